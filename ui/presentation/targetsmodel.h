// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/targetresult.h"
#include "ui/presentation/orderedtable.h"

namespace belay {

/// The targets of one operation as a flat table that sorts and filters itself.
class TargetsModel final : public OrderedTable<TargetResult, std::pair<QString, QString>>
{
    Q_OBJECT
public:
    enum Column { AccountColumn, FolderColumn, RegionColumn, StateColumn, ReasonColumn, ColumnCount };

    explicit TargetsModel(QObject *parent = nullptr);

    void setWords(const QString &words);
    void setState(const std::optional<TargetState> &state); ///< Only these; nullopt: all.
    void sort(int column, Qt::SortOrder order) override; ///< -1: as they were sighted.
    /// The next failed row after `row` in the direction of `step`, around the end; -1: none.
    [[nodiscard]] int nextFailure(int row, int step) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] std::pair<QString, QString> keyOf(const TargetResult &row) const override
    {
        return {row.account, row.region};
    }
    [[nodiscard]] bool accepts(const TargetResult &row) const override;
    [[nodiscard]] bool comesBefore(const TargetResult &a, const TargetResult &b) const override;

private:
    QStringList m_words;
    std::optional<TargetState> m_state;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// Failures of the same cause, the first one first.
struct ReasonRow
{
    QString cause; ///< The cloud's text with ids and numbers left out.
    int targets = 0;
    QString example; ///< "account, region" of the first one.
    friend bool operator==(const ReasonRow &, const ReasonRow &) = default;
};

[[nodiscard]] QList<ReasonRow> reasonsOf(const QList<TargetResult> &targets);
/// A reason without what differs between targets of the same cause: ARNs, accounts, ids.
[[nodiscard]] QString causeOf(const QString &reason);

} // namespace belay
