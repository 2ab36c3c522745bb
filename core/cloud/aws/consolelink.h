// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace belay::aws {

/// The provider's own page with the stack of `group` in one region, for a browser that is signed in
/// to the target's account. Stacks of a set are called "StackSet-" and the set's name. Empty where
/// no page is known for the region's partition.
[[nodiscard]] QUrl consoleLink(const QString &group, const QString &region);

} // namespace belay::aws
