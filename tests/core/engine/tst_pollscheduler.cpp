// SPDX-License-Identifier: Apache-2.0
#include "core/engine/pollscheduler.h"

#include <QTest>

using namespace belay;

/// Half an hour of polling in milliseconds: the clock is the test's.
class PollSchedulerTest final : public QObject
{
    Q_OBJECT

private slots:
    void cadences_data();
    void cadences();
    void theBudgetIsNeverPassed();
    void eachActionHasItsOwnBudget();
    void aRunningJobIsNotStartedAgain();
    void aManualRefreshIsNextInLine();
    void pausedStartsNothing();
    void throttlingSlowsOnlyItsScope();

private:
    const Scope m_scope{ConnectionId(QStringLiteral("c")), QStringLiteral("eu-west-1")};
};

namespace {

struct Range
{
    PollScheduler scheduler;
    std::shared_ptr<qint64> now = std::make_shared<qint64>(0);

    Range()
        : scheduler([this] { return *now; })
    {
    }
    void run(qint64 milliseconds)
    {
        for (const qint64 end = *now + milliseconds; *now < end; *now += 50)
            scheduler.tick();
    }
};

} // namespace

void PollSchedulerTest::cadences_data()
{
    QTest::addColumn<int>("cadence");
    QTest::addColumn<int>("jobs");
    QTest::addColumn<bool>("hidden");
    QTest::addColumn<int>("leastCalls");
    QTest::addColumn<int>("mostCalls");
    QTest::newRow("the focused one every 5 s") << int(Cadence::Focused) << 1 << false << 300 << 450;
    QTest::newRow("a few running ones every 5 s") << int(Cadence::Running) << 3 << false << 300 << 450;
    QTest::newRow("fifty running ones none rarer than 75 s") << int(Cadence::Running) << 50 << false << 19 << 31;
    QTest::newRow("idle every 60 s") << int(Cadence::Idle) << 1 << false << 25 << 38;
    QTest::newRow("hidden every 15 s at most") << int(Cadence::Focused) << 1 << true << 100 << 151;
}

void PollSchedulerTest::cadences()
{
    QFETCH(int, cadence);
    QFETCH(int, jobs);
    QFETCH(bool, hidden);
    QFETCH(int, leastCalls);
    QFETCH(int, mostCalls);
    Range range;
    range.scheduler.setHidden(hidden);
    QList<int> calls(jobs, 0);
    for (int job = 0; job < jobs; ++job)
        range.scheduler.set(m_scope, QString::number(job), Cadence(cadence),
                            [&calls, job](std::function<void()> done) {
                                ++calls[job];
                                done();
                            });
    range.run(30 * 60 * 1000);
    for (const int count : std::as_const(calls)) {
        QVERIFY2(count >= leastCalls, qPrintable(QString::number(count)));
        QVERIFY2(count <= mostCalls, qPrintable(QString::number(count)));
    }
}

void PollSchedulerTest::theBudgetIsNeverPassed()
{
    Range range;
    range.scheduler.setPace(m_scope, 2.0);
    QList<qint64> calls;
    for (int job = 0; job < 200; ++job)
        range.scheduler.set(m_scope, QString::number(job), Cadence::Focused,
                            [&calls, now = range.now](std::function<void()> done) {
                                calls.append(*now);
                                done();
                            });
    range.run(10 * 60 * 1000);
    constexpr int burst = 4;
    for (qsizetype first = 0; first < calls.size(); first += 50) {
        for (qsizetype last = first; last < calls.size(); last += 50) {
            const double seconds = double(calls[last] - calls[first]) / 1000.0;
            QVERIFY(double(last - first) <= seconds * 2.0 + burst + 1);
        }
    }
    QVERIFY(calls.size() > 1000);
}

void PollSchedulerTest::eachActionHasItsOwnBudget()
{
    Range range;
    range.scheduler.setPace(m_scope, 1.0, Budget::PerAction);
    int lists = 0;
    int focused = 0;
    const auto counting = [](int &calls) {
        return [&calls](std::function<void()> done) {
            ++calls;
            done();
        };
    };
    for (int group = 0; group < 100; ++group)
        range.scheduler.set(m_scope, QStringLiteral("list/%1").arg(group), Cadence::Idle, counting(lists));
    range.scheduler.set(m_scope, QStringLiteral("operation/one"), Cadence::Focused, counting(focused));
    range.run(10 * 60 * 1000);
    QVERIFY2(lists <= 10 * 60 + 3, qPrintable(QString::number(lists)));
    QVERIFY2(lists > 500, qPrintable(QString::number(lists)));
    QVERIFY2(focused >= 100, qPrintable(QString::number(focused))); // every 5 s, whatever the lists do
}

void PollSchedulerTest::aRunningJobIsNotStartedAgain()
{
    Range range;
    std::function<void()> pending;
    int starts = 0;
    range.scheduler.set(m_scope, QStringLiteral("slow"), Cadence::Focused, [&](std::function<void()> done) {
        ++starts;
        pending = std::move(done);
    });
    range.run(60'000);
    QCOMPARE(starts, 1);
    pending();
    range.run(60'000);
    QCOMPARE(starts, 2);
}

void PollSchedulerTest::aManualRefreshIsNextInLine()
{
    Range range;
    QStringList order;
    const auto job = [&order](const QString &name) {
        return [&order, name](std::function<void()> done) {
            order.append(name);
            done();
        };
    };
    range.scheduler.setPace(m_scope, 1.0);
    range.scheduler.set(m_scope, QStringLiteral("a"), Cadence::Idle, job(QStringLiteral("a")));
    range.scheduler.set(m_scope, QStringLiteral("b"), Cadence::Idle, job(QStringLiteral("b")));
    range.run(5'000);
    order.clear();
    range.scheduler.makeDue(m_scope, QStringLiteral("b"));
    range.run(100);
    QCOMPARE(order, QStringList{QStringLiteral("b")});
}

void PollSchedulerTest::pausedStartsNothing()
{
    Range range;
    int starts = 0;
    range.scheduler.set(m_scope, QStringLiteral("a"), Cadence::Focused, [&](std::function<void()> done) {
        ++starts;
        done();
    });
    range.scheduler.setPaused(true);
    range.run(60'000);
    QCOMPARE(starts, 0);
    range.scheduler.setPaused(false);
    range.run(1'000);
    QCOMPARE(starts, 1);
}

void PollSchedulerTest::throttlingSlowsOnlyItsScope()
{
    Range range;
    const Scope other{ConnectionId(QStringLiteral("c")), QStringLiteral("us-east-1")};
    range.scheduler.setPace(m_scope, 4.0);
    range.scheduler.setPace(other, 4.0);
    range.scheduler.throttled(m_scope);
    QVERIFY(range.scheduler.isSlowed(m_scope));
    QVERIFY(range.scheduler.pace(m_scope) < 4.0);
    QVERIFY(!range.scheduler.isSlowed(other));
    QCOMPARE(range.scheduler.pace(other), 4.0);
}

QTEST_GUILESS_MAIN(PollSchedulerTest)
#include "tst_pollscheduler.moc"
