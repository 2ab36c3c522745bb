// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/accessiblewalk.h"
#include "tests/ui/groups/fakegroupservice.h"
#include "ui/common/datatable.h"
#include "ui/groups/groupspage.h"
#include "ui/presentation/instancestates.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;

namespace {

StackInstance instance(const QString &account, InstanceSync sync, const QString &detailed = {})
{
    StackInstance row;
    row.account = account;
    row.region = QStringLiteral("eu-west-1");
    row.sync = {sync, {}};
    row.detailedState = detailed;
    return row;
}

/// "a1 b2": instance a in state 1, instance b in state 2.
QList<StackInstance> instances(const QString &text)
{
    QList<StackInstance> rows;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        rows.append(instance(word.left(1), InstanceSync::Current, word.mid(1)));
    return rows;
}

/// What a reading from begin to end makes of the table.
InstanceTable read(InstanceTable table, const QList<StackInstance> &rows)
{
    table.beginPass();
    table.take(rows);
    table.endPass();
    return table;
}

Page<StackInstance> page(const QList<StackInstance> &items, const QString &next = {})
{
    Page<StackInstance> one;
    one.items = items;
    one.next.value = next;
    return one;
}

} // namespace

class GroupsTest final : public QObject
{
    Q_OBJECT

private slots:
    void readingTellsOnlyWhatChanged_data();
    void readingTellsOnlyWhatChanged();
    void instanceStateSaysWhyItIsOutdated_data();
    void instanceStateSaysWhyItIsOutdated();
    void reasonTellsWhereNoStateDoes_data();
    void reasonTellsWhereNoStateDoes();
    void standingsAreCountedAndSelected();
    void groupsAreFoundByWhatIsInThem_data();
    void groupsAreFoundByWhatIsInThem();
    void operationSucceedsPerTarget_data();
    void operationSucceedsPerTarget();
    void hiddenParametersAreSaidToBeHidden();
    void partsAreReadWhenNeededAndOnce();
    void brokenOffListKeepsWhatCame();
    void anotherGroupDropsTheFirst();
    void tableFiltersAndCopies();
    void emptyPageOffersAConnection();
    void controlsHaveNames();
};

void GroupsTest::readingTellsOnlyWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("removals");
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("insertions");
    QTest::newRow("same rows are silent") << "a1 b2"
                                          << "a1 b2" << 0 << 0 << 0;
    QTest::newRow("neighbours change as one run") << "a1 b1 c1"
                                                  << "a2 b2 c1" << 0 << 1 << 0;
    QTest::newRow("one signal from the first to the last") << "a1 b1 c1"
                                                           << "a2 b1 c2" << 0 << 1 << 0;
    QTest::newRow("a run goes at once") << "a1 b1 c1"
                                        << "c1" << 1 << 0 << 0;
    QTest::newRow("remove, change and add") << "a1 b1 c1"
                                            << "b2 c1 d1" << 1 << 1 << 1;
    QTest::newRow("a key given twice is one row") << ""
                                                  << "a1 a2" << 0 << 0 << 1;
    QTest::newRow("all gone") << "a1 b1"
                              << "" << 1 << 0 << 0;
}

void GroupsTest::readingTellsOnlyWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    InstancesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    InstanceTable table = read({}, instances(before));
    model.setTable(table);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    table = read(table, instances(after));
    model.setTable(table);
    QCOMPARE(model.rowCount(), int(table.size()));
    QTEST(int(removed.count()), "removals");
    QTEST(int(changed.count()), "changes");
    QTEST(int(inserted.count()), "insertions");
}

void GroupsTest::instanceStateSaysWhyItIsOutdated_data()
{
    QTest::addColumn<int>("sync");
    QTest::addColumn<QString>("detailed");
    QTest::addColumn<QString>("word");
    QTest::newRow("current") << int(InstanceSync::Current) << "SUCCEEDED"
                             << "current";
    QTest::newRow("failed") << int(InstanceSync::Outdated) << "FAILED"
                            << "outdated: failed";
    QTest::newRow("cancelled") << int(InstanceSync::Outdated) << "CANCELLED"
                               << "outdated: cancelled";
    QTest::newRow("suspended") << int(InstanceSync::Outdated) << "SKIPPED_SUSPENDED_ACCOUNT"
                               << "outdated: account suspended";
    QTest::newRow("never part of it") << int(InstanceSync::Outdated) << "SUCCEEDED"
                                      << "outdated: left out of the last update";
    QTest::newRow("inoperable") << int(InstanceSync::Inoperable) << "INOPERABLE"
                                << "inoperable";
}

void GroupsTest::instanceStateSaysWhyItIsOutdated()
{
    QFETCH(int, sync);
    QFETCH(QString, detailed);
    QTEST(instanceStateWord(instance(QStringLiteral("1"), InstanceSync(sync), detailed)), "word");
}

