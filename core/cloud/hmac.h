// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace belay {

/// HMAC-SHA256 over QCryptographicHash with wiped pads; QMessageAuthenticationCode leaves a copy
/// of the key in memory (network-and-safety.md section 9). Raw 32 bytes.
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);

/// Lower-case hex SHA-256.
[[nodiscard]] QByteArray sha256Hex(QByteArrayView bytes);

} // namespace belay
