// SPDX-License-Identifier: Apache-2.0
// Holds the references' variable tables (AWS 12.2, Alibaba 12.3, Huawei 10.1 and 10.4), the form of
// a keychain entry (K7) and what the key ring promises.
#include "core/credentials/environmentkeys.h"
#include "core/credentials/keychainentry.h"
#include "core/credentials/keyring.h"
#include "core/credentials/suspendwatch.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;

namespace {

/// "A=1 B=2" as an environment; "A=" is an empty variable.
QProcessEnvironment environmentOf(const QString &text)
{
    QProcessEnvironment environment;
    for (const QString &pair : text.split(u' ', Qt::SkipEmptyParts))
        environment.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return environment;
}

std::shared_ptr<Keys> makeKeys(const QString &id, const QByteArray &secret, const QByteArray &token = {})
{
    auto keys = std::make_shared<Keys>();
    keys->keyId = id;
    keys->secret = Secret(secret);
    keys->token = Secret(token);
    return keys;
}

Connection makeConnection(SignIn signIn, Cloud cloud = Cloud::Aws)
{
    Connection connection;
    connection.id = ConnectionId(QStringLiteral("c-1"));
    connection.cloud = cloud;
    connection.signIn = signIn;
    return connection;
}

Result<KeysPtr> ask(KeyRing &ring, const Connection &connection, bool renew = false)
{
    return QCoro::waitFor(ring.keys(connection, renew));
}

} // namespace

class CredentialsTest final : public QObject
{
    Q_OBJECT

private slots:
    void environmentGivesKeys_data();
    void environmentGivesKeys();
    void environmentNamesWhatIsMissing_data();
    void environmentNamesWhatIsMissing();
    void expiryIsRead();
    void anotherKeychainIsAQuestion();
    void notesHoldNoSecret();
    void beforeSleepOnlyTypedKeysStay();
    void sleepIsTold();
    void childrenGetNoKeys();
    void environmentGivesThePlace_data();
    void environmentGivesThePlace();
    void entryComesBackWhole_data();
    void entryComesBackWhole();
    void foreignEntriesAreRefused_data();
    void foreignEntriesAreRefused();
    void ringReadsTheEnvironmentOnceAndRenews();
    void sessionKeysWinUntilForgotten();
    void endedSessionKeysAskForNewOnes();
    void sessionOnlyWithoutKeysSaysSo();
};

void CredentialsTest::environmentGivesKeys_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("keys"); // kind id secret token domain

    const auto aws = [](const char *name) -> QTestData & { return QTest::newRow(name) << Cloud::Aws; };
    aws("aws long-lived") << "AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=S"
                          << "key A S - -";
    aws("aws temporary") << "AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=S AWS_SESSION_TOKEN=T"
                         << "key A S T -";
    aws("aws old token name") << "AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=S AWS_SECURITY_TOKEN=O"
                              << "key A S O -";
    aws("aws new token name first")
        << "AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=S AWS_SECURITY_TOKEN=O AWS_SESSION_TOKEN=T"
        << "key A S T -";
    aws("aws empty token is none") << "AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=S AWS_SESSION_TOKEN="
                                   << "key A S - -";
    aws("aws secret with = and /") << "AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=a/b+c=="
                                   << "key A a/b+c== - -";

    const auto ali = [](const char *name) -> QTestData & { return QTest::newRow(name) << Cloud::Alibaba; };
    ali("alibaba") << "ALIBABA_CLOUD_ACCESS_KEY_ID=A ALIBABA_CLOUD_ACCESS_KEY_SECRET=S"
                   << "key A S - -";
    ali("alibaba sts") << "ALIBABA_CLOUD_ACCESS_KEY_ID=STS.A ALIBABA_CLOUD_ACCESS_KEY_SECRET=S "
                          "ALIBABA_CLOUD_SECURITY_TOKEN=T"
                       << "key STS.A S T -";
    ali("alibaba prefix of the command line") << "ALICLOUD_ACCESS_KEY_ID=A ALICLOUD_ACCESS_KEY_SECRET=S"
                                              << "key A S - -";
    ali("alibaba families do not mix")
        << "ALIBABA_CLOUD_ACCESS_KEY_ID=A ALIBABA_CLOUD_ACCESS_KEY_SECRET=S ALIBABACLOUD_SECURITY_TOKEN=T"
        << "key A S - -";
    ali("alibaba empty family is skipped")
        << "ALIBABA_CLOUD_ACCESS_KEY_ID= ALIBABACLOUD_ACCESS_KEY_ID=B ALIBABACLOUD_ACCESS_KEY_SECRET=S"
        << "key B S - -";

    const auto huawei = [](const char *name) -> QTestData & { return QTest::newRow(name) << Cloud::Huawei; };
    huawei("huawei sdk") << "HUAWEICLOUD_SDK_AK=A HUAWEICLOUD_SDK_SK=S HUAWEICLOUD_SDK_SECURITY_TOKEN=T"
                         << "key A S T -";
    huawei("huawei terraform") << "HW_ACCESS_KEY=A HW_SECRET_KEY=S"
                               << "key A S - -";
    huawei("huawei openstack") << "OS_ACCESS_KEY=A OS_SECRET_KEY=S"
                               << "key A S - -";
    huawei("huawei sdk before terraform")
        << "HW_ACCESS_KEY=X HW_SECRET_KEY=Y HUAWEICLOUD_SDK_AK=A HUAWEICLOUD_SDK_SK=S"
        << "key A S - -";
    huawei("huawei password") << "HW_USER_NAME=u HW_USER_PASSWORD=p HW_DOMAIN_NAME=d"
                              << "password u p - d";
    huawei("huawei openstack password") << "OS_USERNAME=u OS_PASSWORD=p OS_USER_DOMAIN_NAME=d"
                                        << "password u p - d";
    huawei("huawei keys before password")
        << "HW_USER_NAME=u HW_USER_PASSWORD=p HW_DOMAIN_NAME=d HW_ACCESS_KEY=A HW_SECRET_KEY=S"
        << "key A S - -";
}

