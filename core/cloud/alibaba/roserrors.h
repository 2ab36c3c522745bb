// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/apicall.h"

namespace belay::alibaba {

/// What an answer of ROS or STS means (network-and-safety.md section 4.2, api/alibaba-ros.md
/// sections 3.2 to 3.5). Good is 2xx, a JSON object and a RequestId; errors may come as JSON or XML.
///
/// `canonicalHash` is what we signed: a refused signature with the same hash at the server means a
/// wrong secret, another hash means that the request was seen differently than it was signed. The
/// finding replaces the server's message, which can echo parameters.
[[nodiscard]] Verdict classify(const HttpResponse &response, const QByteArray &canonicalHash);

} // namespace belay::alibaba
