// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/capabilities.h"
#include "core/domain/operation.h"

namespace belay {

/// What an operation's preferences come to in one region, in accounts.
///
/// Both providers count failures and pace per region and round percentages down; a share of "at a
/// time" is at least one account. Facts: api/aws-cloudformation.md section 6.3,
/// api/alibaba-ros.md section 9.2.
struct RegionLimits
{
    int tolerated = 0; ///< One failure more stops the region and keeps later ones from starting.
    int atATime = 1;
    bool strict = false; ///< The pace starts at tolerated + 1 at most and shrinks with each failure.

    friend bool operator==(const RegionLimits &, const RegionLimits &) = default;
};

[[nodiscard]] RegionLimits limitsOf(const OperationPreferences &preferences, UpdateRules rules, int accountsInRegion);

/// How many accounts are worked on at once after so many failures in the region; 0 once the limit
/// is passed.
[[nodiscard]] int paceAfter(const RegionLimits &limits, int failures);

} // namespace belay
