// SPDX-License-Identifier: Apache-2.0
#include "app/practice/sdrsroutes.h"

#include "app/practice/protectioncourse.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace belay::practice {

namespace {

struct Pattern
{
    const char *method;
    const char *path; ///< "{p}" is the project, "{id}" an id.
    const char *operation;
};

constexpr Pattern patterns[] = {
    {"GET", "v1/{p}/server-groups", "ListProtectionGroups"},
    {"GET", "v1/{p}/server-groups/{id}", "ShowProtectionGroup"},
    {"PUT", "v1/{p}/server-groups/{id}", "UpdateProtectionGroupName"},
    {"POST", "v1/{p}/server-groups/{id}/action", "ProtectionGroupAction"},
    {"GET", "v1/{p}/jobs/{id}", "ShowJobStatus"},
    {"GET", "v1/{p}/task-center/failure-jobs", "ListFailureJobs"},
    {"GET", "v1/{p}/protected-instances", "ListProtectedInstances"},
    {"GET", "v1/{p}/protected-instances/{id}", "ShowProtectedInstance"},
    {"GET", "v1/{p}/replications", "ListReplications"},
    {"GET", "v1/{p}/replications/{id}", "ShowReplication"},
    {"GET", "v1/{p}/disaster-recovery-drills", "ListDisasterRecoveryDrills"},
    {"GET", "v1/{p}/disaster-recovery-drills/{id}", "ShowDisasterRecoveryDrill"},
    {"GET", "v1/{p}/active-domains", "ListActiveActiveDomains"},
    {"GET", "v1/{p}/sdrs/quotas", "ShowQuota"},
    {"GET", "v3/projects", "KeystoneListProjects"},
    {"GET", "v3/auth/projects", "KeystoneListAuthProjects"},
    {"POST", "v3/auth/tokens", "KeystoneCreateUserTokenByPassword"},
    {"POST", "v3.0/OS-CREDENTIAL/securitytokens", "CreateTemporaryAccessKeyByToken"},
};

std::optional<SdrsRoute> matched(const Pattern &pattern, const QStringList &segments)
{
    const QStringList expected = QString::fromLatin1(pattern.path).split(u'/');
    if (expected.size() != segments.size())
        return std::nullopt;
    SdrsRoute route;
    route.operation = QString::fromLatin1(pattern.operation);
    for (qsizetype i = 0; i < expected.size(); ++i) {
        if (expected.at(i) == u"{p}")
            route.project = segments.at(i);
        else if (expected.at(i) == u"{id}")
            route.id = segments.at(i);
        else if (expected.at(i) != segments.at(i))
            return std::nullopt;
        if (segments.at(i).isEmpty())
            return std::nullopt;
    }
    return route;
}

QString operationOf(const QString &actionWord)
{
    if (actionWord == u"start-server-group")
        return QStringLiteral("StartProtectionGroup");
    if (actionWord == u"stop-server-group")
        return QStringLiteral("StopProtectionGroup");
    if (actionWord == u"reverse-server-group")
        return QStringLiteral("StartReverseProtectionGroup");
    if (actionWord == u"failover-server-group")
        return QStringLiteral("StartFailoverProtectionGroup");
    return QStringLiteral("ProtectionGroupAction");
}

} // namespace

QString protectionActionWord(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const bool isOne = object.size() == 1 && object.begin().value().isObject();
    return isOne ? object.begin().key() : QString();
}

std::optional<SdrsRoute> sdrsRoute(const PracticeRequest &request)
{
    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path));
    const QStringList segments = path.mid(1).split(u'/');
    for (const Pattern &pattern : patterns) {
        if (request.method != pattern.method)
            continue;
        std::optional<SdrsRoute> route = matched(pattern, segments);
        if (!route)
            continue;
        if (route->operation == u"ProtectionGroupAction")
            route->operation = operationOf(protectionActionWord(request.body));
        return route;
    }
    return std::nullopt;
}

} // namespace belay::practice
