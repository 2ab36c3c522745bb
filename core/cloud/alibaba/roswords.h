// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/operation.h"
#include "core/domain/targetresult.h"

namespace belay::alibaba {

/// The service's words for states (api/alibaba-ros.md section 10); unknown ones are kept.
[[nodiscard]] Worded<GroupState> groupState(const QString &word);
[[nodiscard]] Worded<PermissionModel> permissionModel(const QString &word);
[[nodiscard]] Worded<DriftState> driftState(const QString &word); ///< No word: no detection has run.
[[nodiscard]] Worded<InstanceSync> instanceSync(const QString &word);
[[nodiscard]] Worded<OperationAction> operationAction(const QString &word);
[[nodiscard]] Worded<OperationState> operationState(const QString &word);
[[nodiscard]] Worded<TargetState> targetState(const QString &word);

[[nodiscard]] QString wireWord(PermissionModel model); ///< Empty for Unknown.
[[nodiscard]] QString wireWord(RegionConcurrency concurrency);
[[nodiscard]] std::optional<RegionConcurrency> regionConcurrency(const QString &word);

} // namespace belay::alibaba
