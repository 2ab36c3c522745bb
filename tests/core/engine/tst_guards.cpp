// SPDX-License-Identifier: Apache-2.0
// Holds ux.md 5.10: the rules as a table, and guards that brake like a person.
#include "core/engine/guardstore.h"
#include "tests/core/engine/secondrun.h"

#include <QSignalSpy>
#include <QTest>

using namespace belay;

Q_DECLARE_METATYPE(belay::GuardRules)
Q_DECLARE_METATYPE(belay::GuardFacts)

namespace {

const QDateTime noon = QDateTime::fromString(QStringLiteral("2026-03-12T12:00:00Z"), Qt::ISODate);

/// "s5 f3 w2 r1": succeeded, failed, waiting, running.
TargetCounts counts(const QString &text)
{
    TargetCounts result;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        const int number = part.mid(1).toInt();
        switch (part.at(0).toLatin1()) {
        case 's':
            result.succeeded = number;
            break;
        case 'f':
            result.failed = number;
            break;
        case 'w':
            result.waiting = number;
            break;
        default:
            result.running = number;
        }
    }
    return result;
}

GuardFacts facts(const QString &text, int minutes = 0, int quietMinutes = 0)
{
    GuardFacts known;
    known.at = noon.addSecs(minutes * 60);
    known.startedAt = noon;
    known.changedAt = known.at.addSecs(-quietMinutes * 60);
    known.counts = counts(text);
    return known;
}

GuardRules failuresReach(int number)
{
    GuardRules rules;
    rules.failures = number;
    return rules;
}

/// A guard over an operation of the practice cloud, its clock in the test's hand.
struct Guarded
{
    explicit Guarded(const QString &directory, double clock = 1.0)
        : range(QStringLiteral("smooth"), clock)
        , guards(&range.workspace, &range.watch, &range.stops, directory, [this] { return now; })
    {
        const UpdateOutcome outcome = range.update(QStringLiteral("aws"));
        if (outcome.operation)
            ref = *outcome.operation;
        const auto isSeen = [this] {
            const OperationRecord *record = range.watch.record(ref);
            return record && record->statusAt.isValid() && record->changedAt.isValid();
        };
        if (!QTest::qWaitFor(isSeen, 30'000))
            qFatal("The operation is never seen.");
    }
    [[nodiscard]] GuardState state() const { return guards.status(ref).state; }
    [[nodiscard]] int stopsSent() { return range.applied(QStringLiteral("StopStackSetOperation")); }

    QDateTime now = QDateTime::currentDateTimeUtc();
    Range range;
    GuardWatch guards;
    OperationRef ref;
};

} // namespace

class GuardsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void rulesFire_data();
    void rulesFire();
    void joinsRules();
    void triesOnARecordedRun();
    void keepsGuards();
    void aBrokenFileIsLeftAlone();
    void countsDownAndStops();
    void holdsOffUntilTheRuleLetsGo();
    void stopNowDoesNotWait();
    void tellsWithoutStopping();
    void isBlindAndSaysSo();
    void watchesEveryUpdateOfAConnection();
    void goesWithItsOperation();

private:
    [[nodiscard]] QString directory() const { return m_directory->path(); }
    static Guard guardOf(const Guarded &guarded, const GuardRules &rules, GuardAct act);

    std::unique_ptr<QTemporaryDir> m_directory;
};

