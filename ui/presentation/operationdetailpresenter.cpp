// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/operationdetailpresenter.h"

#include "ui/presentation/boardpresenter.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/groupwords.h"

namespace belay {
namespace {

using Facts = QList<std::pair<QString, QString>>;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::OperationRequest)

public:
    static Facts request(const OperationRow &row);

private:
    static void limits(Facts &facts, const OperationPreferences &preferences);
    static void targets(Facts &facts, const DeploymentTargets &targets);
};

void Words::limits(Facts &facts, const OperationPreferences &preferences)
{
    const auto either = [&](const QString &name, std::optional<int> count, std::optional<int> percent) {
        if (count)
            facts.append({name, QString::number(*count)});
        else if (percent)
            //: %1 is a number: a share in percent.
            facts.append({name, tr("%1 %").arg(*percent)});
    };
    either(tr("Allowed failures per region"), preferences.failureToleranceCount, preferences.failureTolerancePercentage);
    either(tr("At a time per region"), preferences.maxConcurrentCount, preferences.maxConcurrentPercentage);
    if (preferences.regionConcurrency)
        facts.append({tr("Regions"), *preferences.regionConcurrency == RegionConcurrency::Parallel ? tr("side by side")
                                                                                                   : tr("one after the other")});
    if (preferences.concurrencyMode)
        facts.append({tr("Failure tolerance"), *preferences.concurrencyMode == ConcurrencyMode::Soft ? tr("soft")
                                                                                                      : tr("strict")});
    if (!preferences.regionOrder.isEmpty())
        facts.append({tr("Order of regions"), preferences.regionOrder.join(QStringLiteral(", "))});
}

void Words::targets(Facts &facts, const DeploymentTargets &targets)
{
    if (!targets.folders.isEmpty())
        facts.append({tr("Folders"), targets.folders.join(QStringLiteral(", "))});
    if (!targets.accounts.isEmpty())
        facts.append({tr("Accounts"), targets.accounts.join(QStringLiteral(", "))});
}

Facts Words::request(const OperationRow &row)
{
    const Operation &operation = row.operation;
    Facts facts{{tr("Operation"), operation.id.toString()},
                {tr("Group"), row.ref.group.name},
                {tr("Home region"), row.ref.group.region},
                {tr("Act"), operation.action.word},
                {tr("State at the cloud"), operation.state.word}};
    if (!operation.reason.isEmpty())
        facts.append({tr("Reason"), operation.reason});
    if (!operation.description.isEmpty())
        facts.append({tr("Description"), operation.description});
    facts.append({tr("Accepted"), fullTimeText(operation.createdAt)});
    if (operation.endedAt.isValid())
        facts.append({tr("Ended"), fullTimeText(operation.endedAt)});
    limits(facts, operation.preferences);
    if (operation.deploymentTargets)
        targets(facts, *operation.deploymentTargets);
    return facts;
}

bool isOpen(const TargetResult &target)
{
    return target.state == TargetState::Running || target.state == TargetState::Waiting || target.state == TargetState::Unknown;
}

} // namespace

