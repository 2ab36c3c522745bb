// SPDX-License-Identifier: Apache-2.0
// Holds network-and-safety.md section 6: what became of a change is found out by reading, exactly
// once applied or not at all, and held against the practice cloud's own ledger.
#include "tests/core/engine/secondrun.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace belay;
using Kind = practice::Faults::Kind;

namespace {

enum class Death {
    BeforeSending, ///< Written down, not a byte sent.
    OnTheWayThere, ///< Sent, never arrived.
    OnTheWayBack,  ///< Applied, the answer never came.
    BeforeVerdict, ///< Answered and accepted, the verdict was not written.
};

QString updateAction(const QString &connection)
{
    return connection == u"aws" ? QStringLiteral("UpdateStackSet") : QStringLiteral("UpdateStackGroup");
}

QString stopAction(const QString &connection)
{
    return connection == u"aws" ? QStringLiteral("StopStackSetOperation")
                                : QStringLiteral("StopStackGroupOperation");
}

QUrl closedPort()
{
    QTcpServer server; // a port that was free a moment ago
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("No port.");
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
}

} // namespace

class ReconcilerTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void anUpdateIsFoundAfterARestart_data();
    void anUpdateIsFoundAfterARestart();
    void aStopIsFoundAfterARestart_data();
    void aStopIsFoundAfterARestart();
    void protectionIsFoundAfterARestart_data();
    void protectionIsFoundAfterARestart();
    void aKnownJobIsAsked();
    void offlineStaysOpenAndHoldsTheGroup();
    void whatAFlowCouldNotSeeIsHandedOver();
    void aPersonDecides();
    void aReaderLooksNothingUp();
    void aStopOfASecondWindowIsLookedUp();
    void theBlockingOperationIsNamed_data();
    void theBlockingOperationIsNamed();

private:
    [[nodiscard]] QString directory() const { return m_directory->filePath(QStringLiteral("profile")); }
    void updateAndDie(Range &range, const QString &connection, Death death);

    std::unique_ptr<QTemporaryDir> m_directory;
};

void ReconcilerTest::updateAndDie(Range &range, const QString &connection, Death death)
{
    SecondRun first(range, directory());
    const Intent intent = first.intend(connection, ChangeKind::Update, Range::group(connection).name);
    if (death == Death::BeforeSending)
        return;
    const UpdateDraft draft = first.draft(connection, intent.token);
    if (death == Death::OnTheWayThere)
        range.fault(updateAction(connection), Kind::DropBeforeRead, 10);
    if (death == Death::OnTheWayBack)
        range.fault(updateAction(connection), Kind::DropAfterApply, 10);
    (void)first.journal.attempt(intent.token, 1, QDateTime::currentDateTimeUtc());
    const Result<Accepted> sent = QCoro::waitFor(first.service(connection)->update(draft, intent.token, {}));
    QCOMPARE(sent.has_value(), death == Death::BeforeVerdict);
    if (sent) {
        JournalAnswer answer;
        answer.httpStatus = 200;
        answer.operation = sent->operation.toString();
        answer.at = QDateTime::currentDateTimeUtc();
        QVERIFY(QCoro::waitFor(first.journal.answer(intent.token, answer)));
    }
    range.cloud.faults().clear();
}

void ReconcilerTest::anUpdateIsFoundAfterARestart_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<Death>("death");
    QTest::addColumn<Outcome>("outcome");
    for (const QString &cloud : {QStringLiteral("aws"), QStringLiteral("ros")}) {
        const auto row = [&](const char *what) -> QTestData & {
            return QTest::newRow(qPrintable(cloud + u' ' + QString::fromLatin1(what))) << cloud;
        };
        row("never sent") << Death::BeforeSending << Outcome::NotApplied;
        row("never arrived") << Death::OnTheWayThere << Outcome::NotApplied;
        row("answer lost") << Death::OnTheWayBack << Outcome::Applied;
        row("verdict lost") << Death::BeforeVerdict << Outcome::Applied;
    }
}

