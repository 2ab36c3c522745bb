// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/pollscheduler.h"

#include <QMap>

#include <algorithm>
#include <random>

namespace belay {

/// Half an hour of polling in milliseconds: clock and dice are ours, so each run is the same.
class PollSimulation
{
public:
    PollSimulation()
        : scheduler([this] { return m_now; })
    {
        scheduler.setDraw([this] { return std::uniform_real_distribution<double>(0.0, 1.0)(m_dice); });
    }

    /// A job that takes `tookMs` and then reads `pages` further pages of kind `pageKind`.
    void add(const Scope &scope, const QString &key, Cadence cadence, qint64 tookMs = 120, int pages = 0,
             const QString &pageKind = {})
    {
        scheduler.set(scope, key, cadence, [=, this](std::function<void()> done) {
            starts[key].append(m_now);
            sent[scope].append(m_now);
            sentKinds[key.section(u'/', 0, 0)].append(m_now);
            later(tookMs, [=, this] { page(scope, pageKind, pages, tookMs, done); });
        });
    }

    void run(qint64 milliseconds)
    {
        const qint64 end = m_now + milliseconds;
        while (m_now < end) {
            while (!m_events.isEmpty() && m_events.firstKey() <= m_now) {
                const auto event = m_events.take(m_events.firstKey());
                event();
            }
            scheduler.tick();
            qint64 next = end;
            if (const qint64 at = scheduler.nextTickAt(); at >= 0)
                next = std::min(next, at);
            if (!m_events.isEmpty())
                next = std::min(next, m_events.firstKey());
            m_now = std::max(next, m_now + 1);
        }
    }

    [[nodiscard]] qint64 now() const { return m_now; }

    /// How many calls more than rate x time went out in the worst window of any length; the burst
    /// is the most there may be.
    [[nodiscard]] static double worstExcess(const QList<qint64> &calls, double perSecond)
    {
        double least = 0.0;
        double worst = 0.0;
        for (qsizetype i = 0; i < calls.size(); ++i) {
            const double due = double(calls[i]) / 1000.0 * perSecond;
            least = i == 0 ? -due : std::min(least, double(i) - due);
            worst = std::max(worst, double(i + 1) - due - least);
        }
        return worst;
    }

    /// The longest time without a start, also towards the end of the run.
    [[nodiscard]] qint64 longestGap(const QString &key) const
    {
        qint64 longest = 0;
        qint64 last = 0;
        for (const qint64 at : starts[key] + QList<qint64>{m_now}) {
            longest = std::max(longest, at - last);
            last = at;
        }
        return longest;
    }

    PollScheduler scheduler;
    QHash<QString, QList<qint64>> starts;    ///< By job.
    QHash<Scope, QList<qint64>> sent;        ///< Every call.
    QHash<QString, QList<qint64>> sentKinds; ///< By kind of call.

private:
    void later(qint64 milliseconds, std::function<void()> what)
    {
        m_events.insert(m_now + milliseconds, std::move(what));
    }

    void page(const Scope &scope, const QString &kind, int left, qint64 tookMs,
              const std::function<void()> &done)
    {
        if (left == 0)
            return done();
        if (const qint64 wait = scheduler.takeToken(scope, kind); wait > 0)
            return later(wait, [=, this] { page(scope, kind, left, tookMs, done); });
        sent[scope].append(m_now);
        sentKinds[kind].append(m_now);
        later(tookMs, [=, this] { page(scope, kind, left - 1, tookMs, done); });
    }

    qint64 m_now = 0;
    std::mt19937 m_dice{20};
    QMultiMap<qint64, std::function<void()>> m_events;
};

/// Fifty running operations in one account and region for half an hour, one of them on screen, with
/// sixty groups whose lists are looked at beside them and a page of results for each status.
struct FiftyOperations
{
    QString focused = QStringLiteral("operation/0");
    Scope scope{ConnectionId(QStringLiteral("fifty")), QStringLiteral("eu-west-1")};
    PollSimulation simulation;

    explicit FiftyOperations(Cloud cloud, int throttles = 0)
    {
        simulation.scheduler.setPace(scope, pollPaceOf(cloud, 4.0));
        for (int i = 0; i < 50; ++i)
            simulation.add(scope, QStringLiteral("operation/%1").arg(i),
                           i == 0 ? Cadence::Focused : Cadence::Running, 120, 1, QStringLiteral("results"));
        for (int i = 0; i < 60; ++i)
            simulation.add(scope, QStringLiteral("list/%1").arg(i), Cadence::Idle);
        simulation.add(scope, QStringLiteral("groups"), Cadence::Idle, 120, 1, QStringLiteral("groups"));
        constexpr qint64 halfHour = 30 * 60 * 1000;
        for (int i = 0; i < throttles; ++i) {
            simulation.run(halfHour / (throttles + 1));
            simulation.scheduler.throttled(scope);
        }
        simulation.run(halfHour - simulation.now());
    }

    [[nodiscard]] qint64 rarestRunning() const
    {
        qint64 rarest = 0;
        for (int i = 1; i < 50; ++i)
            rarest = std::max(rarest, simulation.longestGap(QStringLiteral("operation/%1").arg(i)));
        return rarest;
    }
};

} // namespace belay
