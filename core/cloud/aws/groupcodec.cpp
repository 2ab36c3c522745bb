// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awswords.h"
#include "core/cloud/aws/decoding.h"
#include "core/cloud/aws/stacksetcodec.h"

namespace belay::aws {

namespace {

std::optional<AutoDeployment> autoDeploymentOf(const XmlFields &owner)
{
    const XmlFields fields = owner.structure("AutoDeployment");
    const std::optional<bool> enabled = fields.flag("Enabled");
    if (!enabled)
        return std::nullopt;
    return AutoDeployment{*enabled, fields.flag("RetainStacksOnAccountRemoval"), fields.strings("DependsOn")};
}

StackGroup groupOf(const XmlFields &fields, const QString &region, CallAs callAs)
{
    StackGroup group;
    group.key = {region, fields.needText("StackSetName"), callAs};
    group.id = fields.text("StackSetId");
    group.description = fields.text("Description");
    group.state = groupState(fields.text("Status"));
    group.permissionModel = permissionModel(fields.text("PermissionModel"));
    group.drift = driftState(fields.text("DriftStatus"));
    group.driftCheckedAt = fields.time("LastDriftCheckTimestamp");
    group.autoDeployment = autoDeploymentOf(fields);
    group.managedExecution = fields.structure("ManagedExecution").flag("Active");
    return group;
}

StackGroupDetail detailOf(const XmlFields &fields, const QString &region, CallAs callAs)
{
    StackGroupDetail detail;
    detail.group = groupOf(fields, region, callAs);
    detail.driftDetails = driftDetailsOf(fields);
    if (detail.driftDetails) {
        detail.group.drift = detail.driftDetails->state;
        detail.group.driftCheckedAt = detail.driftDetails->checkedAt;
    }
    for (const XmlFields &tag : fields.structures("Tags"))
        detail.group.tags.append({tag.needText("Key"), tag.rawText("Value")});
    detail.arn = fields.text("StackSetARN");
    detail.templateBody = fields.rawText("TemplateBody").toUtf8();
    detail.parameters = parametersOf(fields, "Parameters");
    detail.capabilities = fields.strings("Capabilities");
    detail.administrationRole = fields.text("AdministrationRoleARN");
    detail.executionRole = fields.text("ExecutionRoleName");
    detail.folders = fields.strings("OrganizationalUnitIds");
    detail.regions = fields.strings("Regions");
    return detail;
}

} // namespace

std::optional<DriftDetails> driftDetailsOf(const XmlFields &owner)
{
    if (!owner.has("StackSetDriftDetectionDetails"))
        return std::nullopt;
    const XmlFields fields = owner.structure("StackSetDriftDetectionDetails");
    DriftDetails details;
    details.state = driftState(fields.text("DriftStatus"));
    details.runState = fields.text("DriftDetectionStatus");
    details.checkedAt = fields.time("LastDriftCheckTimestamp");
    details.total = fields.number("TotalStackInstancesCount").value_or(-1);
    details.drifted = fields.number("DriftedStackInstancesCount").value_or(-1);
    details.inSync = fields.number("InSyncStackInstancesCount").value_or(-1);
    details.inProgress = fields.number("InProgressStackInstancesCount").value_or(-1);
    details.failed = fields.number("FailedStackInstancesCount").value_or(-1);
    return details;
}

QList<Parameter> parametersOf(const XmlFields &owner, const char *name)
{
    QList<Parameter> parameters;
    for (const XmlFields &fields : owner.structures(name)) {
        const QString value = fields.rawText("ParameterValue");
        parameters.append(
            {fields.needText("ParameterKey"), value, value == u"****", fields.rawText("ResolvedValue")});
    }
    return parameters;
}

Result<Page<StackGroup>> decodeGroups(const QByteArray &body, const QString &region, CallAs callAs)
{
    return decodeResult(body, QStringLiteral("ListStackSets"), [&](const XmlFields &result) {
        return pageOf<StackGroup>(result, [&](const XmlFields &f) { return groupOf(f, region, callAs); });
    });
}

Result<StackGroupDetail> decodeGroup(const QByteArray &body, const QString &region, CallAs callAs)
{
    return decodeResult(body, QStringLiteral("DescribeStackSet"), [&](const XmlFields &result) {
        return detailOf(result.needStructure("StackSet"), region, callAs);
    });
}

} // namespace belay::aws
