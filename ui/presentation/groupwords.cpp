// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/groupwords.h"

#include "ui/presentation/reasons.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

/// What the standings come to in the line over a group's targets.
enum class Sum { Current, Outdated, Inoperable, Suspended, Unknown };

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::GroupWords)

public:
    //: %1 is a state as the cloud sends it, not known to this program.
    static QString unknown(const QString &word)
    {
        return word.isEmpty() ? tr("unknown") : tr("unknown (%1)").arg(word);
    }
    static QString state(const Worded<GroupState> &state);
    static QString model(const Worded<PermissionModel> &model);
    static QString drift(const Worded<DriftState> &drift);
    static QString deployment(const std::optional<AutoDeployment> &deployment);
    static QString action(const Worded<OperationAction> &action);
    static QString operation(const Operation &operation);
    static QString standing(Standing standing, const QString &cloudWord);
    static QString targets(int targets, int accounts, int regions);
    static QString sum(Sum sum, int count);
};

QString Words::state(const Worded<GroupState> &state)
{
    switch (state.value) {
    case GroupState::Active:
        return tr("active");
    case GroupState::Deleted:
        return tr("deleted");
    case GroupState::Unknown:
        return unknown(state.word);
    }
    return {};
}

QString Words::model(const Worded<PermissionModel> &model)
{
    switch (model.value) {
    case PermissionModel::SelfManaged:
        return tr("self-managed");
    case PermissionModel::ServiceManaged:
        return tr("service managed");
    case PermissionModel::Unknown:
        return unknown(model.word);
    }
    return {};
}

QString Words::drift(const Worded<DriftState> &drift)
{
    switch (drift.value) {
    case DriftState::InSync:
        return tr("in sync");
    case DriftState::Drifted:
        return tr("drifted");
    case DriftState::NotChecked:
        return tr("not checked");
    case DriftState::Unknown:
        return unknown(drift.word);
    }
    return {};
}

QString Words::deployment(const std::optional<AutoDeployment> &deployment)
{
    if (!deployment)
        return tr("not provided");
    return deployment->enabled ? tr("on (new accounts join)") : tr("off");
}

QString Words::action(const Worded<OperationAction> &action)
{
    switch (action.value) {
    case OperationAction::Create:
        return tr("CREATE");
    case OperationAction::Update:
        return tr("UPDATE");
    case OperationAction::Delete:
        return tr("DELETE");
    case OperationAction::DetectDrift:
        return tr("DETECT DRIFT");
    case OperationAction::Unknown:
        return action.word.isEmpty() ? tr("UNKNOWN") : action.word;
    }
    return {};
}

QString Words::operation(const Operation &operation)
{
    switch (operation.state.value) {
    case OperationState::Queued:
        return tr("QUEUED");
    case OperationState::Running:
        return tr("RUNNING");
    case OperationState::Stopping:
        return tr("STOPPING");
    case OperationState::Succeeded:
        //: %1 is how many targets failed in an operation the cloud calls successful.
        return operation.failedTargets.value_or(0) > 0 ? tr("OK, %1 FAILED").arg(*operation.failedTargets)
                                                       : tr("OK");
    case OperationState::Failed:
        return tr("FAILED");
    case OperationState::Stopped:
        return tr("STOPPED");
    case OperationState::Unknown:
        return operation.state.word.isEmpty() ? tr("UNKNOWN") : unknown(operation.state.word);
    }
    return {};
}

QString Words::standing(Standing standing, const QString &cloudWord)
{
    switch (standing) {
    case Standing::Current:
        return tr("current");
    case Standing::Failed:
        return tr("outdated: failed");
    case Standing::Cancelled:
        return tr("outdated: cancelled");
    case Standing::Suspended:
        return tr("outdated: account suspended");
    case Standing::Waiting:
        return tr("outdated: waiting");
    case Standing::Running:
        return tr("outdated: being changed");
    case Standing::LeftOut:
        //: The target was no part of the group's last update.
        return tr("outdated: left out of the last update");
    case Standing::Inoperable:
        return tr("inoperable");
    case Standing::Unknown:
        break;
    }
    return unknown(cloudWord);
}

QString Words::targets(int targets, int accounts, int regions)
{
    const QLocale locale;
    //: %1 targets, %2 accounts, %3 regions: numbers.
    return tr("Targets: %1 (accounts: %2, regions: %3)")
        .arg(locale.toString(targets), locale.toString(accounts), locale.toString(regions));
}

QString Words::sum(Sum sum, int count)
{
    const QString number = QLocale().toString(count);
    switch (sum) {
    case Sum::Current:
        //: %1 is a number of targets.
        return tr("current %1").arg(number);
    case Sum::Outdated:
        //: %1 is a number of targets.
        return tr("outdated %1").arg(number);
    case Sum::Inoperable:
        //: %1 is a number of targets.
        return tr("inoperable %1").arg(number);
    case Sum::Suspended:
        //: %1 is a number of targets.
        return tr("suspended %1").arg(number);
    case Sum::Unknown:
        //: %1 is a number of targets.
        return tr("unknown %1").arg(number);
    }
    return {};
}

