// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <functional>

class QTableView;

namespace belay {

/// Cells of a table in the order they stand on screen, to be read on another thread.
struct TableCells
{
    QStringList columns;
    qsizetype rows = 0;
    std::function<QString(qsizetype row, int column)> cell;

    [[nodiscard]] QList<QStringList> all() const;
};

/// The columns shown and all rows that the filter shows.
[[nodiscard]] TableCells shownCells(const QTableView *table);
/// What is selected: the rows and columns with something selected; a cell between is empty.
[[nodiscard]] TableCells selectedCells(const QTableView *table);

} // namespace belay
