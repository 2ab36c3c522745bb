// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/updateform.h"

namespace belay {

/// What will be sent, as names and values for the review: only what applies.
[[nodiscard]] QList<std::pair<QString, QString>> updateReview(const UpdateForm &form);

/// What stands in the way, each with its field, and then what to think of: a whole sentence a line,
/// marked ✕ and ⚠. Empty: nothing.
[[nodiscard]] QStringList updateFindings(const UpdateForm &form);

} // namespace belay
