// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/operationsmodel.h"
#include "ui/presentation/targetsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace belay;

namespace {

/// "a:ok b:failed:why": accounts with state and reason, all in one region.
std::vector<TargetResult> targets(const QString &told)
{
    static const QHash<QString, TargetState> states{{QStringLiteral("ok"), TargetState::Succeeded},
                                                    {QStringLiteral("failed"), TargetState::Failed},
                                                    {QStringLiteral("run"), TargetState::Running},
                                                    {QStringLiteral("wait"), TargetState::Waiting}};
    std::vector<TargetResult> rows;
    for (const QString &one : told.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = one.split(u':');
        TargetResult row;
        row.account = parts.at(0);
        row.region = QStringLiteral("eu-west-1");
        row.state = {states.value(parts.value(1), TargetState::Unknown), parts.value(1)};
        row.reason = parts.value(2);
        rows.push_back(row);
    }
    return rows;
}

QString accounts(const TargetsModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.at(row).account;
    return all.join(u' ');
}

OperationRow operation(const char *name, Environment environment, OperationState state, int failed = 0)
{
    OperationRow row;
    row.ref = {ConnectionId(QStringLiteral("c")), {QStringLiteral("eu-west-1"), QString::fromLatin1(name)},
               OperationId(QString::fromLatin1(name))};
    row.connection.environment = environment;
    row.operation.state = {state, QStringLiteral("WORD")};
    row.counts = {.waiting = 5, .succeeded = 3, .failed = failed};
    row.outlook = outlookOf(row.operation, row.counts);
    row.risk = riskOf({.environment = environment, .outlook = row.outlook});
    return row;
}

QString names(const OperationsModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.at(row).ref.group.name;
    return all.join(u' ');
}

} // namespace

class OrderedTablesTest final : public QObject
{
    Q_OBJECT
private slots:
    void takeTellsOnlyWhatChanged_data();
    void takeTellsOnlyWhatChanged();
    void selectionFollowsItsRow();
    void sortsAndFilters();
    void failuresAreFoundAroundTheEnd();
    void manyTargetsStayQuick();
    void boardIsSortedByRisk();
    void boardFilters_data();
    void boardFilters();
    void reasonsAreGroupedByCause();
};

void OrderedTablesTest::takeTellsOnlyWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("removals");
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("insertions");
    QTest::newRow("same snapshot is silent") << "a:ok b:run" << "a:ok b:run" << 0 << 0 << 0;
    QTest::newRow("neighbours change as one run") << "a:wait b:wait c:ok" << "a:run b:run c:ok" << 0 << 1 << 0;
    QTest::newRow("remove, change and add at once") << "a:ok b:run c:run" << "b:ok c:run d:wait" << 1 << 1 << 1;
    QTest::newRow("everything goes") << "a:ok b:run c:run" << "" << 1 << 0 << 0;
    QTest::newRow("everything comes") << "" << "a:ok b:run c:run" << 0 << 0 << 1;
}

/// A refresh changes rows, it does not reset the model (style 7).
void OrderedTablesTest::takeTellsOnlyWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    TargetsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.take(targets(before));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.take(targets(after));
    QTEST(int(removed.count()), "removals");
    QTEST(int(changed.count()), "changes");
    QTEST(int(inserted.count()), "insertions");
    QCOMPARE(reset.count(), 0);
}

/// Re-sorting never changes which row is selected (ux.md 5.1).
void OrderedTablesTest::selectionFollowsItsRow()
{
    TargetsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.take(targets(QStringLiteral("a:ok b:run c:wait")));
    const QPersistentModelIndex selected(model.index(1, TargetsModel::ReasonColumn));
    model.sort(TargetsModel::StateColumn, Qt::AscendingOrder);
    QCOMPARE(model.at(selected.row()).account, QStringLiteral("b"));
    model.take(targets(QStringLiteral("a:failed b:ok c:run d:failed")));
    QCOMPARE(model.at(selected.row()).account, QStringLiteral("b"));
    QCOMPARE(selected.column(), int(TargetsModel::ReasonColumn));
    model.take(targets(QStringLiteral("a:failed c:run")));
    QVERIFY(!selected.isValid());
}

/// Worst first by state, stable otherwise; the filter looks into every column.
void OrderedTablesTest::sortsAndFilters()
{
    TargetsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.take(targets(QStringLiteral("d:ok a:failed:Denied c:wait b:failed:Exists")));
    QCOMPARE(accounts(model), QStringLiteral("d a c b"));
    model.sort(TargetsModel::StateColumn, Qt::AscendingOrder);
    QCOMPARE(accounts(model), QStringLiteral("a b c d"));
    model.sort(TargetsModel::AccountColumn, Qt::DescendingOrder);
    QCOMPARE(accounts(model), QStringLiteral("d c b a"));
    model.setWords(QStringLiteral("exists"));
    QCOMPARE(accounts(model), QStringLiteral("b"));
    model.setWords({});
    model.setState(TargetState::Failed);
    QCOMPARE(accounts(model), QStringLiteral("b a"));
    model.take(targets(QStringLiteral("d:ok a:ok c:failed b:failed:Exists"))); // shown rows come and go by state
    QCOMPARE(accounts(model), QStringLiteral("c b"));
}

