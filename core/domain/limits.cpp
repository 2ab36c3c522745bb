// SPDX-License-Identifier: Apache-2.0
#include "core/domain/limits.h"

#include <algorithm>

namespace belay {
namespace {

int shareOf(int accounts, int percentage) { return int(qint64(accounts) * percentage / 100); }

} // namespace

RegionLimits limitsOf(const OperationPreferences &preferences, UpdateRules rules, int accountsInRegion)
{
    RegionLimits limits;
    if (preferences.failureToleranceCount)
        limits.tolerated = *preferences.failureToleranceCount;
    else if (preferences.failureTolerancePercentage)
        limits.tolerated = shareOf(accountsInRegion, *preferences.failureTolerancePercentage);
    if (preferences.maxConcurrentCount)
        limits.atATime = *preferences.maxConcurrentCount;
    else if (preferences.maxConcurrentPercentage)
        limits.atATime = shareOf(accountsInRegion, *preferences.maxConcurrentPercentage);
    limits.atATime = std::max(1, limits.atATime);
    limits.strict = rules == UpdateRules::StackSet && preferences.concurrencyMode != ConcurrencyMode::Soft;
    return limits;
}

int paceAfter(const RegionLimits &limits, int failures)
{
    if (failures > limits.tolerated)
        return 0;
    return limits.strict ? std::min(limits.atATime, limits.tolerated + 1 - failures) : limits.atATime;
}

} // namespace belay
