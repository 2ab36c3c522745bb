// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/stacksetinputs.h"

#include "core/cloud/aws/awswords.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

namespace belay::aws {

namespace {

constexpr int pageSize = 100;

void set(Input &input, const char *name, const QString &value)
{
    if (!value.isEmpty())
        input[name] = value.toStdString();
}

void set(Input &input, const char *name, const QStringList &values)
{
    for (const QString &value : values)
        input[name].push_back(value.toStdString());
}

void set(Input &input, const char *name, std::optional<int> value)
{
    if (value)
        input[name] = *value;
}

void set(Input &input, const char *name, const Input &structure)
{
    if (!structure.empty())
        input[name] = structure;
}

void setCallAs(Input &input, CallAs callAs)
{
    if (callAs == CallAs::DelegatedAdmin)
        input["CallAs"] = "DELEGATED_ADMIN";
}

Input named(const GroupKey &key)
{
    Input input;
    set(input, "StackSetName", key.name);
    return input;
}

Input named(const OperationRef &ref)
{
    Input input = named(ref.group);
    set(input, "OperationId", ref.id.toString());
    return input;
}

void setPage(Input &input, const PageToken &page)
{
    set(input, "NextToken", page.value);
    input["MaxResults"] = pageSize;
}

void addFilter(Input &input, const char *name, const QString &value)
{
    if (!value.isEmpty())
        input["Filters"].push_back({{"Name", name}, {"Values", value.toStdString()}});
}

Input parametersInput(const QList<ParameterChoice> &choices)
{
    Input list = Input::array();
    for (const ParameterChoice &choice : choices) {
        Input entry;
        set(entry, "ParameterKey", choice.key);
        if (choice.value)
            entry["ParameterValue"] = choice.value->toStdString();
        if (choice.usePrevious)
            entry["UsePreviousValue"] = true;
        list.push_back(entry);
    }
    return list;
}

Input tagsInput(const QList<Tag> &tags)
{
    Input list = Input::array();
    for (const Tag &tag : tags)
        list.push_back({{"Key", tag.key.toStdString()}, {"Value", tag.value.toStdString()}});
    return list;
}

Input preferencesInput(const OperationPreferences &preferences)
{
    Input input;
    if (preferences.regionConcurrency)
        set(input, "RegionConcurrencyType", wordOf(*preferences.regionConcurrency));
    set(input, "RegionOrder", preferences.regionOrder);
    set(input, "FailureToleranceCount", preferences.failureToleranceCount);
    set(input, "FailureTolerancePercentage", preferences.failureTolerancePercentage);
    set(input, "MaxConcurrentCount", preferences.maxConcurrentCount);
    set(input, "MaxConcurrentPercentage", preferences.maxConcurrentPercentage);
    if (preferences.concurrencyMode)
        set(input, "ConcurrencyMode", wordOf(*preferences.concurrencyMode));
    return input;
}

Input targetsInput(const DeploymentTargets &targets)
{
    Input input;
    set(input, "Accounts", targets.accounts);
    set(input, "AccountsUrl", targets.accountsUrl);
    set(input, "OrganizationalUnitIds", targets.folders);
    if (targets.accountFilter)
        set(input, "AccountFilterType", wordOf(*targets.accountFilter));
    return input;
}

Input autoDeploymentInput(const AutoDeployment &automatic)
{
    Input input{{"Enabled", automatic.enabled}};
    if (automatic.retainStacks)
        input["RetainStacksOnAccountRemoval"] = *automatic.retainStacks;
    set(input, "DependsOn", automatic.dependsOn);
    return input;
}

void setTemplate(Input &input, const UpdateDraft &draft)
{
    if (draft.templateBody)
        input["TemplateBody"] = draft.templateBody->toStdString();
    if (draft.templateUrl)
        set(input, "TemplateURL", *draft.templateUrl);
    if (draft.usePreviousTemplate)
        input["UsePreviousTemplate"] = true;
}

} // namespace

Input listGroupsInput(CallAs callAs, const PageToken &page)
{
    Input input;
    setPage(input, page);
    input["Status"] = "ACTIVE";
    setCallAs(input, callAs);
    return input;
}

Input groupInput(const GroupKey &key)
{
    Input input = named(key);
    setCallAs(input, key.callAs);
    return input;
}

Input instancesInput(const GroupKey &key, const InstanceFilter &filter, const PageToken &page)
{
    Input input = named(key);
    setPage(input, page);
    addFilter(input, "DETAILED_STATUS", filter.detailedState);
    set(input, "StackInstanceAccount", filter.account);
    set(input, "StackInstanceRegion", filter.region);
    setCallAs(input, key.callAs);
    return input;
}

Input instanceInput(const GroupKey &key, const QString &account, const QString &region)
{
    Input input = named(key);
    set(input, "StackInstanceAccount", account);
    set(input, "StackInstanceRegion", region);
    setCallAs(input, key.callAs);
    return input;
}

Input operationsInput(const GroupKey &key, const PageToken &page)
{
    Input input = named(key);
    setPage(input, page);
    setCallAs(input, key.callAs);
    return input;
}

Input operationInput(const OperationRef &ref)
{
    Input input = named(ref);
    setCallAs(input, ref.group.callAs);
    return input;
}

Input resultsInput(const OperationRef &ref, const ResultFilter &filter, const PageToken &page)
{
    Input input = named(ref);
    setPage(input, page);
    setCallAs(input, ref.group.callAs);
    if (filter.state)
        addFilter(input, "OPERATION_RESULT_STATUS", wordOf(*filter.state));
    return input;
}

Input templateInput(const TemplateSource &source)
{
    Input input = Input::object();
    if (source.body)
        input["TemplateBody"] = source.body->toStdString();
    if (source.url)
        set(input, "TemplateURL", *source.url);
    if (source.group) {
        set(input, "StackSetName", source.group->name);
        setCallAs(input, source.group->callAs);
    }
    return input;
}

bool isOperationId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-zA-Z0-9][-a-zA-Z0-9]{0,127}\\z"));
    return form.match(id).hasMatch();
}

