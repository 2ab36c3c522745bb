// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QTableView;

namespace belay {

/// Keeps heights of rows and widths of columns in proportion to the text. Child of its table.
class TableTextSize final : public QObject
{
    Q_OBJECT
public:
    TableTextSize(QTableView *table, int lines);

    void setLines(int lines); ///< Lines of text in a row.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setHeights();
    void scaleWidths();

    QTableView *m_table;
    int m_lines;
    int m_character;
};

/// How wide a character of the table's font counts.
[[nodiscard]] int characterWidth(const QTableView *table);

} // namespace belay
