// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/pollsimulation.h"

#include <QTest>

using namespace belay;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 halfHour = 30 * minute;

QString name(int i)
{
    return QStringLiteral("operation/%1").arg(i);
}

} // namespace

/// Polling economy (network-and-safety.md section 12), on a simulated clock.
class PollSchedulerTest final : public QObject
{
    Q_OBJECT

private slots:
    void pacesOfTheClouds_data();
    void pacesOfTheClouds();
    void cadences_data();
    void cadences();
    void fiftyOperations_data();
    void fiftyOperations();
    void fiftyOperationsThrottled();
    void theBudgetIsNeverPassed();
    void eachActionHasItsOwnBudget();
    void theNextTokenIsTheFocusedOnes();
    void notInStep();
    void hiddenWithNothingRunning();
    void aRunningJobIsNotStartedAgain();
    void aManualRefreshIsNextInLine();
    void pausedStartsNothing();
    void throttlingSlowsOnlyItsScope();
    void throttlingDoublesTheWait();
    void oneBurstOfThrottlingIsOneNews();
    void whatWasReallySent();

private:
    const Scope m_scope{ConnectionId(QStringLiteral("c")), QStringLiteral("eu-west-1")};
};

void PollSchedulerTest::pacesOfTheClouds_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<double>("allowed");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("atOnce");
    QTest::addColumn<int>("inAMinute");
    QTest::newRow("AWS, 4/s burst 8") << Cloud::Aws << 4.0 << QStringLiteral("operation") << 8 << 248;
    QTest::newRow("AWS, set to 2/s") << Cloud::Aws << 2.0 << QStringLiteral("operation") << 4 << 124;
    QTest::newRow("ROS, 60/min an action") << Cloud::Alibaba << 4.0 << QStringLiteral("operation") << 1 << 61;
    QTest::newRow("ROS, 180/min instances") << Cloud::Alibaba << 4.0 << instancesAction() << 3 << 183;
    QTest::newRow("ROS, set to 0.5/s") << Cloud::Alibaba << 0.5 << instancesAction() << 1 << 31;
    QTest::newRow("SDRS, 60/min") << Cloud::Huawei << 4.0 << QStringLiteral("protection-groups") << 1 << 61;
}

void PollSchedulerTest::pacesOfTheClouds()
{
    QFETCH(Cloud, cloud);
    QFETCH(double, allowed);
    QFETCH(QString, kind);
    QFETCH(int, atOnce);
    QFETCH(int, inAMinute);
    PollBudget budget(pollPaceOf(cloud, allowed));
    int taken = 0;
    while (budget.take(kind, 0) == 0)
        ++taken;
    QCOMPARE(taken, atOnce);
    for (qint64 now = 0; now <= minute; now += 10)
        taken += budget.take(kind, now) == 0 ? 1 : 0;
    QVERIFY2(taken <= inAMinute && taken >= inAMinute - 2, qPrintable(QString::number(taken)));
}

void PollSchedulerTest::cadences_data()
{
    QTest::addColumn<Cadence>("cadence");
    QTest::addColumn<int>("jobs");
    QTest::addColumn<bool>("hidden");
    QTest::addColumn<int>("leastMs");
    QTest::addColumn<int>("mostMs");
    QTest::newRow("the focused one every 5 s") << Cadence::Focused << 1 << false << 4'000 << 6'100;
    QTest::newRow("a few running ones every 5 s") << Cadence::Running << 3 << false << 4'000 << 6'100;
    QTest::newRow("fifty share what is left") << Cadence::Running << 50 << false << 32'000 << 51'000;
    QTest::newRow("idle every 60 s") << Cadence::Idle << 1 << false << 48'000 << 72'100;
    QTest::newRow("hidden, the focused one every 15 s") << Cadence::Focused << 1 << true << 12'000 << 18'100;
    QTest::newRow("hidden, a running one every 15 s") << Cadence::Running << 1 << true << 12'000 << 18'100;
}

