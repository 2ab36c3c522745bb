// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace belay {

/// A pace: `rate` per second with bursts. Times are milliseconds of whatever clock the owner uses.
///
/// After throttling it slows down and comes back along a cubic curve, flat around the rate that was
/// too much; on the way back it never allows more than twice what really went out (section 12).
class TokenBucket
{
public:
    TokenBucket(double ratePerSecond, double burst);

    /// Takes one token, or says how long to wait for it (0: taken).
    [[nodiscard]] qint64 take(qint64 nowMs);
    [[nodiscard]] double tokens(qint64 nowMs); ///< What is there to take.
    /// Slow down after throttling: rate x 0.7, never below 0.5 per second (section 12).
    void slowDown(qint64 nowMs);
    [[nodiscard]] double rate() const { return m_rate; }
    [[nodiscard]] bool isSlowed() const { return m_slowedAt >= 0; }

private:
    void refill(qint64 nowMs);
    void recover(qint64 nowMs);

    double m_fullRate;
    double m_rate;
    double m_burst;
    double m_tokens;
    qint64 m_last = -1;
    double m_rateBeforeSlowing;
    qint64 m_slowedAt = -1;
    double m_lately = 0.0; ///< Tokens taken, fading away over latelySeconds.
};

} // namespace belay
