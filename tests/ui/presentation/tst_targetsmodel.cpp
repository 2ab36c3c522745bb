// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/reasons.h"
#include "ui/presentation/statewords.h"
#include "ui/presentation/targetsmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace belay;

namespace {

const QDateTime noon(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);

TargetResult target(const QString &account, TargetState state, const QString &reason = {},
                    const QString &region = QStringLiteral("eu-west-1"), const QString &folder = {})
{
    return {account, region, folder, {state, QStringLiteral("WORD")}, reason};
}

/// "a:ok b:failed:why": accounts with state and reason, all in one region.
QList<TargetResult> targets(const QString &told)
{
    static const QHash<QString, TargetState> states{{QStringLiteral("ok"), TargetState::Succeeded},
                                                    {QStringLiteral("failed"), TargetState::Failed},
                                                    {QStringLiteral("run"), TargetState::Running},
                                                    {QStringLiteral("wait"), TargetState::Waiting}};
    QList<TargetResult> rows;
    for (const QString &one : told.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = one.split(u':');
        rows.append(target(parts.at(0), states.value(parts.value(1), TargetState::Unknown), parts.value(2)));
    }
    return rows;
}

TargetTable tableOf(const QString &told)
{
    TargetTable table;
    table.take(targets(told), noon);
    return table;
}

QString accounts(const TargetsModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.table().account(model.at(row));
    return all.join(u' ');
}

/// `count` targets as three readings saw them: many states, few reasons, some accounts no numbers.
class RandomTargets
{
public:
    explicit RandomTargets(quint32 seed)
        : m_random(seed)
    {
    }

    QList<TargetResult> page(int count)
    {
        static const QStringList regions{QStringLiteral("eu-west-1"), QStringLiteral("us-east-1"), QStringLiteral("cn-hangzhou")};
        static const QStringList folders{{}, QStringLiteral("/core"), QStringLiteral("/Labs"), QStringLiteral("/labs")};
        static const QStringList reasons{QStringLiteral("AccessDenied on arn:aws:iam::222233334444:role/a"),
                                         QStringLiteral("AccessDenied on arn:aws:iam::333344445555:role/b"),
                                         QStringLiteral("Throttled, 配额不足"), QStringLiteral("already Exists")};
        QList<TargetResult> rows;
        for (int i = 0; i < count; ++i) {
            const int number = m_next++;
            const QString account = number % 97 == 0 ? QStringLiteral("acct-%1").arg(number)
                                                     : QString::number(quint64(number) * 7919 % 1'000'000).rightJustified(12, u'0');
            const auto state = TargetState(m_random.bounded(7));
            const QString reason = state == TargetState::Failed ? reasons.at(m_random.bounded(4)) : QString();
            rows.append(target(account, state, reason, regions.at(m_random.bounded(3)), folders.at(m_random.bounded(4))));
            rows.last().state.word = number % 2 == 0 ? QStringLiteral("NOVEL") : QStringLiteral("Odd");
        }
        return rows;
    }

    TargetTable table(int count)
    {
        QList<TargetResult> rows = page(count);
        TargetTable made;
        made.take(rows, noon);
        for (int reading = 1; reading <= 3; ++reading) {
            for (TargetResult &row : rows)
                if (m_random.bounded(3) == 0)
                    row.state.value = row.state == TargetState::Waiting ? TargetState::Running : TargetState::Succeeded;
            made.take(rows, noon.addSecs(reading * 100));
        }
        return made;
    }

private:
    QRandomGenerator m_random;
    int m_next = 1;
};

/// Texts and plain comparisons, as a person would do it; slow, and that is the point.
class NaiveOrder
{
public:
    NaiveOrder(const TargetTable &table, const TargetQuestion &question)
        : m_table(table)
        , m_question(question)
    {
    }

