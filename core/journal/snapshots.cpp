// SPDX-License-Identifier: Apache-2.0
#include "core/journal/snapshots.h"

#include "core/journal/draftwords.h"
#include "core/journal/durablefile.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>

namespace belay {
namespace {

using nlohmann::json;

constexpr int fileVersion = 1;
constexpr qint64 largestFile = 16 << 20;

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Names of groups may hold what file names may not.
QString folderOf(const QString &directory, const ConnectionId &connection, const GroupKey &group)
{
    const QStringList parts{connection.toString(), group.region, group.name,
                            group.callAs == CallAs::DelegatedAdmin ? QStringLiteral("delegated") : QString()};
    return directory + u'/' + hashOf(parts.join(u'\n').toUtf8()).left(24);
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

json listOf(const QStringList &texts)
{
    json list = json::array();
    for (const QString &text : texts)
        list.push_back(utf8(text));
    return list;
}

json parametersOf(const StackGroupDetail &definition)
{
    json list = json::array();
    for (const Parameter &parameter : definition.parameters) {
        json one{{"key", utf8(parameter.key)}, {"hidden", parameter.hidden}};
        if (!parameter.hidden)
            one["value"] = utf8(parameter.value);
        list.push_back(std::move(one));
    }
    return list;
}

json jsonOf(const Snapshot &snapshot)
{
    const StackGroupDetail &definition = snapshot.definition;
    const StackGroup &group = definition.group;
    json tags = json::array();
    for (const Tag &tag : group.tags)
        tags.push_back({{"key", utf8(tag.key)}, {"value", utf8(tag.value)}});
    json object{{"version", fileVersion},
                {"connection", utf8(snapshot.connection.toString())},
                {"connectionName", utf8(snapshot.connectionName)},
                {"account", utf8(snapshot.account)},
                {"actor", utf8(snapshot.actor)},
                {"note", utf8(snapshot.note)},
                {"takenAt", utf8(snapshot.takenAt.toString(Qt::ISODateWithMs))},
                {"token", utf8(snapshot.token.toString())},
                {"region", utf8(group.key.region)},
                {"group", utf8(group.key.name)},
                {"delegatedAdmin", group.key.callAs == CallAs::DelegatedAdmin},
                {"description", utf8(group.description)},
                {"permissionModel", utf8(draftwords::textOf(group.permissionModel.value))},
                {"tags", tags},
                {"templateBody", definition.templateBody.toStdString()},
                {"templateHash", utf8(snapshot.templateHash())},
                {"parameters", parametersOf(definition)},
                {"capabilities", listOf(definition.capabilities)},
                {"administrationRole", utf8(definition.administrationRole)},
                {"executionRole", utf8(definition.executionRole)},
                {"folders", listOf(definition.folders)},
                {"regions", listOf(definition.regions)}};
    if (group.managedExecution)
        object["managedExecution"] = *group.managedExecution;
    if (group.autoDeployment) {
        object["autoDeployment"] = {{"enabled", group.autoDeployment->enabled},
                                    {"dependsOn", listOf(group.autoDeployment->dependsOn)}};
        if (group.autoDeployment->retainStacks)
            object["autoDeployment"]["retainStacks"] = *group.autoDeployment->retainStacks;
    }
    return object;
}

QString text(const json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_string() ? QString::fromStdString(member->get<std::string>())
                                                         : QString();
}

bool flag(const json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_boolean() && member->get<bool>();
}

json list(const json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_array() ? *member : json::array();
}

QStringList texts(const json &object, const char *name)
{
    QStringList all;
    for (const json &one : list(object, name))
        if (one.is_string())
            all += QString::fromStdString(one.get<std::string>());
    return all;
}

void readGroup(const json &object, StackGroup &group)
{
    group.key = {text(object, "region"), text(object, "group"),
                 flag(object, "delegatedAdmin") ? CallAs::DelegatedAdmin : CallAs::Self};
    group.description = text(object, "description");
    group.permissionModel = {
        draftwords::permissionModelOf(text(object, "permissionModel")).value_or(PermissionModel::Unknown),
        {}};
    for (const json &tag : list(object, "tags"))
        group.tags.append({text(tag, "key"), text(tag, "value")});
    if (object.contains("managedExecution"))
        group.managedExecution = flag(object, "managedExecution");
    const auto deployment = object.find("autoDeployment");
    if (deployment == object.end() || !deployment->is_object())
        return;
    group.autoDeployment = AutoDeployment{};
    group.autoDeployment->enabled = flag(*deployment, "enabled");
    group.autoDeployment->dependsOn = texts(*deployment, "dependsOn");
    if (deployment->contains("retainStacks"))
        group.autoDeployment->retainStacks = flag(*deployment, "retainStacks");
}

std::optional<Snapshot> snapshotIn(const QString &path)
{
    QFile file(path);
    if (file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    const json object = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!object.is_object() || object.value("version", json()) != fileVersion)
        return std::nullopt;
    Snapshot snapshot;
    snapshot.connection = ConnectionId(text(object, "connection"));
    snapshot.connectionName = text(object, "connectionName");
    snapshot.account = text(object, "account");
    snapshot.actor = text(object, "actor");
    snapshot.note = text(object, "note");
    snapshot.takenAt = QDateTime::fromString(text(object, "takenAt"), Qt::ISODateWithMs);
    snapshot.token = ClientToken(text(object, "token"));
    StackGroupDetail &definition = snapshot.definition;
    readGroup(object, definition.group);
    definition.templateBody = text(object, "templateBody").toUtf8();
    for (const json &one : list(object, "parameters"))
        definition.parameters.append({text(one, "key"), text(one, "value"), flag(one, "hidden"), {}});
    definition.capabilities = texts(object, "capabilities");
    definition.administrationRole = text(object, "administrationRole");
    definition.executionRole = text(object, "executionRole");
    definition.folders = texts(object, "folders");
    definition.regions = texts(object, "regions");
    if (snapshot.templateHash() != text(object, "templateHash"))
        return std::nullopt; // not what was written
    return snapshot;
}

Result<Done> write(const QString &directory, const Snapshot &snapshot)
{
    const QString folder = folderOf(directory, snapshot.connection, snapshot.definition.group.key);
    const QString name = snapshot.takenAt.toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz")) + u'-' +
                         snapshot.templateHash().left(12) + QStringLiteral(".json");
    const std::string text = jsonOf(snapshot).dump(1, ' ', false, json::error_handler_t::replace);
    if (makePrivateDirectory(directory) && makePrivateDirectory(folder) &&
        replaceDurably(folder + u'/' + name, QByteArray::fromStdString(text)))
        return Done{};
    CloudError error;
    error.kind = ErrorKind::NotSent;
    error.code = QStringLiteral("snapshot.notWritten");
    error.message = QStringLiteral("The current definition could not be saved.");
    return failure(error);
}

} // namespace

QString Snapshot::templateHash() const
{
    return hashOf(definition.templateBody);
}

Snapshots::Snapshots(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_directory(directory + QStringLiteral("/versions"))
{
    m_pool.setMaxThreadCount(1);
}

Snapshots::~Snapshots()
{
    m_pool.waitForDone();
}

QFuture<Result<Done>> Snapshots::store(const Snapshot &snapshot)
{
    const QFuture<Result<Done>> storing =
        onPool(m_pool, [directory = m_directory, snapshot] { return write(directory, snapshot); });
    const ConnectionId connection = snapshot.connection;
    const GroupKey group = snapshot.definition.group.key;
    return QFuture<Result<Done>>(storing).then(this, [this, connection, group](const Result<Done> &written) {
        if (written)
            emit stored(connection, group);
        return written;
    });
}

QFuture<QList<Snapshot>> Snapshots::versionsOf(const ConnectionId &connection, const GroupKey &group) const
{
    return onPool(m_pool, [folder = folderOf(m_directory, connection, group)] {
        QList<Snapshot> versions;
        const QDir files(folder);
        for (const QString &name :
             files.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed))
            if (const std::optional<Snapshot> snapshot = snapshotIn(files.filePath(name)))
                versions.append(*snapshot);
        return versions;
    });
}

} // namespace belay
