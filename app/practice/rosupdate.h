// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/rosform.h"
#include "app/practice/stackgroupworld.h"

namespace belay::practice {

/// UpdateStackGroup's parameters (alibaba-ros.md section 9), checked as the service would: what is
/// wrong is noted in the form, and the order is only good while it holds no refusal.
[[nodiscard]] UpdateOrder rosUpdateOrder(RosForm &form, const Group &group);

[[nodiscard]] Preferences rosPreferences(RosForm &form);
[[nodiscard]] QString rosClientToken(RosForm &form); ///< Empty: none.

} // namespace belay::practice
