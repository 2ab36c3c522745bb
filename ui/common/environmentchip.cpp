// SPDX-License-Identifier: Apache-2.0
#include "ui/common/environmentchip.h"

#include "ui/presentation/connectionwords.h"
#include "ui/presentation/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace belay {
namespace {

void hatch(QPainter &painter, const QRectF &place, const QColor &line, qreal step)
{
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1.5));
    for (qreal x = place.left() - place.height(); x < place.right(); x += step)
        painter.drawLine(QPointF(x, place.bottom()), QPointF(x + place.height(), place.top()));
    painter.restore();
}

void paintLock(QPainter &painter, const QRectF &place, const QColor &ink)
{
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(place.width() / 10, place.height() / 10);
    painter.setPen(QPen(ink, 1.3));
    painter.setBrush(Qt::NoBrush);
    QPainterPath shackle(QPointF(2.8, 4.8));
    shackle.lineTo(2.8, 3.2);
    shackle.cubicTo(2.8, 0.4, 7.2, 0.4, 7.2, 3.2);
    shackle.lineTo(7.2, 4.8);
    painter.drawPath(shackle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(1.4, 4.6, 7.2, 5), 1, 1);
    painter.restore();
}

bool hasLock(const Connection &connection)
{
    return connection.environment == Environment::Production && !connection.practice;
}

int chipWidth(const QFontMetrics &metrics, const Connection &connection)
{
    const int lock = hasLock(connection) ? metrics.height() : 0;
    return metrics.horizontalAdvance(environmentWord(connection)) + metrics.height() + lock;
}

} // namespace

void paintEnvironmentStripe(QPainter &painter, const QRect &place, const Connection &connection)
{
    const StripeColours colours = stripeColours(connection);
    painter.fillRect(place, colours.fill);
    if (connection.practice)
        hatch(painter, place, colours.ink, 7);
}

void paintEnvironmentChip(QPainter &painter, const QRect &place, const Connection &connection, const QPalette &palette)
{
    const StripeColours colours = stripeColours(connection);
    const QFontMetrics metrics = painter.fontMetrics();
    const QString word = environmentWord(connection);
    const int height = std::min(metrics.height() + 4, place.height());
    const QRect chip(place.left(), place.center().y() - height / 2, std::min(chipWidth(metrics, connection), place.width()),
                     height);
    const QRectF frame = QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5);
    const int pad = metrics.height() / 2;
    QColor ink = palette.color(QPalette::Text);
    int left = pad;

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (connection.practice) {
        hatch(painter, frame, themeFor(palette).neutral, 6);
        const QRect middle = chip.adjusted(pad - 2, 0, 2 - pad, 0);
        painter.fillRect(middle, palette.color(QPalette::Base));
        painter.setPen(themeFor(palette).neutral);
        painter.drawRect(frame);
    } else if (connection.environment == Environment::Production) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.fill);
        painter.drawRoundedRect(frame, 3, 3);
        ink = colours.ink;
        const int lock = metrics.ascent() - 2;
        paintLock(painter, QRectF(chip.left() + pad - 1, chip.center().y() - lock / 2.0 + 0.5, lock, lock), ink);
        left += metrics.height();
    } else if (connection.environment != Environment::Development) {
        painter.setPen(QPen(ink, 1));
        painter.drawRoundedRect(frame, 3, 3);
    } else {
        left = 0;
    }
    painter.setPen(ink);
    const QRect text = chip.adjusted(left, 0, 0, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(word, Qt::ElideRight, text.width()));
    painter.restore();
}

EnvironmentChip::EnvironmentChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void EnvironmentChip::setConnection(const Connection &connection)
{
    m_connection = connection;
    //: Accessible name of the chip: %1 is an environment such as PROD.
    setAccessibleName(tr("Environment %1").arg(environmentWord(connection)));
    updateGeometry();
    update();
}

QSize EnvironmentChip::sizeHint() const
{
    return {chipWidth(fontMetrics(), m_connection) + 1, fontMetrics().height() + 6};
}

void EnvironmentChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintEnvironmentChip(painter, rect(), m_connection, palette());
}

EnvironmentStripe::EnvironmentStripe(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(6);
}

void EnvironmentStripe::setConnection(const Connection &connection)
{
    m_connection = connection;
    update();
}

void EnvironmentStripe::clear()
{
    m_connection.reset();
    update();
}

void EnvironmentStripe::paintEvent(QPaintEvent *)
{
    if (!m_connection)
        return;
    QPainter painter(this);
    paintEnvironmentStripe(painter, rect(), *m_connection);
}

} // namespace belay
