// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/operation.h"

#include <QStringList>

namespace belay {

/// How many targets an update reaches, as far as it is known.
struct Reach
{
    int accountsInLargestRegion = -1; ///< -1: not known.
    int regions = -1;

    friend bool operator==(const Reach &, const Reach &) = default;
};

/// How pace settings work out, recalculated while typing (ux.md 5.7). Percentages round down, limits
/// count per region (ux.md section 3).
struct Pace
{
    int allowedFailures = 0; ///< Accounts per region; -1: a percentage of an unknown number.
    int atATime = 1;         ///< As asked; -1 as above.
    int atStart = 1;         ///< What strict mode makes of it; -1 as above.

    friend bool operator==(const Pace &, const Pace &) = default;
};

/// `strictByDefault`: the provider starts no more than allowed failures + 1 unless told otherwise.
[[nodiscard]] Pace paceOf(const OperationPreferences &preferences, const Reach &reach, bool strictByDefault);

/// The settings as consequences, each a whole sentence.
[[nodiscard]] QStringList paceConsequences(const OperationPreferences &preferences, const Reach &reach,
                                           bool strictByDefault);

} // namespace belay
