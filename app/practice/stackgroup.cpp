// SPDX-License-Identifier: Apache-2.0
#include "app/practice/stackgroup.h"

namespace belay::practice {

QStringList Group::regions() const
{
    QStringList regions;
    for (const Instance &instance : instances) {
        if (!regions.contains(instance.region))
            regions.append(instance.region);
    }
    return regions;
}

const Instance *Group::instance(const QString &account, const QString &instanceRegion) const
{
    const auto found = std::find_if(instances.begin(), instances.end(), [&](const Instance &instance) {
        return instance.account == account && instance.region == instanceRegion;
    });
    return found == instances.end() ? nullptr : &*found;
}

TargetState Target::stateAt(Ticks at) const
{
    if (endedAt && *endedAt <= at)
        return state;
    return startedAt && *startedAt <= at ? TargetState::Running : TargetState::Pending;
}

int Operation::count(TargetState wanted) const
{
    return static_cast<int>(std::count_if(targets.begin(), targets.end(),
                                          [wanted](const Target &target) { return target.state == wanted; }));
}

} // namespace belay::practice
