// SPDX-License-Identifier: Apache-2.0
#include "app/practice/protectionworld.h"

#include "app/practice/seeded.h"

#include <QRegularExpression>

namespace belay::practice {

namespace {

constexpr Ticks jobLength = 8'000;
constexpr Ticks groupFollowsAfter = 700;

/// 32 hexadecimal digits, as the service's job ids.
QString jobId(quint64 seed, qsizetype number, qsizetype part)
{
    const QString n = QString::number(number);
    const QString p = QString::number(part);
    return QStringLiteral("ff808082%1").arg(seeded(seed, {u"job", n, p}), 16, 16, QLatin1Char('0')) +
           QStringLiteral("%1").arg(seeded(seed, {u"job2", n, p}) & 0xffffffffU, 8, 16, QLatin1Char('0'));
}

WorldRefusal unknownGroup()
{
    return {QStringLiteral("SDRS.1013"), QStringLiteral("The protection group does not exist.")};
}

bool isName(const QString &name)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[\\p{Han}A-Za-z0-9._-]+\\z"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return name.toUtf8().size() <= 64 && allowed.match(name).hasMatch();
}

} // namespace

bool WorldJob::fails() const
{
    return std::any_of(parts.cbegin(), parts.cend(), [](const WorldJobPart &part) { return part.fails; });
}

JobPhase WorldJob::phase(Ticks now) const
{
    if (now < running)
        return JobPhase::Init;
    if (now < end)
        return JobPhase::Running;
    return fails() ? JobPhase::Fail : JobPhase::Success;
}

JobPhase WorldJob::phase(const WorldJobPart &part, Ticks now)
{
    if (now < part.begin)
        return JobPhase::Init;
    if (now < part.end)
        return JobPhase::Running;
    return part.fails ? JobPhase::Fail : JobPhase::Success;
}

ProtectionWorld::ProtectionWorld(PracticeContext &context)
    : m_context(context)
{
    seed();
    catchUp();
}

void ProtectionWorld::catchUp()
{
    const Ticks now = m_context.clock.now();
    for (WorldJob &job : m_jobs) {
        if (job.settled)
            continue;
        if (now >= job.end + groupFollowsAfter) {
            settle(job);
            continue;
        }
        WorldGroup *group = find(job.group);
        int done = 0;
        for (const WorldJobPart &part : std::as_const(job.parts)) {
            if (now < part.end)
                continue;
            ++done;
            for (WorldPair &pair : group->pairs) {
                if (pair.id == part.pair)
                    pair.state = part.fails ? job.course.failed : job.course.goal;
            }
        }
        if (job.course.goal == u"protected" && !job.parts.isEmpty())
            group->progress = int(100 * done / job.parts.size());
    }
}

const WorldGroup *ProtectionWorld::group(const QString &id) const
{
    const auto found = std::find_if(m_groups.cbegin(), m_groups.cend(),
                                    [&id](const WorldGroup &group) { return group.id == id; });
    return found == m_groups.cend() ? nullptr : &*found;
}

WorldGroup *ProtectionWorld::find(const QString &id)
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&id](const WorldGroup &group) { return group.id == id; });
    return found == m_groups.end() ? nullptr : &*found;
}

const WorldJob *ProtectionWorld::job(const QString &id) const
{
    const auto found =
        std::find_if(m_jobs.cbegin(), m_jobs.cend(), [&id](const WorldJob &job) { return job.id == id; });
    return found == m_jobs.cend() ? nullptr : &*found;
}

tl::expected<QString, WorldRefusal> ProtectionWorld::act(const QString &groupId, const QString &actionWord)
{
    catchUp();
    WorldGroup *group = find(groupId);
    if (!group)
        return tl::make_unexpected(unknownGroup());
    const ProtectionCourse *course = courseOf(actionWord, group->state);
    if (!course || group->pairs.isEmpty()) {
        const QString why = course ? QStringLiteral("it has no replication pairs")
                                   : QStringLiteral("its status is %1").arg(group->state);
        return tl::make_unexpected(
            WorldRefusal{QStringLiteral("SDRS.1002"),
                         QStringLiteral("Operation not allowed for the protection group: %1.").arg(why)});
    }
    std::optional<qsizetype> failing;
    if (m_context.scenario.protectionHalfFails && !m_failedOnce.contains(groupId)) {
        m_failedOnce.insert(groupId);
        failing = group->pairs.size() > 1 ? 1 : 0;
    }
    const QString before = group->state;
    const WorldJob &job = startJob(*group, *course, m_context.clock.now(), jobLength, failing);
    LedgerEntry entry;
    entry.at = m_context.clock.wallTime(job.begin);
    entry.cloud = QStringLiteral("huawei");
    entry.action = course->operation;
    entry.target = groupId;
    entry.job = job.id;
    entry.parameters = {{QStringLiteral("name"), group->name},
                        {QStringLiteral("action"), actionWord},
                        {QStringLiteral("from"), before}};
    m_context.ledger.record(entry);
    return job.id;
}

