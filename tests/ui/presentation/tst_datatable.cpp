// SPDX-License-Identifier: Apache-2.0
#include "ui/common/celldelegate.h"
#include "ui/common/datatable.h"
#include "ui/common/exporttable.h"
#include "ui/common/tablecolumns.h"
#include "ui/common/tablemenu.h"
#include "ui/common/tablesetup.h"
#include "ui/presentation/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;

namespace {

struct Target
{
    QString account;
    QString region;
    int seconds = 0;
    friend bool operator==(const Target &, const Target &) = default;
};

class Targets final : public TableModel<Target>
{
public:
    enum Column { AccountColumn, RegionColumn, SecondsColumn };
    Targets()
        : TableModel({ColumnSpec(QStringLiteral("Account"), [](const Target &row) { return row.account; }).asId(),
                      ColumnSpec(QStringLiteral("Region"), [](const Target &row) { return row.region; }),
                      ColumnSpec(QStringLiteral("Took"), [](const Target &row) { return QStringLiteral("%1 s").arg(row.seconds); })
                          .sortedBy([](const Target &row) { return row.seconds; })
                          .asNumber()},
                     [](const Target &row) { return row.account; })
    {
    }
};

QList<Target> three()
{
    return {{QStringLiteral("111"), QStringLiteral("eu"), 5},
            {QStringLiteral("222"), QStringLiteral("us"), 5},
            {QStringLiteral("333"), QStringLiteral("eu"), 40}};
}

QString accounts(const Targets &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.at(row).account;
    return all.join(u' ');
}

void clickHeader(const QTableView &table, int column, Qt::KeyboardModifiers modifiers = {})
{
    const QHeaderView *header = table.horizontalHeader();
    const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, middle);
}

QString clipboard() { return QGuiApplication::clipboard()->text(); }

QMenu *openMenu(QWidget &at)
{
    for (QMenu *menu : at.findChildren<QMenu *>())
        if (menu->isVisible())
            return menu;
    return nullptr;
}

QAction *entry(QMenu *menu, const QString &text)
{
    for (QAction *action : menu ? menu->actions() : QList<QAction *>())
        if (action->text().remove(u'&') == text)
            return action;
    return nullptr;
}

class OpenDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    using CellDelegate::initStyleOption;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class DataTableTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void headerSortsByOneColumnOrMore();
    void rowsAndColumnsFollowTheTextSize();
    void textSizeFollowsForPlainViews();
    void columnsAreRemembered();
    void rememberedColumnsOfAnotherVersionAreLeft();
    void columnsAreChosenInTheMenu();
    void columnsMoveByTheMenu();
    void copiesInFourForms();
    void copiesOnlySelectedCells();
    void manyRowsAreCopiedToo();
    void menuHasThePagesActionsFirst();
    void currentRowComesBackAfterTheFilter();
    void cellsAreDrawnByKind();
    void exportHoldsWhatTheFilterShows();
    void exportIsAskedForByKey();
    void failedExportIsSaid();

private:
    Targets *m_model = nullptr;
    DataTable *m_table = nullptr;
    QFont m_font;
};

void DataTableTest::init()
{
    m_font = QApplication::font();
    m_model = new Targets;
    m_model->apply(three());
    m_table = new DataTable(m_model, QStringLiteral("Targets"));
    m_table->setWidths({14, 10, 8});
    m_table->resize(600, 300);
    m_table->show();
}

void DataTableTest::cleanup()
{
    delete m_table;
    delete m_model;
    QApplication::setFont(m_font);
}

void DataTableTest::headerSortsByOneColumnOrMore()
{
    QAbstractItemModelTester tester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(accounts(*m_model), QStringLiteral("111 222 333"));
    clickHeader(*m_table, Targets::SecondsColumn);
    clickHeader(*m_table, Targets::SecondsColumn); // the other way round
    QCOMPARE(accounts(*m_model), QStringLiteral("333 111 222"));
    clickHeader(*m_table, Targets::AccountColumn, Qt::ShiftModifier);
    clickHeader(*m_table, Targets::AccountColumn, Qt::ShiftModifier);
    QCOMPARE(accounts(*m_model), QStringLiteral("333 222 111"));
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), int(Targets::SecondsColumn));
    QVERIFY(m_table->horizontalHeader()->toolTip().contains(QStringLiteral("Took, Account")));
    clickHeader(*m_table, Targets::RegionColumn);
    QCOMPARE(accounts(*m_model), QStringLiteral("111 333 222"));
    m_table->sortBy(-1);
    QCOMPARE(accounts(*m_model), QStringLiteral("111 222 333"));
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), -1);
}

