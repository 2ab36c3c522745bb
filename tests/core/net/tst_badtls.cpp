// SPDX-License-Identifier: Apache-2.0
#include "tests/core/net/lanecalls.h"
#include "tests/support/tlsserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace belay;
using Fate = Attempt::Fate;
using Kind = Certificates::Kind;
Q_DECLARE_METATYPE(Certificates::Kind)

/// No byte of a request reaches a server that may be somebody else, or that speaks a TLS too weak to
/// tell (network-and-safety.md sections 11 and 15.5). The server is another program than ours.
class BadTlsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aGoodServerGetsTheRequest();
    void aBadServerGetsNoByte_data();
    void aBadServerGetsNoByte();
    void aResetHandshakeGetsNoByte();
    void aServerWithoutTlsGetsNoByte();

private:
    [[nodiscard]] static HttpRequest secretive(const QUrl &url);
    void expectNothingSent(const QUrl &url, const QStringList &trusted);

    Certificates m_certificates;
};

HttpRequest BadTlsTest::secretive(const QUrl &url)
{
    HttpRequest request = post(url, "Action=secretive");
    request.headers.append(RawHeader("Authorization", "secretive"));
    return request;
}

void BadTlsTest::expectNothingSent(const QUrl &url, const QStringList &trusted)
{
    for (const LaneKind kind : {LaneKind::Read, LaneKind::Change, LaneKind::Stop}) {
        Lane lane(kind, directly(trusted));
        const Attempt attempt = call(lane, secretive(url));
        QCOMPARE(attempt.fate, Fate::NotSent);
        QVERIFY(attempt.fault == NetFault::Certificate || attempt.fault == NetFault::Tls ||
                attempt.fault == NetFault::Reset);
        QCOMPARE(attempt.sends, 0);
    }
}

void BadTlsTest::aGoodServerGetsTheRequest()
{
    TlsServer server(m_certificates, Kind::Good);
    Lane lane(LaneKind::Change, directly({m_certificates.caFile()}));
    const auto pending = begin(lane, secretive(server.url()));
    QTRY_VERIFY2(server.heard().contains("secretive"),
                 server.complaints()); // the server does hear what is sent
}

void BadTlsTest::aBadServerGetsNoByte_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("options");
    const QString usual;
    const QString anyStrength = QStringLiteral("-cipher ALL:@SECLEVEL=0");
    QTest::newRow("expired") << Kind::Expired << usual;
    QTest::newRow("not valid yet") << Kind::NotYet << usual;
    QTest::newRow("for another host") << Kind::WrongHost << usual;
    QTest::newRow("signed by itself") << Kind::SelfSigned << usual;
    QTest::newRow("of an unknown CA") << Kind::OtherCa << usual;
    QTest::newRow("not for servers") << Kind::ClientOnly << usual;
    QTest::newRow("without its intermediate") << Kind::NoIntermediate << usual;
    QTest::newRow("weak key") << Kind::WeakKey << anyStrength;
    QTest::newRow("signed with SHA-1") << Kind::Sha1 << anyStrength;
    QTest::newRow("TLS 1.0") << Kind::Good << QStringLiteral("-tls1 ") + anyStrength;
    QTest::newRow("TLS 1.1") << Kind::Good << QStringLiteral("-tls1_1 ") + anyStrength;
    QTest::newRow("no cipher in common")
        << Kind::Good << QStringLiteral("-tls1_2 -cipher ECDHE-ECDSA-NULL-SHA:@SECLEVEL=0");
}

void BadTlsTest::aBadServerGetsNoByte()
{
    QFETCH(Kind, kind);
    QFETCH(QString, options);
    TlsServer server(m_certificates, kind, options.split(u' ', Qt::SkipEmptyParts));
    expectNothingSent(server.url(), {m_certificates.caFile()});
    QVERIFY2(server.heard().isEmpty(), server.heard());
}

void BadTlsTest::aResetHandshakeGetsNoByte()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray heard;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] {
            heard += socket->readAll();
            socket->abort();
        });
    });
    expectNothingSent(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server.serverPort())), {});
    QVERIFY(!heard.isEmpty());
    QVERIFY(!heard.contains("secretive"));
}

void BadTlsTest::aServerWithoutTlsGetsNoByte()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray heard;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] {
            heard += socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        });
    });
    expectNothingSent(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server.serverPort())), {});
    QVERIFY(!heard.isEmpty());
    QVERIFY(!heard.contains("secretive"));
}

QTEST_GUILESS_MAIN(BadTlsTest)
#include "tst_badtls.moc"
