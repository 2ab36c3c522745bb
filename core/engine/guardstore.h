// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/result.h"
#include "core/engine/guardwatch.h"

namespace belay {

/// guards.json of a profile. A file that is missing holds no guards; one over 1 MiB, damaged or of
/// another version is ErrorKind::Invalid "guards.invalid" and left as it is.
[[nodiscard]] Result<QList<Guard>> loadGuards(const QString &path);
/// Written new, synced, renamed, the directory synced. "guards.notSaved".
[[nodiscard]] Result<Done> saveGuards(const QString &path, const QList<Guard> &guards);

/// The rules alone, as the journal keeps them.
[[nodiscard]] QString rulesText(const GuardRules &rules);

} // namespace belay
