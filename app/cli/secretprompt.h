// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/secret.h"

#include <QString>

namespace belay::cli {

/// One line from standard input, not echoed when that is a terminal. Never an argument: arguments
/// are seen by every process of the machine.
[[nodiscard]] Secret readSecretLine(const QString &prompt);

} // namespace belay::cli
