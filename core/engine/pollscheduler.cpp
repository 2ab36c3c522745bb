// SPDX-License-Identifier: Apache-2.0
#include "core/engine/pollscheduler.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QRandomGenerator>

#include <cmath>

namespace belay {
namespace {

constexpr double focusedMs = 5'000;
constexpr double hiddenMs = 15'000;
constexpr double idleMs = 60'000;
/// With jitter and a wait for the budget this stays under 75 s.
constexpr double runningRarestMs = 67'000;
constexpr double jitterShare = 0.2;
/// What status calls of running operations take of a shared budget: the pages that follow them want
/// as much again, and lists have to find new ones.
constexpr double sharedShare = 0.3;
constexpr qint64 quietMs = 60'000;
constexpr qint64 quietAheadMs = 300'000;
constexpr qint64 longestSleepMs = 60'000;

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
    , m_draw([] { return QRandomGenerator::system()->generateDouble(); })
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PollScheduler::tick);
}

PollBudget &PollScheduler::budgetOf(const Scope &scope) const
{
    return m_budgets[scope];
}

void PollScheduler::setPace(const Scope &scope, const PollPace &pace)
{
    m_budgets.insert(scope, PollBudget(pace));
}

void PollScheduler::setPace(const Scope &scope, double perSecond, Budget budget)
{
    setPace(scope, PollPace{perSecond, std::max(1.0, 2.0 * perSecond), budget});
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
    Job job;
    job.scope = scope;
    job.key = key;
    job.kind = key.section(u'/', 0, 0);
    job.cadence = cadence;
    job.start = std::move(start);
    job.dueAt = m_now();
    job.serial = ++m_serial;
    m_jobs.append(job);
    schedule();
}

void PollScheduler::remove(const Scope &scope, const JobKey &key)
{
    m_jobs.removeIf([&](const Job &job) { return job.scope == scope && job.key == key; });
}

void PollScheduler::removeScope(const Scope &scope)
{
    m_jobs.removeIf([&](const Job &job) { return job.scope == scope; });
    m_budgets.remove(scope);
}

void PollScheduler::makeDue(const Scope &scope, const JobKey &key)
{
    for (Job &job : m_jobs)
        if (job.scope == scope && job.key == key)
            job.asked = !job.running; // a read under way is the answer
    schedule();
}

void PollScheduler::makeAllDue()
{
    for (Job &job : m_jobs) {
        job.dueAt = std::min(job.dueAt, m_now());
        job.blockedUntil = 0;
    }
    m_quietUntil = 0;
    schedule();
}

void PollScheduler::setHidden(bool hidden)
{
    m_hidden = hidden;
    m_quietUntil = 0;
    for (Job &job : m_jobs) {
        job.blockedUntil = 0;
        if (!hidden)
            job.dueAt = std::min(job.dueAt, m_now() + jittered(intervalOf(job)));
    }
    schedule();
}

void PollScheduler::throttled(const Scope &scope)
{
    budgetOf(scope).throttled(m_now());
}

bool PollScheduler::isSlowed(const Scope &scope) const
{
    return m_budgets.contains(scope) && budgetOf(scope).isSlowed(m_now());
}

double PollScheduler::pace(const Scope &scope) const
{
    return m_budgets.contains(scope) ? budgetOf(scope).slowestRate(m_now()) : 0.0;
}

double PollScheduler::pollRate(const Scope &scope) const
{
    return m_budgets.contains(scope) ? budgetOf(scope).sentRate(m_now()) : 0.0;
}

RefreshInterval PollScheduler::refreshInterval(const Scope &scope) const
{
    const Job *urgent = nullptr;
    for (const Job &job : m_jobs)
        if (job.scope == scope && (!urgent || job.cadence < urgent->cadence))
            urgent = &job;
    if (!urgent)
        return {};
    return {int(std::lround(intervalOf(*urgent) / 1000.0)),
            int(std::lround(intervalOf(*urgent, false) / 1000.0))};
}

/// Whether the next token of this budget is the focused job's: it is due before another one comes.
bool PollScheduler::isFocusedNext(const Scope &scope, const QString &kind, double rate) const
{
    const qint64 soon = m_now() + qint64(1000.0 / rate);
    const bool shared = budgetOf(scope).isShared();
    return std::any_of(m_jobs.begin(), m_jobs.end(), [&](const Job &job) {
        return job.cadence == Cadence::Focused && !job.running && job.scope == scope && job.dueAt <= soon &&
               (shared || job.kind == kind);
    });
}

qint64 PollScheduler::takeToken(const Scope &scope, const QString &action)
{
    PollBudget &budget = budgetOf(scope);
    const qint64 now = m_now();
    const double rate = budget.rate(action);
    if (budget.tokens(action, now) < 2.0 && isFocusedNext(scope, action, rate))
        return qint64(std::ceil(1000.0 / rate));
    const qint64 wait = budget.take(action, now);
    if (wait == 0)
        countQuietCall();
    return wait;
}

