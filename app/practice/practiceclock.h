// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QList>

namespace belay::practice {

/// Practice time: milliseconds since the worlds began; negative before. All worlds count in it.
using Ticks = qint64;

/// Practice time runs at a factor of real time; what is told to clients is real time.
///
/// A client compares the cloud's times with its own clock, so an event at practice time t is
/// reported at the real moment it happened (or will happen at the present factor). Times before
/// the start, which scenarios set, map one to one.
class PracticeClock
{
public:
    /// A clock that runs by itself from now on.
    explicit PracticeClock(double factor);
    /// A clock that stands still until advance(): for tests.
    [[nodiscard]] static PracticeClock manual(QDateTime start);

    [[nodiscard]] Ticks now() const;
    [[nodiscard]] double factor() const { return m_segments.last().factor; }
    void setFactor(double factor); ///< 0.01 to 10 000; now() does not jump.
    void advance(Ticks by);        ///< Manual clocks only.

    /// Real moment of a practice time, UTC, to the millisecond.
    [[nodiscard]] QDateTime wallTime(Ticks at) const;

private:
    struct Segment
    {
        Ticks practice;
        qint64 real; ///< Milliseconds since m_start.
        double factor;
    };
    PracticeClock() = default;
    [[nodiscard]] qint64 realNow() const;

    QDateTime m_start;
    QElapsedTimer m_timer;
    bool m_manual = false;
    qint64 m_manualNow = 0;
    QList<Segment> m_segments;
};

} // namespace belay::practice
