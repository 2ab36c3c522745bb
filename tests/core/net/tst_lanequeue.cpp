// SPDX-License-Identifier: Apache-2.0
#include "tests/core/net/lanecalls.h"
#include "tests/support/faultserver.h"

#include <QTest>

using namespace belay;
using Fate = Attempt::Fate;
using Fault = FaultServer::Fault;

namespace {

HttpRequest numbered(const FaultServer &server, int number)
{
    return get(server.url(QStringLiteral("/%1").arg(number)));
}

} // namespace

/// Order, limits and cancelling are ours (network-and-safety.md section 1).
class LaneQueueTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachHostHasItsLimit_data();
    void eachHostHasItsLimit();
    void theOrderIsKept();
    void hostsDoNotWaitForEachOther();
    void stoppedWhileWaitingIsNotSent();
    void stoppedBeforehandIsNotSent();
    void stoppedOnTheWayIsUnknown();
    void sentIsSaidOnce();
    void aDyingLaneEndsEveryCall();
    void aLaneMayDieInAnAnswer();
    void droppedConnectionsLeaveCallsAlone();
    void busyReadsDoNotHoldTheBrake();
    void theQueueGoesOnAfterFailures();
};

void LaneQueueTest::eachHostHasItsLimit_data()
{
    QTest::addColumn<LaneKind>("kind");
    QTest::addColumn<int>("limit");
    QTest::newRow("read") << LaneKind::Read << 8;
    QTest::newRow("change") << LaneKind::Change << 2;
    QTest::newRow("stop") << LaneKind::Stop << 6;
}

void LaneQueueTest::eachHostHasItsLimit()
{
    QFETCH(LaneKind, kind);
    QFETCH(int, limit);
    constexpr int calls = 11;
    FaultServer server;
    server.hold();
    Lane lane(kind, directly());
    QList<std::shared_ptr<Pending>> pending;
    for (int n = 0; n < calls; ++n)
        pending.append(begin(lane, numbered(server, n)));
    QCOMPARE(lane.inFlight(), limit);
    QCOMPARE(lane.waiting(), calls - limit);
    QTRY_COMPARE(server.held(), limit);
    server.release(1);
    QTRY_COMPARE(server.deliveries(), limit + 1);
    QCOMPARE(lane.inFlight(), limit);
    QCOMPARE(lane.waiting(), calls - limit - 1);
    server.release();
    QTRY_COMPARE(lane.inFlight(), 0);
    QCOMPARE(lane.waiting(), 0);
    for (const auto &one : pending)
        QCOMPARE(one->attempt.value().fate, Fate::Answered);
    QCOMPARE(server.deliveries(), calls);
}

void LaneQueueTest::theOrderIsKept()
{
    FaultServer server;
    server.hold();
    Lane lane(LaneKind::Change, directly());
    QList<std::shared_ptr<Pending>> pending;
    for (int n = 0; n < 8; ++n)
        pending.append(begin(lane, numbered(server, n)));
    for (int n = 2; n < 8; ++n) {
        QTRY_COMPARE(server.requests().size(), n);
        server.release(1);
        QTRY_COMPARE(server.requests().size(), n + 1);
        QCOMPARE(server.requests().last().target, "/" + QByteArray::number(n));
    }
    server.release();
    QTRY_COMPARE(lane.inFlight(), 0);
}

void LaneQueueTest::hostsDoNotWaitForEachOther()
{
    FaultServer slow;
    FaultServer quick;
    slow.hold();
    Lane lane(LaneKind::Change, directly());
    for (int n = 0; n < 5; ++n)
        (void)begin(lane, numbered(slow, n));
    QCOMPARE(call(lane, numbered(quick, 0)).fate, Fate::Answered);
    QCOMPARE(lane.inFlight(), 2);
    QCOMPARE(lane.waiting(), 3);
}

void LaneQueueTest::stoppedWhileWaitingIsNotSent()
{
    FaultServer server;
    server.hold();
    Lane lane(LaneKind::Change, directly());
    std::stop_source stop;
    const auto first = begin(lane, numbered(server, 0));
    const auto second = begin(lane, numbered(server, 1));
    const auto third = begin(lane, numbered(server, 2), stop.get_token());
    const auto fourth = begin(lane, numbered(server, 3));
    stop.request_stop();
    QTRY_VERIFY(third->attempt);
    QCOMPARE(third->attempt->fate, Fate::NotSent);
    QCOMPARE(lane.waiting(), 1);
    server.release();
    QTRY_VERIFY(fourth->attempt);
    QCOMPARE(fourth->attempt->fate, Fate::Answered);
    QTRY_VERIFY(first->attempt && second->attempt);
    QCOMPARE(server.deliveries(), 3);
    QCOMPARE(third->sent, 0);
}

void LaneQueueTest::stoppedBeforehandIsNotSent()
{
    FaultServer server;
    Lane lane(LaneKind::Read, directly());
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(QCoro::waitFor(lane.send(numbered(server, 0), stop.get_token())).fate, Fate::NotSent);
    QCOMPARE(server.connections(), 0);
}

