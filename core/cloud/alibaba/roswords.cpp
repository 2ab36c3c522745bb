// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/roswords.h"

namespace belay::alibaba {

namespace {

template <class Enum>
Worded<Enum> look(const QString &word, std::initializer_list<std::pair<QLatin1String, Enum>> words)
{
    for (const auto &[known, value] : words) {
        if (word == known)
            return {value, word};
    }
    return {Enum::Unknown, word};
}

using L = QLatin1String;

} // namespace

Worded<GroupState> groupState(const QString &word)
{
    return look<GroupState>(word, {{L("ACTIVE"), GroupState::Active}, {L("DELETED"), GroupState::Deleted}});
}

Worded<PermissionModel> permissionModel(const QString &word)
{
    return look<PermissionModel>(word, {{L("SELF_MANAGED"), PermissionModel::SelfManaged},
                                        {L("SERVICE_MANAGED"), PermissionModel::ServiceManaged}});
}

Worded<DriftState> driftState(const QString &word)
{
    return look<DriftState>(word, {{L(""), DriftState::NotChecked},
                                   {L("IN_SYNC"), DriftState::InSync},
                                   {L("DRIFTED"), DriftState::Drifted},
                                   {L("NOT_CHECKED"), DriftState::NotChecked}});
}

Worded<InstanceSync> instanceSync(const QString &word)
{
    return look<InstanceSync>(word, {{L("CURRENT"), InstanceSync::Current},
                                     {L("OUTDATED"), InstanceSync::Outdated},
                                     {L("INOPERABLE"), InstanceSync::Inoperable}});
}

Worded<OperationAction> operationAction(const QString &word)
{
    return look<OperationAction>(word, {{L("CREATE"), OperationAction::Create},
                                        {L("UPDATE"), OperationAction::Update},
                                        {L("DELETE"), OperationAction::Delete},
                                        {L("DETECT_DRIFT"), OperationAction::DetectDrift}});
}

Worded<OperationState> operationState(const QString &word)
{
    return look<OperationState>(word, {{L("QUEUED"), OperationState::Queued},
                                       {L("RUNNING"), OperationState::Running},
                                       {L("STOPPING"), OperationState::Stopping},
                                       {L("SUCCEEDED"), OperationState::Succeeded},
                                       {L("FAILED"), OperationState::Failed},
                                       {L("STOPPED"), OperationState::Stopped}});
}

Worded<TargetState> targetState(const QString &word)
{
    return look<TargetState>(word, {{L("PENDING"), TargetState::Waiting},
                                    {L("RUNNING"), TargetState::Running},
                                    {L("STOPPING"), TargetState::Running},
                                    {L("SUCCEEDED"), TargetState::Succeeded},
                                    {L("FAILED"), TargetState::Failed},
                                    {L("CANCELLED"), TargetState::Cancelled},
                                    {L("STOPPED"), TargetState::Cancelled}});
}

QString wireWord(PermissionModel model)
{
    switch (model) {
    case PermissionModel::SelfManaged:
        return QStringLiteral("SELF_MANAGED");
    case PermissionModel::ServiceManaged:
        return QStringLiteral("SERVICE_MANAGED");
    case PermissionModel::Unknown:
        break;
    }
    return {};
}

QString wireWord(RegionConcurrency concurrency)
{
    switch (concurrency) {
    case RegionConcurrency::Sequential:
        return QStringLiteral("SEQUENTIAL");
    case RegionConcurrency::Parallel:
        break;
    }
    return QStringLiteral("PARALLEL");
}

std::optional<RegionConcurrency> regionConcurrency(const QString &word)
{
    for (const RegionConcurrency known : {RegionConcurrency::Sequential, RegionConcurrency::Parallel}) {
        if (word == wireWord(known))
            return known;
    }
    return std::nullopt;
}

} // namespace belay::alibaba
