// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"

#include <QSignalSpy>
#include <QTest>

using namespace belay;
using Kind = practice::Faults::Kind;

namespace {

QString told(const UpdateOutcome &outcome)
{
    QStringList words;
    if (outcome.error)
        words.append(QStringLiteral("%1 %2 (kind %3, fault %4)")
                         .arg(outcome.error->code, outcome.error->message)
                         .arg(int(outcome.error->kind))
                         .arg(int(outcome.error->fault)));
    for (const Violation &violation : outcome.violations)
        words.append(QStringLiteral("%1: rule %2").arg(violation.field).arg(int(violation.rule)));
    return words.join(u'\n');
}

} // namespace

/// Whole walks of architecture.md section 4 against the practice cloud, each verdict held against
/// the cloud's own ledger of what it applied.
class FlowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void anUpdateIsWatchedAndStopped_data();
    void anUpdateIsWatchedAndStopped();
    void aLostAnswerToAnUpdateIsFound_data();
    void aLostAnswerToAnUpdateIsFound();
    void aLostAnswerToAStopIsFound_data();
    void aLostAnswerToAStopIsFound();
    void aSecondUpdateIsRefusedBeforeSending_data();
    void aSecondUpdateIsRefusedBeforeSending();
    void aGroupChangedSinceIsNotUpdated();
    void driftIsDetectedAndWatched_data();
    void driftIsDetectedAndWatched();
    void aLostAnswerToADriftDetectionStartsNoSecond_data();
    void aLostAnswerToADriftDetectionStartsNoSecond();
    void driftDetectionWaitsForItsTurn_data();
    void driftDetectionWaitsForItsTurn();
    void anEndedOperationHasNothingToStop();
    void protectionIsDisabledAndEnabledAgain();
    void protectionInAWrongStateIsNotSent();
    void aLostAnswerToDisablingIsNeverRepeated();
    void noJournalNoChangeButStop();
    void theWrongAccountBlocksWriting();
    void aWrongSecretIsToldApart_data();
    void aWrongSecretIsToldApart();
    void watchOnlyNeitherStopsNorChanges();
    void watchSeesWhatTheCloudRuns();

private:
    static void clouds();
    static void driftClouds();
    static QList<StopStage> stages(const StopProgress &progress);
};

void FlowsTest::clouds()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("updateAction");
    QTest::addColumn<QString>("stopAction");
    QTest::newRow("AWS") << QStringLiteral("aws") << QStringLiteral("UpdateStackSet")
                         << QStringLiteral("StopStackSetOperation");
    QTest::newRow("ROS") << QStringLiteral("ros") << QStringLiteral("UpdateStackGroup")
                         << QStringLiteral("StopStackGroupOperation");
}

QList<StopStage> FlowsTest::stages(const StopProgress &progress)
{
    QList<StopStage> list;
    for (const auto &[stage, at] : progress.reached)
        list.append(stage);
    return list;
}

void FlowsTest::anUpdateIsWatchedAndStopped_data() { clouds(); }

