// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/stopmany.h"

#include <QAbstractTableModel>

namespace belay {

/// "3 of 5 selected, in 3 connections, 2 are PROD": counts also what scrolling hides.
[[nodiscard]] QString stopManyHeading(const QList<StopRow> &rows);
/// "Stop 3 operations".
[[nodiscard]] QString stopManyButton(int ticked);
/// What would become of the row: "2 finish, 171 cancelled", or why it is left out or cannot be
/// stopped.
[[nodiscard]] QString stopManyEffect(const StopRow &row);
/// What became of it, once it was asked for: the stage, or the error; `progress` may be null.
[[nodiscard]] QString stopManyResult(const StopRow &row, const StopProgress *progress);
/// "Stopped 2, 1 refused": once all is answered; until then how many are.
[[nodiscard]] QString stopManySummary(const QList<StopRow> &rows);

/// The list of Stop many, a row an operation. It is made once and does not reorder; ticks, numbers
/// and results change in place. Main thread.
class StopManyModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TickColumn, ConnectionColumn, GroupColumn, ActionColumn, EffectColumn, ColumnCount };

    /// Both outlive the model; `many` is planned before.
    StopManyModel(StopMany *many, StopController *stops, const Workspace *workspace, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The connection of a row, for its stripe and chip; null: it is gone.
    [[nodiscard]] const Connection *connectionOf(int row) const;

private:
    [[nodiscard]] QString text(const StopRow &row, int column) const;
    void tell(int row);

    StopMany *m_many;
    StopController *m_stops;
    const Workspace *m_workspace;
};

} // namespace belay
