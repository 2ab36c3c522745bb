// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/boarddelegate.h"

#include "ui/common/environmentchip.h"
#include "ui/common/segmentedbar.h"
#include "ui/common/stateglyph.h"
#include "ui/presentation/operationsmodel.h"

#include <QApplication>
#include <QPainter>

namespace belay {
namespace {

void paintBold(QPainter &painter, const QRect &place, const QFont &font, const QString &text)
{
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(text, Qt::ElideMiddle, place.width()));
    painter.setFont(font);
}

/// A ticked box at the left of `place`; returns where the text begins.
int paintTick(QPainter &painter, const QRect &place, const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const int side = style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
    QStyleOptionViewItem box = option;
    box.rect = QRect(place.left(), place.center().y() - side / 2, side, side);
    box.state = QStyle::State_On | QStyle::State_Enabled;
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
    return place.left() + side + 6;
}

} // namespace

BoardDelegate::BoardDelegate(const OperationsModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    plain.text.clear();
    const QStyle *style = plain.widget ? plain.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);

    const OperationRow &row = m_model->at(index.row());
    const int line = option.fontMetrics.height();
    QRect cell = option.rect.adjusted(6, 3, -6, -3);
    if (index.column() == OperationsModel::RiskColumn) {
        paintEnvironmentStripe(*painter,
                               QRect(option.rect.left(), option.rect.top() + 1, 6, option.rect.height() - 2),
                               row.connection);
        cell.setLeft(option.rect.left() + 12);
    }
    QRect first(cell.left(), cell.top(), cell.width(), line + 4);
    const QRect second(cell.left(), cell.bottom() - line, cell.width(), line);
    const bool hasSecond = cell.height() >= 2 * line;

    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    const QString text = index.data().toString();
    switch (index.column()) {
    case OperationsModel::EnvironmentColumn:
        paintEnvironmentChip(*painter, first, row.connection, option.palette);
        break;
    case OperationsModel::ProgressColumn:
        if (row.counts.total() > 0)
            paintSegments(*painter, first.adjusted(0, 2, 0, -3), row.counts, option.palette);
        else
            painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, text);
        break;
    case OperationsModel::StateColumn:
        paintStateWord(*painter, first, glyphOf(row), text, option.palette);
        break;
    case OperationsModel::FailuresColumn:
        painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, text);
        break;
    case OperationsModel::OperationColumn:
        if (row.ticked)
            first.setLeft(paintTick(*painter, first, plain));
        paintBold(*painter, first, option.font, text);
        break;
    case OperationsModel::RiskColumn:
        paintBold(*painter, first, option.font, text);
        break;
    default:
        break;
    }
    if (!hasSecond) {
        painter->restore();
        return;
    }
    painter->setPen(themeFor(option.palette).neutral);
    if (option.state & QStyle::State_Selected)
        painter->setPen(option.palette.color(QPalette::HighlightedText));
    const QString quiet = index.data(OperationsModel::SecondLineRole).toString();
    // Characters of another font, as in Chinese, may stand a little higher than the line.
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                      option.fontMetrics.elidedText(quiet, Qt::ElideRight, second.width()));
    painter->restore();
}

} // namespace belay
