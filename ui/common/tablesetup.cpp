// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tablesetup.h"

#include "ui/common/celldelegate.h"
#include "ui/common/tablecolumns.h"
#include "ui/common/tablemenu.h"
#include "ui/common/tablesort.h"
#include "ui/common/tabletextsize.h"

#include <QHeaderView>
#include <QTableView>

namespace belay {
namespace {

constexpr int sampledRows = 200;

} // namespace

void setUpTable(QTableView *table, const QString &accessibleName, int lines)
{
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setResizeContentsPrecision(sampledRows);
    if (!qobject_cast<CellDelegate *>(table->itemDelegate()))
        table->setItemDelegate(new CellDelegate(table));
    new TableTextSize(table, lines);
    new TableSort(table);
    new TableMenu(table, new TableColumns(table));
}

void setCharacterWidths(QTableView *table, const QList<int> &characters)
{
    for (int column = 0; column < characters.size(); ++column)
        table->setColumnWidth(column, characters.at(column) * characterWidth(table) + 12);
}

} // namespace belay
