// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/updatecontroller.h"

namespace belay {

/// Which targets an update is for, as a person says it (ux.md 5.7).
enum class TargetChoice { Everything, LikeLastTime, NotCurrent, FailedLastTime, Picked };

/// What a choice comes to in one request.
struct TargetPick
{
    QStringList accounts = {};
    QStringList regions = {};
    QStringList folders = {}; ///< Where the group is service managed.
    int wanted = 0;           ///< Targets the choice means.
    int reached = 0;          ///< Targets accounts x regions really are.
    int left = 0;             ///< Wanted ones this request cannot name; they need another update.

    /// Targets that are updated though the choice does not mean them.
    [[nodiscard]] int extra() const { return reached - (wanted - left); }
    friend bool operator==(const TargetPick &, const TargetPick &) = default;
};

/// A request names accounts and regions, and both clouds refuse a pair without an instance: so the
/// accounts that have an instance in every region of the choice go first, and the rest is said.
[[nodiscard]] TargetPick pickOf(TargetChoice choice, const UpdateTargets &targets);

/// How many targets a choice means.
[[nodiscard]] int targetsOf(TargetChoice choice, const UpdateTargets &targets);

} // namespace belay
