// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/operationsmodel.h"
#include "ui/presentation/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace belay;

namespace {

struct Thing
{
    QString name;
    int size = 0;
    QDateTime at = {};
    friend bool operator==(const Thing &, const Thing &) = default;
};
using Things = TableModel<Thing>;

/// "a1 b2": thing a of size 1, thing b of size 2.
QList<Thing> things(const QString &told)
{
    QList<Thing> rows;
    for (const QString &one : told.split(u' ', Qt::SkipEmptyParts))
        rows.append({one.left(1), one.mid(1).toInt()});
    return rows;
}

std::vector<Things::ColumnSpec> columns()
{
    using Spec = Things::ColumnSpec;
    return {
        Spec(QStringLiteral("Name"), [](const Thing &thing) { return thing.name; }),
        Spec(QStringLiteral("Size"), [](const Thing &thing) { return QStringLiteral("%1 GB").arg(thing.size); })
            .sortedBy([](const Thing &thing) { return thing.size; })
            .asNumber(),
        Spec(QStringLiteral("At"), [](const Thing &thing) { return thing.at.isValid() ? QStringLiteral("then") : QString(); })
            .sortedBy([](const Thing &thing) { return thing.at; })
            .asTime(),
    };
}

QString keyOf(const Thing &thing) { return thing.name; }

QString shown(const Things &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.at(row).name + QString::number(model.at(row).size);
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
    void snapshotTellsOnlyWhatChanged_data();
    void snapshotTellsOnlyWhatChanged();
    void snapshotsSortAndFilter_data();
    void snapshotsSortAndFilter();
    void currentRowStays();
    void manyRowsAreOrderedElsewhere();
    void timesAreExportedPlainly();
    void textsOnScreenAreHarmless();
    void boardIsSortedByRisk();
    void boardFilters_data();
    void boardFilters();
};

void OrderedTablesTest::snapshotTellsOnlyWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("removals");
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("insertions");
    QTest::addColumn<int>("moves");
    QTest::newRow("same snapshot is silent") << "a1 b2" << "a1 b2" << 0 << 0 << 0 << 0;
    QTest::newRow("neighbours change as one run") << "a1 b1 c3" << "a2 b2 c3" << 0 << 1 << 0 << 0;
    QTest::newRow("two runs are two signals") << "a1 b1 c1" << "a2 b1 c2" << 0 << 2 << 0 << 0;
    QTest::newRow("remove, change and add at once") << "a1 b2 c2" << "b1 c2 d3" << 1 << 1 << 1 << 0;
    QTest::newRow("a new one in front moves the others") << "a1 b2" << "c3 a1 b2" << 0 << 0 << 1 << 1;
    QTest::newRow("everything goes") << "a1 b2 c2" << "" << 1 << 0 << 0 << 0;
    QTest::newRow("everything comes") << "" << "a1 b2 c2" << 0 << 0 << 1 << 0;
    QTest::newRow("of two with one key the last one counts") << "a1" << "a1 a2" << 0 << 1 << 0 << 0;
}

/// A refresh changes rows, it does not reset the model (style 7).
void OrderedTablesTest::snapshotTellsOnlyWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    Things model(columns(), &keyOf);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply(things(before));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.apply(things(after));
    QTEST(int(removed.count()), "removals");
    QTEST(int(changed.count()), "changes");
    QTEST(int(inserted.count()), "insertions");
    QTEST(int(moved.count()), "moves");
    QCOMPARE(reset.count(), 0);
}

void OrderedTablesTest::snapshotsSortAndFilter_data()
{
    QTest::addColumn<QList<int>>("keys"); // columns from 1, negative: descending
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("least");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as they came") << QList<int>{} << "" << 0 << "c1 a10 B2 d2";
    QTest::newRow("by text, case aside") << QList<int>{1} << "" << 0 << "a10 B2 c1 d2";
    QTest::newRow("by value, not by text") << QList<int>{2} << "" << 0 << "c1 B2 d2 a10";
    QTest::newRow("down; equal ones stay as they came") << QList<int>{-2} << "" << 0 << "a10 B2 d2 c1";
    QTest::newRow("second key") << QList<int>{2, -1} << "" << 0 << "c1 d2 B2 a10";
    QTest::newRow("a word of any column") << QList<int>{} << "2 gb" << 0 << "B2 d2";
    QTest::newRow("all words") << QList<int>{} << "gb D" << 0 << "d2";
    QTest::newRow("a condition") << QList<int>{1} << "" << 2 << "a10 B2 d2";
    QTest::newRow("nothing left") << QList<int>{1} << "b" << 11 << "";
}

