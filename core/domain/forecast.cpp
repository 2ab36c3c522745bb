// SPDX-License-Identifier: Apache-2.0
#include "core/domain/forecast.h"

#include <algorithm>
#include <cmath>

namespace belay {
namespace {

/// P(X > most) for X ~ Binomial(trials, chance), summed from the log of each term.
double binomialTail(int trials, double chance, int most)
{
    if (most >= trials)
        return 0.0;
    if (most < 0)
        return 1.0;
    double upToMost = 0.0;
    for (int k = 0; k <= most; ++k) {
        const double logTerm = std::lgamma(trials + 1.0) - std::lgamma(k + 1.0) - std::lgamma(trials - k + 1.0)
            + k * std::log(chance) + (trials - k) * std::log1p(-chance);
        upToMost += std::exp(logTerm);
    }
    return std::clamp(1.0 - upToMost, 0.0, 1.0);
}

int quartile(const QList<int> &sorted, double share)
{
    return sorted[qsizetype(std::lround(share * double(sorted.size() - 1)))];
}

} // namespace

double chanceOverLimit(const RegionProgress &region)
{
    if (region.failed > region.tolerated)
        return 1.0;
    const int left = std::max(0, region.total - region.finished);
    const double share = (region.failed + 0.5) / (region.finished + 1.0);
    return binomialTail(left, std::min(share, 1.0 - 1e-9), region.tolerated - region.failed);
}

QList<Forecast> forecastsOf(const QList<RegionProgress> &regions, bool sequential)
{
    QList<Forecast> forecasts;
    bool blocked = false;
    for (const RegionProgress &region : regions) {
        const double chance = chanceOverLimit(region);
        Forecast forecast = Forecast::Unlikely;
        if (chance >= 1.0 && region.failed > region.tolerated)
            forecast = Forecast::AlreadyOver;
        else if (region.finished == 0 && region.running == 0)
            forecast = sequential && blocked ? Forecast::MayNeverStart : Forecast::NotStarted;
        else if (chance > 0.6)
            forecast = Forecast::Likely;
        else if (chance >= 0.2)
            forecast = Forecast::Possible;
        blocked = blocked || forecast == Forecast::AlreadyOver || forecast == Forecast::Likely;
        forecasts.append(forecast);
    }
    return forecasts;
}

std::optional<RemainingTime> remainingTime(QList<int> durationsSeconds, int total, const QList<RegionLoad> &regions,
                                           bool sequential)
{
    const auto known = durationsSeconds.size();
    if (known == 0 || (known < 5 && known * 10 < total))
        return std::nullopt;
    std::sort(durationsSeconds.begin(), durationsSeconds.end());
    int waves = 0;
    for (const RegionLoad &region : regions) {
        const int own = (region.left + std::max(1, region.pace) - 1) / std::max(1, region.pace);
        waves = sequential ? waves + own : std::max(waves, own);
    }
    return RemainingTime{waves * quartile(durationsSeconds, 0.25), waves * quartile(durationsSeconds, 0.75)};
}

std::optional<bool> isStalled(int secondsSinceChange, int usualTargetSeconds, int dataAgeSeconds)
{
    if (dataAgeSeconds > freshSeconds)
        return std::nullopt;
    return secondsSinceChange >= std::max(5 * 60, 3 * usualTargetSeconds);
}

} // namespace belay
