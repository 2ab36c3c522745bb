// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "core/domain/updatedraft.h"

namespace belay::cli {

/// The file or standard input that --draft-json names; an empty object when it is not given. The
/// way for values nobody should see among a process's arguments.
[[nodiscard]] tl::expected<QByteArray, QString> readDraftJson(const Arguments &arguments);

/// `base` with what `draftJson` and the options of "belay update" change. Values that belong to the
/// provider's rules stay as they are, for validate() to judge; here only what cannot be read is an
/// error. The error holds all of them, a line each.
[[nodiscard]] tl::expected<UpdateDraft, QString> draftWith(UpdateDraft base, const Arguments &arguments,
                                                           const QByteArray &draftJson = "{}");

/// Sets one parameter, keeping its place in the list.
void setParameter(UpdateDraft &draft, const ParameterChoice &choice);

} // namespace belay::cli
