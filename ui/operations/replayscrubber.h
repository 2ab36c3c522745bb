// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/replay.h"

#include <QSlider>

namespace belay {

/// A run from its start to its end with its marks above: letters, a band from a stop to its end.
/// Arrows step in seconds, Page keys in minutes.
class ReplayScrubber final : public QSlider
{
    Q_OBJECT
public:
    explicit ReplayScrubber(QWidget *parent = nullptr);
    void setReplay(const Replay &replay);
    void setMoment(const QDateTime &moment);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void momentPicked(const QDateTime &moment); ///< By a person.

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override; ///< Tooltips of the marks.

private:
    [[nodiscard]] int xOf(const QDateTime &moment) const;

    Replay m_replay;
    bool m_isTold = false;
};

} // namespace belay
