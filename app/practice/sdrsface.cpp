// SPDX-License-Identifier: Apache-2.0
#include "app/practice/faces.h"
#include "app/practice/iamdesk.h"
#include "app/practice/protectionworld.h"
#include "app/practice/sdrslists.h"
#include "app/practice/sdrsroutes.h"
#include "app/practice/seeded.h"

#include <QJsonDocument>

namespace belay::practice {

namespace {

PracticeResponse jsonAnswer(int status, const QJsonObject &body)
{
    return {
        status, {{"Content-Type", "application/json"}}, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

/// The documented forms of an error differ in their outer key (section 3.1): `badrequest` for
/// parameters, `error` for everything else.
PracticeResponse sdrsError(int status, const QString &code, const QString &message)
{
    const bool isParameter = code.startsWith(QStringLiteral("SDRS.02"));
    return jsonAnswer(status,
                      {{isParameter ? QStringLiteral("badrequest") : QStringLiteral("error"),
                        QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}}}});
}

PracticeResponse refusal(const WorldRefusal &why)
{
    return sdrsError(400, why.code, why.message);
}

PracticeResponse listAnswer(const SdrsLists::Answer &answer)
{
    return answer ? jsonAnswer(200, *answer) : refusal(answer.error());
}

PracticeResponse gatewayError(int status, const QString &code, const QString &message)
{
    return jsonAnswer(status, {{QStringLiteral("error_code"), code}, {QStringLiteral("error_msg"), message}});
}

QString hexId(quint64 seed, QStringView what)
{
    return QStringLiteral("%1%2")
        .arg(seeded(seed, {what, u"high"}), 16, 16, QLatin1Char('0'))
        .arg(seeded(seed, {what, u"low"}), 16, 16, QLatin1Char('0'));
}

class SdrsFace final : public Face
{
public:
    explicit SdrsFace(PracticeContext &context)
        : m_context(context)
        , m_world(context)
        , m_account(accountOf(context))
        , m_gate(context, keyOf(context))
        , m_iam(m_gate, m_account)
        , m_lists(m_world, context.clock)
        , m_json(context.clock)
    {
    }

    QString cloud() const override { return QStringLiteral("huawei"); }
    QJsonObject introduction() const override;
    bool recognises(const PracticeRequest &request) const override;
    QString action(const PracticeRequest &request) const override;
    PracticeResponse answer(const PracticeRequest &request) override;
    PracticeResponse failure(CommonFailure kind, const PracticeRequest &request) override;
    QJsonObject state() override;

private:
    static HuaweiKey keyOf(const PracticeContext &context);
    static HuaweiAccount accountOf(const PracticeContext &context);

    PracticeResponse routed(const PracticeRequest &request);
    PracticeResponse iamAnswer(const SdrsRoute &route, const PracticeRequest &request);
    PracticeResponse sdrsAnswer(const SdrsRoute &route, const PracticeRequest &request);
    PracticeResponse shown(const SdrsRoute &route) const;
    PracticeResponse acted(const SdrsRoute &route, const PracticeRequest &request);
    PracticeResponse renamed(const SdrsRoute &route, const PracticeRequest &request);
    PracticeResponse quotas() const;
    PracticeResponse withRequestId(PracticeResponse response);

