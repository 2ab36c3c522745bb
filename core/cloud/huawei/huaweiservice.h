// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/protectiongroupservice.h"

namespace belay::huawei {

/// SDRS and IAM of one connection in one region. Looks the project id up when the connection has
/// none, and gets and renews the token when the keys are a user and a password.
[[nodiscard]] std::unique_ptr<ProtectionGroupService> makeSdrsService(const Connection &connection,
                                                                      const QString &region,
                                                                      ApiContext context);

} // namespace belay::huawei
