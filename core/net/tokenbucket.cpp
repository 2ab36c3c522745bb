// SPDX-License-Identifier: Apache-2.0
#include "core/net/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace belay {
namespace {

constexpr double slowing = 0.7;
constexpr double slowestRate = 0.5;
constexpr double recoverySeconds = 60.0; ///< Back at the old rate after about a minute.
constexpr double leastDepth = 0.05;      ///< Of the full rate: from the floor, too, there is a way up.
constexpr double mostGrowth = 2.0;       ///< Over what really goes out.
constexpr double latelySeconds = 10.0;

} // namespace

TokenBucket::TokenBucket(double ratePerSecond, double burst)
    : m_fullRate(ratePerSecond)
    , m_rate(ratePerSecond)
    , m_burst(burst)
    , m_tokens(burst)
    , m_rateBeforeSlowing(ratePerSecond)
{
}

void TokenBucket::recover(qint64 nowMs)
{
    const double t = double(nowMs - m_slowedAt) / 1000.0 / recoverySeconds - 1.0;
    const double low = std::min(m_fullRate, std::max(slowestRate, m_rateBeforeSlowing * slowing));
    const double depth = std::max(m_rateBeforeSlowing * (1.0 - slowing), m_fullRate * leastDepth);
    const double curve = m_rateBeforeSlowing + depth * t * t * t;
    if (t >= 0.0 && curve >= m_fullRate) {
        m_slowedAt = -1;
        m_rate = m_fullRate;
        return;
    }
    const double used = m_lately / latelySeconds * mostGrowth;
    m_rate = std::clamp(std::min(curve, used), low, m_fullRate);
}

void TokenBucket::refill(qint64 nowMs)
{
    if (m_last >= 0 && nowMs > m_last)
        m_lately *= std::exp(-double(nowMs - m_last) / 1000.0 / latelySeconds);
    if (m_slowedAt >= 0)
        recover(nowMs);
    if (m_last >= 0 && nowMs > m_last)
        m_tokens = std::min(m_burst, m_tokens + double(nowMs - m_last) / 1000.0 * m_rate);
    m_last = std::max(m_last, nowMs);
}

double TokenBucket::tokens(qint64 nowMs)
{
    refill(nowMs);
    return m_tokens;
}

qint64 TokenBucket::take(qint64 nowMs)
{
    refill(nowMs);
    if (m_tokens >= 1.0) {
        m_tokens -= 1.0;
        m_lately += 1.0;
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
