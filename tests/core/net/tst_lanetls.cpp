// SPDX-License-Identifier: Apache-2.0
#include "tests/core/net/lanecalls.h"
#include "tests/support/faultserver.h"

#include <QHostInfo>
#include <QSignalSpy>
#include <QTest>

using namespace belay;
using Fate = Attempt::Fate;
Q_DECLARE_METATYPE(Certificates::Kind)

/// Trust and pre-warming (network-and-safety.md sections 1 and 11, Q12).
class LaneTlsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aBadCertificateGetsNoByte_data();
    void aBadCertificateGetsNoByte();
    void aNamedCaIsTrusted();
    void trustIsNotSharedBetweenLanes();
    void aServerWithoutTlsGetsNoByte();
    void prewarmedIsReused_data();
    void prewarmedIsReused();
    void prewarmingNobodyIsHarmless();

private:
    Certificates m_certificates;
};

void LaneTlsTest::aBadCertificateGetsNoByte_data()
{
    QTest::addColumn<Certificates::Kind>("kind");
    QTest::newRow("signed by itself") << Certificates::Kind::SelfSigned;
    QTest::newRow("for another host") << Certificates::Kind::WrongHost;
    QTest::newRow("expired") << Certificates::Kind::Expired;
    QTest::newRow("not valid yet") << Certificates::Kind::NotYet;
    QTest::newRow("not for servers") << Certificates::Kind::ClientOnly;
    QTest::newRow("of an unknown CA") << Certificates::Kind::OtherCa;
}

void LaneTlsTest::aBadCertificateGetsNoByte()
{
    QFETCH(Certificates::Kind, kind);
    FaultServer server(m_certificates.identity(kind));
    for (const LaneKind laneKind : {LaneKind::Read, LaneKind::Change, LaneKind::Stop}) {
        Lane lane(laneKind, directly({m_certificates.caFile()}));
        for (const HttpRequest &request : {get(server.url()), post(server.url())}) {
            const Attempt attempt = call(lane, request);
            QCOMPARE(attempt.fate, Fate::NotSent);
            QCOMPARE(attempt.fault, NetFault::Certificate);
            QCOMPARE(attempt.sends, 0);
        }
    }
    QVERIFY(server.connections() > 0);
    QCOMPARE(server.deliveries(), 0);
}

void LaneTlsTest::aNamedCaIsTrusted()
{
    FaultServer server(m_certificates.identity(Certificates::Kind::Good));
    Lane lane(LaneKind::Read, directly({m_certificates.caFile()}));
    QCOMPARE(call(lane, get(server.url())).fate, Fate::Answered);
    QUrl byName = server.url();
    byName.setHost(QStringLiteral("localhost"));
    if (QHostInfo::fromName(byName.host()).error() != QHostInfo::NoError)
        QSKIP("An empty root has no /etc/hosts, so nothing is called localhost here.");
    QCOMPARE(call(lane, get(byName)).fate, Fate::Answered);
    QCOMPARE(server.deliveries(), 2);
}

void LaneTlsTest::trustIsNotSharedBetweenLanes()
{
    FaultServer server(m_certificates.identity(Certificates::Kind::Good));
    Lane trusting(LaneKind::Read, directly({m_certificates.caFile()}));
    Lane wary(LaneKind::Read, directly());
    QCOMPARE(call(trusting, get(server.url())).fate, Fate::Answered);
    QCOMPARE(call(wary, get(server.url())).fault, NetFault::Certificate);
    QCOMPARE(server.deliveries(), 1);
}

void LaneTlsTest::aServerWithoutTlsGetsNoByte()
{
    FaultServer server;
    server.setFault(FaultServer::Fault::NotHttp);
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    Lane lane(LaneKind::Change, directly());
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    QByteArray heard;
    connect(&plain, &QTcpServer::newConnection, &plain, [&] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] {
            heard += socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        });
    });
    url.setPort(plain.serverPort());
    HttpRequest request = post(url, "Action=secretive");
    request.headers.append(RawHeader("Authorization", "signature"));
    const Attempt attempt = call(lane, request);
    QCOMPARE(attempt.fate, Fate::NotSent);
    QCOMPARE(attempt.fault, NetFault::Tls);
    QVERIFY(!heard.isEmpty());
    QVERIFY(!heard.contains("secretive") && !heard.contains("Authorization"));
}

void LaneTlsTest::prewarmedIsReused_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TCP") << false;
    QTest::newRow("TLS") << true;
}

void LaneTlsTest::prewarmedIsReused()
{
    QFETCH(bool, tls);
    std::optional<FaultServer> server;
    tls ? server.emplace(m_certificates.identity(Certificates::Kind::Good)) : server.emplace();
    QSignalSpy handshakes(&*server, &FaultServer::handshakeDone);
    Lane lane(LaneKind::Stop, directly({m_certificates.caFile()}));
    lane.prewarm(server->url(QStringLiteral("/any?thing=1")));
    QTRY_COMPARE(server->connections(), 1);
    if (tls)
        QTRY_COMPARE(handshakes.count(), 1);
    QCOMPARE(server->deliveries(), 0);
    QCOMPARE(lane.inFlight(), 0);
    QCOMPARE(call(lane, post(server->url())).fate, Fate::Answered);
    QCOMPARE(call(lane, get(server->url())).fate, Fate::Answered);
    QCOMPARE(server->connections(), 1);
    QCOMPARE(server->deliveries(), 2);
}

void LaneTlsTest::prewarmingNobodyIsHarmless()
{
    FaultServer bad(m_certificates.identity(Certificates::Kind::SelfSigned));
    QUrl nobody;
    {
        FaultServer gone;
        nobody = gone.url();
    }
    FaultServer server;
    Lane lane(LaneKind::Stop, directly());
    lane.prewarm(bad.url());
    lane.prewarm(nobody);
    QCOMPARE(call(lane, post(server.url())).fate, Fate::Answered);
    QCOMPARE(call(lane, post(bad.url())).fault, NetFault::Certificate);
    QCOMPARE(bad.deliveries(), 0);
}

QTEST_GUILESS_MAIN(LaneTlsTest)
#include "tst_lanetls.moc"
