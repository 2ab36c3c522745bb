// SPDX-License-Identifier: Apache-2.0
#include "app/practice/stackgroupschedule.h"
#include "app/practice/stackgroupworld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace belay::practice;

static const QString home = QStringLiteral("home");

/// A world with one group "g": so many accounts in each of the regions r1, r2, r3.
struct Range
{
    explicit Range(int accounts = 6, quint64 seed = 42, const QString &scenario = QStringLiteral("smooth"))
        : context{*Scenario::named(scenario), seed,
                  PracticeClock::manual(QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC))}
        , world(context, {QStringLiteral("aws"),
                          QStringLiteral("Update"),
                          QStringLiteral("Drift"),
                          QStringLiteral("Stop"),
                          {},
                          QStringLiteral("failed"),
                          QStringLiteral("denied"),
                          QStringLiteral("by user"),
                          QStringLiteral("too many failures")})
    {
        group.id = QStringLiteral("g:1");
        group.name = QStringLiteral("g");
        group.region = home;
        group.templateBody = QStringLiteral("{\"Parameters\":{\"K\":{\"Type\":\"String\",\"NoEcho\":true}},"
                                            "\"Resources\":{\"T\":{\"Type\":\"A::B::C\"}}}");
        group.parameters = {{QStringLiteral("K"), QStringLiteral("old")}};
        for (int region = 1; region <= 3; ++region) {
            for (int account = 1; account <= accounts; ++account)
                group.instances.append({QString::number(account), QStringLiteral("r%1").arg(region)});
        }
    }

    void open() { world.addGroup(group); }
    void pass(Ticks by) { context.clock.advance(by); }
    const Operation &operation(const QString &id) { return *world.operation(home, group.id, id); }
    const Group &now() { return *world.group(home, group.name); }

    UpdateOrder order(const QString &value = QStringLiteral("new")) const
    {
        UpdateOrder order;
        order.groupId = group.id;
        order.change.parameters = QList<GroupParameter>{{QStringLiteral("K"), value}};
        order.fingerprint = value.toUtf8();
        order.preferences.concurrentCount = 2;
        order.preferences.toleranceCount = 1;
        return order;
    }

    PracticeContext context;
    StackGroupWorld world;
    Group group;
};

/// How a group of stacks behaves while an operation runs: aws-cloudformation.md 6.3 and 9.
class StackGroupWorldTest : public QObject
{
    Q_OBJECT
private slots:
    void scheduleKeepsPaceOrderAndTolerance_data();
    void scheduleKeepsPaceOrderAndTolerance();
    void historyDependsOnSeedOnly();
    void stopDependsOnWhatHasStarted_data();
    void stopDependsOnWhatHasStarted();
    void stuckDrainingLastsLong();
    void secondOperationIsRefusedOrQueued_data();
    void secondOperationIsRefusedOrQueued();
    void tokenDecidesWhatIsTheSameRequest_data();
    void tokenDecidesWhatIsTheSameRequest();
    void listsLagBehindTheTruth();
    void definitionIsReplacedAtTheStart();
    void unchangedUpdateWorksOnWhatIsBehind();
    void driftRunCountsEveryInstance();
    void scenariosFailWhereTheySay_data();
    void scenariosFailWhereTheySay();
};

void StackGroupWorldTest::scheduleKeepsPaceOrderAndTolerance_data()
{
    QTest::addColumn<int>("toleranceCount");
    QTest::addColumn<int>("concurrentCount");
    QTest::addColumn<bool>("parallel");
    QTest::addColumn<bool>("soft");
    QTest::addColumn<int>("failOneIn");
    QTest::newRow("nothing fails, one by one") << 0 << 1 << false << false << 0;
    QTest::newRow("nothing fails, many at once") << 4 << 5 << false << false << 0;
    QTest::newRow("one in three fails, no tolerance") << 0 << 3 << false << false << 3;
    QTest::newRow("one in six fails, some tolerance") << 2 << 3 << false << false << 6;
    QTest::newRow("soft keeps its pace") << 2 << 6 << false << true << 3;
    QTest::newRow("regions side by side") << 1 << 2 << true << false << 4;
    QTest::newRow("everything fails") << 2 << 8 << false << true << 1;
}

