// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/apicall.h"
#include "core/domain/connection.h"
#include "core/domain/page.h"
#include "core/domain/protectiongroup.h"

namespace belay {

/// Huawei SDRS of one project. There is no operation to stop here and no brake
/// (api/huawei-sdrs.md section 0). Asynchronous, main thread.
class ProtectionGroupService
{
public:
    virtual ~ProtectionGroupService() = default;

    [[nodiscard]] virtual const QString &region() const = 0;

    virtual Task<Result<Identity>> identity(std::stop_token stop) = 0;
    virtual Task<Result<Page<ProtectionGroup>>> groups(PageToken page, std::stop_token stop) = 0;
    /// `lane` is Change when the read reconciles a change or proves its precondition.
    virtual Task<Result<ProtectionGroup>> group(ProtectionGroupId id, LaneKind lane, std::stop_token stop) = 0;
    virtual Task<Result<Page<ProtectedInstance>>> instances(ProtectionGroupId group, PageToken page,
                                                            std::stop_token stop) = 0;
    virtual Task<Result<Page<ReplicationPair>>> pairs(ProtectionGroupId group, PageToken page,
                                                      std::stop_token stop) = 0;
    virtual Task<Result<Job>> job(JobId id, std::stop_token stop) = 0;
    /// Failures of the group itself and, with `group`, of what is inside it.
    virtual Task<Result<Page<FailedTask>>> failedTasks(ProtectionGroupId group, PageToken page,
                                                       std::stop_token stop) = 0;

    /// Enable and Reprotect send start-server-group, Disable sends stop-server-group. No token
    /// protects a repeat: an unknown outcome must be reconciled by reading, never sent again.
    virtual Task<Result<JobId>> act(ProtectionGroupId group, ProtectionAction action,
                                    CallObserver observer) = 0;

    [[nodiscard]] virtual QString commandLine(const ProtectionGroupId &group, ProtectionAction action) const = 0;
};

} // namespace belay
