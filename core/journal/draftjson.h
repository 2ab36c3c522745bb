// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/updatedraft.h"

#include <tl/expected.hpp>

namespace belay {

/// The members `json` has, over `base`; names in README.md. The error holds all faults, a line each.
[[nodiscard]] tl::expected<UpdateDraft, QString> draftWithJson(UpdateDraft base, const QByteArray &json);

/// All of a draft but its group, in the form draftWithJson() reads. Values of parameters are in it
/// as they are: who stores it takes the hidden ones out first.
[[nodiscard]] QByteArray jsonOfDraft(const UpdateDraft &draft);

} // namespace belay
