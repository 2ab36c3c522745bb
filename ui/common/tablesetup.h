// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QTableView;

namespace belay {

/// What all our tables have in common: whole rows, heights and widths that follow the text size, Tab
/// leaves it, sorting (TableSort), columns to choose (TableColumns), a menu to copy (TableMenu).
/// `lines` is how many lines of text a row has. For views that are no DataTable.
void setUpTable(QTableView *table, const QString &accessibleName, int lines = 1);

/// Column widths in characters of the table's font.
void setCharacterWidths(QTableView *table, const QList<int> &characters);

} // namespace belay
