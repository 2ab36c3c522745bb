// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/result.h"
#include "ui/presentation/appcontext.h"

#include "core/domain/connection.h"

namespace belay {

/// Sets how much a connection may do, in the settings and at once. Dropping asks nobody; raising is
/// asked for by the connection dialog, or is the undoing of a drop.
[[nodiscard]] Result<Done> changeMode(const AppContext &context, const ConnectionId &id, Mode mode);

/// Why a connection cannot be dropped to "Watch + stop"; empty: it can.
[[nodiscard]] QString dropRefusal(const Connection *connection);

} // namespace belay
