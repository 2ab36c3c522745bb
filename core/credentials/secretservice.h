// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/task.h"

namespace belay {

/// What the freedesktop Secret Service says about the collection new entries go to.
enum class SecretServiceState {
    Unlocked,  ///< Also when there is no default collection yet.
    Locked,    ///< And nobody could be asked: there is no prompter, or unlocking was refused.
    Dismissed, ///< The person closed the service's prompt.
    Unanswered,
    NoService,
    NoBus,
    Died, ///< It was there and went away during the question.
    Other,
};

struct SecretServiceAnswer
{
    SecretServiceState state = SecretServiceState::Other;
    QString detail = {}; ///< The bus's or the service's text; never a secret.
};

/// Asks org.freedesktop.secrets on the session bus, without blocking, without prompting.
///
/// QtKeychain alone cannot tell these apart: a locked collection without a prompter answers "not
/// found", a missing service a general error (network-and-safety.md K2, K3). `timeoutMs` limits
/// each question.
Task<SecretServiceAnswer> askSecretService(int timeoutMs);

/// As above, and asks a locked collection to be unlocked, which may show the service's own prompt.
Task<SecretServiceAnswer> unlockSecretService(int timeoutMs);

} // namespace belay
