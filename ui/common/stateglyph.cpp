// SPDX-License-Identifier: Apache-2.0
#include "ui/common/stateglyph.h"

#include <QPainter>

namespace belay {

StateGlyph::StateGlyph(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StateGlyph::show(Glyph glyph, const QString &word)
{
    if (m_glyph == glyph && m_word == word)
        return;
    m_glyph = glyph;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateGlyph::sizeHint() const
{
    const int height = fontMetrics().height();
    return {height * 2 + fontMetrics().horizontalAdvance(m_word) + 12, height + 6};
}

void StateGlyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    paintStateWord(painter, rect(), m_glyph, m_word, palette());
}

int paintStateWord(QPainter &painter, const QRect &place, Glyph glyph, const QString &word, const QPalette &palette)
{
    const Theme &theme = themeFor(palette);
    const QFontMetrics metrics = painter.fontMetrics();
    const bool needsAttention
        = glyph == Glyph::Stopping || glyph == Glyph::Stalled || glyph == Glyph::SucceededWithFailures;
    const int side = std::min(metrics.height(), place.height());
    const int gap = metrics.height() / 3;
    const int pad = needsAttention ? gap : 0;
    const int textWidth = std::min(metrics.horizontalAdvance(word) + 2, place.width() - side - gap - 2 * pad);
    const int width = side + gap + textWidth + 2 * pad;
    const QRect box(place.left(), place.center().y() - (side + 4) / 2, width, side + 4);
    painter.save();
    if (needsAttention) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.attentionOutline);
        painter.setBrush(theme.attentionFill);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2.0, box.height() / 2.0);
        painter.setPen(theme.attentionInk);
    }
    const QRect sign(box.left() + pad, box.top() + 2, side, side);
    // On the pill the theme's dark-on-light pair is the one that shows.
    paintGlyph(painter, sign, glyph, needsAttention ? lightTheme() : theme);
    painter.drawText(QRect(sign.right() + 1 + gap, box.top(), textWidth, box.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(word, Qt::ElideRight, textWidth));
    painter.restore();
    return width;
}

} // namespace belay
