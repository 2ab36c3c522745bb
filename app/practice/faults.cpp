// SPDX-License-Identifier: Apache-2.0
#include "app/practice/faults.h"

#include <QHash>
#include <QJsonObject>

namespace belay::practice {

std::optional<Faults::Fault> Faults::take(const QString &action)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        if (!m_faults[i].action.isEmpty() && m_faults[i].action != action)
            continue;
        const Fault fault = m_faults[i];
        if (--m_faults[i].times <= 0)
            m_faults.removeAt(i);
        return fault;
    }
    return std::nullopt;
}

std::optional<Faults::Fault> Faults::parse(const QJsonObject &json)
{
    static const QHash<QString, Kind> kinds{
        {QStringLiteral("dropAfterApply"), Kind::DropAfterApply},
        {QStringLiteral("dropBeforeRead"), Kind::DropBeforeRead},
        {QStringLiteral("error500"), Kind::Error500},
        {QStringLiteral("throttle"), Kind::Throttle},
        {QStringLiteral("delay"), Kind::Delay},
        {QStringLiteral("html"), Kind::Html},
        {QStringLiteral("cutBody"), Kind::CutBody},
        {QStringLiteral("denied"), Kind::Denied},
    };
    const auto kind = kinds.constFind(json[u"kind"].toString());
    const int times = json[u"times"].toInt(1);
    const int delayMs = json[u"delayMs"].toInt(0);
    if (kind == kinds.constEnd() || times < 1 || delayMs < 0)
        return std::nullopt;
    return Fault{json[u"action"].toString(), *kind, times, delayMs};
}

PracticeResponse Faults::carryOut(const Fault &fault, Face &face, const PracticeRequest &request)
{
    const auto answered = [&](SocketFault socketFault) {
        PracticeResponse response = face.answer(request);
        response.fault = socketFault;
        response.delayMs = fault.delayMs;
        return response;
    };
    const auto refused = [&](PracticeResponse response) {
        response.delayMs = fault.delayMs;
        return response;
    };
    switch (fault.kind) {
    case Kind::DropAfterApply:
        return answered(SocketFault::Drop);
    case Kind::CutBody:
        return answered(SocketFault::CutBody);
    case Kind::Delay:
        return answered(SocketFault::None);
    case Kind::DropBeforeRead:
        return refused({0, {}, {}, SocketFault::Drop});
    case Kind::Error500:
        return refused(face.failure(CommonFailure::ServerError, request));
    case Kind::Throttle:
        return refused(face.failure(CommonFailure::Throttled, request));
    case Kind::Denied:
        return refused(face.failure(CommonFailure::Denied, request));
    case Kind::Html:
        return refused({200,
                        {{"Content-Type", "text/html; charset=utf-8"}},
                        "<!DOCTYPE html><html><head><title>Sign in to the network</title></head>"
                        "<body><h1>Welcome, guest</h1><form action=\"/login\"></form></body></html>"});
    }
    Q_UNREACHABLE();
}

} // namespace belay::practice
