// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/apicall.h"

namespace belay::huawei {

struct Session;

/// For which project a token is wanted: an id when the connection names one, else the region's name.
struct TokenScope
{
    QUrl iam;
    QString projectId;
    QString projectName;
};

[[nodiscard]] TokenScope passwordScope(const Session &session);

struct TokenGrant
{
    KeysPtr keys; ///< Kind::Password with the token in `token` and no password.
    QString projectId;
};

/// The body of POST /v3/auth/tokens (api/huawei-sdrs.md section 5). Holds the password: wipe it.
[[nodiscard]] QByteArray tokenRequestBody(const Keys &keys, const TokenScope &scope);

/// A token that replaces user and password for a day. One request, wrong passwords are not retried;
/// what held the password is overwritten when it returns. `generation` becomes the token's.
Task<Result<TokenGrant>> signInWithPassword(ApiContext context, TokenScope scope, KeysPtr keys,
                                            quint64 generation);

} // namespace belay::huawei
