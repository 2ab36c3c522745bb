// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/face.h"
#include "app/practice/practicecontext.h"

#include <tl/expected.hpp>

#include <QHash>

namespace belay::practice {

/// Why the gateway turns a request away; always HTTP status 401.
struct GateRefusal
{
    QString code;
    QString message;
};

struct HuaweiKey
{
    QByteArray accessKey;
    QByteArray secretKey;
    QByteArray securityToken = {}; ///< Empty for long-lived keys.
    QDateTime expiresAt = {};
};

/// The API gateway in front of SDRS and IAM: signatures and tokens (api/huawei-sdrs.md sections
/// 3.3, 4 and 5). Checks what SignedHeaders names, over the bytes as received; hashes the body of
/// every method; takes dates within 15 minutes; locks a key after more than five failures in a row
/// for five minutes of practice time.
class SdrsGate
{
public:
    SdrsGate(PracticeContext &context, HuaweiKey key);

    /// Nothing to say: the caller may pass.
    [[nodiscard]] tl::expected<void, GateRefusal> check(const PracticeRequest &request);

    [[nodiscard]] const HuaweiKey &key() const { return m_keys.first(); }
    /// A token that passes until `expiresAt`.
    [[nodiscard]] QByteArray issueToken(const QDateTime &expiresAt);
    /// Temporary keys that pass, with their security token, until `expiresAt`.
    [[nodiscard]] HuaweiKey issueKeys(const QDateTime &expiresAt);

private:
    struct Failures
    {
        int inRow = 0;
        Ticks last = 0;
    };

    [[nodiscard]] tl::expected<void, GateRefusal> checkToken(const PracticeRequest &request) const;
    [[nodiscard]] tl::expected<void, GateRefusal> checkSignature(const PracticeRequest &request);
    [[nodiscard]] bool signInHasEnded() const;

    PracticeContext &m_context;
    QList<HuaweiKey> m_keys; ///< The long-lived one first.
    struct Token
    {
        QDateTime expiresAt;
        Ticks issued;
    };
    QHash<QByteArray, Token> m_tokens;
    QHash<QByteArray, Failures> m_failures;
};

} // namespace belay::practice
