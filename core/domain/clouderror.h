// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace belay {

/// Which decision an error asks for (architecture.md section 3).
enum class ErrorKind {
    NotSent,        ///< No byte of the request left: refused, unknown host, TLS, proxy, no keys.
    UnknownOutcome, ///< It left and no full valid answer came back: it may have happened.
    Throttled,      ///< The provider asks to slow down; nothing ran.
    Transient,      ///< A fault of the provider that may pass.
    ClockSkew,      ///< Signed with a time the provider does not accept.
    SignInAgain,    ///< The keys or the token have ended or are refused.
    Conflict,       ///< Another operation or state stands in the way: look before doing anything.
    NotFound,
    Invalid,        ///< The request itself is wrong; repeating it cannot help.
    Denied,         ///< This identity may not do that.
    Protocol,       ///< An answer that is not what the provider promises (a portal, HTML, broken JSON).
    Cancelled,      ///< A read we gave up ourselves. A change is never Cancelled, it is UnknownOutcome.
};

/// Why nothing was sent or nothing came back, where the transport knows.
enum class NetFault {
    None,
    Refused,
    HostNotFound,
    Unreachable,
    Tls,
    Certificate,
    Proxy,
    Deadline,
    Reset,
    Cut,      ///< The body ended before its announced length, or without an end we can trust.
    TooLarge, ///< Over our body or header cap.
    Redirect,
    NoKeys,   ///< Not the network: there was nothing to sign with.
};

/// What went wrong: `kind` for code to branch on, the rest for people and support.
struct CloudError
{
    ErrorKind kind = ErrorKind::Protocol;
    NetFault fault = NetFault::None;
    QString code = {};      ///< The provider's code as sent; empty when the provider said nothing.
    QString message = {};   ///< The provider's or our own text, untranslated. Never holds a secret.
    int httpStatus = 0;     ///< 0 when no answer arrived.
    QString requestId = {}; ///< What support asks for; empty when no answer arrived.
    int attempts = 0;       ///< How often it was tried.

    friend bool operator==(const CloudError &, const CloudError &) = default;
};

} // namespace belay
