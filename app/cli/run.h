// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace belay::cli {

/// Whether these arguments (without the program's name) are for the command line, not the window.
[[nodiscard]] bool isCommandLine(const QStringList &words);

/// Runs one command to its end inside the application's event loop; the exit code.
[[nodiscard]] int run(const QStringList &words);

} // namespace belay::cli