OperationDetailPresenter::OperationDetailPresenter(Workspace *workspace, OperationWatch *watch, StopController *stops,
                                                   std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_watch(watch)
    , m_stops(stops)
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
{
    connect(watch, &OperationWatch::recordsChanged, this, &OperationDetailPresenter::takeRecord);
    connect(stops, &StopController::progressed, this, &OperationDetailPresenter::takeRecord);
    connect(watch, &OperationWatch::targetsChanged, this, [this](const OperationRef &ref) {
        if (m_ref == ref)
            takeTargets();
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        takeRecord();
        emit aged();
    });
}

void OperationDetailPresenter::show(const std::optional<OperationRef> &ref)
{
    if (m_ref == ref)
        return;
    m_ref = ref;
    m_targets.take({});
    m_countsBefore = {};
    m_changedAt = {};
    m_began.clear();
    m_durations.clear();
    m_watch->focus(ref);
    if (ref) {
        m_tick.start();
        takeTargets();
    } else {
        m_tick.stop();
    }
    takeRecord();
}

void OperationDetailPresenter::takeTargets()
{
    const QList<TargetResult> targets = listOf(m_watch->targets(*m_ref));
    const QDateTime now = m_now();
    for (const TargetResult &target : targets) {
        const std::pair key(target.account, target.region);
        if (target.state == TargetState::Running && !m_began.contains(key)) {
            m_began.insert(key, now);
        } else if (!isOpen(target) && m_began.contains(key)) {
            const QDateTime began = m_began.value(key);
            if (began.isValid())
                m_durations.append(int(began.secsTo(now)));
            m_began.insert(key, QDateTime()); // counted
        }
    }
    m_targets.take({targets.begin(), targets.end()});
    takeRecord();
}

void OperationDetailPresenter::takeRecord()
{
    OperationDetail detail;
    const OperationRecord *record = m_ref ? m_watch->record(*m_ref) : nullptr;
    const Connection *connection = m_ref ? m_workspace->connection(m_ref->connection) : nullptr;
    if (record && connection) {
        const QDateTime now = m_now();
        if (!m_changedAt.isValid() || m_countsBefore != record->counts) {
            m_changedAt = now;
            m_countsBefore = record->counts;
        }
        const auto service = m_workspace->stackGroups({m_ref->connection, m_ref->group.region});
        const UpdateRules rules = service ? service->capabilities().updateRules : UpdateRules::StackSet;
        const QList<TargetResult> targets = listOf(m_watch->targets(*m_ref));
        RowSetting setting{.connection = *connection, .rules = rules, .changedAt = m_changedAt, .now = now};
        setting.stop = m_stops->progress(*m_ref);
        detail.row = rowOf(*record, targets, setting);
        detail.finished = finishedText(record->counts);
        detail.counts = countsText(record->counts);
        detail.regions = regionsOf(record->operation, targets, rules);
        detail.reasons = reasonsOf(targets);
        detail.remaining = remainingSentence(*detail.row, detail.regions);
        detail.request = Words::request(*detail.row);
        detail.stopRefusal = stopRefusalOf(*record, *connection);
        if (record->lastError)
            //: %1 is a time of the day, %2 a sentence about what went wrong.
            detail.missing = tr("Not read since %1. %2").arg(clockText(record->statusAt, now), errorSentence(*record->lastError));
        else if (!record->countsKnown && record->operation.state != OperationState::Queued)
            detail.missing = tr("Targets are still being read; the figures grow.");
    }
    if (detail == m_detail)
        return;
    m_detail = detail;
    emit changed();
}

QString OperationDetailPresenter::remainingSentence(const OperationRow &row, const QList<RegionRow> &regions) const
{
    if (isEnded(row.operation.state.value))
        return {};
    QList<RegionLoad> loads;
    bool nearLimit = false;
    int pace = 0;
    for (const RegionRow &region : regions) {
        const int left = region.progress.total - region.progress.finished;
        loads.append({left, std::max(1, region.pace)});
        nearLimit = nearLimit || region.forecast == Forecast::Likely || region.forecast == Forecast::AlreadyOver;
        if (region.progress.running > 0)
            pace += region.pace;
    }
    const bool sequential = row.operation.preferences.regionConcurrency != RegionConcurrency::Parallel;
    const auto remaining = remainingTime(m_durations, row.counts.total(), loads, sequential);
    if (!remaining)
        return tr("Left: - (too few targets have finished while this was watched)");
    if (nearLimit)
        //: %1 is a range such as "95 to 130 min", %2 how many targets are worked on at once.
        return tr("Left: %1 at the present pace of %2, but likely to end sooner: the limit is near").arg(remainingText(*remaining)).arg(pace);
    //: %1 is a range such as "95 to 130 min", %2 how many targets are worked on at once.
    return tr("Left: %1 at the present pace of %2").arg(remainingText(*remaining)).arg(pace);
}

QString OperationDetailPresenter::dataAge() const
{
    const OperationRecord *record = m_ref ? m_watch->record(*m_ref) : nullptr;
    //: %1 is an age such as "4 s old".
    return record ? tr("Data %1").arg(ageText(record->statusAt, m_now())) : QString();
}

void OperationDetailPresenter::refresh()
{
    if (m_ref)
        m_watch->follow(*m_ref);
}

} // namespace belay