/// Text of 80 to 200 percent is not cut, whether set before or while the table is there.
void DataTableTest::rowsAndColumnsFollowTheTextSize()
{
    const int height = m_table->rowHeight(0);
    const int width = m_table->columnWidth(0);
    QFont twice = m_font;
    twice.setPointSizeF(m_font.pointSizeF() * 2);
    QApplication::setFont(twice);
    QTRY_VERIFY(m_table->rowHeight(0) > height * 3 / 2);
    QVERIFY(m_table->rowHeight(0) >= m_table->fontMetrics().height());
    QVERIFY2(std::abs(m_table->columnWidth(0) - 2 * width) < width / 4, qPrintable(QString::number(m_table->columnWidth(0))));
    QApplication::setFont(m_font);
    QTRY_COMPARE(m_table->rowHeight(0), height);
    QVERIFY(std::abs(m_table->columnWidth(0) - width) <= 4);
    m_table->setLines(2);
    QCOMPARE(m_table->rowHeight(0), height + m_table->fontMetrics().height());
}

void DataTableTest::textSizeFollowsForPlainViews()
{
    QStandardItemModel model(3, 2);
    QWidget window; // not shown, as a page behind another
    QTableView view(&window);
    view.setModel(&model);
    setUpTable(&view, QStringLiteral("Things"), 2);
    const int height = view.rowHeight(0);
    QFont large = m_font;
    large.setPointSizeF(m_font.pointSizeF() * 1.5);
    QApplication::setFont(large);
    window.show();
    QTRY_VERIFY(view.rowHeight(0) > height);
    QVERIFY(view.rowHeight(0) >= 2 * view.fontMetrics().height());
}