    [[nodiscard]] QList<quint32> order() const
    {
        QList<quint32> places;
        for (quint32 place = 0; place < quint32(m_table.size()); ++place)
            if (accepts(place))
                places.append(place);
        for (auto key = m_question.keys.crbegin(); key != m_question.keys.crend(); ++key)
            std::stable_sort(places.begin(), places.end(), [&](quint32 a, quint32 b) {
                return key->order == Qt::AscendingOrder ? before(a, b, key->column) : before(b, a, key->column);
            });
        return places;
    }

private:
    [[nodiscard]] bool accepts(quint32 place) const
    {
        const TargetRow &row = m_table.row(place);
        if (m_question.state && row.state != *m_question.state)
            return false;
        if (m_question.cause && plainCause(m_table.reason(row)) != *m_question.cause)
            return false;
        if (m_question.rows && !m_question.rows->contains(qint32(place)))
            return false;
        for (const QString &word : m_question.words) {
            bool found = false;
            for (int column = 0; column < TargetsModel::ColumnCount; ++column)
                found = found || targetText(m_table, row, column).contains(word, Qt::CaseInsensitive);
            if (!found)
                return false;
        }
        return true;
    }

    [[nodiscard]] bool before(quint32 one, quint32 other, int column) const
    {
        const TargetRow &a = m_table.row(one);
        const TargetRow &b = m_table.row(other);
        if (column == TargetsModel::TimeColumn)
            return seconds(a) < seconds(b);
        if (column == TargetsModel::StateColumn && a.state != b.state)
            return severity(a) < severity(b);
        if (column == TargetsModel::AccountColumn && (a.digits > 0) != (b.digits > 0))
            return a.digits > 0;
        return targetText(m_table, a, column).compare(targetText(m_table, b, column), Qt::CaseInsensitive) < 0;
    }

    static int severity(const TargetRow &row)
    {
        static const QList<TargetState> worstFirst{TargetState::Failed,    TargetState::Unknown, TargetState::Running,
                                                   TargetState::Waiting,   TargetState::Cancelled, TargetState::Skipped,
                                                   TargetState::Succeeded};
        return int(worstFirst.indexOf(row.state));
    }

    [[nodiscard]] qint64 seconds(const TargetRow &row) const
    {
        if (row.beganAt == 0)
            return -1;
        return qint64(row.endedAt == 0 ? m_question.now : row.endedAt) - row.beganAt;
    }

    const TargetTable &m_table;
    const TargetQuestion &m_question;
};

TargetQuestion randomQuestion(QRandomGenerator &random, qsizetype rows)
{
    static const QStringList words{QStringLiteral("FAIL"), QStringLiteral("eu-"),  QStringLiteral("labs"), QStringLiteral("00"),
                                   QStringLiteral("acct"), QStringLiteral("配额"), QStringLiteral("nov"),  QStringLiteral("min"),
                                   QStringLiteral("zzz")};
    TargetQuestion question;
    question.now = quint32(noon.addDays(3).toSecsSinceEpoch());
    for (int keys = int(random.bounded(4)); keys > 0; --keys)
        question.keys.append({int(random.bounded(int(TargetsModel::ColumnCount))), Qt::SortOrder(random.bounded(2))});
    for (int count = int(random.bounded(3)); count > 0; --count)
        question.words.append(words.at(random.bounded(int(words.size()))));
    if (random.bounded(4) == 0)
        question.state = TargetState(random.bounded(7));
    if (random.bounded(6) == 0)
        question.cause = plainCause(QStringLiteral("AccessDenied on arn:aws:iam::222233334444:role/a"));
    if (random.bounded(6) == 0) {
        question.rows = QList<qint32>();
        for (qsizetype row = 0; row < rows; row += 3)
            question.rows->append(qint32(row));
    }
    return question;
}

void ask(TargetsModel &model, const TargetQuestion &question)
{
    model.setSortKeys(question.keys);
    model.setWords(question.words.join(u' '));
    model.setState(question.state);
    model.setCause(question.cause);
    model.setRows(question.rows);
}

} // namespace

class TargetsModelTest final : public QObject
{
    Q_OBJECT
private slots:
    void orderIsThatOfTheNaiveWay_data();
    void orderIsThatOfTheNaiveWay();
    void modelShowsTheOrderAskedFor();
    void readingsTellOnlyWhatChanged_data();
    void readingsTellOnlyWhatChanged();
    void selectionFollowsItsRow_data();
    void selectionFollowsItsRow();
    void sortsAndFilters();
    void failuresAreFoundAroundTheEnd();
    void rowsShowFromTheFirstPageOn();
    void pagesAreTakenAtAPace();
    void newerQuestionsDropOlderAnswers();
    void hundredThousandStandInOrder();
    void cellsAreReadAloudWhole();
    void textsFromOutsideAreHarmless();
    void reasonsAreGroupedByCause();
};

