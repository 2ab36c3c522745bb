// SPDX-License-Identifier: Apache-2.0
// Operations of stack sets in the AWS face.
#include "app/practice/awsface.h"
#include "app/practice/awsupdate.h"
#include "app/practice/operationwords.h"

namespace belay::practice {

QString AwsFace::time(Ticks at) const
{
    return m_context.clock.wallTime(at).toString(Qt::ISODateWithMs);
}

AwsRefusal AwsFace::refusal(const Refusal &why, const Group &group) const
{
    switch (why.why) {
    case Refusal::Why::NoSuchGroup:
        return {404, QStringLiteral("StackSetNotFoundException"),
                QStringLiteral("StackSet %1 not found").arg(group.name)};
    case Refusal::Why::NoSuchOperation:
        return {404, QStringLiteral("OperationNotFoundException"),
                QStringLiteral("Operation %1 not found for StackSet %2").arg(why.detail, setArn(group))};
    case Refusal::Why::NoSuchInstance:
        return {404, QStringLiteral("StackInstanceNotFoundException"), why.detail};
    case Refusal::Why::Busy:
        return {409, QStringLiteral("OperationInProgressException"),
                QStringLiteral("Another Operation on StackSet %1 is in progress: %2")
                    .arg(setArn(group), why.detail)};
    case Refusal::Why::TokenReused:
        return {409, QStringLiteral("OperationIdAlreadyExistsException"),
                QStringLiteral("Operation %1 already exists").arg(why.detail)};
    case Refusal::Why::Ended:
        return {
            400, QStringLiteral("InvalidOperationException"),
            QStringLiteral("Operation %1 on StackSet %2 has already ended").arg(why.detail, setArn(group))};
    case Refusal::Why::NotAllowed:
        return awsValidationError(why.detail);
    }
    Q_UNREACHABLE();
}

tl::expected<const Operation *, AwsRefusal> AwsFace::findOperation(const Call &call, const Group &group)
{
    const QString id = call.form.text(QStringLiteral("OperationId"));
    if (const auto problem = awsOperationIdProblem(id))
        return tl::unexpected(*problem);
    const Operation *operation = m_world.operation(call.caller.region, group.id, id);
    if (!operation)
        return tl::unexpected(refusal({Refusal::Why::NoSuchOperation, id}, group));
    return operation;
}

void AwsFace::writeDrift(AwsXml &xml, const DriftRun &drift) const
{
    xml.open("StackSetDriftDetectionDetails");
    xml.text("DriftStatus", drift.drift == Drift::Drifted  ? QStringLiteral("DRIFTED")
                            : drift.drift == Drift::InSync ? QStringLiteral("IN_SYNC")
                                                           : QStringLiteral("NOT_CHECKED"));
    xml.textIfAny("DriftDetectionStatus", word(drift.progress));
    if (drift.checkedAt)
        xml.text("LastDriftCheckTimestamp", time(*drift.checkedAt));
    xml.number("TotalStackInstancesCount", drift.total);
    xml.number("DriftedStackInstancesCount", drift.drifted);
    xml.number("InSyncStackInstancesCount", drift.inSync);
    xml.number("InProgressStackInstancesCount", drift.inProgress);
    xml.number("FailedStackInstancesCount", drift.failed);
    xml.close();
}

static void writePreferences(AwsXml &xml, const Preferences &preferences)
{
    const auto number = [&xml](const char *name, const std::optional<int> &value) {
        if (value)
            xml.number(name, *value);
    };
    xml.open("OperationPreferences");
    xml.text("RegionConcurrencyType",
             preferences.parallelRegions ? QStringLiteral("PARALLEL") : QStringLiteral("SEQUENTIAL"));
    xml.list("RegionOrder", preferences.regionOrder);
    number("FailureToleranceCount", preferences.toleranceCount);
    number("FailureTolerancePercentage", preferences.tolerancePercent);
    number("MaxConcurrentCount", preferences.concurrentCount);
    number("MaxConcurrentPercentage", preferences.concurrentPercent);
    if (preferences.soft)
        xml.text("ConcurrencyMode", QStringLiteral("SOFT_FAILURE_TOLERANCE"));
    xml.close();
}

static void writeTargets(AwsXml &xml, const TargetChoice &choice)
{
    xml.open("DeploymentTargets");
    xml.list("Accounts", choice.accounts);
    xml.list("OrganizationalUnitIds", choice.folders);
    xml.close();
}

AwsFace::Answer AwsFace::listOperations(const Call &call)
{
    const auto group = findGroup(call);
    if (!group)
        return tl::unexpected(group.error());
    const QList<const Operation *> operations = m_world.listedOperations((*group)->id);
    const auto page = awsPage(call.form, operations.size());
    if (!page)
        return tl::unexpected(page.error());
    AwsXml xml(call.action, AwsNamespace::StackSets);
    xml.open("Summaries");
    for (qsizetype i = page->first; i < page->last; ++i) {
        const Operation &operation = *operations[i];
        xml.open("member");
        xml.text("OperationId", operation.id);
        xml.text("Action", word(operation.kind));
        xml.text("Status", word(operation.state));
        xml.text("CreationTimestamp", time(operation.createdAt));
        if (operation.endedAt)
            xml.text("EndTimestamp", time(*operation.endedAt));
        xml.textIfAny("StatusReason", operation.reason);
        xml.open("StatusDetails");
        xml.number("FailedStackInstancesCount", operation.count(TargetState::Failed));
        xml.close();
        writePreferences(xml, operation.preferences);
        xml.close();
    }
    xml.close();
    xml.textIfAny("NextToken", page->nextToken);
    return xml.finish(call.requestId);
}

AwsFace::Answer AwsFace::describeOperation(const Call &call)
{
    const auto group = findGroup(call);
    if (!group)
        return tl::unexpected(group.error());
    const auto found = findOperation(call, **group);
    if (!found)
        return tl::unexpected(found.error());
    const Operation &operation = **found;
    AwsXml xml(call.action, AwsNamespace::StackSets);
    xml.open("StackSetOperation");
    xml.text("OperationId", operation.id);
    xml.text("StackSetId", (*group)->id);
    xml.text("Action", word(operation.kind));
    xml.text("Status", word(operation.state));
    writePreferences(xml, operation.preferences);
    if (!(*group)->serviceManaged) {
        xml.textIfAny("AdministrationRoleARN", operation.administrationRole);
        xml.textIfAny("ExecutionRoleName", operation.executionRole);
    } else if (operation.narrowed) {
        writeTargets(xml, operation.choice);
    }
    xml.text("CreationTimestamp", time(operation.createdAt));
    if (operation.endedAt)
        xml.text("EndTimestamp", time(*operation.endedAt));
    if (operation.kind == OperationKind::DetectDrift)
        writeDrift(xml, operation.drift);
    xml.textIfAny("StatusReason", operation.reason);
    xml.open("StatusDetails");
    xml.number("FailedStackInstancesCount", operation.count(TargetState::Failed));
    xml.close();
    xml.close();
    return xml.finish(call.requestId);
}

AwsFace::Answer AwsFace::listResults(const Call &call)
{
    const auto group = findGroup(call);
    if (!group)
        return tl::unexpected(group.error());
    const auto operation = findOperation(call, **group);
    if (!operation)
        return tl::unexpected(operation.error());
    QList<Target> rows = m_world.listedResults(**operation);
    const QStringList filters = call.form.memberNames(QStringLiteral("Filters"));
    if (filters.size() > 1)
        return tl::unexpected(awsValidationError(QStringLiteral("Filters must have at most 1 member.")));
    for (const QString &filter : filters) {
        const QString name = call.form.text(filter + QStringLiteral(".Name"));
        const QString value = call.form.text(filter + QStringLiteral(".Values"));
        if (name != u"OPERATION_RESULT_STATUS")
            return tl::unexpected(awsValidationError(QStringLiteral("Unknown filter name '%1'.").arg(name)));
        rows.removeIf([&](const Target &target) { return word(target.state) != value; });
    }
    const auto page = awsPage(call.form, rows.size());
    if (!page)
        return tl::unexpected(page.error());
    AwsXml xml(call.action, AwsNamespace::StackSets);
    xml.open("Summaries");
    for (qsizetype i = page->first; i < page->last; ++i) {
        const Target &target = rows[i];
        xml.open("member");
        if (target.state != TargetState::Pending && target.state != TargetState::Cancelled) {
            xml.open("AccountGateResult");
            xml.text("StatusReason",
                     QStringLiteral("AWSCloudFormationStackSetAccountGate function not found"));
            xml.text("Status", QStringLiteral("SKIPPED"));
            xml.close();
        }
        xml.text("Region", target.region);
        xml.text("Account", target.account);
        xml.text("Status", word(target.state));
        xml.textIfAny("StatusReason", target.reason);
        xml.text("OrganizationalUnitId", target.folder);
        xml.close();
    }
    xml.close();
    xml.textIfAny("NextToken", page->nextToken);
    return xml.finish(call.requestId);
}

AwsFace::Answer AwsFace::stopOperation(const Call &call)
{
    const auto group = findGroup(call);
    if (!group)
        return tl::unexpected(group.error());
    const QString id = call.form.text(QStringLiteral("OperationId"));
    if (const auto problem = awsOperationIdProblem(id))
        return tl::unexpected(*problem);
    const auto stopped = m_world.stop(call.caller.region, (*group)->id, id);
    if (!stopped)
        return tl::unexpected(refusal(stopped.error(), **group));
    return AwsXml(call.action, AwsNamespace::StackSets).finish(call.requestId);
}

AwsFace::Answer AwsFace::detectDrift(const Call &call)
{
    const auto group = findGroup(call);
    if (!group)
        return tl::unexpected(group.error());
    const auto preferences = awsPreferences(call.form);
    if (!preferences)
        return tl::unexpected(preferences.error());
    UpdateOrder order;
    order.groupId = (*group)->id;
    order.preferences = *preferences;
    order.operationId = call.form.text(QStringLiteral("OperationId"));
    order.fingerprint = call.form.fingerprint();
    const auto started = m_world.detectDrift(order);
    if (!started)
        return tl::unexpected(refusal(started.error(), **group));
    AwsXml xml(call.action, AwsNamespace::StackSets);
    xml.text("OperationId", started->operationId);
    return xml.finish(call.requestId);
}

AwsFace::Answer AwsFace::updateStackSet(const Call &call)
{
    const auto group = findGroup(call);
    if (!group)
        return tl::unexpected(group.error());
    const auto order = awsUpdateOrder(call.form, **group);
    if (!order)
        return tl::unexpected(order.error());
    const auto started = m_world.update(*order);
    if (!started)
        return tl::unexpected(refusal(started.error(), **group));
    AwsXml xml(call.action, AwsNamespace::StackSets);
    xml.text("OperationId", started->operationId);
    return xml.finish(call.requestId);
}

} // namespace belay::practice
