// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/roscodec.h"
#include "core/cloud/alibaba/rosdecoding.h"
#include "core/cloud/alibaba/rosdriftdetails.h"
#include "core/cloud/alibaba/roswords.h"

namespace belay::alibaba {

namespace {

std::optional<AutoDeployment> readAutoDeployment(const JsonFields &group)
{
    if (!group.has("AutoDeployment"))
        return std::nullopt;
    const JsonFields fields = group.object("AutoDeployment");
    const std::optional<bool> enabled = fields.flag("Enabled");
    if (!enabled)
        return std::nullopt;
    return AutoDeployment{*enabled, fields.flag("RetainStacksOnAccountRemoval"), {}};
}

QList<Tag> readTags(const JsonFields &group)
{
    QList<Tag> tags;
    for (const JsonFields &tag : group.objects("Tags"))
        tags.append({tag.needText("Key"), tag.text("Value")});
    return tags;
}

QList<Parameter> readParameters(const JsonFields &owner, const char *member)
{
    QList<Parameter> parameters;
    for (const JsonFields &fields : owner.objects(member)) {
        Parameter parameter{fields.needText("ParameterKey"),
                            fields.anyText("ParameterValue").value_or(QString())};
        parameter.hidden = isMask(parameter.value);
        parameters.append(parameter);
    }
    return parameters;
}

StackGroup readGroup(const JsonFields &fields, const QString &region)
{
    StackGroup group;
    group.key = {region, fields.needText("StackGroupName")};
    group.id = fields.text("StackGroupId");
    group.description = fields.text("Description");
    group.state = groupState(fields.text("Status"));
    group.permissionModel = permissionModel(fields.text("PermissionModel"));
    group.drift = driftState(fields.text("StackGroupDriftStatus"));
    group.driftCheckedAt = fields.time("DriftDetectionTime");
    group.autoDeployment = readAutoDeployment(fields);
    group.resourceGroup = fields.text("ResourceGroupId");
    group.tags = readTags(fields);
    group.createdAt = fields.time("CreateTime");
    group.updatedAt = fields.time("UpdateTime");
    return group;
}

StackInstance readInstance(const JsonFields &fields)
{
    StackInstance instance;
    instance.account = fields.needText("AccountId");
    instance.region = fields.needText("RegionId");
    instance.folder = fields.text("RdFolderId");
    instance.stackId = fields.text("StackId");
    instance.sync = instanceSync(fields.needText("Status"));
    instance.reason = fields.text("StatusReason");
    instance.drift = driftState(fields.text("StackDriftStatus"));
    instance.driftCheckedAt = fields.time("DriftDetectionTime");
    instance.lastOperation = OperationId(fields.text("LastOperationId"));
    instance.overrides = readParameters(fields, "ParameterOverrides");
    return instance;
}

} // namespace

Result<Page<StackGroup>> decodeGroups(const QByteArray &body, const QString &region)
{
    return decoded(body, [&region](const JsonFields &root) {
        return readPage(root, "StackGroups",
                        [&region](const JsonFields &item) { return readGroup(item, region); });
    });
}

Result<StackGroupDetail> decodeGroup(const QByteArray &body, const QString &region)
{
    return decoded(body, [&region](const JsonFields &root) {
        const JsonFields fields = root.needObject("StackGroup");
        StackGroupDetail detail;
        detail.group = readGroup(fields, region);
        const char *content = fields.has("TemplateContent") ? "TemplateContent" : "TemplateBody";
        detail.templateBody = fields.text(content).toUtf8();
        detail.parameters = readParameters(fields, "Parameters");
        detail.administrationRole = fields.text("AdministrationRoleName");
        detail.executionRole = fields.text("ExecutionRoleName");
        detail.folders = fields.strings("RdFolderIds");
        // An old sample of the reference shows the drift details beside the group.
        detail.driftDetails = readDriftDetails(fields.has(driftDetailsMember) ? fields : root);
        if (detail.driftDetails && detail.group.drift.word.isEmpty()) {
            detail.group.drift = detail.driftDetails->state;
            detail.group.driftCheckedAt = detail.driftDetails->checkedAt;
        }
        return detail;
    });
}

Result<Page<StackInstance>> decodeInstances(const QByteArray &body)
{
    return decoded(body,
                   [](const JsonFields &root) { return readPage(root, "StackInstances", readInstance); });
}

Result<StackInstance> decodeInstance(const QByteArray &body)
{
    return decoded(body,
                   [](const JsonFields &root) { return readInstance(root.needObject("StackInstance")); });
}

} // namespace belay::alibaba