void TargetsModelTest::orderIsThatOfTheNaiveWay_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("rows");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed << int(seed % 4 == 0 ? 0 : seed * 11);
}

void TargetsModelTest::orderIsThatOfTheNaiveWay()
{
    QFETCH(quint32, seed);
    QFETCH(int, rows);
    const TargetTable table = RandomTargets(seed).table(rows);
    QRandomGenerator random(seed * 31);
    for (int round = 0; round < 5; ++round) {
        const TargetQuestion question = randomQuestion(random, rows);
        QCOMPARE(orderTargets(table, question, [] { return false; }), NaiveOrder(table, question).order());
    }
}

/// Question after question on a table large enough for the thread pool, the model under the tester.
void TargetsModelTest::modelShowsTheOrderAskedFor()
{
    const TargetTable table = RandomTargets(5).table(2500);
    TargetsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table);
    QRandomGenerator random(77);
    for (int round = 0; round < 6; ++round) {
        TargetQuestion question = randomQuestion(random, table.size());
        ask(model, question);
        QTRY_VERIFY(model.isArranged());
        QCOMPARE(model.shownPlaces(), NaiveOrder(table, question).order());
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowAt(model.placeOf(row)), row);
    }
}

void TargetsModelTest::readingsTellOnlyWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("insertions");
    QTest::newRow("same reading is silent") << "a:ok b:run" << "a:ok b:run" << 0 << 0;
    QTest::newRow("neighbours change as one run") << "a:wait b:wait c:ok" << "a:run b:run c:ok" << 1 << 0;
    QTest::newRow("one signal from the first to the last") << "a:wait b:ok c:wait" << "a:run b:ok c:run" << 1 << 0;
    QTest::newRow("change and add at once") << "a:ok b:run" << "a:ok b:ok d:wait e:wait" << 1 << 1;
    QTest::newRow("left out is not gone") << "a:ok b:run" << "b:run" << 0 << 0;
    QTest::newRow("everything comes") << "" << "a:ok b:run c:run" << 0 << 1;
}

void TargetsModelTest::readingsTellOnlyWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    TargetTable table = tableOf(before);
    TargetsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    table.take(targets(after), noon.addSecs(5));
    model.setTable(table);
    QTEST(int(changed.count()), "changes");
    QTEST(int(inserted.count()), "insertions");
    QCOMPARE(removed.count() + moved.count() + reset.count(), 0);
}

void TargetsModelTest::selectionFollowsItsRow_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("few rows, at once") << 100;
    QTest::newRow("many rows, from the thread pool") << 3000;
}

/// Sorting, filtering, a refresh and new pages never change which row is current or selected.
void TargetsModelTest::selectionFollowsItsRow()
{
    QFETCH(int, rows);
    RandomTargets random(9);
    TargetTable table = random.table(rows);
    TargetsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table);
    const int place = 42;
    const TargetState state = table.row(place).state;
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(place, TargetsModel::ReasonColumn),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const auto isKept = [&] {
        const QModelIndex current = selection.currentIndex();
        return current.isValid() && int(model.placeOf(current.row())) == place
            && current.column() == TargetsModel::ReasonColumn && selection.isRowSelected(current.row(), {});
    };
    model.sort(TargetsModel::AccountColumn, Qt::DescendingOrder);
    QTRY_VERIFY(model.isArranged());
    QVERIFY(isKept());
    model.setState(state);
    QTRY_VERIFY(model.isArranged());
    QVERIFY(model.rowCount() < rows);
    QVERIFY(isKept());
    model.setState({});
    QTRY_VERIFY(model.isArranged());
    QCOMPARE(model.rowCount(), rows);
    QVERIFY(isKept());
    table.take(random.page(50), noon.addSecs(1000));
    model.setTable(table);
    QTRY_COMPARE(model.rowCount(), rows + 50);
    QVERIFY(isKept());
    model.sort(-1);
    QTRY_VERIFY(model.isArranged());
    QVERIFY(isKept());
    QCOMPARE(selection.currentIndex().row(), place);
}

