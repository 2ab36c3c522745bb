// SPDX-License-Identifier: Apache-2.0
#include "core/credentials/keychain.h"

#include "core/credentials/keychainentry.h"
#include "core/credentials/secretservice.h"

#include <QCoro/QCoroFuture>
#include <QFuture>
#include <QLibrary>
#include <QPointer>
#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace belay {

namespace {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
constexpr bool hasSecretService = true;
#else
constexpr bool hasSecretService = false;
#endif

QString entryName(const ConnectionId &connection)
{
    return QStringLiteral("connection/") + connection.toString();
}

/// How one QtKeychain job ended, or that it did not.
struct JobEnd
{
    bool answered = false;
    QKeychain::Error error = QKeychain::OtherError;
    QString text = {};
};

KeychainState stateOf(SecretServiceState state)
{
    switch (state) {
    case SecretServiceState::Unlocked:
        return KeychainState::Ok;
    case SecretServiceState::Locked:
        return KeychainState::Locked;
    case SecretServiceState::Dismissed:
        return KeychainState::Dismissed;
    case SecretServiceState::Unanswered:
        return KeychainState::Unanswered;
    case SecretServiceState::NoService:
        return KeychainState::NoService;
    case SecretServiceState::NoBus:
        return KeychainState::NoBus;
    case SecretServiceState::Died:
        return KeychainState::ServiceDied;
    case SecretServiceState::Other:
        break;
    }
    return KeychainState::Other;
}

KeychainState stateOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainState::Ok;
    case QKeychain::EntryNotFound:
        return KeychainState::Missing;
    case QKeychain::AccessDeniedByUser:
        return KeychainState::Dismissed;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeychainState::NoService;
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return KeychainState::Other;
}

} // namespace

class Keychain::Private : public std::enable_shared_from_this<Keychain::Private>
{
public:
    /// True once it is our turn; false when those before us took longer than the watchdog allows.
    QFuture<bool> enter()
    {
        auto turn = std::make_shared<QPromise<bool>>();
        turn->start();
        if (!m_busy) {
            m_busy = true;
            answer(*turn, true);
        } else {
            m_waiting.append(turn);
            QTimer::singleShot(watchdogMs, [self = shared_from_this(), turn] {
                if (self->m_waiting.removeOne(turn))
                    answer(*turn, false);
            });
        }
        return turn->future();
    }

    void leave()
    {
        if (m_stuck) // it still sits in QtKeychain's own queue, where all others would wait behind it
            return;
        if (m_waiting.isEmpty())
            m_busy = false;
        else
            answer(*m_waiting.takeFirst(), true);
    }

    /// Starts a job. One that does not end in time is left alone until it does: deleting a running
    /// job is a use after free in QtKeychain.
    QFuture<JobEnd> run(QKeychain::Job *job)
    {
        auto promise = std::make_shared<QPromise<JobEnd>>();
        promise->start();
        QObject::connect(job, &QKeychain::Job::finished, job, [self = shared_from_this(), promise, job] {
            if (promise->future().isFinished()) {
                self->m_stuck = false;
                job->deleteLater();
                self->leave();
                return;
            }
            promise->addResult(JobEnd{true, job->error(), job->errorString()});
            promise->finish();
        });
        QTimer::singleShot(watchdogMs, job, [self = shared_from_this(), promise] {
            if (promise->future().isFinished())
                return;
            self->m_stuck = true;
            promise->addResult(JobEnd{});
            promise->finish();
        });
        job->setAutoDelete(false);
        job->start();
        return promise->future();
    }

    int watchdogMs = 20'000;

private:
    static void answer(QPromise<bool> &turn, bool mine)
    {
        turn.addResult(mine);
        turn.finish();
    }

    bool m_busy = false;
    bool m_stuck = false;
    QList<std::shared_ptr<QPromise<bool>>> m_waiting;
};

