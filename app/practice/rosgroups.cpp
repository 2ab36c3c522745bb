// SPDX-License-Identifier: Apache-2.0
// Stack groups and their instances in the ROS face.
#include "app/practice/rosface.h"
#include "app/practice/templatesummary.h"

namespace belay::practice {

static const QString groupNameForm = QStringLiteral("[A-Za-z0-9][A-Za-z0-9_-]{0,254}");

tl::expected<const Group *, RosRefusal> RosFace::findGroup(RosForm &form)
{
    const QString region = rosRegion(form);
    const QString name = form.need(QStringLiteral("StackGroupName"));
    (void)form.matching(QStringLiteral("StackGroupName"), groupNameForm);
    if (form.refusal())
        return tl::unexpected(*form.refusal());
    const Group *group = m_world.group(region, name);
    if (!group || group->name != name)
        return tl::unexpected(
            RosRefusal{404, QStringLiteral("StackGroupNotFound"),
                       QStringLiteral("The StackGroup (%1) could not be found.").arg(name)});
    return group;
}

QString rosDriftWord(Drift drift)
{
    switch (drift) {
    case Drift::InSync:
        return QStringLiteral("IN_SYNC");
    case Drift::Drifted:
        return QStringLiteral("DRIFTED");
    case Drift::NotChecked:
    case Drift::Unknown:
        break;
    }
    return QStringLiteral("NOT_CHECKED");
}

QJsonObject RosFace::groupJson(const Group &group) const
{
    QJsonObject json{
        {QStringLiteral("StackGroupId"), group.id},
        {QStringLiteral("StackGroupName"), group.name},
        {QStringLiteral("Description"), group.description},
        {QStringLiteral("Status"), group.deleted ? QStringLiteral("DELETED") : QStringLiteral("ACTIVE")},
        {QStringLiteral("PermissionModel"),
         group.serviceManaged ? QStringLiteral("SERVICE_MANAGED") : QStringLiteral("SELF_MANAGED")},
        {QStringLiteral("ResourceGroupId"), group.resourceGroup},
        {QStringLiteral("CreateTime"), shortTime(group.createdAt)},
        {QStringLiteral("UpdateTime"), shortTime(group.updatedAt)}};
    if (group.serviceManaged) {
        QJsonObject automatic{{QStringLiteral("Enabled"), group.autoDeploy}};
        if (group.autoDeploy)
            automatic.insert(QStringLiteral("RetainStacksOnAccountRemoval"), group.retainOnRemoval);
        json.insert(QStringLiteral("AutoDeployment"), automatic);
    }
    return json;
}

RosFace::Answer RosFace::listStackGroups(RosForm &form)
{
    QList<const Group *> groups = m_world.groups(rosRegion(form));
    const QString status =
        form.oneOf(QStringLiteral("Status"), {QStringLiteral("ACTIVE"), QStringLiteral("DELETED")}, {});
    const QString resourceGroup = form.text(QStringLiteral("ResourceGroupId"));
    QList<std::pair<QString, std::optional<QString>>> tags;
    for (int i = 1; form.has(QStringLiteral("Tags.%1.Key").arg(i)); ++i)
        tags.append({form.text(QStringLiteral("Tags.%1.Key").arg(i)),
                     form.optional(QStringLiteral("Tags.%1.Value").arg(i))});

    groups.removeIf([&](const Group *group) {
        const auto carries = [group](const auto &wanted) {
            return std::any_of(group->tags.begin(), group->tags.end(), [&wanted](const GroupTag &tag) {
                return tag.key == wanted.first && (!wanted.second || tag.value == *wanted.second);
            });
        };
        return (!status.isEmpty() && group->deleted != (status == u"DELETED")) ||
               (!resourceGroup.isEmpty() && group->resourceGroup != resourceGroup) ||
               !std::all_of(tags.begin(), tags.end(), carries);
    });
    return rosPage(form, QStringLiteral("StackGroups"), groups, [this](const Group *group) {
        QJsonObject json = groupJson(*group);
        json.insert(QStringLiteral("StackGroupDriftStatus"), rosDriftWord(group->drift.drift));
        if (group->drift.checkedAt)
            json.insert(QStringLiteral("DriftDetectionTime"), shortTime(*group->drift.checkedAt));
        QJsonArray tagsJson;
        for (const GroupTag &tag : group->tags)
            tagsJson.append(
                QJsonObject{{QStringLiteral("Key"), tag.key}, {QStringLiteral("Value"), tag.value}});
        json.insert(QStringLiteral("Tags"), tagsJson);
        return json;
    });
}

RosFace::Answer RosFace::getStackGroup(RosForm &form)
{
    const bool byId = form.has(QStringLiteral("StackGroupId"));
    if (byId && form.has(QStringLiteral("StackGroupName")))
        return tl::unexpected(
            RosRefusal{400, QStringLiteral("MultipleParameter"),
                       QStringLiteral("StackGroupName and StackGroupId exclude each other.")});
    const Or<const Group *> found =
        byId ? Or<const Group *>(m_world.group(rosRegion(form), form.text(QStringLiteral("StackGroupId"))))
             : findGroup(form);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return tl::unexpected(RosRefusal{404, QStringLiteral("StackGroupNotFound"),
                                         QStringLiteral("The StackGroup (%1) could not be found.")
                                             .arg(form.text(QStringLiteral("StackGroupId")))});
    const Group &group = **found;
    const std::optional<TemplateSummary> summary = readTemplate(group.templateBody);
    QJsonArray parameters;
    for (const GroupParameter &parameter : group.parameters) {
        const TemplateParameter *declared = summary ? summary->parameter(parameter.key) : nullptr;
        parameters.append(
            QJsonObject{{QStringLiteral("ParameterKey"), parameter.key},
                        {QStringLiteral("ParameterValue"),
                         declared && declared->noEcho ? QStringLiteral("******") : parameter.value}});
    }
    QJsonObject json = groupJson(group);
    json.insert(QStringLiteral("Parameters"), parameters);
    json.insert(QStringLiteral("TemplateContent"), group.templateBody);
    json.insert(QStringLiteral("TemplateBody"), group.templateBody);
    if (!group.serviceManaged) {
        json.insert(QStringLiteral("AdministrationRoleName"), group.administrationRole);
        json.insert(QStringLiteral("ExecutionRoleName"), group.executionRole);
    } else {
        json.insert(QStringLiteral("RdFolderIds"), QJsonArray::fromStringList(group.folders));
    }
    if (group.drift.checkedAt)
        json.insert(QStringLiteral("StackGroupDriftDetectionDetail"), driftJson(group.drift));
    return QJsonObject{{QStringLiteral("StackGroup"), json}};
}

QJsonObject RosFace::instanceJson(const Group &group, const Instance &instance) const
{
    QJsonObject json{{QStringLiteral("StackGroupId"), group.id},
                     {QStringLiteral("StackGroupName"), group.name},
                     {QStringLiteral("AccountId"), instance.account},
                     {QStringLiteral("RegionId"), instance.region},
                     {QStringLiteral("Status"), instance.status == InstanceStatus::Current
                                                    ? QStringLiteral("CURRENT")
                                                    : QStringLiteral("OUTDATED")},
                     {QStringLiteral("StatusReason"),
                      instance.status == InstanceStatus::Current ? QString() : instance.reason}};
    if (!instance.stackId.isEmpty())
        json.insert(QStringLiteral("StackId"), instance.stackId);
    if (!instance.folder.isEmpty())
        json.insert(QStringLiteral("RdFolderId"), instance.folder);
    if (instance.driftCheckedAt) {
        json.insert(QStringLiteral("StackDriftStatus"), rosDriftWord(instance.drift));
        json.insert(QStringLiteral("DriftDetectionTime"), shortTime(*instance.driftCheckedAt));
    }
    return json;
}

RosFace::Answer RosFace::listStackInstances(RosForm &form)
{
    const auto found = findGroup(form);
    if (!found)
        return tl::unexpected(found.error());
    const Group &group = **found;
    const QString account = form.text(QStringLiteral("StackInstanceAccountId"));
    QList<qsizetype> rows = group.places(form.text(QStringLiteral("StackInstanceRegionId")));
    if (!account.isEmpty())
        rows.removeIf([&](qsizetype place) { return group.instances.at(place).account != account; });
    return rosPage(form, QStringLiteral("StackInstances"), rows,
                   [&](qsizetype place) { return instanceJson(group, group.instances.at(place)); });
}

RosFace::Answer RosFace::getStackInstance(RosForm &form)
{
    const QString account = form.need(QStringLiteral("StackInstanceAccountId"));
    const QString region = form.need(QStringLiteral("StackInstanceRegionId"));
    (void)form.oneOf(QStringLiteral("OutputOption"), {QStringLiteral("Enabled"), QStringLiteral("Disabled")},
                     {});
    const auto found = findGroup(form);
    if (!found)
        return tl::unexpected(found.error());
    const Instance *instance = (*found)->instance(account, region);
    if (!instance)
        return tl::unexpected(RosRefusal{
            404, QStringLiteral("StackInstanceNotFound"),
            QStringLiteral("The StackInstance (%1, %2) could not be found.").arg(account, region)});
    QJsonObject json = instanceJson(**found, *instance);
    QJsonArray overrides;
    for (const GroupParameter &parameter : instance->overrides)
        overrides.append(QJsonObject{{QStringLiteral("ParameterKey"), parameter.key},
                                     {QStringLiteral("ParameterValue"), parameter.value}});
    json.insert(QStringLiteral("ParameterOverrides"), overrides);
    return QJsonObject{{QStringLiteral("StackInstance"), json}};
}

} // namespace belay::practice
