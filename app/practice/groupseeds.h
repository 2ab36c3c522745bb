// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/stackgroupworld.h"

namespace belay::practice {

/// Fills a world with the groups of resources/practice/groups-<cloud>.json and, for the scenario
/// `board`, with the operations of board-<cloud>.json under way. `cloud` is "aws" or "alibaba".
void seedGroups(StackGroupWorld &world, const PracticeContext &context, const QString &cloud);

} // namespace belay::practice
