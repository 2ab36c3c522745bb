// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "core/domain/updatedraft.h"

namespace belay::cli {

/// `base` with what --draft-json and the options of "belay update" change. Values that belong to
/// the provider's rules stay as they are, for validate() to judge; here only what cannot be read is
/// an error. The error holds all of them, a line each.
[[nodiscard]] tl::expected<UpdateDraft, QString> draftWith(UpdateDraft base, const Arguments &arguments);

/// The members `json` has, over `base`; names in README.md.
[[nodiscard]] tl::expected<UpdateDraft, QString> draftWithJson(UpdateDraft base, const QByteArray &json);

/// Sets one parameter, keeping its place in the list.
void setParameter(UpdateDraft &draft, const ParameterChoice &choice);

} // namespace belay::cli