void DataTableTest::columnsAreRemembered()
{
    QTemporaryDir directory;
    QSettings settings(directory.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    m_table->rememberAs(QStringLiteral("targets"), &settings);
    m_table->horizontalHeader()->moveSection(2, 1);
    m_table->setColumnHidden(Targets::RegionColumn, true);
    m_table->setColumnWidth(Targets::AccountColumn, 222);
    clickHeader(*m_table, Targets::SecondsColumn);
    clickHeader(*m_table, Targets::AccountColumn, Qt::ShiftModifier);
    const QList<SortKey> keys = m_model->sortKeys();
    m_table->hide(); // what was not written yet is written now
    delete m_table;
    m_table = new DataTable(m_model, QStringLiteral("Targets"));
    m_model->setSortKeys({});
    m_table->rememberAs(QStringLiteral("targets"), &settings);
    QCOMPARE(m_table->horizontalHeader()->visualIndex(Targets::SecondsColumn), 1);
    QVERIFY(m_table->isColumnHidden(Targets::RegionColumn));
    QVERIFY(std::abs(m_table->columnWidth(Targets::AccountColumn) - 222) <= 2);
    QCOMPARE(m_model->sortKeys(), keys);
    DataTable other(m_model, QStringLiteral("Others"));
    other.rememberAs(QStringLiteral("others"), &settings);
    QVERIFY(!other.isColumnHidden(Targets::RegionColumn));
}

void DataTableTest::rememberedColumnsOfAnotherVersionAreLeft()
{
    QTemporaryDir directory;
    QSettings settings(directory.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    for (const QStringList &kept : {QStringList{QStringLiteral("-1:10"), QStringLiteral("2:10")},
                                    QStringList{QStringLiteral("9:10"), QStringLiteral("x"), QStringLiteral("3:-4")}}) {
        settings.setValue(QStringLiteral("tables/targets/columns"), kept);
        m_table->rememberAs(QStringLiteral("targets"), &settings);
        for (int column = 0; column < 3; ++column) {
            QVERIFY(!m_table->isColumnHidden(column));
            QVERIFY(m_table->columnWidth(column) > 20);
        }
    }
    m_table->rememberAs(QStringLiteral("targets"), nullptr); // nothing is remembered then
}

void DataTableTest::columnsAreChosenInTheMenu()
{
    m_table->columnsAction()->trigger();
    QMenu *menu = openMenu(*m_table);
    QVERIFY(menu);
    QVERIFY(!entry(menu, QStringLiteral("Account"))->isEnabled()); // the first one stays
    QAction *region = entry(menu, QStringLiteral("Region"));
    QVERIFY(region->isChecked());
    region->trigger();
    QVERIFY(m_table->isColumnHidden(Targets::RegionColumn));
    menu->close();
    m_table->columnsAction()->trigger();
    menu = openMenu(*m_table);
    QVERIFY(menu && !entry(menu, QStringLiteral("Region"))->isChecked());
    entry(menu, QStringLiteral("Region"))->trigger();
    QVERIFY(!m_table->isColumnHidden(Targets::RegionColumn));
    menu->close();
}

/// What the mouse drags, the keyboard moves.
void DataTableTest::columnsMoveByTheMenu()
{
    m_table->setCurrentIndex(m_model->index(0, Targets::SecondsColumn));
    m_table->columnsAction()->trigger();
    QMenu *menu = openMenu(*m_table);
    QVERIFY(menu);
    QVERIFY(!entry(menu, QStringLiteral("Move this column right"))->isEnabled());
    entry(menu, QStringLiteral("Move this column left"))->trigger();
    menu->close();
    QCOMPARE(m_table->horizontalHeader()->visualIndex(Targets::SecondsColumn), 1);
    m_table->columnsAction()->trigger();
    menu = openMenu(*m_table);
    QVERIFY(menu && !entry(menu, QStringLiteral("Move this column left"))->isEnabled()); // never before the first
    menu->close();
}

void DataTableTest::copiesInFourForms()
{
    m_table->horizontalHeader()->moveSection(2, 1);
    m_table->setColumnHidden(Targets::RegionColumn, true);
    for (const int row : {2, 0})
        m_table->selectionModel()->select(m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keySequence(m_table, QKeySequence::Copy);
    QCOMPARE(clipboard(), QStringLiteral("111\t5 s\n333\t40 s"));
    auto *menu = m_table->findChild<TableMenu *>();
    menu->copy(TableMenu::Form::WithHeaders);
    QCOMPARE(clipboard(), QStringLiteral("Account\tTook\n111\t5 s\n333\t40 s"));
    menu->copy(TableMenu::Form::Json);
    QVERIFY(clipboard().contains(QStringLiteral("{\"Account\":\"333\",\"Took\":\"40 s\"}")));
    menu->copy(TableMenu::Form::Markdown);
    QVERIFY(clipboard().startsWith(QStringLiteral("| Account | Took |\n| --- | --- |\n| 111 | 5 s |")));
}

void DataTableTest::copiesOnlySelectedCells()
{
    QStandardItemModel model(2, 3);
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 3; ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("%1%2").arg(row).arg(column)));
    model.setVerticalHeaderLabels({QStringLiteral("one"), QStringLiteral("two")});
    DataTable table(&model, QStringLiteral("Cells"));
    table.setSelectionBehavior(QAbstractItemView::SelectItems);
    table.show();
    table.selectionModel()->select(model.index(0, 1), QItemSelectionModel::Select);
    table.selectionModel()->select(model.index(1, 2), QItemSelectionModel::Select);
    table.findChild<TableMenu *>()->copy();
    QCOMPARE(clipboard(), QStringLiteral("01\t\n\t12"));
    table.verticalHeader()->show(); // a matrix: its lines have titles
    table.findChild<TableMenu *>()->copy();
    QCOMPARE(clipboard(), QStringLiteral("one\t01\t\ntwo\t\t12"));
}

void DataTableTest::manyRowsAreCopiedToo()
{
    QList<Target> many;
    for (int number = 0; number < 3000; ++number)
        many.append({QString::number(number), QStringLiteral("eu"), number});
    m_model->apply(many);
    QTRY_COMPARE(m_model->rowCount(), 3000);
    m_table->selectAll();
    QCOMPARE(m_table->selectedRowCount(), 3000);
    auto *menu = m_table->findChild<TableMenu *>();
    QSignalSpy copied(menu, &TableMenu::copied);
    menu->copy();
    QVERIFY(copied.count() == 1 || copied.wait());
    QCOMPARE(clipboard().count(u'\n'), 2999);
    QVERIFY(clipboard().endsWith(QStringLiteral("2999\teu\t2999 s")));
}

void DataTableTest::menuHasThePagesActionsFirst()
{
    QAction own(QStringLiteral("Stop"));
    m_table->addAction(&own);
    m_table->selectRow(0);
    emit m_table->customContextMenuRequested({5, 5});
    QMenu *menu = openMenu(*m_table);
    QVERIFY(menu);
    QStringList texts;
    for (QAction *action : menu->actions())
        if (!action->isSeparator())
            texts += action->text().remove(u'&');
    QCOMPARE(texts, (QStringList{QStringLiteral("Stop"), QStringLiteral("Copy"), QStringLiteral("Copy with headers"),
                                 QStringLiteral("Copy as JSON"), QStringLiteral("Copy as Markdown"),
                                 QStringLiteral("Columns…"), QStringLiteral("Export…")}));
    menu->close();
}

void DataTableTest::currentRowComesBackAfterTheFilter()
{
    QList<Target> many;
    for (int number = 0; number < 400; ++number)
        many.append({QString::number(number), number % 2 == 0 ? QStringLiteral("eu") : QStringLiteral("us"), number});
    m_model->apply(many);
    QSignalSpy told(m_table, &DataTable::currentKeyChanged);
    m_table->setCurrentKey(QStringLiteral("101"));
    QCOMPARE(told.takeLast().at(0).toString(), QStringLiteral("101"));
    m_model->setWords(QStringLiteral("eu")); // hides it and every other
    QCOMPARE(m_table->currentKey(), QString());
    QCOMPARE(told.takeLast().at(0).toString(), QString());
    m_model->setWords({});
    QCOMPARE(m_table->currentKey(), QStringLiteral("101"));
    QCOMPARE(m_table->selectedKeys(), QStringList{QStringLiteral("101")});
    QCOMPARE(told.takeLast().at(0).toString(), QStringLiteral("101"));
}

void DataTableTest::cellsAreDrawnByKind()
{
    OpenDelegate delegate;
    const auto optionFor = [&](int column) {
        QStyleOptionViewItem option;
        option.font = m_font;
        delegate.initStyleOption(&option, m_model->index(0, column));
        return option;
    };
    QCOMPARE(optionFor(Targets::AccountColumn).textElideMode, Qt::ElideMiddle);
    QCOMPARE(optionFor(Targets::RegionColumn).textElideMode, Qt::ElideRight);
    const QStyleOptionViewItem number = optionFor(Targets::SecondsColumn);
    QVERIFY(number.displayAlignment.testFlag(Qt::AlignRight));
    const QFontMetrics metrics(number.font);
    QCOMPARE(metrics.horizontalAdvance(QStringLiteral("1111")), metrics.horizontalAdvance(QStringLiteral("0000")));
}

void DataTableTest::exportHoldsWhatTheFilterShows()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("rows.csv"));
    m_model->setWords(QStringLiteral("eu"));
    m_table->sortBy(Targets::SecondsColumn, Qt::DescendingOrder);
    m_table->setColumnHidden(Targets::RegionColumn, true);
    exportTableTo(m_table, {QStringLiteral("Targets"), QStringLiteral("prod"), QStringLiteral("eu")}, path, ExportFormat::Csv);
    m_model->apply({}); // what was shown when it was asked for is written
    QTRY_VERIFY(QFile::exists(path));
    const QByteArray csv = contentOf(path);
    QVERIFY2(csv.contains("\"connection\",\"prod\"\r\n\"filter\",\"eu\"\r\n"), csv);
    QVERIFY2(csv.endsWith("\"Account\",\"Took\"\r\n\"333\",\"40 s\"\r\n\"111\",\"5 s\"\r\n"), csv);
    QCOMPARE(csv.count("exported"), 1);
}

void DataTableTest::exportIsAskedForByKey()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("rows.jsonl"));
    m_table->describeExports([] { return ExportFacts{QStringLiteral("Mine"), QStringLiteral("dev"), {}}; });
    m_table->exportAction()->trigger();
    QCOMPARE(m_table->exportAction()->shortcut(), QKeySequence(QKeySequence::Save));
    auto *dialog = m_table->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(contentOf(path).startsWith("{\"title\":\"Mine\""));
    QCOMPARE(contentOf(path).count('\n'), 4);
}

void DataTableTest::failedExportIsSaid()
{
    exportTableTo(m_table, {QStringLiteral("Targets"), {}, {}}, QStringLiteral("/nowhere/at/all.csv"), ExportFormat::Csv);
    QTRY_VERIFY(m_table->findChild<QDialog *>());
    QVERIFY(m_table->findChild<QDialog *>()->isVisible());
}

QTEST_MAIN(DataTableTest)
#include "tst_datatable.moc"
