// SPDX-License-Identifier: Apache-2.0
// Holds network-and-safety.md section 8 against a real Secret Service (gnome-keyring): K2, K3, K5, K8.
#include "core/credentials/keychainentry.h"
#include "core/credentials/keyring.h"
#include "core/credentials/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;

namespace {

const ConnectionId id(QStringLiteral("c-1"));

std::shared_ptr<Keys> makeKeys(const QByteArray &secret)
{
    auto keys = std::make_shared<Keys>();
    keys->keyId = QStringLiteral("KEYID");
    keys->secret = Secret(secret);
    keys->token = Secret("token \xe2\x98\x83");
    return keys;
}

/// Asks the real service. (QDBusInterface would leak what it reads about it.)
QDBusMessage ask(const QString &member, const QVariant &argument)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), member);
    message.setArguments({argument});
    return QDBusConnection::sessionBus().call(message);
}

void lockDefaultCollection()
{
    const QDBusReply<QDBusObjectPath> path = ask(QStringLiteral("ReadAlias"), QStringLiteral("default"));
    QVERIFY(path.isValid());
    const QList<QDBusObjectPath> paths{path.value()};
    QCOMPARE(ask(QStringLiteral("Lock"), QVariant::fromValue(paths)).type(), QDBusMessage::ReplyMessage);
}

KeychainAnswer wait(Task<KeychainAnswer> task)
{
    return QCoro::waitFor(std::move(task));
}

} // namespace

class KeychainTest final : public QObject
{
    Q_OBJECT

private slots:
    /// K8, K9: which keychain holds it is noted when it is written, and forgotten when it is gone.
    void whoHoldsItIsNoted()
    {
        QTemporaryDir directory;
        KeyRing ring{QProcessEnvironment()};
        ring.keepNotes(directory.path());
        QCOMPARE(wait(ring.store(id, makeKeys("noted-canary"))).state, KeychainState::Ok);
        QCOMPARE(KeychainNotes(directory.path()).backendOf(id), Keychain::backendName());
        QFile file(directory.filePath(QStringLiteral("keychain.ini")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary"));
        QCOMPARE(wait(ring.erase(id)).state, KeychainState::Ok);
        QVERIFY(KeychainNotes(directory.path()).backendOf(id).isEmpty());
    }

    void missingIsMissing()
    {
        Keychain keychain;
        const KeychainAnswer answer = wait(keychain.read(id));
        QCOMPARE(answer.state, KeychainState::Missing);
        QVERIFY(!answer.keys);
    }

    void writtenKeysComeBack_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("short") << QByteArray("s");
        QTest::newRow("overwritten by another") << QByteArray("another");
        QTest::newRow("no text") << QByteArray("\0\xff\"\n", 4);
        QTest::newRow("long") << QByteArray(8192, 'x');
    }

    void writtenKeysComeBack()
    {
        QFETCH(QByteArray, secret);
        const auto keys = makeKeys(secret);
        Keychain keychain;
        QCOMPARE(wait(keychain.write(id, keys)).state, KeychainState::Ok);
        Keychain another;
        const KeychainAnswer answer = wait(another.read(id));
        QCOMPARE(answer.state, KeychainState::Ok);
        QVERIFY(sameKeys(*answer.keys, *keys));
    }

    void askingTogetherIsAnsweredInTurn()
    {
        Keychain keychain;
        QCOMPARE(wait(keychain.write(id, makeKeys("s"))).state, KeychainState::Ok);
        auto first = keychain.read(id);
        auto second = keychain.read(ConnectionId(QStringLiteral("nobody")));
        auto third = keychain.read(id);
        QCOMPARE(wait(std::move(third)).state, KeychainState::Ok);
        QCOMPARE(wait(std::move(second)).state, KeychainState::Missing);
        QCOMPARE(wait(std::move(first)).state, KeychainState::Ok);
    }

    void removedKeysAreMissing()
    {
        Keychain keychain;
        QCOMPARE(wait(keychain.write(id, makeKeys("s"))).state, KeychainState::Ok);
        QCOMPARE(wait(keychain.remove(id)).state, KeychainState::Ok);
        QCOMPARE(wait(keychain.read(id)).state, KeychainState::Missing);
        QCOMPARE(wait(keychain.remove(id)).state, KeychainState::Ok); // twice is no error
    }

    void ringStoresReadsAndErases()
    {
        KeyRing ring(QProcessEnvironment{});
        Connection connection;
        connection.id = id;
        connection.signIn = SignIn::Keychain;
        const auto before = QCoro::waitFor(ring.keys(connection, false));
        QVERIFY(!before);
        QCOMPARE(before.error().code, QStringLiteral("keychain.missing"));

        QCOMPARE(wait(ring.store(id, makeKeys("stored"))).state, KeychainState::Ok);
        KeyRing later(QProcessEnvironment{});
        const auto keys = QCoro::waitFor(later.keys(connection, false));
        QVERIFY(keys);
        QVERIFY(sameKeys(**keys, *makeKeys("stored")));

        QCOMPARE(wait(later.erase(id)).state, KeychainState::Ok);
        QVERIFY(!QCoro::waitFor(later.keys(connection, false)));
    }

    /// Last: without a prompter nobody can unlock it again.
    void lockedIsNotMissing()
    {
        Keychain keychain;
        QCOMPARE(wait(keychain.write(id, makeKeys("s"))).state, KeychainState::Ok);
        lockDefaultCollection();
        const auto asked = QCoro::waitFor(askSecretService(5'000));
        QCOMPARE(asked.state, SecretServiceState::Locked);
        QCOMPARE(wait(keychain.read(id)).state, KeychainState::Locked);
        QCOMPARE(wait(keychain.read(ConnectionId(QStringLiteral("nobody")))).state, KeychainState::Locked);
        QCOMPARE(wait(keychain.write(id, makeKeys("other"))).state, KeychainState::Locked);
        QCOMPARE(wait(keychain.remove(id)).state, KeychainState::Locked);

        KeyRing ring(QProcessEnvironment{});
        Connection connection;
        connection.id = id;
        const auto keys = QCoro::waitFor(ring.keys(connection, false));
        QVERIFY(!keys);
        QCOMPARE(keys.error().code, QStringLiteral("keychain.locked"));
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