void ReconcilerTest::anUpdateIsFoundAfterARestart()
{
    QFETCH(QString, connection);
    QFETCH(Death, death);
    QFETCH(Outcome, outcome);
    Range range(QStringLiteral("smooth"), 5.0);
    updateAndDie(range, connection, death);
    const int applied = outcome == Outcome::Applied ? 1 : 0;
    QCOMPARE(range.applied(updateAction(connection)), applied);

    SecondRun second(range, directory());
    QSignalSpy found(&second.reconciler, &Reconciler::found);
    second.reconciler.start();
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 30'000);
    const Lookup lookup = second.reconciler.lookups().first();
    QCOMPARE(lookup.stage, Lookup::Stage::Done);
    QCOMPARE(lookup.finding.outcome, outcome);
    QCOMPARE(second.newestEntry().outcome, outcome);
    QVERIFY(!second.newestEntry().evidence.isEmpty());
    QVERIFY(second.newestEntry().closedBy.isEmpty());
    QCOMPARE(second.reconciler.pending(), 0);
    QCOMPARE(range.applied(updateAction(connection)), applied); // nothing was sent
    QCOMPARE(lookup.operation.has_value(), outcome == Outcome::Applied);
    if (!lookup.operation)
        return;
    second.reconciler.attach(lookup.entry.intent.token);
    QTRY_VERIFY_WITH_TIMEOUT(second.watch.record(*lookup.operation) != nullptr, 10'000);
    if (connection == u"aws")
        QCOMPARE(lookup.operation->id.toString(), lookup.entry.intent.token.toString());
}

void ReconcilerTest::aStopIsFoundAfterARestart_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<Death>("death");
    QTest::addColumn<Outcome>("outcome");
    for (const QString &cloud : {QStringLiteral("aws"), QStringLiteral("ros")}) {
        const auto row = [&](const char *what) -> QTestData & {
            return QTest::newRow(qPrintable(cloud + u' ' + QString::fromLatin1(what))) << cloud;
        };
        row("never sent") << Death::BeforeSending << Outcome::NotApplied;
        row("answer lost") << Death::OnTheWayBack << Outcome::Applied;
    }
}

void ReconcilerTest::aStopIsFoundAfterARestart()
{
    QFETCH(QString, connection);
    QFETCH(Death, death);
    QFETCH(Outcome, outcome);
    Range range(QStringLiteral("smooth"), 1.0);
    const UpdateOutcome running = range.update(connection);
    QVERIFY(running.operation.has_value());
    const OperationRef ref = *running.operation;
    {
        SecondRun first(range, directory());
        first.intend(connection, ChangeKind::Stop, ref.group.name, {}, ref.id);
        if (death == Death::OnTheWayBack) {
            range.fault(stopAction(connection), Kind::DropAfterApply);
            QVERIFY(!QCoro::waitFor(first.service(connection)->stop(ref, {}, {})).has_value());
        }
    }
    SecondRun second(range, directory());
    QSignalSpy found(&second.reconciler, &Reconciler::found);
    second.reconciler.start();
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 30'000);
    QCOMPARE(second.newestEntry().outcome, outcome);
    QCOMPARE(second.reconciler.lookups().first().operation, std::optional(ref));
    QCOMPARE(range.applied(stopAction(connection)), death == Death::BeforeSending ? 0 : 1);
}

void ReconcilerTest::protectionIsFoundAfterARestart_data()
{
    QTest::addColumn<Death>("death");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("never sent") << Death::BeforeSending << Outcome::NotApplied;
    QTest::newRow("never arrived") << Death::OnTheWayThere << Outcome::NotApplied;
    QTest::newRow("answer lost") << Death::OnTheWayBack << Outcome::Applied;
}

void ReconcilerTest::protectionIsFoundAfterARestart()
{
    QFETCH(Death, death);
    QFETCH(Outcome, outcome);
    Range range;
    const ProtectionRef ref = range.protectionGroup(QStringLiteral("dr-db"));
    const QString before = range.protection.group(ref)->state.word;
    {
        SecondRun first(range, directory());
        first.intend(QStringLiteral("sdrs"), ChangeKind::DisableProtection, ref.group.toString(),
                     QStringLiteral("{\"status\":\"%1\"}").arg(before));
        if (death != Death::BeforeSending) {
            range.fault(QStringLiteral("StopProtectionGroup"),
                        death == Death::OnTheWayBack ? Kind::DropAfterApply : Kind::DropBeforeRead);
            const auto service = first.workspace.protectionGroups({ref.connection, ref.region});
            QVERIFY(!QCoro::waitFor(service->act(ref.group, ProtectionAction::Disable, {})).has_value());
        }
    }
    SecondRun second(range, directory());
    QSignalSpy found(&second.reconciler, &Reconciler::found);
    second.reconciler.start();
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 30'000);
    QVERIFY2(second.newestEntry().outcome == outcome, qPrintable(second.newestEntry().evidence));
    QCOMPARE(range.cloud.context().ledger.entries().size(), outcome == Outcome::Applied ? 1 : 0);
}

