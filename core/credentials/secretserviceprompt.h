// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credentials/secretservice.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QFuture>
#include <QPromise>

namespace belay {

/// Waits for one prompt of the Secret Service to be answered, closed, forgotten or orphaned.
/// Lives until it has the answer, then deletes itself.
class SecretServicePrompt final : public QObject
{
    Q_OBJECT
public:
    /// Listens; the caller then asks the service to show the prompt.
    static QFuture<SecretServiceState> wait(QDBusConnection bus, const QString &path, int timeoutMs);

private slots:
    void completed(bool dismissed, const QDBusVariant &result);

private:
    SecretServicePrompt(QDBusConnection bus, const QString &path, int timeoutMs);
    void finish(SecretServiceState state);

    QDBusConnection m_bus;
    QString m_path;
    QElapsedTimer m_shown;
    QPromise<SecretServiceState> m_promise;
};

} // namespace belay
