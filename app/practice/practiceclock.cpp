// SPDX-License-Identifier: Apache-2.0
#include "app/practice/practiceclock.h"

#include <algorithm>

namespace belay::practice {

PracticeClock::PracticeClock(double factor)
    : m_start(QDateTime::currentDateTimeUtc())
{
    m_timer.start();
    m_segments = {{0, 0, std::clamp(factor, 0.01, 10000.0)}};
}

PracticeClock PracticeClock::manual(QDateTime start)
{
    PracticeClock clock;
    clock.m_start = std::move(start);
    clock.m_manual = true;
    clock.m_segments = {{0, 0, 1.0}};
    return clock;
}

qint64 PracticeClock::realNow() const
{
    return m_manual ? m_manualNow : m_timer.elapsed();
}

Ticks PracticeClock::now() const
{
    const Segment &last = m_segments.last();
    return last.practice + static_cast<Ticks>(static_cast<double>(realNow() - last.real) * last.factor);
}

void PracticeClock::setFactor(double factor)
{
    m_segments.append({now(), realNow(), std::clamp(factor, 0.01, 10000.0)});
}

void PracticeClock::advance(Ticks by)
{
    Q_ASSERT(m_manual);
    m_manualNow += static_cast<qint64>(static_cast<double>(by) / factor());
}

QDateTime PracticeClock::wallTime(Ticks at) const
{
    if (at < 0)
        return m_start.addMSecs(at);
    const auto later = std::find_if(m_segments.begin() + 1, m_segments.end(),
                                    [at](const Segment &segment) { return segment.practice > at; });
    const Segment &segment = *std::prev(later);
    return m_start.addMSecs(segment.real +
                            static_cast<qint64>(static_cast<double>(at - segment.practice) / segment.factor));
}

} // namespace belay::practice