tl::expected<WorldGroup, WorldRefusal> ProtectionWorld::rename(const QString &groupId, const QString &name)
{
    catchUp();
    WorldGroup *group = find(groupId);
    if (!group)
        return tl::make_unexpected(unknownGroup());
    if (!isName(name))
        return tl::make_unexpected(
            WorldRefusal{QStringLiteral("SDRS.0202"), QStringLiteral("Invalid name.")});
    group->name = name;
    group->updated = m_context.clock.now();
    LedgerEntry entry;
    entry.at = m_context.clock.wallTime(group->updated);
    entry.cloud = QStringLiteral("huawei");
    entry.action = QStringLiteral("UpdateProtectionGroupName");
    entry.target = groupId;
    entry.parameters = {{QStringLiteral("name"), name}};
    m_context.ledger.record(entry);
    return *group;
}

WorldJob &ProtectionWorld::startJob(WorldGroup &group, const ProtectionCourse &course, Ticks at, Ticks length,
                                    std::optional<qsizetype> failingPart)
{
    WorldJob job;
    const qsizetype number = m_jobs.size() + 1;
    job.id = jobId(m_context.seed, number, 0);
    job.group = group.id;
    job.course = course;
    job.begin = at;
    job.running = at + length * 75 / 1000;
    job.end = at + length;
    const qsizetype count = group.pairs.size();
    for (qsizetype i = 0; i < count; ++i) {
        // One after the other, each overlapping the next, the last done shortly before the job.
        const Ticks step = count > 1 ? length * 600 / 1000 * i / (count - 1) : 0;
        WorldJobPart part;
        part.id = jobId(m_context.seed, number, i + 1);
        part.pair = group.pairs.at(i).id;
        part.begin = job.running + step;
        part.end = part.begin + length * 250 / 1000;
        part.fails = failingPart == i;
        job.parts.append(part);
    }
    group.state = course.during;
    group.updated = at;
    if (course.goal == u"protected")
        group.progress = 0;
    for (WorldPair &pair : group.pairs)
        pair.state = course.during;
    for (WorldInstance &instance : group.instances)
        instance.state = course.during;
    m_jobs.append(job);
    return m_jobs.last();
}

void ProtectionWorld::settle(WorldJob &job)
{
    job.settled = true;
    WorldGroup *group = find(job.group);
    const bool failed = job.fails();
    group->state = failed ? job.course.failed : job.course.goal;
    group->updated = job.end + groupFollowsAfter;
    group->progress = group->state == u"protected" ? 100 : 0;
    if (job.course.flipsStation && !failed)
        group->atTarget = !group->atTarget;
    QSet<QString> failedPairs;
    for (const WorldJobPart &part : std::as_const(job.parts)) {
        if (part.fails)
            failedPairs.insert(part.pair);
    }
    QSet<QString> failedInstances;
    for (WorldPair &pair : group->pairs) {
        const bool pairFailed = failedPairs.contains(pair.id);
        pair.state = pairFailed ? job.course.failed : job.course.goal;
        if (pairFailed)
            failedInstances.insert(pair.instance);
    }
    for (WorldInstance &instance : group->instances)
        instance.state = failedInstances.contains(instance.id) ? job.course.failed : job.course.goal;
    if (!failed)
        return;
    group->progress = int(100 * (job.parts.size() - failedPairs.size()) / job.parts.size());
    m_failedTasks.prepend(
        {job.id, job.course.jobType, job.course.failure, group->id, group->name, job.begin,
         job.course.errorCode,
         QStringLiteral("%1 of %2 replication pairs failed.").arg(failedPairs.size()).arg(job.parts.size())});
}

} // namespace belay::practice
