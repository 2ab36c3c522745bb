// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/instancetable.h"
#include "core/domain/operation.h"
#include "ui/presentation/stateglyphs.h"

#include <array>

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

/// How a target stands to its group: the cloud's "outdated" alone does not tell why.
enum class Standing {
    Current,
    Failed,    ///< Outdated because its last change failed.
    Cancelled, ///< Because that was given up before its turn.
    Suspended, ///< Because its account is.
    Waiting,
    Running,
    LeftOut, ///< Outdated though its last change went well: the last update was not for it.
    Inoperable,
    Unknown
};
constexpr int standings = int(Standing::Unknown) + 1;
/// From the cloud's states and, where it has no more of them than "outdated" (ROS), from its reason.
[[nodiscard]] Standing standingOf(const StackInstance &instance);
[[nodiscard]] QString standingWord(Standing standing, const QString &cloudWord); ///< The latter for Unknown.
[[nodiscard]] Glyph glyphOf(Standing standing);

[[nodiscard]] QString instanceStateWord(const StackInstance &instance);
[[nodiscard]] Glyph glyphOf(const StackInstance &instance);
[[nodiscard]] Glyph glyphOf(const Operation &operation);
[[nodiscard]] bool isCurrent(const StackInstance &instance);

/// "80 targets: 40 accounts, 2 regions".
[[nodiscard]] QString targetsSentence(int targets, int accounts, int regions);
/// How many targets stand how, by Standing.
using StandingCounts = std::array<int, standings>;
/// "current 74   outdated 3   inoperable 1   suspended 2": only those that occur.
[[nodiscard]] QString standingsSentence(const StandingCounts &counts);

} // namespace belay
