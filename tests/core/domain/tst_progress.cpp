// SPDX-License-Identifier: Apache-2.0
#include "core/domain/forecast.h"
#include "core/domain/limits.h"
#include "core/domain/risk.h"

#include <QTest>

using namespace belay;

/// ux.md 6.2 and the references' rules of tolerance and pace, as tables.
class ProgressTest final : public QObject
{
    Q_OBJECT

private slots:
    void limits_data();
    void limits();
    void paceShrinks_data();
    void paceShrinks();
    void chances_data();
    void chances();
    void laterRegionsWaitForEarlierOnes();
    void remaining_data();
    void remaining();
    void stalls_data();
    void stalls();
    void riskOrder();
};

void ProgressTest::limits_data()
{
    QTest::addColumn<int>("toleranceCount");
    QTest::addColumn<int>("tolerancePercentage");
    QTest::addColumn<int>("concurrentCount");
    QTest::addColumn<int>("concurrentPercentage");
    QTest::addColumn<bool>("ros");
    QTest::addColumn<int>("accounts");
    QTest::addColumn<int>("tolerated");
    QTest::addColumn<int>("startPace");
    QTest::newRow("AWS defaults run one at a time") << -1 << -1 << -1 << -1 << false << 50 << 0 << 1;
    QTest::newRow("all at once with no tolerance is still one") << -1 << -1 << -1 << 100 << false << 50 << 0 << 1;
    QTest::newRow("strict starts at tolerance plus one") << 5 << -1 << 10 << -1 << false << 73 << 5 << 6;
    QTest::newRow("a percentage is rounded down") << -1 << 7 << 10 << -1 << false << 73 << 5 << 6;
    QTest::newRow("a share of nothing tolerates nothing") << -1 << 10 << -1 << -1 << false << 9 << 0 << 1;
    QTest::newRow("half of five accounts is two") << 9 << -1 << -1 << 50 << true << 5 << 9 << 2;
    QTest::newRow("ROS has no strict mode") << 0 << -1 << 10 << -1 << true << 73 << 0 << 10;
    QTest::newRow("a pace of less than one is one") << 0 << -1 << -1 << 1 << true << 5 << 0 << 1;
}

void ProgressTest::limits()
{
    QFETCH(int, toleranceCount);
    QFETCH(int, tolerancePercentage);
    QFETCH(int, concurrentCount);
    QFETCH(int, concurrentPercentage);
    QFETCH(bool, ros);
    QFETCH(int, accounts);
    const auto given = [](int value) { return value < 0 ? std::nullopt : std::optional(value); };
    OperationPreferences preferences;
    preferences.failureToleranceCount = given(toleranceCount);
    preferences.failureTolerancePercentage = given(tolerancePercentage);
    preferences.maxConcurrentCount = given(concurrentCount);
    preferences.maxConcurrentPercentage = given(concurrentPercentage);
    const RegionLimits found
        = limitsOf(preferences, ros ? UpdateRules::RosStackGroup : UpdateRules::StackSet, accounts);
    QTEST(found.tolerated, "tolerated");
    QTEST(paceAfter(found, 0), "startPace");
}

void ProgressTest::paceShrinks_data()
{
    QTest::addColumn<bool>("strict");
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("pace");
    QTest::newRow("strict, none failed") << true << 0 << 6;
    QTest::newRow("strict, one failed") << true << 1 << 5;
    QTest::newRow("strict, the last allowed one") << true << 5 << 1;
    QTest::newRow("strict, over") << true << 6 << 0;
    QTest::newRow("soft keeps its pace") << false << 5 << 10;
    QTest::newRow("soft, over") << false << 6 << 0;
}

void ProgressTest::paceShrinks()
{
    QFETCH(bool, strict);
    QFETCH(int, failures);
    QTEST(paceAfter(RegionLimits{5, 10, strict}, failures), "pace");
}

void ProgressTest::chances_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("finished");
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("tolerated");
    QTest::addColumn<int>("forecast");
    QTest::newRow("the wireframe: 4 of 30 failed, 5 allowed, 43 to go") << 73 << 30 << 4 << 5 << int(Forecast::Likely);
    QTest::newRow("no failure yet") << 73 << 30 << 0 << 5 << int(Forecast::Unlikely);
    QTest::newRow("over") << 73 << 30 << 6 << 5 << int(Forecast::AlreadyOver);
    QTest::newRow("nothing left to fail") << 30 << 30 << 5 << 5 << int(Forecast::Unlikely);
    QTest::newRow("limit cannot be passed any more") << 10 << 8 << 1 << 5 << int(Forecast::Unlikely);
    QTest::newRow("in between") << 60 << 30 << 2 << 5 << int(Forecast::Possible);
    QTest::newRow("a large region") << 100'000 << 1'000 << 1 << 500 << int(Forecast::Unlikely);
}

