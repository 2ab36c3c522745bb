// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/operationrow.h"

#include "ui/presentation/figures.h"
#include "ui/presentation/groupwords.h"
#include "ui/presentation/guardwords.h"
#include "ui/presentation/statewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::OperationRow)

public:
    static QString title(const OperationRow &row)
    {
        if (row.protection)
            return row.protection->title;
        //: %1 is what is done, such as UPDATE, %2 the name of a group.
        return tr("%1 %2").arg(operationActionWord(row.operation.action), row.ref.group.name);
    }
    static QString state(const OperationRow &row)
    {
        if (row.unseen)
            return tr("UNKNOWN");
        if (row.protection)
            return row.protection->state;
        if (row.stillSeconds >= 0)
            //: %1 is a number of minutes in which no target changed.
            return tr("NO CHANGE %1 MIN").arg(row.stillSeconds / 60);
        TargetCounts counts = row.counts;
        counts.failed = std::max(counts.failed, row.operation.failedTargets.value_or(0)); // before they are read
        return outlookWord(row.outlook, counts);
    }
    static QString progress(const OperationRow &row);
    static QString figures(const OperationRow &row);
    static QString partial(int read, int unread)
    {
        const QLocale locale;
        //: Reading the targets of an operation broke off: %1 of %2 came, %3 did not. All are numbers.
        return tr("%1 of %2 targets read; %3 could not be read")
            .arg(locale.toString(read), locale.toString(read + unread), locale.toString(unread));
    }
    static QString queue(int ahead)
    {
        //: A queued operation: %n others of the same group come first.
        return tr("queued behind %n", nullptr, ahead);
    }
    static QString time(const OperationRow &row, const QDateTime &now);
};

QString Words::figures(const OperationRow &row)
{
    const auto &drift = row.operation.driftDetails;
    if (row.operation.action == OperationAction::DetectDrift && drift && drift->inSync >= 0 &&
        drift->drifted >= 0)
        //: Result of looking for drift: %1 targets are as the template says, %2 are not.
        return tr("%1 in sync   %2 drifted")
            .arg(QLocale().toString(drift->inSync), QLocale().toString(drift->drifted));
    return shortCountsText(row.counts);
}

QString Words::progress(const OperationRow &row)
{
    if (row.protection)
        return row.protection->progress;
    if (row.outlook == Outlook::Queued)
        return row.queuedBehind.isEmpty() ? tr("waits for its turn")
                                          //: %1 is an operation such as "UPDATE baseline-iam".
                                          : tr("starts after %1").arg(row.queuedBehind);
    if (!row.countsKnown && row.counts.total() == 0)
        return isEnded(row.operation.state.value) ? tr("targets not read") : tr("reading targets…");
    if (row.unread > 0)
        return partial(row.counts.total(), row.unread);
    //: Counts of targets that do not add up yet: the cloud's list is behind its own figures.
    return row.lagging ? tr("%1   (lagging)").arg(figures(row)) : figures(row);
}

QString Words::time(const OperationRow &row, const QDateTime &now)
{
    QString age;
    if (row.unseen)
        //: %1 is a time of the day.
        age = tr("since %1").arg(clockText(row.statusAt, now));
    else if (row.operation.createdAt.isValid())
        age = durationText(
            row.operation.createdAt.secsTo(row.operation.endedAt.isValid() ? row.operation.endedAt : now));
    if (!row.stop && row.guard != GuardState::Off && !row.isEnded()) {
        GuardStatus guard;
        guard.state = row.guard;
        guard.stopsAt = row.guardStopsAt;
        const QString mark = guardMark(guard, now);
        //: %1 is how long an operation runs, %2 how its guard stands.
        return age.isEmpty() ? mark : tr("%1, %2").arg(age, mark);
    }
    if (!row.stop)
        return age;
    //: %1 is how long an operation runs, %2 how far its stop has come.
    return age.isEmpty() ? stopStageWord(*row.stop) : tr("%1, %2").arg(age, stopStageWord(*row.stop));
}

/// The share of the allowed failures, and of the one that would be too many, that is used up.
double useOf(const RegionRow &region)
{
    return double(region.progress.failed) / (region.limits.tolerated + 1);
}

} // namespace

QList<TargetResult> listOf(const TargetTable &table)
{
    QList<TargetResult> list;
    list.reserve(table.size());
    for (qsizetype row = 0; row < table.size(); ++row)
        list.append(table.result(row));
    return list;
}

QList<RegionRow> regionsOf(const Operation &operation, const QList<TargetResult> &targets, UpdateRules rules)
{
    QHash<QString, QList<TargetResult>> byRegion;
    QStringList order;
    for (const TargetResult &target : targets) {
        if (!byRegion.contains(target.region))
            order += target.region;
        byRegion[target.region].append(target);
    }
    QList<RegionCounts> counts;
    for (const QString &region : std::as_const(order))
        counts.append({region, countTargets(byRegion.value(region))});
    return regionsOf(operation, counts, rules);
}