void CredentialsTest::environmentGivesKeys()
{
    QFETCH(Cloud, cloud);
    QFETCH(QString, environment);
    const auto keys = environmentKeys(cloud, environmentOf(environment));
    QVERIFY(keys);
    const auto shown = [](const QString &text) { return text.isEmpty() ? QStringLiteral("-") : text; };
    const auto opened = [&](const Secret &secret) { return shown(QString::fromUtf8(secret.view())); };
    const QString kind =
        (*keys)->kind == Keys::Kind::Password ? QStringLiteral("password") : QStringLiteral("key");
    const QStringList parts{kind, (*keys)->keyId, opened((*keys)->secret), opened((*keys)->token),
                            shown((*keys)->domain)};
    QTEST(parts.join(u' '), "keys");
}

void CredentialsTest::environmentNamesWhatIsMissing_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("variable");
    QTest::newRow("aws nothing") << Cloud::Aws << ""
                                 << "AWS_ACCESS_KEY_ID";
    QTest::newRow("aws no secret") << Cloud::Aws << "AWS_ACCESS_KEY_ID=A"
                                   << "AWS_SECRET_ACCESS_KEY";
    QTest::newRow("aws empty secret") << Cloud::Aws << "AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY="
                                      << "AWS_SECRET_ACCESS_KEY";
    QTest::newRow("aws no id") << Cloud::Aws << "AWS_SECRET_ACCESS_KEY=S"
                               << "AWS_ACCESS_KEY_ID";
    QTest::newRow("aws only a token") << Cloud::Aws << "AWS_SESSION_TOKEN=T"
                                      << "AWS_ACCESS_KEY_ID";
    QTest::newRow("alibaba nothing") << Cloud::Alibaba << ""
                                     << "ALIBABA_CLOUD_ACCESS_KEY_ID";
    QTest::newRow("alibaba half of a family")
        << Cloud::Alibaba << "ALIBABACLOUD_ACCESS_KEY_ID=A ALICLOUD_ACCESS_KEY_SECRET=S"
        << "ALIBABACLOUD_ACCESS_KEY_SECRET";
    QTest::newRow("huawei nothing") << Cloud::Huawei << ""
                                    << "HUAWEICLOUD_SDK_AK";
    QTest::newRow("huawei no secret key") << Cloud::Huawei << "HUAWEICLOUD_SDK_AK=A"
                                          << "HUAWEICLOUD_SDK_SK";
    QTest::newRow("huawei no account name") << Cloud::Huawei << "HW_USER_NAME=u HW_USER_PASSWORD=p"
                                            << "HW_DOMAIN_NAME";
    QTest::newRow("another cloud's keys do not count")
        << Cloud::Huawei << "AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=S"
        << "HUAWEICLOUD_SDK_AK";
}

