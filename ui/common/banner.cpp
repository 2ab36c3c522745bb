// SPDX-License-Identifier: Apache-2.0
#include "ui/common/banner.h"

#include "ui/presentation/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>

namespace belay {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_word(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setAutoFillBackground(true);
    QFont bold = font();
    bold.setBold(true);
    m_word->setFont(bold);
    m_sentence->setWordWrap(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(10, 4, 10, 4);
    line->addWidget(m_word);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    applyColours();
}

void Banner::show(const QString &word, const QString &sentence, const QString &action)
{
    m_word->setText(word);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    //: Accessible name of a banner: %1 its cause in a word, %2 the sentence.
    setAccessibleName(tr("%1: %2").arg(word, sentence));
    setVisible(true);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColours();
}

void Banner::applyColours()
{
    const Theme &theme = themeFor(parentWidget() ? parentWidget()->palette() : palette());
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.attentionFill);
    colours.setColor(QPalette::WindowText, theme.attentionInk);
    setPalette(colours);
    m_action->setPalette(parentWidget() ? parentWidget()->palette() : QPalette());
}

/// A piece of the pattern, which repeats: smooth slanted lines over a whole window's width are dear.
static QPixmap hatch(const StripeColours &colours, int height, qreal ratio)
{
    constexpr int step = 14;
    constexpr int width = step * 4;
    QPixmap piece((QSizeF(width, height) * ratio).toSize());
    piece.setDevicePixelRatio(ratio);
    piece.fill(colours.fill);
    QPainter painter(&piece);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(colours.ink.red(), colours.ink.green(), colours.ink.blue(), 90), 3));
    for (int x = -(height / step + 1) * step; x < width + step; x += step)
        painter.drawLine(x, height, x + height, 0);
    return piece;
}

PracticeBanner::PracticeBanner(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Practice range - nothing here is real"));
}

QSize PracticeBanner::sizeHint() const { return {200, fontMetrics().height() + 8}; }

void PracticeBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Connection practice;
    practice.environment = Environment::Other;
    const StripeColours colours = stripeColours(practice);
    painter.drawTiledPixmap(rect(), hatch(colours, height(), devicePixelRatioF()));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QString text = tr("PRACTICE - NOTHING HERE IS REAL");
    const int textWidth = QFontMetrics(bold).horizontalAdvance(text) + 24;
    painter.fillRect(QRect((width() - textWidth) / 2, 0, textWidth, height()), colours.fill);
    painter.setPen(colours.ink);
    painter.drawText(rect(), Qt::AlignCenter, text);
}

} // namespace belay