void GroupsTest::reasonTellsWhereNoStateDoes_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("word");
    QTest::newRow("none") << "" << "outdated: left out of the last update";
    QTest::newRow("stopped") << "User initiated stop" << "outdated: cancelled";
    QTest::newRow("limit passed") << "Cancelled since failure tolerance has exceeded" << "outdated: cancelled";
    QTest::newRow("failed") << "StackValidationFailed: no such image" << "outdated: failed";
}

/// ROS says OUTDATED and a reason, no more.
void GroupsTest::reasonTellsWhereNoStateDoes()
{
    QFETCH(QString, reason);
    StackInstance row = instance(QStringLiteral("1"), InstanceSync::Outdated);
    row.reason = reason;
    QTEST(instanceStateWord(row), "word");
    InstancesModel model;
    model.setTable(read({}, {row}));
    QTEST(model.index(0, InstancesModel::StateColumn).data().toString(), "word");
}

void GroupsTest::standingsAreCountedAndSelected()
{
    InstancesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    StackInstance stopped = instance(QStringLiteral("7"), InstanceSync::Outdated);
    stopped.reason = QStringLiteral("User initiated stop");
    const auto outdated = [](const char *account, const char *detailed) {
        return instance(QLatin1String(account), InstanceSync::Outdated, QLatin1String(detailed));
    };
    model.setTable(read({}, {outdated("1", "FAILED"), outdated("2", "FAILED"),
                             instance(QStringLiteral("3"), InstanceSync::Current), outdated("4", "CANCELLED"),
                             outdated("5", "SKIPPED_SUSPENDED_ACCOUNT"), outdated("6", "FAILED"), stopped,
                             instance(QStringLiteral("8"), InstanceSync::Inoperable)}));
    const StandingCounts counts = InstanceStates(model.table()).counts(model.table());
    QCOMPARE(standingsSentence(counts), QStringLiteral("current 1   outdated 5   inoperable 1   suspended 1"));
    const auto rows = [&model](Standing standing) {
        QStringList list;
        for (const QItemSelectionRange &range : model.selectionOf(standing))
            list += QStringLiteral("%1-%2").arg(range.top()).arg(range.bottom());
        return list.join(u' ');
    };
    QCOMPARE(rows(Standing::Failed), QStringLiteral("0-1 5-5"));
    QCOMPARE(rows(Standing::Cancelled), QStringLiteral("3-3 6-6"));
    QCOMPARE(rows(Standing::Waiting), QString());
    model.setOnlyNotCurrent(true);
    QCOMPARE(rows(Standing::Cancelled), QStringLiteral("2-2 5-5"));
}

void GroupsTest::groupsAreFoundByWhatIsInThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("found");
    QTest::newRow("name") << "rules" << 1;
    QTest::newRow("description") << "recorder" << 1;
    QTest::newRow("tag") << "team=audit" << 1;
    QTest::newRow("template hash") << "19f913" << 1;
    QTest::newRow("account of a target") << "222233334444" << 1;
    QTest::newRow("both words") << "rules audit" << 1;
    QTest::newRow("neither") << "edge" << 0;
}

void GroupsTest::groupsAreFoundByWhatIsInThem()
{
    QFETCH(QString, typed);
    GroupRow row;
    row.group.key.name = QStringLiteral("config-rules");
    row.group.description = QStringLiteral("Recorder and rules");
    row.group.tags = {{QStringLiteral("team"), QStringLiteral("audit")}};
    row.sight.templateHash = QStringLiteral("19f913aa");
    row.sight.accounts = {QStringLiteral("111122223333"), QStringLiteral("222233334444")};
    GroupsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply({row});
    model.setWords(typed);
    QTEST(model.rowCount(), "found");
}

void GroupsTest::operationSucceedsPerTarget_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("failed"); // -1: the cloud does not say
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("glyph");
    const auto ok = int(OperationState::Succeeded);
    QTest::newRow("all well") << ok << 0 << "OK" << int(Glyph::Succeeded);
    QTest::newRow("successful with failures is never plain")
        << ok << 4 << "OK, 4 FAILED" << int(Glyph::SucceededWithFailures);
    QTest::newRow("not counted") << ok << -1 << "OK" << int(Glyph::Succeeded);
    QTest::newRow("failed") << int(OperationState::Failed) << 9 << "FAILED" << int(Glyph::Failed);
    QTest::newRow("a word nobody knows")
        << int(OperationState::Unknown) << -1 << "unknown (NOVEL)" << int(Glyph::Unknown);
}

void GroupsTest::operationSucceedsPerTarget()
{
    QFETCH(int, state);
    QFETCH(int, failed);
    Operation operation;
    operation.id = OperationId(QStringLiteral("op"));
    operation.state = {OperationState(state), QStringLiteral("NOVEL")};
    if (failed >= 0)
        operation.failedTargets = failed;
    QTEST(operationOutcomeWord(operation), "word");
    QTEST(int(glyphOf(operation)), "glyph");
}

