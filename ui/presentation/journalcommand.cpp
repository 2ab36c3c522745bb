// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/journalcommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belay {
namespace {

GroupKey groupOf(const Intent &intent, const Workspace &workspace)
{
    const Connection *connection = workspace.connection(intent.connection);
    return {intent.region, intent.group, connection ? connection->callAs : CallAs::Self};
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &one : list.toArray())
        texts += one.toString();
    return texts;
}

/// The draft as far as the journal keeps it; values are placeholders.
UpdateDraft draftOf(const Intent &intent, const GroupKey &group)
{
    UpdateDraft draft;
    draft.group = group;
    const QJsonObject kept = QJsonDocument::fromJson(intent.parameters.toUtf8()).object();
    const QJsonObject parameters = kept.value(QStringLiteral("parameters")).toObject();
    for (auto one = parameters.begin(); one != parameters.end(); ++one) {
        ParameterChoice choice{.key = one.key()};
        choice.usePrevious = one.value().toString() == QLatin1String("use previous value");
        if (!choice.usePrevious)
            choice.value = u'<' + one.key() + u'>';
        draft.parameters.append(choice);
    }
    if (kept.contains(QStringLiteral("template")))
        draft.templateBody = QByteArray(); // named as a file, not printed
    else
        draft.usePreviousTemplate = true;
    draft.accounts = textsOf(kept.value(QStringLiteral("accounts")));
    draft.regions = textsOf(kept.value(QStringLiteral("regions")));
    return draft;
}

std::optional<ProtectionAction> actionOf(ChangeKind kind)
{
    if (kind == ChangeKind::EnableProtection)
        return ProtectionAction::Enable;
    if (kind == ChangeKind::Reprotect)
        return ProtectionAction::Reprotect;
    if (kind == ChangeKind::DisableProtection)
        return ProtectionAction::Disable;
    return std::nullopt;
}

} // namespace

QString commandLineOf(const JournalEntry &entry, const Workspace &workspace)
{
    const Intent &intent = entry.intent;
    const Scope scope{intent.connection, intent.region};
    if (const auto action = actionOf(intent.kind)) {
        const auto service = workspace.protectionGroups(scope);
        return service ? service->commandLine(ProtectionGroupId(intent.group), *action) : QString();
    }
    const auto service = workspace.stackGroups(scope);
    const GroupKey group = groupOf(intent, workspace);
    if (service && intent.kind == ChangeKind::Stop)
        return service->stopCommandLine({intent.connection, group, intent.operation});
    if (service && intent.kind == ChangeKind::Update)
        return service->updateCommandLine(draftOf(intent, group));
    return {};
}

std::optional<OperationRef> operationOf(const JournalEntry &entry, const Workspace &workspace)
{
    const Intent &intent = entry.intent;
    if (actionOf(intent.kind) || intent.kind == ChangeKind::SignIn || intent.group.isEmpty())
        return std::nullopt;
    OperationId id = intent.operation;
    if (id.isEmpty() && entry.answer)
        id = OperationId(entry.answer->operation);
    if (id.isEmpty())
        return std::nullopt;
    return OperationRef{intent.connection, groupOf(intent, workspace), id};
}

} // namespace belay
