// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/stopcontroller.h"
#include "core/journal/samples.h"

#include <QObject>
#include <QTimer>

namespace belay {

enum class ReplayMarkKind { Accepted, Failed, Stop, Drained, Ended };

/// Something to jump to on the scrubber.
struct ReplayMark
{
    ReplayMarkKind kind = ReplayMarkKind::Accepted;
    QDateTime at;
    int failures = 0; ///< How many had failed by then, for Failed.
    StopStage stage = StopStage::Written;
    friend bool operator==(const ReplayMark &, const ReplayMark &) = default;
};

/// A recorded run, ready to be shown at any of its moments. Immutable.
class Replay
{
public:
    Replay() = default;
    explicit Replay(Recording recording, const QDateTime &acceptedAt = {});

    [[nodiscard]] bool isEmpty() const { return m_recording.samples.isEmpty(); }
    [[nodiscard]] QDateTime from() const;
    [[nodiscard]] QDateTime to() const;
    [[nodiscard]] const QList<ReplayMark> &marks() const { return m_marks; }
    [[nodiscard]] const Recording &recording() const { return m_recording; }
    /// What was known at that moment: the newest sample not after it; the first before all of them.
    [[nodiscard]] const Sample &at(const QDateTime &moment) const;
    /// The moment of the next sample or mark in that direction; the ends stay where they are.
    [[nodiscard]] QDateTime step(const QDateTime &moment, int direction) const;

private:
    Recording m_recording;
    QList<ReplayMark> m_marks;
};

/// "A", "F", "S", "D", "E": for the scrubber.
[[nodiscard]] QString replayMarkLetter(ReplayMarkKind kind);
[[nodiscard]] QString replayMarkText(const ReplayMark &mark);
/// "At 12:12:31: 26 ok, 4 failed, 2 running, 171 waiting." and what a mark at that second says.
[[nodiscard]] QString replaySentence(const Replay &replay, const QDateTime &moment);

/// Moves through a replay at a speed. Main thread; moved() at most 20 times a second.
class ReplayPlayer final : public QObject
{
    Q_OBJECT
public:
    explicit ReplayPlayer(QObject *parent = nullptr);

    void setReplay(const Replay &replay); ///< Stands at its end, as the operation does.
    [[nodiscard]] const Replay &replay() const { return m_replay; }
    [[nodiscard]] const QDateTime &moment() const { return m_moment; }
    [[nodiscard]] bool isPlaying() const { return m_tick.isActive(); }
    [[nodiscard]] double speed() const { return m_speed; }

    void play(); ///< From the start when it stands at the end.
    void pause();
    void goTo(const QDateTime &moment); ///< Kept inside the run.
    void step(int direction);
    void setSpeed(double speed) { m_speed = speed; }
    void advance(qint64 milliseconds); ///< That much of a person's time has passed.

signals:
    void moved();
    void playingChanged();

private:
    Replay m_replay;
    QDateTime m_moment;
    double m_speed = 8;
    QTimer m_tick;
};

} // namespace belay