void PollSchedulerTest::cadences()
{
    QFETCH(Cadence, cadence);
    QFETCH(int, jobs);
    QFETCH(bool, hidden);
    QFETCH(int, leastMs);
    QFETCH(int, mostMs);
    PollSimulation simulation;
    simulation.scheduler.setPace(m_scope, pollPaceOf(Cloud::Aws, 4.0));
    simulation.scheduler.setHidden(hidden);
    for (int i = 0; i < jobs; ++i)
        simulation.add(m_scope, name(i), cadence);
    simulation.run(halfHour);
    for (int i = 0; i < jobs; ++i) {
        const QList<qint64> &starts = simulation.starts[name(i)];
        QVERIFY(starts.size() >= halfHour / mostMs);
        for (qsizetype call = 1; call < starts.size(); ++call) {
            const qint64 gap = starts[call] - starts[call - 1];
            QVERIFY2(gap >= leastMs && gap <= mostMs, qPrintable(QString::number(gap)));
        }
    }
}

void PollSchedulerTest::fiftyOperations_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::newRow("AWS, one budget for all") << Cloud::Aws;
    QTest::newRow("ROS, one budget an action") << Cloud::Alibaba;
}

void PollSchedulerTest::fiftyOperations()
{
    QFETCH(Cloud, cloud);
    const FiftyOperations fifty(cloud);
    const PollPace pace = pollPaceOf(cloud, 4.0);
    const PollSimulation &simulation = fifty.simulation;
    if (pace.budget == Budget::Shared) {
        const double excess = PollSimulation::worstExcess(simulation.sent[fifty.scope], pace.perSecond);
        QVERIFY2(excess <= pace.burst + 1e-6, qPrintable(QString::number(excess)));
    } else {
        QVERIFY(simulation.sentKinds.size() >= 4);
        for (const QList<qint64> &calls : simulation.sentKinds) {
            const double excess = PollSimulation::worstExcess(calls, pace.perSecond);
            QVERIFY2(excess <= pace.burst + 1e-6, qPrintable(QString::number(excess)));
        }
    }
    const qsizetype focused = simulation.starts[fifty.focused].size();
    QVERIFY2(focused >= halfHour / (5 * second) - 10, qPrintable(QString::number(focused)));
    QVERIFY2(simulation.longestGap(fifty.focused) <= 7 * second,
             qPrintable(QString::number(simulation.longestGap(fifty.focused))));
    QVERIFY2(fifty.rarestRunning() <= 75 * second, qPrintable(QString::number(fifty.rarestRunning())));
    for (int list = 0; list < 60; ++list) { // new ones are found all the same
        const qint64 gap = simulation.longestGap(QStringLiteral("list/%1").arg(list));
        QVERIFY2(gap <= 100 * second, qPrintable(QString::number(gap)));
    }
}

void PollSchedulerTest::fiftyOperationsThrottled()
{
    const FiftyOperations fifty(Cloud::Aws, 3);
    const PollPace pace = pollPaceOf(Cloud::Aws, 4.0);
    QVERIFY(PollSimulation::worstExcess(fifty.simulation.sent[fifty.scope], pace.perSecond) <=
            pace.burst + 1e-6);
    QVERIFY(fifty.simulation.longestGap(fifty.focused) <= 13 * second); // doubled once
    QVERIFY(fifty.rarestRunning() <= 75 * second);
}

