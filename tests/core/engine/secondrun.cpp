// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/secondrun.h"

#include "core/engine/intents.h"

#include <QCoro/QCoroTask>

using namespace belay;

SecondRun::SecondRun(Range &range, const QString &directory)
    : journal(directory)
    , snapshots(directory)
    , workspace(&range.keyRing, &journal)
    , watch(&workspace, &scheduler)
    , stops(&workspace, &watch)
    , updates(&workspace, &watch, &snapshots, nullptr, quick)
    , protection(&workspace, &scheduler)
    , protectionControl(&workspace, &protection, nullptr, quick)
    , reconciler(&workspace, &watch, nullptr, quick)
{
    const Result<Done> opened = QCoro::waitFor(journal.open());
    if (!opened)
        qFatal("The journal cannot be opened.");
    workspace.setConnections(range.workspace.connections());
}

QList<JournalEntry> SecondRun::entries()
{
    return QCoro::waitFor(journal.entries(0)).value_or(QList<JournalEntry>());
}

JournalEntry SecondRun::newestEntry()
{
    const QList<JournalEntry> all = entries();
    return all.isEmpty() ? JournalEntry{} : all.first();
}

Intent SecondRun::intend(const QString &connection, ChangeKind kind, const QString &group,
                         const QString &precondition, const OperationId &operation)
{
    const ConnectionId id(connection);
    Intent intent =
        intentFor(workspace, id, workspace.connection(id)->regions.first(), kind, Actor::Person, {});
    intent.group = group;
    intent.groupName = group;
    intent.precondition = precondition;
    intent.operation = operation;
    if (!QCoro::waitFor(journal.write(intent)))
        qFatal("The intent is not durable.");
    return intent;
}

UpdateDraft SecondRun::draft(const QString &connection, const ClientToken &token)
{
    const ConnectionId id(connection);
    const Result<UpdateGround> ground = QCoro::waitFor(updates.ground(id, Range::group(connection), {}));
    if (!ground)
        qFatal("The group cannot be read.");
    UpdateDraft draft = UpdateController::draftFrom(*ground, service(connection)->capabilities());
    for (ParameterChoice &choice : draft.parameters)
        if (!choice.value && !choice.usePrevious) // ROS cannot keep a hidden value
            choice.value = QStringLiteral("typed anew");
    draft.preferences.maxConcurrentCount = 2;
    draft.preferences.failureToleranceCount = 1;
    if (service(connection)->capabilities().hasOperationDescription)
        draft.operationDescription = markOf(token);
    return draft;
}

std::shared_ptr<StackGroupService> SecondRun::service(const QString &connection)
{
    return workspace.stackGroups({ConnectionId(connection), Range::group(connection).region});
}
