// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/pollbudget.h"
#include "core/engine/workspace.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace belay {

/// How urgently something is looked at (network-and-safety.md section 12).
enum class Cadence {
    Focused, ///< Every 5 s.
    Running, ///< Shares what is left; with 50 of them none rarer than 75 s.
    Idle,    ///< Every 60 s.
};

/// How often the most urgent of a scope is really read, and how often it usually would be: what the
/// SLOWED banner says.
struct RefreshInterval
{
    int seconds = 0;
    int usualSeconds = 0;
};

/// Decides what is polled when: one budget per connection and region, jittered intervals, no two
/// jobs in step. A job is a function that starts one read and says when it is done; a job that is
/// still running is not started again, so identical reads are one.
///
/// The order inside a budget: what a person asked for, the focused one (the token it will need next
/// is kept for it), then running ones by who was looked at longest ago, then the idle. With the
/// window hidden the most urgent are read every 15 s, and once nothing runs there is one call a
/// minute in all. Main thread.
class PollScheduler final : public QObject
{
    Q_OBJECT
public:
    /// Names a job in its scope; what stands before the first '/' is the kind of call it makes.
    using JobKey = QString;
    /// Calls `done` exactly once, when the read has ended.
    using Start = std::function<void(std::function<void()> done)>;

    /// `nowMs` is a monotonic clock, `draw` gives [0, 1) for jitter; tests replace both and call
    /// tick() themselves.
    explicit PollScheduler(std::function<qint64()> nowMs = {}, QObject *parent = nullptr);
    void setDraw(std::function<double()> draw) { m_draw = std::move(draw); }

    void setPace(const Scope &scope, const PollPace &pace);
    void setPace(const Scope &scope, double perSecond, Budget budget = Budget::Shared);
    /// Adds or replaces a job; it is due at once the first time.
    void set(const Scope &scope, const JobKey &key, Cadence cadence, Start start);
    void remove(const Scope &scope, const JobKey &key);
    void removeScope(const Scope &scope);
    void makeDue(const Scope &scope, const JobKey &key); ///< A manual refresh: next in line, no extra.
    void makeAllDue();
    void setHidden(bool hidden);
    void throttled(const Scope &scope); ///< Slows the scope's calls and doubles its waits.
    [[nodiscard]] bool isSlowed(const Scope &scope) const;
    [[nodiscard]] double pace(const Scope &scope) const; ///< The slowest budget's, a second.
    /// Calls a second the scope really sent over the last ten seconds.
    [[nodiscard]] double pollRate(const Scope &scope) const;
    [[nodiscard]] RefreshInterval refreshInterval(const Scope &scope) const;
    /// Takes one call of this kind from the scope's budget, for pages that follow a first one; 0 or
    /// the wait.
    [[nodiscard]] qint64 takeToken(const Scope &scope, const QString &action);

    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    void tick();                             ///< Starts what is due and allowed; the timer calls it.
    [[nodiscard]] qint64 nextTickAt() const; ///< When tick() may have something to do; -1: never.

private:
    struct Job
    {
        Scope scope;
        JobKey key;
        QString kind;
        Cadence cadence = Cadence::Idle;
        Start start;
        qint64 dueAt = 0;
        qint64 startedAt = -1;
        qint64 blockedUntil = 0; ///< When its budget may have a token again.
        bool asked = false;      ///< By a person.
        bool running = false;
        quint64 serial = 0;
    };

    /// Without jitter, ms; `slowed` false: as if no provider had asked to slow down.
    [[nodiscard]] double intervalOf(const Job &job, bool slowed = true) const;
    [[nodiscard]] qint64 jittered(double interval) const;
    [[nodiscard]] PollBudget &budgetOf(const Scope &scope) const;
    [[nodiscard]] bool isFocusedNext(const Scope &scope, const QString &kind, double rate) const;
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] qint64 waitFor(const Job &job); ///< Takes its token: 0, or the wait for one.
    void countQuietCall();
    void begin(quint64 serial, const Start &start);
    void ended(quint64 serial);
    void schedule();

    std::function<qint64()> m_now;
    std::function<double()> m_draw;
    QList<Job> m_jobs;
    mutable QHash<Scope, PollBudget> m_budgets; ///< Made when first asked about.
    QTimer m_timer;
    qint64 m_quietUntil = 0;
    bool m_hidden = false;
    bool m_paused = false;
    quint64 m_serial = 0;
};

} // namespace belay
