// SPDX-License-Identifier: Apache-2.0
#include "app/practice/stackgroupworld.h"

#include "app/practice/seeded.h"
#include "app/practice/stackgroupschedule.h"

#include <QJsonObject>
#include <QSet>

namespace belay::practice {

static constexpr Ticks resultsLag = 1'000;
static constexpr Ticks shortestStop = 1'500; // STOPPING is seen for a moment even with nothing to drain

StackGroupWorld::StackGroupWorld(PracticeContext &context, Words words)
    : m_context(context)
    , m_words(std::move(words))
    , m_now(context.clock.now())
{
}

void StackGroupWorld::addGroup(Group group)
{
    m_groups.push_back(std::move(group));
}

void StackGroupWorld::addOperation(Operation operation)
{
    for (Target &target : operation.targets) {
        const Ticks wanted = target.duration;
        if (!target.endedAt)
            decideFate(operation, target);
        if (wanted > 0)
            target.duration = wanted;
    }
    m_operations.push_back(std::move(operation));
}

QList<const Group *> StackGroupWorld::groups(const QString &region)
{
    advance(m_context.clock.now());
    QList<const Group *> found;
    for (const Group &group : m_groups) {
        if (group.region == region)
            found.append(&group);
    }
    return found;
}

const Group *StackGroupWorld::group(const QString &region, const QString &nameOrId)
{
    for (const Group *group : groups(region)) {
        if (group->id == nameOrId || (!group->deleted && group->name == nameOrId))
            return group;
    }
    return nullptr;
}

QList<const Operation *> StackGroupWorld::operations(const QString &groupId)
{
    advance(m_context.clock.now());
    QList<const Operation *> found;
    for (const Operation &operation : m_operations) {
        if (operation.groupId == groupId)
            found.append(&operation);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Operation *a, const Operation *b) { return a->createdAt > b->createdAt; });
    return found;
}

QList<const Operation *> StackGroupWorld::listedOperations(const QString &groupId)
{
    QList<const Operation *> found = operations(groupId);
    found.removeIf([this](const Operation *operation) { return operation->visibleAt > m_now; });
    return found;
}

const Operation *StackGroupWorld::operation(const QString &region, const QString &groupId,
                                            const QString &operationId)
{
    advance(m_context.clock.now());
    for (const Operation &operation : m_operations) {
        if (operation.id != operationId)
            continue;
        const Group *group = findGroup(operation.groupId);
        if (group && group->region == region && (groupId.isEmpty() || groupId == group->id))
            return &operation;
    }
    return nullptr;
}

QList<Target> StackGroupWorld::listedResults(const Operation &operation)
{
    const Ticks seen = m_now - resultsLag;
    if (!operation.begunAt || *operation.begunAt > seen)
        return {};
    QList<Target> targets = operation.targets;
    for (Target &target : targets) {
        const TargetState then = target.stateAt(seen);
        if (then != target.state)
            target.reason.clear();
        target.state = then;
    }
    return targets;
}

Outcome<Started> StackGroupWorld::update(const UpdateOrder &order)
{
    Operation operation;
    operation.kind = OperationKind::Update;
    return accept(std::move(operation), order);
}

Outcome<Started> StackGroupWorld::detectDrift(const UpdateOrder &order)
{
    Operation operation;
    operation.kind = OperationKind::DetectDrift;
    return accept(std::move(operation), order);
}

Outcome<Started> StackGroupWorld::accept(Operation operation, const UpdateOrder &order)
{
    advance(m_context.clock.now());
    Group *group = findGroup(order.groupId);
    if (!group)
        return tl::unexpected(Refusal{Refusal::Why::NoSuchGroup, order.groupId});

    const QString token = order.token.isEmpty() && !order.operationId.isEmpty()
                              ? group->id + u'/' + order.operationId
                              : order.token;
    if (const auto used = m_tokens.constFind(token); !token.isEmpty() && used != m_tokens.constEnd()) {
        if (used->first != order.fingerprint)
            return tl::unexpected(Refusal{Refusal::Why::TokenReused, used->second});
        return Started{used->second, true};
    }

    const auto isLive = [&](const Operation &other) {
        return other.groupId == group->id && !hasEnded(other.state);
    };
    const auto live = std::find_if(m_operations.begin(), m_operations.end(), isLive);
    const bool busy = live != m_operations.end();
    if (busy && !group->managedExecution)
        return tl::unexpected(Refusal{Refusal::Why::Busy, live->id});
    if (busy && order.change.managedExecution.value_or(true) != group->managedExecution)
        return tl::unexpected(
            Refusal{Refusal::Why::NotAllowed,
                    QStringLiteral("Managed execution cannot change while operations run or wait.")});

    const auto sameGroup = [&](const Operation &other) { return other.groupId == group->id; };
    const auto ordinal = std::count_if(m_operations.begin(), m_operations.end(), sameGroup);
    const QString number = QString::number(ordinal);
    operation.id = order.operationId.isEmpty()
                       ? seededUuid(m_context.seed, {u"operation", m_words.cloud, group->id, number})
                       : order.operationId;
    operation.groupId = group->id;
    operation.state = busy ? OperationState::Queued : OperationState::Running;
    operation.description = order.description;
    operation.token = order.token;
    operation.preferences = order.preferences;
    operation.choice = order.choice.value_or(TargetChoice{});
    operation.narrowed = order.choice.has_value();
    operation.administrationRole = order.change.administrationRole.value_or(group->administrationRole);
    operation.executionRole = order.change.executionRole.value_or(group->executionRole);
    operation.ordinal = static_cast<int>(ordinal);
    operation.createdAt = m_now;
    operation.visibleAt =
        m_now + seededBetween(m_context.seed, {u"visible", group->id, number}, 1'000, 2'000);
    m_operations.push_back(std::move(operation));

    Operation &accepted = m_operations.back();
    if (accepted.kind == OperationKind::Update)
        m_changes.insert(accepted.id, order.change);
    if (!token.isEmpty())
        m_tokens.insert(token, {order.fingerprint, accepted.id});
    if (!busy)
        begin(accepted, m_now);
    m_context.ledger.record({m_context.clock.wallTime(m_now),
                             m_words.cloud,
                             accepted.kind == OperationKind::Update ? m_words.update : m_words.detectDrift,
                             group->name,
                             accepted.id,
                             {},
                             order.token.isEmpty() ? order.operationId : order.token,
                             applied(accepted, *group, order.change)});
    return Started{accepted.id, false};
}

