// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http.h"

#include <functional>
#include <optional>

namespace belay {

/// What an answer or a failed attempt asks the client to do (network-and-safety.md section 4).
enum class RetryClass {
    Good,    ///< A good answer.
    NotSent, ///< Retry, for reads and changes alike.
    Unknown, ///< Reads retry; changes are reconciled a layer up.
    Throttle,
    Transient,   ///< Reads retry; changes follow the provider's table.
    Clock,       ///< Correct the clock, sign again, once.
    SignInAgain, ///< Renew the keys, once.
    LookFirst,   ///< Read the state before deciding anything.
    Wait,        ///< The same token is being worked on: wait two seconds, same token.
    Never,
};

/// Waiting times and attempts of one provider, in milliseconds.
struct RetryNumbers
{
    int baseTransient = 50;
    int baseThrottle = 1'000;
    int cap = 20'000;
    int readAttempts = 3;
    int changeAttempts = 3;
};

[[nodiscard]] RetryNumbers awsRetryNumbers();
[[nodiscard]] RetryNumbers alibabaRetryNumbers();
[[nodiscard]] RetryNumbers huaweiRetryNumbers();
[[nodiscard]] RetryNumbers stopRetryNumbers(); ///< Base 250/500, cap 5 s, no limit of attempts.

/// Full jitter: max(hint, draw * min(base * 2^(attempt-1), cap)); `draw` in [0, 1).
[[nodiscard]] int backoffMs(int base, int cap, int attempt, double draw, int hintMs = 0);

/// The waiting time a provider asks for, limited as section 4 says; 0 when none or nonsense.
/// `computedMs` is what backoffMs() gave without a hint.
[[nodiscard]] int retryHintMs(const HttpResponse &response, int computedMs);

/// Tokens that retries of one account and region share: 500, a transient retry costs 14, a
/// throttle retry 5; success after a retry returns its cost, a clean success returns 1.
/// The stop lane neither pays nor waits.
class RetryQuota
{
public:
    [[nodiscard]] bool spend(RetryClass cls);
    void succeeded(int lastCost);
    [[nodiscard]] static int costOf(RetryClass cls);
    [[nodiscard]] int tokens() const { return m_tokens; }

private:
    int m_tokens = 500;
};

} // namespace belay
