// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/domain/forecast.h"
#include "core/domain/progress.h"

namespace belay {

/// Which row needs a hand first: a sum a person can read part by part (ux.md 5.1).
struct Risk
{
    int environment = 0; ///< 30 production, 15 staging or other, 5 development.
    int limitUsed = 0;   ///< Up to 25: share of the allowed failures used.
    int forecast = 0;    ///< Up to 30.
    int stall = 0;       ///< 25 when nothing moves.
    int unseen = 0;      ///< 20 when there is no fresh data.

    [[nodiscard]] constexpr int sum() const { return environment + limitUsed + forecast + stall + unseen; }
    friend bool operator==(const Risk &, const Risk &) = default;
};

struct RiskInput
{
    Environment environment = Environment::Production;
    Outlook outlook = Outlook::Unknown;
    double limitShare = 0.0; ///< The worst region's failures over its tolerated + 1.
    Forecast forecast = Forecast::Unlikely;
    bool stalled = false;
    bool unseen = false;
};

/// Ended operations carry no risk but what went wrong in them.
[[nodiscard]] Risk riskOf(const RiskInput &input);

enum class RiskWord { High, Medium, Low, Done };
[[nodiscard]] RiskWord riskWordOf(const Risk &risk, Outlook outlook);

} // namespace belay
