// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/clouderror.h"
#include "core/domain/connection.h"

#include <QDateTime>

#include <optional>

namespace belay {

enum class SignInState { NotTried, SigningIn, SignedIn, NeedsKeys, Expired, Refused, WrongAccount };
enum class Reachability { Unknown, Online, Offline };

/// What is known of one connection, for header, sidebar and banners.
struct ConnectionStatus
{
    SignInState signIn = SignInState::NotTried;
    Identity identity = {};
    QDateTime keysExpireAt = {};           ///< Invalid: they do not, or it is not known.
    Reachability reachability = Reachability::Unknown;
    QDateTime since = {};                  ///< Since when sign-in or reachability is as it is.
    QDateTime lastAnswerAt = {};           ///< The age of everything shown of this connection.
    bool slowed = false;                   ///< The provider asked to slow down.
    int clockOffsetSeconds = 0;            ///< Server minus ours, once over two minutes.
    std::optional<CloudError> lastError = {};

    /// Writing needs a sign-in that is the expected one.
    [[nodiscard]] bool mayWrite() const { return signIn == SignInState::SignedIn; }
    friend bool operator==(const ConnectionStatus &, const ConnectionStatus &) = default;
};

} // namespace belay
