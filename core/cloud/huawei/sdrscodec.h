// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/page.h"
#include "core/domain/protectiongroup.h"
#include "core/domain/result.h"

// Answers of SDRS as values (api/huawei-sdrs.md sections 6 to 8). Pure and total: any bytes give a
// value or ErrorKind::Protocol naming the field. Null and absent fields stay empty, except for ids,
// states and the counts a decision hangs on, which must be there.
namespace belay::huawei {

/// How a list was asked for. There is no cursor: a full page means that another may follow.
struct Window
{
    int offset = 0;
    int limit = 100; ///< The service takes 1 to 999 (section 2.2).

    /// Reads a page token; nothing when it is not one of ours.
    [[nodiscard]] static std::optional<Window> at(const PageToken &token);
    [[nodiscard]] PageToken after(qsizetype received) const;
};

[[nodiscard]] Worded<ProtectionState> protectionState(const QString &word);
[[nodiscard]] Worded<JobState> jobState(const QString &word);
[[nodiscard]] Worded<ProtectionStation> protectionStation(const QString &word);

[[nodiscard]] Result<Page<ProtectionGroup>> decodeGroups(const QByteArray &body, const QString &region,
                                                         const Window &window);
[[nodiscard]] Result<ProtectionGroup> decodeGroup(const QByteArray &body, const QString &region);
[[nodiscard]] Result<Page<ProtectedInstance>> decodeInstances(const QByteArray &body, const Window &window);
[[nodiscard]] Result<Page<ReplicationPair>> decodePairs(const QByteArray &body, const Window &window);
[[nodiscard]] Result<Page<FailedTask>> decodeFailedTasks(const QByteArray &body, const Window &window);
[[nodiscard]] Result<Job> decodeJob(const QByteArray &body);

/// The job an accepted action started.
[[nodiscard]] Result<JobId> decodeAccepted(const QByteArray &body);

} // namespace belay::huawei