Sum sumOf(Standing standing)
{
    switch (standing) {
    case Standing::Current:
        return Sum::Current;
    case Standing::Suspended:
        return Sum::Suspended;
    case Standing::Inoperable:
        return Sum::Inoperable;
    case Standing::Unknown:
        return Sum::Unknown;
    case Standing::Failed:
    case Standing::Cancelled:
    case Standing::Waiting:
    case Standing::Running:
    case Standing::LeftOut:
        break;
    }
    return Sum::Outdated;
}

/// ROS has a reason and no further state; its own word for a stop is "User initiated stop".
Standing standingByReason(const QString &reason)
{
    if (reason.isEmpty())
        return Standing::LeftOut;
    const bool isGivenUp =
        isCancellation(reason) || reason.contains(QLatin1String("initiated stop"), Qt::CaseInsensitive);
    return isGivenUp ? Standing::Cancelled : Standing::Failed;
}

} // namespace

QString groupStateWord(const Worded<GroupState> &state)
{
    return Words::state(state);
}

QString permissionModelWord(const Worded<PermissionModel> &model)
{
    return Words::model(model);
}

QString driftWord(const Worded<DriftState> &drift)
{
    return Words::drift(drift);
}

QString autoDeploymentWord(const std::optional<AutoDeployment> &deployment)
{
    return Words::deployment(deployment);
}

QString operationActionWord(const Worded<OperationAction> &action)
{
    return Words::action(action);
}

QString operationOutcomeWord(const Operation &operation)
{
    return Words::operation(operation);
}

QString instanceStateWord(const StackInstance &instance)
{
    return Words::standing(standingOf(instance), instance.sync.word);
}

Standing standingOf(const StackInstance &instance)
{
    switch (instance.sync.value) {
    case InstanceSync::Current:
        return Standing::Current;
    case InstanceSync::Inoperable:
        return Standing::Inoperable;
    case InstanceSync::Unknown:
        return Standing::Unknown;
    case InstanceSync::Outdated:
        break;
    }
    const QString &last = instance.detailedState;
    if (last.isEmpty())
        return standingByReason(instance.reason);
    if (last.startsWith(QLatin1String("FAILED")))
        return Standing::Failed;
    if (last == QLatin1String("CANCELLED"))
        return Standing::Cancelled;
    if (last == QLatin1String("SKIPPED_SUSPENDED_ACCOUNT"))
        return Standing::Suspended;
    if (last == QLatin1String("RUNNING"))
        return Standing::Running;
    return last == QLatin1String("PENDING") ? Standing::Waiting : Standing::LeftOut;
}

QString standingWord(Standing standing, const QString &cloudWord)
{
    return Words::standing(standing, cloudWord);
}

Glyph glyphOf(Standing standing)
{
    switch (standing) {
    case Standing::Current:
        return Glyph::Succeeded;
    case Standing::Failed:
    case Standing::Inoperable:
        return Glyph::Failed;
    case Standing::Cancelled:
        return Glyph::Cancelled;
    case Standing::Suspended:
        return Glyph::Skipped;
    case Standing::Running:
        return Glyph::Running;
    case Standing::Waiting:
    case Standing::LeftOut:
        return Glyph::Waiting;
    case Standing::Unknown:
        break;
    }
    return Glyph::Unknown;
}

Glyph glyphOf(const StackInstance &instance)
{
    return glyphOf(standingOf(instance));
}

Glyph glyphOf(const Operation &operation)
{
    switch (operation.state.value) {
    case OperationState::Queued:
        return Glyph::Queued;
    case OperationState::Running:
        return Glyph::Running;
    case OperationState::Stopping:
        return Glyph::Stopping;
    case OperationState::Succeeded:
        return operation.failedTargets.value_or(0) > 0 ? Glyph::SucceededWithFailures : Glyph::Succeeded;
    case OperationState::Failed:
        return Glyph::Failed;
    case OperationState::Stopped:
        return Glyph::Cancelled;
    case OperationState::Unknown:
        return Glyph::Unknown;
    }
    return Glyph::Unknown;
}

bool isCurrent(const StackInstance &instance)
{
    return instance.sync == InstanceSync::Current;
}

QString targetsSentence(int targets, int accounts, int regions)
{
    return Words::targets(targets, accounts, regions);
}

QString standingsSentence(const StandingCounts &counts)
{
    std::array<int, int(Sum::Unknown) + 1> sums{};
    for (int standing = 0; standing < standings; ++standing)
        sums[size_t(sumOf(Standing(standing)))] += counts[size_t(standing)];
    QStringList parts;
    for (size_t sum = 0; sum < sums.size(); ++sum)
        if (sums[sum] > 0)
            parts += Words::sum(Sum(sum), sums[sum]);
    return parts.join(QStringLiteral("   "));
}

} // namespace belay