Input updateInput(const UpdateDraft &draft, const ClientToken &token)
{
    Input input = named(draft.group);
    if (draft.description)
        input["Description"] = draft.description->toStdString();
    setTemplate(input, draft);
    set(input, "Parameters", parametersInput(draft.parameters));
    set(input, "Capabilities", draft.capabilities);
    if (draft.tags)
        input["Tags"] = tagsInput(*draft.tags);
    set(input, "OperationPreferences", preferencesInput(draft.preferences));
    if (draft.administrationRole)
        set(input, "AdministrationRoleARN", *draft.administrationRole);
    if (draft.executionRole)
        set(input, "ExecutionRoleName", *draft.executionRole);
    if (draft.deploymentTargets)
        set(input, "DeploymentTargets", targetsInput(*draft.deploymentTargets));
    if (draft.permissionModel)
        set(input, "PermissionModel", wordOf(*draft.permissionModel));
    if (draft.autoDeployment)
        input["AutoDeployment"] = autoDeploymentInput(*draft.autoDeployment);
    set(input, "OperationId", token.toString());
    set(input, "Accounts", draft.accounts);
    set(input, "Regions", draft.regions);
    setCallAs(input, draft.group.callAs);
    if (draft.managedExecution)
        input["ManagedExecution"] = {{"Active", *draft.managedExecution}};
    return input;
}

Input driftInput(const GroupKey &key, const OperationPreferences &preferences, const ClientToken &token)
{
    Input input = named(key);
    set(input, "OperationPreferences", preferencesInput(preferences));
    set(input, "OperationId", token.toString());
    setCallAs(input, key.callAs);
    return input;
}

} // namespace belay::aws
