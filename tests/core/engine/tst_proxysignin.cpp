// SPDX-License-Identifier: Apache-2.0
// Holds the proxy's question of network-and-safety.md section 11 above the lanes: no poll asks a
// person, what is known is tried once, and what it takes away is not sent again; and the log of calls.
#include "core/engine/workspace.h"
#include "tests/core/net/connectproxy.h"
#include "tests/support/faultserver.h"

#include <QCoro/QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;

namespace {

const QByteArray password = "pass-word-of-the-proxy";

const QByteArray whoAmI =
    "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>"
    "<Arn>arn:aws:iam::999988887777:user/ada</Arn><UserId>AIDA</UserId><Account>999988887777</Account>"
    "</GetCallerIdentityResult><ResponseMetadata><RequestId>4c2e9a1b-0000-4000-8000-000000000001</RequestId>"
    "</ResponseMetadata></GetCallerIdentityResponse>";

std::shared_ptr<Keys> makeKeys(const QString &id, const QByteArray &secret)
{
    auto keys = std::make_shared<Keys>();
    keys->keyId = id;
    keys->secret = Secret(secret);
    return keys;
}

/// A connection to a cloud that is reached through a proxy which wants a password.
struct Office
{
    Office()
    {
        server.setReply({200, {{"Content-Type", "text/xml"}}, whoAmI});
        proxy.ask("ada", password);
        connection.id = ConnectionId(QStringLiteral("office"));
        connection.signIn = SignIn::SessionOnly;
        connection.regions = {QStringLiteral("eu-west-1")};
        connection.endpoint = QUrl(QStringLiteral("https://elsewhere.example"));
        connection.caFiles = {certificates.caFile()};
        connection.proxy = ProxyChoice::Given;
        connection.proxyUrl = proxy.url();
        keyRing.holdForSession(connection.id, makeKeys(QStringLiteral("AKIAIOSFODNN7EXAMPLE"),
                                                       "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
        workspace.setCallLog([this](const CallEvent &event) { lines.append(logLine(event)); });
        workspace.setConnections({connection});
    }

    Result<Identity> ask() { return QCoro::waitFor(workspace.signIn(connection.id)); }
    [[nodiscard]] ConnectionId entry() const { return KeyRing::proxyEntry(proxy.name()).id; }

    QTemporaryDir directory;
    Certificates certificates;
    FaultServer server{certificates.identity(Certificates::Kind::WrongHost)};
    ConnectProxy proxy{server.serverPort()};
    KeyRing keyRing{QProcessEnvironment()};
    Journal journal{directory.path()};
    Workspace workspace{&keyRing, &journal};
    Connection connection;
    QByteArrayList lines;
};

} // namespace

class ProxySignInTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKnownIsTakenUpAfterTheFirstRefusal();
    void aPersonsAnswerIsUsedAtOnce();
    void aWrongPasswordIsSentOnce();
    void everyAttemptIsLogged();
};

void ProxySignInTest::whatIsKnownIsTakenUpAfterTheFirstRefusal()
{
    Office office;
    office.keyRing.holdForSession(office.entry(), makeKeys(QStringLiteral("ada"), password));
    const Result<Identity> first = office.ask();
    QVERIFY(!first);
    QCOMPARE(proxyAsking(first.error()), office.proxy.name());
    QCOMPARE(office.workspace.status(office.connection.id).reachability, Reachability::Offline);
    QCOMPARE(office.workspace.status(office.connection.id).lastError->code, first.error().code);
    QCOMPARE(office.server.connections(), 0);

    const Result<Identity> second = office.ask();
    QVERIFY2(second, second ? "" : qPrintable(second.error().message));
    QCOMPARE(second->account, QStringLiteral("999988887777"));
    QCOMPARE(office.workspace.status(office.connection.id).reachability, Reachability::Online);
}

void ProxySignInTest::aPersonsAnswerIsUsedAtOnce()
{
    Office office;
    QSignalSpy told(&office.workspace, &Workspace::statusChanged);
    office.workspace.signInToProxy(office.proxy.name(), makeKeys(QStringLiteral("ada"), password));
    QCOMPARE(told.count(), 1); // a stop that waits is woken by it
    QVERIFY(office.ask());
    Connection another = office.connection; // made later, through the same proxy
    another.id = ConnectionId(QStringLiteral("another"));
    another.caFiles.append(office.certificates.caFile());
    office.keyRing.holdForSession(another.id, makeKeys(QStringLiteral("B"), "b"));
    office.workspace.setConnections({office.connection, another});
    QVERIFY(QCoro::waitFor(office.workspace.signIn(another.id)));
    office.workspace.signInToProxy(office.proxy.name(), nullptr);
    QVERIFY(!office.ask());
}

void ProxySignInTest::aWrongPasswordIsSentOnce()
{
    Office office;
    office.keyRing.holdForSession(office.entry(), makeKeys(QStringLiteral("ada"), "not this one"));
    for (int poll = 0; poll < 5; ++poll)
        QVERIFY(!office.ask());
    QCOMPARE(office.proxy.signIns(), 1);
    QCOMPARE(office.server.connections(), 0);
    office.workspace.signInToProxy(office.proxy.name(), makeKeys(QStringLiteral("ada"), password));
    QVERIFY(office.ask());
}

void ProxySignInTest::everyAttemptIsLogged()
{
    Office office;
    QVERIFY(!office.ask());
    QCOMPARE(office.lines.size(), 1);
    QVERIFY2(office.lines[0].contains(" class=not-sent status=0 code=proxy.signIn:127.0.0.1:"),
             office.lines[0]);
    office.workspace.signInToProxy(office.proxy.name(), makeKeys(QStringLiteral("ada"), password));
    QVERIFY(office.ask());
    QCOMPARE(office.lines.size(), 2);
    QVERIFY2(
        office.lines[1].contains(" call lane=read provider=aws region=eu-west-1 action=GetCallerIdentity "
                                 "target=- request=- attempt=1 ") ||
            office.lines[1].contains("request=4c2e"),
        office.lines[1]);
    QVERIFY2(office.lines[1].endsWith(" class=good status=200 code=-"), office.lines[1]);
    for (const QByteArray &line : office.lines)
        QVERIFY2(!line.contains(password) && !line.contains("wJalr") && !line.contains("AKIA"), line);
}

QTEST_GUILESS_MAIN(ProxySignInTest)
#include "tst_proxysignin.moc"