void LaneQueueTest::stoppedOnTheWayIsUnknown()
{
    FaultServer server;
    server.hold();
    Lane lane(LaneKind::Change, directly());
    std::stop_source stop;
    const auto pending = begin(lane, post(server.url()), stop.get_token());
    QTRY_COMPARE(server.held(), 1);
    QTRY_COMPARE(pending->sent, 1);
    stop.request_stop();
    QTRY_VERIFY(pending->attempt);
    QCOMPARE(pending->attempt->fate, Fate::Unknown); // it had been delivered (Q8)
    QCOMPARE(pending->attempt->sends, 1);
    QTRY_COMPARE(server.open(), 0);
    QCOMPARE(lane.inFlight(), 0);
}

void LaneQueueTest::sentIsSaidOnce()
{
    FaultServer server;
    Lane lane(LaneKind::Read, directly());
    const auto pending = begin(lane, post(server.url()));
    QTRY_VERIFY(pending->attempt);
    QCOMPARE(pending->sent, 1);
    QCOMPARE(pending->attempt->sends, 1);
    server.close();
    lane.dropConnections();
    const auto refused = begin(lane, post(server.url()));
    QTRY_VERIFY(refused->attempt);
    QCOMPARE(refused->sent, 0);
}

void LaneQueueTest::aDyingLaneEndsEveryCall()
{
    FaultServer server;
    server.hold();
    auto lane = std::make_unique<Lane>(LaneKind::Change, directly());
    const auto first = begin(*lane, post(server.url()));
    const auto second = begin(*lane, post(server.url()));
    const auto waiting = begin(*lane, post(server.url()));
    QTRY_COMPARE(server.held(), 2);
    QTRY_VERIFY(first->sent && second->sent);
    lane.reset();
    QTRY_VERIFY(first->attempt && second->attempt && waiting->attempt);
    QCOMPARE(first->attempt->fate, Fate::Unknown);
    QCOMPARE(second->attempt->fate, Fate::Unknown);
    QCOMPARE(waiting->attempt->fate, Fate::NotSent);
    QTRY_COMPARE(server.open(), 0);
    QCOMPARE(server.deliveries(), 2);
}

void LaneQueueTest::aLaneMayDieInAnAnswer()
{
    FaultServer server;
    server.hold();
    auto lane = std::make_unique<Lane>(LaneKind::Change, directly());
    bool answered = false;
    lane->send(post(server.url())).then([&](const Attempt &) {
        answered = true;
        lane.reset();
    });
    const auto other = begin(*lane, post(server.url()));
    const auto waiting = begin(*lane, post(server.url()));
    QTRY_COMPARE(server.held(), 2);
    server.release(1);
    QTRY_VERIFY(other->attempt && waiting->attempt);
    QVERIFY(answered || other->attempt->fate == Fate::Answered);
    server.release();
    QTRY_VERIFY(answered);
    QVERIFY(!lane);
}

void LaneQueueTest::droppedConnectionsLeaveCallsAlone()
{
    FaultServer server;
    server.hold();
    Lane lane(LaneKind::Read, directly());
    const auto before = begin(lane, numbered(server, 0));
    QTRY_COMPARE(server.held(), 1);
    lane.dropConnections();
    const auto after = begin(lane, numbered(server, 1));
    QTRY_COMPARE(server.held(), 2);
    server.release();
    QTRY_VERIFY(before->attempt && after->attempt);
    QCOMPARE(before->attempt->fate, Fate::Answered);
    QCOMPARE(after->attempt->fate, Fate::Answered);
    QCOMPARE(server.connections(), 2);
    QTRY_COMPARE(server.open(), 1); // the old one went with its last call
}

void LaneQueueTest::busyReadsDoNotHoldTheBrake()
{
    FaultServer server;
    Lanes lanes(directly());
    constexpr int reads = 26;
    constexpr int atOnce = 8;
    server.setFault(Fault::NoAnswer, atOnce);
    for (int n = 0; n < reads; ++n)
        (void)begin(lanes.read, numbered(server, n));
    QTRY_COMPARE(server.deliveries(), atOnce);
    QCOMPARE(lanes.read.waiting(), reads - atOnce);
    QCOMPARE(call(lanes.stop, post(server.url())).fate, Fate::Answered);
    QCOMPARE(server.deliveries(), atOnce + 1);
    QCOMPARE(lanes.read.waiting(), reads - atOnce);
}

void LaneQueueTest::theQueueGoesOnAfterFailures()
{
    FaultServer server;
    server.setFault(Fault::ResetAfterReading, 3);
    Lane lane(LaneKind::Change, directly());
    QList<std::shared_ptr<Pending>> pending;
    for (int n = 0; n < 8; ++n)
        pending.append(begin(lane, numbered(server, n)));
    QTRY_VERIFY(std::all_of(pending.begin(), pending.end(),
                            [](const auto &one) { return one->attempt.has_value(); }));
    QCOMPARE(std::count_if(pending.begin(), pending.end(),
                           [](const auto &one) { return one->attempt->fate == Fate::Unknown; }),
             3);
    QCOMPARE(server.deliveries(), 8);
    QCOMPARE(lane.inFlight(), 0);
}

QTEST_GUILESS_MAIN(LaneQueueTest)
#include "tst_lanequeue.moc"
