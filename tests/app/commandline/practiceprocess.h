// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

namespace belay::testing {

/// A practice cloud in a process of its own, and what its control says.
class PracticeProcess
{
public:
    /// Ends with the object. isRunning() is false when it did not start.
    explicit PracticeProcess(const QString &scenario = QStringLiteral("smooth"), int clock = 20);
    ~PracticeProcess();

    [[nodiscard]] bool isRunning() const { return !m_start.isEmpty(); }
    [[nodiscard]] QString endpoint() const { return m_start[u"endpoint"].toString(); }
    [[nodiscard]] QJsonObject start() const { return m_start; }

    /// The vendors' variables for the keys of all three clouds, and nothing else of this machine's.
    [[nodiscard]] QProcessEnvironment environment() const;

    /// What was really applied, in order; only these actions when any are named.
    [[nodiscard]] QList<QJsonObject> ledger(const QStringList &actions = {}) const;
    void addFault(const QString &action, const QString &kind, int times = 1) const;

private:
    [[nodiscard]] QJsonObject ask(const QByteArray &verb, const QString &path,
                                  const QJsonObject &body = {}) const;

    QProcess m_process;
    QJsonObject m_start;
};

/// PATH and the like of this process, without keys, proxies or a session bus.
[[nodiscard]] QProcessEnvironment plainEnvironment();

} // namespace belay::testing
