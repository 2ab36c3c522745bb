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

/// The same change for what the canary left, as far as the draft can say it; `canary` holds only what
/// succeeded. Accounts that were done in every place the draft means are taken out of a list of
/// accounts or, where folders can be filtered, made an exception. Otherwise the scope stays: AWS then
/// works on what is outdated (api/aws-cloudformation.md section 8), others may touch the canary again.
struct RestOfUpdate
{
    UpdateDraft draft;
    QStringList leftOut = {};   ///< Accounts the rest does not name any more.
    QStringList sentAgain = {}; ///< Accounts of the canary that are in its scope still.
    bool isEmpty = false;       ///< The canary was everything: nothing is left to send.
};
[[nodiscard]] RestOfUpdate restOf(const UpdateDraft &draft, const CanaryTargets &canary,
                                  const QList<StackInstance> &instances, const Capabilities &capabilities);

} // namespace belay
