// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/output.h"
#include "app/composition.h"

namespace belay::cli {

/// One run of the command line. Flows hold it as shared_ptr and so may outlive their caller.
struct Session
{
    Session(Arguments given, const QString &profileDirectory, const QProcessEnvironment &environment);

    [[nodiscard]] QString operand(int index) const { return arguments.operands.value(index); }

    Arguments arguments;
    QProcessEnvironment environment;
    Output out;
    Composition all;
    QList<Connection> chosen = {}; ///< What the options name; set in the workspace.
};
using SessionPtr = std::shared_ptr<Session>;

/// Reads the profile or the ad-hoc options; the sentence that says why not, empty when all is well.
[[nodiscard]] QString chooseConnections(Session &session);

/// A group the operands and options name without doubt, in one region of one connection.
struct GroupTarget
{
    Connection connection;
    GroupKey key;
    std::shared_ptr<StackGroupService> service;

    [[nodiscard]] OperationRef ref(const OperationId &id) const { return {connection.id, key, id}; }
};
[[nodiscard]] tl::expected<GroupTarget, QString> groupTarget(const Session &session);

/// Opens the journal for a command that changes something.
Task<Result<Done>> openJournal(SessionPtr session);

// One flow per command; each prints and says how to exit.
Task<Exit> showGroups(SessionPtr session);
Task<Exit> showGroup(SessionPtr session);
Task<Exit> showInstances(SessionPtr session);
Task<Exit> showOperations(SessionPtr session);
Task<Exit> showOperation(SessionPtr session);
Task<Exit> showResults(SessionPtr session);
Task<Exit> watchOperation(SessionPtr session);
Task<Exit> updateGroup(SessionPtr session);
Task<Exit> detectDrift(SessionPtr session);
Task<Exit> stopOperation(SessionPtr session);
Task<Exit> showProtection(SessionPtr session);
Task<Exit> showJob(SessionPtr session);
Task<Exit> changeProtection(SessionPtr session);
Task<Exit> manageConnections(SessionPtr session);
Task<Exit> testConnections(SessionPtr session);
Task<Exit> showJournal(SessionPtr session);
Task<Exit> reconcileChanges(SessionPtr session);
Task<Exit> resolveChange(SessionPtr session);
Task<Exit> stopAll(SessionPtr session);

/// Before a change: finds out what became of earlier ones and prints it. The change itself is
/// refused while its group has one nobody can tell of.
Task<void> settleEarlier(SessionPtr session);

/// The seconds --give-up names; the sentence that says why not.
[[nodiscard]] tl::expected<int, QString> patienceOf(const Arguments &arguments);

/// The group's newest operation that has not ended; NotFound after having looked for some seconds.
Task<Result<OperationId>> runningOperation(GroupTarget target);

/// Prints a line for each change of an operation until it has ended, then how it ended.
Task<Result<Operation>> followToTheEnd(SessionPtr session, GroupTarget target, OperationId id);

} // namespace belay::cli
