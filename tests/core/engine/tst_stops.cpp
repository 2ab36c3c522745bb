// SPDX-License-Identifier: Apache-2.0
// Holds the exceptions of ux.md 5.4: what a stop waits for, and that its record gets written.
#include "tests/core/engine/secondrun.h"

#include <QTcpServer>
#include <QTest>

using namespace belay;
using Kind = practice::Faults::Kind;

namespace {

constexpr StopTimes quick{.lookSoon = std::chrono::milliseconds(100),
                          .leastStuck = std::chrono::milliseconds(500),
                          .signInRetry = std::chrono::milliseconds(60'000)};

QUrl closedPort()
{
    QTcpServer server; // a port that was free a moment ago
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("No port.");
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
}

} // namespace

class StopsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void drainingIsReported();
    void drainingThatSticksIsSaid();
    void waitsForTheNetwork();
    void waitsForTheSignIn();
    void aRefusalForLackOfRightsIsDenied();
    void aDeniedStopIsRefused_data();
    void aDeniedStopIsRefused();
    void acceptedWithoutEffectIsSaid_data();
    void acceptedWithoutEffectIsSaid();
    void writesWhatTheJournalCouldNotTakeAtFirst();
    void whatIsGivenUpIsHandedOver();
    void sendsAgain();
    void anEndMidwayLeavesNothingAsleep();

private:
    static void clouds();
    [[nodiscard]] QString directory() const { return m_directory->filePath(QStringLiteral("profile")); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void StopsTest::clouds()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("action");
    QTest::newRow("AWS") << QStringLiteral("aws") << QStringLiteral("StopStackSetOperation");
    QTest::newRow("ROS") << QStringLiteral("ros") << QStringLiteral("StopStackGroupOperation");
}

void StopsTest::drainingIsReported()
{
    Range range(QStringLiteral("smooth"), 2.0);
    StopController stops(&range.workspace, &range.watch, nullptr, quick);
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    const OperationRef ref = *running.operation;
    QTRY_VERIFY_WITH_TIMEOUT(range.watch.record(ref)->counts.running > 0, 30'000);
    stops.stop(ref, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(ref)->isOver(), 60'000);
    const StopProgress &progress = *stops.progress(ref);
    QCOMPARE(progress.stage, StopStage::Stopped);
    for (const StopStage stage : {StopStage::Written, StopStage::Sent, StopStage::Accepted,
                                  StopStage::Stopping, StopStage::Draining, StopStage::Stopped})
        QVERIFY2(progress.has(stage), qPrintable(QString::number(int(stage))));
    QVERIFY(progress.draining >= 0);
    QVERIFY(progress.drainingAt.isValid());
    QVERIFY(!progress.stuckSince.isValid() && !progress.noEffectSince.isValid());
}

void StopsTest::drainingThatSticksIsSaid()
{
    Range range(QStringLiteral("stuck-draining"), 5.0);
    StopController stops(&range.workspace, &range.watch, nullptr, quick);
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    const OperationRef ref = *running.operation;
    QTRY_VERIFY_WITH_TIMEOUT(range.watch.record(ref)->counts.running > 0, 30'000);
    stops.stop(ref, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(ref)->stuckSince.isValid(), 90'000);
    QCOMPARE(stops.progress(ref)->stage, StopStage::Draining);
    QVERIFY(stops.progress(ref)->draining > 0);
}

void StopsTest::waitsForTheNetwork()
{
    Range range(QStringLiteral("smooth"), 2.0);
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    const OperationRef ref = *running.operation;
    Connection connection = range.connection(QStringLiteral("aws"));
    connection.endpoint = closedPort();
    range.set(connection);
    range.stops.stop(ref, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(range.stops.progress(ref)->waitingForNetworkSince.isValid(), 20'000);
    QCOMPARE(range.stops.waitingInLine(), 1);
    QVERIFY(!range.stops.progress(ref)->isOver());
    range.stops.giveUp(ref);
    QTRY_VERIFY_WITH_TIMEOUT(range.stops.progress(ref)->givenUp, 20'000);
    QCOMPARE(range.stops.progress(ref)->stage, StopStage::Refused);
    QCOMPARE(range.stops.waitingInLine(), 0);
    QTRY_COMPARE(range.newestEntry().outcome, Outcome::NotApplied); // not a byte had left
    QCOMPARE(range.applied(QStringLiteral("StopStackSetOperation")), 0);
}

void StopsTest::waitsForTheSignIn()
{
    Range range(QStringLiteral("smooth"), 2.0);
    StopController stops(&range.workspace, &range.watch, nullptr, quick);
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    const OperationRef ref = *running.operation;
    const KeysPtr right =
        QCoro::waitFor(range.keyRing.keys(range.connection(QStringLiteral("aws")), false)).value();
    range.holdKeys(QStringLiteral("aws"), right->keyId, "wrong-secret-wrong-secret-wrong-secret00");
    stops.stop(ref, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(ref)->waitingForSignInSince.isValid(), 20'000);
    QVERIFY(!stops.progress(ref)->isOver());
    QCOMPARE(stops.waitingInLine(), 1);
    QCOMPARE(range.workspace.status(ref.connection).signIn, SignInState::Refused);

    range.keyRing.holdForSession(ref.connection, right);
    QVERIFY(QCoro::waitFor(range.workspace.signIn(ref.connection)));
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(ref)->isOver(), 60'000); // first in line
    QCOMPARE(stops.progress(ref)->stage, StopStage::Stopped);
    QVERIFY(!stops.progress(ref)->waitingForSignInSince.isValid());
    QCOMPARE(range.applied(QStringLiteral("StopStackSetOperation")), 1);
}

void StopsTest::aRefusalForLackOfRightsIsDenied()
{
    StopProgress progress;
    progress.stage = StopStage::Refused;
    QVERIFY(!progress.isDenied());
    progress.error.emplace();
    progress.error->kind = ErrorKind::Denied;
    QVERIFY(progress.isDenied());
    progress.stage = StopStage::Unknown;
    QVERIFY(!progress.isDenied());
}

void StopsTest::aDeniedStopIsRefused_data() { clouds(); }

void StopsTest::aDeniedStopIsRefused()
{
    QFETCH(QString, connection);
    QFETCH(QString, action);
    Range range(QStringLiteral("smooth"), 2.0);
    const UpdateOutcome running = range.update(connection);
    const OperationRef ref = *running.operation;
    range.fault(action, Kind::Denied);
    range.stops.stop(ref, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(range.stops.progress(ref)->isOver(), 30'000);
    const StopProgress &progress = *range.stops.progress(ref);
    QVERIFY(progress.isDenied());
    QCOMPARE(progress.attempts, 1); // repeating cannot help
    QVERIFY(!progress.error->message.isEmpty());
    QCOMPARE(range.applied(action), 0);
    QTRY_COMPARE_WITH_TIMEOUT(range.newestEntry().outcome, Outcome::NotApplied, 10'000);

    range.stops.stop(ref, Actor::Person); // a person who has the rights by now
    QTRY_VERIFY_WITH_TIMEOUT(range.stops.progress(ref)->has(StopStage::Stopping), 30'000);
    QVERIFY(!range.stops.progress(ref)->isDenied());
}

void StopsTest::acceptedWithoutEffectIsSaid_data() { clouds(); }

void StopsTest::acceptedWithoutEffectIsSaid()
{
    QFETCH(QString, connection);
    QFETCH(QString, action);
    StopTimes times = quick;
    times.noEffect = std::chrono::milliseconds(700);
    Range range(QStringLiteral("stop-without-effect"), 1.0);
    StopController stops(&range.workspace, &range.watch, nullptr, times);
    const UpdateOutcome running = range.update(connection);
    const OperationRef ref = *running.operation;
    stops.stop(ref, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(ref)->noEffectSince.isValid(), 30'000);
    QCOMPARE(stops.progress(ref)->stage, StopStage::Accepted);
    QVERIFY(!stops.progress(ref)->has(StopStage::Stopping));
    const auto acceptedAt = stops.progress(ref)->reached.last().second;
    QVERIFY(stops.progress(ref)->noEffectSince <= acceptedAt.addMSecs(50)); // since then, not since it was noticed
    QCOMPARE(range.applied(action), 0);
    QCOMPARE(stops.progress(ref)->attempts, 1); // not by itself
    QCOMPARE(range.newestEntry().outcome, Outcome::Open);

    stops.sendAgain(ref);
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(ref)->has(StopStage::Stopping), 30'000);
    QVERIFY(!stops.progress(ref)->noEffectSince.isValid());
    QCOMPARE(stops.progress(ref)->attempts, 2);
    QCOMPARE(range.applied(action), 1);
    QCOMPARE(range.newestEntry().intent.token, stops.progress(ref)->token); // one intent
}

void StopsTest::writesWhatTheJournalCouldNotTakeAtFirst()
{
    Range range(QStringLiteral("smooth"), 2.0);
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    const OperationRef ref = *running.operation;
    QFile obstacle(directory()); // where the journal's folder would be
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    Journal journal(directory());
    QVERIFY(!QCoro::waitFor(journal.open()));
    Workspace workspace(&range.keyRing, &journal);
    workspace.setConnections(range.workspace.connections());
    OperationWatch watch(&workspace, &range.scheduler);
    StopController stops(&workspace, &watch, nullptr, quick);
    stops.stop(ref, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(ref)->has(StopStage::Accepted), 30'000);
    QVERIFY(!stops.progress(ref)->recorded);
    QCOMPARE(range.applied(QStringLiteral("StopStackSetOperation")), 1);

    QVERIFY(obstacle.remove());
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(ref)->recorded, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(ref)->isOver(), 60'000);
    const auto newest = [&] {
        return QCoro::waitFor(journal.entries(1)).value_or(QList<JournalEntry>()).value(0);
    };
    QTRY_COMPARE_WITH_TIMEOUT(newest().outcome, Outcome::Applied, 20'000);
    QCOMPARE(newest().intent.token, stops.progress(ref)->token);
    QVERIFY(newest().attempts >= 1);
    QVERIFY(newest().answer.has_value());
    QVERIFY(!QCoro::waitFor(journal.verifyChain())->broken);
}

void StopsTest::whatIsGivenUpIsHandedOver()
{
    Range range(QStringLiteral("smooth"), 1.0);
    SecondRun run(range, directory());
    run.reconciler.start();
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    const OperationRef ref = *running.operation;
    range.fault(QStringLiteral("StopStackSetOperation"), Kind::DropAfterApply, 100);
    range.fault(QStringLiteral("DescribeStackSetOperation"), Kind::Error500, 1'000);
    run.stops.stop(ref, Actor::Person);
    QTRY_COMPARE_WITH_TIMEOUT(run.stops.progress(ref)->stage, StopStage::Unknown, 30'000);
    run.stops.giveUp(ref);
    QTRY_VERIFY_WITH_TIMEOUT(run.stops.progress(ref)->givenUp, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(run.reconciler.lookups().size(), 1, 20'000);
    QCOMPARE(run.newestEntry().outcome, Outcome::Open);
    range.cloud.faults().clear();
    QTRY_COMPARE_WITH_TIMEOUT(run.newestEntry().outcome, Outcome::Applied, 30'000);
}

void StopsTest::sendsAgain()
{
    Range range(QStringLiteral("stuck-draining"), 1.0);
    StopController stops(&range.workspace, &range.watch, nullptr, quick);
    const UpdateOutcome running = range.update(QStringLiteral("ros"));
    const OperationRef ref = *running.operation;
    stops.sendAgain(ref); // nothing was sent: nothing to send again
    QCOMPARE(stops.progress(ref), nullptr);
    stops.stop(ref, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(ref)->has(StopStage::Accepted), 30'000);
    const int attempts = stops.progress(ref)->attempts;
    stops.sendAgain(ref);
    QTRY_COMPARE_WITH_TIMEOUT(stops.progress(ref)->attempts, attempts + 1, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(range.newestEntry().attempts, attempts + 1, 10'000);
    QCOMPARE(range.newestEntry().intent.token, stops.progress(ref)->token); // one intent
}

void StopsTest::anEndMidwayLeavesNothingAsleep()
{
    Range range(QStringLiteral("smooth"), 1.0);
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    const ProtectionRef group = range.protectionGroup(QStringLiteral("dr-db"));
    {
        StopController stops(&range.workspace, &range.watch);
        ProtectionController protecting(&range.workspace, &range.protection);
        stops.stop(*running.operation, Actor::Person);
        protecting.act(group, ProtectionAction::Disable, {});
        QTRY_VERIFY_WITH_TIMEOUT(stops.progress(*running.operation)->has(StopStage::Accepted), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!protecting.progress(group)->jobId.isEmpty(), 30'000);
    } // the leak checker sees what would be left
    QTest::qWait(0);
    QVERIFY(range.newestEntry().id != 0);
}

QTEST_GUILESS_MAIN(StopsTest)
#include "tst_stops.moc"