void ProgressTest::chances()
{
    QFETCH(int, total);
    QFETCH(int, finished);
    QFETCH(int, failed);
    QFETCH(int, tolerated);
    const RegionProgress region{total, finished, failed, 1, tolerated};
    const double chance = chanceOverLimit(region);
    QVERIFY(chance >= 0.0 && chance <= 1.0);
    QTEST(int(forecastsOf({region}, true).first()), "forecast");
}

void ProgressTest::laterRegionsWaitForEarlierOnes()
{
    const RegionProgress over{73, 30, 6, 0, 5};
    const RegionProgress untouched{70, 0, 0, 0, 5};
    using List = QList<Forecast>;
    QCOMPARE(forecastsOf({over, untouched, untouched}, true),
             (List{Forecast::AlreadyOver, Forecast::MayNeverStart, Forecast::MayNeverStart}));
    QCOMPARE(forecastsOf({over, untouched}, false), (List{Forecast::AlreadyOver, Forecast::NotStarted}));
}

void ProgressTest::remaining_data()
{
    QTest::addColumn<QList<int>>("durations");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("pace");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("nothing finished") << QList<int>{} << 203 << 203 << 2 << -1 << -1;
    QTest::newRow("too few to say") << QList<int>{60, 60, 60, 60} << 203 << 199 << 2 << -1 << -1;
    QTest::newRow("a tenth is enough") << QList<int>{60} << 10 << 9 << 3 << 180 << 180;
    QTest::newRow("five are enough") << QList<int>{60, 60, 60, 60, 60} << 203 << 10 << 2 << 300 << 300;
    QTest::newRow("middle half, whatever the order") << QList<int>{100, 10, 50, 60, 40} << 20 << 4 << 2 << 80 << 120;
    QTest::newRow("the last wave counts whole") << QList<int>{60, 60, 60, 60, 60} << 20 << 5 << 2 << 180 << 180;
}

void ProgressTest::remaining()
{
    QFETCH(QList<int>, durations);
    QFETCH(int, total);
    QFETCH(int, left);
    QFETCH(int, pace);
    QFETCH(int, least);
    QFETCH(int, most);
    const auto time = remainingTime(durations, total, {RegionLoad{left, pace}}, true);
    QCOMPARE(time.has_value(), least >= 0);
    if (time)
        QCOMPARE(*time, (RemainingTime{least, most}));
}

void ProgressTest::stalls_data()
{
    QTest::addColumn<int>("sinceChange");
    QTest::addColumn<int>("usual");
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("stalled"); // 1 yes, 0 no, -1 cannot be said
    QTest::newRow("moving") << 60 << 70 << 4 << 0;
    QTest::newRow("five minutes without a change") << 300 << 70 << 4 << 1;
    QTest::newRow("slow targets get three times their time") << 600 << 300 << 4 << 0;
    QTest::newRow("slow targets, stalled at last") << 900 << 300 << 4 << 1;
    QTest::newRow("old data says nothing") << 900 << 70 << 600 << -1;
}

void ProgressTest::stalls()
{
    QFETCH(int, sinceChange);
    QFETCH(int, usual);
    QFETCH(int, age);
    const auto stalled = isStalled(sinceChange, usual, age);
    QTEST(stalled ? int(*stalled) : -1, "stalled");
}

void ProgressTest::riskOrder()
{
    RiskInput burning;
    burning.outlook = Outlook::Running;
    burning.limitShare = 4.0 / 6.0;
    burning.forecast = Forecast::Likely;
    RiskInput stalled;
    stalled.outlook = Outlook::Running;
    stalled.stalled = true;
    RiskInput calm;
    calm.outlook = Outlook::Running;
    calm.environment = Environment::Development;
    RiskInput ended = burning;
    ended.outlook = Outlook::SucceededWithFailures;

    QVERIFY(riskOf(burning).sum() > riskOf(stalled).sum());
    QVERIFY(riskOf(stalled).sum() > riskOf(calm).sum());
    QVERIFY(riskWordOf(riskOf(burning), Outlook::Running) == RiskWord::High);
    QVERIFY(riskWordOf(riskOf(stalled), Outlook::Running) == RiskWord::High);
    QVERIFY(riskWordOf(riskOf(calm), Outlook::Running) == RiskWord::Low);
    QVERIFY(riskWordOf(riskOf(ended), ended.outlook) == RiskWord::Done);
    QCOMPARE(riskOf(ended).sum(), 0);
}

QTEST_GUILESS_MAIN(ProgressTest)
#include "tst_progress.moc"
