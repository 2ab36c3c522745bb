// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/operation.h"

/// The words of stored drafts and of the command line: stable, lower case, with dashes.
namespace belay::draftwords {

[[nodiscard]] QString textOf(PermissionModel model);
[[nodiscard]] QString textOf(AccountFilter filter);
[[nodiscard]] QString textOf(RegionConcurrency concurrency);
[[nodiscard]] QString textOf(ConcurrencyMode mode);

[[nodiscard]] std::optional<PermissionModel> permissionModelOf(const QString &word);
[[nodiscard]] std::optional<AccountFilter> accountFilterOf(const QString &word);
[[nodiscard]] std::optional<RegionConcurrency> regionConcurrencyOf(const QString &word);
[[nodiscard]] std::optional<ConcurrencyMode> concurrencyModeOf(const QString &word);

} // namespace belay::draftwords
