// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/percentencoding.h"

#include <nlohmann/json_fwd.hpp>

namespace belay::aws {

/// Structured input flattened the way the query protocol wants it (api/aws-cloudformation.md
/// section 2): members joined with dots, lists as name.member.N, booleans in lower case, an empty
/// list as a bare name, which clears. Null is "not sent". Members keep their order.
[[nodiscard]] QueryItems flattened(const nlohmann::ordered_json &input);

/// Action and Version, then the input.
[[nodiscard]] QueryItems queryForm(const QString &action, const QString &version,
                                   const nlohmann::ordered_json &input);

} // namespace belay::aws
