// SPDX-License-Identifier: Apache-2.0
#include "ui/common/celldelegate.h"

#include "ui/presentation/orderedmodel.h"

#include <QFontDatabase>

namespace belay {
namespace {

/// Qt 6.4 cannot ask a font for tabular figures; most fonts have them by default.
QFont inTabularFigures(const QFont &font)
{
    const QFontMetrics metrics(font);
    if (metrics.horizontalAdvance(QStringLiteral("1111")) ==
        metrics.horizontalAdvance(QStringLiteral("0000")))
        return font;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font.pointSizeF());
    fixed.setBold(font.bold());
    return fixed;
}

} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant kind = index.model()->headerData(index.column(), Qt::Horizontal, ColumnKindRole);
    option->textElideMode = kind.toInt() == int(ColumnKind::Id) ? Qt::ElideMiddle : Qt::ElideRight;
    if (kind.toInt() == int(ColumnKind::Number))
        option->font = inTabularFigures(option->font);
}

} // namespace belay
