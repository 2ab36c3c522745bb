// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/guardtrials.h"
#include "ui/presentation/guardwords.h"

#include <QTest>

using namespace belay;

namespace {

const QDateTime noon(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);

Sample sampleAt(int minutes, int succeeded, int failed, OperationState state = OperationState::Running)
{
    Sample sample;
    sample.at = noon.addSecs(minutes * 60);
    sample.counts.succeeded = succeeded;
    sample.counts.failed = failed;
    sample.state.value = state;
    return sample;
}

/// Starts at noon; 3 failures at 10 min, nothing until 40 min, ends failed at 45 min.
Recording failedRun()
{
    Recording recording;
    recording.samples = {sampleAt(0, 0, 0), sampleAt(5, 10, 0), sampleAt(10, 20, 3), sampleAt(40, 30, 9),
                         sampleAt(45, 30, 9, OperationState::Failed)};
    recording.failures = {{noon.addSecs(600), QStringLiteral("canary"), QStringLiteral("eu-west-1"),
                           QStringLiteral("AccessDenied for role")}};
    return recording;
}

PastRun pastRun(bool fires, OperationState end, int failed = 0)
{
    PastRun run;
    run.operation.from = noon;
    run.operation.state = end;
    run.operation.counts.failed = failed;
    if (fires) {
        run.trial.moment = 2;
        run.trial.at = noon.addSecs(25 * 60);
        run.trial.verdict.readings = {{GuardRule::Failures, 8, 8, {}, true}};
    }
    return run;
}

} // namespace

class GuardWordsTest final : public QObject
{
    Q_OBJECT
private slots:
    void rulesInALine_data();
    void rulesInALine();
    void marksOnTheBoard_data();
    void marksOnTheBoard();
    void countDownIsToldInMinutesAndSeconds_data();
    void countDownIsToldInMinutesAndSeconds();
    void recordedRunIsTried_data();
    void recordedRunIsTried();
    void pastRunsAreSummedUp_data();
    void pastRunsAreSummedUp();
    void noticesSayWhatIsStopped();
};

void GuardWordsTest::rulesInALine_data()
{
    QTest::addColumn<GuardRules>("rules");
    QTest::addColumn<QString>("line");
    GuardRules rules;
    QTest::newRow("none") << rules << "no rule";
    rules.failures = 8;
    QTest::newRow("one") << rules << "8 failures in all regions";
    rules.quietMinutes = 15;
    QTest::newRow("any of two") << rules << "any of: 8 failures in all regions; no change for 15 min";
    rules.join = GuardRules::Join::AllOf;
    rules.quietMinutes.reset();
    rules.failurePercent = 10;
    QTest::newRow("all of two") << rules
                                << "all of: 8 failures in all regions; more than 10 % failed after 10 finished";
    GuardRules named;
    named.accounts = {QStringLiteral("canary"), QStringLiteral("payments-prod")};
    QTest::newRow("accounts") << named << "one of these fails: canary, payments-prod";
}

void GuardWordsTest::rulesInALine()
{
    QFETCH(GuardRules, rules);
    QTEST(guardRulesLine(rules), "line");
}

void GuardWordsTest::marksOnTheBoard_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<int>("glyph");
    QTest::newRow("off") << int(GuardState::Off) << "" << int(Glyph::None);
    QTest::newRow("armed") << int(GuardState::Armed) << "guard armed" << int(Glyph::Running);
    QTest::newRow("counting") << int(GuardState::CountingDown) << "guard stops in 00:24" << int(Glyph::Stalled);
    QTest::newRow("fired") << int(GuardState::Fired) << "guard fired" << int(Glyph::Stopping);
    QTest::newRow("blind") << int(GuardState::Blind) << "guard is BLIND" << int(Glyph::Unknown);
}

/// Each state has a word and a sign of its own.
void GuardWordsTest::marksOnTheBoard()
{
    QFETCH(int, state);
    GuardStatus status;
    status.state = GuardState(state);
    status.stopsAt = noon.addSecs(24);
    QTEST(guardMark(status, noon), "mark");
    QTEST(int(glyphOf(status.state)), "glyph");
}