Outcome<std::monostate> StackGroupWorld::stop(const QString &region, const QString &groupId,
                                              const QString &operationId)
{
    const Operation *found = operation(region, groupId, operationId);
    if (!found)
        return tl::unexpected(Refusal{Refusal::Why::NoSuchOperation, operationId});
    if (hasEnded(found->state))
        return tl::unexpected(Refusal{Refusal::Why::Ended, operationId});
    if (found->state == OperationState::Stopping)
        return std::monostate{};

    Operation &stopped = *std::find_if(m_operations.begin(), m_operations.end(),
                                       [found](const Operation &other) { return &other == found; });
    const bool isFirst = !stopped.stopAskedAt;
    stopped.stopAskedAt = m_now;
    if (isFirst && m_context.scenario.ignoresFirstStop)
        return std::monostate{};
    m_context.ledger.record({m_context.clock.wallTime(m_now),
                             m_words.cloud,
                             m_words.stop,
                             findGroup(stopped.groupId)->name,
                             stopped.id,
                             {},
                             {},
                             {}});
    if (stopped.state == OperationState::Queued) {
        end(stopped, OperationState::Stopped, m_now);
        return std::monostate{};
    }
    stopped.state = OperationState::Stopping;
    cancelPending(stopped, {}, m_words.cancelledByStop, m_now);
    if (m_context.scenario.stuckDraining) {
        for (Target &target : stopped.targets) {
            if (target.state == TargetState::Running)
                target.duration = m_now - target.startedAt.value_or(m_now) + 15 * 60'000;
        }
    }
    return std::monostate{};
}

Group *StackGroupWorld::findGroup(const QString &groupId)
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group &group) {
        return group.id == groupId && !group.deleted;
    });
    return found == m_groups.end() ? nullptr : &*found;
}

void StackGroupWorld::advance(Ticks now)
{
    while (const std::optional<Ticks> at = nextEvent(now))
        happen(*at);
    m_now = std::max(m_now, now);
}

std::optional<Ticks> StackGroupWorld::nextEvent(Ticks upTo) const
{
    std::optional<Ticks> next;
    const auto consider = [&](Ticks at) {
        if (at <= upTo && (!next || at < *next))
            next = at;
    };
    for (const Operation &operation : m_operations) {
        if (operation.state != OperationState::Running && operation.state != OperationState::Stopping)
            continue;
        bool isWorking = false;
        for (const Target &target : operation.targets) {
            if (target.state != TargetState::Running)
                continue;
            isWorking = true;
            consider(*target.startedAt + target.duration);
        }
        if (!isWorking && operation.state == OperationState::Running)
            consider(std::max(operation.preparedAt, Ticks(0)));
        if (!isWorking && operation.state == OperationState::Stopping)
            consider(lastMoment(operation));
    }
    return next;
}

/// When a stopping operation without running targets has stopped.
Ticks StackGroupWorld::lastMoment(const Operation &operation)
{
    Ticks last = operation.stopAskedAt.value_or(0) + shortestStop;
    for (const Target &target : operation.targets)
        last = std::max(last, target.endedAt.value_or(last));
    return last;
}

void StackGroupWorld::happen(Ticks at)
{
    m_now = std::max(m_now, at);
    for (Operation &operation : m_operations) {
        if (operation.state != OperationState::Running && operation.state != OperationState::Stopping)
            continue;
        for (Target &target : operation.targets) {
            if (target.state == TargetState::Running && *target.startedAt + target.duration <= at)
                finishTarget(operation, target, at);
        }
        if (operation.state == OperationState::Running && operation.preparedAt <= at)
            startTargets(operation, at);
        settle(operation, at);
    }
}

} // namespace belay::practice
