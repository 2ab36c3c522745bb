// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/targetchoice.h"

#include <QSet>

#include <algorithm>

namespace belay {
namespace {

using Place = std::pair<QString, QString>; ///< Account and region.

QSet<Place> placesOf(TargetChoice choice, const UpdateTargets &targets)
{
    QSet<Place> places;
    if (choice == TargetChoice::Everything || choice == TargetChoice::NotCurrent) {
        for (const StackInstance &instance : targets.instances)
            if (choice == TargetChoice::Everything || !(instance.sync == InstanceSync::Current))
                places.insert({instance.account, instance.region});
        return places;
    }
    QSet<Place> there;
    for (const StackInstance &instance : targets.instances)
        there.insert({instance.account, instance.region});
    for (const TargetResult &result : targets.lastResults) {
        const bool isMeant = choice == TargetChoice::LikeLastTime ||
                             (choice == TargetChoice::FailedLastTime && result.state == TargetState::Failed);
        if (isMeant && there.contains({result.account, result.region}))
            places.insert({result.account, result.region});
    }
    return places;
}

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list += text;
}

} // namespace

int targetsOf(TargetChoice choice, const UpdateTargets &targets)
{
    return choice == TargetChoice::Picked ? 0 : int(placesOf(choice, targets).size());
}

TargetPick pickOf(TargetChoice choice, const UpdateTargets &targets)
{
    TargetPick pick;
    const QSet<Place> places = placesOf(choice, targets);
    pick.wanted = int(places.size());
    QSet<Place> there;
    QStringList accounts;
    for (const StackInstance &instance : targets.instances) {
        there.insert({instance.account, instance.region});
        if (!places.contains({instance.account, instance.region}))
            continue;
        addOnce(accounts, instance.account);
        addOnce(pick.regions, instance.region);
    }
    const auto isEverywhere = [&there](const QString &account, const QStringList &regions) {
        return std::all_of(regions.begin(), regions.end(), [&](const QString &region) {
            return there.contains({account, region});
        });
    };
    const bool fits = std::any_of(accounts.begin(), accounts.end(), [&](const QString &account) {
        return isEverywhere(account, pick.regions);
    });
    if (!fits)
        pick.regions = pick.regions.mid(0, 1);
    for (const QString &account : std::as_const(accounts))
        if (isEverywhere(account, pick.regions))
            pick.accounts += account;
    const QSet<QString> chosen(pick.accounts.begin(), pick.accounts.end());
    for (const StackInstance &instance : targets.instances)
        if (chosen.contains(instance.account) && pick.regions.contains(instance.region))
            addOnce(pick.folders, instance.folder);
    pick.reached = int(pick.accounts.size() * pick.regions.size());
    for (const Place &place : places)
        pick.left += chosen.contains(place.first) && pick.regions.contains(place.second) ? 0 : 1;
    return pick;
}

} // namespace belay
