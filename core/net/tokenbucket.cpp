// SPDX-License-Identifier: Apache-2.0
#include "core/net/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace belay {
namespace {

constexpr double slowing = 0.7;
constexpr double slowestRate = 0.5;
constexpr double recoverySeconds = 60.0; ///< Back at the old rate after about a minute.

} // namespace

TokenBucket::TokenBucket(double ratePerSecond, double burst)
    : m_fullRate(ratePerSecond)
    , m_rate(ratePerSecond)
    , m_burst(burst)
    , m_tokens(burst)
    , m_rateBeforeSlowing(ratePerSecond)
{
}

void TokenBucket::refill(qint64 nowMs)
{
    if (m_slowedAt >= 0) {
        // Cubic: flat around the rate that was too much, then faster up to the full one.
        const double t = double(nowMs - m_slowedAt) / 1000.0 / recoverySeconds - 1.0;
        const double low = std::max(slowestRate, m_rateBeforeSlowing * slowing);
        m_rate = std::clamp(m_rateBeforeSlowing + (m_rateBeforeSlowing - low) * t * t * t, low, m_fullRate);
        if (m_rate >= m_fullRate)
            m_slowedAt = -1;
    }
    if (m_last >= 0 && nowMs > m_last)
        m_tokens = std::min(m_burst, m_tokens + double(nowMs - m_last) / 1000.0 * m_rate);
    m_last = std::max(m_last, nowMs);
}

qint64 TokenBucket::take(qint64 nowMs)
{
    refill(nowMs);
    if (m_tokens >= 1.0) {
        m_tokens -= 1.0;
        return 0;
    }
    return std::max<qint64>(1, qint64(std::ceil((1.0 - m_tokens) / m_rate * 1000.0)));
}

void TokenBucket::slowDown(qint64 nowMs)
{
    refill(nowMs);
    m_rateBeforeSlowing = m_rate;
    m_rate = std::max(std::min(slowestRate, m_fullRate), m_rate * slowing);
    m_slowedAt = nowMs;
    m_tokens = std::min(m_tokens, 1.0);
}

} // namespace belay
