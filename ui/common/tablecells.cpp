// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tablecells.h"

#include "ui/presentation/orderedmodel.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace belay {
namespace {

std::vector<int> shownColumns(const QTableView *table)
{
    std::vector<int> columns;
    const QHeaderView *header = table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            columns.push_back(header->logicalIndex(visual));
    return columns;
}

std::vector<int> selectedRows(const QItemSelection &selection)
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

bool isSelected(const QItemSelection &selection, int row, int column)
{
    return std::any_of(selection.begin(), selection.end(), [&](const QItemSelectionRange &range) {
        return row >= range.top() && row <= range.bottom() && column >= range.left() &&
               column <= range.right();
    });
}

using Cell = std::function<QString(qsizetype, int)>;

/// By row of the view and column of the model; places are looked up now, texts later.
Cell orderedCells(const OrderedModel *model, const std::vector<int> &rows)
{
    std::vector<quint32> places;
    for (const int row : rows)
        places.push_back(model->placeOf(row));
    return [places = std::move(places), texts = model->cellTexts()](qsizetype row, int column) {
        return texts(places[size_t(row)], column);
    };
}

/// Of models that keep their texts to themselves: taken now.
Cell plainCells(const QAbstractItemModel *model, const std::vector<int> &rows)
{
    QList<QStringList> texts;
    for (const int row : rows) {
        QStringList line;
        for (int column = 0; column < model->columnCount(); ++column)
            line.append(model->index(row, column).data().toString());
        texts.append(line);
    }
    return [texts](qsizetype row, int column) { return texts.at(row).at(column); };
}

/// Without what a header only says on screen.
QString titleOf(const QAbstractItemModel *model, int column)
{
    const QVariant plain = model->headerData(column, Qt::Horizontal, Qt::EditRole);
    return plain.isValid() ? plain.toString() : model->headerData(column, Qt::Horizontal).toString();
}

TableCells cellsOf(const QTableView *table, const std::vector<int> &rows, std::vector<int> columns)
{
    const QAbstractItemModel *model = table->model();
    const auto *ordered = qobject_cast<const OrderedModel *>(model);
    TableCells cells;
    cells.rows = qsizetype(rows.size());
    cells.cell = [columns, inner = ordered ? orderedCells(ordered, rows) : plainCells(model, rows)](
                     qsizetype row, int column) { return inner(row, columns[size_t(column)]); };
    for (const int column : columns)
        cells.columns.append(titleOf(model, column));
    if (table->verticalHeader()->isHidden())
        return cells;
    QStringList titles;
    for (const int row : rows)
        titles.append(model->headerData(row, Qt::Vertical).toString());
    cells.columns.prepend(QString());
    cells.cell = [titles, inner = cells.cell](qsizetype row, int column) {
        return column == 0 ? titles.at(row) : inner(row, column - 1);
    };
    return cells;
}

} // namespace

QList<QStringList> TableCells::all() const
{
    QList<QStringList> lines;
    for (qsizetype row = 0; row < rows; ++row) {
        QStringList line;
        for (int column = 0; column < columns.size(); ++column)
            line.append(cell(row, column));
        lines.append(line);
    }
    return lines;
}

TableCells shownCells(const QTableView *table)
{
    std::vector<int> rows(size_t(table->model()->rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return cellsOf(table, rows, shownColumns(table));
}

TableCells selectedCells(const QTableView *table)
{
    const QItemSelection selection = table->selectionModel()->selection();
    const std::vector<int> rows = selectedRows(selection);
    std::vector<int> columns = shownColumns(table);
    if (table->selectionBehavior() == QAbstractItemView::SelectRows)
        return cellsOf(table, rows, columns);
    std::erase_if(columns, [&](int column) {
        return std::none_of(selection.begin(), selection.end(), [column](const QItemSelectionRange &range) {
            return column >= range.left() && column <= range.right();
        });
    });
    TableCells cells = cellsOf(table, rows, columns);
    const int titles = table->verticalHeader()->isHidden() ? 0 : 1;
    cells.cell = [inner = cells.cell, selection, rows, columns, titles](qsizetype row, int column) {
        const bool isShown =
            column < titles || isSelected(selection, rows[size_t(row)], columns[size_t(column - titles)]);
        return isShown ? inner(row, column) : QString();
    };
    return cells;
}

} // namespace belay
