// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/progress.h"
#include "core/domain/targettable.h"
#include "core/engine/listread.h"
#include "core/engine/pollscheduler.h"
#include "core/engine/workspace.h"

#include <stop_token>

namespace belay {

/// What is known of one operation, and how old that is.
struct OperationRecord
{
    OperationRef ref;
    Operation operation;
    TargetCounts counts;
    bool countsKnown = false;         ///< False until a first complete pass over the results.
    QList<RegionCounts> regions = {}; ///< `counts` by region, in order of first sight.
    std::optional<TargetResult> firstFailure = {};
    QDateTime firstFailureAt = {}; ///< When it was seen to fail; invalid: it had when first seen.
    int usualSeconds = 0; ///< The median of what targets seen from start to end took; 0: none was.
    std::optional<int> targetsTotal = {}; ///< Where the provider counts its list (ROS).
    bool isPartial = false; ///< The last pass over the results broke off; what came of it counts.
    QDateTime statusAt;  ///< When the cloud last told the operation's state.
    QDateTime resultsAt; ///< When the last complete pass over the results ended.
    QDateTime changedAt; ///< When the state or a target last changed; at first the first sight.
    int failedPolls = 0; ///< In a row; from 3 on the state is "unknown since statusAt".
    std::optional<CloudError> lastError = {};

    /// Too many polls failed: the state is only what it was at statusAt.
    [[nodiscard]] bool isUnseen() const { return failedPolls >= 3; }
    /// Targets of the provider's list that are missing because its reading broke off.
    [[nodiscard]] int unreadTargets() const
    {
        return isPartial ? std::max(0, targetsTotal.value_or(0) - counts.total()) : 0;
    }
    friend bool operator==(const OperationRecord &, const OperationRecord &) = default;
};

/// Follows groups and operations of all stack-group connections until they end.
///
/// Discovers running operations by listing each group's operations, then asks the strongly
/// consistent status call, and reads results only when something changed or they are old.
/// Operations never go back. Polling runs inside the scheduler's budget. Main thread; signals are
/// coalesced to one per 16 ms.
class OperationWatch final : public QObject
{
    Q_OBJECT
public:
    OperationWatch(Workspace *workspace, PollScheduler *scheduler, QObject *parent = nullptr);
    ~OperationWatch() override;

    void start();   ///< Begins discovering and polling.
    void refresh(); ///< Everything due now, inside the budget.

    [[nodiscard]] QList<OperationRecord> records() const; ///< In order of discovery.
    [[nodiscard]] const OperationRecord *record(const OperationRef &ref) const;
    /// The targets of an operation as far as they were read. Copying the table costs nothing.
    [[nodiscard]] TargetTable targets(const OperationRef &ref) const;

    [[nodiscard]] QList<StackGroup> groups(const Scope &scope) const;
    [[nodiscard]] QDateTime groupsAt(const Scope &scope) const; ///< Invalid: not read yet.
    [[nodiscard]] std::optional<CloudError> groupsError(const Scope &scope) const;
    /// The group's operation that has not ended, if one is known.
    [[nodiscard]] const OperationRecord *runningOn(const ConnectionId &connection,
                                                   const GroupKey &group) const;

    /// The budget of a place for calls of one kind, for lists that are read elsewhere.
    [[nodiscard]] ListRead::Pace pace(const Scope &scope, const QString &action) const;

    /// The operation on screen is polled most often and keeps its targets.
    void focus(const std::optional<OperationRef> &ref);
    /// Begins following an operation that was just started or named by its id.
    void follow(const OperationRef &ref);
    void dismiss(const OperationRef &ref); ///< Takes an ended operation off the board.
    /// A read done elsewhere (a stop proving itself) is news here too.
    void take(const OperationRef &ref, const Operation &operation);

signals:
    void recordsChanged();
    void targetsChanged(const belay::OperationRef &ref);
    void groupsChanged(const belay::Scope &scope);

public:
    class Private;

private:
    std::shared_ptr<Private> d; ///< Shared with the flows under way.
};

} // namespace belay
