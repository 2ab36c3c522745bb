// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace belay {

/// No core dumps, and no other process of this user may read our memory (network-and-safety.md
/// section 9). BELAY_DIAGNOSTICS=1 leaves both on, for debuggers. Call it first.
void keepMemoryPrivate();

} // namespace belay
