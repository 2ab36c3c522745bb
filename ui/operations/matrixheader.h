// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace belay {

class MatrixModel;

/// Titles of the matrix' lines: folders with a mark to open and fold them, accounts indented below.
class MatrixHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit MatrixHeader(MatrixModel *model, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override; ///< As wide as the longest of the first 200 titles.

protected:
    void paintSection(QPainter *painter, const QRect &place, int section) const override;
    void mousePressEvent(QMouseEvent *event) override; ///< On a folder: opens or folds it.

private:
    MatrixModel *m_matrix;
};

} // namespace belay
