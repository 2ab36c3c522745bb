// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/stackgroupworld.h"

namespace belay::practice {

/// Fills a world with the groups of resources/practice/groups-<cloud>.json and, for the scenario
/// `board`, with the operations of board-<cloud>.json under way. `account` is the home account.
void seedGroups(StackGroupWorld &world, const QString &cloud, const QString &account);

} // namespace belay::practice
