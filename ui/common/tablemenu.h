// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAction;
class QTableView;

namespace belay {

class TableColumns;

/// Copies the selected cells of a table and makes its context menu: what was added to the table as
/// actions, then copying, columns and what add() brings. Child of its table.
///
/// Copied are texts in full, not as elided, with times as exports have them; many rows are put
/// together on the thread pool and reach the clipboard then.
class TableMenu final : public QObject
{
    Q_OBJECT
public:
    TableMenu(QTableView *table, TableColumns *columns);

    enum class Form { Cells, WithHeaders, Json, Markdown };
    void copy(Form form = Form::Cells);
    void add(QAction *action); ///< At the end of the menu.

signals:
    void copied();

private:
    void open(const QPoint &at);

    QTableView *m_table;
    QList<QAction *> m_copying;
    QList<QAction *> m_ours;
};

} // namespace belay
