// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/capabilities.h"
#include "core/domain/updatedraft.h"

namespace belay {

/// The few targets that go first.
struct CanaryTargets
{
    QStringList accounts = {};
    QStringList regions = {}; ///< Where each of the accounts has an instance.
    QStringList folders = {}; ///< Theirs, where the group is service managed.

    [[nodiscard]] int count() const { return int(accounts.size() * regions.size()); }
    friend bool operator==(const CanaryTargets &, const CanaryTargets &) = default;
};

/// The first `accounts` accounts among the targets of `draft` (all of the group when it names none),
/// in the region that comes first. Empty when nothing fits.
[[nodiscard]] CanaryTargets canaryTargets(const UpdateDraft &draft, const QList<StackInstance> &instances,
                                          int accounts);
/// The same with accounts that a person named, in every region where all of them have an instance.
[[nodiscard]] CanaryTargets canaryTargets(const UpdateDraft &draft, const QList<StackInstance> &instances,
                                          const QStringList &accounts);

/// The same change for the canary alone.
[[nodiscard]] UpdateDraft canaryOf(const UpdateDraft &draft, const CanaryTargets &canary,
                                   const Capabilities &capabilities, bool serviceManaged);

} // namespace belay