void GuardWordsTest::countDownIsToldInMinutesAndSeconds_data()
{
    QTest::addColumn<qint64>("msLeft");
    QTest::addColumn<QString>("text");
    QTest::newRow("24 s") << qint64(24'000) << "00:24";
    QTest::newRow("a begun second counts") << qint64(23'001) << "00:24";
    QTest::newRow("over a minute") << qint64(95'000) << "01:35";
    QTest::newRow("over") << qint64(-5'000) << "00:00";
}

void GuardWordsTest::countDownIsToldInMinutesAndSeconds()
{
    QFETCH(qint64, msLeft);
    QTEST(countDownText(noon.addMSecs(msLeft), noon), "text");
}

void GuardWordsTest::recordedRunIsTried_data()
{
    QTest::addColumn<GuardRules>("rules");
    QTest::addColumn<int>("minutes"); ///< When it fires after noon; -1: never.
    const auto with = [](auto &&set) {
        GuardRules rules;
        set(rules);
        return rules;
    };
    QTest::newRow("3 failures") << with([](GuardRules &r) { r.failures = 3; }) << 10;
    QTest::newRow("8 failures") << with([](GuardRules &r) { r.failures = 8; }) << 40;
    QTest::newRow("10 failures") << with([](GuardRules &r) { r.failures = 10; }) << -1;
    QTest::newRow("quiet for 15 min") << with([](GuardRules &r) { r.quietMinutes = 15; }) << 25;
    QTest::newRow("quiet for 31 min") << with([](GuardRules &r) { r.quietMinutes = 31; }) << -1;
    QTest::newRow("longer than 20 min") << with([](GuardRules &r) { r.runsLongerMinutes = 20; }) << 20;
    QTest::newRow("canary") << with([](GuardRules &r) { r.accounts = {QStringLiteral("canary")}; }) << 10;
    QTest::newRow("reason") << with([](GuardRules &r) { r.reasonContains = QStringLiteral("accessdenied"); }) << 10;
    QTest::newRow("other reason") << with([](GuardRules &r) { r.reasonContains = QStringLiteral("Quota"); }) << -1;
}

/// Rules about time come true between samples, where nothing was written because nothing changed.
void GuardWordsTest::recordedRunIsTried()
{
    QFETCH(GuardRules, rules);
    QFETCH(int, minutes);
    const GuardTrial trial = tryOn(rules, momentsOf(failedRun(), rules));
    QCOMPARE(trial.fired(), minutes >= 0);
    if (trial.fired())
        QCOMPARE(noon.secsTo(trial.at) / 60, qint64(minutes));
}

void GuardWordsTest::pastRunsAreSummedUp_data()
{
    QTest::addColumn<QList<PastRun>>("runs");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("contains");
    QTest::newRow("none") << QList<PastRun>() << "No run was recorded" << "";
    QTest::newRow("never") << QList<PastRun>{pastRun(false, OperationState::Succeeded)}
                           << "Would have fired on past runs: 0 of 1" << "";
    QTest::newRow("correct") << QList<PastRun>{pastRun(true, OperationState::Failed, 9),
                                               pastRun(false, OperationState::Succeeded)}
                             << "Would have fired on past runs: 1 of 2 (" << "correct";
    QTest::newRow("too early") << QList<PastRun>{pastRun(true, OperationState::Succeeded)}
                               << "Would have fired on past runs: 1 of 1 (" << "too early";
}

void GuardWordsTest::pastRunsAreSummedUp()
{
    QFETCH(QList<PastRun>, runs);
    QFETCH(QString, start);
    QFETCH(QString, contains);
    const QString sentence = trialSentence(runs);
    QVERIFY2(sentence.startsWith(start) && sentence.contains(contains), qPrintable(sentence));
    if (!runs.isEmpty() && runs.constFirst().trial.fired())
        QCOMPARE(pastRunSentence(runs.constFirst()),
                 QStringLiteral("Would have fired 25 min in: 8 failures in all regions reached."));
}

void GuardWordsTest::noticesSayWhatIsStopped()
{
    GuardStatus status;
    status.operation.group.name = QStringLiteral("baseline-iam");
    status.stopsAt = noon.addSecs(24);
    status.verdict.readings = {{GuardRule::Failures, 8, 8, {}, true}, {GuardRule::Quiet, 2, 15, {}, false}};
    const QString why = QStringLiteral("8 failures in all regions reached");
    QCOMPARE(firedSentence(status.verdict), why);
    QCOMPARE(countDownSentence(status, noon), QStringLiteral("baseline-iam: ") + why + QStringLiteral(".  Stopping in 00:24"));
    QVERIFY(guardNotice(NoticeKind::GuardFired, status, true, noon).sentence.contains(QLatin1String("stop is on its way")));
    QVERIFY(guardNotice(NoticeKind::GuardFired, status, false, noon).sentence.contains(QLatin1String("Nothing was stopped")));
    // One subject for both: the list shows one line, updated in place.
    QCOMPARE(guardNotice(NoticeKind::GuardFired, status, true, noon).subject,
             guardNotice(NoticeKind::GuardCountdown, status, true, noon).subject);
}

QTEST_GUILESS_MAIN(GuardWordsTest)
#include "tst_guardwords.moc"