static QHash<QString, QHash<TargetState, int>> counted(const Operation &operation)
{
    QHash<QString, QHash<TargetState, int>> counts;
    for (const Target &target : operation.targets)
        ++counts[target.region][target.state];
    return counts;
}

void StackGroupWorldTest::scheduleKeepsPaceOrderAndTolerance()
{
    QFETCH(int, toleranceCount);
    QFETCH(int, concurrentCount);
    QFETCH(bool, parallel);
    QFETCH(bool, soft);
    QFETCH(int, failOneIn);
    constexpr int accounts = 8;
    for (quint64 seed = 1; seed <= 15; ++seed) {
        Range range(accounts, seed);
        Operation wanted;
        wanted.id = QStringLiteral("op");
        wanted.groupId = range.group.id;
        wanted.failOneIn = failOneIn;
        wanted.begunAt = 0;
        wanted.preparedAt = 1'000;
        wanted.preferences.toleranceCount = toleranceCount;
        wanted.preferences.concurrentCount = concurrentCount;
        wanted.preferences.parallelRegions = parallel;
        wanted.preferences.soft = soft;
        wanted.preferences.regionOrder = {QStringLiteral("r2"), QStringLiteral("r1"), QStringLiteral("r3")};
        wanted.regions = wanted.preferences.regionOrder;
        for (const QString &region : std::as_const(wanted.regions)) {
            for (const Instance &instance : std::as_const(range.group.instances)) {
                if (instance.region == region)
                    wanted.targets.append({instance.account, region});
            }
        }
        range.open();
        range.world.addOperation(wanted);

        int lookedAt = 0;
        while (!hasEnded(range.operation(wanted.id).state)) {
            QVERIFY2(++lookedAt < 5'000, "an operation ends");
            range.pass(250);
            const Operation &operation = range.operation(wanted.id);
            const auto counts = counted(operation);
            int openRegions = 0;
            for (const QString &region : operation.regions) {
                const auto count = counts[region];
                const int running = count[TargetState::Running];
                openRegions += running > 0 ? 1 : 0;
                QVERIFY2(running <= concurrentCount, "never more at once than allowed");
                const int failed = count[TargetState::Failed];
                if (!soft)
                    QVERIFY2(failed + running <= toleranceCount + 1, "strict: never more than one too many");
                if (!operation.lockedRegions.contains(region))
                    QVERIFY2(failed <= toleranceCount, "a region beyond its tolerance is closed at once");
                else
                    QCOMPARE(count[TargetState::Pending], 0);
            }
            QVERIFY2(parallel || openRegions <= 1, "sequential regions do not overlap");
        }

        const Operation &operation = range.operation(wanted.id);
        const auto counts = counted(operation);
        QCOMPARE(operation.state,
                 operation.lockedRegions.isEmpty() ? OperationState::Succeeded : OperationState::Failed);
        bool closed = false;
        for (const QString &region : operation.regions) {
            const auto count = counts[region];
            QCOMPARE(count[TargetState::Pending] + count[TargetState::Running], 0);
            if (closed && !parallel)
                QCOMPARE(count[TargetState::Cancelled], accounts);
            closed = closed || operation.lockedRegions.contains(region);
        }
        if (failOneIn == 0)
            QCOMPARE(operation.count(TargetState::Succeeded), 3 * accounts);
        for (const Target &target : operation.targets) {
            if (target.state == TargetState::Cancelled)
                QCOMPARE(target.reason, QStringLiteral("too many failures"));
            else
                QVERIFY(*target.endedAt - *target.startedAt >= 2'000 &&
                        *target.endedAt - *target.startedAt <= 6'000);
        }
    }
}

void StackGroupWorldTest::historyDependsOnSeedOnly()
{
    const auto history = [](quint64 seed, Ticks step) {
        Range range(6, seed, QStringLiteral("slow-poison"));
        range.open();
        const QString id = range.world.update(range.order())->operationId;
        for (Ticks passed = 0; passed < 40'000; passed += step) {
            range.pass(step);
            if (passed % 10 == 0)
                range.world.advance(range.context.clock.now());
        }
        QList<std::tuple<QString, QString, TargetState, Ticks>> rows;
        for (const Target &target : range.operation(id).targets)
            rows.append({target.account, target.region, target.state, target.endedAt.value_or(-1)});
        return std::pair(id, rows);
    };
    QCOMPARE(history(7, 10), history(7, 10));
    QCOMPARE(history(7, 40'000), history(7, 10));
    QVERIFY(history(8, 10) != history(7, 10));
}

void StackGroupWorldTest::stopDependsOnWhatHasStarted_data()
{
    QTest::addColumn<Ticks>("stopAfter");
    QTest::addColumn<bool>("anythingStarted");
    QTest::newRow("while it prepares") << Ticks(500) << false;
    QTest::newRow("under way") << Ticks(12'000) << true;
}

void StackGroupWorldTest::stopDependsOnWhatHasStarted()
{
    QFETCH(Ticks, stopAfter);
    QFETCH(bool, anythingStarted);
    Range range;
    range.open();
    const QString id = range.world.update(range.order())->operationId;
    range.pass(stopAfter);
    const int running = range.operation(id).count(TargetState::Running);
    const int done = range.operation(id).count(TargetState::Succeeded);
    QCOMPARE(running > 0, anythingStarted);

    QVERIFY(range.world.stop(home, range.group.id, id));
    QCOMPARE(range.operation(id).state, OperationState::Stopping);
    QCOMPARE(range.operation(id).count(TargetState::Pending), 0);
    QCOMPARE(range.operation(id).count(TargetState::Running), running);
    QVERIFY2(range.world.stop(home, range.group.id, id), "a second stop while stopping is accepted");

    range.pass(10'000);
    const Operation &stopped = range.operation(id);
    QCOMPARE(stopped.state, OperationState::Stopped);
    QVERIFY(*stopped.endedAt > *stopped.stopAskedAt);
    QCOMPARE(stopped.count(TargetState::Succeeded), done + running);
    QCOMPARE(stopped.count(TargetState::Cancelled), 18 - done - running);
    QCOMPARE(range.world.stop(home, range.group.id, id).error().why, Refusal::Why::Ended);
    QCOMPARE(range.world.stop(home, range.group.id, QStringLiteral("none")).error().why,
             Refusal::Why::NoSuchOperation);

    int cancelled = 0;
    for (const Instance &instance : range.now().instances) {
        if (instance.detail != InstanceDetail::Cancelled)
            continue;
        ++cancelled;
        QCOMPARE(instance.status, InstanceStatus::Outdated);
        QCOMPARE(instance.reason, QStringLiteral("by user"));
    }
    QCOMPARE(cancelled, stopped.count(TargetState::Cancelled));
    QCOMPARE(range.context.ledger.entries().size(), 2);
}

void StackGroupWorldTest::stuckDrainingLastsLong()
{
    Range range(6, 42, QStringLiteral("stuck-draining"));
    range.open();
    const QString id = range.world.update(range.order())->operationId;
    range.pass(12'000);
    QVERIFY(range.world.stop(home, range.group.id, id));
    range.pass(10 * 60'000);
    QCOMPARE(range.operation(id).state, OperationState::Stopping);
    range.pass(10 * 60'000);
    QCOMPARE(range.operation(id).state, OperationState::Stopped);
}

void StackGroupWorldTest::secondOperationIsRefusedOrQueued_data()
{
    QTest::addColumn<bool>("managed");
    QTest::newRow("refused, naming the first") << false;
    QTest::newRow("queued with managed execution") << true;
}

void StackGroupWorldTest::secondOperationIsRefusedOrQueued()
{
    QFETCH(bool, managed);
    Range range(2);
    range.group.managedExecution = managed;
    range.open();
    const QString first = range.world.update(range.order(QStringLiteral("one")))->operationId;
    const auto second = range.world.update(range.order(QStringLiteral("two")));
    if (!managed) {
        QCOMPARE(second.error().why, Refusal::Why::Busy);
        QCOMPARE(second.error().detail, first);
        return;
    }
    QCOMPARE(range.operation(second->operationId).state, OperationState::Queued);
    QCOMPARE(range.now().parameters.first().value, QStringLiteral("one"));
    const QString third = range.world.update(range.order(QStringLiteral("three")))->operationId;
    QVERIFY2(range.world.stop(home, range.group.id, third), "a queued operation can be stopped");
    QCOMPARE(range.operation(third).state, OperationState::Stopped);

    range.pass(60'000);
    QCOMPARE(range.operation(first).state, OperationState::Succeeded);
    QCOMPARE(*range.operation(second->operationId).begunAt, *range.operation(first).endedAt);
    QCOMPARE(range.now().parameters.first().value, QStringLiteral("two"));
    range.pass(60'000);
    QCOMPARE(range.operation(second->operationId).state, OperationState::Succeeded);
}

void StackGroupWorldTest::tokenDecidesWhatIsTheSameRequest_data()
{
    QTest::addColumn<bool>("asOperationId"); // AWS names the operation, ROS sends a token
    QTest::newRow("operation id") << true;
    QTest::newRow("client token") << false;
}

void StackGroupWorldTest::tokenDecidesWhatIsTheSameRequest()
{
    QFETCH(bool, asOperationId);
    Range range;
    range.open();
    UpdateOrder order = range.order();
    (asOperationId ? order.operationId : order.token) = QStringLiteral("belay-1");
    const auto first = range.world.update(order);
    QVERIFY(!first->repeated);
    QCOMPARE(first->operationId == u"belay-1", asOperationId);
    range.pass(3'000);
    const auto again = range.world.update(order);
    QVERIFY(again->repeated);
    QCOMPARE(again->operationId, first->operationId);
    order.fingerprint = "something else";
    QCOMPARE(range.world.update(order).error().why, Refusal::Why::TokenReused);
    QCOMPARE(range.context.ledger.entries().size(), 1);
    QCOMPARE(range.context.ledger.entries().first().token, QStringLiteral("belay-1"));
}

void StackGroupWorldTest::listsLagBehindTheTruth()
{
    Range range;
    range.open();
    const QString id = range.world.update(range.order())->operationId;
    QCOMPARE(range.world.listedOperations(range.group.id).size(), 0);
    QCOMPARE(range.world.operations(range.group.id).size(), 1);
    QCOMPARE(range.world.listedResults(range.operation(id)).size(), 0);
    range.pass(2'000);
    QCOMPARE(range.world.listedOperations(range.group.id).size(), 1);

    while (range.operation(id).count(TargetState::Succeeded) == 0)
        range.pass(100);
    const auto ended = [](const QList<Target> &targets) {
        return std::count_if(targets.begin(), targets.end(),
                             [](const Target &t) { return t.state == TargetState::Succeeded; });
    };
    QCOMPARE(ended(range.world.listedResults(range.operation(id))), 0);
    range.pass(1'000);
    QVERIFY(ended(range.world.listedResults(range.operation(id))) > 0);
    range.pass(120'000);
    QCOMPARE(ended(range.world.listedResults(range.operation(id))), 18);
}

void StackGroupWorldTest::definitionIsReplacedAtTheStart()
{
    Range range;
    range.open();
    UpdateOrder order = range.order();
    order.choice =
        TargetChoice{{QStringLiteral("1")}, {}, TargetChoice::Filter::Union, {QStringLiteral("r1")}};
    const QString id = range.world.update(order)->operationId;
    QCOMPARE(range.now().parameters.first().value, QStringLiteral("new"));
    QCOMPARE(range.operation(id).targets.size(), 1);
    const auto outdated = [&] {
        return std::count_if(
            range.now().instances.begin(), range.now().instances.end(),
            [](const Instance &instance) { return instance.status == InstanceStatus::Outdated; });
    };
    QCOMPARE(outdated(), 18);
    range.pass(20'000);
    QCOMPARE(range.operation(id).state, OperationState::Succeeded);
    QCOMPARE(outdated(), 17);
    const QVariantMap applied = range.context.ledger.entries().first().parameters;
    const QString shown = applied[QStringLiteral("parameters")].toMap()[QStringLiteral("K")].toString();
    QVERIFY2(shown.startsWith(u"sha256:"), "the ledger never shows a hidden value");
}

void StackGroupWorldTest::unchangedUpdateWorksOnWhatIsBehind()
{
    Range range;
    range.group.instances[2].status = InstanceStatus::Outdated;
    range.group.instances[3].status = InstanceStatus::Inoperable;
    range.group.instances[4].detail = InstanceDetail::Suspended;
    range.group.instances[4].status = InstanceStatus::Outdated;
    range.open();
    UpdateOrder same = range.order(QStringLiteral("old"));
    const QString retry = range.world.update(same)->operationId;
    QCOMPARE(range.operation(retry).targets.size(), 1);
    range.pass(20'000);
    same.change.parameters->first().value = QStringLiteral("new");
    const QString changed = range.world.update(same)->operationId;
    QCOMPARE(range.operation(changed).targets.size(), 16);
}

void StackGroupWorldTest::driftRunCountsEveryInstance()
{
    Range range(20);
    range.open();
    UpdateOrder order = range.order();
    order.preferences.concurrentCount = 10;
    order.preferences.toleranceCount = 9;
    const QString id = range.world.detectDrift(order)->operationId;
    for (int i = 0; i < 200; ++i) {
        range.pass(1'000);
        const DriftRun &run = range.operation(id).drift;
        QCOMPARE(run.inSync + run.drifted + run.inProgress + run.failed + run.cancelled, 60);
    }
    QCOMPARE(range.operation(id).state, OperationState::Succeeded);
    QCOMPARE(range.now().drift.progress, DriftRun::Progress::Completed);
    QCOMPARE(range.now().parameters.first().value, QStringLiteral("old"));
}

void StackGroupWorldTest::scenariosFailWhereTheySay_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("onlyThirdRegion");
    QTest::newRow("slow poison") << "slow-poison"
                                 << "failed" << true;
    QTest::newRow("permission wall") << "permission-wall"
                                     << "denied" << false;
}

void StackGroupWorldTest::scenariosFailWhereTheySay()
{
    QFETCH(QString, scenario);
    QFETCH(QString, reason);
    QFETCH(bool, onlyThirdRegion);
    Range range(40, 42, scenario);
    range.open();
    UpdateOrder order = range.order();
    order.preferences.concurrentCount = 40;
    order.preferences.toleranceCount = 40;
    const QString id = range.world.update(order)->operationId;
    range.pass(120'000);
    const Operation &operation = range.operation(id);
    QCOMPARE(operation.state, OperationState::Succeeded);
    QVERIFY(operation.count(TargetState::Failed) > 0);
    for (const Target &target : operation.targets) {
        if (target.state != TargetState::Failed)
            continue;
        QCOMPARE(target.reason, reason);
        QVERIFY(!onlyThirdRegion || target.region == u"r3");
    }
}

QTEST_GUILESS_MAIN(StackGroupWorldTest)
#include "tst_stackgroupworld.moc"
