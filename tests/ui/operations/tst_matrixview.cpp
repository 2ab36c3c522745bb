// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/matrixcase.h"
#include "ui/operations/matrixview.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace belay;

namespace {

const QString lines = QStringLiteral("core/111122223333 eu:k us:w\n"
                                     "core/222233334444 eu:x us:c\n"
                                     "core/333344445555 eu:r us:u\n"
                                     "labs/012345678901 eu:s us:x\n");

QString words(const MatrixPlace &place)
{
    return place.account + u'@' + place.region;
}

} // namespace

class MatrixViewTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void screenReaderReadsEachCell_data();
    void screenReaderReadsEachCell();
    void screenReaderIsToldHeaders();
    void keys_data();
    void keys();
    void foldMarkIsClicked();
    void currentCellSurvivesAReset();
    void hundredThousandTargetsOpen();

private:
    std::unique_ptr<MatrixModel> m_model;
    std::unique_ptr<MatrixView> m_view;
};

void MatrixViewTest::init()
{
    m_model = std::make_unique<MatrixModel>();
    m_view = std::make_unique<MatrixView>(m_model.get());
    m_view->resize(700, 300);
    m_model->apply(layoutOf(tableOf(lines)));
    m_view->show();
}

void MatrixViewTest::cleanup()
{
    m_view.reset();
    m_model.reset();
}

void MatrixViewTest::screenReaderReadsEachCell_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char *name, int line, int column, const char *spoken) {
        QTest::newRow(name) << line << column << spoken;
    };
    row("succeeded", 1, 0, "111122223333, eu, OK");
    row("waiting", 1, 1, "111122223333, us, WAITING");
    row("failed", 2, 0, "222233334444, eu, FAILED, AccessDenied: role of 222233334444 may not do this");
    row("cancelled", 2, 1, "222233334444, us, CANCELLED");
    row("running", 3, 0, "333344445555, eu, RUNNING");
    row("unknown", 3, 1, "333344445555, us, UNKNOWN");
    row("skipped", 5, 0, "012345678901, eu, SKIPPED");
    row("folder", 0, 0, "core, eu, 1 FAILED, 1 RUNNING, 1 OK");
    row("folder with one", 4, 1, "labs, us, 1 FAILED");
}

void MatrixViewTest::screenReaderReadsEachCell()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::Table);
    QAccessibleTableInterface *table = spoken->tableInterface();
    QVERIFY(table);
    QAccessibleInterface *cell = table->cellAt(row, column);
    QVERIFY(cell);
    QTEST(cell->text(QAccessible::Name), "spoken");
}

/// Qt makes header cells anew for each question and ends them nowhere; registered, they end with the program.
static QString spokenName(const QList<QAccessibleInterface *> &titles)
{
    for (QAccessibleInterface *title : titles)
        QAccessible::registerAccessibleInterface(title);
    return titles.size() == 1 ? titles.first()->text(QAccessible::Name) : QString();
}

void MatrixViewTest::screenReaderIsToldHeaders()
{
    QAccessibleTableInterface *table = QAccessible::queryAccessibleInterface(m_view.get())->tableInterface();
    QCOMPARE(table->rowCount(), 6);
    QCOMPARE(table->columnCount(), 2);
    QCOMPARE(table->columnDescription(0), QStringLiteral("eu (1)"));
    QCOMPARE(table->rowDescription(2), QStringLiteral("222233334444"));
    QAccessibleTableCellInterface *cell = table->cellAt(2, 1)->tableCellInterface();
    QVERIFY(cell);
    QCOMPARE(cell->rowIndex(), 2);
    QCOMPARE(cell->columnIndex(), 1);
    QCOMPARE(spokenName(cell->rowHeaderCells()), QStringLiteral("222233334444"));
    QCOMPARE(spokenName(cell->columnHeaderCells()), QStringLiteral("us (2)"));
    cell = table->cellAt(0, 0)->tableCellInterface();
    QCOMPARE(spokenName(cell->rowHeaderCells()), QStringLiteral("folder core, accounts: 3, open"));
}

