// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/jsonfields.h"
#include "core/domain/stackgroup.h"

namespace belay::alibaba {

inline constexpr const char *driftDetailsMember = "StackGroupDriftDetectionDetail";

/// The drift figures that a group or an operation carries, if it does.
[[nodiscard]] std::optional<DriftDetails> readDriftDetails(const JsonFields &owner);

} // namespace belay::alibaba
