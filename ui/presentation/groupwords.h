// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/instancetable.h"
#include "core/domain/operation.h"
#include "ui/presentation/stateglyphs.h"

namespace belay {

/// Words for what a group is (ux.md section 2 and 5.2). A state nobody knows shows the cloud's word.
[[nodiscard]] QString groupStateWord(const Worded<GroupState> &state);
[[nodiscard]] QString permissionModelWord(const Worded<PermissionModel> &model);
/// "in sync", "2 drifted", "not checked".
[[nodiscard]] QString driftWord(const Worded<DriftState> &drift);
[[nodiscard]] QString autoDeploymentWord(const std::optional<AutoDeployment> &deployment);

/// "UPDATE", "DETECT DRIFT".
[[nodiscard]] QString operationActionWord(const Worded<OperationAction> &action);
/// The state of an operation in a list; one the cloud calls successful while it counts failed
/// targets is "OK, 4 FAILED".
[[nodiscard]] QString operationOutcomeWord(const Operation &operation);

/// The state of one target, with why it is outdated where the cloud says more than "outdated".
[[nodiscard]] QString instanceStateWord(const StackInstance &instance);
[[nodiscard]] Glyph glyphOf(const StackInstance &instance);
[[nodiscard]] Glyph glyphOf(const Operation &operation);
[[nodiscard]] bool isCurrent(const StackInstance &instance);

/// "80 targets: 40 accounts, 2 regions".
[[nodiscard]] QString targetsSentence(int targets, int accounts, int regions);
/// "current 74, outdated 3": only states that occur.
[[nodiscard]] QString instanceCountsSentence(const InstanceCounts &counts);

} // namespace belay
