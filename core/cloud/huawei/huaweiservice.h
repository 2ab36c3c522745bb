// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/protectiongroupservice.h"

namespace belay::huawei {

class KeyLockout;

/// SDRS and IAM of one connection in one region. Looks the project id up when the connection has
/// none, and gets and renews the token when the keys are a user and a password.
///
/// `lockout` counts refused sign-ins per key; services that may use the same key should share one,
/// because the provider counts them together.
[[nodiscard]] std::unique_ptr<ProtectionGroupService>
makeSdrsService(const Connection &connection, const QString &region, ApiContext context,
                std::shared_ptr<KeyLockout> lockout = nullptr);

} // namespace belay::huawei
