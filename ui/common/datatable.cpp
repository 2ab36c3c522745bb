// SPDX-License-Identifier: Apache-2.0
#include "ui/common/datatable.h"

#include "ui/common/exporttable.h"
#include "ui/common/tablecolumns.h"
#include "ui/common/tablemenu.h"
#include "ui/common/tablesetup.h"
#include "ui/common/tablesort.h"
#include "ui/common/tabletextsize.h"
#include "ui/presentation/orderedmodel.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>

namespace belay {
namespace {

template <class Part>
Part *partOf(const QTableView *table)
{
    return table->findChild<Part *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

DataTable::DataTable(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_rows(qobject_cast<OrderedModel *>(model))
    , m_export(new QAction(tr("&Export…"), this))
{
    setModel(model);
    setUpTable(this, accessibleName);
    m_export->setShortcut(QKeySequence::Save);
    m_export->setShortcutContext(Qt::WidgetShortcut);
    partOf<TableMenu>(this)->add(m_export);
    connect(m_export, &QAction::triggered, this, &DataTable::exportRows);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit rowActivated(index.data(RowKeyRole).toString()); });
    connect(model, &QAbstractItemModel::layoutChanged, this, &DataTable::keepCurrent);
    connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::keepCurrent);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_wanted.clear();
        keepCurrent();
    });
}

void DataTable::setLines(int lines)
{
    partOf<TableTextSize>(this)->setLines(lines);
}

void DataTable::setWidths(const QList<int> &characters)
{
    setCharacterWidths(this, characters);
}

void DataTable::rememberAs(const QString &view, QSettings *settings)
{
    partOf<TableColumns>(this)->rememberAs(view, settings);
}

void DataTable::describeExports(std::function<ExportFacts()> facts)
{
    m_facts = std::move(facts);
}

QAction *DataTable::columnsAction()
{
    return partOf<TableColumns>(this)->action();
}

QString DataTable::currentKey() const
{
    return currentIndex().data(RowKeyRole).toString();
}

void DataTable::setCurrentKey(const QString &key)
{
    if (const int row = m_rows ? m_rows->rowOfKey(key) : -1; row >= 0)
        setCurrentIndex(model()->index(row, 0));
}

QStringList DataTable::selectedKeys() const
{
    QStringList keys;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        keys += index.data(RowKeyRole).toString();
    return keys;
}

int DataTable::selectedRowCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

void DataTable::sortBy(int column, Qt::SortOrder order)
{
    partOf<TableSort>(this)->setKeys(column < 0 ? QList<SortKey>() : QList<SortKey>{{column, order}});
}

QSize DataTable::sizeHint() const
{
    return {60 * fontMetrics().averageCharWidth(), 8 * verticalHeader()->defaultSectionSize()};
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const QString key = current.data(RowKeyRole).toString();
    if (!key.isEmpty())
        m_wanted = key;
    if (key != std::exchange(m_told, key))
        emit currentKeyChanged(key);
}

/// A filter may hide the current row; when it shows again, it is the current one again.
void DataTable::keepCurrent()
{
    if (!currentIndex().isValid() && !m_wanted.isEmpty())
        setCurrentKey(m_wanted);
    if (!currentIndex().isValid() && !std::exchange(m_told, QString()).isEmpty())
        emit currentKeyChanged({});
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy)
        partOf<TableMenu>(this)->copy();
    else
        QTableView::keyPressEvent(event);
}

void DataTable::exportRows()
{
    ExportFacts facts{.title = accessibleName(), .connection = {}, .filter = {}};
    if (m_rows)
        facts.filter = m_rows->words().join(u' ');
    exportTable(this, m_facts ? m_facts() : facts);
}

} // namespace belay
