// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/forecast.h"
#include "core/domain/progress.h"

#include <QDateTime>
#include <QString>

namespace belay {

/// "12 min", "1 h 05 min", "8 s": a stretch of time, never negative.
[[nodiscard]] QString durationText(qint64 seconds);
/// "4 s old", "2 min old", "not read yet" for an invalid time.
[[nodiscard]] QString ageText(const QDateTime &at, const QDateTime &now);
/// The local time of the day with seconds, with the date when it is not today; "-" when invalid.
[[nodiscard]] QString clockText(const QDateTime &at, const QDateTime &now);
/// Local date and time with the zone, for tooltips; empty when invalid.
[[nodiscard]] QString fullTimeText(const QDateTime &at);
/// "26 ok   4 failed   2 running   171 waiting   0 cancelled"; skipped and unknown only when there are any.
[[nodiscard]] QString countsText(const TargetCounts &counts);
/// The same without those that are 0: for a row among many.
[[nodiscard]] QString shortCountsText(const TargetCounts &counts);
/// "30 of 203 finished (15 %)".
[[nodiscard]] QString finishedText(const TargetCounts &counts);
[[nodiscard]] QString remainingText(const RemainingTime &remaining);

} // namespace belay
