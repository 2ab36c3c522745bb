// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/guardwatch.h"
#include "core/engine/reconciler.h"
#include "core/engine/stopmany.h"
#include "tests/core/engine/range.h"

/// The program started again on the same cloud: engine objects of its own over a journal directory.
/// Two of them at once are two windows.
class SecondRun
{
public:
    SecondRun(Range &range, const QString &directory);

    [[nodiscard]] QList<belay::JournalEntry> entries();
    [[nodiscard]] belay::JournalEntry newestEntry();
    /// Writes an intent down as a change would, and nothing more.
    belay::Intent intend(const QString &connection, belay::ChangeKind kind, const QString &group,
                         const QString &precondition = {}, const belay::OperationId &operation = {});
    /// The update a person would send, ready for the service.
    [[nodiscard]] belay::UpdateDraft draft(const QString &connection, const belay::ClientToken &token);
    [[nodiscard]] std::shared_ptr<belay::StackGroupService> service(const QString &connection);

    static constexpr belay::LookTimes quick{.looks = 3,
                                            .between = std::chrono::milliseconds(700),
                                            .groupEvery = std::chrono::milliseconds(200),
                                            .groupLongest = std::chrono::milliseconds(2'500),
                                            .retryEvery = std::chrono::milliseconds(400)};

    belay::Journal journal;
    belay::Snapshots snapshots;
    belay::Workspace workspace;
    belay::PollScheduler scheduler;
    belay::OperationWatch watch;
    belay::StopController stops;
    belay::UpdateController updates;
    belay::ProtectionWatch protection;
    belay::ProtectionController protectionControl;
    belay::Reconciler reconciler;
};
