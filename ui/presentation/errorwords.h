// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/clouderror.h"

#include <QString>

namespace belay {

/// What happened, as one sentence for people, chosen by the kind of the error. Where the cloud gave
/// a reason of its own, its text follows unchanged.
[[nodiscard]] QString errorSentence(const CloudError &error);

/// Code, HTTP status and request id for a Details pane, one fact a line.
[[nodiscard]] QString errorDetails(const CloudError &error);

} // namespace belay
