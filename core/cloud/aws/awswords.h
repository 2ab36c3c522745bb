// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/operation.h"
#include "core/domain/targetresult.h"

namespace belay::aws {

/// The service's words and ours (api/aws-cloudformation.md sections 6 and 9). A word nobody knows is
/// Unknown with the word kept.
[[nodiscard]] Worded<GroupState> groupState(const QString &word);
[[nodiscard]] Worded<PermissionModel> permissionModel(const QString &word);
[[nodiscard]] Worded<DriftState> driftState(const QString &word);
[[nodiscard]] Worded<OperationAction> operationAction(const QString &word);
[[nodiscard]] Worded<OperationState> operationState(const QString &word);
[[nodiscard]] Worded<TargetState> targetState(const QString &word);
[[nodiscard]] Worded<InstanceSync> instanceSync(const QString &word);
[[nodiscard]] std::optional<RegionConcurrency> regionConcurrency(const QString &word);
[[nodiscard]] std::optional<ConcurrencyMode> concurrencyMode(const QString &word);
[[nodiscard]] std::optional<AccountFilter> accountFilter(const QString &word);

/// Empty where the service has no such word.
[[nodiscard]] QString wordOf(PermissionModel model);
[[nodiscard]] QString wordOf(RegionConcurrency concurrency);
[[nodiscard]] QString wordOf(ConcurrencyMode mode);
[[nodiscard]] QString wordOf(AccountFilter filter);
[[nodiscard]] QString wordOf(TargetState state);

} // namespace belay::aws
