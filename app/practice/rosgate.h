// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/rosanswer.h"

#include <QHash>
#include <QList>

#include <tl/expected.hpp>

namespace belay::practice {

/// A key pair the practice cloud knows.
struct RosKey
{
    QByteArray id;
    QByteArray secret;
    QByteArray securityToken = {}; ///< Empty for long-lived keys.
};

/// Checks ACS3-HMAC-SHA256 over the request as received (alibaba-ros.md section 4): header there and
/// well-formed, date within 15 minutes, known key and token, every host, content-type and x-acs-*
/// header signed, the body's own hash, the signature, and a nonce that was not used before.
class RosGate
{
public:
    explicit RosGate(QList<RosKey> keys);

    [[nodiscard]] const QList<RosKey> &keys() const { return m_keys; }
    [[nodiscard]] tl::expected<RosKey, RosRefusal> check(const PracticeRequest &request);

private:
    [[nodiscard]] std::optional<RosRefusal> useNonce(const QByteArray &nonce, const QDateTime &now);

    QList<RosKey> m_keys;
    QHash<QByteArray, QDateTime> m_nonces; ///< Used ones with their time.
};

} // namespace belay::practice
