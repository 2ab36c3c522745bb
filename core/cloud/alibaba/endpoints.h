// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"

namespace belay::alibaba {

/// Where ROS answers: the connection's own endpoint, else one host for all regions, chosen by the
/// account's site and never by the region (api/alibaba-ros.md section 1).
[[nodiscard]] QUrl rosEndpoint(const Connection &connection);

/// Where GetCallerIdentity is asked: identityEndpoint, else the connection's own endpoint, else the
/// central host of STS.
[[nodiscard]] QUrl stsEndpoint(const Connection &connection);

} // namespace belay::alibaba
