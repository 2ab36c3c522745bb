// SPDX-License-Identifier: Apache-2.0
#include "app/practice/iamdesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace belay::practice {

namespace {

const QString domainId = QStringLiteral("5c0ffee05c0ffee05c0ffee05c0ffee0");

PracticeResponse jsonAnswer(int status, const QJsonObject &body)
{
    return {status,
            {{"Content-Type", "application/json;charset=UTF-8"}},
            QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

PracticeResponse keystoneError(int status, const char *title, const char *message)
{
    return jsonAnswer(
        status, {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), status},
                                                       {QStringLiteral("message"), QLatin1String(message)},
                                                       {QStringLiteral("title"), QLatin1String(title)}}}});
}

QString withMicroseconds(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'000Z'"));
}

QJsonObject links()
{
    return {{QStringLiteral("self"), QStringLiteral("https://iam.example/v3/projects")},
            {QStringLiteral("next"), QJsonValue::Null},
            {QStringLiteral("previous"), QJsonValue::Null}};
}

} // namespace

PracticeResponse IamDesk::projects(const PracticeRequest &request) const
{
    const QUrlQuery query(QString::fromUtf8(request.rawQuery));
    const QString name = query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded);
    QJsonArray projects;
    if (name.isEmpty() || name == m_account.region)
        projects.append(QJsonObject{{QStringLiteral("id"), m_account.projectId},
                                    {QStringLiteral("name"), m_account.region},
                                    {QStringLiteral("domain_id"), domainId},
                                    {QStringLiteral("parent_id"), domainId},
                                    {QStringLiteral("enabled"), true},
                                    {QStringLiteral("is_domain"), false},
                                    {QStringLiteral("description"), QString()},
                                    {QStringLiteral("links"), links()}});
    return jsonAnswer(200, {{QStringLiteral("projects"), projects}, {QStringLiteral("links"), links()}});
}

QJsonObject IamDesk::token(const QDateTime &issued, const QDateTime &expires) const
{
    const QJsonObject domain{{QStringLiteral("id"), domainId},
                             {QStringLiteral("name"), m_account.domainName}};
    return {
        {QStringLiteral("expires_at"), withMicroseconds(expires)},
        {QStringLiteral("issued_at"), withMicroseconds(issued)},
        {QStringLiteral("methods"), QJsonArray{QStringLiteral("password")}},
        {QStringLiteral("project"), QJsonObject{{QStringLiteral("id"), m_account.projectId},
                                                {QStringLiteral("name"), m_account.region},
                                                {QStringLiteral("domain"), domain}}},
        {QStringLiteral("user"),
         QJsonObject{{QStringLiteral("id"), QStringLiteral("00aa11bb22cc33dd44ee55ff66778899")},
                     {QStringLiteral("name"), m_account.userName},
                     {QStringLiteral("domain"), domain}}},
        {QStringLiteral("roles"),
         QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("0")},
                                {QStringLiteral("name"), QStringLiteral("sdrs_adm")}}}},
    };
}

PracticeResponse IamDesk::createToken(const PracticeRequest &request)
{
    const QJsonObject auth = QJsonDocument::fromJson(request.body).object()[u"auth"].toObject();
    const QJsonObject identity = auth[u"identity"].toObject();
    const QJsonObject user = identity[u"password"].toObject()[u"user"].toObject();
    if (!identity[u"methods"].toArray().contains(QStringLiteral("password")) || user.isEmpty())
        return keystoneError(400, "Bad Request", "Expecting to find valid JSON in the request body.");
    const bool known = user[u"name"].toString() == m_account.userName &&
                       user[u"password"].toString() == m_account.password &&
                       user[u"domain"].toObject()[u"name"].toString() == m_account.domainName;
    if (!known)
        return keystoneError(401, "Unauthorized", "The username or password is wrong.");
    const QJsonObject project = auth[u"scope"].toObject()[u"project"].toObject();
    const bool mayEnter =
        project[u"name"].toString() == m_account.region || project[u"id"].toString() == m_account.projectId;
    if (!mayEnter)
        return keystoneError(401, "Unauthorized", "The project of the scope could not be found.");
    const QDateTime expires = request.receivedAt.addDays(1);
    PracticeResponse response =
        jsonAnswer(201, {{QStringLiteral("token"), token(request.receivedAt, expires)}});
    response.headers.append({"X-Subject-Token", m_gate.issueToken(expires)});
    return response;
}

PracticeResponse IamDesk::createTemporaryKeys(const PracticeRequest &request)
{
    const QJsonObject identity =
        QJsonDocument::fromJson(request.body).object()[u"auth"].toObject()[u"identity"].toObject();
    if (!request.hasHeader("X-Auth-Token") ||
        !identity[u"methods"].toArray().contains(QStringLiteral("token")))
        return keystoneError(400, "Bad Request", "Expecting a token and the method token.");
    const int seconds = identity[u"token"].toObject()[u"duration_seconds"].toInt(900);
    if (seconds < 900 || seconds > 86'400)
        return keystoneError(400, "Bad Request", "The duration is 900 to 86400 seconds.");
    const QDateTime expires = request.receivedAt.addSecs(seconds);
    const HuaweiKey key = m_gate.issueKeys(expires);
    return jsonAnswer(201,
                      {{QStringLiteral("credential"),
                        QJsonObject{{QStringLiteral("access"), QString::fromLatin1(key.accessKey)},
                                    {QStringLiteral("secret"), QString::fromLatin1(key.secretKey)},
                                    {QStringLiteral("securitytoken"), QString::fromLatin1(key.securityToken)},
                                    {QStringLiteral("expires_at"), withMicroseconds(expires)}}}});
}

} // namespace belay::practice
