// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

#include <functional>

namespace belay {

/// Sorts by SortValueRole and shows rows that contain the filter's words in any column.
class TableFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TableFilter(QObject *parent = nullptr);
    void setWords(const QString &typed);
    /// A further condition on rows of the source model; empty: none.
    void setCondition(std::function<bool(int sourceRow)> condition);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    std::function<bool(int)> m_condition;
};

/// The table view of our lists: whole rows, sorting, filter, Tab leaves it, Ctrl+C copies rows as
/// tab-separated text, and the selection is told by row keys (RowKeyRole).
class DataTable final : public QTableView
{
    Q_OBJECT
public:
    DataTable(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent = nullptr);

    [[nodiscard]] TableFilter *filter() { return &m_filter; }
    [[nodiscard]] QString currentKey() const;
    void setCurrentKey(const QString &key);
    [[nodiscard]] QStringList selectedKeys() const;
    void sortBy(int column, Qt::SortOrder order = Qt::AscendingOrder);
    /// Column widths in characters of the table's font; the last column takes what is left.
    void setWidths(const QList<int> &characters);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void currentKeyChanged(const QString &key);
    void rowActivated(const QString &key);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copySelection();

    TableFilter m_filter;
};

} // namespace belay
