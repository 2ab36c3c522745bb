// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/progress.h"

#include <QWidget>

namespace belay {

/// Where the targets of an operation are, as one bar whose segments differ by texture as well as
/// by colour. Its accessible name says the counts.
class SegmentedBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedBar(QWidget *parent = nullptr);
    void setCounts(const TargetCounts &counts);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TargetCounts m_counts;
};

/// For delegates.
void paintSegments(QPainter &painter, const QRect &place, const TargetCounts &counts, const QPalette &palette);

} // namespace belay
