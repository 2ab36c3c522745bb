// SPDX-License-Identifier: Apache-2.0
#include "core/engine/profile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;

class ProfileTest final : public QObject
{
    Q_OBJECT

private slots:
    void connectionsComeBackAsSaved();
    void practiceConnectionsAreNotSaved();
    void theFileIsPrivate();
    void noFileIsNoConnections();
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
};

namespace {

Connection sample()
{
    Connection c;
    c.id = ConnectionId(QStringLiteral("core"));
    c.name = QStringLiteral("Core platform");
    c.cloud = Cloud::Alibaba;
    c.environment = Environment::Other;
    c.environmentName = QStringLiteral("EDGE");
    c.signIn = SignIn::SessionOnly;
    c.regions = {QStringLiteral("cn-hangzhou"), QStringLiteral("cn-beijing")};
    c.callAs = CallAs::DelegatedAdmin;
    c.expectedAccount = QStringLiteral("0123456789012345");
    c.projectId = QStringLiteral("0a1b");
    c.mode = Mode::FullTyped;
    c.pollsPerSecond = 2.5;
    c.endpoint = QUrl(QStringLiteral("http://127.0.0.1:8080"));
    c.identityEndpoint = QUrl(QStringLiteral("https://sts.example.org"));
    c.internationalSite = true;
    c.caFiles = {QStringLiteral("/etc/company.pem")};
    c.proxy = ProxyChoice::Given;
    c.proxyUrl = QUrl(QStringLiteral("http://proxy.example.org:3128"));
    return c;
}

} // namespace

void ProfileTest::connectionsComeBackAsSaved()
{
    QTemporaryDir directory;
    const Profile profile(directory.path() + QStringLiteral("/new/place"));
    const QList<Connection> saved{sample()};
    QVERIFY(profile.saveConnections(saved).has_value());
    const Result<QList<Connection>> loaded = profile.loadConnections();
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
    QCOMPARE(*loaded, saved);
}

void ProfileTest::practiceConnectionsAreNotSaved()
{
    QTemporaryDir directory;
    const Profile profile(directory.path());
    Connection practice = sample();
    practice.practice = true;
    QVERIFY(profile.saveConnections({practice}).has_value());
    QVERIFY(profile.loadConnections()->isEmpty());
}

void ProfileTest::theFileIsPrivate()
{
    QTemporaryDir directory;
    const Profile profile(directory.path());
    QVERIFY(profile.saveConnections({sample()}).has_value());
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup
        | QFileDevice::WriteOther;
    QCOMPARE(QFileInfo(directory.path() + QStringLiteral("/connections.json")).permissions() & others,
             QFileDevice::Permissions());
}

void ProfileTest::noFileIsNoConnections()
{
    QTemporaryDir directory;
    QVERIFY(Profile(directory.path()).loadConnections()->isEmpty());
}

void ProfileTest::damagedFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not JSON") << QByteArray("{\"version\":1,");
    QTest::newRow("another version") << QByteArray(R"({"version":2,"connections":[]})");
    QTest::newRow("no list") << QByteArray(R"({"version":1})");
    QTest::newRow("a connection without an id") << QByteArray(R"({"version":1,"connections":[{"name":"x"}]})");
    QTest::newRow("an unknown cloud")
        << QByteArray(R"({"version":1,"connections":[{"id":"a","name":"x","cloud":"moon"}]})");
    QTest::newRow("a mode nobody knows")
        << QByteArray(R"({"version":1,"connections":[{"id":"a","name":"x","mode":"everything"}]})");
    QTest::newRow("plain http to another machine")
        << QByteArray(R"({"version":1,"connections":[{"id":"a","name":"x","endpoint":"http://example.org"}]})");
    QTest::newRow("an endpoint with a password")
        << QByteArray(R"({"version":1,"connections":[{"id":"a","name":"x","endpoint":"https://u:p@example.org"}]})");
    QTest::newRow("regions of the wrong kind")
        << QByteArray(R"({"version":1,"connections":[{"id":"a","name":"x","regions":[1]}]})");
    QTest::newRow("too large") << QByteArray(2 << 20, ' ');
}

void ProfileTest::damagedFilesAreRefused()
{
    QFETCH(QByteArray, content);
    QTemporaryDir directory;
    QFile file(directory.path() + QStringLiteral("/connections.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const Result<QList<Connection>> loaded = Profile(directory.path()).loadConnections();
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
