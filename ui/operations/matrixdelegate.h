// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace belay {

class MatrixModel;

/// Paints a target as sign and short text, a folder as counts with their signs, and the current
/// cell with a ring.
class MatrixDelegate final : public QStyledItemDelegate
{
public:
    explicit MatrixDelegate(const MatrixModel *model, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintFolder(QPainter &painter, const QRect &place, const QModelIndex &index,
                     const QPalette &palette) const;

    const MatrixModel *m_matrix;
};

} // namespace belay
