// SPDX-License-Identifier: Apache-2.0
#include "tests/core/net/lanecalls.h"
#include "tests/support/faultserver.h"

#include <QTest>

using namespace belay;
using Fate = Attempt::Fate;
using Fault = FaultServer::Fault;
Q_DECLARE_METATYPE(FaultServer::Fault)

/// The first law: one attempt is at most one delivery (network-and-safety.md Q1, Q2, section 15.1).
class LaneDropsTest final : public QObject
{
    Q_OBJECT

private slots:
    void oneAttemptIsAtMostOneDelivery_data();
    void oneAttemptIsAtMostOneDelivery();

private:
    Certificates m_certificates;
};

void LaneDropsTest::oneAttemptIsAtMostOneDelivery_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("arrives"); ///< Whether the fault lets a byte of the request through.
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("reused");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");

    struct Drop
    {
        const char *name;
        Fault fault;
        bool arrives;
    };
    const Drop drops[] = {
        {"closed at accept", Fault::CloseAtAccept, false},
        {"closed before reading", Fault::CloseBeforeReading, true},
        {"reset before reading", Fault::ResetBeforeReading, true},
        {"closed after reading", Fault::CloseAfterReading, true},
        {"reset after reading", Fault::ResetAfterReading, true},
        {"cut body", Fault::CutBody, true},
        {"cut chunks", Fault::CutChunks, true},
        {"not HTTP", Fault::NotHttp, true},
    };
    const std::pair<QByteArray, QByteArray> requests[] = {{"GET", {}}, {"POST", "Action=Stop"}, {"POST", {}}};
    for (const Drop &drop : drops)
        for (const bool tls : {false, true})
            for (const bool reused : {false, true})
                for (const auto &[method, body] : requests) {
                    if (reused && drop.fault == Fault::CloseAtAccept)
                        continue;
                    QTest::addRow("%s, %s, %s, %s %s", drop.name, tls ? "TLS" : "TCP",
                                  reused ? "reused" : "fresh", method.constData(),
                                  body.isEmpty() ? "empty" : "body")
                        << drop.fault << drop.arrives << tls << reused << method << body;
                }
}

void LaneDropsTest::oneAttemptIsAtMostOneDelivery()
{
    QFETCH(Fault, fault);
    QFETCH(bool, arrives);
    QFETCH(bool, tls);
    QFETCH(bool, reused);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    constexpr int calls = 25;

    std::optional<FaultServer> server;
    tls ? server.emplace(m_certificates.identity(Certificates::Kind::Good)) : server.emplace();
    HttpRequest request = post(server->url(), body);
    request.method = method;
    Lane lane(LaneKind::Change, directly({m_certificates.caFile()}));
    int expected = 0;
    for (int n = 0; n < calls; ++n) {
        if (reused) {
            QCOMPARE(call(lane, request).fate, Fate::Answered);
            ++expected;
        } else {
            lane.dropConnections();
        }
        const int connections = server->connections();
        server->setFault(fault, 1);
        const Attempt attempt = call(lane, request);
        if (arrives) {
            ++expected;
            QCOMPARE(server->connections() - connections, reused ? 0 : 1);
            QCOMPARE(attempt.fate, Fate::Unknown);
            QVERIFY(attempt.sends == 1 || (attempt.sends == 0 && body.isEmpty()));
        } else {
            expected += attempt.fate == Fate::Answered ? 1 : 0; // over a second connection
            QVERIFY(attempt.sends <= 1);
        }
    }
    // A call of another connection: whatever was sent before has reached the server by now.
    lane.dropConnections();
    QCOMPARE(call(lane, request).fate, Fate::Answered);
    QCOMPARE(server->deliveries(), expected + 1);
}

QTEST_GUILESS_MAIN(LaneDropsTest)
#include "tst_lanedrops.moc"