void GuardsTest::rulesFire_data()
{
    QTest::addColumn<GuardRules>("rules");
    QTest::addColumn<GuardFacts>("known");
    QTest::addColumn<bool>("fires");
    QTest::addColumn<int>("now");
    const auto row = [](const char *name, const GuardRules &rules, const GuardFacts &known, bool fires,
                        int now) { QTest::newRow(name) << rules << known << fires << now; };
    row("below the number of failures", failuresReach(8), facts(QStringLiteral("f7")), false, 7);
    row("at it", failuresReach(8), facts(QStringLiteral("f8")), true, 8);

    GuardRules share;
    share.failurePercent = 10;
    share.afterFinished = 10;
    row("too few have finished", share, facts(QStringLiteral("s4 f5")), false, 55);
    row("exactly the share is not over it", share, facts(QStringLiteral("s9 f1")), false, 10);
    row("over the share", share, facts(QStringLiteral("s8 f2")), true, 20);
    row("over it by less than a percent", share, facts(QStringLiteral("s89 f10")), true, 10);
    GuardRules atOnce = share;
    atOnce.afterFinished = 0;
    row("nothing has finished at all", atOnce, facts(QStringLiteral("w9 r1")), false, 0);

    GuardRules quiet;
    quiet.quietMinutes = 15;
    row("something moved 14 minutes ago", quiet, facts({}, 60, 14), false, 14);
    row("nothing for 15 minutes", quiet, facts({}, 60, 15), true, 15);
    GuardFacts unseen = facts({}, 60, 15);
    unseen.changedAt = {};
    row("nothing is known of changes", quiet, unseen, false, 0);

    GuardRules longer;
    longer.runsLongerMinutes = 90;
    row("runs for 90 minutes", longer, facts({}, 90), false, 90);
    row("runs longer", longer, facts({}, 91), true, 91);
    GuardFacts startless = facts({}, 500);
    startless.startedAt = {};
    row("its start is not known", longer, startless, false, 0);

    GuardRules canary;
    canary.accounts = {QStringLiteral("111111111111"), QStringLiteral("222222222222")};
    GuardFacts failed = facts(QStringLiteral("f1"));
    failed.failedAccounts = {QStringLiteral("333333333333")};
    row("another account fails", canary, failed, false, 0);
    failed.failedAccounts += QStringLiteral("222222222222");
    row("one of them fails", canary, failed, true, 1);

    GuardRules reason;
    reason.reasonContains = QStringLiteral("accessdenied");
    GuardFacts said = facts(QStringLiteral("f1"));
    said.failureReasons = {QStringLiteral("Rate exceeded")};
    row("another reason", reason, said, false, 0);
    said.failureReasons += QStringLiteral("AccessDenied when calling");
    row("that reason, case aside", reason, said, true, 1);

    row("no rule at all", {}, facts(QStringLiteral("f99"), 999, 999), false, -1);
}

void GuardsTest::rulesFire()
{
    QFETCH(GuardRules, rules);
    QFETCH(GuardFacts, known);
    QFETCH(bool, fires);
    QFETCH(int, now);
    const GuardVerdict verdict = evaluate(rules, known);
    QCOMPARE(verdict.fires, fires);
    QCOMPARE(verdict.readings.size(), rules.isEmpty() ? 0 : 1);
    if (!rules.isEmpty()) {
        QCOMPARE(verdict.readings.first().now, now);
        QCOMPARE(verdict.readings.first().holds, fires);
    }
}

void GuardsTest::joinsRules()
{
    GuardRules rules = failuresReach(2);
    rules.runsLongerMinutes = 10;
    QVERIFY(evaluate(rules, facts(QStringLiteral("f2"), 1)).fires);
    QVERIFY(evaluate(rules, facts(QStringLiteral("f1"), 11)).fires);
    QVERIFY(!evaluate(rules, facts(QStringLiteral("f1"), 1)).fires);
    rules.join = GuardRules::Join::AllOf;
    QVERIFY(!evaluate(rules, facts(QStringLiteral("f2"), 1)).fires);
    QVERIFY(!evaluate(rules, facts(QStringLiteral("f1"), 11)).fires);
    QVERIFY(evaluate(rules, facts(QStringLiteral("f2"), 11)).fires);
    GuardRules none;
    none.join = GuardRules::Join::AllOf;
    QVERIFY(!evaluate(none, facts(QStringLiteral("f2"), 11)).fires);
}

