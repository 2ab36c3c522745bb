// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/aws/stacksetinputs.h"

#include <QSet>

namespace belay::aws {

/// The vendor's own command for an action's input (api/aws-cloudformation.md section 14), quoted for
/// a POSIX shell. A template text is named as a file, not printed. `endpoint` is empty unless the
/// connection has one of its own.
[[nodiscard]] QString commandLine(const QString &command, const Input &input, const QString &region,
                                  const QUrl &endpoint);

/// The input with a placeholder, <Key>, for each value of a parameter that must not be shown.
[[nodiscard]] Input withoutHiddenValues(Input input, const QSet<QString> &hiddenKeys);

} // namespace belay::aws
