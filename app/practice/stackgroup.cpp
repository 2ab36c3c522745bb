// SPDX-License-Identifier: Apache-2.0
#include "app/practice/stackgroup.h"

namespace belay::practice {

const Group::Index &Group::index() const
{
    if (indexed.places.isEmpty()) {
        indexed.places[QString()].reserve(instances.size());
        for (qsizetype place = 0; place < instances.size(); ++place) {
            const QString &instanceRegion = instances.at(place).region;
            if (!indexed.places.contains(instanceRegion))
                indexed.regions.append(instanceRegion);
            indexed.places[instanceRegion].append(place);
            indexed.places[QString()].append(place);
        }
    }
    return indexed;
}

QStringList Group::regions() const
{
    return index().regions;
}

QList<qsizetype> Group::places(const QString &instanceRegion) const
{
    return index().places.value(instanceRegion);
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
