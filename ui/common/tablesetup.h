// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QTableView;

namespace belay {

/// What all our tables have in common: whole rows, fixed heights that follow the text size, Tab
/// leaves it, Ctrl+C copies rows as tab-separated text, the header's menu hides and shows columns.
/// `lines` is how many lines of text a row has.
void setUpTable(QTableView *table, const QString &accessibleName, int lines = 1);

} // namespace belay
