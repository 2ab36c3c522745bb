// SPDX-License-Identifier: Apache-2.0
#include "tests/core/net/lanecalls.h"
#include "tests/support/faultserver.h"

#include <QTest>

using namespace belay;
using Fate = Attempt::Fate;
using Reply = FaultServer::Reply;
Q_DECLARE_METATYPE(FaultServer::Reply)

/// Whatever the first server says, nothing of a signed request goes to a second one
/// (network-and-safety.md Q3, Q7, Q13, section 15.5).
class TwoOriginsTest final : public QObject
{
    Q_OBJECT

private slots:
    void nothingGoesToTheSecond_data();
    void nothingGoesToTheSecond();
    void aProxyGetsNoSecret_data();
    void aProxyGetsNoSecret();
    void thisMachineIsReachedWithoutAProxy();

private:
    [[nodiscard]] static HttpRequest secretive(const QByteArray &method, const QUrl &url);

    FaultServer m_second;
};

HttpRequest TwoOriginsTest::secretive(const QByteArray &method, const QUrl &url)
{
    HttpRequest request = post(url, method == "GET" ? QByteArray() : QByteArray("Action=secretive"));
    request.method = method;
    request.headers.append(RawHeader("Authorization", "secretive"));
    request.headers.append(RawHeader("X-Amz-Security-Token", "secretive"));
    request.headers.append(RawHeader("x-acs-security-token", "secretive"));
    request.headers.append(RawHeader("X-Auth-Token", "secretive"));
    return request;
}

void TwoOriginsTest::nothingGoesToTheSecond_data()
{
    QTest::addColumn<Reply>("reply");
    const QByteArray there = m_second.url(QStringLiteral("/taken")).toEncoded();
    for (const int status : {300, 301, 302, 303, 305, 307, 308})
        QTest::addRow("%d", status) << Reply{status, {{"Location", there}}, {}};
    QTest::newRow("Refresh") << Reply{200, {{"Refresh", "0; url=" + there}}, "<html/>"};
    QTest::newRow("Link") << Reply{200, {{"Link", "<" + there + ">; rel=preload"}}, "x"};
    QTest::newRow("Alt-Svc") << Reply{200, {{"Alt-Svc", "http/1.1=\"" + there + "\""}}, "x"};
    QTest::newRow("cookie for all ports") << Reply{200, {{"Set-Cookie", "session=secretive; Path=/"}}, "x"};
    QTest::newRow("401, Basic") << Reply{401, {{"WWW-Authenticate", "Basic realm=\"x\""}}, {}};
    QTest::newRow("401, Digest") << Reply{
        401, {{"WWW-Authenticate", "Digest realm=\"x\", nonce=\"1\", domain=\"" + there + "\""}}, {}};
    QTest::newRow("401 and Location") << Reply{401, {{"Location", there}}, {}};
    QTest::newRow("407 of a server") << Reply{407, {{"Proxy-Authenticate", "Basic realm=\"x\""}}, {}};
}

void TwoOriginsTest::nothingGoesToTheSecond()
{
    QFETCH(Reply, reply);
    m_second.forget();
    const int connections = m_second.connections();
    FaultServer first;
    first.setReply(reply);
    int sent = 0;
    for (const LaneKind kind : {LaneKind::Read, LaneKind::Change, LaneKind::Stop})
        for (const QByteArray &method : {QByteArray("GET"), QByteArray("POST")}) {
            Lane lane(kind, directly());
            const Attempt attempt = call(lane, secretive(method, first.url()));
            ++sent;
            QVERIFY(attempt.sends <= 1);
            if (reply.status != 407) { // which Qt takes for a proxy's word: unknown is right as well
                QCOMPARE(attempt.fate, Fate::Answered);
                QCOMPARE(attempt.fault, reply.status / 100 == 3 ? NetFault::Redirect : NetFault::None);
            }
            // The next honest call to the second server carries nothing of the first.
            QCOMPARE(call(lane, get(m_second.url())).fate, Fate::Answered);
        }
    QCOMPARE(first.deliveries(), sent);
    QCOMPARE(m_second.deliveries(), sent);
    QCOMPARE(m_second.connections() - connections, sent);
    for (const FaultServer::Request &request : m_second.requests()) {
        QCOMPARE(request.target, QByteArray("/"));
        for (const auto &[name, value] : request.headers)
            QVERIFY2(!value.contains("secretive"), name);
    }
}

void TwoOriginsTest::aProxyGetsNoSecret_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("407") << 407;
    QTest::newRow("302") << 302;
    QTest::newRow("200 and no tunnel") << 200;
    QTest::newRow("403") << 403;
}

void TwoOriginsTest::aProxyGetsNoSecret()
{
    QFETCH(int, status);
    m_second.forget();
    const int connections = m_second.connections();
    FaultServer proxy;
    proxy.setReply({status,
                    {{"Proxy-Authenticate", "Basic realm=\"x\""},
                     {"Location", m_second.url(QStringLiteral("/taken")).toEncoded()}},
                    {}});
    Transport transport;
    transport.proxy = Transport::Proxy::Given;
    transport.proxyUrl = proxy.url();
    for (const LaneKind kind : {LaneKind::Read, LaneKind::Change, LaneKind::Stop}) {
        Lane lane(kind, transport);
        lane.setDeadlines({1'000, 1'000, 1'000, 2'000});
        const Attempt attempt = call(lane, secretive("POST", QUrl(QStringLiteral("https://cloud.example/"))));
        QCOMPARE(attempt.fate, Fate::NotSent);
        QCOMPARE(attempt.sends, 0);
    }
    QVERIFY(proxy.deliveries() > 0);
    for (const FaultServer::Request &request : proxy.requests()) {
        QCOMPARE(request.method, QByteArray("CONNECT"));
        QVERIFY(!request.body.contains("secretive"));
        for (const auto &[name, value] : request.headers)
            QVERIFY2(!value.contains("secretive"), name);
    }
    QCOMPARE(m_second.connections(), connections);
}

void TwoOriginsTest::thisMachineIsReachedWithoutAProxy()
{
    FaultServer proxy;
    FaultServer server;
    Transport transport;
    transport.proxy = Transport::Proxy::Given;
    transport.proxyUrl = proxy.url();
    Lane lane(LaneKind::Change, transport);
    QCOMPARE(call(lane, secretive("POST", server.url())).fate, Fate::Answered);
    QCOMPARE(server.deliveries(), 1);
    QCOMPARE(proxy.connections(), 0); // http is for loopback only, and a proxy would read it
}

QTEST_GUILESS_MAIN(TwoOriginsTest)
#include "tst_twoorigins.moc"