QList<RegionRow> regionsOf(const Operation &operation, const QList<RegionCounts> &counts, UpdateRules rules)
{
    QList<RegionRow> regions;
    const auto add = [&](const RegionCounts &region) {
        const TargetCounts &sum = region.counts;
        if (sum.total() > 0)
            regions.append({.region = region.region,
                            .progress = {.total = sum.total(),
                                         .finished = sum.finished(),
                                         .failed = sum.failed,
                                         .running = sum.running},
                            .limits = {}});
    };
    const QStringList &order = operation.preferences.regionOrder;
    for (const QString &name : order)
        for (const RegionCounts &region : counts)
            if (region.region == name)
                add(region);
    for (const RegionCounts &region : counts)
        if (!order.contains(region.region))
            add(region);

    QList<RegionProgress> progresses;
    for (RegionRow &row : regions) {
        row.limits = limitsOf(operation.preferences, rules, row.progress.total);
        row.progress.tolerated = row.limits.tolerated;
        row.pace = paceAfter(row.limits, row.progress.failed);
        progresses.append(row.progress);
    }
    const bool sequential = operation.preferences.regionConcurrency != RegionConcurrency::Parallel;
    const QList<Forecast> forecasts = forecastsOf(progresses, sequential);
    for (qsizetype place = 0; place < regions.size(); ++place)
        regions[place].forecast = forecasts.value(place, Forecast::NotStarted);
    return regions;
}

bool OperationRow::needsAttention() const
{
    const bool failing =
        counts.failed > 0 || outlook == Outlook::Failed || outlook == Outlook::SucceededWithFailures;
    const bool guarded = guard == GuardState::Blind || guard == GuardState::CountingDown || guard == GuardState::Fired;
    return failing || unseen || stopStuck || guarded || stillSeconds >= 0 || outlook == Outlook::Unknown;
}

OperationRow rowOf(const OperationRecord &record, const RowSetting &setting)
{
    OperationRow row;
    row.ref = record.ref;
    row.connection = setting.connection;
    row.operation = record.operation;
    row.counts = record.counts;
    row.countsKnown = record.countsKnown;
    row.outlook = outlookOf(record.operation, record.counts);
    row.firstFailure = record.firstFailure;
    row.firstFailureAt = record.firstFailureAt;
    row.unread = record.unreadTargets();
    row.statusAt = record.statusAt;
    row.unseen = record.isUnseen() && !row.isEnded();
    row.lagging = record.countsKnown && record.operation.failedTargets.value_or(0) > record.counts.failed;

    double share = 0;
    for (const RegionRow &region : regionsOf(record.operation, record.regions, setting.rules)) {
        if (row.tolerated < 0 || useOf(region) > share) {
            row.failed = region.progress.failed;
            row.tolerated = region.limits.tolerated;
        }
        share = std::max(share, useOf(region));
        if (region.forecast <= Forecast::AlreadyOver)
            row.forecast = std::max(row.forecast, region.forecast);
    }
    const bool moves = row.outlook == Outlook::Running || row.outlook == Outlook::Stopping;
    if (moves && record.changedAt.isValid() && record.resultsAt.isValid()) {
        const int still = int(record.changedAt.secsTo(setting.now));
        const auto stalled = isStalled(still, record.usualSeconds, int(record.resultsAt.secsTo(setting.now)));
        row.stillSeconds = stalled.value_or(false) ? still : -1;
    }
    if (setting.guard) {
        row.guard = setting.guard->state;
        row.guardStopsAt = setting.guard->stopsAt;
    }
    if (setting.stop)
        row.stop = setting.stop->stage;
    row.stopStuck = setting.stop && !row.isEnded()
        && (setting.stop->stuckSince.isValid() || setting.stop->noEffectSince.isValid());
    row.risk = riskOf({.environment = setting.connection.environment,
                       .outlook = row.outlook,
                       .limitShare = std::min(1.0, share),
                       .forecast = row.forecast,
                       .stalled = row.stillSeconds >= 0,
                       .unseen = row.unseen});
    return row;
}

Glyph glyphOf(const OperationRow &row)
{
    if (row.unseen)
        return Glyph::Unknown;
    return row.stillSeconds >= 0 ? Glyph::Stalled : glyphOf(row.outlook);
}

QString stateWordOf(const OperationRow &row)
{
    return Words::state(row);
}
QString titleOf(const OperationRow &row)
{
    return Words::title(row);
}
QString progressOf(const OperationRow &row)
{
    if (row.outlook == Outlook::Queued && row.ahead > 0)
        return Words::queue(row.ahead);
    return row.counts.total() > 0 ? finishedText(row.counts) : QString();
}

QString progressLineOf(const OperationRow &row)
{
    return Words::progress(row);
}
QString timeLineOf(const OperationRow &row, const QDateTime &now)
{
    return Words::time(row, now);
}

QString failuresOf(const OperationRow &row)
{
    if (row.tolerated >= 0)
        return QStringLiteral("%1/%2").arg(row.failed).arg(row.tolerated);
    if (row.countsKnown)
        return QString::number(row.counts.failed);
    if (row.protection)
        return QStringLiteral("-");
    return row.operation.failedTargets ? QString::number(*row.operation.failedTargets) : QStringLiteral("-");
}

} // namespace belay
