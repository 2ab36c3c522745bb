// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariantMap>

class QJsonArray;

namespace belay::practice {

/// One change the practice cloud really applied.
struct LedgerEntry
{
    QDateTime at;           ///< UTC, real time.
    QString cloud;          ///< "aws", "alibaba", "huawei".
    QString action;         ///< As the vendor calls it: "UpdateStackSet".
    QString target;         ///< Group name, or id where the cloud works with ids.
    QString operation;      ///< Operation id; empty for a job.
    QString job;            ///< Job id; empty for an operation.
    QString token;          ///< The client's idempotency token; empty when the call has none.
    QVariantMap parameters; ///< What was applied, after "keep the previous value" was resolved.
};

/// What was changed, in order: tests and the tour hold clients' verdicts against it.
class Ledger
{
public:
    void record(LedgerEntry entry) { m_entries.append(std::move(entry)); }
    [[nodiscard]] const QList<LedgerEntry> &entries() const { return m_entries; }
    [[nodiscard]] QJsonArray toJson() const;

private:
    QList<LedgerEntry> m_entries;
};

} // namespace belay::practice
