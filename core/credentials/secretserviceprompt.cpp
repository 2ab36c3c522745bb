// SPDX-License-Identifier: Apache-2.0
#include "core/credentials/secretserviceprompt.h"

#include <QDBusServiceWatcher>
#include <QTimer>

namespace belay {

namespace {

// A service without a prompter answers "dismissed" within some 50 ms; no person is that quick.
constexpr qint64 quickestPersonMs = 1'000;

const auto serviceName = QStringLiteral("org.freedesktop.secrets");
const auto promptInterface = QStringLiteral("org.freedesktop.Secret.Prompt");

} // namespace

QFuture<SecretServiceState> SecretServicePrompt::wait(QDBusConnection bus, const QString &path, int timeoutMs)
{
    auto *prompt = new SecretServicePrompt(bus, path, timeoutMs);
    return prompt->m_promise.future();
}

SecretServicePrompt::SecretServicePrompt(QDBusConnection bus, const QString &path, int timeoutMs)
    : m_bus(std::move(bus))
    , m_path(path)
{
    m_promise.start();
    m_shown.start();
    m_bus.connect(serviceName, m_path, promptInterface, QStringLiteral("Completed"), this,
                  SLOT(completed(bool, QDBusVariant)));
    auto *watcher =
        new QDBusServiceWatcher(serviceName, m_bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this,
            [this] { finish(SecretServiceState::Died); });
    QTimer::singleShot(timeoutMs, this, [this] { finish(SecretServiceState::Unanswered); });
}

void SecretServicePrompt::completed(bool dismissed, const QDBusVariant &)
{
    if (!dismissed)
        finish(SecretServiceState::Unlocked);
    else if (m_shown.hasExpired(quickestPersonMs))
        finish(SecretServiceState::Dismissed);
    else
        finish(SecretServiceState::Locked);
}

void SecretServicePrompt::finish(SecretServiceState state)
{
    if (m_promise.future().isFinished())
        return;
    m_promise.addResult(state);
    m_promise.finish();
    deleteLater();
}

} // namespace belay
