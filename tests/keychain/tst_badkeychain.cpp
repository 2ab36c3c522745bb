// SPDX-License-Identifier: Apache-2.0
// Holds K3 and K4 against a Secret Service that hangs, dies, or asks and is dismissed.
#include "core/credentials/keychain.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QTest>
#include <QTimer>

using namespace belay;

namespace {

const ConnectionId id(QStringLiteral("c-1"));
const auto busName = QStringLiteral("org.freedesktop.secrets");
const auto collectionPath = QStringLiteral("/org/freedesktop/secrets/collection/login");
const auto promptPath = QStringLiteral("/org/freedesktop/secrets/prompt/1");

enum class Manner {
    NeverAnswers,
    DiesWhenAsked,
    UnlockedAndSilent,  ///< Says it is unlocked, then never answers the real question.
    PromptDismissed,    ///< By a person, who needs a while.
    PromptClosedAtOnce, ///< There is nobody to ask.
    PromptUnanswered,
    PromptDies,
    Refuses,
};

/// Plays the service, badly, on a connection of its own in this process.
class FakeSecretService final : public QDBusVirtualObject
{
    Q_OBJECT
public:
    explicit FakeSecretService(Manner manner)
        : m_manner(manner)
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake")))
    {
        m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath);
        m_bus.registerService(busName);
    }

    ~FakeSecretService() override
    {
        if (m_bus.isConnected()) {
            m_bus.unregisterObject(QStringLiteral("/"), QDBusConnection::UnregisterTree);
            m_bus.unregisterService(busName);
        }
        QDBusConnection::disconnectFromBus(QStringLiteral("fake"));
    }

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const QString member = message.member();
        if (m_manner == Manner::DiesWhenAsked)
            return die(message);
        if (m_manner == Manner::NeverAnswers)
            return keepSilent(message);
        if (m_manner == Manner::Refuses)
            return refuse(message);
        if (member == u"ReadAlias")
            return bus.send(message.createReply(QVariant::fromValue(QDBusObjectPath(collectionPath))));
        if (member == u"Get" && message.arguments().value(1).toString() == u"Locked")
            return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(isLocked()))));
        if (member == u"Unlock") {
            const QVariantList answer{QVariant::fromValue(QList<QDBusObjectPath>()),
                                      QVariant::fromValue(QDBusObjectPath(promptPath))};
            return bus.send(message.createReply(answer));
        }
        if (member == u"Prompt")
            return prompt(message);
        return keepSilent(message);
    }

    /// Every question gets a refusal, those kept open so far too.
    void wakeUp()
    {
        m_manner = Manner::Refuses;
        for (const QDBusMessage &message : std::as_const(m_open))
            refuse(message);
        m_open.clear();
    }

    [[nodiscard]] int kept() const { return int(m_open.size()); }

private:
    [[nodiscard]] bool isLocked() const { return m_manner != Manner::UnlockedAndSilent; }

    bool keepSilent(const QDBusMessage &message)
    {
        message.setDelayedReply(true);
        m_open.append(message);
        return true;
    }

    bool refuse(const QDBusMessage &message)
    {
        return m_bus.send(message.createErrorReply(QDBusError::Failed, QStringLiteral("refused")));
    }

    bool die(const QDBusMessage &message)
    {
        message.setDelayedReply(true);
        QTimer::singleShot(0, this, [] { QDBusConnection::disconnectFromBus(QStringLiteral("fake")); });
        m_bus = QDBusConnection(QString());
        return true;
    }

    bool prompt(const QDBusMessage &message)
    {
        if (m_manner == Manner::PromptDies)
            return die(message);
        m_bus.send(message.createReply());
        if (m_manner == Manner::PromptClosedAtOnce)
            complete();
        else if (m_manner == Manner::PromptDismissed)
            QTimer::singleShot(1'200, this, &FakeSecretService::complete);
        return true;
    }

    void complete()
    {
        QDBusMessage done = QDBusMessage::createSignal(
            promptPath, QStringLiteral("org.freedesktop.Secret.Prompt"), QStringLiteral("Completed"));
        const auto nothing = QVariant::fromValue(QDBusVariant(QVariant::fromValue(QList<QDBusObjectPath>())));
        done.setArguments({true, nothing});
        m_bus.send(done);
    }

    Manner m_manner;
    QDBusConnection m_bus;
    QList<QDBusMessage> m_open;
};

} // namespace

class BadKeychainTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachMannerHasItsState_data()
    {
        QTest::addColumn<int>("manner");
        QTest::addColumn<KeychainState>("state");
        QTest::addColumn<int>("watchdog");
        QTest::newRow("never answers") << int(Manner::NeverAnswers) << KeychainState::Unanswered << 300;
        QTest::newRow("dies when asked")
            << int(Manner::DiesWhenAsked) << KeychainState::ServiceDied << 10'000;
        QTest::newRow("dismissed by a person")
            << int(Manner::PromptDismissed) << KeychainState::Dismissed << 10'000;
        QTest::newRow("nobody to ask") << int(Manner::PromptClosedAtOnce) << KeychainState::Locked << 10'000;
        QTest::newRow("prompt unanswered")
            << int(Manner::PromptUnanswered) << KeychainState::Unanswered << 300;
        QTest::newRow("dies while prompting")
            << int(Manner::PromptDies) << KeychainState::ServiceDied << 10'000;
    }

    void eachMannerHasItsState()
    {
        QFETCH(int, manner);
        QFETCH(int, watchdog);
        FakeSecretService fake(static_cast<Manner>(manner));
        Keychain keychain;
        keychain.setWatchdog(watchdog);
        QTEST(QCoro::waitFor(keychain.read(id)).state, "state");
    }

    /// K4: the job is left alone, those behind it are told, and a late answer hurts nobody.
    void stuckJobIsLeftToEndByItself()
    {
        FakeSecretService fake(Manner::UnlockedAndSilent);
        Keychain keychain;
        keychain.setWatchdog(500);
        QCOMPARE(QCoro::waitFor(keychain.read(id)).state, KeychainState::Unanswered);
        QTRY_VERIFY(fake.kept() > 0);
        const KeychainAnswer behind = QCoro::waitFor(keychain.read(id));
        QCOMPARE(behind.state, KeychainState::Unanswered);
        QCOMPARE(behind.detail, QStringLiteral("An earlier question is still open."));
        fake.wakeUp();
        // Once the stuck job has ended, the next question is really asked again.
        QTRY_VERIFY_WITH_TIMEOUT(QCoro::waitFor(keychain.read(id)).detail != behind.detail, 10'000);
    }
};

QTEST_GUILESS_MAIN(BadKeychainTest)
#include "tst_badkeychain.moc"
