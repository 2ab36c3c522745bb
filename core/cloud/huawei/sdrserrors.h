// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/apicall.h"

namespace belay::huawei {

/// What an error answer says, whichever of its shapes it has (api/huawei-sdrs.md section 3.1).
struct ErrorAnswer
{
    QString code;    ///< The HTTP status when the answer names none.
    QString message; ///< The raw text when the answer names none; shortened, without the canonical request.
};

[[nodiscard]] ErrorAnswer decodeError(const QByteArray &body, int httpStatus);

/// How the call was made; the same answer means different things.
struct CallFacts
{
    enum class Proof { Signature, Token, None };

    bool change = false;
    Proof proof = Proof::Signature;
    QDateTime signedAt = {}; ///< Server time the signature carries.
};

/// network-and-safety.md section 4.3. A change is Good only when it names its job: anything else
/// with a good status leaves its outcome unknown.
[[nodiscard]] Verdict classify(const HttpResponse &response, const CallFacts &facts);

} // namespace belay::huawei