/// F3 walks failures and comes round.
void OrderedTablesTest::failuresAreFoundAroundTheEnd()
{
    TargetsModel model;
    model.take(targets(QStringLiteral("a:ok b:failed c:ok d:failed")));
    QCOMPARE(model.nextFailure(-1, 1), 1);
    QCOMPARE(model.nextFailure(1, 1), 3);
    QCOMPARE(model.nextFailure(3, 1), 1);
    QCOMPARE(model.nextFailure(1, -1), 3);
    model.take(targets(QStringLiteral("a:ok c:ok")));
    QCOMPARE(model.nextFailure(0, 1), -1);
}

/// Some thousand targets in one snapshot, sorted, with one signal for the lot.
void OrderedTablesTest::manyTargetsStayQuick()
{
    std::vector<TargetResult> many;
    for (int number = 0; number < 5000; ++number) {
        TargetResult row;
        row.account = QString::number(100000000000 + number * 7919 % 5000);
        row.region = QStringLiteral("eu-west-1");
        row.state = {number % 3 == 0 ? TargetState::Failed : TargetState::Succeeded, {}};
        many.push_back(row);
    }
    TargetsModel model;
    model.sort(TargetsModel::StateColumn, Qt::AscendingOrder);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.take(many);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 5000);
    QVERIFY(model.at(0).state == TargetState::Failed);
    QVERIFY(model.at(4999).state == TargetState::Succeeded);
}

/// What needs a hand first stands first; ended ones last; a column replaces that until it is taken back.
void OrderedTablesTest::boardIsSortedByRisk()
{
    OperationsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.take({operation("ended", Environment::Production, OperationState::Succeeded),
                operation("dev", Environment::Development, OperationState::Running),
                operation("prod", Environment::Production, OperationState::Running),
                operation("stg", Environment::Staging, OperationState::Running)});
    QCOMPARE(names(model), QStringLiteral("prod stg dev ended"));
    model.sort(OperationsModel::OperationColumn, Qt::AscendingOrder);
    QCOMPARE(names(model), QStringLiteral("dev ended prod stg"));
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(names(model), QStringLiteral("prod stg dev ended"));
}

void OrderedTablesTest::boardFilters_data()
{
    QTest::addColumn<int>("show");
    QTest::addColumn<int>("environment");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << int(BoardFilter::All) << -1 << "" << "prod dev bad";
    QTest::newRow("running") << int(BoardFilter::Running) << -1 << "" << "prod dev";
    QTest::newRow("attention") << int(BoardFilter::Attention) << -1 << "" << "bad";
    QTest::newRow("environment") << int(BoardFilter::All) << int(Environment::Development) << "" << "dev";
    QTest::newRow("words, all of them") << int(BoardFilter::All) << -1 << "eu-west DEV" << "dev";
    QTest::newRow("nothing") << int(BoardFilter::Running) << -1 << "bad" << "";
}

void OrderedTablesTest::boardFilters()
{
    QFETCH(int, show);
    QFETCH(int, environment);
    QFETCH(QString, words);
    OperationsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.take({operation("prod", Environment::Production, OperationState::Running),
                operation("dev", Environment::Development, OperationState::Running),
                operation("bad", Environment::Production, OperationState::Succeeded, 4)});
    BoardFilter filter;
    filter.show = BoardFilter::Show(show);
    filter.words = words;
    if (environment >= 0)
        filter.environment = Environment(environment);
    model.setFilter(filter);
    QTEST(names(model), "expected");
}

/// Ids, accounts and ARNs do not make another cause (ux.md 5.3).
void OrderedTablesTest::reasonsAreGroupedByCause()
{
    const std::vector<TargetResult> rows = [] {
        std::vector<TargetResult> made;
        for (const char *reason : {"AccessDenied on arn:aws:iam::222233334444:role/a", "Already exists: 4e1fa7a2-1784-4a6f-a7e1-e723863d1234",
                                   "AccessDenied on arn:aws:iam::333344445555:role/b"}) {
            TargetResult row;
            row.account = QString::number(made.size());
            row.region = QStringLiteral("eu-west-1");
            row.state = {TargetState::Failed, QStringLiteral("FAILED")};
            row.reason = QString::fromLatin1(reason);
            made.push_back(row);
        }
        return made;
    }();
    const QList<ReasonRow> reasons = reasonsOf({rows.begin(), rows.end()});
    QCOMPARE(reasons.size(), 2);
    QCOMPARE(reasons.first().targets, 2);
    QCOMPARE(reasons.first().cause, QStringLiteral("AccessDenied on ..."));
    QVERIFY(reasons.first().example.startsWith(u'0'));
}

QTEST_MAIN(OrderedTablesTest)
#include "tst_orderedtables.moc"
