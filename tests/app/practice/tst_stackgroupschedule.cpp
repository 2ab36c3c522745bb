// SPDX-License-Identifier: Apache-2.0
#include "app/practice/stackgroupschedule.h"

#include <QTest>

using namespace belay::practice;

/// Rules of operation preferences: aws-cloudformation.md 6.3, alibaba-ros.md 9.2.
class StackGroupScheduleTest : public QObject
{
    Q_OBJECT
private slots:
    void paceFollowsToleranceAndFailures_data();
    void paceFollowsToleranceAndFailures();
    void regionsFollowTheWantedOrder_data();
    void regionsFollowTheWantedOrder();
    void choiceCombinesFoldersAndAccounts_data();
    void choiceCombinesFoldersAndAccounts();
};

static std::optional<int> given(int value)
{
    return value < 0 ? std::nullopt : std::optional(value);
}

void StackGroupScheduleTest::paceFollowsToleranceAndFailures_data()
{
    QTest::addColumn<QList<int>>(
        "preferences"); // tolerance count, per cent, concurrent count, per cent; -1: not given
    QTest::addColumn<bool>("soft");
    QTest::addColumn<int>("accounts");
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("tolerated");
    QTest::addColumn<int>("expected");
    QTest::newRow("defaults work on one at a time") << QList{-1, -1, -1, -1} << false << 40 << 0 << 0 << 1;
    QTest::newRow("strict: all at once means nothing without tolerance")
        << QList{-1, -1, -1, 100} << false << 40 << 0 << 0 << 1;
    QTest::newRow("soft: all at once") << QList{-1, -1, -1, 100} << true << 40 << 0 << 0 << 40;
    QTest::newRow("strict: tolerance + 1") << QList{3, -1, 10, -1} << false << 40 << 0 << 3 << 4;
    QTest::newRow("strict: every failure costs one") << QList{5, -1, 6, -1} << false << 73 << 4 << 5 << 2;
    QTest::newRow("strict: never below one") << QList{1, -1, 6, -1} << false << 73 << 3 << 1 << 1;
    QTest::newRow("soft: failures cost nothing") << QList{5, -1, 6, -1} << true << 73 << 4 << 5 << 6;
    QTest::newRow("percentages round down") << QList{-1, 50, -1, 50} << false << 5 << 0 << 2 << 2;
    QTest::newRow("a percentage is at least one") << QList{-1, 0, -1, 1} << true << 5 << 0 << 0 << 1;
}

void StackGroupScheduleTest::paceFollowsToleranceAndFailures()
{
    QFETCH(QList<int>, preferences);
    QFETCH(bool, soft);
    QFETCH(int, accounts);
    QFETCH(int, failures);
    Preferences wanted;
    wanted.soft = soft;
    wanted.toleranceCount = given(preferences[0]);
    wanted.tolerancePercent = given(preferences[1]);
    wanted.concurrentCount = given(preferences[2]);
    wanted.concurrentPercent = given(preferences[3]);
    QTEST(tolerance(wanted, accounts), "tolerated");
    QTEST(pace(wanted, accounts, failures), "expected");
}

void StackGroupScheduleTest::regionsFollowTheWantedOrder_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no wish keeps the order") << ""
                                             << "a b c"
                                             << "a b c";
    QTest::newRow("whole order") << "c a b"
                                 << "a b c"
                                 << "c a b";
    QTest::newRow("unnamed regions come last") << "c"
                                               << "a b c"
                                               << "c a b";
    QTest::newRow("regions without targets are left out") << "x b"
                                                          << "a b"
                                                          << "b a";
}

void StackGroupScheduleTest::regionsFollowTheWantedOrder()
{
    QFETCH(QString, wanted);
    QFETCH(QString, present);
    Preferences preferences;
    preferences.regionOrder = wanted.split(u' ', Qt::SkipEmptyParts);
    QTEST(orderedRegions(preferences, present.split(u' ')).join(u' '), "expected");
}

void StackGroupScheduleTest::choiceCombinesFoldersAndAccounts_data()
{
    using Filter = TargetChoice::Filter;
    QTest::addColumn<TargetChoice>("choice");
    QTest::addColumn<QString>("chosen"); // of 1core 2core 3labs, all in region r
    const QStringList one{QStringLiteral("1")};
    const QStringList three{QStringLiteral("3")};
    const QStringList core{QStringLiteral("core")};
    QTest::newRow("nothing named: all") << TargetChoice{} << "123";
    QTest::newRow("accounts") << TargetChoice{one, {}, Filter::Union, {}} << "1";
    QTest::newRow("union") << TargetChoice{three, core, Filter::Union, {}} << "123";
    QTest::newRow("folders only") << TargetChoice{three, core, Filter::FoldersOnly, {}} << "12";
    QTest::newRow("intersection") << TargetChoice{one + three, core, Filter::Intersection, {}} << "1";
    QTest::newRow("difference") << TargetChoice{one, core, Filter::Difference, {}} << "2";
    QTest::newRow("another region") << TargetChoice{{}, {}, Filter::Union, {QStringLiteral("s")}} << "";
}

void StackGroupScheduleTest::choiceCombinesFoldersAndAccounts()
{
    QFETCH(TargetChoice, choice);
    QString chosen;
    for (const auto &[account, folder] :
         {std::pair{"1", "core"}, std::pair{"2", "core"}, std::pair{"3", "labs"}}) {
        if (isChosen(choice, {QLatin1String(account), QStringLiteral("r"), QLatin1String(folder)}))
            chosen += QLatin1String(account);
    }
    QTEST(chosen, "chosen");
}

QTEST_GUILESS_MAIN(StackGroupScheduleTest)
#include "tst_stackgroupschedule.moc"
