// SPDX-License-Identifier: Apache-2.0
// Operations of stack groups in the ROS face.
#include "app/practice/operationwords.h"
#include "app/practice/rosface.h"
#include "app/practice/rosupdate.h"

namespace belay::practice {

QJsonObject RosFace::driftJson(const DriftRun &drift) const
{
    QJsonObject json{{QStringLiteral("DriftDetectionStatus"), word(drift.progress)},
                     {QStringLiteral("StackGroupDriftStatus"), rosDriftWord(drift.drift)},
                     {QStringLiteral("TotalStackInstancesCount"), drift.total},
                     {QStringLiteral("DriftedStackInstancesCount"), drift.drifted},
                     {QStringLiteral("InSyncStackInstancesCount"), drift.inSync},
                     {QStringLiteral("FailedStackInstancesCount"), drift.failed},
                     {QStringLiteral("InProgressStackInstancesCount"), drift.inProgress},
                     {QStringLiteral("CancelledStackInstancesCount"), drift.cancelled}};
    if (drift.checkedAt)
        json.insert(QStringLiteral("DriftDetectionTime"), shortTime(*drift.checkedAt));
    return json;
}

tl::expected<const Operation *, RosRefusal> RosFace::findOperation(RosForm &form)
{
    const QString region = rosRegion(form);
    const QString id = form.need(QStringLiteral("OperationId"));
    if (form.refusal())
        return tl::unexpected(*form.refusal());
    const Operation *operation = m_world.operation(region, {}, id);
    if (!operation)
        return tl::unexpected(
            RosRefusal{404, QStringLiteral("StackGroupOperationNotFound"),
                       QStringLiteral("The StackGroupOperation (%1) could not be found.").arg(id)});
    return operation;
}

QJsonObject RosFace::operationJson(const Operation &operation, const Group &group) const
{
    QJsonObject json{{QStringLiteral("OperationId"), operation.id},
                     {QStringLiteral("StackGroupId"), group.id},
                     {QStringLiteral("StackGroupName"), group.name},
                     {QStringLiteral("Action"), word(operation.kind)},
                     {QStringLiteral("Status"), word(operation.state)},
                     {QStringLiteral("CreateTime"), longTime(operation.createdAt)}};
    if (!operation.description.isEmpty())
        json.insert(QStringLiteral("OperationDescription"), operation.description);
    if (operation.endedAt)
        json.insert(QStringLiteral("EndTime"), longTime(*operation.endedAt));
    return json;
}

RosFace::Answer RosFace::listOperations(RosForm &form)
{
    const auto group = findGroup(form);
    if (!group)
        return tl::unexpected(group.error());
    return rosPage(
        form, QStringLiteral("StackGroupOperations"), m_world.listedOperations((*group)->id),
        [this, group = *group](const Operation *operation) { return operationJson(*operation, *group); });
}

static QJsonObject preferencesJson(const Operation &operation)
{
    QJsonObject json;
    const auto set = [&json](const char *name, const std::optional<int> &value) {
        if (value)
            json.insert(QLatin1String(name), *value);
    };
    set("FailureToleranceCount", operation.preferences.toleranceCount);
    set("FailureTolerancePercentage", operation.preferences.tolerancePercent);
    set("MaxConcurrentCount", operation.preferences.concurrentCount);
    set("MaxConcurrentPercentage", operation.preferences.concurrentPercent);
    json.insert(QStringLiteral("RegionIdsOrder"), QJsonArray::fromStringList(operation.regions));
    if (operation.preferences.parallelRegions)
        json.insert(QStringLiteral("RegionConcurrencyType"), QStringLiteral("PARALLEL"));
    return json;
}

RosFace::Answer RosFace::getOperation(RosForm &form)
{
    const auto found = findOperation(form);
    if (!found)
        return tl::unexpected(found.error());
    const Operation &operation = **found;
    const Group *group = m_world.group(rosRegion(form), operation.groupId);
    QJsonObject json = operationJson(operation, *group);
    json.insert(QStringLiteral("OperationPreferences"), preferencesJson(operation));
    if (group->serviceManaged) {
        json.insert(
            QStringLiteral("DeploymentTargets"),
            QJsonObject{
                {QStringLiteral("RdFolderIds"),
                 QJsonArray::fromStringList(operation.narrowed ? operation.choice.folders : group->folders)},
                {QStringLiteral("AccountIds"), QJsonArray::fromStringList(operation.choice.accounts)}});
    } else {
        json.insert(QStringLiteral("AdministrationRoleName"), operation.administrationRole);
        json.insert(QStringLiteral("ExecutionRoleName"), operation.executionRole);
    }
    if (operation.kind == OperationKind::DetectDrift)
        json.insert(QStringLiteral("StackGroupDriftDetectionDetail"), driftJson(operation.drift));
    return QJsonObject{{QStringLiteral("StackGroupOperation"), json}};
}

RosFace::Answer RosFace::listResults(RosForm &form)
{
    const auto operation = findOperation(form);
    if (!operation)
        return tl::unexpected(operation.error());
    return rosPage(form, QStringLiteral("StackGroupOperationResults"), m_world.listedResults(**operation),
                   [](const Target &target) {
                       QJsonObject json{{QStringLiteral("AccountId"), target.account},
                                        {QStringLiteral("RegionId"), target.region},
                                        {QStringLiteral("Status"), word(target.state)}};
                       if (!target.reason.isEmpty())
                           json.insert(QStringLiteral("StatusReason"), target.reason);
                       if (!target.folder.isEmpty())
                           json.insert(QStringLiteral("RdFolderId"), target.folder);
                       return json;
                   });
}

RosFace::Answer RosFace::stopOperation(RosForm &form)
{
    const auto operation = findOperation(form);
    if (!operation)
        return tl::unexpected(operation.error());
    const QString id = (*operation)->id;
    const Outcome<std::monostate> stopped = m_world.stop(rosRegion(form), {}, id);
    if (!stopped) // only an ended operation can refuse here; what ROS itself says then is not documented
        return tl::unexpected(rosInvalid(QStringLiteral("OperationId"),
                                         QStringLiteral("the operation %1 has already ended").arg(id)));
    return QJsonObject{};
}

RosFace::Answer RosFace::started(const Outcome<Started> &outcome, const QString &groupName) const
{
    if (outcome)
        return QJsonObject{{QStringLiteral("OperationId"), outcome->operationId}};
    switch (outcome.error().why) {
    case Refusal::Why::Busy:
        return tl::unexpected(RosRefusal{
            409, QStringLiteral("StackGroupOperationInProgress"),
            QStringLiteral("Another Operation on StackGroup (%1)s is in progress.").arg(groupName)});
    case Refusal::Why::TokenReused:
        return tl::unexpected(
            RosRefusal{400, QStringLiteral("InvalidIdempotenceParameter"),
                       QStringLiteral("The specified ClientToken was used with other parameters.")});
    case Refusal::Why::NoSuchGroup:
    case Refusal::Why::NoSuchOperation:
    case Refusal::Why::NoSuchInstance:
    case Refusal::Why::Ended:
    case Refusal::Why::NotAllowed:
        break;
    }
    return tl::unexpected(RosRefusal{400, QStringLiteral("NotSupported"), outcome.error().detail});
}

RosFace::Answer RosFace::detectDrift(RosForm &form)
{
    const auto group = findGroup(form);
    if (!group)
        return tl::unexpected(group.error());
    UpdateOrder order;
    order.groupId = (*group)->id;
    order.preferences = rosPreferences(form);
    order.token = rosClientToken(form);
    order.fingerprint = form.fingerprint();
    if (form.refusal())
        return {};
    return started(m_world.detectDrift(order), (*group)->name);
}

RosFace::Answer RosFace::updateStackGroup(RosForm &form)
{
    const auto group = findGroup(form);
    if (!group)
        return tl::unexpected(group.error());
    const UpdateOrder order = rosUpdateOrder(form, **group);
    if (form.refusal())
        return {};
    const QString name = (*group)->name;
    return started(m_world.update(order), name);
}

} // namespace belay::practice