void CredentialsTest::environmentNamesWhatIsMissing()
{
    QFETCH(Cloud, cloud);
    QFETCH(QString, environment);
    QFETCH(QString, variable);
    const auto keys = environmentKeys(cloud, environmentOf(environment));
    QVERIFY(!keys);
    QCOMPARE(keys.error().kind, ErrorKind::SignInAgain);
    QCOMPARE(keys.error().fault, NetFault::NoKeys);
    QCOMPARE(keys.error().code, QStringLiteral("environment.missing:") + variable);
}

void CredentialsTest::expiryIsRead()
{
    const auto keys = environmentKeys(
        Cloud::Aws,
        environmentOf(QStringLiteral(
            "AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=S AWS_CREDENTIAL_EXPIRATION=2026-05-06T07:08:09Z")));
    QVERIFY(keys);
    QCOMPARE((*keys)->expiresAt, QDateTime(QDate(2026, 5, 6), QTime(7, 8, 9), Qt::UTC));
}

void CredentialsTest::environmentGivesThePlace_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("place"); // region|endpoint|identity endpoint|project|CA files

    QTest::newRow("aws region") << Cloud::Aws << ""
                                << "AWS_REGION=eu-west-1 AWS_DEFAULT_REGION=us-east-1"
                                << "eu-west-1||||";
    QTest::newRow("aws default region") << Cloud::Aws << ""
                                        << "AWS_REGION= AWS_DEFAULT_REGION=us-east-1"
                                        << "us-east-1||||";
    QTest::newRow("asked region wins") << Cloud::Aws << "eu-north-1"
                                       << "AWS_REGION=eu-west-1"
                                       << "eu-north-1||||";
    QTest::newRow("aws one endpoint for all") << Cloud::Aws << ""
                                              << "AWS_ENDPOINT_URL=http://127.0.0.1:1"
                                              << "|http://127.0.0.1:1|http://127.0.0.1:1||";
    QTest::newRow("aws endpoint of the service wins")
        << Cloud::Aws << ""
        << "AWS_ENDPOINT_URL=http://127.0.0.1:1 AWS_ENDPOINT_URL_CLOUDFORMATION=https://c.example "
           "AWS_ENDPOINT_URL_STS=https://s.example"
        << "|https://c.example|https://s.example||";
    QTest::newRow("aws CA bundle") << Cloud::Aws << ""
                                   << "AWS_CA_BUNDLE=/ca.pem"
                                   << "||||/ca.pem";
    QTest::newRow("alibaba") << Cloud::Alibaba << ""
                             << "ALIBABA_CLOUD_REGION_ID=cn-beijing ALIBABA_CLOUD_ENDPOINT=ros.example "
                                "ALIBABA_CLOUD_STS_ENDPOINT=https://sts.example"
                             << "cn-beijing|https://ros.example|https://sts.example||";
    QTest::newRow("huawei endpoint of its region")
        << Cloud::Huawei << "cn-north-4"
        << "HUAWEICLOUD_SDK_REGION_SDRS_CN_NORTH_4=https://a.example,https://b.example "
           "HUAWEICLOUD_SDK_REGION_SDRS_CN_EAST_2=https://c.example HUAWEICLOUD_SDK_PROJECT_ID=p1"
        << "cn-north-4|https://a.example||p1|";
    QTest::newRow("huawei terraform")
        << Cloud::Huawei << ""
        << "HW_REGION_NAME=cn-east-3 HW_PROJECT_ID=p2 HW_AUTH_URL=https://iam.example/v3"
        << "cn-east-3||https://iam.example|p2|";
}

void CredentialsTest::environmentGivesThePlace()
{
    QFETCH(Cloud, cloud);
    QFETCH(QString, asked);
    QFETCH(QString, environment);
    const EnvironmentPlace place = environmentPlace(cloud, asked, environmentOf(environment));
    const QStringList shown{place.region, place.endpoint.toString(), place.identityEndpoint.toString(),
                            place.projectId, place.caFiles.join(u' ')};
    QTEST(shown.join(u'|'), "place");
}

