// SPDX-License-Identifier: Apache-2.0
#include "core/net/sleepwatch.h"

#include <chrono>

namespace belay {

SleepWatch::SleepWatch(std::function<qint64()> ahead)
    : m_ahead(std::move(ahead))
    , m_last(m_ahead())
{
}

bool SleepWatch::slept()
{
    constexpr qint64 jumpMs = 10'000;
    const qint64 before = std::exchange(m_last, m_ahead());
    return m_last - before > jumpMs;
}

qint64 SleepWatch::wallAhead()
{
    using namespace std::chrono;
    const auto wall = system_clock::now().time_since_epoch();
    const auto monotonic = steady_clock::now().time_since_epoch();
    return duration_cast<milliseconds>(wall).count() - duration_cast<milliseconds>(monotonic).count();
}

} // namespace belay