void MatrixViewTest::keys_data()
{
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QString>("current");
    QTest::addColumn<int>("rows");
    const auto row = [](const char *name, const QStringList &keys, const char *current, int rows) {
        QTest::newRow(name) << keys << current << rows;
    };
    row("arrows", {QStringLiteral("Down"), QStringLiteral("Right")}, "111122223333@us", 6);
    row("End goes to the last region", {QStringLiteral("Down"), QStringLiteral("End")}, "111122223333@us", 6);
    row("Home goes to the first", {QStringLiteral("Down"), QStringLiteral("End"), QStringLiteral("Home")},
        "111122223333@eu", 6);
    row("page down", {QStringLiteral("PgDown")}, "012345678901@eu", 6);
    row("page down and up", {QStringLiteral("PgDown"), QStringLiteral("PgUp")}, "@eu", 6);
    row("F3", {QStringLiteral("F3")}, "222233334444@eu", 6);
    row("F3 twice opens a folded folder",
        {QStringLiteral("PgDown"), QStringLiteral("-"), QStringLiteral("PgUp"), QStringLiteral("F3"),
         QStringLiteral("F3")},
        "012345678901@us", 6);
    row("Shift+F3", {QStringLiteral("Shift+F3")}, "012345678901@us", 6);
    row("minus folds and goes to the folder",
        {QStringLiteral("Down"), QStringLiteral("Down"), QStringLiteral("-")}, "@eu", 3);
    row("minus, plus", {QStringLiteral("-"), QStringLiteral("+")}, "@eu", 6);
    row("star opens all",
        {QStringLiteral("-"), QStringLiteral("PgDown"), QStringLiteral("-"), QStringLiteral("*")}, "@eu", 6);
    row("digits", {QStringLiteral("3"), QStringLiteral("3")}, "333344445555@eu", 6);
    row("digits into a folded folder", {QStringLiteral("-"), QStringLiteral("2"), QStringLiteral("2")},
        "222233334444@eu", 6);
}

void MatrixViewTest::keys()
{
    QFETCH(QStringList, keys);
    m_view->setFocus();
    m_view->setCurrentIndex(m_model->index(0, 0));
    for (const QString &key : keys) {
        if (key.size() == 1) {
            QTest::keyClicks(m_view.get(), key);
            continue;
        }
        const QKeyCombination pressed = QKeySequence(key)[0];
        QTest::keyClick(m_view.get(), pressed.key(), pressed.keyboardModifiers());
    }
    QTEST(words(m_view->currentPlace()), "current");
    QTEST(m_model->rowCount(), "rows");
}

void MatrixViewTest::foldMarkIsClicked()
{
    QHeaderView *titles = m_view->verticalHeader();
    const int y = titles->sectionViewportPosition(0) + titles->sectionSize(0) / 2;
    QTest::mouseClick(titles->viewport(), Qt::LeftButton, {}, QPoint(10, y));
    QCOMPARE(m_model->rowCount(), 3);
    QTest::mouseClick(titles->viewport(), Qt::LeftButton, {}, QPoint(10, y));
    QCOMPARE(m_model->rowCount(), 6);
}

void MatrixViewTest::currentCellSurvivesAReset()
{
    m_view->setCurrentIndex(
        m_model->indexOf({QStringLiteral("core"), QStringLiteral("222233334444"), QStringLiteral("us")}));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    TargetTable table = tableOf(lines);
    table.take(targetsOf(QStringLiteral("core/000000000001 eu:w ap:w")),
               QDateTime::fromSecsSinceEpoch(2000, Qt::UTC));
    m_model->apply(layoutOf(table));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(words(m_view->currentPlace()), QStringLiteral("222233334444@us"));
}

/// 10 000 accounts in 40 folders by 10 regions: all of it is there, few lines are open.
void MatrixViewTest::hundredThousandTargetsOpen()
{
    TargetTable table;
    QList<TargetResult> page;
    for (int account = 0; account < 10'000; ++account)
        for (int region = 0; region < 10; ++region)
            page.append(
                {.account = QStringLiteral("%1").arg(100'000'000'000 + account * 7919),
                 .region = QStringLiteral("region-%1").arg(region),
                 .folder = QStringLiteral("ou-%1").arg(account % 40),
                 .state = {account == 9'999 && region == 9 ? TargetState::Failed : TargetState::Waiting, {}},
                 .reason = {}});
    table.take(page, QDateTime::fromSecsSinceEpoch(1000, Qt::UTC));
    QElapsedTimer clock;
    clock.start();
    const auto layout = layoutOf(table);
    const qint64 laidOut = clock.restart();
    m_model->apply(layout);
    m_view->grab();
    qInfo("100 000 targets: layout %lld ms on a worker, swap and first picture %lld ms", laidOut,
          clock.elapsed());
    QCOMPARE(m_model->rowCount(), 40);
    QVERIFY(m_view->goToFailure(1));
    QCOMPARE(m_view->currentPlace().region, QStringLiteral("region-9"));
    QCOMPARE(m_model->rowCount(), 40 + 250);
    m_model->setAllOpen(true);
    QCOMPARE(m_model->rowCount(), 10'040);
    QCOMPARE(m_view->currentPlace().region, QStringLiteral("region-9"));
}

QTEST_MAIN(MatrixViewTest)
#include "tst_matrixview.moc"
