// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/apicall.h"

namespace belay::aws {

/// What an answer means (network-and-safety.md section 4.1, api/aws-cloudformation.md section 4).
///
/// Good is 2xx and a whole document with the action's root, a request id and a result. Errors go by
/// code, with or without its ending "Exception", then by status. Codes that can mean a wrong clock
/// do so only when the answer's Date differs from `signedAt` by more than four minutes.
[[nodiscard]] Verdict classify(const HttpResponse &response, const QString &action,
                               const QDateTime &signedAt);

} // namespace belay::aws
