// SPDX-License-Identifier: Apache-2.0
#include "core/credentials/keyring.h"

#include "core/credentials/environmentkeys.h"
#include "core/credentials/keychainentry.h"
#include "core/credentials/suspendwatch.h"

#include <QCoro/QCoroFuture>
#include <QFuture>
#include <QPromise>

namespace belay {

namespace {

QString wordOf(KeychainState state)
{
    switch (state) {
    case KeychainState::Ok:
        return QStringLiteral("ok");
    case KeychainState::Missing:
        return QStringLiteral("missing");
    case KeychainState::Locked:
        return QStringLiteral("locked");
    case KeychainState::Dismissed:
        return QStringLiteral("dismissed");
    case KeychainState::Unanswered:
        return QStringLiteral("unanswered");
    case KeychainState::NoService:
        return QStringLiteral("no-service");
    case KeychainState::NoBus:
        return QStringLiteral("no-bus");
    case KeychainState::ServiceDied:
        return QStringLiteral("service-died");
    case KeychainState::Other:
        break;
    }
    return QStringLiteral("other");
}

CloudError noKeys(const QString &code, const QString &message)
{
    CloudError error;
    error.kind = ErrorKind::SignInAgain;
    error.fault = NetFault::NoKeys;
    error.code = code;
    error.message = message;
    return error;
}

bool hasEnded(const Keys &keys)
{
    return keys.expiresAt.isValid() && keys.expiresAt <= QDateTime::currentDateTimeUtc();
}

} // namespace

class KeyRing::Private
{
public:
    struct Held
    {
        KeysPtr keys;
        bool forSession = false;
    };

    void forgetRenewable()
    {
        held.removeIf([](const auto &one) { return !one.value().forSession; });
    }

    KeysPtr hold(const ConnectionId &connection, const Keys &keys, bool forSession)
    {
        const KeysPtr stamped = withGeneration(keys, ++generation);
        held.insert(connection, {stamped, forSession});
        return stamped;
    }

    QProcessEnvironment environment;
    Keychain keychain;
    KeychainNotes notes;
    SuspendWatch suspend;
    QHash<ConnectionId, Held> held;
    QHash<ConnectionId, QFuture<Result<KeysPtr>>> asking;
    quint64 generation = 0;
};

namespace {

using Shared = std::shared_ptr<KeyRing::Private>;

Task<Result<KeysPtr>> fromKeychain(Shared d, ConnectionId connection)
{
    const QString holder = d->notes.backendOf(connection);
    if (!holder.isEmpty() && holder != Keychain::backendName())
        co_return failure(noKeys(QStringLiteral("keychain.elsewhere:") + holder,
                                 QStringLiteral("They were written to another keychain.")));
    auto reading = d->keychain.read(connection);
    const KeychainAnswer answer = co_await reading;
    if (answer.state != KeychainState::Ok)
        co_return failure(noKeys(QStringLiteral("keychain.") + wordOf(answer.state), answer.detail));
    d->notes.written(connection, Keychain::backendName()); // of an entry from before there were notes
    d->suspend.listen();
    co_return answer.keys;
}

Task<Result<KeysPtr>> fromSource(Shared d, Connection connection)
{
    switch (connection.signIn) {
    case SignIn::Environment:
        co_return environmentKeys(connection.cloud, d->environment).map([](const auto &keys) -> KeysPtr {
            return keys;
        });
    case SignIn::SessionOnly:
        co_return failure(
            noKeys(QStringLiteral("session.missing"), QStringLiteral("No keys were entered yet.")));
    case SignIn::Keychain:
        break;
    }
    auto reading = fromKeychain(d, connection.id);
    Result<KeysPtr> keys = co_await reading;
    co_return keys;
}

/// Reads the source once for all who ask meanwhile.
Task<Result<KeysPtr>> readShared(Shared d, Connection connection)
{
    if (const auto open = d->asking.constFind(connection.id); open != d->asking.constEnd()) {
        const QFuture<Result<KeysPtr>> joined = *open;
        Result<KeysPtr> keys = co_await joined;
        co_return keys;
    }
    auto promise = std::make_shared<QPromise<Result<KeysPtr>>>();
    promise->start();
    d->asking.insert(connection.id, promise->future());
    auto reading = fromSource(d, connection);
    Result<KeysPtr> keys = co_await reading;
    if (keys) {
        const bool typedMeanwhile = d->held.value(connection.id).forSession;
        keys = typedMeanwhile ? d->held.value(connection.id).keys : d->hold(connection.id, **keys, false);
    }
    d->asking.remove(connection.id);
    promise->addResult(keys);
    promise->finish();
    co_return keys;
}

Task<Result<KeysPtr>> keysFor(Shared d, Connection connection, bool renew)
{
    const KeyRing::Private::Held held = d->held.value(connection.id);
    if (held.keys && held.forSession && hasEnded(*held.keys)) {
        co_return failure(noKeys(QStringLiteral("session.expired"),
                                 QStringLiteral("The keys entered for this session have ended.")));
    }
    if (held.keys && (held.forSession || !renew))
        co_return held.keys;
    auto reading = readShared(d, connection);
    Result<KeysPtr> keys = co_await reading;
    co_return keys;
}

Task<KeychainAnswer> storeAndHold(Shared d, ConnectionId connection, KeysPtr keys)
{
    auto writing = d->keychain.write(connection, keys);
    KeychainAnswer answer = co_await writing;
    if (answer.state == KeychainState::Ok) {
        d->notes.written(connection, Keychain::backendName());
        d->suspend.listen();
        answer.keys = d->hold(connection, *keys, false);
    }
    co_return answer;
}

Task<KeychainAnswer> eraseEntry(Shared d, ConnectionId connection)
{
    auto removing = d->keychain.remove(connection);
    const KeychainAnswer answer = co_await removing;
    if (answer.state == KeychainState::Ok)
        d->notes.erased(connection);
    co_return answer;
}

} // namespace

KeyRing::KeyRing(const QProcessEnvironment &environment, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->environment = environment;
    connect(&d->suspend, &SuspendWatch::suspending, this, &KeyRing::forgetRenewable);
}

KeyRing::~KeyRing() = default;

Task<Result<KeysPtr>> KeyRing::keys(Connection connection, bool renew)
{
    return keysFor(d, std::move(connection), renew);
}

void KeyRing::holdForSession(ConnectionId connection, KeysPtr keys)
{
    d->hold(connection, *keys, true);
}

Task<KeychainAnswer> KeyRing::store(ConnectionId connection, KeysPtr keys)
{
    return storeAndHold(d, std::move(connection), std::move(keys));
}

Task<KeychainAnswer> KeyRing::erase(ConnectionId connection)
{
    forget(connection);
    return eraseEntry(d, std::move(connection));
}

Connection KeyRing::proxyEntry(const QString &proxy)
{
    Connection entry;
    entry.id = ConnectionId(QStringLiteral("proxy/") + proxy);
    entry.name = proxy;
    entry.signIn = SignIn::Keychain;
    return entry;
}

void KeyRing::forget(ConnectionId connection)
{
    d->held.remove(connection);
}

void KeyRing::forgetAll()
{
    d->held.clear();
}

void KeyRing::forgetRenewable()
{
    d->forgetRenewable();
}

void KeyRing::keepNotes(const QString &directory)
{
    d->notes = KeychainNotes(directory);
}

Keychain &KeyRing::keychain()
{
    return d->keychain;
}

} // namespace belay
