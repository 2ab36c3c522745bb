// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/stackgroupservice.h"

namespace belay::alibaba {

/// ROS stack groups and STS of one connection in one region.
[[nodiscard]] std::unique_ptr<StackGroupService> makeRosService(const Connection &connection,
                                                                const QString &region, ApiContext context);

} // namespace belay::alibaba