qint64 PollScheduler::waitFor(const Job &job)
{
    PollBudget &budget = budgetOf(job.scope);
    const qint64 now = m_now();
    const double rate = budget.rate(job.kind);
    if (job.cadence != Cadence::Focused && !job.asked && budget.tokens(job.kind, now) < 2.0 &&
        isFocusedNext(job.scope, job.kind, rate))
        return qint64(std::ceil(1000.0 / rate));
    return budget.take(job.kind, now);
}

bool PollScheduler::isQuiet() const
{
    return m_hidden && std::none_of(m_jobs.begin(), m_jobs.end(),
                                    [](const Job &job) { return job.cadence != Cadence::Idle; });
}

void PollScheduler::countQuietCall()
{
    if (isQuiet())
        m_quietUntil = std::min(std::max(m_quietUntil, m_now()) + quietMs, m_now() + quietAheadMs);
}

void PollScheduler::setPaused(bool paused)
{
    m_paused = paused;
    schedule();
}

double PollScheduler::intervalOf(const Job &job, bool slowed) const
{
    PollBudget &budget = budgetOf(job.scope);
    const double stretched = (m_hidden ? hiddenMs : focusedMs) * (slowed ? budget.stretch(m_now()) : 1);
    switch (job.cadence) {
    case Cadence::Focused:
        return stretched;
    case Cadence::Running:
        break;
    case Cadence::Idle:
        return std::max(idleMs, stretched);
    }
    int running = 0;
    int focused = 0;
    for (const Job &other : m_jobs) {
        if (other.scope != job.scope || (!budget.isShared() && other.kind != job.kind))
            continue;
        running += other.cadence == Cadence::Running ? 1 : 0;
        focused += other.cadence == Cadence::Focused ? 1 : 0;
    }
    const double rate = slowed ? budget.rate(job.kind) : budget.fullRate(job.kind);
    const double left = std::max(rate / 2.0, rate - focused * 1000.0 / stretched);
    const double fair = running * 1000.0 / (left * (budget.isShared() ? sharedShare : 1.0));
    // As long as the budget carries it, nobody waits longer than the rarest interval.
    const bool carries = running * 1000.0 / left <= runningRarestMs;
    return std::max(stretched, carries ? std::min(fair, runningRarestMs / (1.0 + jitterShare)) : fair);
}

qint64 PollScheduler::jittered(double interval) const
{
    return qint64(interval * (1.0 - jitterShare + 2.0 * jitterShare * m_draw()));
}

void PollScheduler::tick()
{
    if (m_paused)
        return;
    const qint64 now = m_now();
    QList<Job *> due;
    for (Job &job : m_jobs)
        if (!job.running && (job.asked || job.dueAt <= now))
            due.append(&job);
    std::stable_sort(due.begin(), due.end(), [](const Job *a, const Job *b) {
        return std::tuple(!a->asked, a->cadence, a->startedAt, a->dueAt) <
               std::tuple(!b->asked, b->cadence, b->startedAt, b->dueAt);
    });
    const bool quiet = isQuiet();
    QHash<std::pair<Scope, QString>, qint64> empty; // budgets that gave none: asked once a tick
    QList<std::pair<quint64, Start>> starting;
    for (Job *job : due) {
        if (quiet && !job->asked && now < m_quietUntil) {
            job->blockedUntil = m_quietUntil;
            continue;
        }
        const std::pair budget(job->scope, budgetOf(job->scope).isShared() ? QString() : job->kind);
        const qint64 wait = empty.contains(budget) ? empty.value(budget) : waitFor(*job);
        if (wait > 0) {
            empty.insert(budget, wait);
            job->blockedUntil = now + wait;
            continue;
        }
        countQuietCall();
        job->running = true;
        job->asked = false;
        job->startedAt = now;
        starting.append({job->serial, job->start});
    }
    for (const auto &[serial, start] : starting)
        begin(serial, start);
    schedule();
}

void PollScheduler::begin(quint64 serial, const Start &start)
{
    start([self = QPointer<PollScheduler>(this), serial] {
        if (self)
            self->ended(serial);
    });
}

void PollScheduler::ended(quint64 serial)
{
    for (Job &job : m_jobs) {
        if (job.serial != serial)
            continue;
        const double interval = intervalOf(job);
        job.running = false;
        // From start to start; a read that took longer than that still leaves a pause.
        job.dueAt = std::max(job.startedAt + jittered(interval), m_now() + qint64(interval * jitterShare));
        job.blockedUntil = 0;
    }
    schedule();
}

qint64 PollScheduler::nextTickAt() const
{
    if (m_paused)
        return -1;
    qint64 next = -1;
    for (const Job &job : m_jobs) {
        if (job.running)
            continue;
        const qint64 at = job.asked ? job.blockedUntil : std::max(job.dueAt, job.blockedUntil);
        if (next < 0 || at < next)
            next = at;
    }
    return next;
}

void PollScheduler::schedule()
{
    const qint64 next = nextTickAt();
    if (next < 0)
        m_timer.stop();
    else
        m_timer.start(int(std::clamp<qint64>(next - m_now(), 0, longestSleepMs)));
}

} // namespace belay
