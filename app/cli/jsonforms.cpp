// SPDX-License-Identifier: Apache-2.0
#include "app/cli/jsonforms.h"

#include "app/cli/words.h"

#include <nlohmann/json.hpp>

namespace belay::cli {

namespace {

using nlohmann::json;

void add(json &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = utf8(text);
}

void add(json &object, const char *name, const QDateTime &time)
{
    if (time.isValid())
        object[name] = utf8(time);
}

void add(json &object, const char *name, const std::optional<int> &number)
{
    if (number)
        object[name] = *number;
}

json listOf(const QStringList &texts)
{
    json list = json::array();
    for (const QString &text : texts)
        list.push_back(utf8(text));
    return list;
}

/// "state" is our word, "stateWord" the provider's.
template <class Enum>
void addWorded(json &object, const std::string &name, const Worded<Enum> &worded)
{
    object[name] = utf8(wordOf(worded.value));
    if (!worded.word.isEmpty())
        object[name + "Word"] = utf8(worded.word);
}

} // namespace

std::string utf8(const QString &text)
{
    return text.toStdString();
}

std::string utf8(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs).toStdString() : std::string();
}

QString whenLine(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("hh:mm:ss.zzz")) : QStringLiteral("-");
}

json jsonOf(const Connection &connection)
{
    json object{{"type", "connection"},
                {"name", utf8(connection.name)},
                {"cloud", utf8(wordOf(connection.cloud))},
                {"environment", utf8(wordOf(connection.environment))},
                {"mode", utf8(wordOf(connection.mode))},
                {"signIn", utf8(wordOf(connection.signIn))},
                {"regions", listOf(connection.regions)}};
    add(object, "account", connection.expectedAccount);
    add(object, "endpoint", connection.endpoint.toString());
    add(object, "project", connection.projectId);
    return object;
}

json jsonOf(const Identity &identity)
{
    json object{{"type", "identity"}, {"account", utf8(identity.account)}};
    add(object, "principal", identity.principal);
    return object;
}

json jsonOf(const StackGroup &group)
{
    json object{{"type", "group"}, {"group", utf8(group.key.name)}, {"region", utf8(group.key.region)}};
    add(object, "id", group.id);
    add(object, "description", group.description);
    addWorded(object, "state", group.state);
    addWorded(object, "permissionModel", group.permissionModel);
    if (group.managedExecution)
        object["managedExecution"] = *group.managedExecution;
    add(object, "createdAt", group.createdAt);
    add(object, "updatedAt", group.updatedAt);
    if (!group.tags.isEmpty()) {
        object["tags"] = json::object();
        for (const Tag &tag : group.tags)
            object["tags"][utf8(tag.key)] = utf8(tag.value);
    }
    return object;
}

json jsonOf(const StackGroupDetail &detail)
{
    json object = jsonOf(detail.group);
    object["parameters"] = json::object();
    for (const Parameter &parameter : detail.parameters)
        object["parameters"][utf8(parameter.key)] =
            parameter.hidden ? json(nullptr) : json(utf8(parameter.value));
    object["capabilities"] = listOf(detail.capabilities);
    add(object, "administrationRole", detail.administrationRole);
    add(object, "executionRole", detail.executionRole);
    if (!detail.folders.isEmpty())
        object["folders"] = listOf(detail.folders);
    if (!detail.regions.isEmpty())
        object["regions"] = listOf(detail.regions);
    object["templateBytes"] = detail.templateBody.size();
    return object;
}

json jsonOf(const StackInstance &instance)
{
    json object{{"type", "instance"}, {"account", utf8(instance.account)}, {"region", utf8(instance.region)}};
    addWorded(object, "sync", instance.sync);
    add(object, "folder", instance.folder);
    add(object, "stackId", instance.stackId);
    add(object, "detailedState", instance.detailedState);
    add(object, "reason", instance.reason);
    add(object, "lastOperation", instance.lastOperation.toString());
    return object;
}

json jsonOf(const Operation &operation)
{
    json object{{"type", "operation"},
                {"group", utf8(operation.group.name)},
                {"region", utf8(operation.group.region)},
                {"operation", utf8(operation.id.toString())}};
    addWorded(object, "action", operation.action);
    addWorded(object, "state", operation.state);
    add(object, "reason", operation.reason);
    add(object, "description", operation.description);
    add(object, "createdAt", operation.createdAt);
    add(object, "endedAt", operation.endedAt);
    add(object, "failedTargets", operation.failedTargets);
    return object;
}

json jsonOf(const TargetCounts &counts)
{
    return {{"total", counts.total()},       {"waiting", counts.waiting}, {"running", counts.running},
            {"succeeded", counts.succeeded}, {"failed", counts.failed},   {"cancelled", counts.cancelled},
            {"skipped", counts.skipped},     {"unknown", counts.unknown}};
}