    PracticeContext &m_context;
    ProtectionWorld m_world;
    HuaweiAccount m_account;
    SdrsGate m_gate;
    IamDesk m_iam;
    SdrsLists m_lists;
    SdrsJson m_json;
    int m_requests = 0;
};

HuaweiKey SdrsFace::keyOf(const PracticeContext &context)
{
    const auto word = [&context](QStringView kind) {
        return QByteArray::number(seeded(context.seed, {u"huawei", kind}), 36);
    };
    HuaweiKey key;
    key.accessKey = "PRACTICE" + word(u"ak").toUpper();
    key.secretKey = "practice/" + word(u"sk") + "+not=real";
    return key;
}

HuaweiAccount SdrsFace::accountOf(const PracticeContext &context)
{
    HuaweiAccount account;
    account.userName = QStringLiteral("practice-operator");
    account.password = QStringLiteral("Practice \"%1\" \\ 练习")
                           .arg(seeded(context.seed, {u"huawei", u"password"}) % 100'000);
    account.domainName = QStringLiteral("practice-account");
    account.projectId = hexId(context.seed, context.scenario.wrongAccount ? u"other project" : u"project");
    account.region = QStringLiteral("cn-north-4");
    return account;
}

QJsonObject SdrsFace::introduction() const
{
    return {
        {QStringLiteral("accessKeyId"), QString::fromLatin1(m_gate.key().accessKey)},
        {QStringLiteral("secretAccessKey"), QString::fromLatin1(m_gate.key().secretKey)},
        {QStringLiteral("userName"), m_account.userName},
        {QStringLiteral("password"), m_account.password},
        {QStringLiteral("domainName"), m_account.domainName},
        {QStringLiteral("projectId"), hexId(m_context.seed, u"project")},
        {QStringLiteral("regions"), QJsonArray{m_account.region}},
    };
}

bool SdrsFace::recognises(const PracticeRequest &request) const
{
    const QByteArray &path = request.path;
    return path == "/v1" || path.startsWith("/v1/") || path.startsWith("/v3/") || path.startsWith("/v3.0/");
}

QString SdrsFace::action(const PracticeRequest &request) const
{
    const std::optional<SdrsRoute> route = sdrsRoute(request);
    return route ? route->operation : QString();
}

PracticeResponse SdrsFace::answer(const PracticeRequest &request)
{
    return withRequestId(routed(request));
}

PracticeResponse SdrsFace::routed(const PracticeRequest &request)
{
    const std::optional<SdrsRoute> route = sdrsRoute(request);
    if (!route)
        return gatewayError(
            404, QStringLiteral("APIGW.0101"),
            QStringLiteral("The API does not exist or has not been published in the environment"));
    if (route->operation == u"KeystoneCreateUserTokenByPassword")
        return m_iam.createToken(request);
    if (const auto passed = m_gate.check(request); !passed)
        return gatewayError(401, passed.error().code, passed.error().message);
    m_world.catchUp();
    return route->project.isEmpty() ? iamAnswer(*route, request) : sdrsAnswer(*route, request);
}

PracticeResponse SdrsFace::iamAnswer(const SdrsRoute &route, const PracticeRequest &request)
{
    return route.operation == u"CreateTemporaryAccessKeyByToken" ? m_iam.createTemporaryKeys(request)
                                                                 : m_iam.projects(request);
}

PracticeResponse SdrsFace::sdrsAnswer(const SdrsRoute &route, const PracticeRequest &request)
{
    if (route.project != m_account.projectId)
        return sdrsError(400, QStringLiteral("SDRS.0001"), QStringLiteral("Invalid tenant ID."));
    const QUrlQuery query(QString::fromUtf8(request.rawQuery));
    const QString &operation = route.operation;
    if (operation == u"ListProtectionGroups")
        return listAnswer(m_lists.groups(query));
    if (operation == u"ListProtectedInstances")
        return listAnswer(m_lists.instances(query));
    if (operation == u"ListReplications")
        return listAnswer(m_lists.pairs(query));
    if (operation == u"ListFailureJobs")
        return listAnswer(m_lists.failedTasks(query));
    if (operation == u"ListDisasterRecoveryDrills")
        return listAnswer(m_lists.drills(query));
    if (operation == u"ListActiveActiveDomains")
        return jsonAnswer(200, {{QStringLiteral("domains"), QJsonArray{SdrsJson::activeDomain()}}});
    if (operation == u"ShowQuota")
        return quotas();
    if (operation == u"UpdateProtectionGroupName")
        return renamed(route, request);
    return request.method == "POST" ? acted(route, request) : shown(route);
}

PracticeResponse SdrsFace::shown(const SdrsRoute &route) const
{
    if (route.operation == u"ShowProtectionGroup") {
        const WorldGroup *group = m_world.group(route.id);
        return group ? jsonAnswer(200, {{QStringLiteral("server_group"), m_json.group(*group)}})
                     : sdrsError(400, QStringLiteral("SDRS.1013"),
                                 QStringLiteral("The protection group does not exist."));
    }
    if (route.operation == u"ShowJobStatus") {
        const WorldJob *job = m_world.job(route.id);
        return job ? jsonAnswer(200, m_json.job(*job))
                   : sdrsError(400, QStringLiteral("SDRS.0408"), QStringLiteral("The job is null."));
    }
    const auto found = [&route](const QJsonArray &items, const char *envelope, const char *code) {
        for (const QJsonValue item : items) {
            if (item[u"id"].toString() == route.id)
                return jsonAnswer(200, {{QLatin1String(envelope), item}});
        }
        return sdrsError(400, QLatin1String(code), QStringLiteral("The resource does not exist."));
    };
    if (route.operation == u"ShowProtectedInstance")
        return found(m_lists.allInstances(), "protected_instance", "SDRS.1320");
    if (route.operation == u"ShowReplication")
        return found(m_lists.allPairs(), "replication", "SDRS.1608");
    return found(m_lists.allDrills(), "disaster_recovery_drill", "SDRS.1902");
}

PracticeResponse SdrsFace::acted(const SdrsRoute &route, const PracticeRequest &request)
{
    const QString word = protectionActionWord(request.body);
    if (!isProtectionAction(word))
        return sdrsError(400, QStringLiteral("SDRS.0206"),
                         QStringLiteral("Invalid action in the request body."));
    const WorldGroup *group = m_world.group(route.id);
    if (group && word == u"reverse-server-group") {
        const QString wanted = QJsonDocument::fromJson(request.body)[word][u"priority_station"].toString();
        if (wanted != (group->atTarget ? u"source" : u"target"))
            return sdrsError(400, QStringLiteral("SDRS.0216"), QStringLiteral("Invalid priority_station."));
    }
    const auto job = m_world.act(route.id, word);
    return job ? jsonAnswer(200, {{QStringLiteral("job_id"), *job}}) : refusal(job.error());
}

PracticeResponse SdrsFace::renamed(const SdrsRoute &route, const PracticeRequest &request)
{
    const QJsonValue name = QJsonDocument::fromJson(request.body)[u"server_group"][u"name"];
    const auto group = m_world.rename(route.id, name.toString());
    return group ? jsonAnswer(200, {{QStringLiteral("server_group"), m_json.renamedGroup(*group)}})
                 : refusal(group.error());
}

PracticeResponse SdrsFace::quotas() const
{
    const auto quota = [](const char *type, qsizetype used, int most) {
        return QJsonObject{{QStringLiteral("type"), QLatin1String(type)},
                           {QStringLiteral("used"), int(used)},
                           {QStringLiteral("quota"), most},
                           {QStringLiteral("min"), 0},
                           {QStringLiteral("max"), -1}};
    };
    const QJsonArray resources{quota("server_groups", m_world.groups().size(), 50),
                               quota("replications", m_lists.allPairs().size(), 100)};
    return jsonAnswer(200,
                      {{QStringLiteral("quotas"), QJsonObject{{QStringLiteral("resources"), resources}}}});
}

PracticeResponse SdrsFace::failure(CommonFailure kind, const PracticeRequest &)
{
    switch (kind) {
    case CommonFailure::Throttled:
        return withRequestId(gatewayError(429, QStringLiteral("APIGW.0308"),
                                          QStringLiteral("The throttling threshold has been reached")));
    case CommonFailure::Denied:
        return withRequestId(sdrsError(403, QStringLiteral("SDRS.0004"),
                                       QStringLiteral("You do not have the permission for this action.")));
    case CommonFailure::ServerError:
        break;
    }
    return withRequestId(sdrsError(500, QStringLiteral("SDRS.0013"), QStringLiteral("Internal error.")));
}

QJsonObject SdrsFace::state()
{
    m_world.catchUp();
    QJsonArray groups;
    for (const WorldGroup &group : m_world.groups())
        groups.append(m_json.group(group));
    QJsonArray jobs;
    for (const WorldJob &job : m_world.jobs())
        jobs.append(m_json.job(job));
    return {{QStringLiteral("groups"), groups}, {QStringLiteral("jobs"), jobs}};
}

PracticeResponse SdrsFace::withRequestId(PracticeResponse response)
{
    const QString id = hexId(m_context.seed, QStringLiteral("request %1").arg(++m_requests));
    response.headers.append({"X-Request-Id", id.toLatin1()});
    return response;
}

} // namespace

std::unique_ptr<Face> makeSdrsFace(PracticeContext &context)
{
    return std::make_unique<SdrsFace>(context);
}

} // namespace belay::practice