void PollSchedulerTest::theBudgetIsNeverPassed()
{
    PollSimulation simulation;
    simulation.scheduler.setPace(m_scope, 2.0);
    for (int i = 0; i < 200; ++i)
        simulation.add(m_scope, name(i), Cadence::Focused, 0, i % 3, QStringLiteral("results"));
    simulation.run(10 * minute);
    const QList<qint64> &calls = simulation.sent[m_scope];
    const double excess = PollSimulation::worstExcess(calls, 2.0);
    QVERIFY2(excess <= 4.0 + 1e-6, qPrintable(QString::number(excess)));
    QVERIFY2(calls.size() > 1'150, qPrintable(QString::number(calls.size()))); // and it is used
}

void PollSchedulerTest::eachActionHasItsOwnBudget()
{
    PollSimulation simulation;
    simulation.scheduler.setPace(m_scope, pollPaceOf(Cloud::Alibaba, 4.0));
    for (int group = 0; group < 100; ++group)
        simulation.add(m_scope, QStringLiteral("list/%1").arg(group), Cadence::Idle);
    simulation.add(m_scope, name(0), Cadence::Focused);
    simulation.run(10 * minute);
    const qsizetype lists = simulation.sentKinds[QStringLiteral("list")].size();
    QVERIFY2(lists <= 10 * 60 + 1, qPrintable(QString::number(lists)));
    QVERIFY2(lists > 500, qPrintable(QString::number(lists)));
    QVERIFY(simulation.longestGap(name(0)) <= 7 * second); // whatever the lists do
}

void PollSchedulerTest::theNextTokenIsTheFocusedOnes()
{
    PollSimulation simulation;
    simulation.scheduler.setPace(m_scope, 1.0);
    simulation.add(m_scope, name(0), Cadence::Focused, 0);
    for (int i = 1; i < 40; ++i) // each of them always hungry for pages
        simulation.add(m_scope, QStringLiteral("list/%1").arg(i), Cadence::Idle, 0, 1'000,
                       QStringLiteral("results"));
    simulation.run(5 * minute);
    QVERIFY2(simulation.longestGap(name(0)) <= 7 * second,
             qPrintable(QString::number(simulation.longestGap(name(0)))));
    QVERIFY(simulation.sent[m_scope].size() > 290); // the rest is not wasted
}

void PollSchedulerTest::notInStep()
{
    PollSimulation simulation;
    for (int i = 0; i < 30; ++i)
        simulation.add(m_scope, QStringLiteral("list/%1").arg(i), Cadence::Idle);
    simulation.run(halfHour);
    QList<qint64> calls = simulation.sent[m_scope];
    calls.removeIf([](qint64 at) { return at < 10 * minute; });
    int together = 0;
    for (qsizetype i = 1; i < calls.size(); ++i)
        together += calls[i] == calls[i - 1] ? 1 : 0;
    QVERIFY2(together < calls.size() / 20, qPrintable(QString::number(together)));
}

void PollSchedulerTest::hiddenWithNothingRunning()
{
    PollSimulation simulation;
    const Scope other{ConnectionId(QStringLiteral("d")), QStringLiteral("us-east-1")};
    for (const Scope &scope : {m_scope, other})
        for (int i = 0; i < 30; ++i)
            simulation.add(scope, QStringLiteral("list/%1").arg(i), Cadence::Idle, 120, i % 2,
                           QStringLiteral("list"));
    simulation.run(5 * minute);
    simulation.sent.clear();
    simulation.scheduler.setHidden(true);
    simulation.run(halfHour);
    const qsizetype calls = simulation.sent[m_scope].size() + simulation.sent[other].size();
    QVERIFY2(calls <= 31 && calls >= 28, qPrintable(QString::number(calls))); // one a minute in all

    simulation.add(m_scope, name(0), Cadence::Running);
    simulation.run(halfHour);
    QVERIFY(simulation.longestGap(QStringLiteral("list/0")) > 0);
    QVERIFY(simulation.starts[name(0)].size() >= 95); // something runs: every 15 s
    simulation.scheduler.remove(m_scope, name(0));
    simulation.run(10 * minute);
    simulation.sent.clear();
    simulation.scheduler.setHidden(false);
    simulation.run(5 * minute);
    QVERIFY(simulation.sent[m_scope].size() >= 100);
}

void PollSchedulerTest::aRunningJobIsNotStartedAgain()
{
    PollSimulation simulation;
    simulation.add(m_scope, name(0), Cadence::Focused, 50 * second);
    simulation.run(45 * second);
    simulation.scheduler.makeDue(m_scope, name(0)); // the one in flight answers this too
    simulation.run(second);
    QCOMPARE(simulation.starts[name(0)].size(), 1);
    simulation.run(6 * second);
    QCOMPARE(simulation.starts[name(0)].size(), 2);
}

void PollSchedulerTest::aManualRefreshIsNextInLine()
{
    PollSimulation simulation;
    simulation.scheduler.setPace(m_scope, PollPace{1.0, 1.0});
    for (int i = 0; i < 100; ++i)
        simulation.add(m_scope, name(i), Cadence::Running, 0);
    simulation.add(m_scope, QStringLiteral("list/0"), Cadence::Idle, 0);
    simulation.run(minute);
    const qsizetype before = simulation.sent[m_scope].size();
    const qsizetype looked = simulation.starts[QStringLiteral("list/0")].size();
    simulation.scheduler.makeDue(m_scope, QStringLiteral("list/0"));
    simulation.run(1'010);
    QCOMPARE(simulation.starts[QStringLiteral("list/0")].size(), looked + 1);
    QVERIFY(simulation.sent[m_scope].size() <= before + 2);
    QVERIFY(PollSimulation::worstExcess(simulation.sent[m_scope], 1.0) <= 1.0 + 1e-6); // no extra
}

void PollSchedulerTest::pausedStartsNothing()
{
    PollSimulation simulation;
    simulation.scheduler.setPaused(true);
    simulation.add(m_scope, name(0), Cadence::Focused);
    simulation.run(minute);
    QVERIFY(simulation.sent.isEmpty());
    simulation.scheduler.setPaused(false);
    simulation.run(second);
    QCOMPARE(simulation.sent[m_scope].size(), 1);
}

void PollSchedulerTest::throttlingSlowsOnlyItsScope()
{
    PollSimulation simulation;
    const Scope other{ConnectionId(QStringLiteral("c")), QStringLiteral("us-east-1")};
    simulation.scheduler.setPace(m_scope, 4.0);
    simulation.scheduler.setPace(other, 4.0);
    simulation.scheduler.throttled(m_scope);
    QVERIFY(simulation.scheduler.isSlowed(m_scope));
    QCOMPARE(simulation.scheduler.pace(m_scope), 2.8);
    QVERIFY(!simulation.scheduler.isSlowed(other));
    QCOMPARE(simulation.scheduler.pace(other), 4.0);
    simulation.run(5 * minute); // comes back, used or not
    QVERIFY(!simulation.scheduler.isSlowed(m_scope));
    QCOMPARE(simulation.scheduler.pace(m_scope), 4.0);
}

void PollSchedulerTest::throttlingDoublesTheWait()
{
    PollSimulation simulation;
    simulation.scheduler.setPace(m_scope, 4.0);
    simulation.add(m_scope, name(0), Cadence::Focused, 0);
    QCOMPARE(simulation.scheduler.refreshInterval(m_scope).seconds, 5);
    const QList<int> doubled = {10, 20, 40, 40};
    for (const int seconds : doubled) {
        simulation.run(2 * second);
        simulation.scheduler.throttled(m_scope);
        QCOMPARE(simulation.scheduler.refreshInterval(m_scope).seconds, seconds);
        QCOMPARE(simulation.scheduler.refreshInterval(m_scope).usualSeconds, 5);
    }
    const qint64 before = simulation.now();
    simulation.run(60 * second);
    QVERIFY(simulation.longestGap(name(0)) >= 16 * second);
    simulation.run(2 * minute);
    QCOMPARE(simulation.scheduler.refreshInterval(m_scope).seconds, 5);
    QList<qint64> late = simulation.starts[name(0)];
    late.removeIf([&](qint64 at) { return at < before + 2 * minute; });
    QVERIFY(late.size() >= 9);
}

void PollSchedulerTest::oneBurstOfThrottlingIsOneNews()
{
    PollSimulation simulation;
    simulation.scheduler.setPace(m_scope, 4.0);
    for (int i = 0; i < 4; ++i)
        simulation.scheduler.throttled(m_scope); // four reads were in flight
    QCOMPARE(simulation.scheduler.pace(m_scope), 2.8);
}

void PollSchedulerTest::whatWasReallySent()
{
    PollSimulation simulation;
    simulation.scheduler.setPace(m_scope, 4.0);
    QCOMPARE(simulation.scheduler.pollRate(m_scope), 0.0);
    for (int i = 0; i < 10; ++i)
        simulation.add(m_scope, name(i), Cadence::Focused, 0);
    simulation.run(minute);
    const double rate = simulation.scheduler.pollRate(m_scope);
    QVERIFY2(rate >= 1.5 && rate <= 2.5, qPrintable(QString::number(rate)));
    simulation.scheduler.setPaused(true);
    simulation.run(minute);
    QCOMPARE(simulation.scheduler.pollRate(m_scope), 0.0);
}

QTEST_GUILESS_MAIN(PollSchedulerTest)
#include "tst_pollscheduler.moc"