void CredentialsTest::entryComesBackWhole_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("plain") << QByteArray("secret") << QByteArray();
    QTest::newRow("with token") << QByteArray("s") << QByteArray(4096, 't');
    QTest::newRow("quotes and line breaks") << QByteArray("\"\\\n") << QByteArray("{}");
    QTest::newRow("no text at all") << QByteArray("\0\xff\xfe", 3) << QByteArray();
}

void CredentialsTest::entryComesBackWhole()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, token);
    const auto keys = makeKeys(QStringLiteral("ID \"\u2603"), secret, token);
    keys->kind = Keys::Kind::Password;
    keys->domain = QStringLiteral("d");
    keys->expiresAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    const QByteArray entry = encodedKeys(*keys);
    QVERIFY(entry.size() < 64 * 1024);
    const auto back = decodedKeys(entry);
    QVERIFY(back);
    QVERIFY(sameKeys(*keys, *back));
}

void CredentialsTest::foreignEntriesAreRefused_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("password");
    QTest::newRow("another program's") << QByteArray("{\"keyId\":\"A\",\"secret\":\"Uw==\"}");
    QTest::newRow("newer version") << QByteArray("{\"version\":2,\"keyId\":\"A\",\"secret\":\"Uw==\"}");
    QTest::newRow("no secret") << QByteArray("{\"version\":1,\"keyId\":\"A\"}");
    QTest::newRow("secret of another type") << QByteArray("{\"version\":1,\"keyId\":\"A\",\"secret\":5}");
    QTest::newRow("cut") << QByteArray("{\"version\":1,\"keyId\":\"A\",\"sec");
    QTest::newRow("too large") << QByteArray(65 * 1024, ' ');
}

void CredentialsTest::foreignEntriesAreRefused()
{
    QFETCH(QByteArray, entry);
    QVERIFY(!decodedKeys(entry));
}

void CredentialsTest::ringReadsTheEnvironmentOnceAndRenews()
{
    KeyRing ring(environmentOf(QStringLiteral("AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=S")));
    const Connection connection = makeConnection(SignIn::Environment);
    const auto first = ask(ring, connection);
    const auto again = ask(ring, connection);
    const auto renewed = ask(ring, connection, true);
    QVERIFY(first && again && renewed);
    QCOMPARE(*first, *again);
    QVERIFY((*renewed)->generation > (*first)->generation);
    QVERIFY(sameKeys(**first, **renewed));
    const auto other = ask(ring, makeConnection(SignIn::Environment, Cloud::Huawei), true);
    QVERIFY(!other);
    QCOMPARE(other.error().code, QStringLiteral("environment.missing:HUAWEICLOUD_SDK_AK"));
}

void CredentialsTest::sessionKeysWinUntilForgotten()
{
    KeyRing ring(environmentOf(QStringLiteral("AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=S")));
    const Connection connection = makeConnection(SignIn::Environment);
    ring.holdForSession(connection.id, makeKeys(QStringLiteral("TYPED"), "x"));
    QCOMPARE((*ask(ring, connection))->keyId, QStringLiteral("TYPED"));
    QCOMPARE((*ask(ring, connection, true))->keyId, QStringLiteral("TYPED"));
    ring.forget(connection.id);
    QCOMPARE((*ask(ring, connection))->keyId, QStringLiteral("A"));
    ring.holdForSession(connection.id, makeKeys(QStringLiteral("TYPED"), "x"));
    ring.forgetAll();
    QCOMPARE((*ask(ring, connection))->keyId, QStringLiteral("A"));
}

void CredentialsTest::endedSessionKeysAskForNewOnes()
{
    KeyRing ring(QProcessEnvironment{});
    const Connection connection = makeConnection(SignIn::SessionOnly);
    const auto keys = makeKeys(QStringLiteral("TYPED"), "x", "t");
    keys->expiresAt = QDateTime::currentDateTimeUtc().addSecs(-1);
    ring.holdForSession(connection.id, keys);
    const auto answer = ask(ring, connection);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("session.expired"));
}

void CredentialsTest::sessionOnlyWithoutKeysSaysSo()
{
    KeyRing ring(environmentOf(QStringLiteral("AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=S")));
    const auto answer = ask(ring, makeConnection(SignIn::SessionOnly));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::SignInAgain);
    QCOMPARE(answer.error().fault, NetFault::NoKeys);
    QCOMPARE(answer.error().code, QStringLiteral("session.missing"));
}

