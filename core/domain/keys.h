// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/secret.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace belay {

/// What a request is signed with. Shared read-only between the services of one connection and
/// wiped when the last of them lets go.
struct Keys
{
    enum class Kind {
        AccessKey, ///< keyId and secret, with `token` when temporary.
        Password,  ///< Huawei: user name in keyId, password in secret, account name in domain.
    };

    Kind kind = Kind::AccessKey;
    QString keyId;       ///< Not secret; logs show its last four characters.
    Secret secret;
    Secret token;        ///< Session or security token; empty for long-lived keys.
    QString domain = {}; ///< Huawei account name, for Kind::Password.
    QDateTime expiresAt = {}; ///< Invalid: never, or not known.
    quint64 generation = 0;   ///< Changes with every renewal, so derived keys can be told apart.
};

using KeysPtr = std::shared_ptr<const Keys>;

} // namespace belay
