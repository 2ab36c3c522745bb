// SPDX-License-Identifier: Apache-2.0
#include "app/practice/protectionworld.h"

#include "app/practice/seeded.h"

namespace belay::practice {

namespace {

constexpr Ticks minute = 60'000;
constexpr Ticks hour = 60 * minute;
constexpr Ticks day = 24 * hour;

} // namespace

WorldGroup &ProtectionWorld::addGroup(const QString &name, const QString &state, int instances, int pairs)
{
    const auto id = [this, &name](QStringView kind, int number) {
        return seededUuid(m_context.seed, {kind, name, QString::number(number)});
    };
    WorldGroup group;
    group.id = id(u"group", 0);
    group.name = name;
    group.state = state;
    group.progress = state == u"protected" ? 100 : 0;
    group.created = -90 * day;
    group.updated = -2 * hour;
    for (int i = 1; i <= instances; ++i)
        group.instances.append({id(u"instance", i), QStringLiteral("%1-%2").arg(name).arg(i), state});
    for (int i = 1; i <= pairs; ++i) {
        WorldPair pair;
        pair.id = id(u"pair", i);
        pair.name = QStringLiteral("rp-%1").arg(i, 2, 10, QLatin1Char('0'));
        pair.instance = group.instances.at((i - 1) % instances).id;
        pair.state = state;
        pair.bootable = i <= instances;
        pair.sizeGb = pair.bootable ? 40 : 100;
        group.pairs.append(pair);
    }
    m_groups.append(group);
    return m_groups.last();
}

void ProtectionWorld::seed()
{
    const QString available = QStringLiteral("available");
    const QString guarded = QStringLiteral("protected");
    addGroup(QStringLiteral("dr-web"), guarded, 4, 9);
    addGroup(QStringLiteral("dr-db"), guarded, 2, 6).drills = 1;
    addGroup(QStringLiteral("dr-batch"), m_context.scenario.board ? guarded : available, 3, 3);
    addGroup(QStringLiteral("dr-old"), QStringLiteral("failed-over"), 1, 2).atTarget = true;
    addGroup(QStringLiteral("dr-new"), available, 0, 0);
    if (m_context.scenario.board)
        seedBoard();
}

/// As in ux.md 5.6: one group being stopped, slowly enough to be looked at, and two with failures.
void ProtectionWorld::seedBoard()
{
    const ProtectionCourse *stop = courseOf(QStringLiteral("stop-server-group"), QStringLiteral("protected"));
    const ProtectionCourse *start =
        courseOf(QStringLiteral("start-server-group"), QStringLiteral("failed-over"));
    startJob(m_groups[0], *stop, -4 * minute, 30 * minute, std::nullopt);
    WorldJob &failed = startJob(m_groups[2], *stop, -30 * minute, 8'000, 1);
    settle(failed);
    m_groups[2].progress = 58;
    m_failedTasks.append({QStringLiteral("ff8080820b0e0d0c019a0b1c2d3e0009"), start->jobType, start->failure,
                          m_groups[3].id, m_groups[3].name, -3 * hour, start->errorCode,
                          QStringLiteral("A server of the disaster recovery site is not shut down.")});
}

} // namespace belay::practice
