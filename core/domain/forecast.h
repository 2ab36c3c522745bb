// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <optional>

namespace belay {

/// Will a region pass its failure limit? (ux.md 6.2)
enum class Forecast {
    Unlikely,    ///< Under 20 %.
    Possible,    ///< 20 to 60 %.
    Likely,      ///< Over 60 %.
    AlreadyOver,
    NotStarted,  ///< Nothing has finished or runs; it depends on the regions before.
    MayNeverStart, ///< An earlier region of a sequence is likely over, or over.
};

/// One region of an operation, in targets.
struct RegionProgress
{
    int total = 0;
    int finished = 0;
    int failed = 0;
    int running = 0;
    int tolerated = 0;
};

/// The chance that failures pass the limit: share so far (failed + 0.5) / (finished + 1), binomial
/// tail over what remains. 0 when even failing everything could not pass it, 1 when it is passed.
[[nodiscard]] double chanceOverLimit(const RegionProgress &region);

/// One forecast a region, in deployment order. `sequential` is false when regions run side by side.
[[nodiscard]] QList<Forecast> forecastsOf(const QList<RegionProgress> &regions, bool sequential);

/// Seconds an operation may still take.
struct RemainingTime
{
    int least = 0;
    int most = 0;
    friend bool operator==(const RemainingTime &, const RemainingTime &) = default;
};

/// A region's part of what is left: targets not finished and how many are worked on at once.
struct RegionLoad
{
    int left = 0;
    int pace = 1;
};

/// The middle half of this run's durations times the waves at the real pace, regions in order.
/// Nothing until 5 targets or 10 % of `total` are finished.
[[nodiscard]] std::optional<RemainingTime> remainingTime(QList<int> durationsSeconds, int total,
                                                         const QList<RegionLoad> &regions, bool sequential);

/// Has it stopped moving? The larger of 5 minutes and 3 x the usual target time without any change,
/// while the data is fresh; without fresh data nothing can be said (nullopt).
[[nodiscard]] std::optional<bool> isStalled(int secondsSinceChange, int usualTargetSeconds, int dataAgeSeconds);

/// Older than this, data says nothing about stalling.
constexpr int freshSeconds = 180;

} // namespace belay
