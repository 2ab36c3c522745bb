// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "core/domain/connection.h"

#include <QProcessEnvironment>

namespace belay::cli {

/// The connection --cloud and its companions describe, for this command only. Region, endpoints and
/// project fall back to the vendor's variables. It may do everything; what the window would have
/// typed is asked for with --yes-name. The error is a sentence.
[[nodiscard]] tl::expected<Connection, QString> adHocConnection(const Arguments &arguments,
                                                                const QProcessEnvironment &environment);

/// The same options over a connection of the profile, where they make sense: --region.
[[nodiscard]] tl::expected<QList<Connection>, QString> chosenConnections(const Arguments &arguments,
                                                                         const QList<Connection> &profile);

/// Why --yes-name is missing or wrong; empty when it is fine.
[[nodiscard]] QString yesNameFault(const Arguments &arguments, const QString &name, const QString &because);

} // namespace belay::cli