void OrderedTablesTest::snapshotsSortAndFilter()
{
    QFETCH(QList<int>, keys);
    QFETCH(QString, words);
    QFETCH(int, least);
    Things model(columns(), &keyOf);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply(things(QStringLiteral("c1 a10 B2 d2")));
    QList<SortKey> sorting;
    for (const int key : keys)
        sorting.append({std::abs(key) - 1, key > 0 ? Qt::AscendingOrder : Qt::DescendingOrder});
    model.setSortKeys(sorting);
    model.setWords(words);
    if (least > 0)
        model.setCondition([least](const Thing &thing) { return thing.size >= least; });
    QTEST(shown(model), "expected");
    model.apply(things(QStringLiteral("c1 a10 B2 d2"))); // a refresh changes nothing of it
    QTEST(shown(model), "expected");
}

/// Re-sorting, filtering and refreshing never change which row is meant (ux.md 5.1).
void OrderedTablesTest::currentRowStays()
{
    Things model(columns(), &keyOf);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply(things(QStringLiteral("a1 b3 c2")));
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(1, 1), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const auto isB = [&] {
        return model.at(selection.currentIndex().row()).name == QLatin1String("b")
            && selection.isRowSelected(selection.currentIndex().row(), {});
    };
    model.sort(1, Qt::DescendingOrder);
    QVERIFY(isB());
    model.setWords(QStringLiteral("3"));
    QVERIFY(isB());
    model.setWords({});
    QVERIFY(isB());
    model.apply(things(QStringLiteral("d9 c2 b0 a1")));
    QVERIFY(isB());
    QCOMPARE(selection.currentIndex().column(), 1);
    model.apply(things(QStringLiteral("d9 c2 a1"))); // gone: its neighbour takes over
    QVERIFY(selection.currentIndex().isValid());
}

/// From 2 000 rows on the order is made on the thread pool, and comes by one layout change.
void OrderedTablesTest::manyRowsAreOrderedElsewhere()
{
    QList<Thing> many;
    for (int number = 0; number < 2500; ++number)
        many.append({QString::number(number), number * 7919 % 2500});
    Things model(columns(), &keyOf);
    model.apply(many);
    QTRY_VERIFY(model.isArranged());
    QCOMPARE(model.rowCount(), 2500);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy arranged(&model, &OrderedModel::arranged);
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(moved.count(), 0);
    model.sort(1, Qt::AscendingOrder); // nobody waits for the first answer any more
    QVERIFY(arranged.wait());
    QCOMPARE(arranged.count(), 1);
    QCOMPARE(moved.count(), 1);
    for (int row = 0; row < 2500; ++row)
        QCOMPARE(model.at(row).size, row);
}

/// Screens show local time, exports ISO 8601.
void OrderedTablesTest::timesAreExportedPlainly()
{
    Things model(columns(), &keyOf);
    model.apply({{QStringLiteral("a"), 1, QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC)}});
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("then"));
    QCOMPARE(model.cellTexts()(0, 2), QStringLiteral("2023-11-14T22:13:20Z"));
    QCOMPARE(model.cellTexts()(0, 1), QStringLiteral("1 GB"));
    const QString zone = QDateTime::currentDateTime().timeZoneAbbreviation();
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("At (%1)").arg(zone));
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::EditRole).toString(), QStringLiteral("At"));
}

void OrderedTablesTest::textsOnScreenAreHarmless()
{
    Things model(columns(), &keyOf);
    model.apply({{QStringLiteral("a\u202eb")}});
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("a\ufffdb"));
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("a\ufffdb"));
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

QTEST_MAIN(OrderedTablesTest)
#include "tst_orderedtables.moc"
