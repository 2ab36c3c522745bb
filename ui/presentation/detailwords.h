// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/operationrow.h"

namespace belay {

/// How much longer an operation may take, with what that rests on. `durations` are those of its
/// finished targets; nothing can be said until 5 targets or 10 % are finished.
struct Remaining
{
    std::optional<RemainingTime> time = {};
    int pace = 0;           ///< Targets worked on at once, over all regions that work.
    bool nearLimit = false; ///< It may end sooner, by its failures.
    bool over = false;      ///< The operation has ended: nothing is left.
    friend bool operator==(const Remaining &, const Remaining &) = default;
};
/// The same spread in at most 401 numbers, sorted: as good for quartiles as all of them.
[[nodiscard]] QList<int> thinned(QList<int> durations);
[[nodiscard]] Remaining remainingOf(const OperationRow &row, const QList<RegionRow> &regions,
                                    const QList<int> &durations);
/// Whether the longest it may take is longer than it was; nothing grows out of what was not known.
[[nodiscard]] bool hasGrown(const Remaining &before, const Remaining &now);
/// "Left: 95 to 130 min at the present pace of 2"; `grows` adds an arrow: the range was smaller before.
[[nodiscard]] QString remainingSentence(const Remaining &remaining, bool grows);

/// The totals do not add up yet, it stalls, or the limit is near or passed; a sentence each, empty: none.
[[nodiscard]] QString warningOf(const OperationRow &row, const QList<RegionRow> &regions,
                                const QDateTime &now);

/// "2 (from 6)", "6", "-" where nothing has begun.
[[nodiscard]] QString paceText(const RegionRow &region);
/// Why the pace is what it is; empty when it is what was asked for.
[[nodiscard]] QString paceReason(const RegionRow &region);
/// "4 / 5".
[[nodiscard]] QString failuresText(const RegionRow &region);
/// The forecast's word with its chance in percent, for the tooltip.
[[nodiscard]] QString forecastTip(const RegionRow &region);

} // namespace belay
