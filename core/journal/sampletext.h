// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/samples.h"

namespace belay {

// How samples stand in their file. The words never change, whatever the enumerators are called.

[[nodiscard]] QString wordOf(OperationState state);
[[nodiscard]] OperationState stateOf(const QString &word);
[[nodiscard]] QString wordOf(OperationAction action);
[[nodiscard]] OperationAction actionOf(const QString &word);

/// The counts of a sample: a line of seven numbers, then one line a region with its name behind.
[[nodiscard]] QString textOf(const Sample &sample);
/// The other way round; what cannot be read stays zero.
void fillFrom(const QString &text, Sample &sample);

} // namespace belay
