// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/stackgroupservice.h"

namespace belay::aws {

/// CloudFormation StackSets and STS of one connection in one region.
/// `connection` gives endpoint overrides and CallAs; its regions do not matter here.
[[nodiscard]] std::unique_ptr<StackGroupService>
makeStackSetService(const Connection &connection, const QString &region, ApiContext context);

} // namespace belay::aws
