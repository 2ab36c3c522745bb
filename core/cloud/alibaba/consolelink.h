// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace belay::alibaba {

/// The provider's own page with the stacks of one region, for a browser that is signed in to the
/// target's account; empty when `region` is no region's name.
[[nodiscard]] QUrl consoleLink(const QString &region);

} // namespace belay::alibaba
