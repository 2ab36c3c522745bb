// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/replayscrubber.h"

#include "ui/presentation/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyleOptionSlider>
#include <QToolTip>

#include <algorithm>

namespace belay {

ReplayScrubber::ReplayScrubber(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setAccessibleName(tr("Moment of the recording"));
    setSingleStep(1);
    setPageStep(60);
    setMouseTracking(true);
    connect(this, &QSlider::valueChanged, this, [this](int seconds) {
        if (!m_isTold && !m_replay.isEmpty())
            emit momentPicked(m_replay.from().addSecs(seconds));
    });
}

void ReplayScrubber::setReplay(const Replay &replay)
{
    m_replay = replay;
    m_isTold = true;
    setMaximum(replay.isEmpty() ? 0 : int((replay.from().msecsTo(replay.to()) + 999) / 1000));
    m_isTold = false;
    setEnabled(!replay.isEmpty());
    update();
}

void ReplayScrubber::setMoment(const QDateTime &moment)
{
    if (m_replay.isEmpty())
        return;
    m_isTold = true;
    setValue(int((m_replay.from().msecsTo(moment) + 500) / 1000));
    m_isTold = false;
}

QSize ReplayScrubber::sizeHint() const
{
    const QSize slider = QSlider::sizeHint();
    return {slider.width(), slider.height() + 2 * fontMetrics().height() + 6};
}

int ReplayScrubber::xOf(const QDateTime &moment) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const int handle =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
    const qint64 length = std::max<qint64>(1, m_replay.from().msecsTo(m_replay.to()));
    const double share = std::clamp(double(m_replay.from().msecsTo(moment)) / double(length), 0.0, 1.0);
    return groove.left() + handle / 2 + int(share * (groove.width() - handle));
}

void ReplayScrubber::paintEvent(QPaintEvent *event)
{
    QSlider::paintEvent(event);
    if (m_replay.isEmpty())
        return;
    QPainter painter(this);
    const Theme &theme = themeFor(palette());
    const int line = fontMetrics().height();
    QDateTime stopFrom;
    int lastRight = -1;
    for (const ReplayMark &mark : m_replay.marks()) {
        const int x = xOf(mark.at);
        if (mark.kind == ReplayMarkKind::Stop && !stopFrom.isValid())
            stopFrom = mark.at;
        if ((mark.kind == ReplayMarkKind::Drained || mark.kind == ReplayMarkKind::Ended) &&
            stopFrom.isValid()) {
            const QRect band(xOf(stopFrom), line + 2, std::max(2, x - xOf(stopFrom)), 4);
            painter.fillRect(band, theme.attentionFill);
            painter.setPen(theme.attentionOutline);
            painter.drawRect(band.adjusted(0, 0, -1, -1));
            stopFrom = {};
        }
        painter.setPen(mark.kind == ReplayMarkKind::Failed ? theme.failed : palette().color(QPalette::Text));
        painter.drawLine(x, line + 1, x, line + 7);
        const QString letter = replayMarkLetter(mark.kind);
        const int width = fontMetrics().horizontalAdvance(letter);
        const int left = std::clamp(x - width / 2, 0, std::max(0, this->width() - width));
        if (left <= lastRight)
            continue; // the tick stays; a letter over another could not be read
        painter.drawText(QRect(left, 0, width + 1, line), Qt::AlignCenter, letter);
        lastRight = left + width;
    }
}

bool ReplayScrubber::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_replay.isEmpty())
        return QSlider::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QStringList lines;
    for (const ReplayMark &mark : m_replay.marks())
        if (std::abs(xOf(mark.at) - help->pos().x()) <= 6)
            lines +=
                mark.at.toLocalTime().time().toString(QStringLiteral("HH:mm:ss ")) + replayMarkText(mark);
    QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
    return true;
}

} // namespace belay