/// Worst first by state, stable otherwise; the filter looks into every column.
void TargetsModelTest::sortsAndFilters()
{
    TargetTable table = tableOf(QStringLiteral("d:ok a:failed:Denied c:wait b:failed:Exists"));
    TargetsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table);
    QCOMPARE(accounts(model), QStringLiteral("d a c b"));
    model.sort(TargetsModel::StateColumn, Qt::AscendingOrder);
    QCOMPARE(accounts(model), QStringLiteral("a b c d"));
    model.sort(TargetsModel::AccountColumn, Qt::DescendingOrder);
    QCOMPARE(accounts(model), QStringLiteral("d c b a"));
    model.setSortKeys({{TargetsModel::StateColumn, Qt::AscendingOrder}, {TargetsModel::AccountColumn, Qt::DescendingOrder}});
    QCOMPARE(accounts(model), QStringLiteral("b a c d"));
    model.setWords(QStringLiteral("exists"));
    QCOMPARE(accounts(model), QStringLiteral("b"));
    model.setWords({});
    model.setState(TargetState::Failed);
    QCOMPARE(accounts(model), QStringLiteral("b a"));
    model.setRows(QList<qint32>{0, 1});
    QCOMPARE(accounts(model), QStringLiteral("a"));
    model.setRows({});
    table.take(targets(QStringLiteral("c:failed")), noon.addSecs(5)); // shown rows come and go by state
    model.setTable(table);
    QCOMPARE(accounts(model), QStringLiteral("c b a"));
    QCOMPARE(model.rowOfKey(QStringLiteral("b|eu-west-1")), 1);
    QCOMPARE(model.rowOfKey(QStringLiteral("d|eu-west-1")), -1);
}

/// F3 walks failures and comes round.
void TargetsModelTest::failuresAreFoundAroundTheEnd()
{
    TargetsModel model;
    model.setTable(tableOf(QStringLiteral("a:ok b:failed c:ok d:failed")));
    QCOMPARE(model.nextFailure(-1, 1), 1);
    QCOMPARE(model.nextFailure(1, 1), 3);
    QCOMPARE(model.nextFailure(3, 1), 1);
    QCOMPARE(model.nextFailure(1, -1), 3);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.setTable(tableOf(QStringLiteral("a:ok c:ok")));
    QCOMPARE(model.nextFailure(0, 1), -1);
}

/// Unsorted, a page is one insertion; sorted, it comes with the next order.
void TargetsModelTest::rowsShowFromTheFirstPageOn()
{
    RandomTargets random(3);
    TargetTable table;
    TargetsModel model;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int page = 1; page <= 30; ++page) {
        table.take(random.page(100), noon);
        model.setTable(table);
        QCOMPARE(model.rowCount(), page * 100);
        QCOMPARE(inserted.count(), page);
    }
    model.sort(TargetsModel::AccountColumn);
    for (int page = 0; page < 5; ++page) {
        table.take(random.page(100), noon);
        model.setTable(table);
    }
    QTRY_COMPARE(model.rowCount(), 3500);
    QTRY_VERIFY(model.isArranged());
    TargetQuestion question;
    question.keys = model.sortKeys();
    QCOMPARE(model.shownPlaces(), NaiveOrder(table, question).order());
}

/// A burst of pages is shown in a few steps, and the last one is never lost.
void TargetsModelTest::pagesAreTakenAtAPace()
{
    RandomTargets random(4);
    TargetTable table;
    TargetsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    int reads = 0;
    for (int page = 0; page < 20; ++page) {
        table.take(random.page(100), noon);
        model.setTableSoon([&] {
            ++reads;
            return table;
        });
    }
    QCOMPARE(reads, 1); // the first at once
    QCOMPARE(model.rowCount(), 100);
    QTRY_COMPARE(model.rowCount(), 2000);
    QCOMPARE(reads, 2);
    QCOMPARE(inserted.count(), 2);
    model.setTableSoon([&] { return table; });
    model.setTableSoon([&] { return table; });
    model.clear(); // what waited belongs to what is gone
    QTest::qWait(100);
    QCOMPARE(model.rowCount(), 0);
}

