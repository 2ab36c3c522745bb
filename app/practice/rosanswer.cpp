// SPDX-License-Identifier: Apache-2.0
#include "app/practice/rosanswer.h"

#include <QJsonDocument>

namespace belay::practice {

RosRefusal rosInvalid(const QString &parameter, const QString &reason)
{
    return {400, QStringLiteral("InvalidParameter"),
            QStringLiteral("The specified parameter %1 is invalid, %2.").arg(parameter, reason), parameter};
}

RosRefusal rosMissing(const QString &parameter)
{
    return {400, QStringLiteral("MissingParameter"),
            QStringLiteral("The specified parameter %1 is mandatory for this action.").arg(parameter), parameter};
}

static PracticeResponse json(int status, const QJsonObject &body)
{
    return {status,
            {{"Content-Type", "application/json;charset=utf-8"}},
            QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

PracticeResponse rosGood(QJsonObject body, const QString &requestId)
{
    body.insert(QStringLiteral("RequestId"), requestId);
    PracticeResponse response = json(200, body);
    response.headers.append({"x-acs-request-id", requestId.toLatin1()});
    return response;
}

PracticeResponse rosError(const RosRefusal &refusal, const QString &requestId, const QString &host)
{
    const QString help = QStringLiteral("https://api.aliyun.com/troubleshoot?q=%1&product=ROS&requestId=%2");
    return json(refusal.status, {{QStringLiteral("RequestId"), requestId},
                                 {QStringLiteral("HostId"), host},
                                 {QStringLiteral("Code"), refusal.code},
                                 {QStringLiteral("Message"), refusal.message},
                                 {QStringLiteral("Recommend"), help.arg(refusal.code, requestId)}});
}

} // namespace belay::practice
