// SPDX-License-Identifier: Apache-2.0
// Holds K1 and K3: without a bus or a service nothing is stored anywhere, and the reason has its own name.
#include "core/credentials/keychainentry.h"
#include "core/credentials/keyring.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace belay;

namespace {

const ConnectionId id(QStringLiteral("c-1"));

std::shared_ptr<Keys> makeKeys()
{
    auto keys = std::make_shared<Keys>();
    keys->keyId = QStringLiteral("KEYID");
    keys->secret = Secret("planted-canary");
    return keys;
}

KeychainState expected()
{
    return qgetenv("BELAY_KEYCHAIN_PLACE") == "bare" ? KeychainState::NoService : KeychainState::NoBus;
}

} // namespace

class NoKeychainTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyQuestionNamesTheReason()
    {
        Keychain keychain;
        QCOMPARE(QCoro::waitFor(keychain.read(id)).state, expected());
        QCOMPARE(QCoro::waitFor(keychain.write(id, makeKeys())).state, expected());
        QCOMPARE(QCoro::waitFor(keychain.remove(id)).state, expected());
    }

    void failedStoreHoldsNothing()
    {
        KeyRing ring(QProcessEnvironment{});
        QCOMPARE(QCoro::waitFor(ring.store(id, makeKeys())).state, expected());
        Connection connection;
        connection.id = id;
        const auto keys = QCoro::waitFor(ring.keys(connection, false));
        QVERIFY(!keys);
        QVERIFY(keys.error().code == u"keychain.no-service" || keys.error().code == u"keychain.no-bus");
    }

    void sessionOnlyWorksAnyway()
    {
        KeyRing ring(QProcessEnvironment{});
        ring.holdForSession(id, makeKeys());
        Connection connection;
        connection.id = id;
        const auto keys = QCoro::waitFor(ring.keys(connection, false));
        QVERIFY(keys);
        QVERIFY(sameKeys(**keys, *makeKeys()));
    }

    void nothingIsWrittenToFiles()
    {
        Keychain keychain;
        (void)QCoro::waitFor(keychain.write(id, makeKeys()));
        QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("planted-canary"), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains(QByteArray("planted-canary").toBase64()), qPrintable(file.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(NoKeychainTest)
#include "tst_nokeychain.moc"
