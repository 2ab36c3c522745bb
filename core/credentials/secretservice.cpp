// SPDX-License-Identifier: Apache-2.0
#include "core/credentials/secretservice.h"

#include "core/credentials/secretserviceprompt.h"

#include <QCoro/QCoroFuture>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>

namespace belay {

namespace {

using State = SecretServiceState;

const auto serviceName = QStringLiteral("org.freedesktop.secrets");
const auto servicePath = QStringLiteral("/org/freedesktop/secrets");
const auto serviceInterface = QStringLiteral("org.freedesktop.Secret.Service");

/// A connection of our own, so that a bus that went away is noticed and joined anew.
QDBusConnection sessionBus()
{
    const QString name = QStringLiteral("belay-secret-service");
    if (!QDBusConnection(name).isConnected())
        QDBusConnection::disconnectFromBus(name);
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
}

QFuture<QDBusMessage> call(QDBusConnection bus, const QDBusMessage &message, int timeoutMs)
{
    auto promise = std::make_shared<QPromise<QDBusMessage>>();
    promise->start();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, timeoutMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, promise] {
        promise->addResult(watcher->reply());
        promise->finish();
        watcher->deleteLater();
    });
    return promise->future();
}

QDBusMessage question(const QString &path, const QString &interface, const QString &member,
                      const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(serviceName, path, interface, member);
    message.setArguments(arguments);
    return message;
}

bool isError(const QDBusMessage &reply)
{
    return reply.type() == QDBusMessage::ErrorMessage;
}

/// No reply has two meanings: it is silent, or it is gone.
Task<SecretServiceAnswer> explain(QDBusConnection bus, QDBusMessage error, int timeoutMs)
{
    const QString name = error.errorName();
    SecretServiceAnswer answer{State::Other, error.errorMessage()};
    if (!bus.isConnected() || name == u"org.freedesktop.DBus.Error.Disconnected") {
        answer.state = State::NoBus;
    } else if (name == u"org.freedesktop.DBus.Error.ServiceUnknown" ||
               name == u"org.freedesktop.DBus.Error.NameHasNoOwner" ||
               name.startsWith(u"org.freedesktop.DBus.Error.Spawn.")) {
        answer.state = State::NoService;
    } else if (name == u"org.freedesktop.DBus.Error.NoReply" ||
               name == u"org.freedesktop.DBus.Error.Timeout" ||
               name == u"org.freedesktop.DBus.Error.TimedOut") {
        const QDBusMessage whether = [] {
            QDBusMessage message = QDBusMessage::createMethodCall(
                QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                QStringLiteral("org.freedesktop.DBus"), QStringLiteral("NameHasOwner"));
            message.setArguments({serviceName});
            return message;
        }();
        auto asking = call(bus, whether, timeoutMs);
        const QDBusMessage reply = co_await asking;
        const bool isThere = !isError(reply) && reply.arguments().value(0).toBool();
        answer.state = isThere ? State::Unanswered : State::Died;
    }
    co_return answer;
}

struct Collection
{
    QString path = {};
    SecretServiceAnswer answer = {};
};

Task<Collection> defaultCollection(QDBusConnection bus, int timeoutMs)
{
    Collection collection;
    const QDBusMessage alias =
        question(servicePath, serviceInterface, QStringLiteral("ReadAlias"), {QStringLiteral("default")});
    auto askingAlias = call(bus, alias, timeoutMs);
    const QDBusMessage named = co_await askingAlias;
    if (isError(named)) {
        auto explaining = explain(bus, named, timeoutMs);
        collection.answer = co_await explaining;
        co_return collection;
    }
    const QString path = named.arguments().value(0).value<QDBusObjectPath>().path();
    if (path.size() < 2) {
        collection.answer = {State::Unlocked, QStringLiteral("There is no default collection yet.")};
        co_return collection;
    }
    collection.path = path;
    const QDBusMessage locked =
        question(path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
                 {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    auto askingLocked = call(bus, locked, timeoutMs);
    const QDBusMessage reply = co_await askingLocked;
    if (isError(reply)) {
        auto explaining = explain(bus, reply, timeoutMs);
        collection.answer = co_await explaining;
        co_return collection;
    }
    const bool isLocked = reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
    collection.answer.state = isLocked ? State::Locked : State::Unlocked;
    co_return collection;
}

Task<SecretServiceAnswer> unlock(QDBusConnection bus, QString path, int timeoutMs)
{
    const QList<QDBusObjectPath> paths{QDBusObjectPath(path)};
    const QDBusMessage request =
        question(servicePath, serviceInterface, QStringLiteral("Unlock"), {QVariant::fromValue(paths)});
    auto requesting = call(bus, request, timeoutMs);
    const QDBusMessage reply = co_await requesting;
    SecretServiceAnswer answer;
    if (isError(reply)) {
        auto explaining = explain(bus, reply, timeoutMs);
        answer = co_await explaining;
        co_return answer;
    }
    const QString prompt = reply.arguments().value(1).value<QDBusObjectPath>().path();
    if (prompt.size() < 2) { // nothing to ask the person; it did it, or it never will
        auto looking = defaultCollection(bus, timeoutMs);
        const Collection collection = co_await looking;
        co_return collection.answer;
    }
    auto waiting = SecretServicePrompt::wait(bus, prompt, timeoutMs);
    const QDBusMessage show = question(prompt, QStringLiteral("org.freedesktop.Secret.Prompt"),
                                       QStringLiteral("Prompt"), {QString()});
    auto showing = call(bus, show, timeoutMs);
    const QDBusMessage shown = co_await showing;
    if (isError(shown)) {
        auto explaining = explain(bus, shown, timeoutMs);
        answer = co_await explaining;
        co_return answer;
    }
    answer.state = co_await waiting;
    co_return answer;
}

} // namespace

Task<SecretServiceAnswer> askSecretService(int timeoutMs)
{
    const QDBusConnection bus = sessionBus();
    if (!bus.isConnected())
        co_return SecretServiceAnswer{State::NoBus, bus.lastError().message()};
    auto looking = defaultCollection(bus, timeoutMs);
    const Collection collection = co_await looking;
    co_return collection.answer;
}

Task<SecretServiceAnswer> unlockSecretService(int timeoutMs)
{
    const QDBusConnection bus = sessionBus();
    if (!bus.isConnected())
        co_return SecretServiceAnswer{State::NoBus, bus.lastError().message()};
    auto looking = defaultCollection(bus, timeoutMs);
    const Collection collection = co_await looking;
    if (collection.answer.state != State::Locked || collection.path.isEmpty())
        co_return collection.answer;
    auto unlocking = unlock(bus, collection.path, timeoutMs);
    const SecretServiceAnswer answer = co_await unlocking;
    co_return answer;
}

} // namespace belay
