// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/plaintext.h"

namespace belay {

/// Text as it may be logged: everything shaped like a key, token, signature, password, URL query
/// or canonical request is replaced by "[removed]"; control and bidi characters are dropped.
/// Pure; property: no planted secret survives.
[[nodiscard]] QString redacted(const QString &text);

/// An account id with all but its last four characters masked.
[[nodiscard]] QString maskedAccount(const QString &account);

} // namespace belay