void ReconcilerTest::aKnownJobIsAsked()
{
    Range range;
    const ProtectionRef ref = range.protectionGroup(QStringLiteral("dr-db"));
    QString jobId;
    {
        SecondRun first(range, directory());
        const Intent intent =
            first.intend(QStringLiteral("sdrs"), ChangeKind::DisableProtection, ref.group.toString(),
                         QStringLiteral("{\"status\":\"protected\"}"));
        const auto service = first.workspace.protectionGroups({ref.connection, ref.region});
        const Result<JobId> job = QCoro::waitFor(service->act(ref.group, ProtectionAction::Disable, {}));
        QVERIFY(job.has_value());
        jobId = job->toString();
        JournalAnswer answer;
        answer.httpStatus = 200;
        answer.operation = jobId;
        answer.at = QDateTime::currentDateTimeUtc();
        QVERIFY(QCoro::waitFor(first.journal.answer(intent.token, answer)));
    }
    SecondRun second(range, directory());
    QSignalSpy found(&second.reconciler, &Reconciler::found);
    second.reconciler.start();
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 30'000);
    QCOMPARE(second.newestEntry().outcome, Outcome::Applied);
    QVERIFY2(second.newestEntry().evidence.contains(jobId), qPrintable(second.newestEntry().evidence));
}

