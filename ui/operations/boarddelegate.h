// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace belay {

class OperationsModel;

/// Draws the board's rows: stripe, chip, segmented bar and state sign above a second, quieter line.
class BoardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    BoardDelegate(const OperationsModel *model, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const OperationsModel *m_model;
};

} // namespace belay