void TargetsModelTest::newerQuestionsDropOlderAnswers()
{
    const TargetTable table = RandomTargets(6).table(20'000);
    TargetsModel model;
    model.setTable(table);
    QSignalSpy arranged(&model, &OrderedModel::arranged);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    TargetQuestion question;
    for (int column = 0; column < TargetsModel::ColumnCount; ++column) {
        question.keys = {{column, Qt::DescendingOrder}};
        model.setSortKeys(question.keys);
        QVERIFY(!model.isArranged());
    }
    QTRY_VERIFY(model.isArranged());
    QCOMPARE(arranged.count(), 1);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(model.shownPlaces(), NaiveOrder(table, question).order());
}

/// Ingest, sorting and filtering of a hundred thousand rows at the same time end in the right order.
void TargetsModelTest::hundredThousandStandInOrder()
{
    RandomTargets random(8);
    TargetTable table;
    TargetsModel model;
    TargetQuestion question;
    question.keys = {{TargetsModel::StateColumn, Qt::AscendingOrder}, {TargetsModel::AccountColumn, Qt::DescendingOrder}};
    for (int page = 0; page < 100; ++page) {
        table.take(random.page(1000), noon);
        model.setTable(table);
        if (page == 20)
            model.setSortKeys(question.keys);
        if (page == 50)
            model.setWords(QStringLiteral("eu-"));
        if (page == 80)
            model.setWords({});
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(model.rowCount(), 100'000);
    QTRY_VERIFY(model.isArranged());
    QCOMPARE(model.shownPlaces(), NaiveOrder(table, question).order());
    question.words = {QStringLiteral("labs"), QStringLiteral("00")};
    model.setWords(question.words.join(u' '));
    QTRY_VERIFY(model.isArranged());
    QCOMPARE(model.shownPlaces(), NaiveOrder(table, question).order());
    model.setWords({});
    model.sort(-1);
    QTRY_VERIFY(model.isArranged());
    QList<quint32> asTheyCame(100'000);
    std::iota(asTheyCame.begin(), asTheyCame.end(), 0U);
    QCOMPARE(model.shownPlaces(), asTheyCame);
}

/// "account, region, state, reason" (ux.md 6.9), from any cell of the row.
void TargetsModelTest::cellsAreReadAloudWhole()
{
    TargetsModel model;
    model.setTable(tableOf(QStringLiteral("111122223333:failed:AccessDenied 222233334444:ok")));
    for (int column = 0; column < TargetsModel::ColumnCount; ++column)
        QCOMPARE(model.index(0, column).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("111122223333, eu-west-1, %1, AccessDenied").arg(targetStateWord(TargetState::Failed)));
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("222233334444, eu-west-1, %1").arg(targetStateWord(TargetState::Succeeded)));
}

void TargetsModelTest::textsFromOutsideAreHarmless()
{
    TargetTable table;
    table.take({target(QStringLiteral("1"), TargetState::Failed, QStringLiteral("a\u202eb\u0007c"))}, noon);
    TargetsModel model;
    model.setTable(table);
    QCOMPARE(model.index(0, TargetsModel::ReasonColumn).data().toString(), QStringLiteral("a\ufffdb\ufffdc"));
    QCOMPARE(model.cellTexts()(0, TargetsModel::ReasonColumn), QStringLiteral("a\u202eb\u0007c")); // exports guard it themselves
}

/// Ids, accounts and ARNs do not make another cause (ux.md 5.3).
void TargetsModelTest::reasonsAreGroupedByCause()
{
    TargetTable table;
    table.take({target(QStringLiteral("1"), TargetState::Failed, QStringLiteral("AccessDenied on arn:aws:iam::222233334444:role/a")),
                target(QStringLiteral("2"), TargetState::Failed, QStringLiteral("Already exists")),
                target(QStringLiteral("3"), TargetState::Failed, QStringLiteral("AccessDenied on arn:aws:iam::333344445555:role/b"))},
               noon);
    TargetsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table);
    model.setCause(plainCause(table.reason(table.row(0))));
    QCOMPARE(accounts(model), QStringLiteral("1 3"));
    model.setCause({});
    QCOMPARE(accounts(model), QStringLiteral("1 2 3"));
}

QTEST_MAIN(TargetsModelTest)
#include "tst_targetsmodel.moc"
