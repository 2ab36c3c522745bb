// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/skeletonrows.h"

#include <QPainter>

namespace belay {

SkeletonRows::SkeletonRows(QWidget *parent)
    : QWidget(parent)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void SkeletonRows::show(const QString &message, const QStringList &names)
{
    m_message = message;
    m_names = names;
    setAccessibleName(message);
    update();
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = fontMetrics().height();
    const int pad = line / 2;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(pad, pad, width() - 2 * pad, line), Qt::AlignVCenter, m_message);
    const QColor block = palette().color(QPalette::Button).lightness() < 128 ? palette().color(QPalette::Button)
                                                                             : palette().color(QPalette::Window);
    int top = line * 2 + pad;
    for (const QString &name : m_names) {
        painter.fillRect(QRect(pad, top, line * 3, line), block);
        painter.drawText(QRect(line * 5, top, width() / 3, line), Qt::AlignVCenter, name);
        painter.fillRect(QRect(line * 5, top + line + 2, line * 8, line - 4), block);
        painter.fillRect(QRect(width() / 2, top, width() / 4, line), block);
        painter.fillRect(QRect(width() * 4 / 5, top, width() / 8, line), block);
        top += line * 3;
    }
}

} // namespace belay
