// SPDX-License-Identifier: Apache-2.0
#include "ui/common/datatable.h"

#include "ui/presentation/tablemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace belay {

TableFilter::TableFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortValueRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void TableFilter::setWords(const QString &typed)
{
    m_words = typed.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void TableFilter::setCondition(std::function<bool(int)> condition)
{
    m_condition = std::move(condition);
    invalidateFilter();
}

bool TableFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_condition && !m_condition(row))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
            if (sourceModel()
                    ->index(row, column, parent)
                    .data()
                    .toString()
                    .contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    });
}

DataTable::DataTable(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    m_filter.setSourceModel(model);
    setModel(&m_filter);
    setAccessibleName(accessibleName);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // order of arrival until someone sorts
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit rowActivated(index.data(RowKeyRole).toString()); });
}

QString DataTable::currentKey() const
{
    return currentIndex().data(RowKeyRole).toString();
}

void DataTable::setCurrentKey(const QString &key)
{
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex index = m_filter.index(row, 0);
        if (index.data(RowKeyRole).toString() != key)
            continue;
        setCurrentIndex(index);
        return;
    }
}

QStringList DataTable::selectedKeys() const
{
    QStringList keys;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        keys += index.data(RowKeyRole).toString();
    return keys;
}

void DataTable::sortBy(int column, Qt::SortOrder order)
{
    sortByColumn(column, order);
}

void DataTable::setWidths(const QList<int> &characters)
{
    const int one = std::max(fontMetrics().averageCharWidth(), fontMetrics().horizontalAdvance(u'0'));
    for (int column = 0; column < characters.size(); ++column)
        setColumnWidth(column, characters.at(column) * one + 12);
}

QSize DataTable::sizeHint() const
{
    return {60 * fontMetrics().averageCharWidth(), 8 * verticalHeader()->defaultSectionSize()};
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const QString key = current.data(RowKeyRole).toString();
    if (key != previous.data(RowKeyRole).toString())
        emit currentKeyChanged(key);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy)
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

void DataTable::copySelection()
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < m_filter.columnCount(); ++column)
            if (!isColumnHidden(column))
                cells += m_filter.index(row.row(), column).data().toString();
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace belay
