// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/iamcodec.h"

#include "core/cloud/huawei/sdrspage.h"

namespace belay::huawei {

Result<QList<Project>> decodeProjects(const QByteArray &body)
{
    return decodeOne(body, nullptr, [](const JsonFields &json) {
        QList<Project> projects;
        for (const JsonFields &project : json.needObjects("projects"))
            projects.append({project.needText("id"), project.needText("name")});
        return projects;
    });
}

Result<QString> chooseProject(const QList<Project> &projects, const QString &region)
{
    QStringList matching;
    QStringList all;
    for (const Project &project : projects) {
        if (project.name == region)
            matching.append(project.id);
        all.append(QStringLiteral("%1 (%2)").arg(project.name, project.id));
    }
    if (matching.size() == 1)
        return matching.first();
    CloudError error;
    error.kind = matching.isEmpty() ? ErrorKind::NotFound : ErrorKind::Invalid;
    error.message = matching.isEmpty() ? QStringLiteral("This sign-in has no project named %1.").arg(region)
                                       : QStringLiteral("Several projects are named %1.").arg(region);
    if (!all.isEmpty())
        error.message += QStringLiteral(" Set the project id of one of: %1.").arg(all.join(u", "));
    return failure(error);
}

Result<TokenAnswer> decodeToken(const QByteArray &body)
{
    return decodeOne(body, "token", [](const JsonFields &json) {
        return TokenAnswer{json.time("expires_at"), json.object("project").needText("id")};
    });
}

} // namespace belay::huawei
