// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/rosrequests.h"
#include "core/cloud/alibaba/roswords.h"

#include <nlohmann/json.hpp>

namespace belay::alibaba {

namespace {

using nlohmann::json;

QString compact(const json &value)
{
    return QString::fromStdString(value.dump());
}

json jsonList(const QStringList &texts)
{
    json list = json::array();
    for (const QString &text : texts)
        list.push_back(text.toStdString());
    return list;
}

json jsonPreferences(const OperationPreferences &preferences)
{
    json object = json::object();
    const auto set = [&object](const char *key, const std::optional<int> &value) {
        if (value)
            object[key] = *value;
    };
    set("FailureToleranceCount", preferences.failureToleranceCount);
    set("FailureTolerancePercentage", preferences.failureTolerancePercentage);
    set("MaxConcurrentCount", preferences.maxConcurrentCount);
    set("MaxConcurrentPercentage", preferences.maxConcurrentPercentage);
    if (preferences.regionConcurrency)
        object["RegionConcurrencyType"] = wireWord(*preferences.regionConcurrency).toStdString();
    return object;
}

json jsonAutoDeployment(const AutoDeployment &autoDeployment)
{
    json object{{"Enabled", autoDeployment.enabled}};
    if (autoDeployment.retainStacks)
        object["RetainStacksOnAccountRemoval"] = *autoDeployment.retainStacks;
    return object;
}

json jsonTargets(const DeploymentTargets &targets)
{
    json object = json::object();
    if (!targets.folders.isEmpty())
        object["RdFolderIds"] = jsonList(targets.folders);
    if (!targets.accounts.isEmpty())
        object["AccountIds"] = jsonList(targets.accounts);
    return object;
}

class Items
{
public:
    void add(const QString &name, const std::optional<QString> &value)
    {
        if (value)
            m_items.append({name, *value});
    }
    void addObject(const QString &name, const json &object)
    {
        if (!object.empty())
            m_items.append({name, compact(object)});
    }
    void addRepeated(const QString &name, const QStringList &values)
    {
        for (qsizetype i = 0; i < values.size(); ++i)
            m_items.append({QStringLiteral("%1.%2").arg(name).arg(i + 1), values[i]});
    }
    [[nodiscard]] const QueryItems &items() const { return m_items; }

private:
    QueryItems m_items;
};

} // namespace

QueryItems updateParameters(const UpdateDraft &draft)
{
    Items items;
    items.add(QStringLiteral("RegionId"), draft.group.region);
    items.add(QStringLiteral("StackGroupName"), draft.group.name);
    items.add(QStringLiteral("Description"), draft.description);
    items.add(QStringLiteral("TemplateURL"), draft.templateUrl);
    items.add(QStringLiteral("TemplateId"), draft.templateId);
    items.add(QStringLiteral("TemplateVersion"), draft.templateVersion);
    for (qsizetype i = 0; i < draft.parameters.size(); ++i) {
        const QString prefix = QStringLiteral("Parameters.%1.").arg(i + 1);
        items.add(prefix + QStringLiteral("ParameterKey"), draft.parameters[i].key);
        items.add(prefix + QStringLiteral("ParameterValue"), draft.parameters[i].value);
    }
    items.addRepeated(QStringLiteral("Capabilities"), draft.capabilities);
    items.addObject(QStringLiteral("AccountIds"), jsonList(draft.accounts));
    items.addObject(QStringLiteral("RegionIds"), jsonList(draft.regions));
    if (draft.deploymentTargets)
        items.addObject(QStringLiteral("DeploymentTargets"), jsonTargets(*draft.deploymentTargets));
    items.addObject(QStringLiteral("OperationPreferences"), jsonPreferences(draft.preferences));
    items.add(QStringLiteral("OperationDescription"), draft.operationDescription);
    items.add(QStringLiteral("AdministrationRoleName"), draft.administrationRole);
    items.add(QStringLiteral("ExecutionRoleName"), draft.executionRole);
    if (draft.permissionModel)
        items.add(QStringLiteral("PermissionModel"), wireWord(*draft.permissionModel));
    if (draft.autoDeployment)
        items.addObject(QStringLiteral("AutoDeployment"), jsonAutoDeployment(*draft.autoDeployment));
    items.addRepeated(QStringLiteral("DeploymentOptions"), draft.deploymentOptions);
    return items.items();
}

QueryItems driftParameters(const GroupKey &key, const OperationPreferences &preferences)
{
    OperationPreferences taken = preferences;
    taken.regionConcurrency.reset();
    Items items;
    items.add(QStringLiteral("RegionId"), key.region);
    items.add(QStringLiteral("StackGroupName"), key.name);
    items.addObject(QStringLiteral("OperationPreferences"), jsonPreferences(taken));
    return items.items();
}

} // namespace belay::alibaba