namespace {

using Shared = std::shared_ptr<Keychain::Private>;

template <class Job>
Job *makeJob(const QString &entry)
{
    auto *job = new Job(QStringLiteral("Belay"));
    job->setInsecureFallback(false);
    job->setKey(entry);
    return job;
}

/// Whether it is worth starting a job. A missing service is: QtKeychain may know another backend.
Task<KeychainAnswer> ready(Shared d)
{
    KeychainAnswer answer{KeychainState::Ok};
    if (hasSecretService) {
        auto unlocking = unlockSecretService(d->watchdogMs);
        const SecretServiceAnswer service = co_await unlocking;
        if (service.state != SecretServiceState::NoService)
            answer.state = stateOf(service.state);
        answer.detail = service.detail;
    }
    co_return answer;
}

/// What a failed job means, after a second look at the service it asked.
Task<KeychainAnswer> explain(Shared d, JobEnd end)
{
    KeychainAnswer answer{stateOf(end.error), {}, end.text};
    if (!end.answered) {
        answer.state = KeychainState::Unanswered;
        co_return answer;
    }
    if (!hasSecretService || answer.state == KeychainState::Ok)
        co_return answer;
    auto asking = askSecretService(d->watchdogMs);
    const SecretServiceAnswer service = co_await asking;
    const bool otherBackend =
        service.state == SecretServiceState::NoService && answer.state == KeychainState::Missing;
    if (service.state != SecretServiceState::Unlocked && !otherBackend)
        answer.state = stateOf(service.state);
    co_return answer;
}

Task<KeychainAnswer> readEntry(Shared d, QString entry)
{
    auto *job = makeJob<QKeychain::ReadPasswordJob>(entry);
    auto running = d->run(job);
    const JobEnd end = co_await running;
    if (!end.answered || end.error != QKeychain::NoError) {
        if (end.answered)
            delete job;
        auto explaining = explain(d, end);
        KeychainAnswer answer = co_await explaining;
        co_return answer;
    }
    QByteArray bytes = job->binaryData();
    delete job; // before wiping, so that ours are the only bytes left
    KeychainAnswer answer;
    answer.keys = decodedKeys(bytes);
    wipe(bytes);
    answer.state = answer.keys ? KeychainState::Ok : KeychainState::Other;
    if (!answer.keys)
        answer.detail = QStringLiteral("The entry is not one of ours, or of a newer version.");
    co_return answer;
}

Task<KeychainAnswer> writeEntry(Shared d, QString entry, KeysPtr keys)
{
    QByteArray bytes = encodedKeys(*keys);
    auto *job = makeJob<QKeychain::WritePasswordJob>(entry);
    job->setBinaryData(bytes);
    auto running = d->run(job);
    const JobEnd end = co_await running;
    if (end.answered)
        delete job;
    wipe(bytes);
    auto explaining = explain(d, end);
    KeychainAnswer written = co_await explaining;
    if (written.state != KeychainState::Ok)
        co_return written;
    auto reading = readEntry(d, entry);
    KeychainAnswer back = co_await reading;
    if (back.state == KeychainState::Ok && !sameKeys(*back.keys, *keys)) {
        back.state = KeychainState::Other;
        back.detail = QStringLiteral("The keychain gave back something else than was written.");
    }
    co_return back;
}

Task<KeychainAnswer> removeEntry(Shared d, QString entry)
{
    auto *job = makeJob<QKeychain::DeletePasswordJob>(entry);
    auto running = d->run(job);
    const JobEnd end = co_await running;
    if (end.answered)
        delete job;
    auto explaining = explain(d, end);
    KeychainAnswer removed = co_await explaining;
    if (removed.state != KeychainState::Ok && removed.state != KeychainState::Missing)
        co_return removed;
    auto reading = readEntry(d, entry);
    KeychainAnswer back = co_await reading;
    back.keys.reset();
    if (back.state == KeychainState::Missing)
        back.state = KeychainState::Ok;
    else if (back.state == KeychainState::Ok)
        back = {KeychainState::Other, {}, QStringLiteral("The entry is still there.")};
    co_return back;
}

using Step = std::function<Task<KeychainAnswer>(Shared)>;

/// One at a time, each after the service is there and unlocked.
Task<KeychainAnswer> inTurn(Shared d, Step step)
{
    auto entering = d->enter();
    const bool mine = co_await entering;
    if (!mine)
        co_return KeychainAnswer{
            KeychainState::Unanswered, {}, QStringLiteral("An earlier question is still open.")};
    auto readying = ready(d);
    KeychainAnswer answer = co_await readying;
    if (answer.state == KeychainState::Ok) {
        auto stepping = step(d);
        answer = co_await stepping;
    }
    d->leave();
    co_return answer;
}

} // namespace

Keychain::Keychain(QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
}

Keychain::~Keychain() = default;

Task<KeychainAnswer> Keychain::read(ConnectionId connection)
{
    const QString entry = entryName(connection);
    return inTurn(d, [entry](Shared shared) { return readEntry(shared, entry); });
}

Task<KeychainAnswer> Keychain::write(ConnectionId connection, KeysPtr keys)
{
    const QString entry = entryName(connection);
    return inTurn(d, [entry, keys](Shared shared) { return writeEntry(shared, entry, keys); });
}

Task<KeychainAnswer> Keychain::remove(ConnectionId connection)
{
    const QString entry = entryName(connection);
    return inTurn(d, [entry](Shared shared) { return removeEntry(shared, entry); });
}

QString Keychain::backendName()
{
#if defined(Q_OS_DARWIN)
    return QStringLiteral("macOS Keychain");
#elif defined(Q_OS_WIN)
    return QStringLiteral("Windows Credential Store");
#else
    static const bool hasLibSecret =
        QLibrary(QStringLiteral("secret-1"), 0).load(); // as QtKeychain looks for it
    return hasLibSecret ? QStringLiteral("Secret Service") : QStringLiteral("KWallet");
#endif
}

void Keychain::setWatchdog(int milliseconds)
{
    d->watchdogMs = milliseconds;
}

} // namespace belay
