// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/guardform.h"

#include "ui/presentation/groupwords.h"

namespace belay {
namespace {

constexpr int usualFailures = 8;

/// Every rule with some limit, so that each has a reading.
GuardRules allOf(GuardRules rules)
{
    rules.failures = rules.failures.value_or(1);
    rules.failurePercent = rules.failurePercent.value_or(1);
    rules.quietMinutes = rules.quietMinutes.value_or(1);
    rules.runsLongerMinutes = rules.runsLongerMinutes.value_or(1);
    return rules;
}

} // namespace

GuardForm::GuardForm(const AppContext &context, Guard guard, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_guard(std::move(guard))
    , m_runs(context.samples, m_guard.connection, m_guard.operation ? m_guard.operation->group.name : QString())
{
    connect(&m_runs, &PastRuns::changed, this, &GuardForm::changed);
    connect(context.guards, &GuardWatch::guardsChanged, this, &GuardForm::changed);
    connect(context.guards, &GuardWatch::statusChanged, this, &GuardForm::changed);
    connect(context.operations, &OperationWatch::recordsChanged, this, &GuardForm::changed);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &GuardForm::changed);
    m_tick.start();
}

Guard GuardForm::forOperation(const GuardWatch &guards, const OperationRef &ref)
{
    const Guard *known = guards.guardOf(ref);
    if (known && known->operation)
        return *known;
    Guard fresh;
    fresh.connection = ref.connection;
    fresh.operation = ref;
    fresh.rules.failures = usualFailures;
    return fresh;
}

Guard GuardForm::forConnection(const GuardWatch &guards, const ConnectionId &connection)
{
    for (const Guard &known : guards.guards())
        if (!known.operation && known.connection == connection)
            return known;
    Guard fresh;
    fresh.connection = connection;
    fresh.rules.failures = usualFailures;
    return fresh;
}

void GuardForm::edit(const std::function<void(Guard &)> &change)
{
    const Guard before = m_guard;
    change(m_guard);
    if (before != m_guard)
        emit changed();
}

bool GuardForm::isKept() const
{
    return m_context.guards->guard(m_guard.id) != nullptr;
}

QString GuardForm::title() const
{
    if (!m_guard.operation) {
        const Connection *connection = m_context.workspace->connection(m_guard.connection);
        //: Title of a guard: %1 is a connection.
        return tr("Guard for every update in %1").arg(connection ? connection->name : QString());
    }
    const OperationRecord *record = m_context.operations->record(*m_guard.operation);
    const bool isKnown = record && !(record->operation.action == OperationAction::Unknown);
    const QString act = isKnown ? operationActionWord(record->operation.action) : QString();
    //: Title of a guard: %1 is the name of a group, %2 an act such as UPDATE.
    return tr("Guard for %1 %2").arg(m_guard.operation->group.name, act).trimmed();
}

QString GuardForm::stateWord() const
{
    if (!isKept())
        return guardStateWord(GuardState::Off);
    const GuardStatus status = m_guard.operation ? m_context.guards->status(*m_guard.operation) : GuardStatus{};
    return guardStateWord(m_guard.operation && status.state != GuardState::Off ? status.state : GuardState::Armed);
}

QString GuardForm::blind() const
{
    if (!isKept() || !m_guard.operation)
        return {};
    return blindSentence(m_context.guards->status(*m_guard.operation).blindness);
}

QString GuardForm::nowOf(GuardRule rule) const
{
    if (!m_guard.operation || !m_context.operations->record(*m_guard.operation))
        return {};
    const GuardRules rules = allOf(m_guard.rules);
    const GuardVerdict verdict = evaluate(rules, m_context.guards->factsOf(*m_guard.operation, rules));
    for (const GuardReading &reading : verdict.readings)
        if (reading.rule == rule)
            return readingText(reading);
    return {};
}

QString GuardForm::trials() const
{
    return m_runs.isReading() ? tr("Reading recorded runs…") : trialSentence(pastRuns());
}

QStringList GuardForm::watched() const
{
    QStringList titles;
    for (const OperationRecord &record : m_context.operations->records()) {
        const bool isMeant = m_guard.operation
            ? record.ref == *m_guard.operation
            : record.ref.connection == m_guard.connection && record.operation.action == OperationAction::Update;
        if (isMeant && !isEnded(record.operation.state.value))
            //: An operation: %1 is what is done, such as UPDATE, %2 the name of a group.
            titles += tr("%1 %2").arg(operationActionWord(record.operation.action), record.ref.group.name);
    }
    return titles;
}

QString GuardForm::armWord() const
{
    if (m_guard.operation)
        return isKept() ? tr("&Keep armed") : tr("&Arm guard");
    const int count = int(watched().size());
    //: Arms a guard for every update of a connection; %n of them run now.
    return isKept() ? tr("&Keep armed (%n operations now)", nullptr, count)
                    : tr("&Arm (%n operations now)", nullptr, count);
}

QString GuardForm::refusal() const
{
    const Connection *connection = m_context.workspace->connection(m_guard.connection);
    if (m_context.workspace->journal().isReadOnly())
        return tr("Another Belay window of this profile holds the guards.");
    if (!connection)
        return tr("The connection is not there any more.");
    if (m_guard.rules.isEmpty())
        return tr("Set at least one rule.");
    if (m_guard.act != GuardAct::Tell && !mayStop(connection->mode))
        return tr("This connection only watches; its guards can tell, but not stop.");
    const OperationRecord *record = m_guard.operation ? m_context.operations->record(*m_guard.operation) : nullptr;
    if (record && isEnded(record->operation.state.value))
        return tr("The operation has ended.");
    return {};
}

void GuardForm::arm()
{
    if (refusal().isEmpty())
        m_guard.id = m_context.guards->arm(m_guard);
}

void GuardForm::disarm()
{
    m_context.guards->disarm(m_guard.id);
}

} // namespace belay
