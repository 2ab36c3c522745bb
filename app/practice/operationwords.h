// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/stackgroup.h"

namespace belay::practice {

/// States of operations and their targets as both AWS and ROS spell them on the wire.
[[nodiscard]] QString word(OperationKind kind);
[[nodiscard]] QString word(OperationState state);
[[nodiscard]] QString word(TargetState state);
[[nodiscard]] QString word(DriftRun::Progress progress); ///< Empty when it was never run.

} // namespace belay::practice
