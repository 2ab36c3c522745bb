// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/keys.h"

#include <QByteArray>

namespace belay {

/// Keys as one keychain entry: versioned JSON under 64 KiB. The caller wipes the bytes.
[[nodiscard]] QByteArray encodedKeys(const Keys &keys);

/// Null when the bytes are not an entry of ours or of a newer version.
[[nodiscard]] std::shared_ptr<Keys> decodedKeys(const QByteArray &entry);

/// Same kind, id, secrets, domain and end; the generation does not matter.
[[nodiscard]] bool sameKeys(const Keys &a, const Keys &b);

/// A copy with a generation of its own.
[[nodiscard]] KeysPtr withGeneration(const Keys &keys, quint64 generation);

} // namespace belay
