// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/updatecontroller.h"

namespace belay {

/// An update back to a kept definition: its template, its parameters, its roles and capabilities.
/// Hidden values were not kept; they stay as they are where the cloud can, else they must be typed.
[[nodiscard]] UpdateDraft draftBackTo(const Snapshot &version, const UpdateGround &ground,
                                      const Capabilities &capabilities);

} // namespace belay
