// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/paceconsequences.h"

#include <QCoreApplication>

#include <algorithm>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::PaceConsequences)

public:
    static QString failures(int allowed)
    {
        if (allowed < 0)
            return tr("How many failures a percentage allows is known once the targets are.");
        if (allowed == 0)
            return tr("The first failure in a region stops that region.");
        //: %1 is how many accounts may fail in one region before it stops.
        return tr("Failures allowed in a region: %1. Until then the region goes on, slower each time in "
                  "strict mode.")
            .arg(allowed);
    }
    static QString limit(int allowed, bool sequential)
    {
        return sequential
                   //: %1 is the number of the failure that is one too many.
                   ? tr("Failure %1 in a region stops that region, and later regions are never tried.")
                         .arg(allowed + 1)
                   //: %1 is the number of the failure that is one too many.
                   : tr("Failure %1 in a region stops that region; the other regions go on.")
                         .arg(allowed + 1);
    }
    static QString start(int asked, int atStart)
    {
        //: %1 and %2 are numbers of accounts.
        return tr("Starts with %1 at a time instead of %2: strict mode never runs more than the allowed "
                  "failures plus one.")
            .arg(atStart)
            .arg(asked);
    }
    //: %1 is how many accounts are changed at the same time in one region.
    static QString pace(int atATime)
    {
        return tr("Accounts changed at a time in a region: %1.").arg(atATime);
    }
    static QString worst(int count)
    {
        //: %1 is the greatest number of failed targets of an operation that is still called successful.
        return tr("The cloud may call it successful with failed targets, %1 at most; Belay shows them as "
                  "failed.")
            .arg(count);
    }
};

int shareOf(int percentage, int whole)
{
    return whole < 0 ? -1 : whole * percentage / 100;
}

} // namespace

Pace paceOf(const OperationPreferences &preferences, const Reach &reach, bool strictByDefault)
{
    Pace pace;
    const int accounts = reach.accountsInLargestRegion;
    if (preferences.failureToleranceCount)
        pace.allowedFailures = *preferences.failureToleranceCount;
    else if (preferences.failureTolerancePercentage)
        pace.allowedFailures = shareOf(*preferences.failureTolerancePercentage, accounts);
    if (preferences.maxConcurrentCount)
        pace.atATime = *preferences.maxConcurrentCount;
    else if (preferences.maxConcurrentPercentage && accounts < 0)
        pace.atATime = -1;
    else if (preferences.maxConcurrentPercentage)
        pace.atATime = std::max(1, shareOf(*preferences.maxConcurrentPercentage, accounts));

    const bool strict = strictByDefault && preferences.concurrencyMode.value_or(ConcurrencyMode::Strict) ==
                                               ConcurrencyMode::Strict;
    const bool known = pace.atATime >= 0 && pace.allowedFailures >= 0;
    pace.atStart = strict ? (known ? std::min(pace.atATime, pace.allowedFailures + 1) : -1) : pace.atATime;
    return pace;
}

QStringList paceConsequences(const OperationPreferences &preferences, const Reach &reach,
                             bool strictByDefault)
{
    const Pace pace = paceOf(preferences, reach, strictByDefault);
    const bool sequential = preferences.regionConcurrency.value_or(RegionConcurrency::Sequential) ==
                            RegionConcurrency::Sequential;
    QStringList sentences{Words::failures(pace.allowedFailures)};
    if (pace.allowedFailures > 0)
        sentences += Words::limit(pace.allowedFailures, sequential);
    if (pace.atStart >= 0 && pace.atStart < pace.atATime)
        sentences += Words::start(pace.atATime, pace.atStart);
    else if (pace.atATime >= 0)
        sentences += Words::pace(pace.atATime);
    if (pace.allowedFailures > 0 && reach.regions > 0)
        sentences += Words::worst(pace.allowedFailures * reach.regions);
    return sentences;
}

} // namespace belay