void CredentialsTest::anotherKeychainIsAQuestion()
{
    QTemporaryDir directory;
    const Connection connection = makeConnection(SignIn::Keychain);
    KeychainNotes notes(directory.path());
    QVERIFY(notes.backendOf(connection.id).isEmpty());
    notes.written(connection.id, QStringLiteral("Keychain of old"));
    QCOMPARE(KeychainNotes(directory.path()).backendOf(connection.id), QStringLiteral("Keychain of old"));

    KeyRing ring{QProcessEnvironment()};
    ring.keepNotes(directory.path());
    const Result<KeysPtr> asked = ask(ring, connection);
    QVERIFY(!asked);
    QCOMPARE(asked.error().fault, NetFault::NoKeys);
    QCOMPARE(asked.error().code, QStringLiteral("keychain.elsewhere:Keychain of old"));

    notes.erased(connection.id);
    QVERIFY(KeychainNotes(directory.path()).backendOf(connection.id).isEmpty());
}

void CredentialsTest::notesHoldNoSecret()
{
    QTemporaryDir directory;
    KeychainNotes notes(directory.path());
    const Connection proxy = KeyRing::proxyEntry(QStringLiteral("proxy.example:3128"));
    notes.written(proxy.id, QStringLiteral("Secret Service"));
    QCOMPARE(notes.backendOf(proxy.id), QStringLiteral("Secret Service"));
    QFile file(directory.filePath(QStringLiteral("keychain.ini")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("Secret Service"));
    QCOMPARE(text.count('='), 1);
}

void CredentialsTest::beforeSleepOnlyTypedKeysStay()
{
    KeyRing ring(environmentOf(QStringLiteral("AWS_ACCESS_KEY_ID=A AWS_SECRET_ACCESS_KEY=b")));
    Connection environment = makeConnection(SignIn::Environment);
    Connection session = makeConnection(SignIn::SessionOnly);
    session.id = ConnectionId(QStringLiteral("c-2"));
    ring.holdForSession(session.id, makeKeys(QStringLiteral("B"), "c"));
    std::weak_ptr<const Keys> read = ask(ring, environment).value();
    std::weak_ptr<const Keys> typed = ask(ring, session).value();
    QVERIFY(!read.expired());
    ring.forgetRenewable();
    QVERIFY(read.expired()); // wiped
    QVERIFY(!typed.expired());
    QVERIFY(ask(ring, environment)); // read anew
    ring.forgetAll();
    QVERIFY(typed.expired());
}

void CredentialsTest::sleepIsTold()
{
    SuspendWatch watch;
    QSignalSpy told(&watch, &SuspendWatch::suspending);
    QMetaObject::invokeMethod(&watch, "PrepareForSleep", Q_ARG(bool, false)); // it woke up
    QCOMPARE(told.count(), 0);
    QMetaObject::invokeMethod(&watch, "PrepareForSleep", Q_ARG(bool, true));
    QCOMPARE(told.count(), 1);
}

void CredentialsTest::childrenGetNoKeys()
{
    const QByteArrayList secret{
        "AWS_SECRET_ACCESS_KEY",  "AWS_SESSION_TOKEN",       "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
        "ALICLOUD_SECURITY_TOKEN", "HUAWEICLOUD_SDK_SK",     "HW_USER_PASSWORD",
        "OS_PASSWORD",            "HW_SECURITY_TOKEN"};
    for (const QByteArray &name : secret)
        qputenv(name.constData(), "canary");
    qputenv("AWS_ACCESS_KEY_ID", "A");
    const QProcessEnvironment before = QProcessEnvironment::systemEnvironment();
    keepKeysFromChildren();
    QProcess child;
    child.start(QStringLiteral("env"), QStringList());
    QVERIFY(child.waitForFinished());
    const QByteArray seen = child.readAllStandardOutput();
    QVERIFY(seen.contains("AWS_ACCESS_KEY_ID=A"));
    QVERIFY(!seen.contains("canary"));
    QCOMPARE(environmentKeys(Cloud::Aws, before).value()->secret.view(), QByteArrayView("canary"));
    qunsetenv("AWS_ACCESS_KEY_ID");
}

QTEST_GUILESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
