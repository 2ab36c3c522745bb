// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/boarddelegate.h"

#include "ui/common/environmentchip.h"
#include "ui/common/segmentedbar.h"
#include "ui/common/stateglyph.h"
#include "ui/presentation/operationsmodel.h"

#include <QApplication>
#include <QPainter>

namespace belay {

BoardDelegate::BoardDelegate(const OperationsModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
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
        paintEnvironmentStripe(*painter, QRect(option.rect.left(), option.rect.top() + 1, 6, option.rect.height() - 2),
                               row.connection);
        cell.setLeft(option.rect.left() + 12);
    }
    const QRect first(cell.left(), cell.top(), cell.width(), line + 4);
    const QRect second(cell.left(), cell.bottom() - line, cell.width(), line);

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
        break;
    case OperationsModel::StateColumn:
        paintStateWord(*painter, first, glyphOf(row), text, option.palette);
        break;
    case OperationsModel::FailuresColumn:
        painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, text);
        break;
    case OperationsModel::RiskColumn:
    case OperationsModel::OperationColumn: {
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        const QString elided = QFontMetrics(bold).elidedText(text, Qt::ElideMiddle, first.width());
        painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, elided);
        painter->setFont(option.font);
        break;
    }
    default:
        break;
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
