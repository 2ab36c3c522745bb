// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/updatevalidation.h"
#include "core/engine/lookup.h"
#include "core/engine/operationwatch.h"
#include "core/journal/snapshots.h"

namespace belay {

/// What became of an update.
struct UpdateOutcome
{
    std::optional<OperationRef> operation = {}; ///< Set once the cloud has accepted it.
    QList<Violation> violations = {};           ///< Refused by our own rules; nothing was sent.
    std::optional<CloudError> error = {};
    ClientToken token = {};
    bool foundByLooking = false; ///< The answer was lost; the operation was found by its token.
    /// The answer is lost and looking has not settled it: the reconciler goes on looking.
    bool isUnknown = false;
    /// Refused because this one runs on the group: wait for it, or stop it.
    std::optional<Operation> blocking = {};
};

/// Everything an update form needs to know about the group it changes.
struct UpdateGround
{
    StackGroupDetail detail;
    TemplateSummary summary;
    std::optional<OperationRecord> running = {};
    int instances = -1; ///< -1: not counted.
    QDateTime readAt;
};

/// What targets an update can be narrowed to: all instances, and how the last update went.
struct UpdateTargets
{
    QList<StackInstance> instances = {};
    std::optional<Operation> lastUpdate = {}; ///< The newest ended update; absent: none is listed.
    QList<TargetResult> lastResults = {};     ///< Of that one.
};

/// How fast drift is looked for: a quarter of the accounts at a time, and targets that cannot be
/// looked at keep nobody from looking at the others.
[[nodiscard]] OperationPreferences driftPace();

/// Sends updates: the definition that stands kept, validated, written down, sent once under a token made for
/// this intent, and found out about when the answer is lost. Repeats carry the same token.
class UpdateController final : public QObject
{
    Q_OBJECT
public:
    UpdateController(Workspace *workspace, OperationWatch *watch, Snapshots *snapshots,
                     QObject *parent = nullptr, LookTimes times = {});
    ~UpdateController() override;

    Task<Result<UpdateGround>> ground(ConnectionId connection, GroupKey group, std::stop_token stop);
    /// Read to the end: every page of the instances and of the last update's results.
    Task<Result<UpdateTargets>> targets(ConnectionId connection, GroupKey group, std::stop_token stop);
    /// A draft that changes nothing yet: current parameters, roles and targets filled in.
    [[nodiscard]] static UpdateDraft draftFrom(const UpdateGround &ground, const Capabilities &capabilities);
    /// Reads the group again and checks the draft against that. `seen` is the group as the person
    /// saw it: when it has changed since, nothing is sent and Rule::BasisChanged says so. The
    /// definition as it stands is kept before anything is sent; without that, nothing is. Never
    /// throws away an outcome: errors of the cloud are in UpdateOutcome. Refused with Conflict
    /// "journal.lookingUp" while an earlier change of the group has no verdict.
    Task<UpdateOutcome> send(ConnectionId connection, UpdateDraft draft, QString note,
                             std::optional<StackGroupDetail> seen = {});
    /// Starts a drift detection over all targets at driftPace(), written down and found out about
    /// like an update; `violations` stay empty.
    Task<UpdateOutcome> detectDrift(ConnectionId connection, GroupKey group, QString note);

private:
    Workspace *m_workspace;
    OperationWatch *m_watch;
    Snapshots *m_snapshots;
    LookTimes m_times;
    NapsPtr m_naps = std::make_shared<Naps>(); ///< Shared with the flows under way.
};

} // namespace belay
