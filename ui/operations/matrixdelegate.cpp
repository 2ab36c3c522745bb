// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/matrixdelegate.h"

#include "ui/common/stateglyph.h"
#include "ui/presentation/matrixmodel.h"
#include "ui/presentation/matrixwords.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace belay {
namespace {

constexpr int pad = 6;
constexpr int ring = 2;

} // namespace

MatrixDelegate::MatrixDelegate(const MatrixModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_matrix(model)
{
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const bool isFolder = index.data(IsFolderRole).toBool();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(option.font);
    painter->fillRect(option.rect, option.palette.brush(isFolder ? QPalette::AlternateBase : QPalette::Base));
    if (isSelected) {
        QColor wash = option.palette.color(QPalette::Highlight);
        wash.setAlphaF(0.18F);
        painter->fillRect(option.rect, wash);
    }
    painter->setPen(option.palette.color(QPalette::Text));
    const QRect inside = option.rect.adjusted(pad, 1, -pad, -1);
    const auto state = CellState(index.data(CellStateRole).toInt());
    if (isFolder)
        paintFolder(*painter, inside, index, option.palette);
    else if (state == CellState::None)
        paintGlyph(*painter, QRect(inside.left(), inside.top(), option.fontMetrics.height(), inside.height()),
                   Glyph::None, themeFor(option.palette));
    else
        paintStateWord(*painter, inside, glyphOf(state), index.data().toString(), option.palette);
    const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
    if (isCurrent) {
        painter->setPen(QPen(option.palette.color(QPalette::Text), ring, Qt::SolidLine, Qt::SquareCap,
                             Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(ring / 2, ring / 2, -ring, -ring));
    }
    painter->restore();
}

void MatrixDelegate::paintFolder(QPainter &painter, const QRect &place, const QModelIndex &index,
                                 const QPalette &palette) const
{
    const auto parts = folderParts(m_matrix->layout(), m_matrix->folderOf(index.row()), index.column());
    const Theme &theme = themeFor(palette);
    const int side = std::min(painter.fontMetrics().height(), place.height());
    if (parts.isEmpty()) {
        paintGlyph(painter, QRect(place.left(), place.top(), side, place.height()), Glyph::None, theme);
        return;
    }
    int left = place.left();
    for (const auto &[state, count] : parts) {
        const QString number = QLocale().toString(count);
        const int width = painter.fontMetrics().horizontalAdvance(number);
        if (left + side + 3 + width > place.right() + 1) {
            painter.drawText(QRect(left, place.top(), place.right() - left, place.height()),
                             Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("…"));
            return;
        }
        paintGlyph(painter, QRect(left, place.top(), side, place.height()), glyphOf(state), theme);
        painter.drawText(QRect(left + side + 3, place.top(), width + 1, place.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, number);
        left += side + 3 + width + side / 2;
    }
}

} // namespace belay
