// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/stackgroup.h"

namespace belay::practice {

/// "landing-zone" with `targets` instances: ten regions, a tenth of that many accounts, forty
/// folders; three in a thousand are behind, with a handful of reasons. `cloud` is "aws" (lives in
/// eu-west-1) or "alibaba" (cn-hangzhou). The same in every run.
[[nodiscard]] Group bigGroup(const QString &cloud, int targets);

} // namespace belay::practice
