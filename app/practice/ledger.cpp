// SPDX-License-Identifier: Apache-2.0
#include "app/practice/ledger.h"

#include <QJsonArray>
#include <QJsonObject>

namespace belay::practice {

QJsonArray Ledger::toJson() const
{
    QJsonArray array;
    for (const LedgerEntry &entry : m_entries) {
        QJsonObject object{
            {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("cloud"), entry.cloud},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("target"), entry.target},
            {QStringLiteral("token"), entry.token},
            {QStringLiteral("parameters"), QJsonObject::fromVariantMap(entry.parameters)},
        };
        if (!entry.operation.isEmpty())
            object.insert(QStringLiteral("operation"), entry.operation);
        if (!entry.job.isEmpty())
            object.insert(QStringLiteral("job"), entry.job);
        array.append(object);
    }
    return array;
}

} // namespace belay::practice
