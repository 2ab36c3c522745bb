// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/net/tokenbucket.h"

#include <QHash>
#include <QList>

namespace belay {

/// What a budget counts: all calls together, or each kind of call for itself (ROS limits per
/// action, api/alibaba-ros.md section 3.6).
enum class Budget { Shared, PerAction };

/// How many calls a second one connection may send to one region.
struct PollPace
{
    double perSecond = 4.0;
    double burst = 8.0;
    Budget budget = Budget::Shared;
    QHash<QString, double> actions = {}; ///< With PerAction: kinds of call that have a rate of their own.
};

/// The kind of call that lists a group's instances.
[[nodiscard]] inline QString instancesAction()
{
    return QStringLiteral("instances");
}

/// The paces of network-and-safety.md section 12; `mostPerSecond` is what the connection's settings
/// allow.
[[nodiscard]] PollPace pollPaceOf(Cloud cloud, double mostPerSecond);

/// What one connection and region may send, has sent lately, and how far the provider has slowed it
/// down. Times are milliseconds of a monotonic clock of the owner's.
class PollBudget
{
public:
    PollBudget() = default;
    explicit PollBudget(const PollPace &pace)
        : m_pace(pace)
    {
    }

    /// One call of this kind: 0, or the wait for it.
    [[nodiscard]] qint64 take(const QString &kind, qint64 nowMs);
    [[nodiscard]] double tokens(const QString &kind, qint64 nowMs) { return bucketOf(kind).tokens(nowMs); }
    [[nodiscard]] double rate(const QString &kind) { return bucketOf(kind).rate(); }
    [[nodiscard]] double fullRate(const QString &kind) const
    {
        return m_pace.actions.value(kind, m_pace.perSecond);
    }
    [[nodiscard]] double slowestRate(qint64 nowMs);
    [[nodiscard]] bool isShared() const { return m_pace.budget == Budget::Shared; }

    /// The provider asked to slow down. What comes within a second of it is the same news.
    void throttled(qint64 nowMs);
    [[nodiscard]] bool isSlowed(qint64 nowMs);
    /// What usual waits are multiplied with: 1, and up to 8 after throttling; halves with time.
    [[nodiscard]] int stretch(qint64 nowMs) const;
    [[nodiscard]] double sentRate(qint64 nowMs) const; ///< Calls a second over the last ten seconds.

private:
    TokenBucket &bucketOf(const QString &kind);

    PollPace m_pace;
    QHash<QString, TokenBucket> m_buckets; ///< By kind of call; one of no name when shared.
    QList<qint64> m_sent;                  ///< Of the last ten seconds, oldest first.
    qint64 m_throttledAt = -1;
    int m_stretch = 1; ///< At m_throttledAt.
};

} // namespace belay