void ReconcilerTest::offlineStaysOpenAndHoldsTheGroup()
{
    Range range(QStringLiteral("smooth"), 5.0);
    const QString aws = QStringLiteral("aws");
    updateAndDie(range, aws, Death::OnTheWayBack);
    const Connection online = range.connection(aws);
    Connection offline = online;
    offline.endpoint = closedPort();
    range.set(offline);

    SecondRun second(range, directory());
    second.reconciler.start();
    const auto first = [&] {
        const QList<Lookup> all = second.reconciler.lookups();
        return all.isEmpty() ? Lookup{} : all.first();
    };
    QTRY_VERIFY_WITH_TIMEOUT(first().tries >= 2, 30'000); // it is tried again by itself
    QVERIFY(first().finding.error.has_value() || first().stage == Lookup::Stage::Looking);
    QCOMPARE(second.newestEntry().outcome, Outcome::Open);
    const GroupKey group = Range::group(aws);
    QVERIFY(second.reconciler.isHeld(online.id, group.region, group.name));
    QVERIFY(!second.reconciler.isHeld(online.id, group.region, QStringLiteral("another")));

    QList<Connection> connections = second.workspace.connections();
    for (Connection &connection : connections)
        if (connection.id == online.id)
            connection = online;
    const int tries = first().tries;
    range.fault(QStringLiteral("DescribeStackSetOperation"), Kind::Error500, 9); // still not to be seen
    second.workspace.setConnections(connections);
    QTRY_VERIFY_WITH_TIMEOUT(first().tries > tries, 30'000);
    const UpdateOutcome held = QCoro::waitFor(second.updates.send(online.id, second.draft(aws, {}), {}));
    QVERIFY(!held.operation.has_value());
    if (held.violations.isEmpty()) // unless the running one was seen first
        QCOMPARE(held.error->code, QStringLiteral("journal.lookingUp"));
    QCOMPARE(range.applied(QStringLiteral("UpdateStackSet")), 1);

    range.cloud.faults().clear();
    QTRY_COMPARE_WITH_TIMEOUT(first().stage, Lookup::Stage::Done, 30'000);
    QCOMPARE(second.newestEntry().outcome, Outcome::Applied);
    QVERIFY(!second.reconciler.isHeld(online.id, group.region, group.name));

    second.stops.stop(*first().operation, Actor::Person); // the brake is never held
    QTRY_VERIFY_WITH_TIMEOUT(second.stops.progress(*first().operation)->isOver(), 60'000);
}

void ReconcilerTest::whatAFlowCouldNotSeeIsHandedOver()
{
    Range range(QStringLiteral("smooth"), 5.0);
    SecondRun run(range, directory());
    run.reconciler.start();
    const ConnectionId aws(QStringLiteral("aws"));
    const UpdateDraft draft = run.draft(QStringLiteral("aws"), {});
    range.fault(QStringLiteral("UpdateStackSet"), Kind::DropAfterApply);
    range.fault(QStringLiteral("DescribeStackSetOperation"), Kind::Error500, 1'000);
    const UpdateOutcome outcome = QCoro::waitFor(run.updates.send(aws, draft, {}));
    QVERIFY(outcome.isUnknown);
    QVERIFY(!outcome.operation.has_value());
    QCOMPARE(run.newestEntry().outcome, Outcome::Open);
    QVERIFY(!run.journal.isLive(outcome.token));
    QTRY_COMPARE(run.reconciler.pending(), 1);

    range.cloud.faults().clear();
    QTRY_COMPARE_WITH_TIMEOUT(run.reconciler.pending(), 0, 30'000);
    QCOMPARE(run.newestEntry().outcome, Outcome::Applied);
    QCOMPARE(run.reconciler.lookup(outcome.token)->operation->id.toString(), outcome.token.toString());
    QCOMPARE(range.applied(QStringLiteral("UpdateStackSet")), 1);
}

void ReconcilerTest::aPersonDecides()
{
    Range range;
    Connection gone = range.connection(QStringLiteral("aws"));
    {
        SecondRun first(range, directory());
        first.intend(QStringLiteral("aws"), ChangeKind::Update, QStringLiteral("baseline-iam"));
    }
    gone.endpoint = closedPort();
    range.set(gone);
    SecondRun second(range, directory());
    second.reconciler.start();
    QTRY_COMPARE(second.reconciler.lookups().size(), 1);
    const ClientToken token = second.reconciler.lookups().first().entry.intent.token;
    QVERIFY(QCoro::waitFor(
        second.reconciler.resolve(token, Outcome::NotApplied, QStringLiteral("seen in the console"))));
    QCOMPARE(second.reconciler.lookup(token)->stage, Lookup::Stage::Done);
    const JournalEntry entry = second.newestEntry();
    QCOMPARE(entry.outcome, Outcome::NotApplied);
    QCOMPARE(entry.evidence, QStringLiteral("seen in the console"));
    QVERIFY(!entry.closedBy.isEmpty());
    QCOMPARE(entry.closedBy, entry.intent.person);
}

void ReconcilerTest::aReaderLooksNothingUp()
{
    Range range;
    SecondRun first(range, directory());
    first.intend(QStringLiteral("aws"), ChangeKind::Update, QStringLiteral("baseline-iam"));
    SecondRun reader(range, directory());
    QVERIFY(reader.journal.isReadOnly());
    reader.reconciler.start();
    QVERIFY(QCoro::waitFor(reader.reconciler.lookUpAll()));
    QVERIFY(reader.reconciler.lookups().isEmpty());
    QCOMPARE(reader.newestEntry().outcome, Outcome::Open);
}

void ReconcilerTest::aStopOfASecondWindowIsLookedUp()
{
    Range range(QStringLiteral("smooth"), 1.0);
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    const OperationRef ref = *running.operation;
    SecondRun first(range, directory());
    first.reconciler.start();
    {
        SecondRun second(range, directory());
        QVERIFY(second.journal.isReadOnly());
        second.intend(QStringLiteral("aws"), ChangeKind::Stop, ref.group.name, {}, ref.id);
        QVERIFY(QCoro::waitFor(second.service(QStringLiteral("aws"))->stop(ref, {}, {})));
    } // its window closes before it has seen the end
    QVERIFY(first.reconciler.lookups().isEmpty());
    QCOMPARE(QCoro::waitFor(first.journal.mergeSides()).value(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(first.newestEntry().outcome, Outcome::Applied, 30'000);
    QCOMPARE(first.reconciler.lookups().size(), 1);
}

void ReconcilerTest::theBlockingOperationIsNamed_data()
{
    QTest::addColumn<QString>("connection");
    QTest::newRow("AWS") << QStringLiteral("aws");
    QTest::newRow("ROS") << QStringLiteral("ros");
}

void ReconcilerTest::theBlockingOperationIsNamed()
{
    QFETCH(QString, connection);
    Range range(QStringLiteral("smooth"), 1.0);
    SecondRun run(range, directory());
    const ClientToken other(QStringLiteral("belay-somebody-else"));
    const UpdateDraft draft = run.draft(connection, other);
    const UpdateOutcome first = range.update(connection);
    QVERIFY(first.operation.has_value());
    // Somebody else's operation: our own rules would stop us as soon as the list shows it.
    const Result<Accepted> second = QCoro::waitFor(run.service(connection)->update(draft, other, {}));
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    std::optional<Operation> blocking;
    QTRY_VERIFY_WITH_TIMEOUT((blocking = QCoro::waitFor(lookUpBlocking(
                                  run.service(connection), Range::group(connection), second.error())))
                                 .has_value(),
                             20'000);
    QCOMPARE(blocking->id, first.operation->id);
    CloudError silent = second.error();
    silent.message.clear(); // an answer that does not say which
    QTRY_VERIFY_WITH_TIMEOUT(
        (blocking = QCoro::waitFor(lookUpBlocking(run.service(connection), Range::group(connection), silent)))
            .has_value(),
        20'000);
    QCOMPARE(blocking->id, first.operation->id);
}

QTEST_GUILESS_MAIN(ReconcilerTest)
#include "tst_reconciler.moc"
