// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/stackgroup.h"

/// The arithmetic of operation preferences, apart from time (aws-cloudformation.md 6.3,
/// alibaba-ros.md 9.2). Counts are per region, percentages round down.
namespace belay::practice {

/// Failures a region of so many accounts may have; default 0.
[[nodiscard]] int tolerance(const Preferences &preferences, int accounts);

/// Accounts of a region worked on at once when nothing has failed yet; default 1, at least 1.
[[nodiscard]] int maxConcurrent(const Preferences &preferences, int accounts);

/// Accounts worked on at once after so many failures. Strict: never more than could fail without
/// passing the tolerance by more than one.
[[nodiscard]] int pace(const Preferences &preferences, int accounts, int failures);

/// Regions in the order they are worked through: the wanted order first, then the others.
[[nodiscard]] QStringList orderedRegions(const Preferences &preferences, const QStringList &regions);

/// Whether an instance is among those chosen. Instances that cannot be updated never are.
[[nodiscard]] bool isChosen(const TargetChoice &choice, const Instance &instance);

} // namespace belay::practice