void FlowsTest::anUpdateIsWatchedAndStopped()
{
    QFETCH(QString, connection);
    QFETCH(QString, updateAction);
    QFETCH(QString, stopAction);
    Range range(QStringLiteral("smooth"), 2.0);
    const UpdateOutcome outcome = range.update(connection);
    QVERIFY2(outcome.operation.has_value(), qPrintable(told(outcome)));
    QCOMPARE(range.applied(updateAction), 1);
    QCOMPARE(range.newestEntry().outcome, Outcome::Applied);
    QCOMPARE(range.newestEntry().intent.token, outcome.token);

    const OperationRef ref = *outcome.operation;
    QTRY_VERIFY_WITH_TIMEOUT(range.watch.record(ref) && range.watch.record(ref)->counts.running > 0, 30'000);
    range.stops.stop(ref, Actor::Person, QStringLiteral("enough"));
    range.stops.stop(ref, Actor::Person); // a second click joins the first
    QTRY_VERIFY_WITH_TIMEOUT(range.stops.progress(ref)->isOver(), 60'000);
    const StopProgress progress = *range.stops.progress(ref);
    const QList<StopStage> reached = stages(progress);
    QCOMPARE(progress.stage, StopStage::Stopped);
    QVERIFY(progress.recorded);
    QCOMPARE(reached.first(), StopStage::Written);
    QVERIFY(reached.indexOf(StopStage::Sent) < reached.indexOf(StopStage::Accepted));
    QVERIFY(reached.indexOf(StopStage::Accepted) < reached.indexOf(StopStage::Stopped));
    QCOMPARE(range.applied(stopAction), 1);

    QTRY_VERIFY_WITH_TIMEOUT(range.watch.record(ref)->counts.running + range.watch.record(ref)->counts.waiting == 0, 30'000);
    const OperationRecord record = *range.watch.record(ref);
    QVERIFY(record.counts.cancelled > 0);
    QCOMPARE(record.counts.total(), int(range.watch.targets(ref).size()));
    QTRY_COMPARE(range.newestEntry().outcome, Outcome::Applied);
    QCOMPARE(range.newestEntry().intent.kind, ChangeKind::Stop);
}

void FlowsTest::aLostAnswerToAnUpdateIsFound_data() { clouds(); }

void FlowsTest::aLostAnswerToAnUpdateIsFound()
{
    QFETCH(QString, connection);
    QFETCH(QString, updateAction);
    Range range;
    range.fault(updateAction, Kind::DropAfterApply);
    const UpdateOutcome outcome = range.update(connection);
    QVERIFY2(outcome.operation.has_value(), qPrintable(told(outcome)));
    QCOMPARE(range.applied(updateAction), 1);
    QCOMPARE(range.newestEntry().outcome, Outcome::Applied);
}

void FlowsTest::aLostAnswerToAStopIsFound_data() { clouds(); }

void FlowsTest::aLostAnswerToAStopIsFound()
{
    QFETCH(QString, connection);
    QFETCH(QString, stopAction);
    Range range(QStringLiteral("smooth"), 2.0);
    const UpdateOutcome outcome = range.update(connection);
    QVERIFY(outcome.operation.has_value());
    range.fault(stopAction, Kind::DropAfterApply);
    range.stops.stop(*outcome.operation, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(range.stops.progress(*outcome.operation)->isOver(), 60'000);
    const StopProgress progress = *range.stops.progress(*outcome.operation);
    QCOMPARE(progress.stage, StopStage::Stopped);
    QVERIFY(stages(progress).contains(StopStage::Unknown));
    QVERIFY(stages(progress).contains(StopStage::Accepted));
}

void FlowsTest::aSecondUpdateIsRefusedBeforeSending_data() { clouds(); }

void FlowsTest::aSecondUpdateIsRefusedBeforeSending()
{
    QFETCH(QString, connection);
    QFETCH(QString, updateAction);
    Range range(QStringLiteral("smooth"), 1.0);
    QVERIFY(range.update(connection).operation.has_value());
    // Lists are eventually consistent: the first one is seen a moment later.
    UpdateOutcome second;
    QTRY_VERIFY_WITH_TIMEOUT((second = range.update(connection), !second.operation.has_value()), 20'000);
    const bool named = std::any_of(second.violations.begin(), second.violations.end(), [](const Violation &v) {
        return v.rule == Rule::OperationRunning && v.severity == Severity::Block;
    });
    QVERIFY(named || (second.error && second.error->kind == ErrorKind::Conflict));
    QCOMPARE(range.applied(updateAction), 1);
}

void FlowsTest::aGroupChangedSinceIsNotUpdated()
{
    Range range;
    const ConnectionId aws(QStringLiteral("aws"));
    const UpdateGround ground = QCoro::waitFor(range.updates.ground(aws, Range::group(QStringLiteral("aws")), {})).value();
    const auto service = range.workspace.stackGroups({aws, QStringLiteral("eu-west-1")});
    const UpdateDraft draft = UpdateController::draftFrom(ground, service->capabilities());
    StackGroupDetail seen = ground.detail;
    seen.group.description = QStringLiteral("as it was before a colleague changed it");
    const UpdateOutcome outcome = QCoro::waitFor(range.updates.send(aws, draft, {}, seen));
    QVERIFY(!outcome.operation.has_value());
    QVERIFY(std::any_of(outcome.violations.begin(), outcome.violations.end(),
                        [](const Violation &violation) { return violation.rule == Rule::BasisChanged; }));
    QCOMPARE(range.applied(QStringLiteral("UpdateStackSet")), 0);
    const UpdateOutcome unchanged = QCoro::waitFor(range.updates.send(aws, draft, {}, ground.detail));
    QVERIFY2(unchanged.operation.has_value(), qPrintable(told(unchanged)));
}

void FlowsTest::driftClouds()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("driftAction");
    QTest::newRow("AWS") << QStringLiteral("aws") << QStringLiteral("DetectStackSetDrift");
    QTest::newRow("ROS") << QStringLiteral("ros") << QStringLiteral("DetectStackGroupDrift");
}

void FlowsTest::driftIsDetectedAndWatched_data()
{
    driftClouds();
}

void FlowsTest::driftIsDetectedAndWatched()
{
    QFETCH(QString, connection);
    QFETCH(QString, driftAction);
    Range range(QStringLiteral("smooth"), 500.0);
    const GroupKey group = Range::group(connection);
    const UpdateOutcome outcome =
        QCoro::waitFor(range.updates.detectDrift(ConnectionId(connection), group, QStringLiteral("weekly")));
    QVERIFY2(outcome.operation.has_value(), qPrintable(told(outcome)));
    QCOMPARE(range.applied(driftAction), 1);
    const JournalEntry entry = range.newestEntry();
    QCOMPARE(entry.intent.kind, ChangeKind::DetectDrift);
    QCOMPARE(entry.intent.group, group.name);
    QCOMPARE(entry.intent.note, QStringLiteral("weekly"));
    QCOMPARE(entry.intent.token, outcome.token);
    QCOMPARE(entry.outcome, Outcome::Applied);
    const OperationRef ref = *outcome.operation;
    QTRY_VERIFY_WITH_TIMEOUT(
        range.watch.record(ref) && isEnded(range.watch.record(ref)->operation.state.value), 30'000);
    QCOMPARE(range.watch.record(ref)->operation.action, OperationAction::DetectDrift);
    QVERIFY(range.watch.record(ref)->operation.driftDetails.has_value());
    QCOMPARE(range.applied(driftAction), 1);
}

void FlowsTest::aLostAnswerToADriftDetectionStartsNoSecond_data()
{
    driftClouds();
}

void FlowsTest::aLostAnswerToADriftDetectionStartsNoSecond()
{
    QFETCH(QString, connection);
    QFETCH(QString, driftAction);
    Range range;
    range.fault(driftAction, Kind::DropAfterApply, 2);
    const UpdateOutcome outcome =
        QCoro::waitFor(range.updates.detectDrift(ConnectionId(connection), Range::group(connection), {}));
    QVERIFY2(outcome.operation.has_value(), qPrintable(told(outcome)));
    QVERIFY(!outcome.isUnknown);
    QCOMPARE(range.applied(driftAction), 1);
    QCOMPARE(range.newestEntry().outcome, Outcome::Applied);
}

void FlowsTest::driftDetectionWaitsForItsTurn_data()
{
    clouds();
}

/// Somebody's update runs on the group: it is named, and nothing of ours is left open.
void FlowsTest::driftDetectionWaitsForItsTurn()
{
    QFETCH(QString, connection);
    Range range(QStringLiteral("smooth"), 1.0);
    const UpdateOutcome update = range.update(connection);
    QVERIFY(update.operation.has_value());
    UpdateOutcome drift;
    const auto ask = [&] {
        drift = QCoro::waitFor(
            range.updates.detectDrift(ConnectionId(connection), Range::group(connection), {}));
        return drift.blocking.has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(ask(), 20'000); // lists show the update a moment later
    QVERIFY(!drift.operation.has_value());
    QVERIFY(drift.error && drift.error->kind == ErrorKind::Conflict);
    QCOMPARE(drift.blocking->id, update.operation->id);
    QCOMPARE(range.newestEntry().outcome, Outcome::NotApplied);
}

void FlowsTest::anEndedOperationHasNothingToStop()
{
    Range range(QStringLiteral("smooth"), 2'000.0);
    const UpdateOutcome outcome = range.update(QStringLiteral("aws"));
    QVERIFY(outcome.operation.has_value());
    const OperationRef ref = *outcome.operation;
    QTRY_VERIFY_WITH_TIMEOUT(range.watch.record(ref)->operation.state == OperationState::Succeeded, 30'000);
    range.stops.stop(ref, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(range.stops.progress(ref)->isOver(), 30'000);
    QCOMPARE(range.stops.progress(ref)->stage, StopStage::EndedByItself);
    QCOMPARE(range.applied(QStringLiteral("StopStackSetOperation")), 0);
    QTRY_COMPARE(range.newestEntry().outcome, Outcome::NotApplied);
}

void FlowsTest::protectionIsDisabledAndEnabledAgain()
{
    Range range;
    const ProtectionRef ref = range.protectionGroup(QStringLiteral("dr-db"));
    for (const ProtectionAction action : {ProtectionAction::Disable, ProtectionAction::Enable}) {
        range.protectionControl.act(ref, action, QStringLiteral("flow test"));
        QTRY_VERIFY_WITH_TIMEOUT(range.protectionControl.progress(ref)->isOver(), 60'000);
        const ProtectionProgress progress = *range.protectionControl.progress(ref);
        QVERIFY2(progress.stage == ProtectionStage::Finished, progress.error ? qPrintable(progress.error->code) : "");
        QVERIFY(!progress.jobId.isEmpty());
        QCOMPARE(range.protection.group(ref)->state.value, courseOf(action).goal);
        QTRY_COMPARE(range.newestEntry().outcome, Outcome::Applied);
    }
    const auto &entries = range.cloud.context().ledger.entries();
    QCOMPARE(entries.size(), 2);
    QVERIFY(!entries[0].job.isEmpty());
}

void FlowsTest::protectionInAWrongStateIsNotSent()
{
    Range range;
    const ProtectionRef ref = range.protectionGroup(QStringLiteral("dr-db"));
    range.protectionControl.act(ref, ProtectionAction::Enable, {});
    QTRY_VERIFY_WITH_TIMEOUT(range.protectionControl.progress(ref)->isOver(), 30'000);
    QCOMPARE(range.protectionControl.progress(ref)->stage, ProtectionStage::Refused);
    QCOMPARE(range.protectionControl.progress(ref)->refusal, ActionRefusal::WrongState);
    QVERIFY(range.cloud.context().ledger.entries().isEmpty());
}

void FlowsTest::aLostAnswerToDisablingIsNeverRepeated()
{
    Range range;
    const ProtectionRef ref = range.protectionGroup(QStringLiteral("dr-db"));
    range.fault(QStringLiteral("StopProtectionGroup"), Kind::DropAfterApply);
    range.protectionControl.act(ref, ProtectionAction::Disable, {});
    QTRY_VERIFY_WITH_TIMEOUT(range.protectionControl.progress(ref)->isOver(), 60'000);
    QCOMPARE(range.protectionControl.progress(ref)->stage, ProtectionStage::ReachedAnyhow);
    QCOMPARE(range.cloud.context().ledger.entries().size(), 1);
}

void FlowsTest::noJournalNoChangeButStop()
{
    Range range(QStringLiteral("smooth"), 2.0);
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    QVERIFY(running.operation.has_value());

    Journal second(range.directory.path()); // the first writer holds the lock
    QCoro::waitFor(second.open());
    QVERIFY(second.isReadOnly());
    Workspace workspace(&range.keyRing, &second);
    workspace.setConnections(range.workspace.connections());
    OperationWatch watch(&workspace, &range.scheduler);
    Snapshots snapshots(range.directory.path());
    UpdateController updates(&workspace, &watch, &snapshots);
    StopController stops(&workspace, &watch);
    const ConnectionId ros(QStringLiteral("ros"));
    const Result<UpdateGround> ground = QCoro::waitFor(updates.ground(ros, Range::group(QStringLiteral("ros")), {}));
    QVERIFY(ground.has_value());
    const auto service = workspace.stackGroups({ros, QStringLiteral("cn-hangzhou")});
    const UpdateOutcome refused
        = QCoro::waitFor(updates.send(ros, UpdateController::draftFrom(*ground, service->capabilities()), {}));
    QVERIFY(!refused.operation.has_value());
    QCOMPARE(range.applied(QStringLiteral("UpdateStackGroup")), 0);

    stops.stop(*running.operation, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(stops.progress(*running.operation)->isOver(), 60'000);
    QCOMPARE(stops.progress(*running.operation)->stage, StopStage::Stopped);
    QVERIFY(stops.progress(*running.operation)->recorded); // in the second window's side journal
    QCOMPARE(range.applied(QStringLiteral("StopStackSetOperation")), 1);
}

void FlowsTest::theWrongAccountBlocksWriting()
{
    Range range;
    Connection connection = range.connection(QStringLiteral("aws"));
    connection.expectedAccount = QStringLiteral("000000000000");
    range.set(connection);
    const UpdateOutcome outcome = range.update(QStringLiteral("aws"));
    QVERIFY(!outcome.operation.has_value());
    QCOMPARE(outcome.error->code, QStringLiteral("connection.wrongAccount"));
    QCOMPARE(range.workspace.status(connection.id).signIn, SignInState::WrongAccount);
    QVERIFY(range.cloud.context().ledger.entries().isEmpty());
}

void FlowsTest::aWrongSecretIsToldApart_data()
{
    QTest::addColumn<QString>("connection");
    for (const char *name : {"aws", "ros", "sdrs"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void FlowsTest::aWrongSecretIsToldApart()
{
    QFETCH(QString, connection);
    Range range;
    const ConnectionId id(connection);
    const KeysPtr right = QCoro::waitFor(range.keyRing.keys(range.connection(connection), false)).value();
    range.holdKeys(connection, right->keyId, "wrong-secret-wrong-secret-wrong-secret00");
    const Result<Identity> identity = QCoro::waitFor(range.workspace.signIn(id));
    QVERIFY(!identity.has_value());
    QCOMPARE(identity.error().kind, ErrorKind::SignInAgain);
    QVERIFY(!identity.error().code.isEmpty());
    QCOMPARE(range.workspace.status(id).signIn, SignInState::Refused);
    QVERIFY(!range.workspace.status(id).mayWrite());
}

void FlowsTest::watchOnlyNeitherStopsNorChanges()
{
    Range range(QStringLiteral("smooth"), 2.0);
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    QVERIFY(running.operation.has_value());
    Connection connection = range.connection(QStringLiteral("aws"));
    connection.mode = Mode::WatchOnly;
    range.set(connection);
    range.stops.stop(*running.operation, Actor::Person);
    QCOMPARE(range.stops.progress(*running.operation)->stage, StopStage::Refused);
    connection.mode = Mode::WatchAndStop;
    range.set(connection);
    QVERIFY(!range.update(QStringLiteral("aws")).operation.has_value());
    QCOMPARE(range.applied(QStringLiteral("UpdateStackSet")), 1);
    QCOMPARE(range.applied(QStringLiteral("StopStackSetOperation")), 0);
}

void FlowsTest::watchSeesWhatTheCloudRuns()
{
    Range range(QStringLiteral("board"), 1.0);
    range.watch.start();
    const auto running = [&range] {
        int count = 0;
        for (const OperationRecord &record : range.watch.records())
            count += record.operation.state == OperationState::Running && record.countsKnown ? 1 : 0;
        return count;
    };
    QTRY_VERIFY_WITH_TIMEOUT(running() >= 3, 60'000);
    for (const OperationRecord &record : range.watch.records()) {
        if (!record.countsKnown)
            continue;
        QCOMPARE(record.counts.total(), int(range.watch.targets(record.ref).size()));
        QVERIFY(record.statusAt.isValid());
    }
    for (const Connection &connection : range.workspace.connections())
        if (connection.cloud != Cloud::Huawei)
            QTRY_COMPARE(range.workspace.status(connection.id).signIn, SignInState::SignedIn);
}

QTEST_GUILESS_MAIN(FlowsTest)
#include "tst_flows.moc"
