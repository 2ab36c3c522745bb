// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/matrixheader.h"

#include "ui/presentation/matrixmodel.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace belay {
namespace {

constexpr int sampledTitles = 200;
constexpr int pad = 6;

int markSide(const QFontMetrics &metrics)
{
    return metrics.height() * 3 / 4;
}

} // namespace

MatrixHeader::MatrixHeader(MatrixModel *model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_matrix(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    setAccessibleName(tr("Accounts by folder"));
}

QSize MatrixHeader::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int widest = metrics.horizontalAdvance(QString(16, u'0')); // an account of the longest kind
    for (int row = 0; row < std::min(m_matrix->rowCount(), sampledTitles); ++row)
        widest =
            std::max(widest, metrics.horizontalAdvance(m_matrix->headerData(row, Qt::Vertical).toString()));
    return {widest + markSide(metrics) * 2 + 3 * pad, 0};
}

void MatrixHeader::paintSection(QPainter *painter, const QRect &place, int section) const
{
    const bool isFolder = m_matrix->headerData(section, Qt::Vertical, IsFolderRole).toBool();
    const bool isCurrent = selectionModel() && selectionModel()->currentIndex().row() == section;
    painter->save();
    painter->fillRect(place, palette().brush(isFolder ? QPalette::AlternateBase : QPalette::Base));
    painter->setPen(palette().color(QPalette::Mid));
    painter->drawLine(place.topRight(), place.bottomRight());
    QFont titleFont = font();
    titleFont.setBold(isFolder || isCurrent);
    painter->setFont(titleFont);
    const int side = markSide(painter->fontMetrics());
    int left = place.left() + pad;
    if (isFolder) {
        QStyleOption mark;
        mark.initFrom(this);
        mark.rect = QRect(left, place.center().y() - side / 2, side, side);
        const bool isOpen = m_matrix->headerData(section, Qt::Vertical, IsOpenRole).toBool();
        style()->drawPrimitive(isOpen ? QStyle::PE_IndicatorArrowDown : QStyle::PE_IndicatorArrowRight, &mark,
                               painter, this);
    }
    left += m_matrix->layout().hasFolders ? (isFolder ? side : 2 * side) + pad : 0;
    const QRect text(left, place.top(), place.right() - pad - left, place.height());
    painter->setPen(palette().color(QPalette::Text));
    painter->drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(m_matrix->headerData(section, Qt::Vertical).toString(),
                                          Qt::ElideMiddle, text.width()));
    painter->restore();
}

void MatrixHeader::mousePressEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->position().toPoint());
    if (section >= 0 && event->button() == Qt::LeftButton && m_matrix->isFolder(section))
        m_matrix->setOpen(section, !m_matrix->isOpen(section));
    else
        QHeaderView::mousePressEvent(event);
}

} // namespace belay
