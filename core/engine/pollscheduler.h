// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/workspace.h"
#include "core/net/tokenbucket.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace belay {

/// How urgently something is looked at (network-and-safety.md section 12).
enum class Cadence {
    Focused, ///< 5 s
    Running, ///< shares what is left, never rarer than 75 s
    Idle,    ///< 60 s
};

/// What a scope's budget counts: all its calls together, or each kind of call for itself (ROS limits
/// per action, api/alibaba-ros.md section 3.6).
enum class Budget { Shared, PerAction };

/// Decides what is polled when: one budget per connection and region, jittered intervals, no two
/// jobs in step. A job is a function that starts one read and says when it is done; a job that is
/// still running is not started again. Main thread.
class PollScheduler final : public QObject
{
    Q_OBJECT
public:
    /// Names a job in its scope; what stands before the first '/' is the kind of call it makes.
    using JobKey = QString;
    /// Calls `done` exactly once, when the read has ended.
    using Start = std::function<void(std::function<void()> done)>;

    /// `nowMs` is a monotonic clock; tests replace it and call tick() themselves.
    explicit PollScheduler(std::function<qint64()> nowMs = {}, QObject *parent = nullptr);

    void setPace(const Scope &scope, double perSecond, Budget budget = Budget::Shared);
    /// Adds or replaces a job; it is due at once the first time.
    void set(const Scope &scope, const JobKey &key, Cadence cadence, Start start);
    void remove(const Scope &scope, const JobKey &key);
    void removeScope(const Scope &scope);
    void makeDue(const Scope &scope, const JobKey &key); ///< A manual refresh: next in line, no extra.
    void makeAllDue();
    void setHidden(bool hidden); ///< Window hidden: the most urgent every 15 s.
    void throttled(const Scope &scope);
    [[nodiscard]] bool isSlowed(const Scope &scope) const;
    [[nodiscard]] double pace(const Scope &scope) const; ///< The slowest budget's, a second.
    /// Takes one call of this kind from the scope's budget, for pages that follow a first one; 0 or
    /// the wait.
    [[nodiscard]] qint64 takeToken(const Scope &scope, const QString &action);

    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    void tick(); ///< Starts what is due and allowed; the timer calls it.

private:
    struct Job
    {
        Scope scope;
        JobKey key;
        Cadence cadence = Cadence::Idle;
        Start start;
        qint64 dueAt = 0;
        bool running = false;
        quint64 serial = 0;
    };

    struct Pace
    {
        double perSecond = 4.0;
        Budget budget = Budget::Shared;
        QHash<QString, TokenBucket> buckets = {}; ///< By kind of call; one of no name when shared.
    };

    [[nodiscard]] qint64 intervalOf(const Job &job) const;
    TokenBucket &bucketOf(const Scope &scope, const QString &action);
    void schedule();

    std::function<qint64()> m_now;
    QList<Job> m_jobs;
    QHash<Scope, Pace> m_paces;
    QTimer m_timer;
    bool m_hidden = false;
    bool m_paused = false;
    quint64 m_serial = 0;
};

} // namespace belay