void GroupsTest::hiddenParametersAreSaidToBeHidden()
{
    CurrentParametersModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply({{QStringLiteral("Token"), QStringLiteral("****"), true, {}}});
    QVERIFY(!model.index(0, 1).data().toString().contains(u'*'));
    QVERIFY(!model.index(0, 1).data(Qt::ToolTipRole).toString().contains(u'*'));
}

void GroupsTest::partsAreReadWhenNeededAndOnce()
{
    auto service = std::make_shared<FakeGroupService>();
    service->instancePages = {page(instances(QStringLiteral("a1")), QStringLiteral("2")),
                              page(instances(QStringLiteral("b1")))};
    GroupInsides insides;
    insides.setGroup(service, {});
    QCOMPARE(service->instanceCalls + service->operationCalls + service->detailCalls, 0);
    insides.needTargets();
    insides.needTargets();
    QCOMPARE(service->instanceCalls, 2); // two pages, one reading
    QCOMPARE(insides.targets()->rowCount(), 2);
    QVERIFY(insides.targetsState().wasRead);
    QCOMPARE(service->operationCalls, 0);
    insides.needOperations();
    insides.needDefinition();
    QCOMPARE(service->operationCalls, 1);
    QCOMPARE(service->detailCalls, 1);
}

void GroupsTest::brokenOffListKeepsWhatCame()
{
    CloudError broken;
    broken.kind = ErrorKind::Transient;
    auto service = std::make_shared<FakeGroupService>();
    service->instancePages = {page(instances(QStringLiteral("a1 b1")), QStringLiteral("2")), failure(broken)};
    GroupInsides insides;
    insides.setGroup(service, {});
    insides.needTargets();
    QCOMPARE(insides.targets()->rowCount(), 2);
    QVERIFY(!insides.targetsState().wasRead);
    QVERIFY(insides.targetsState().error.has_value());
    service->instancePages += page(instances(QStringLiteral("a1 b1 c1")));
    insides.refresh();
    QCOMPARE(insides.targets()->rowCount(), 3);
    QVERIFY(!insides.targetsState().error);
}

void GroupsTest::anotherGroupDropsTheFirst()
{
    auto first = std::make_shared<FakeGroupService>();
    first->instancePages = {page(instances(QStringLiteral("a1")))};
    auto second = std::make_shared<FakeGroupService>();
    GroupInsides insides;
    insides.setGroup(first, {});
    insides.needTargets();
    insides.setGroup(second, {});
    QCOMPARE(insides.targets()->rowCount(), 0);
    QVERIFY(!insides.targetsState().wasRead);
    QCOMPARE(second->instanceCalls, 0);
}

void GroupsTest::tableFiltersAndCopies()
{
    InstancesModel model;
    model.setTable(read({}, {instance(QStringLiteral("111"), InstanceSync::Current),
                             instance(QStringLiteral("222"), InstanceSync::Outdated)}));
    DataTable table(&model, QStringLiteral("Targets"));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.show();
    model.setWords(QStringLiteral("west outdated"));
    QCOMPARE(model.rowCount(), 1);
    model.setWords({});
    QCOMPARE(model.rowCount(), 2);
    model.setOnlyNotCurrent(true);
    QCOMPARE(model.rowCount(), 1);
    table.setCurrentKey(QStringLiteral("222|eu-west-1"));
    QCOMPARE(table.selectedKeys(), QStringList{QStringLiteral("222|eu-west-1")});
    QTest::keySequence(&table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("222\t\teu-west-1\toutdated: left out of the last update\t"));
}

namespace {

struct Engine
{
    QTemporaryDir directory;
    KeyRing keyRing{QProcessEnvironment()};
    Journal journal{directory.path()};
    Workspace workspace{&keyRing, &journal};
    PollScheduler scheduler;
    OperationWatch operations{&workspace, &scheduler};
};

} // namespace

void GroupsTest::emptyPageOffersAConnection()
{
    Engine engine;
    AppContext context;
    context.workspace = &engine.workspace;
    context.operations = &engine.operations;
    GroupsPage page(context);
    page.show();
    QSignalSpy wanted(&page, &GroupsPage::connectionRequested);
    QPushButton *add = nullptr;
    for (QPushButton *found : page.findChildren<QPushButton *>())
        if (found->isVisible() && found->text().contains(QLatin1String("Add connection")))
            add = found;
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void GroupsTest::controlsHaveNames()
{
    Engine engine;
    AppContext context;
    context.workspace = &engine.workspace;
    context.operations = &engine.operations;
    GroupsPage page(context);
    page.show();
    QCOMPARE(unnamedControl(page), QString());
}

QTEST_MAIN(GroupsTest)
#include "tst_groups.moc"
