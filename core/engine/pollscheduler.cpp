// SPDX-License-Identifier: Apache-2.0
#include "core/engine/pollscheduler.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QRandomGenerator>

namespace belay {
namespace {

constexpr qint64 focusedMs = 5'000;
constexpr qint64 runningEachMs = 1'500; ///< 50 running ones come to 75 s each.
constexpr qint64 runningRarestMs = 75'000;
constexpr qint64 hiddenMs = 15'000;
constexpr qint64 idleMs = 60'000;
constexpr double burstSeconds = 2.0;

std::function<qint64()> monotonic()
{
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    return [timer] { return timer->elapsed(); };
}

} // namespace

PollScheduler::PollScheduler(std::function<qint64()> nowMs, QObject *parent)
    : QObject(parent)
    , m_now(nowMs ? std::move(nowMs) : monotonic())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PollScheduler::tick);
}

TokenBucket &PollScheduler::bucketOf(const Scope &scope, const QString &action)
{
    Pace &pace = m_paces[scope];
    const QString name = pace.budget == Budget::Shared ? QString() : action.section(u'/', 0, 0);
    auto bucket = pace.buckets.find(name);
    if (bucket == pace.buckets.end()) {
        const double burst = std::max(1.0, pace.perSecond * burstSeconds);
        bucket = pace.buckets.insert(name, TokenBucket(pace.perSecond, burst));
    }
    return *bucket;
}

void PollScheduler::setPace(const Scope &scope, double perSecond, Budget budget)
{
    m_paces.insert(scope, {perSecond, budget});
}

void PollScheduler::set(const Scope &scope, const JobKey &key, Cadence cadence, Start start)
{
    for (Job &job : m_jobs) {
        if (job.scope != scope || job.key != key)
            continue;
        const bool hurry = cadence < job.cadence;
        job.cadence = cadence;
        job.start = std::move(start);
        if (hurry)
            job.dueAt = std::min(job.dueAt, m_now());
        schedule();
        return;
    }
    m_jobs.append(Job{scope, key, cadence, std::move(start), m_now(), false, ++m_serial});
    schedule();
}

void PollScheduler::remove(const Scope &scope, const JobKey &key)
{
    m_jobs.removeIf([&](const Job &job) { return job.scope == scope && job.key == key; });
}

void PollScheduler::removeScope(const Scope &scope)
{
    m_jobs.removeIf([&](const Job &job) { return job.scope == scope; });
    m_paces.remove(scope);
}

void PollScheduler::makeDue(const Scope &scope, const JobKey &key)
{
    for (Job &job : m_jobs)
        if (job.scope == scope && job.key == key)
            job.dueAt = 0;
    schedule();
}

void PollScheduler::makeAllDue()
{
    for (Job &job : m_jobs)
        job.dueAt = std::min(job.dueAt, m_now());
    schedule();
}

void PollScheduler::setHidden(bool hidden)
{
    m_hidden = hidden;
    if (!hidden)
        for (Job &job : m_jobs)
            job.dueAt = std::min(job.dueAt, m_now() + intervalOf(job));
    schedule();
}

void PollScheduler::throttled(const Scope &scope)
{
    bucketOf(scope, {}); // there is one to slow down
    for (TokenBucket &bucket : m_paces[scope].buckets)
        bucket.slowDown(m_now());
}

bool PollScheduler::isSlowed(const Scope &scope) const
{
    const auto pace = m_paces.find(scope);
    return pace != m_paces.end()
        && std::any_of(pace->buckets.begin(), pace->buckets.end(),
                       [](const TokenBucket &bucket) { return bucket.isSlowed(); });
}

double PollScheduler::pace(const Scope &scope) const
{
    const auto pace = m_paces.find(scope);
    if (pace == m_paces.end())
        return 0.0;
    double slowest = pace->perSecond;
    for (const TokenBucket &bucket : pace->buckets)
        slowest = std::min(slowest, bucket.rate());
    return slowest;
}

qint64 PollScheduler::takeToken(const Scope &scope, const QString &action)
{
    return bucketOf(scope, action).take(m_now());
}

void PollScheduler::setPaused(bool paused)
{
    m_paused = paused;
    schedule();
}

qint64 PollScheduler::intervalOf(const Job &job) const
{
    qint64 interval = idleMs;
    switch (job.cadence) {
    case Cadence::Focused:
        interval = focusedMs;
        break;
    case Cadence::Running: {
        const auto running = std::count_if(m_jobs.begin(), m_jobs.end(), [&](const Job &other) {
            return other.scope == job.scope && other.cadence == Cadence::Running;
        });
        interval = std::clamp<qint64>(running * runningEachMs, focusedMs, runningRarestMs);
        break;
    }
    case Cadence::Idle:
        break;
    }
    if (m_hidden)
        interval = std::max(interval, hiddenMs);
    const double jitter = 0.8 + 0.4 * QRandomGenerator::system()->generateDouble();
    return qint64(double(interval) * jitter);
}

void PollScheduler::tick()
{
    if (m_paused)
        return;
    const qint64 now = m_now();
    QList<std::pair<quint64, Start>> starting;
    QList<Job *> due;
    for (Job &job : m_jobs)
        if (!job.running && job.dueAt <= now)
            due.append(&job);
    std::stable_sort(due.begin(), due.end(), [](const Job *a, const Job *b) {
        return std::pair(a->cadence, a->dueAt) < std::pair(b->cadence, b->dueAt);
    });
    for (Job *job : due) {
        if (bucketOf(job->scope, job->key).take(now) > 0)
            continue;
        job->running = true;
        starting.append({job->serial, job->start});
    }
    for (const auto &[serial, start] : starting) {
        start([this, self = QPointer<PollScheduler>(this), serial = serial] {
            if (!self)
                return;
            for (Job &job : m_jobs) {
                if (job.serial != serial)
                    continue;
                job.running = false;
                job.dueAt = m_now() + intervalOf(job);
            }
            schedule();
        });
    }
    schedule();
}

void PollScheduler::schedule()
{
    if (m_paused) {
        m_timer.stop();
        return;
    }
    qint64 next = -1;
    for (const Job &job : m_jobs)
        if (!job.running && (next < 0 || job.dueAt < next))
            next = job.dueAt;
    if (next < 0)
        return;
    constexpr qint64 shortest = 50; // also the pace of asking an empty bucket again
    m_timer.start(int(std::clamp<qint64>(next - m_now(), shortest, idleMs)));
}

} // namespace belay
