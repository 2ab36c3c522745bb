// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/protectioncommand.h"

#include "core/cloud/percentencoding.h"

namespace belay::huawei {

namespace {

/// Safe between double quotes of a shell and inside a URL.
QString quotable(const QString &text)
{
    return QString::fromLatin1(percentEncoded(text));
}

} // namespace

QByteArray actionBody(ProtectionAction action)
{
    return action == ProtectionAction::Disable ? R"({"stop-server-group":{}})"
                                               : R"({"start-server-group":{}})";
}

QString actionCommandLine(const QUrl &endpoint, const QString &region, const QString &project,
                          const ProtectionGroupId &group, ProtectionAction action)
{
    const bool stops = action == ProtectionAction::Disable;
    const QString projectWord = project.isEmpty() ? QStringLiteral("$PROJECT_ID") : quotable(project);
    const QString groupWord = quotable(group.toString());
    const QString origin = QString::fromUtf8(endpoint.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery));
    const QString curl =
        QStringLiteral("curl -sS -X POST \"%1/v1/%2/server-groups/%3/action\""
                       " -H \"X-Auth-Token: $TOKEN\" -H \"Content-Type: application/json\" -d '%4'")
            .arg(origin, projectWord, groupWord, QString::fromLatin1(actionBody(action)));
    const QString hcloud =
        QStringLiteral("# if \"hcloud SDRS --help\" lists it: hcloud SDRS %1 --cli-region=%2"
                       " --project_id=%3 --server_group_id=%4 --%5='{}'")
            .arg(stops ? QStringLiteral("StopProtectionGroup") : QStringLiteral("StartProtectionGroup"),
                 quotable(region), projectWord, groupWord,
                 stops ? QStringLiteral("stop-server-group") : QStringLiteral("start-server-group"));
    return curl + u'\n' + hcloud;
}

} // namespace belay::huawei
