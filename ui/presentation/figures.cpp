// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/figures.h"

#include "ui/presentation/statewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::Figures)

public:
    static QString duration(qint64 seconds);
    static QString age(const QDateTime &at, const QDateTime &now);
    static QString part(int count, TargetState state)
    {
        //: One figure of a list: %1 a count, %2 a state such as "failed".
        return tr("%1 %2").arg(QLocale().toString(count), targetStateNoun(state));
    }
    static QString finished(const TargetCounts &counts);
    static QString remaining(const RemainingTime &remaining);
};

QString Words::duration(qint64 seconds)
{
    seconds = std::max<qint64>(0, seconds);
    if (seconds < 60)
        //: A stretch of time: %1 seconds.
        return tr("%1 s").arg(seconds);
    if (seconds < 600)
        //: A stretch of time: %1 minutes and %2 seconds, two digits.
        return tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (seconds < 3600)
        //: A stretch of time: %1 minutes.
        return tr("%1 min").arg(seconds / 60);
    if (seconds < 48 * 3600)
        //: A stretch of time: %1 hours and %2 minutes, two digits.
        return tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
    //: A stretch of time: %1 days.
    return tr("%1 d").arg(seconds / 86'400);
}

QString Words::age(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return tr("not read yet");
    const qint64 seconds = std::max<qint64>(0, at.secsTo(now));
    //: How old data is: %1 is a stretch of time such as "4 s" or "2 min".
    return tr("%1 old").arg(seconds < 60 ? duration(seconds) : duration(seconds / 60 * 60));
}

QString Words::finished(const TargetCounts &counts)
{
    const int total = counts.total();
    const int rounded = total > 0 ? (counts.finished() * 100 + total / 2) / total : 0;
    const int percent = counts.finished() < total ? std::min(rounded, 99) : rounded;
    //: %1 targets have ended of %2 in all, which is %3 percent.
    return tr("%1 of %2 finished (%3 %)").arg(counts.finished()).arg(total).arg(percent);
}

QString Words::remaining(const RemainingTime &remaining)
{
    if (remaining.most < 120)
        //: Time an operation may still take: %1 to %2 seconds.
        return tr("%1 to %2 s").arg(remaining.least).arg(remaining.most);
    //: Time an operation may still take: %1 to %2 minutes.
    return tr("%1 to %2 min").arg(remaining.least / 60).arg((remaining.most + 59) / 60);
}

} // namespace

QString durationText(qint64 seconds)
{
    return Words::duration(seconds);
}
QString ageText(const QDateTime &at, const QDateTime &now)
{
    return Words::age(at, now);
}
QString finishedText(const TargetCounts &counts)
{
    return Words::finished(counts);
}
QString remainingText(const RemainingTime &remaining)
{
    return Words::remaining(remaining);
}

QString clockText(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return QStringLiteral("-");
    const QDateTime local = at.toLocalTime();
    const QString time = local.time().toString(QStringLiteral("HH:mm:ss"));
    if (local.date() == now.toLocalTime().date())
        return time;
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

QString fullTimeText(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QLocale::LongFormat) : QString();
}

QString shortCountsText(const TargetCounts &counts)
{
    const std::pair<int, TargetState> all[] = {
        {counts.succeeded, TargetState::Succeeded}, {counts.failed, TargetState::Failed},
        {counts.running, TargetState::Running},     {counts.waiting, TargetState::Waiting},
        {counts.cancelled, TargetState::Cancelled}, {counts.skipped, TargetState::Skipped},
        {counts.unknown, TargetState::Unknown}};
    QStringList parts;
    for (const auto &[count, state] : all)
        if (count > 0)
            parts += Words::part(count, state);
    return parts.join(QStringLiteral("   "));
}

QString countsText(const TargetCounts &counts)
{
    QStringList parts{Words::part(counts.succeeded, TargetState::Succeeded),
                      Words::part(counts.failed, TargetState::Failed),
                      Words::part(counts.running, TargetState::Running),
                      Words::part(counts.waiting, TargetState::Waiting),
                      Words::part(counts.cancelled, TargetState::Cancelled)};
    if (counts.skipped > 0)
        parts += Words::part(counts.skipped, TargetState::Skipped);
    if (counts.unknown > 0)
        parts += Words::part(counts.unknown, TargetState::Unknown);
    return parts.join(QStringLiteral("   "));
}

} // namespace belay
