// SPDX-License-Identifier: Apache-2.0
#include "ui/common/segmentedbar.h"

#include "ui/presentation/figures.h"
#include "ui/presentation/theme.h"

#include <QPainter>

#include <array>

namespace belay {

void paintSegments(QPainter &painter, const QRect &place, const TargetCounts &counts, const QPalette &palette)
{
    const Theme &theme = themeFor(palette);
    struct Segment
    {
        int count;
        QColor colour;
        Qt::BrushStyle texture; ///< Laid over the colour, so that neighbours differ in greyscale.
    };
    const std::array<Segment, 7> segments{{{counts.succeeded, theme.succeeded, Qt::SolidPattern},
                                           {counts.failed, theme.failed, Qt::DiagCrossPattern},
                                           {counts.running, theme.running, Qt::FDiagPattern},
                                           {counts.unknown, theme.neutral, Qt::Dense5Pattern},
                                           {counts.cancelled, theme.neutral, Qt::HorPattern},
                                           {counts.skipped, theme.neutral, Qt::Dense6Pattern},
                                           {counts.waiting, theme.neutral, Qt::NoBrush}}};
    painter.save();
    painter.setPen(theme.neutral);
    painter.setBrush(palette.color(QPalette::Base));
    painter.drawRect(place.adjusted(0, 0, -1, -1));
    const QRect inside = place.adjusted(1, 1, -1, -1);
    const int total = counts.total();
    qint64 before = 0;
    int left = inside.left();
    for (const Segment &segment : segments) {
        if (segment.count == 0 || total == 0)
            continue;
        before += segment.count;
        int right = inside.left() + int(before * inside.width() / total);
        if (right <= left)
            right = left + 1; // one of very many still shows
        const QRect piece(left, inside.top(), std::min(right, inside.right() + 1) - left, inside.height());
        left = right;
        if (segment.texture == Qt::NoBrush)
            continue;
        if (segment.texture == Qt::SolidPattern || segment.texture == Qt::DiagCrossPattern
            || segment.texture == Qt::FDiagPattern)
            painter.fillRect(piece, segment.colour);
        if (segment.texture == Qt::DiagCrossPattern || segment.texture == Qt::FDiagPattern)
            painter.fillRect(piece, QBrush(theme.background, segment.texture));
        else
            painter.fillRect(piece, QBrush(segment.colour, segment.texture));
        painter.fillRect(QRect(piece.right(), piece.top(), 1, piece.height()), theme.background);
    }
    painter.restore();
}

SegmentedBar::SegmentedBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentedBar::setCounts(const TargetCounts &counts)
{
    m_counts = counts;
    const QString words = finishedText(counts) + QStringLiteral(": ") + countsText(counts);
    setAccessibleName(words);
    setToolTip(words);
    update();
}

QSize SegmentedBar::sizeHint() const { return {200, fontMetrics().height()}; }

void SegmentedBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSegments(painter, rect(), m_counts, palette());
}

} // namespace belay
