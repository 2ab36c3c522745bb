// SPDX-License-Identifier: Apache-2.0
#include "core/domain/risk.h"

#include <algorithm>
#include <cmath>

namespace belay {
namespace {

bool hasEnded(Outlook outlook)
{
    switch (outlook) {
    case Outlook::Succeeded:
    case Outlook::SucceededWithFailures:
    case Outlook::Failed:
    case Outlook::Stopped:
        return true;
    case Outlook::Running:
    case Outlook::Queued:
    case Outlook::Stopping:
    case Outlook::Unknown:
        return false;
    }
    return false;
}

int weightOf(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return 30;
    case Environment::Staging:
    case Environment::Other:
        return 15;
    case Environment::Development:
        return 5;
    }
    return 30;
}

int weightOf(Forecast forecast)
{
    switch (forecast) {
    case Forecast::AlreadyOver:
        return 30;
    case Forecast::Likely:
        return 25;
    case Forecast::Possible:
        return 10;
    case Forecast::Unlikely:
    case Forecast::NotStarted:
    case Forecast::MayNeverStart:
        return 0;
    }
    return 0;
}

} // namespace

Risk riskOf(const RiskInput &input)
{
    Risk risk;
    if (hasEnded(input.outlook))
        return risk;
    risk.environment = weightOf(input.environment);
    risk.limitUsed = int(std::lround(25 * std::clamp(input.limitShare, 0.0, 1.0)));
    risk.forecast = weightOf(input.forecast);
    risk.stall = input.stalled ? 25 : 0;
    risk.unseen = input.unseen || input.outlook == Outlook::Unknown ? 20 : 0;
    return risk;
}

RiskWord riskWordOf(const Risk &risk, Outlook outlook)
{
    if (hasEnded(outlook))
        return RiskWord::Done;
    if (risk.sum() >= 55)
        return RiskWord::High;
    return risk.sum() >= 40 ? RiskWord::Medium : RiskWord::Low;
}

} // namespace belay
