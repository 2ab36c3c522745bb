// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/intents.h"
#include "core/engine/updatecontroller.h"

namespace belay {

/// One attempt of a change that starts an operation; tells the observer when it goes out.
using SendOnce = std::function<Task<Result<Accepted>>(CallObserver observer)>;

/// A change that starts an operation, decided and not yet written down.
struct ChangeToStart
{
    QPointer<Workspace> workspace;
    std::shared_ptr<StackGroupService> service;
    OperationRef ref; ///< Without an operation's id.
    OperationAction action = OperationAction::Update;
    Intent intent;
    SendOnce send; ///< Under the intent's token, always.
};

/// How a person looks: patiently, and until the controller is gone.
struct Patience
{
    LookTimes times;
    NapsPtr naps;
};

/// Whether the connection may start changes and is signed in for it; signs in when it is not yet.
Task<Result<std::shared_ptr<StackGroupService>>> readyToChange(QPointer<Workspace> workspace,
                                                               ConnectionId connection, QString region);

/// Writes the intent and sends under its token until it is accepted or refused, finding out about
/// lost answers; the journal's last words are said unless they are still to be found out. Nothing is
/// sent that is not written, and nothing while the group has an earlier change without a verdict.
Task<UpdateOutcome> writeAndSend(ChangeToStart change, Patience patience);

} // namespace belay
