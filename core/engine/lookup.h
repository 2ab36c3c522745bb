// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/protectiongroupservice.h"
#include "core/cloud/stackgroupservice.h"
#include "core/engine/naps.h"
#include "core/journal/journal.h"

namespace belay {

/// What reading the cloud says about a change whose answer is missing
/// (network-and-safety.md section 6). The journal keeps `outcome` and `evidence`.
struct Finding
{
    Outcome outcome = Outcome::Open;         ///< Open: the cloud could not be asked; `error` says why.
    QString evidence = {};                   ///< Untranslated.
    std::optional<Operation> operation = {}; ///< The operation the intent started or was to stop.
    std::optional<ProtectionGroup> group = {};
    std::optional<CloudError> error = {};
};

/// How patiently it is looked; tests shorten them.
struct LookTimes
{
    int looks = 3; ///< Before a change counts as never arrived.
    std::chrono::milliseconds between{5'000};
    std::chrono::milliseconds groupEvery{3'000};
    std::chrono::milliseconds groupLongest{30'000};
    std::chrono::milliseconds retryEvery{30'000}; ///< What could not be asked is asked again.
};

// Reads only, on the change lane unless said otherwise. Each ends early, with Outcome::Open, once
// `naps` have ended.

/// The operation this token started: AWS by its id (describe, then the newest of the list), ROS by
/// the mark in its description, its kind and its time. ROS cannot mark a drift detection: one of
/// about that time is Unresolved, with the operation; only a repeat under the token can tell.
Task<Finding> lookUpStarted(std::shared_ptr<StackGroupService> service, GroupKey group,
                            OperationAction action, ClientToken token, QDateTime sentAt, LookTimes times,
                            NapsPtr naps);

/// One look at the operation a stop names. `accepted`: the cloud once said it took the stop.
Task<Finding> lookUpStop(std::shared_ptr<StackGroupService> service, OperationRef ref, bool accepted,
                         LookTimes times, NapsPtr naps);

/// The group's state until it has left `before` (the provider's word) or the time is over; the
/// failed tasks since `sentAt` when it failed. `job` is asked instead when its id is known.
Task<Finding> lookUpProtection(std::shared_ptr<ProtectionGroupService> service, ProtectionGroupId group,
                               ProtectionAction action, QString before, JobId job, QDateTime sentAt,
                               LookTimes times, NapsPtr naps);

/// Who stands in the way of a refused change: the operation the answer names, else the group's
/// newest that has not ended. Nothing: none is to be seen.
Task<std::optional<Operation>> lookUpBlocking(std::shared_ptr<StackGroupService> service, GroupKey group,
                                              CloudError conflict);

/// Belongs to an operation by what its description says; both controllers and look-ups use it.
[[nodiscard]] QString markOf(const ClientToken &token);

} // namespace belay
