// SPDX-License-Identifier: Apache-2.0
#include "core/net/retry.h"

#include <algorithm>

namespace belay {
namespace {

constexpr int transientCost = 14;
constexpr int throttleCost = 5;
constexpr int fullQuota = 500;

int number(const QByteArray &text)
{
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    return ok && value > 0 ? value : 0;
}

} // namespace

RetryNumbers awsRetryNumbers()
{
    return {50, 1'000, 20'000, 3, 3};
}

RetryNumbers alibabaRetryNumbers()
{
    return {100, 1'000, 20'000, 3, 3};
}

RetryNumbers huaweiRetryNumbers()
{
    return {1'000, 1'000, 30'000, 5, 3};
}

RetryNumbers stopRetryNumbers()
{
    return {250, 500, 5'000, 3, 3};
}

int backoffMs(int base, int cap, int attempt, double draw, int hintMs)
{
    qint64 ceiling = base;
    for (int n = 1; n < attempt && ceiling < cap; ++n)
        ceiling *= 2;
    return std::max(hintMs, int(draw * double(std::min<qint64>(ceiling, cap))));
}

int retryHintMs(const HttpResponse &response, int computedMs)
{
    constexpr int longest = 60'000;
    if (const int hint = number(response.header("x-amz-retry-after")))
        return std::clamp(hint, computedMs, computedMs + 5'000);
    if (const int hint = number(response.header("x-acs-retry-after")))
        return std::min(hint, longest);
    if (const int seconds = number(response.header("Retry-After")))
        return std::min(seconds, longest / 1'000) * 1'000;
    return 0;
}

int RetryQuota::costOf(RetryClass cls)
{
    return cls == RetryClass::Throttle ? throttleCost : transientCost;
}

bool RetryQuota::spend(RetryClass cls)
{
    const int cost = costOf(cls);
    if (m_tokens < cost)
        return false;
    m_tokens -= cost;
    return true;
}

void RetryQuota::succeeded(int lastCost)
{
    m_tokens = std::min(fullQuota, m_tokens + std::max(1, lastCost));
}

} // namespace belay
