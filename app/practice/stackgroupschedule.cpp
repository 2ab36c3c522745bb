// SPDX-License-Identifier: Apache-2.0
#include "app/practice/stackgroupschedule.h"

namespace belay::practice {

int tolerance(const Preferences &preferences, int accounts)
{
    if (preferences.tolerancePercent)
        return accounts * *preferences.tolerancePercent / 100;
    return preferences.toleranceCount.value_or(0);
}

int maxConcurrent(const Preferences &preferences, int accounts)
{
    if (preferences.concurrentPercent)
        return std::max(1, accounts * *preferences.concurrentPercent / 100);
    return std::max(1, preferences.concurrentCount.value_or(1));
}

int pace(const Preferences &preferences, int accounts, int failures)
{
    const int most = maxConcurrent(preferences, accounts);
    if (preferences.soft)
        return most;
    return std::min(most, std::max(1, tolerance(preferences, accounts) - failures + 1));
}

QStringList orderedRegions(const Preferences &preferences, const QStringList &regions)
{
    QStringList ordered;
    for (const QString &region : preferences.regionOrder + regions) {
        if (regions.contains(region) && !ordered.contains(region))
            ordered.append(region);
    }
    return ordered;
}

bool isChosen(const TargetChoice &choice, const Instance &instance)
{
    if (!choice.regions.isEmpty() && !choice.regions.contains(instance.region))
        return false;
    const bool inAccounts = choice.accounts.contains(instance.account);
    const bool inFolders = choice.folders.contains(instance.folder);
    switch (choice.filter) {
    case TargetChoice::Filter::FoldersOnly:
        return inFolders;
    case TargetChoice::Filter::Intersection:
        return inAccounts && inFolders;
    case TargetChoice::Filter::Difference:
        return inFolders && !inAccounts;
    case TargetChoice::Filter::Union:
        break;
    }
    const bool anywhere = choice.accounts.isEmpty() && choice.folders.isEmpty();
    return anywhere || inAccounts || inFolders;
}

} // namespace belay::practice
