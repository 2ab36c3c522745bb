// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/tableexport.h"

#include <QTableView>

class QSettings;

namespace belay {

class OrderedModel;

/// The table view of our lists: whole rows of one height that follows the text size, sorting by one
/// column or with Shift by several, columns to choose and drag, Tab leaves it, cells copied as text,
/// rows exported with Ctrl+S. The selection is told by row keys (RowKeyRole).
///
/// Models that are no OrderedModel are shown too, without sorting and filter. The context menu is
/// made of the table's actions: those a page adds stand before ours.
class DataTable : public QTableView
{
    Q_OBJECT
public:
    DataTable(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent = nullptr);

    void setLines(int lines); ///< Lines of text in a row; 1 unless told.
    /// Column widths in characters of the table's font; the last column takes what is left.
    void setWidths(const QList<int> &characters);
    /// Keeps order, widths, choice of columns and sorting under this name; settings may be null and
    /// outlive the table. Call it once all of that stands as it is without settings.
    void rememberAs(const QString &view, QSettings *settings);
    /// What an export says about the rows; asked when one is made.
    void describeExports(std::function<ExportFacts()> facts);
    /// Opens the choice of columns; for a button.
    [[nodiscard]] QAction *columnsAction();
    [[nodiscard]] QAction *exportAction() { return m_export; }

    [[nodiscard]] OrderedModel *rows() const { return m_rows; } ///< Null: the model does not sort.
    [[nodiscard]] QString currentKey() const;
    void setCurrentKey(const QString &key);
    [[nodiscard]] QStringList selectedKeys() const;
    [[nodiscard]] int selectedRowCount() const; ///< Also of a hundred thousand in no time.
    void sortBy(int column, Qt::SortOrder order = Qt::AscendingOrder); ///< -1: the model's own order.

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void currentKeyChanged(const QString &key);
    void rowActivated(const QString &key);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void keepCurrent();
    void exportRows();

    OrderedModel *m_rows;
    QString m_wanted; ///< The current row's key, also while a filter hides it.
    QString m_told;   ///< What currentKeyChanged() said last.
    std::function<ExportFacts()> m_facts;
    QAction *m_export;
};

} // namespace belay
