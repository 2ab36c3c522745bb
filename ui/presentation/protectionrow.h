// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/protectioncontroller.h"
#include "ui/presentation/operationrow.h"

namespace belay {

/// A job of a protection group as a row of the board: one that Belay started (`progress`), or one
/// that is seen by the group's state alone. Such a job cannot be stopped; the provider has no call
/// for it. `since` is when it was first seen.
[[nodiscard]] OperationRow protectionRowOf(const ProtectionRef &ref, const ProtectionGroup &group,
                                           const ProtectionProgress *progress, const Connection &connection,
                                           const QDateTime &since);

/// The name under which a group's job stands among the operations of the board.
[[nodiscard]] OperationRef boardRefOf(const ProtectionRef &ref, const QString &name);

} // namespace belay
