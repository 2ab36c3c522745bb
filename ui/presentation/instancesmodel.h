// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/instancetable.h"
#include "ui/presentation/groupwords.h"
#include "ui/presentation/packedmodel.h"

#include <QItemSelection>

namespace belay {

/// Which instances of a group are wanted, and in which order.
struct InstanceQuestion
{
    QList<SortKey> keys = {}; ///< Columns of InstancesModel.
    QStringList words = {};
    bool onlyNotCurrent = false;
};

/// The places of the instances that answer the question, in its order; equal ones as they were
/// sighted. Pure.
[[nodiscard]] QList<quint32> orderInstances(const InstanceTable &table, const InstanceQuestion &question,
                                            const std::function<bool()> &stale);

/// The targets of one group.
class InstancesModel final : public PackedModel<InstanceTable>
{
    Q_OBJECT
public:
    enum Column { AccountColumn, FolderColumn, RegionColumn, StateColumn, ReasonColumn, ColumnCount };

    explicit InstancesModel(QObject *parent = nullptr);

    void setOnlyNotCurrent(bool only);
    [[nodiscard]] bool isNotCurrent(int row) const;
    [[nodiscard]] QItemSelection selectionOf(Standing standing); ///< Of the rows shown.

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] CellTexts cellTexts() const override;

protected:
    [[nodiscard]] bool isSame(const InstanceRow &a, const InstanceRow &b) const override;
    [[nodiscard]] bool isUnasked() const override;
    [[nodiscard]] Arrange arrangement() const override;

private:
    bool m_onlyNotCurrent = false;
};

} // namespace belay
