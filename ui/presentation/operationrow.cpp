// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/operationrow.h"

#include "ui/presentation/figures.h"
#include "ui/presentation/groupwords.h"
#include "ui/presentation/statewords.h"

#include <QCoreApplication>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::OperationRow)

public:
    static QString title(const OperationRow &row)
    {
        //: %1 is what is done, such as UPDATE, %2 the name of a group.
        return tr("%1 %2").arg(operationActionWord(row.operation.action), row.ref.group.name);
    }
    static QString state(const OperationRow &row)
    {
        if (row.unseen)
            return tr("UNKNOWN");
        if (row.stillSeconds >= 0)
            //: %1 is a number of minutes in which no target changed.
            return tr("NO CHANGE %1 MIN").arg(row.stillSeconds / 60);
        return outlookWord(row.outlook, row.counts);
    }
    static QString progress(const OperationRow &row);
    static QString time(const OperationRow &row, const QDateTime &now);
};

QString Words::progress(const OperationRow &row)
{
    if (row.outlook == Outlook::Queued)
        return row.queuedBehind.isEmpty() ? tr("waits for its turn")
                                          //: %1 is an operation such as "UPDATE baseline-iam".
                                          : tr("starts after %1").arg(row.queuedBehind);
    if (!row.countsKnown && row.counts.total() == 0)
        return isEnded(row.operation.state.value) ? tr("targets not read") : tr("reading targets…");
    return countsText(row.counts);
}

QString Words::time(const OperationRow &row, const QDateTime &now)
{
    QString age;
    if (row.unseen)
        //: %1 is a time of the day.
        age = tr("since %1").arg(clockText(row.statusAt, now));
    else if (row.operation.createdAt.isValid())
        age = durationText(row.operation.createdAt.secsTo(row.operation.endedAt.isValid() ? row.operation.endedAt : now));
    if (!row.stop)
        return age;
    //: %1 is how long an operation runs, %2 how far its stop has come.
    return age.isEmpty() ? stopStageWord(*row.stop) : tr("%1, %2").arg(age, stopStageWord(*row.stop));
}

bool isRead(const TargetResult &target, TargetState state) { return target.state == state; }

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
    QList<RegionRow> regions;
    QHash<QString, qsizetype> places;
    const auto regionAt = [&](const QString &name) -> RegionRow & {
        const auto found = places.constFind(name);
        if (found != places.constEnd())
            return regions[*found];
        places.insert(name, regions.size());
        regions.append(RegionRow{.region = name, .progress = {}, .limits = {}});
        return regions.last();
    };
    for (const QString &name : operation.preferences.regionOrder)
        regionAt(name);
    for (const TargetResult &target : targets) {
        RegionProgress &progress = regionAt(target.region).progress;
        ++progress.total;
        progress.failed += isRead(target, TargetState::Failed) ? 1 : 0;
        progress.running += isRead(target, TargetState::Running) ? 1 : 0;
        const bool open = isRead(target, TargetState::Waiting) || isRead(target, TargetState::Running)
            || isRead(target, TargetState::Unknown);
        progress.finished += open ? 0 : 1;
    }
    regions.removeIf([](const RegionRow &row) { return row.progress.total == 0; });

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
    const bool failing = counts.failed > 0 || outlook == Outlook::Failed || outlook == Outlook::SucceededWithFailures;
    return failing || unseen || stillSeconds >= 0 || outlook == Outlook::Unknown;
}

OperationRow rowOf(const OperationRecord &record, const QList<TargetResult> &targets, const RowSetting &setting)
{
    OperationRow row;
    row.ref = record.ref;
    row.connection = setting.connection;
    row.operation = record.operation;
    row.counts = record.counts;
    row.countsKnown = record.countsKnown;
    row.outlook = outlookOf(record.operation, record.counts);
    row.firstFailure = record.firstFailure;
    row.statusAt = record.statusAt;
    row.unseen = record.isUnseen() && !isEnded(record.operation.state.value);

    Forecast forecast = Forecast::Unlikely;
    double share = 0;
    for (const RegionRow &region : regionsOf(record.operation, targets, setting.rules)) {
        const double used = double(region.progress.failed) / (region.limits.tolerated + 1);
        if (row.tolerated < 0 || used > share) {
            row.failed = region.progress.failed;
            row.tolerated = region.limits.tolerated;
        }
        share = std::max(share, used);
        if (region.forecast <= Forecast::AlreadyOver)
            forecast = std::max(forecast, region.forecast);
    }
    const bool moves = row.outlook == Outlook::Running || row.outlook == Outlook::Stopping;
    if (moves && setting.changedAt.isValid() && record.resultsAt.isValid()) {
        const int still = int(setting.changedAt.secsTo(setting.now));
        const auto stalled = isStalled(still, 0, int(record.resultsAt.secsTo(setting.now)));
        row.stillSeconds = stalled.value_or(false) ? still : -1;
    }
    if (setting.stop)
        row.stop = setting.stop->stage;
    row.risk = riskOf({.environment = setting.connection.environment,
                       .outlook = row.outlook,
                       .limitShare = std::min(1.0, share),
                       .forecast = forecast,
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

QString stateWordOf(const OperationRow &row) { return Words::state(row); }
QString titleOf(const OperationRow &row) { return Words::title(row); }
QString progressLineOf(const OperationRow &row) { return Words::progress(row); }
QString timeLineOf(const OperationRow &row, const QDateTime &now) { return Words::time(row, now); }

QString failuresOf(const OperationRow &row)
{
    if (row.tolerated >= 0)
        return QStringLiteral("%1/%2").arg(row.failed).arg(row.tolerated);
    if (row.countsKnown)
        return QString::number(row.counts.failed);
    return row.operation.failedTargets ? QString::number(*row.operation.failedTargets) : QStringLiteral("-");
}

} // namespace belay
