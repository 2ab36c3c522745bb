// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/groupwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

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
    static QString instance(const StackInstance &instance);
    static QString targets(int targets, int accounts, int regions);
    static QString count(InstanceSync sync, int count);
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

QString Words::instance(const StackInstance &instance)
{
    switch (instance.sync.value) {
    case InstanceSync::Current:
        return tr("current");
    case InstanceSync::Inoperable:
        return tr("inoperable");
    case InstanceSync::Unknown:
        return unknown(instance.sync.word);
    case InstanceSync::Outdated:
        break;
    }
    if (instance.detailedState == QLatin1String("FAILED"))
        return tr("outdated: failed");
    if (instance.detailedState == QLatin1String("CANCELLED"))
        return tr("outdated: cancelled");
    if (instance.detailedState == QLatin1String("SKIPPED_SUSPENDED_ACCOUNT"))
        return tr("outdated: account suspended");
    if (instance.detailedState == QLatin1String("PENDING"))
        return tr("outdated: waiting");
    if (instance.detailedState == QLatin1String("RUNNING"))
        return tr("outdated: being changed");
    return tr("outdated");
}

QString Words::targets(int targets, int accounts, int regions)
{
    const QLocale locale;
    //: %1 targets, %2 accounts, %3 regions: numbers.
    return tr("Targets: %1 (accounts: %2, regions: %3)")
        .arg(locale.toString(targets), locale.toString(accounts), locale.toString(regions));
}

QString Words::count(InstanceSync sync, int count)
{
    const QString number = QLocale().toString(count);
    switch (sync) {
    case InstanceSync::Current:
        //: %1 is a number of targets.
        return tr("current %1").arg(number);
    case InstanceSync::Outdated:
        //: %1 is a number of targets.
        return tr("outdated %1").arg(number);
    case InstanceSync::Inoperable:
        //: %1 is a number of targets.
        return tr("inoperable %1").arg(number);
    case InstanceSync::Unknown:
        //: %1 is a number of targets.
        return tr("unknown %1").arg(number);
    }
    return {};
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
    return Words::instance(instance);
}

Glyph glyphOf(const StackInstance &instance)
{
    switch (instance.sync.value) {
    case InstanceSync::Current:
        return Glyph::Succeeded;
    case InstanceSync::Inoperable:
        return Glyph::Failed;
    case InstanceSync::Unknown:
        return Glyph::Unknown;
    case InstanceSync::Outdated:
        break;
    }
    if (instance.detailedState == QLatin1String("FAILED"))
        return Glyph::Failed;
    if (instance.detailedState == QLatin1String("CANCELLED"))
        return Glyph::Cancelled;
    if (instance.detailedState.startsWith(QLatin1String("SKIPPED")))
        return Glyph::Skipped;
    return instance.detailedState == QLatin1String("RUNNING") ? Glyph::Running : Glyph::Waiting;
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

QString instanceCountsSentence(const InstanceCounts &counts)
{
    QStringList parts;
    for (const auto &[sync, count] : {std::pair(InstanceSync::Current, counts.current),
                                      {InstanceSync::Outdated, counts.outdated},
                                      {InstanceSync::Inoperable, counts.inoperable},
                                      {InstanceSync::Unknown, counts.unknown}})
        if (count > 0)
            parts += Words::count(sync, count);
    return parts.join(QStringLiteral("   "));
}

} // namespace belay
