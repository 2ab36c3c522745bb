// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/hmac.h"

#include "core/domain/secret.h"

#include <QCryptographicHash>

#include <array>
#include <cstring>

namespace belay {

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    constexpr qsizetype blockSize = 64;
    std::array<char, blockSize> block{};
    if (key.size() > blockSize) {
        QByteArray hashed = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
        std::memcpy(block.data(), hashed.constData(), size_t(hashed.size()));
        wipe(hashed);
    } else if (!key.isEmpty()) {
        std::memcpy(block.data(), key.data(), size_t(key.size()));
    }

    const auto padded = [&block](char pad, QByteArrayView text) {
        std::array<char, blockSize> pads{};
        for (size_t i = 0; i < pads.size(); ++i)
            pads[i] = char(block[i] ^ pad);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(QByteArrayView(pads.data(), blockSize));
        hash.addData(text);
        wipe(pads.data(), pads.size());
        return hash.result();
    };
    const QByteArray inner = padded(0x36, message);
    QByteArray outer = padded(0x5c, inner);
    wipe(block.data(), block.size());
    return outer;
}

QByteArray sha256Hex(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace belay