json jsonOf(const TargetResult &result)
{
    json object{{"type", "result"}, {"account", utf8(result.account)}, {"region", utf8(result.region)}};
    addWorded(object, "state", result.state);
    add(object, "folder", result.folder);
    add(object, "reason", result.reason);
    add(object, "gate", result.gate);
    return object;
}

json jsonOf(const ProtectionGroup &group)
{
    json object{{"type", "protectionGroup"},    {"id", utf8(group.id.toString())},
                {"group", utf8(group.name)},    {"region", utf8(group.region)},
                {"instances", group.instances}, {"pairs", group.pairs}};
    addWorded(object, "state", group.state);
    add(object, "progress", group.progress);
    add(object, "description", group.description);
    add(object, "productionZone", productionZone(group));
    add(object, "standbyZone", standbyZone(group));
    add(object, "updatedAt", group.updatedAt);
    return object;
}

json jsonOf(const ProtectedInstance &instance)
{
    json object{{"type", "protectedInstance"}, {"id", utf8(instance.id)}, {"name", utf8(instance.name)}};
    add(object, "state", instance.state);
    add(object, "progress", instance.progress);
    object["pairs"] = listOf(instance.pairs);
    return object;
}

json jsonOf(const ReplicationPair &pair)
{
    json object{{"type", "replicationPair"}, {"id", utf8(pair.id)}, {"name", utf8(pair.name)}};
    add(object, "state", pair.state);
    add(object, "replicationStatus", pair.replicationStatus);
    add(object, "progress", pair.progress);
    add(object, "failure", pair.failureDetail);
    return object;
}

json jsonOf(const FailedTask &task)
{
    json object{{"type", "failedTask"}, {"job", utf8(task.job.toString())}};
    add(object, "failure", task.failure);
    add(object, "resource", task.resourceName);
    add(object, "code", task.errorCode);
    add(object, "reason", task.failReason);
    add(object, "beganAt", task.beganAt);
    return object;
}

json jsonOf(const Job &job)
{
    json object{{"type", "job"}, {"job", utf8(job.id.toString())}};
    addWorded(object, "state", job.state);
    add(object, "jobType", job.type);
    add(object, "code", job.errorCode);
    add(object, "reason", job.failReason);
    add(object, "beganAt", job.beganAt);
    add(object, "endedAt", job.endedAt);
    if (!job.parts.isEmpty()) {
        object["parts"] = json::array();
        for (const Job &part : job.parts)
            object["parts"].push_back(jsonOf(part));
    }
    return object;
}

json jsonOf(const CloudError &error)
{
    json object{{"type", "error"}, {"kind", utf8(wordOf(error.kind))}};
    add(object, "code", error.code);
    add(object, "message", error.message);
    add(object, "requestId", error.requestId);
    if (error.httpStatus != 0)
        object["httpStatus"] = error.httpStatus;
    return object;
}

json jsonOf(const Violation &violation)
{
    json object{{"type", "violation"},
                {"field", utf8(violation.field)},
                {"rule", utf8(wordOf(violation.rule))},
                {"severity", violation.severity == Severity::Block ? "block" : "warn"}};
    add(object, "detail", violation.detail);
    return object;
}

json jsonOf(const JournalEntry &entry)
{
    const Intent &intent = entry.intent;
    json object{{"type", "journal"},
                {"token", utf8(intent.token.toString())},
                {"change", utf8(wordOf(intent.kind))},
                {"actor", intent.actor == Actor::Person ? "person" : "guard"},
                {"connection", utf8(intent.connectionName)},
                {"region", utf8(intent.region)},
                {"group", utf8(intent.groupName.isEmpty() ? intent.group : intent.groupName)},
                {"at", utf8(intent.at)},
                {"attempts", entry.attempts},
                {"outcome", utf8(wordOf(entry.outcome))}};
    add(object, "account", intent.account);
    add(object, "operation", intent.operation.toString());
    add(object, "note", intent.note);
    add(object, "person", intent.person);
    add(object, "evidence", entry.evidence);
    add(object, "closedBy", entry.closedBy);
    if (entry.closedAt.isValid())
        object["closedAt"] = utf8(entry.closedAt);
    for (const JournalNote &note : entry.notes)
        object["notes"].push_back(
            {{"text", utf8(note.text)}, {"person", utf8(note.person)}, {"at", utf8(note.at)}});
    if (entry.answer) {
        json answer{{"httpStatus", entry.answer->httpStatus}};
        add(answer, "code", entry.answer->code);
        add(answer, "requestId", entry.answer->requestId);
        add(answer, "operation", entry.answer->operation);
        object["answer"] = answer;
    }
    return object;
}

} // namespace belay::cli
