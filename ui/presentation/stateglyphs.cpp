// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/stateglyphs.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace belay {
namespace {

/// Draws on a field of 16 by 16.
class Pen
{
public:
    Pen(QPainter &painter, const Theme &theme)
        : m_painter(painter)
        , m_theme(theme)
    {
    }

    void draw(Glyph glyph);

private:
    void line(const QColor &colour, qreal width, Qt::PenStyle style = Qt::SolidLine)
    {
        QPen pen(colour, width, style, Qt::RoundCap, Qt::RoundJoin);
        if (style == Qt::CustomDashLine)
            pen.setDashPattern({1.6, 1.9});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
    }
    void fill(const QColor &colour)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
    }
    void circle(qreal radius) { m_painter.drawEllipse(QPointF(8, 8), radius, radius); }
    void stroke(std::initializer_list<QPointF> points)
    {
        const QList<QPointF> list(points);
        m_painter.drawPolyline(list.constData(), int(list.size()));
    }
    void tick(const QColor &colour)
    {
        line(colour, 1.9);
        stroke({{4.9, 8.3}, {7.1, 10.5}, {11.2, 5.8}});
    }
    void diamond(const QPointF &centre, qreal reach)
    {
        const QList<QPointF> corners{centre + QPointF(0, -reach), centre + QPointF(reach, 0),
                                     centre + QPointF(0, reach), centre + QPointF(-reach, 0)};
        m_painter.drawPolygon(corners.constData(), int(corners.size()));
    }
    void cross(const QPointF &centre, qreal reach, qreal width, const QColor &colour)
    {
        line(colour, width);
        stroke({centre + QPointF(-reach, -reach), centre + QPointF(reach, reach)});
        stroke({centre + QPointF(-reach, reach), centre + QPointF(reach, -reach)});
    }
    void half();
    void hourglass();
    void badge();
    void question();

    QPainter &m_painter;
    const Theme &m_theme;
};

void Pen::half()
{
    line(m_theme.running, 1.7);
    circle(6);
    fill(m_theme.running);
    m_painter.drawPie(QRectF(2, 2, 12, 12), 90 * 16, 180 * 16);
}

void Pen::hourglass()
{
    m_painter.setPen(QPen(m_theme.attentionOutline, 1));
    m_painter.setBrush(m_theme.attentionFill);
    m_painter.drawRoundedRect(QRectF(1, 1, 14, 14), 4, 4);
    line(m_theme.attentionInk, 1.4);
    QPainterPath path(QPointF(4.8, 4));
    path.lineTo(11.2, 4);
    path.lineTo(4.8, 12);
    path.lineTo(11.2, 12);
    path.closeSubpath();
    m_painter.setBrush(m_theme.attentionInk);
    m_painter.drawPath(path);
}

void Pen::badge()
{
    m_painter.setPen(QPen(m_theme.attentionOutline, 1));
    m_painter.setBrush(m_theme.attentionFill);
    circle(7);
    line(m_theme.attentionInk, 1.8);
    stroke({{3.8, 7.4}, {5.8, 9.5}, {9.6, 4.9}});
    fill(m_theme.background);
    diamond({12, 12}, 4);
    fill(m_theme.failed);
    diamond({12, 12}, 3.2);
}

void Pen::question()
{
    line(m_theme.neutral, 1.5, Qt::CustomDashLine);
    circle(6.4);
    line(m_theme.neutral, 1.6);
    QPainterPath path(QPointF(6, 6.4));
    path.cubicTo(QPointF(6, 3.6), QPointF(10.2, 3.6), QPointF(10, 6.4));
    path.cubicTo(QPointF(10, 7.8), QPointF(8, 7.8), QPointF(8, 9.4));
    m_painter.drawPath(path);
    fill(m_theme.neutral);
    m_painter.drawEllipse(QPointF(8, 11.6), 1, 1);
}

void Pen::draw(Glyph glyph)
{
    switch (glyph) {
    case Glyph::None:
        line(m_theme.neutral, 1.5);
        stroke({{5.5, 8}, {10.5, 8}});
        return;
    case Glyph::Succeeded:
        fill(m_theme.succeeded);
        circle(7);
        tick(m_theme.background);
        return;
    case Glyph::Failed:
        fill(m_theme.failed);
        diamond({8, 8}, 7.8);
        cross({8, 8}, 2.3, 1.8, m_theme.background);
        return;
    case Glyph::Running:
        half();
        return;
    case Glyph::Waiting:
        line(m_theme.neutral, 1.6);
        circle(3.4);
        return;
    case Glyph::Queued:
        line(m_theme.neutral, 1.6);
        circle(6);
        line(m_theme.neutral, 2);
        stroke({{5, 8}, {11, 8}});
        return;
    case Glyph::Cancelled:
        line(m_theme.neutral, 1.6);
        circle(6);
        stroke({{4, 12}, {12, 4}});
        return;
    case Glyph::Skipped:
        line(m_theme.neutral, 1.8, Qt::CustomDashLine);
        circle(6);
        return;
    case Glyph::Stopping:
        m_painter.setPen(QPen(m_theme.attentionOutline, 1.4));
        m_painter.setBrush(m_theme.attentionFill);
        circle(6.8);
        fill(m_theme.attentionInk);
        m_painter.drawRect(QRectF(5.2, 5.2, 5.6, 5.6));
        return;
    case Glyph::Stalled:
        hourglass();
        return;
    case Glyph::SucceededWithFailures:
        badge();
        return;
    case Glyph::Unknown:
        question();
        return;
    }
}

class GlyphEngine final : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintGlyph(*painter, rect, m_glyph, themeFor(QGuiApplication::palette()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

Glyph glyphOf(TargetState state)
{
    switch (state) {
    case TargetState::Waiting:
        return Glyph::Waiting;
    case TargetState::Running:
        return Glyph::Running;
    case TargetState::Succeeded:
        return Glyph::Succeeded;
    case TargetState::Failed:
        return Glyph::Failed;
    case TargetState::Cancelled:
        return Glyph::Cancelled;
    case TargetState::Skipped:
        return Glyph::Skipped;
    case TargetState::Unknown:
        return Glyph::Unknown;
    }
    return Glyph::Unknown;
}

Glyph glyphOf(Outlook outlook)
{
    switch (outlook) {
    case Outlook::Succeeded:
        return Glyph::Succeeded;
    case Outlook::SucceededWithFailures:
        return Glyph::SucceededWithFailures;
    case Outlook::Failed:
        return Glyph::Failed;
    case Outlook::Running:
        return Glyph::Running;
    case Outlook::Queued:
        return Glyph::Queued;
    case Outlook::Stopping:
        return Glyph::Stopping;
    case Outlook::Stopped:
        return Glyph::Cancelled;
    case Outlook::Unknown:
        return Glyph::Unknown;
    }
    return Glyph::Unknown;
}

void paintGlyph(QPainter &painter, const QRectF &place, Glyph glyph, const Theme &theme)
{
    const qreal side = std::min(place.width(), place.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    Pen(painter, theme).draw(glyph);
    painter.restore();
}

QIcon glyphIcon(Glyph glyph) { return QIcon(new GlyphEngine(glyph)); }

} // namespace belay
