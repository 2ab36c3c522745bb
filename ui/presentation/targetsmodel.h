// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/packedmodel.h"
#include "ui/presentation/targetordering.h"

namespace belay {

/// The targets of one operation as a flat table.
class TargetsModel final : public PackedModel<TargetTable>
{
    Q_OBJECT
public:
    enum Column {
        AccountColumn,
        FolderColumn,
        RegionColumn,
        StateColumn,
        TimeColumn,
        ReasonColumn,
        ColumnCount
    };

    explicit TargetsModel(QObject *parent = nullptr);

    void setState(const std::optional<TargetState> &state); ///< Only these; nullopt: all.
    void setCause(const std::optional<QString> &cause);     ///< Only what plainCause() says so of.
    void setRows(const std::optional<QList<qint32>> &rows); ///< Only these of the table.
    /// The filter without its words.
    [[nodiscard]] const std::optional<TargetState> &state() const { return m_question.state; }
    [[nodiscard]] const std::optional<QString> &cause() const { return m_question.cause; }
    /// The next failed row after `row` in the direction of `step`, around the end; -1: none.
    [[nodiscard]] int nextFailure(int row, int step) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] CellTexts cellTexts() const override;

protected:
    [[nodiscard]] bool isSame(const TargetRow &a, const TargetRow &b) const override;
    [[nodiscard]] bool isUnasked() const override;
    [[nodiscard]] Arrange arrangement() const override;

private:
    [[nodiscard]] QString tip(const TargetRow &row, int column) const;
    [[nodiscard]] QString speech(const TargetRow &row) const;

    TargetQuestion m_question; ///< Keys and words are the base's.
};

} // namespace belay
