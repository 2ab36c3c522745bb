// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"

#include <QCoro/QCoroTask>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace belay;

namespace {

Connection connectionTo(const QString &id, Cloud cloud, const QString &endpoint, const QJsonObject &face)
{
    Connection connection;
    connection.id = ConnectionId(id);
    connection.name = id;
    connection.cloud = cloud;
    connection.environment = Environment::Development;
    connection.practice = true;
    connection.signIn = SignIn::SessionOnly;
    for (const QJsonValue region : face[u"regions"].toArray())
        connection.regions.append(region.toString());
    connection.mode = Mode::FullConfirm;
    connection.pollsPerSecond = 20.0;
    connection.endpoint = QUrl(endpoint);
    connection.proxy = ProxyChoice::None;
    connection.projectId = face[u"projectId"].toString();
    return connection;
}

} // namespace

Range::Range(const QString &scenario, double clock)
    : cloud(*practice::Scenario::named(scenario), 42, practice::PracticeClock(clock))
    , keyRing(QProcessEnvironment())
    , journal(directory.path())
    , drafts(directory.path())
    , snapshots(directory.path())
    , workspace(&keyRing, &journal)
    , watch(&workspace, &scheduler)
    , stops(&workspace, &watch)
    , updates(&workspace, &watch, &snapshots)
    , protection(&workspace, &scheduler)
    , protectionControl(&workspace, &protection)
{
    if (!cloud.listen())
        qFatal("The practice cloud cannot listen.");
    const QJsonObject line = cloud.startLine();
    const QJsonObject aws = line[u"aws"].toObject();
    const QJsonObject ros = line[u"alibaba"].toObject();
    const QJsonObject sdrs = line[u"huawei"].toObject();
    holdKeys(QStringLiteral("aws"), aws[u"accessKeyId"].toString(), aws[u"secretAccessKey"].toString().toUtf8());
    holdKeys(QStringLiteral("ros"), ros[u"accessKeyId"].toString(), ros[u"accessKeySecret"].toString().toUtf8());
    holdKeys(QStringLiteral("sdrs"), sdrs[u"accessKeyId"].toString(), sdrs[u"secretAccessKey"].toString().toUtf8());
    const Result<Done> opened = QCoro::waitFor(journal.open());
    if (!opened)
        qFatal("The journal cannot be opened.");
    workspace.setConnections({connectionTo(QStringLiteral("aws"), Cloud::Aws, cloud.endpoint(), aws),
                              connectionTo(QStringLiteral("ros"), Cloud::Alibaba, cloud.endpoint(), ros),
                              connectionTo(QStringLiteral("sdrs"), Cloud::Huawei, cloud.endpoint(), sdrs)});
}

Connection Range::connection(const QString &id) const { return *workspace.connection(ConnectionId(id)); }

void Range::set(const Connection &changed)
{
    QList<Connection> connections = workspace.connections();
    for (Connection &connection : connections)
        if (connection.id == changed.id)
            connection = changed;
    workspace.setConnections(connections);
}

void Range::holdKeys(const QString &connection, const QString &keyId, const QByteArray &secret)
{
    auto keys = std::make_shared<Keys>();
    keys->keyId = keyId;
    keys->secret = Secret(secret);
    keyRing.holdForSession(ConnectionId(connection), keys);
}

GroupKey Range::group(const QString &connection)
{
    if (connection == u"aws")
        return {QStringLiteral("eu-west-1"), QStringLiteral("baseline-iam"), CallAs::Self};
    return {QStringLiteral("cn-hangzhou"), QStringLiteral("vpc-flow-logs"), CallAs::Self};
}

void Range::fault(const QString &action, practice::Faults::Kind kind, int times)
{
    cloud.faults().add({action, kind, times, 0});
}

UpdateOutcome Range::update(const QString &connection)
{
    const ConnectionId id(connection);
    const GroupKey key = group(connection);
    const Result<UpdateGround> ground = QCoro::waitFor(updates.ground(id, key, {}));
    if (!ground) {
        UpdateOutcome outcome;
        outcome.error = ground.error();
        return outcome;
    }
    const auto service = workspace.stackGroups({id, key.region});
    UpdateDraft draft = UpdateController::draftFrom(*ground, service->capabilities());
    for (ParameterChoice &choice : draft.parameters)
        if (!choice.value && !choice.usePrevious) // ROS cannot keep a hidden value
            choice.value = QStringLiteral("typed anew");
    draft.preferences.maxConcurrentCount = 2;
    draft.preferences.failureToleranceCount = 1;
    return QCoro::waitFor(updates.send(id, draft, QStringLiteral("flow test")));
}

int Range::applied(const QString &action)
{
    int count = 0;
    for (const practice::LedgerEntry &entry : cloud.context().ledger.entries())
        count += entry.action == action ? 1 : 0;
    return count;
}

ProtectionRef Range::protectionGroup(const QString &name)
{
    protection.start();
    std::optional<ProtectionRef> found;
    const auto look = [&] {
        for (const auto &[ref, group] : protection.groups())
            if (group.name == name)
                found = ref;
        return found.has_value();
    };
    if (!QTest::qWaitFor(look, 15'000)) {
        const auto error = protection.error({ConnectionId(QStringLiteral("sdrs")), QStringLiteral("cn-north-4")});
        qFatal("The protection group is not listed: %s", error ? qPrintable(error->code + error->message) : "not read");
    }
    return *found;
}

JournalEntry Range::newestEntry()
{
    const Result<QList<JournalEntry>> entries = QCoro::waitFor(journal.entries(1));
    return entries && !entries->isEmpty() ? entries->first() : JournalEntry{};
}
