// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/workspace.h"

namespace belay {

/// The vendor's own command line for what an entry of the journal sent: with <Key> in place of each
/// value, for the journal keeps none. Empty for events, and where the connection is gone.
[[nodiscard]] QString commandLineOf(const JournalEntry &entry, const Workspace &workspace);

/// The operation an entry started or was to stop, as far as the entry says; absent: none is known.
[[nodiscard]] std::optional<OperationRef> operationOf(const JournalEntry &entry, const Workspace &workspace);

} // namespace belay
