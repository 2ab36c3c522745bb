// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/awschecks.h"
#include "app/practice/stackgroupworld.h"

namespace belay::practice {

/// Accounts, Regions and DeploymentTargets of an update (aws-cloudformation.md section 8, rows 21 to
/// 24). Nothing: the whole set. `serviceManaged` is the model the set has after the update.
[[nodiscard]] Checked<std::optional<TargetChoice>> awsTargetChoice(const AwsForm &form, const Group &group,
                                                                   bool serviceManaged);

} // namespace belay::practice
