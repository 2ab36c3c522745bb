// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tablesetup.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace belay {
namespace {

/// Keeps row heights right when the text size changes.
class RowHeights final : public QObject
{
public:
    RowHeights(QTableView *table, int lines)
        : QObject(table)
        , m_table(table)
        , m_lines(lines)
    {
        table->installEventFilter(this);
        apply();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    void apply() { m_table->verticalHeader()->setDefaultSectionSize(m_lines * m_table->fontMetrics().height() + 10); }

    QTableView *m_table;
    int m_lines;
};

void copyRows(const QTableView *table)
{
    QModelIndexList rows = table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (!table->isColumnHidden(column))
                cells += row.siblingAtColumn(column).data().toString();
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void chooseColumns(QTableView *table, const QPoint &at)
{
    QMenu menu;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        QAction *shown = menu.addAction(table->model()->headerData(column, Qt::Horizontal).toString());
        shown->setCheckable(true);
        shown->setChecked(!table->isColumnHidden(column));
        shown->setEnabled(column > 0); // the first one stays
        QObject::connect(shown, &QAction::toggled, table, [table, column](bool on) { table->setColumnHidden(column, !on); });
    }
    menu.exec(table->horizontalHeader()->mapToGlobal(at));
}

} // namespace

void setUpTable(QTableView *table, const QString &accessibleName, int lines)
{
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    table->setSortingEnabled(true);
    table->sortByColumn(-1, Qt::AscendingOrder);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    new RowHeights(table, lines);
    QHeaderView *header = table->horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QHeaderView::customContextMenuRequested, table,
                     [table](const QPoint &at) { chooseColumns(table, at); });
    auto *copy = new QAction(QTableView::tr("&Copy"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, table, [table] { copyRows(table); });
    table->addAction(copy);
}

} // namespace belay
