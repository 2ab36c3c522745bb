// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/replay.h"

#include "core/engine/sampler.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/statewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace belay {
namespace {

constexpr int tickMs = 50;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::Replay)

public:
    static QString mark(const ReplayMark &mark);
    static QString sentence(const QString &clock, const QString &counts)
    {
        //: One moment of a recorded operation: %1 a time of the day, %2 counts such as "26 ok, 4 failed".
        return tr("At %1: %2.").arg(clock, counts);
    }
};

QString Words::mark(const ReplayMark &mark)
{
    switch (mark.kind) {
    case ReplayMarkKind::Accepted:
        return tr("Accepted");
    case ReplayMarkKind::Failed:
        return mark.failures == 1 ? tr("First failure") : tr("%n failed", nullptr, mark.failures);
    case ReplayMarkKind::Stop:
    case ReplayMarkKind::Drained:
        return stopStageSentence(mark.stage);
    case ReplayMarkKind::Ended:
        return tr("Ended");
    }
    return {};
}

bool isStopMark(StopStage stage)
{
    return stage == StopStage::Written || stage == StopStage::Sent || stage == StopStage::Accepted ||
           stage == StopStage::Draining || stage == StopStage::Stopping;
}

} // namespace

Replay::Replay(Recording recording, const QDateTime &acceptedAt)
    : m_recording(std::move(recording))
{
    if (isEmpty())
        return;
    if (acceptedAt.isValid() && acceptedAt >= from())
        m_marks.append({.kind = ReplayMarkKind::Accepted, .at = acceptedAt});
    int failed = -1; // those of the first sample had failed before
    for (const Sample &sample : m_recording.samples) {
        if (failed >= 0 && sample.counts.failed > failed)
            m_marks.append(
                {.kind = ReplayMarkKind::Failed, .at = sample.at, .failures = sample.counts.failed});
        failed = sample.counts.failed;
    }
    for (const SampledStop &stop : m_recording.stops) {
        const std::optional<StopStage> stage = stageOf(stop.stage);
        if (stage && *stage != StopStage::Unknown)
            m_marks.append({.kind = isStopMark(*stage) ? ReplayMarkKind::Stop : ReplayMarkKind::Drained,
                            .at = stop.at,
                            .stage = *stage});
    }
    const auto end = std::find_if(m_recording.samples.begin(), m_recording.samples.end(),
                                  [](const Sample &sample) { return isEnded(sample.state.value); });
    if (end != m_recording.samples.end())
        m_marks.append({.kind = ReplayMarkKind::Ended, .at = end->at});
    std::stable_sort(m_marks.begin(), m_marks.end(),
                     [](const ReplayMark &a, const ReplayMark &b) { return a.at < b.at; });
}

QDateTime Replay::from() const
{
    return isEmpty() ? QDateTime() : m_recording.samples.first().at;
}
QDateTime Replay::to() const
{
    return isEmpty() ? QDateTime() : m_recording.samples.last().at;
}

const Sample &Replay::at(const QDateTime &moment) const
{
    const auto after =
        std::upper_bound(m_recording.samples.begin(), m_recording.samples.end(), moment,
                         [](const QDateTime &time, const Sample &sample) { return time < sample.at; });
    return after == m_recording.samples.begin() ? m_recording.samples.first() : *std::prev(after);
}

QDateTime Replay::step(const QDateTime &moment, int direction) const
{
    QDateTime best;
    const auto look = [&](const QDateTime &at) {
        const bool isBeyond = direction > 0 ? at > moment : at < moment;
        if (isBeyond && (!best.isValid() || (direction > 0 ? at < best : at > best)))
            best = at;
    };
    for (const Sample &sample : m_recording.samples)
        look(sample.at);
    for (const ReplayMark &mark : m_marks)
        look(mark.at);
    return best.isValid() ? best : moment;
}

QString replayMarkLetter(ReplayMarkKind kind)
{
    switch (kind) {
    case ReplayMarkKind::Accepted:
        return QStringLiteral("A");
    case ReplayMarkKind::Failed:
        return QStringLiteral("F");
    case ReplayMarkKind::Stop:
        return QStringLiteral("S");
    case ReplayMarkKind::Drained:
        return QStringLiteral("D");
    case ReplayMarkKind::Ended:
        return QStringLiteral("E");
    }
    return {};
}

QString replayMarkText(const ReplayMark &mark)
{
    return Words::mark(mark);
}

QString replaySentence(const Replay &replay, const QDateTime &moment)
{
    if (replay.isEmpty())
        return {};
    const QString counts =
        countsText(replay.at(moment).counts).replace(QStringLiteral("   "), QStringLiteral(", "));
    QStringList sentences{Words::sentence(clockText(moment, replay.to()), counts)};
    for (const ReplayMark &mark : replay.marks())
        if (mark.at.toSecsSinceEpoch() == moment.toSecsSinceEpoch())
            sentences += Words::mark(mark) + u'.';
    return sentences.join(u' ');
}

ReplayPlayer::ReplayPlayer(QObject *parent)
    : QObject(parent)
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] { advance(tickMs); });
}

void ReplayPlayer::setReplay(const Replay &replay)
{
    const bool wasAtEnd = m_replay.isEmpty() || m_moment == m_replay.to();
    m_replay = replay;
    if (m_replay.isEmpty())
        pause();
    if (!isPlaying() && wasAtEnd)
        m_moment = m_replay.to();
    emit moved();
}

void ReplayPlayer::play()
{
    if (m_replay.isEmpty() || isPlaying())
        return;
    if (m_moment >= m_replay.to())
        m_moment = m_replay.from();
    m_tick.start();
    emit playingChanged();
    emit moved();
}

void ReplayPlayer::pause()
{
    if (!isPlaying())
        return;
    m_tick.stop();
    emit playingChanged();
}

void ReplayPlayer::goTo(const QDateTime &moment)
{
    if (m_replay.isEmpty())
        return;
    const QDateTime inside = std::clamp(moment, m_replay.from(), m_replay.to());
    if (inside == m_moment)
        return;
    m_moment = inside;
    emit moved();
}

void ReplayPlayer::step(int direction)
{
    if (m_replay.isEmpty())
        return;
    pause();
    goTo(m_replay.step(m_moment, direction));
}

void ReplayPlayer::advance(qint64 milliseconds)
{
    if (m_replay.isEmpty())
        return;
    goTo(m_moment.addMSecs(std::llround(double(milliseconds) * m_speed)));
    if (m_moment >= m_replay.to())
        pause();
}

} // namespace belay
