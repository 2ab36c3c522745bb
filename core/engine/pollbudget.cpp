// SPDX-License-Identifier: Apache-2.0
#include "core/engine/pollbudget.h"

#include <algorithm>

namespace belay {
namespace {

constexpr qint64 sameNewsMs = 1'000;
constexpr int mostStretch = 8;
constexpr qint64 stretchHalvesMs = 30'000;
constexpr qint64 sentWindowMs = 10'000;

} // namespace

PollPace pollPaceOf(Cloud cloud, double mostPerSecond)
{
    switch (cloud) {
    case Cloud::Aws:
        break;
    case Cloud::Alibaba:
        return {std::min(1.0, mostPerSecond),
                1.0,
                Budget::PerAction,
                {{instancesAction(), std::min(3.0, mostPerSecond)}}};
    case Cloud::Huawei:
        return {std::min(1.0, mostPerSecond), 1.0, Budget::Shared};
    }
    return {mostPerSecond, std::max(1.0, 2.0 * mostPerSecond), Budget::Shared};
}

TokenBucket &PollBudget::bucketOf(const QString &kind)
{
    const QString name = isShared() ? QString() : kind;
    auto bucket = m_buckets.find(name);
    if (bucket == m_buckets.end()) {
        const double rate = fullRate(kind);
        const double burst = m_pace.actions.contains(kind) ? std::max(1.0, rate) : m_pace.burst;
        bucket = m_buckets.insert(name, TokenBucket(rate, burst));
    }
    return *bucket;
}

qint64 PollBudget::take(const QString &kind, qint64 nowMs)
{
    const qint64 wait = bucketOf(kind).take(nowMs);
    if (wait == 0) {
        m_sent.append(nowMs);
        while (m_sent.first() + sentWindowMs < nowMs)
            m_sent.removeFirst();
    }
    return wait;
}

double PollBudget::slowestRate(qint64 nowMs)
{
    double slowest = m_pace.perSecond;
    for (TokenBucket &bucket : m_buckets) {
        (void)bucket.tokens(nowMs); // recovers, also when nobody takes
        slowest = std::min(slowest, bucket.rate());
    }
    return slowest;
}

void PollBudget::throttled(qint64 nowMs)
{
    if (m_throttledAt >= 0 && nowMs < m_throttledAt + sameNewsMs)
        return;
    m_stretch = std::min(stretch(nowMs) * 2, mostStretch);
    m_throttledAt = nowMs;
    if (isShared())
        (void)bucketOf({}); // there is one to slow down
    for (TokenBucket &bucket : m_buckets)
        bucket.slowDown(nowMs);
}

bool PollBudget::isSlowed(qint64 nowMs)
{
    (void)slowestRate(nowMs);
    return stretch(nowMs) > 1 || std::any_of(m_buckets.begin(), m_buckets.end(),
                                             [](const TokenBucket &bucket) { return bucket.isSlowed(); });
}

int PollBudget::stretch(qint64 nowMs) const
{
    if (m_throttledAt < 0)
        return 1;
    const qint64 halvings = std::min<qint64>((nowMs - m_throttledAt) / stretchHalvesMs, mostStretch);
    return std::max(1, m_stretch >> halvings);
}

double PollBudget::sentRate(qint64 nowMs) const
{
    const auto first = std::upper_bound(m_sent.begin(), m_sent.end(), nowMs - sentWindowMs);
    return double(std::distance(first, m_sent.end())) * 1000.0 / double(sentWindowMs);
}

} // namespace belay