void GuardsTest::triesOnARecordedRun()
{
    const QList<GuardFacts> run{facts(QStringLiteral("s1 w9"), 1), facts(QStringLiteral("s2 f1 w7"), 2),
                                facts(QStringLiteral("s3 f3 w4"), 3), facts(QStringLiteral("s3 f7"), 4)};
    const GuardTrial trial = GuardWatch::tryOn(failuresReach(2), run);
    QVERIFY(trial.fired());
    QCOMPARE(trial.moment, 2);
    QCOMPARE(trial.at, noon.addSecs(180));
    QCOMPARE(trial.verdict.readings.first().now, 3);
    QVERIFY(!GuardWatch::tryOn(failuresReach(8), run).fired());
    QVERIFY(!GuardWatch::tryOn(failuresReach(8), {}).fired());
}

void GuardsTest::keepsGuards()
{
    Guard one;
    one.id = GuardId(QStringLiteral("g-1"));
    one.connection = ConnectionId(QStringLiteral("c-1"));
    one.operation =
        OperationRef{one.connection,
                     {QStringLiteral("eu-west-1"), QStringLiteral("g\u2603"), CallAs::DelegatedAdmin},
                     OperationId(QStringLiteral("op-1"))};
    one.rules.join = GuardRules::Join::AllOf;
    one.rules.failures = 8;
    one.rules.failurePercent = 0;
    one.rules.afterFinished = 3;
    one.rules.quietMinutes = 15;
    one.rules.runsLongerMinutes = 90;
    one.rules.accounts = {QStringLiteral("000011112222")};
    one.rules.reasonContains = QStringLiteral("\"denied\"");
    one.act = GuardAct::StopAtOnce;
    one.countDownSeconds = 7;
    Guard general;
    general.id = GuardId(QStringLiteral("g-2"));
    general.connection = one.connection;
    general.act = GuardAct::Tell;
    const QString path = directory() + QStringLiteral("/guards.json");
    QCOMPARE(loadGuards(path).value(), QList<Guard>());
    QVERIFY(saveGuards(path, {one, general}));
    QCOMPARE(loadGuards(path).value(), QList<Guard>({one, general}));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void GuardsTest::aBrokenFileIsLeftAlone()
{
    const QString path = directory() + QStringLiteral("/guards.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\":1,\"guards\":[{\"id\":7}]}");
    file.close();
    QCOMPARE(loadGuards(path).error().code, QStringLiteral("guards.invalid"));
    QVERIFY(QFile::exists(path));
}

Guard GuardsTest::guardOf(const Guarded &guarded, const GuardRules &rules, GuardAct act)
{
    Guard guard;
    guard.connection = guarded.ref.connection;
    guard.operation = guarded.ref;
    guard.rules = rules;
    guard.act = act;
    return guard;
}

void GuardsTest::countsDownAndStops()
{
    Guarded guarded(directory());
    GuardRules rules;
    rules.runsLongerMinutes = 60;
    guarded.guards.arm(guardOf(guarded, rules, GuardAct::CountDown));
    QSignalSpy counting(&guarded.guards, &GuardWatch::counting);
    QSignalSpy fired(&guarded.guards, &GuardWatch::fired);
    QTRY_COMPARE(guarded.state(), GuardState::Armed);

    guarded.now = guarded.range.watch.record(guarded.ref)->operation.createdAt.addSecs(61 * 60);
    // An hour is no time for the cloud's clock: the data is as fresh as it was.
    guarded.guards.look();
    QCOMPARE(guarded.state(), GuardState::Blind);
    guarded.now = QDateTime::currentDateTimeUtc();
    Guard sooner = guardOf(guarded, rules, GuardAct::CountDown);
    sooner.id = guarded.guards.guards().first().id;
    sooner.rules.runsLongerMinutes.reset();
    sooner.rules.quietMinutes = 1;
    guarded.guards.arm(sooner);
    guarded.now = guarded.range.watch.record(guarded.ref)->changedAt.addSecs(65);
    guarded.guards.look();
    QCOMPARE(guarded.state(), GuardState::CountingDown);
    QCOMPARE(counting.count(), 1);
    QCOMPARE(guarded.guards.status(guarded.ref).stopsAt, guarded.now.addSecs(30));
    guarded.now = guarded.now.addSecs(29);
    guarded.guards.look();
    QCOMPARE(guarded.state(), GuardState::CountingDown);
    QCOMPARE(guarded.range.stops.progress(guarded.ref), nullptr);
    guarded.now = guarded.now.addSecs(1);
    guarded.guards.look();
    QCOMPARE(fired.count(), 1);
    QVERIFY(guarded.range.stops.progress(guarded.ref));
    QCOMPARE(guarded.range.stops.progress(guarded.ref)->actor, Actor::Guard);
    QTRY_COMPARE_WITH_TIMEOUT(guarded.stopsSent(), 1, 30'000);
    guarded.guards.look();
    guarded.guards.look();
    QCOMPARE(fired.count(), 1);

    JournalFilter stops;
    stops.kinds = {ChangeKind::Stop};
    stops.actor = Actor::Guard;
    const auto written = QCoro::waitFor(guarded.range.journal.entries(stops));
    QCOMPARE(written->size(), 1);
    QVERIFY2(written->first().intent.note.contains(QStringLiteral("nothing changed")),
             qPrintable(written->first().intent.note));
    JournalFilter events;
    events.kinds = {ChangeKind::Guard};
    QStringList told;
    const auto entries = QCoro::waitFor(guarded.range.journal.entries(events));
    for (const JournalEntry &entry : *entries)
        told.prepend(entry.evidence.section(u':', 0, 0));
    QCOMPARE(told, QStringList({QStringLiteral("armed"), QStringLiteral("armed"),
                                QStringLiteral("counting down"), QStringLiteral("stopping")}));
}

void GuardsTest::holdsOffUntilTheRuleLetsGo()
{
    Guarded guarded(directory());
    GuardRules rules;
    rules.quietMinutes = 1;
    guarded.guards.arm(guardOf(guarded, rules, GuardAct::CountDown));
    const QDateTime changed = guarded.range.watch.record(guarded.ref)->changedAt;
    guarded.now = changed.addSecs(65);
    guarded.guards.look();
    QCOMPARE(guarded.state(), GuardState::CountingDown);
    guarded.guards.holdOff(guarded.ref);
    QCOMPARE(guarded.state(), GuardState::Armed);
    guarded.now = changed.addSecs(70);
    guarded.guards.look();
    QCOMPARE(guarded.state(), GuardState::Armed); // the same quiet, held off
    QCOMPARE(guarded.guards.status(guarded.ref).held, QList<GuardRule>{GuardRule::Quiet});
    guarded.now = changed.addSecs(30); // something moves
    guarded.guards.look();
    QVERIFY(guarded.guards.status(guarded.ref).held.isEmpty());
    guarded.now = changed.addSecs(65); // and is quiet again
    guarded.guards.look();
    QCOMPARE(guarded.state(), GuardState::CountingDown);
    QCOMPARE(guarded.stopsSent(), 0);
}

void GuardsTest::stopNowDoesNotWait()
{
    Guarded guarded(directory());
    GuardRules rules;
    rules.quietMinutes = 1;
    guarded.guards.arm(guardOf(guarded, rules, GuardAct::CountDown));
    guarded.guards.stopNow(guarded.ref); // nothing counts down yet
    QCOMPARE(guarded.range.stops.progress(guarded.ref), nullptr);
    guarded.now = guarded.range.watch.record(guarded.ref)->changedAt.addSecs(65);
    guarded.guards.look();
    guarded.guards.stopNow(guarded.ref);
    QCOMPARE(guarded.state(), GuardState::Fired);
    QTRY_COMPARE_WITH_TIMEOUT(guarded.stopsSent(), 1, 30'000);
}

void GuardsTest::tellsWithoutStopping()
{
    Guarded guarded(directory());
    GuardRules rules;
    rules.quietMinutes = 1;
    QSignalSpy fired(&guarded.guards, &GuardWatch::fired);
    guarded.guards.arm(guardOf(guarded, rules, GuardAct::Tell));
    guarded.now = guarded.range.watch.record(guarded.ref)->changedAt.addSecs(65);
    guarded.guards.look();
    QCOMPARE(fired.count(), 1);
    QCOMPARE(guarded.state(), GuardState::Fired);
    QCOMPARE(guarded.range.stops.progress(guarded.ref), nullptr);
}

void GuardsTest::isBlindAndSaysSo()
{
    Guarded guarded(directory());
    QSignalSpy blind(&guarded.guards, &GuardWatch::becameBlind);
    GuardRules rules;
    rules.quietMinutes = 1;
    guarded.guards.arm(guardOf(guarded, rules, GuardAct::StopAtOnce));
    QCOMPARE(guarded.state(), GuardState::Armed);
    guarded.now = guarded.range.watch.record(guarded.ref)->statusAt.addSecs(200);
    guarded.guards.look();
    QCOMPARE(guarded.state(), GuardState::Blind);
    QCOMPARE(guarded.guards.status(guarded.ref).blindness, GuardBlindness::OldData);
    guarded.guards.look();
    QCOMPARE(blind.count(), 1);
    guarded.now = QDateTime::currentDateTimeUtc();
    guarded.guards.look();
    QCOMPARE(guarded.state(), GuardState::Armed);

    CloudError offline;
    offline.kind = ErrorKind::NotSent;
    offline.fault = NetFault::Unreachable;
    guarded.range.workspace.report(guarded.ref.connection, offline);
    QCOMPARE(guarded.guards.status(guarded.ref).blindness, GuardBlindness::Offline);
    CloudError expired;
    expired.kind = ErrorKind::SignInAgain;
    expired.code = QStringLiteral("ExpiredToken");
    expired.httpStatus = 403;
    guarded.range.workspace.report(guarded.ref.connection, expired);
    QCOMPARE(guarded.guards.status(guarded.ref).blindness, GuardBlindness::SignedOut);
    QCOMPARE(guarded.range.stops.progress(guarded.ref), nullptr);
}

void GuardsTest::watchesEveryUpdateOfAConnection()
{
    Guarded guarded(directory());
    Guard general;
    general.connection = guarded.ref.connection;
    general.rules = failuresReach(1'000);
    const GuardId id = guarded.guards.arm(general);
    QTRY_VERIFY_WITH_TIMEOUT((guarded.now = QDateTime::currentDateTimeUtc(), guarded.guards.look(),
                              guarded.state() == GuardState::Armed),
                             20'000);
    QCOMPARE(guarded.guards.guardOf(guarded.ref)->id, id);
    const GuardId own = guarded.guards.arm(guardOf(guarded, failuresReach(5), GuardAct::Tell));
    QCOMPARE(guarded.guards.guardOf(guarded.ref)->id, own); // the nearer one counts
    guarded.guards.disarm(own);
    guarded.guards.disarm(id);
    QCOMPARE(guarded.state(), GuardState::Off);
    QVERIFY(loadGuards(directory() + QStringLiteral("/guards.json"))->isEmpty());
}

void GuardsTest::goesWithItsOperation()
{
    Guarded guarded(directory(), 2'000.0);
    guarded.guards.arm(guardOf(guarded, failuresReach(1'000), GuardAct::CountDown));
    QTRY_VERIFY_WITH_TIMEOUT(isEnded(guarded.range.watch.record(guarded.ref)->operation.state.value), 30'000);
    QTRY_VERIFY(guarded.guards.guards().isEmpty());
    QCOMPARE(guarded.state(), GuardState::Off);
}

QTEST_GUILESS_MAIN(GuardsTest)
#include "tst_guards.moc"
