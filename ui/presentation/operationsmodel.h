// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/operationrow.h"
#include "ui/presentation/orderedtable.h"

namespace belay {

/// What the board's filter bar says.
struct BoardFilter
{
    enum Show { All, Running, Attention };
    Show show = All;
    std::optional<Cloud> cloud = {};
    std::optional<Environment> environment = {};
    QString words = {};
    friend bool operator==(const BoardFilter &, const BoardFilter &) = default;
};

/// The operations board: by risk unless a column says otherwise, two lines a row.
class OperationsModel final : public OrderedTable<OperationRow, OperationRef>
{
    Q_OBJECT
public:
    enum Column { RiskColumn, OperationColumn, EnvironmentColumn, ProgressColumn, FailuresColumn, StateColumn, ColumnCount };
    enum Role { SecondLineRole = Qt::UserRole + 1 };

    explicit OperationsModel(QObject *parent = nullptr);

    void setFilter(const BoardFilter &filter);
    [[nodiscard]] const BoardFilter &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order) override; ///< -1: by risk.
    /// The time that running durations are counted to; changes the state column only.
    void setNow(const QDateTime &now);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] OperationRef keyOf(const OperationRow &row) const override { return row.ref; }
    [[nodiscard]] bool accepts(const OperationRow &row) const override;
    [[nodiscard]] bool comesBefore(const OperationRow &a, const OperationRow &b) const override;

private:
    [[nodiscard]] QString firstLine(const OperationRow &row, int column) const;
    [[nodiscard]] QString secondLine(const OperationRow &row, int column) const;

    BoardFilter m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QDateTime m_now;
};

} // namespace belay
