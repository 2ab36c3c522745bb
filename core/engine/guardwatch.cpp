// SPDX-License-Identifier: Apache-2.0
#include "core/engine/guardwatch.h"

#include "core/engine/guardstore.h"
#include "core/engine/intents.h"

#include <QUuid>

namespace belay {

namespace {

constexpr int oldSeconds = 150; ///< Two sweeps: no running operation is read more rarely than every 75 s.

/// For the journal; never translated.
QString said(const GuardVerdict &verdict)
{
    QStringList parts;
    for (const GuardReading &reading : verdict.readings) {
        if (!reading.holds)
            continue;
        switch (reading.rule) {
        case GuardRule::Failures:
            parts += QStringLiteral("%1 failures (limit %2)").arg(reading.now).arg(reading.limit);
            break;
        case GuardRule::FailurePercent:
            parts += QStringLiteral("%1 % failed (limit %2 %)").arg(reading.now).arg(reading.limit);
            break;
        case GuardRule::Quiet:
            parts += QStringLiteral("nothing changed for %1 min").arg(reading.now);
            break;
        case GuardRule::RunsLonger:
            parts += QStringLiteral("runs for %1 min (limit %2)").arg(reading.now).arg(reading.limit);
            break;
        case GuardRule::Account:
            parts += QStringLiteral("account %1 failed").arg(reading.detail);
            break;
        case GuardRule::Reason:
            parts += QStringLiteral("a failure says: %1").arg(reading.detail);
            break;
        }
    }
    return parts.join(QLatin1String("; "));
}

QList<GuardRule> holding(const GuardVerdict &verdict)
{
    QList<GuardRule> rules;
    for (const GuardReading &reading : verdict.readings) {
        if (reading.holds)
            rules += reading.rule;
    }
    return rules;
}

/// Fires for something nobody has held off.
bool firesAnew(const GuardStatus &status)
{
    const QList<GuardRule> now = holding(status.verdict);
    return status.verdict.fires &&
           std::any_of(now.begin(), now.end(), [&](GuardRule rule) { return !status.held.contains(rule); });
}

} // namespace

GuardWatch::GuardWatch(Workspace *workspace, OperationWatch *watch, StopController *stops,
                       const QString &directory, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_watch(watch)
    , m_stops(stops)
    , m_path(directory + QStringLiteral("/guards.json"))
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
{
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &GuardWatch::look);
    connect(watch, &OperationWatch::recordsChanged, this, &GuardWatch::look);
    connect(workspace, &Workspace::statusChanged, this, &GuardWatch::look);
}

GuardWatch::~GuardWatch() = default;

Result<Done> GuardWatch::load()
{
    if (m_workspace->journal().isReadOnly())
        return Done{};
    const Result<QList<Guard>> kept = loadGuards(m_path);
    if (!kept)
        return failure(kept.error());
    m_guards = *kept;
    for (const Guard &guard : std::as_const(m_guards)) {
        if (guard.operation)
            m_watch->follow(*guard.operation);
    }
    m_tick.start();
    emit guardsChanged();
    look();
    return Done{};
}

GuardId GuardWatch::arm(Guard guard)
{
    if (guard.id.isEmpty())
        guard.id = GuardId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_guards.removeIf([&](const Guard &other) { return other.id == guard.id; });
    m_statuses.removeIf([&](const auto &entry) { return entry.value().guard == guard.id; });
    m_guards.append(guard);
    if (guard.operation)
        m_watch->follow(*guard.operation);
    save();
    write(guard, guard.operation.value_or(OperationRef{guard.connection, {}, {}}), QStringLiteral("armed"),
          {});
    m_tick.start();
    emit guardsChanged();
    look();
    return guard.id;
}

void GuardWatch::disarm(const GuardId &id)
{
    const Guard *known = guard(id);
    if (!known)
        return;
    const Guard gone = *known;
    m_guards.removeIf([&](const Guard &other) { return other.id == id; });
    save();
    write(gone, gone.operation.value_or(OperationRef{gone.connection, {}, {}}), QStringLiteral("disarmed"),
          {});
    emit guardsChanged();
    look();
}

const Guard *GuardWatch::guard(const GuardId &id) const
{
    const auto found =
        std::find_if(m_guards.begin(), m_guards.end(), [&](const Guard &one) { return one.id == id; });
    return found != m_guards.end() ? &*found : nullptr;
}

const Guard *GuardWatch::guardOf(const OperationRef &ref) const
{
    const OperationRecord *record = m_watch->record(ref);
    const bool isUpdate = record && record->operation.action == OperationAction::Update;
    const Guard *general = nullptr;
    for (const Guard &one : m_guards) {
        if (one.operation == ref)
            return &one;
        if (!one.operation && one.connection == ref.connection && isUpdate)
            general = &one;
    }
    return general;
}

GuardStatus GuardWatch::status(const OperationRef &ref) const
{
    GuardStatus off;
    off.operation = ref;
    return m_statuses.value(ref, off);
}

QList<GuardStatus> GuardWatch::statuses() const
{
    return m_statuses.values();
}

GuardTrial GuardWatch::tryOn(const GuardRules &rules, const QList<GuardFacts> &moments)
{
    return belay::tryOn(rules, moments);
}

GuardFacts GuardWatch::factsOf(const OperationRef &ref, const GuardRules &rules) const
{
    GuardFacts facts;
    facts.at = m_now();
    const OperationRecord *record = m_watch->record(ref);
    if (!record)
        return facts;
    facts.startedAt = record->operation.createdAt;
    facts.changedAt = record->changedAt;
    facts.counts = record->counts;
    if (rules.accounts.isEmpty() && rules.reasonContains.isEmpty())
        return facts;
    const TargetTable targets = m_watch->targets(ref);
    for (const TargetRow &row : targets.rows()) {
        if (row.state != TargetState::Failed)
            continue;
        facts.failedAccounts += targets.account(row);
        facts.failureReasons += targets.reason(row);
    }
    return facts;
}

void GuardWatch::look()
{
    if (m_guards.isEmpty() && m_statuses.isEmpty())
        return;
    const QList<OperationRecord> records = m_watch->records();
    for (const OperationRecord &record : records) {
        const Guard *known = guardOf(record.ref);
        if (!known || isEnded(record.operation.state.value)) {
            release(record.ref);
            continue;
        }
        const Guard guard = *known; // firing may change the list
        watchOver(guard, record);
    }
}

/// Its operation has ended, or its guard is gone.
void GuardWatch::release(const OperationRef &ref)
{
    const bool isEndOfIts = m_guards.removeIf([&](const Guard &guard) {
        const OperationRecord *record = m_watch->record(ref);
        return guard.operation == ref && record && isEnded(record->operation.state.value);
    }) > 0;
    if (isEndOfIts) {
        save();
        emit guardsChanged();
    }
    if (m_statuses.remove(ref) > 0)
        emit statusChanged(ref);
}

GuardBlindness GuardWatch::blindnessOf(const OperationRecord &record) const
{
    const ConnectionStatus status = m_workspace->status(record.ref.connection);
    if (status.reachability == Reachability::Offline)
        return GuardBlindness::Offline;
    switch (status.signIn) {
    case SignInState::NeedsKeys:
    case SignInState::Expired:
    case SignInState::Refused:
    case SignInState::WrongAccount:
        return GuardBlindness::SignedOut;
    case SignInState::NotTried:
    case SignInState::SigningIn:
    case SignInState::SignedIn:
        break;
    }
    const bool isOld = !record.statusAt.isValid() || record.statusAt.secsTo(m_now()) > oldSeconds;
    return isOld || record.isUnseen() ? GuardBlindness::OldData : GuardBlindness::None;
}

void GuardWatch::watchOver(const Guard &guard, const OperationRecord &record)
{
    GuardStatus status = this->status(record.ref);
    if (status.guard != guard.id || status.state == GuardState::Off) {
        status = {};
        status.guard = guard.id;
        status.operation = record.ref;
        status.state = GuardState::Armed;
    }
    status.blindness = blindnessOf(record);
    status.verdict = evaluate(guard.rules, factsOf(record.ref, guard.rules));
    switch (status.state) {
    case GuardState::Fired:
        break;
    case GuardState::CountingDown: // blind or not: a stop too many is the smaller harm
        if (m_now() >= status.stopsAt)
            fire(guard, status, true);
        break;
    case GuardState::Off:
    case GuardState::Armed:
    case GuardState::Blind:
        watchSighted(guard, status);
        break;
    }
    keep(status);
}

void GuardWatch::watchSighted(const Guard &guard, GuardStatus &status)
{
    if (status.blindness != GuardBlindness::None) {
        if (status.state != GuardState::Blind) {
            status.state = GuardState::Blind;
            status.blindSince = m_now();
            keep(status);
            emit becameBlind(status.operation);
        }
        return;
    }
    status.state = GuardState::Armed;
    status.blindSince = {};
    const QList<GuardRule> now = holding(status.verdict);
    status.held.removeIf([&](GuardRule rule) { return !now.contains(rule); });
    if (firesAnew(status))
        act(guard, status);
}

void GuardWatch::act(const Guard &guard, GuardStatus &status)
{
    switch (guard.act) {
    case GuardAct::Tell:
        fire(guard, status, false);
        break;
    case GuardAct::CountDown:
        status.state = GuardState::CountingDown;
        status.stopsAt = m_now().addSecs(guard.countDownSeconds);
        write(guard, status.operation, QStringLiteral("counting down"), status.verdict);
        keep(status);
        emit counting(status.operation);
        break;
    case GuardAct::StopAtOnce:
        fire(guard, status, true);
        break;
    }
}

void GuardWatch::fire(const Guard &guard, GuardStatus &status, bool stops)
{
    status.state = GuardState::Fired;
    status.firedAt = m_now();
    status.stopsAt = {};
    keep(status);
    if (stops) // first of all
        m_stops->stop(status.operation, Actor::Guard, QStringLiteral("Guard: ") + said(status.verdict));
    write(guard, status.operation, stops ? QStringLiteral("stopping") : QStringLiteral("told"),
          status.verdict);
    emit fired(status.operation);
}

void GuardWatch::keep(const GuardStatus &status)
{
    const auto known = m_statuses.constFind(status.operation);
    if (known != m_statuses.constEnd() && *known == status)
        return;
    m_statuses.insert(status.operation, status);
    emit statusChanged(status.operation);
}

void GuardWatch::holdOff(const OperationRef &ref)
{
    GuardStatus status = this->status(ref);
    const Guard *known = guard(status.guard);
    if (!known || status.state != GuardState::CountingDown)
        return;
    status.state = GuardState::Armed;
    status.stopsAt = {};
    status.held = holding(status.verdict);
    write(*known, ref, QStringLiteral("held off"), status.verdict);
    keep(status);
}

void GuardWatch::stopNow(const OperationRef &ref)
{
    GuardStatus status = this->status(ref);
    const Guard *known = guard(status.guard);
    if (!known || status.state != GuardState::CountingDown)
        return;
    const Guard acting = *known;
    fire(acting, status, true);
}

void GuardWatch::write(const Guard &guard, const OperationRef &ref, const QString &event,
                       const GuardVerdict &verdict)
{
    Intent intent =
        intentFor(*m_workspace, ref.connection, ref.group.region, ChangeKind::Guard, Actor::Guard, {});
    intent.group = ref.group.name;
    intent.groupName = ref.group.name;
    intent.operation = ref.id;
    intent.parameters = rulesText(guard.rules);
    const QString why = said(verdict);
    const QString evidence = why.isEmpty() ? event : event + QLatin1String(": ") + why;
    (void)m_workspace->journal().record(intent, Outcome::Applied, evidence);
}

void GuardWatch::save()
{
    if (m_workspace->journal().isReadOnly())
        return;
    if (const Result<Done> saved = saveGuards(m_path, m_guards); !saved)
        emit notSaved(saved.error());
}

} // namespace belay
