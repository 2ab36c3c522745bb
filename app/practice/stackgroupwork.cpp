// SPDX-License-Identifier: Apache-2.0
// The part of StackGroupWorld that carries operations out: from the plan to the end.
#include "app/practice/seeded.h"
#include "app/practice/stackgroupschedule.h"
#include "app/practice/stackgroupworld.h"

namespace belay::practice {

static Instance *instanceOf(Group &group, const Target &target)
{
    return const_cast<Instance *>(std::as_const(group).instance(target.account, target.region));
}

void StackGroupWorld::begin(Operation &operation, Ticks at)
{
    Group &group = *findGroup(operation.groupId);
    operation.state = OperationState::Running;
    operation.begunAt = at;
    operation.preparedAt =
        at + seededBetween(m_context.seed, {u"prepare", group.id, QString::number(operation.ordinal)}, 1'000,
                           2'500);
    const GroupChange change = m_changes.take(operation.id);
    const bool changes = operation.kind == OperationKind::Update && changesDefinition(group, change);
    plan(operation, group, changes);
    if (operation.kind == OperationKind::Update)
        apply(group, change, at);
    for (Instance &instance : group.instances) {
        if (changes && instance.status == InstanceStatus::Current)
            instance.status = InstanceStatus::Outdated;
    }
    for (const Target &target : operation.targets) {
        Instance *instance = instanceOf(group, target);
        instance->lastOperation = operation.id;
        if (operation.kind == OperationKind::DetectDrift)
            continue;
        instance->status = InstanceStatus::Outdated;
        instance->detail = InstanceDetail::Pending;
        instance->reason.clear();
    }
}

bool StackGroupWorld::changesDefinition(const Group &group, const GroupChange &change)
{
    return change.templateBody.value_or(group.templateBody) != group.templateBody ||
           change.parameters.value_or(group.parameters) != group.parameters ||
           change.tags.value_or(group.tags) != group.tags ||
           change.capabilities.value_or(group.capabilities) != group.capabilities;
}

void StackGroupWorld::apply(Group &group, const GroupChange &change, Ticks at)
{
    const auto replace = [](auto &value, const auto &wanted) {
        if (wanted)
            value = *wanted;
    };
    replace(group.description, change.description);
    replace(group.templateBody, change.templateBody);
    replace(group.parameters, change.parameters);
    replace(group.capabilities, change.capabilities);
    replace(group.tags, change.tags);
    replace(group.administrationRole, change.administrationRole);
    replace(group.executionRole, change.executionRole);
    replace(group.managedExecution, change.managedExecution);
    replace(group.autoDeploy, change.autoDeploy);
    replace(group.retainOnRemoval, change.retainOnRemoval);
    group.updatedAt = at;
}

void StackGroupWorld::plan(Operation &operation, Group &group, bool definitionChanges)
{
    QList<const Instance *> chosen;
    for (const Instance &instance : std::as_const(group.instances)) {
        const bool workable =
            instance.status != InstanceStatus::Inoperable && instance.detail != InstanceDetail::Suspended;
        if (workable && isChosen(operation.choice, instance))
            chosen.append(&instance);
    }
    if (operation.kind == OperationKind::Update && !definitionChanges) {
        const auto isCurrent = [](const Instance *instance) {
            return instance->status == InstanceStatus::Current;
        };
        if (!std::all_of(chosen.begin(), chosen.end(), isCurrent))
            chosen.removeIf(isCurrent);
    }
    QStringList regions;
    for (const Instance *instance : chosen) {
        if (!regions.contains(instance->region))
            regions.append(instance->region);
    }
    operation.regions = orderedRegions(operation.preferences, regions);
    for (const QString &region : std::as_const(operation.regions)) {
        for (const Instance *instance : std::as_const(chosen)) {
            if (instance->region != region)
                continue;
            Target target;
            target.account = instance->account;
            target.region = instance->region;
            target.folder = instance->folder;
            decideFate(operation, target);
            operation.targets.append(target);
        }
    }
    if (operation.kind == OperationKind::DetectDrift) {
        operation.drift.progress = DriftRun::Progress::InProgress;
        operation.drift.total = static_cast<int>(operation.targets.size());
        operation.drift.inProgress = operation.drift.total;
    }
}

void StackGroupWorld::decideFate(const Operation &operation, Target &target) const
{
    const QString number = QString::number(operation.ordinal);
    const auto draw = [&](QStringView what) {
        return seeded(m_context.seed, {what, operation.groupId, number, target.account, target.region});
    };
    target.duration = operation.shortest +
                      static_cast<Ticks>(draw(u"duration") %
                                         static_cast<quint64>(operation.longest - operation.shortest + 1));
    target.failureReason = m_words.failedReason;
    if (operation.failOneIn > 0)
        target.willFail = draw(u"fate") % static_cast<quint64>(operation.failOneIn) == 0;
    if (operation.kind != OperationKind::Update)
        return;
    switch (m_context.scenario.failures) {
    case Scenario::Failures::None:
        break;
    case Scenario::Failures::AfterSecondRegion:
        target.willFail = operation.regions.indexOf(target.region) >= 2 && draw(u"poison") % 6 == 0;
        break;
    case Scenario::Failures::AccessDenied:
        target.willFail = seeded(m_context.seed, {u"wall", target.account}) % 4 == 0;
        target.failureReason = m_words.deniedReason;
        break;
    }
}

void StackGroupWorld::startTargets(Operation &operation, Ticks at)
{
    static constexpr int mostAtOnce = 100; // aws-cloudformation.md 6.3
    int working = operation.count(TargetState::Running);
    for (const QString &region : std::as_const(operation.regions)) {
        int accounts = 0;
        int failures = 0;
        int running = 0;
        int pending = 0;
        for (const Target &target : std::as_const(operation.targets)) {
            if (target.region != region)
                continue;
            ++accounts;
            failures += target.state == TargetState::Failed ? 1 : 0;
            running += target.state == TargetState::Running ? 1 : 0;
            pending += target.state == TargetState::Pending ? 1 : 0;
        }
        const int most = pace(operation.preferences, accounts, failures);
        for (Target &target : operation.targets) {
            if (running >= most || working >= mostAtOnce)
                break;
            if (target.region != region || target.state != TargetState::Pending)
                continue;
            startTarget(operation, target, at);
            ++running;
            ++working;
            --pending;
        }
        if (running + pending > 0 && !operation.preferences.parallelRegions)
            return;
    }
}

void StackGroupWorld::startTarget(Operation &operation, Target &target, Ticks at)
{
    target.state = TargetState::Running;
    target.startedAt = at;
    target.reason = m_words.runningReason;
    if (operation.kind == OperationKind::Update)
        instanceOf(*findGroup(operation.groupId), target)->detail = InstanceDetail::Running;
}

void StackGroupWorld::finishTarget(Operation &operation, Target &target, Ticks at)
{
    Group &group = *findGroup(operation.groupId);
    Instance &instance = *instanceOf(group, target);
    target.endedAt = at;
    target.state = target.willFail ? TargetState::Failed : TargetState::Succeeded;
    target.reason = target.willFail ? target.failureReason : m_words.runningReason;
    if (operation.kind == OperationKind::DetectDrift) {
        const bool drifted =
            seeded(m_context.seed, {u"drift", group.id, target.account, target.region}) % 24 == 0;
        instance.drift = target.willFail ? Drift::Unknown : drifted ? Drift::Drifted : Drift::InSync;
        instance.driftCheckedAt = at;
        --operation.drift.inProgress;
        ++(target.willFail ? operation.drift.failed
           : drifted       ? operation.drift.drifted
                           : operation.drift.inSync);
    } else {
        instance.status = target.willFail ? InstanceStatus::Outdated : InstanceStatus::Current;
        instance.detail = target.willFail ? InstanceDetail::Failed : InstanceDetail::Succeeded;
        instance.reason = target.willFail ? target.reason : QString();
        if (instance.stackId.isEmpty() && !target.willFail)
            instance.stackId =
                seededUuid(m_context.seed, {u"stack", group.id, target.account, target.region});
    }
    if (!target.willFail || operation.lockedRegions.contains(target.region))
        return;

    int accounts = 0;
    int failures = 0;
    for (const Target &other : std::as_const(operation.targets)) {
        accounts += other.region == target.region ? 1 : 0;
        failures += other.region == target.region && other.state == TargetState::Failed ? 1 : 0;
    }
    if (failures <= tolerance(operation.preferences, accounts))
        return;
    operation.lockedRegions.append(target.region);
    cancelPending(operation, operation.preferences.parallelRegions ? target.region : QString(),
                  m_words.cancelledByFailures, at);
}

void StackGroupWorld::cancelPending(Operation &operation, const QString &onlyRegion, const QString &reason,
                                    Ticks at)
{
    Group &group = *findGroup(operation.groupId);
    for (Target &target : operation.targets) {
        if (target.state != TargetState::Pending || (!onlyRegion.isEmpty() && target.region != onlyRegion))
            continue;
        target.state = TargetState::Cancelled;
        target.endedAt = at;
        target.reason = reason;
        if (operation.kind == OperationKind::DetectDrift) {
            --operation.drift.inProgress;
            ++operation.drift.cancelled;
            continue;
        }
        Instance &instance = *instanceOf(group, target);
        instance.status = InstanceStatus::Outdated;
        instance.detail = InstanceDetail::Cancelled;
        instance.reason = reason;
    }
}

void StackGroupWorld::settle(Operation &operation, Ticks at)
{
    if (operation.count(TargetState::Running) + operation.count(TargetState::Pending) > 0)
        return;
    if (operation.state == OperationState::Stopping) {
        if (at >= lastMoment(operation))
            end(operation, OperationState::Stopped, at);
    } else if (at >= operation.preparedAt)
        end(operation, operation.lockedRegions.isEmpty() ? OperationState::Succeeded : OperationState::Failed,
            at);
}

void StackGroupWorld::end(Operation &operation, OperationState state, Ticks at)
{
    operation.state = state;
    operation.endedAt = at;
    m_changes.remove(operation.id);
    if (state == OperationState::Failed) {
        operation.reason = QStringLiteral("More targets failed than the failure tolerance allows in %1.")
                               .arg(operation.lockedRegions.join(QStringLiteral(", ")));
    }
    Group &group = *findGroup(operation.groupId);
    if (operation.kind == OperationKind::DetectDrift) {
        DriftRun &drift = operation.drift;
        drift.checkedAt = at;
        drift.drift = drift.drifted > 0 ? Drift::Drifted : Drift::InSync;
        drift.progress = state == OperationState::Stopped  ? DriftRun::Progress::Stopped
                         : state == OperationState::Failed ? DriftRun::Progress::Failed
                         : drift.failed > 0                ? DriftRun::Progress::PartialSuccess
                                                           : DriftRun::Progress::Completed;
        group.drift = drift;
    }
    const auto queued = std::find_if(m_operations.begin(), m_operations.end(), [&](const Operation &other) {
        return other.groupId == group.id && other.state == OperationState::Queued;
    });
    const bool isFree = std::none_of(m_operations.begin(), m_operations.end(), [&](const Operation &other) {
        return other.groupId == group.id &&
               (other.state == OperationState::Running || other.state == OperationState::Stopping);
    });
    if (queued != m_operations.end() && isFree)
        begin(*queued, at);
}

} // namespace belay::practice
