// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/operationrow.h"
#include "ui/presentation/snapshotmodel.h"

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

/// The operations board: by the columns sorted by, then by risk; two lines a row.
class OperationsModel final : public SnapshotModel<OperationRow, OperationRef>
{
    Q_OBJECT
public:
    enum Column { RiskColumn, OperationColumn, EnvironmentColumn, ProgressColumn, FailuresColumn, StateColumn, ColumnCount };
    enum Role { SecondLineRole = Qt::UserRole + 20 };

    explicit OperationsModel(QObject *parent = nullptr);

    void setFilter(const BoardFilter &filter);
    [[nodiscard]] const BoardFilter &filter() const { return m_filter; }
    /// The time that running durations are counted to; changes the state column only.
    void setNow(const QDateTime &now);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] CellTexts cellTexts() const override;
    [[nodiscard]] int rowOfKey(const QString &key) const override;

protected:
    [[nodiscard]] OperationRef identityOf(const OperationRow &row) const override { return row.ref; }
    [[nodiscard]] bool isUnasked() const override { return false; } // by risk at least
    [[nodiscard]] Arrange arrangement() const override;

private:
    BoardFilter m_filter;
    QDateTime m_now;
};

} // namespace belay
