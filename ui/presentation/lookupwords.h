// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/reconciler.h"

namespace belay {

/// What an earlier change without a verdict is, and how far looking it up has come: "Belay closed
/// after sending UPDATE config-rules at 09:02:11. It WAS accepted, op 77ab, now SUCCEEDED."
[[nodiscard]] QString lookupSentence(const Lookup &lookup, const QDateTime &now);
/// For the line above the pages: how many are being looked up, and how many were found out.
[[nodiscard]] QString lookupsSummary(const QList<Lookup> &lookups, int unresolved);
/// Why a group takes no change while an earlier one is being looked up.
[[nodiscard]] QString heldSentence();

} // namespace belay
