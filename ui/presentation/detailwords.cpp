// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/detailwords.h"

#include "ui/presentation/figures.h"
#include "ui/presentation/statewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::OperationDetail)

public:
    static QString remaining(const Remaining &remaining, bool grows);
    static QStringList warnings(const OperationRow &row, const QList<RegionRow> &regions,
                                const QDateTime &now);
    static QString pace(int now, int before)
    {
        //: A pace that became smaller: %1 targets at once, %2 at the start.
        return tr("%1 (from %2)").arg(QString::number(now), QString::number(before));
    }
    static QString paceReason(const RegionRow &region);
    static QString failures(const RegionRow &region)
    {
        //: Failures against allowed ones: %1 of %2.
        return tr("%1 / %2").arg(QString::number(region.progress.failed),
                                 QString::number(region.limits.tolerated));
    }
    static QString forecastTip(const RegionRow &region);

private:
    static QString lagging(const OperationRow &row);
};

QString Words::remaining(const Remaining &remaining, bool grows)
{
    if (remaining.over)
        return {};
    if (!remaining.time)
        return tr("Left: - (too few targets have finished while this was watched)");
    QString range = remainingText(*remaining.time);
    if (grows)
        //: %1 is a range of time that has become longer; the arrow says so.
        range = tr("%1 ↑ growing").arg(range);
    if (remaining.nearLimit)
        //: %1 is a range such as "95 to 130 min", %2 how many targets are worked on at once.
        return tr("Left: %1 at the present pace of %2, but likely to end sooner: the limit is near")
            .arg(range, QString::number(remaining.pace));
    //: %1 is a range such as "95 to 130 min", %2 how many targets are worked on at once.
    return tr("Left: %1 at the present pace of %2").arg(range, QString::number(remaining.pace));
}

QString Words::lagging(const OperationRow &row)
{
    const int cloud = row.operation.failedTargets.value_or(0);
    const int open = row.counts.running + row.counts.waiting;
    if (row.lagging && cloud > row.counts.failed)
        //: %1 and %2 are numbers of failed targets.
        return tr("Lagging: the cloud counts %1 failed, its list of targets shows %2 so far.")
            .arg(QString::number(cloud), QString::number(row.counts.failed));
    if (row.isEnded() && row.countsKnown && open > 0)
        return tr("Lagging: it has ended, but the list of targets still shows %n as open.", nullptr, open);
    return {};
}

QStringList Words::warnings(const OperationRow &row, const QList<RegionRow> &regions, const QDateTime &now)
{
    QStringList lines;
    if (row.unseen)
        //: %1 is a time of the day.
        lines += tr("Nothing was read since %1; what is shown is as it was then.")
                     .arg(clockText(row.statusAt, now));
    else if (row.stillSeconds >= 0)
        //: %1 is a stretch of time such as 14 min.
        lines += tr("No target has changed for %1.").arg(durationText(row.stillSeconds));
    lines += lagging(row);
    for (const RegionRow &region : regions) {
        if (region.forecast == Forecast::AlreadyOver)
            //: %1 is a region, %2 a number.
            lines += tr("%1 is over its limit of %2 failed: no further target begins there.")
                         .arg(region.region, QString::number(region.limits.tolerated));
        else if (region.forecast == Forecast::Likely && !row.isEnded())
            //: %1 is a region, %2 and %3 are numbers.
            lines += tr("%1 is LIKELY to pass its limit: %2 failed of %3 allowed.")
                         .arg(region.region, QString::number(region.progress.failed),
                              QString::number(region.limits.tolerated));
    }
    lines.removeAll(QString());
    return lines;
}

QString Words::paceReason(const RegionRow &region)
{
    const int start = paceAfter(region.limits, 0);
    if (region.pace == 0)
        return tr("stopped: the limit is passed");
    if (region.pace < start)
        return tr("strict: each failure takes one off, %n so far", nullptr, region.progress.failed);
    if (start < region.limits.atATime)
        //: %1 is a number of targets.
        return tr("%1 were asked for; strict tolerance begins with allowed failures and one more")
            .arg(region.limits.atATime);
    return {};
}

QString Words::forecastTip(const RegionRow &region)
{
    const int percent = int(std::lround(chanceOverLimit(region.progress) * 100));
    //: %1 is a forecast such as "LIKELY over limit", %2 a number: its chance in percent.
    return tr("%1: chance %2 %").arg(forecastWord(region.forecast), QString::number(percent));
}

} // namespace

QList<int> thinned(QList<int> durations)
{
    constexpr qsizetype enough = 401;
    std::sort(durations.begin(), durations.end());
    if (durations.size() <= enough)
        return durations;
    QList<int> few;
    for (qsizetype place = 0; place < enough; ++place)
        few.append(durations.at(place * (durations.size() - 1) / (enough - 1)));
    return few;
}

Remaining remainingOf(const OperationRow &row, const QList<RegionRow> &regions, const QList<int> &durations)
{
    Remaining remaining;
    remaining.over = row.isEnded();
    if (remaining.over)
        return remaining;
    QList<RegionLoad> loads;
    for (const RegionRow &region : regions) {
        loads.append({region.progress.total - region.progress.finished, std::max(1, region.pace)});
        remaining.nearLimit = remaining.nearLimit || region.forecast == Forecast::Likely ||
                              region.forecast == Forecast::AlreadyOver;
        if (region.progress.running > 0)
            remaining.pace += region.pace;
    }
    const bool sequential = row.operation.preferences.regionConcurrency != RegionConcurrency::Parallel;
    remaining.time = remainingTime(durations, row.counts.total(), loads, sequential);
    return remaining;
}

bool hasGrown(const Remaining &before, const Remaining &now)
{
    return before.time && now.time && now.time->most > before.time->most;
}

QString remainingSentence(const Remaining &remaining, bool grows)
{
    return Words::remaining(remaining, grows);
}

QString warningOf(const OperationRow &row, const QList<RegionRow> &regions, const QDateTime &now)
{
    return Words::warnings(row, regions, now).join(u' ');
}

QString paceText(const RegionRow &region)
{
    if (region.progress.finished == 0 && region.progress.running == 0)
        return QStringLiteral("-");
    const int start = paceAfter(region.limits, 0);
    return region.pace < start ? Words::pace(region.pace, start) : QString::number(region.pace);
}

QString paceReason(const RegionRow &region)
{
    return Words::paceReason(region);
}
QString failuresText(const RegionRow &region)
{
    return Words::failures(region);
}
QString forecastTip(const RegionRow &region)
{
    return Words::forecastTip(region);
}

} // namespace belay
