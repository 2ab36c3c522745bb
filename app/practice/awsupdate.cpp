// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awsupdate.h"

#include "app/practice/awsface.h"
#include "app/practice/templatesummary.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace belay::practice {

template <class T>
using Checked = tl::expected<T, AwsRefusal>;
using Problem = std::optional<AwsRefusal>;

static Problem constraint(const QString &value, const char *field, const QString &rule)
{
    return awsValidationError(
        QStringLiteral("1 validation error detected: Value '%1' at '%2' failed to satisfy "
                       "constraint: Member must %3")
            .arg(value, QLatin1String(field), rule));
}

static Problem lengthProblem(const AwsForm &form, const char *name, const char *field, int least, int most)
{
    const auto value = form.optional(QLatin1String(name));
    if (!value || (value->size() >= least && value->size() <= most))
        return std::nullopt;
    return constraint(*value, field, QStringLiteral("have length between %1 and %2").arg(least).arg(most));
}

static bool matches(const QString &pattern, const QString &value)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
}

std::optional<AwsRefusal> awsOperationIdProblem(const QString &id)
{
    const QString pattern = QStringLiteral("[a-zA-Z0-9][-a-zA-Z0-9]*");
    if (id.size() <= 128 && matches(pattern, id))
        return std::nullopt;
    return constraint(id, "operationId", QStringLiteral("satisfy regular expression pattern: ") + pattern);
}

tl::expected<QString, AwsRefusal> awsTemplateBody(const AwsForm &form)
{
    if (const auto body = form.optional(QStringLiteral("TemplateBody"))) {
        const qsizetype bytes = body->toUtf8().size();
        if (bytes < 1 || bytes > 51'200)
            return tl::unexpected(*constraint(body->left(64), "templateBody",
                                              QStringLiteral("have length less than or equal to 51200")));
        return *body;
    }
    const QString address = form.text(QStringLiteral("TemplateURL"));
    if (address.isEmpty())
        return tl::unexpected(
            awsValidationError(QStringLiteral("Either Template URL or Template Body must be specified.")));
    const QUrl url(address);
    QFile file(QStringLiteral(":/practice/templates/") + url.fileName());
    if (url.scheme() != u"https" || url.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(awsValidationError(
            QStringLiteral("TemplateURL must reference a valid S3 object to which you have access.")));
    return QString::fromUtf8(file.readAll());
}

static Checked<std::optional<int>> number(const AwsForm &form, const char *name, int least, int most)
{
    const QString field = QStringLiteral("OperationPreferences.") + QLatin1String(name);
    const auto text = form.optional(field);
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const int value = text->toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return tl::unexpected(*constraint(
            *text, qPrintable(field), QStringLiteral("have value between %1 and %2").arg(least).arg(most)));
    return std::optional(value);
}

tl::expected<Preferences, AwsRefusal> awsPreferences(const AwsForm &form)
{
    Preferences preferences;
    const struct
    {
        std::optional<int> Preferences::*member;
        const char *name;
        int least;
        int most;
    } numbers[] = {
        {&Preferences::toleranceCount, "FailureToleranceCount", 0, 1'000'000},
        {&Preferences::tolerancePercent, "FailureTolerancePercentage", 0, 100},
        {&Preferences::concurrentCount, "MaxConcurrentCount", 1, 1'000'000},
        {&Preferences::concurrentPercent, "MaxConcurrentPercentage", 1, 100},
    };
    for (const auto &wanted : numbers) {
        const auto value = number(form, wanted.name, wanted.least, wanted.most);
        if (!value)
            return tl::unexpected(value.error());
        preferences.*wanted.member = *value;
    }
    const auto onlyOne = [](const char *first, const char *second) {
        return tl::unexpected(
            awsValidationError(QStringLiteral("Exactly one of %1 and %2 must be specified in the operation "
                                              "preferences.")
                                   .arg(QLatin1String(first), QLatin1String(second))));
    };
    if (preferences.toleranceCount && preferences.tolerancePercent)
        return onlyOne("FailureTolerancePercentage", "FailureToleranceCount");
    if (preferences.concurrentCount && preferences.concurrentPercent)
        return onlyOne("MaxConcurrentPercentage", "MaxConcurrentCount");

    const QString type = form.text(QStringLiteral("OperationPreferences.RegionConcurrencyType"));
    if (!type.isEmpty() && type != u"SEQUENTIAL" && type != u"PARALLEL")
        return tl::unexpected(*constraint(type, "operationPreferences.regionConcurrencyType",
                                          QStringLiteral("satisfy enum value set: [SEQUENTIAL, PARALLEL]")));
    const QString mode = form.text(QStringLiteral("OperationPreferences.ConcurrencyMode"));
    if (!mode.isEmpty() && mode != u"STRICT_FAILURE_TOLERANCE" && mode != u"SOFT_FAILURE_TOLERANCE")
        return tl::unexpected(*constraint(mode, "operationPreferences.concurrencyMode",
                                          QStringLiteral("satisfy enum value set: [STRICT_FAILURE_TOLERANCE, "
                                                         "SOFT_FAILURE_TOLERANCE]")));
    preferences.parallelRegions = type == u"PARALLEL";
    preferences.soft = mode == u"SOFT_FAILURE_TOLERANCE";
    preferences.regionOrder = form.list(QStringLiteral("OperationPreferences.RegionOrder"));
    if (QSet<QString>(preferences.regionOrder.begin(), preferences.regionOrder.end()).size() !=
        preferences.regionOrder.size())
        return tl::unexpected(
            awsValidationError(QStringLiteral("RegionOrder must not name a Region twice.")));
    return preferences;
}

/// The template after the update; nothing when the present one stays.
static Checked<std::optional<QString>> newTemplate(const AwsForm &form)
{
    const bool previous = form.isTrue(QStringLiteral("UsePreviousTemplate"));
    const int given = (previous ? 1 : 0) + (form.has(QStringLiteral("TemplateBody")) ? 1 : 0) +
                      (form.has(QStringLiteral("TemplateURL")) ? 1 : 0);
    if (given != 1)
        return tl::unexpected(
            awsValidationError(QStringLiteral("Exactly one of TemplateBody, TemplateURL and "
                                              "UsePreviousTemplate must be specified.")));
    if (previous)
        return std::nullopt;
    const auto body = awsTemplateBody(form);
    if (!body)
        return tl::unexpected(body.error());
    return std::optional(*body);
}

/// The whole new list: a parameter that is not listed falls back to its default.
static Checked<QList<GroupParameter>> newParameters(const AwsForm &form, const Group &group,
                                                    const TemplateSummary &target)
{
    const auto invalid = [](const QString &message) { return tl::unexpected(awsValidationError(message)); };
    QHash<QString, QString> sent;
    for (const QString &member : form.memberNames(QStringLiteral("Parameters"))) {
        const QString key = form.text(member + QStringLiteral(".ParameterKey"));
        const auto value = form.optional(member + QStringLiteral(".ParameterValue"));
        const bool keep = form.isTrue(member + QStringLiteral(".UsePreviousValue"));
        const auto previous =
            std::find_if(group.parameters.begin(), group.parameters.end(),
                         [&](const GroupParameter &parameter) { return parameter.key == key; });
        if (key.isEmpty() || sent.contains(key))
            return invalid(QStringLiteral("Duplicate or empty parameter key: [%1]").arg(key));
        if (keep && value)
            return invalid(
                QStringLiteral(
                    "Invalid input for parameter key %1. Cannot specify usePreviousValue as true and a "
                    "parameter value")
                    .arg(key));
        if (!keep && !value)
            return invalid(
                QStringLiteral(
                    "Invalid input for parameter key %1. Need to specify either usePreviousValue as true "
                    "or a value")
                    .arg(key));
        if (!target.parameter(key))
            return invalid(QStringLiteral("Parameters: [%1] do not exist in the template").arg(key));
        if (keep && previous == group.parameters.end())
            return invalid(
                QStringLiteral(
                    "Invalid input for parameter key %1. Cannot specify usePreviousValue as true for a "
                    "parameter key not in the previous template")
                    .arg(key));
        if (value && value->toUtf8().size() > 4096)
            return invalid(QStringLiteral("Parameter '%1' must not be longer than 4096 bytes").arg(key));
        sent.insert(key, keep ? previous->value : *value);
    }
    QList<GroupParameter> parameters;
    QStringList missing;
    for (const TemplateParameter &declared : target.parameters) {
        if (!sent.contains(declared.key) && !declared.defaultValue) {
            missing.append(declared.key);
            continue;
        }
        const QString value = sent.value(declared.key, declared.defaultValue.value_or(QString()));
        if (!declared.allowedValues.isEmpty() && !declared.allowedValues.contains(value))
            return invalid(QStringLiteral("Parameter '%1' must be one of AllowedValues").arg(declared.key));
        parameters.append({declared.key, value});
    }
    if (!missing.isEmpty())
        return invalid(
            QStringLiteral("Parameters: [%1] must have values").arg(missing.join(QStringLiteral(", "))));
    return parameters;
}

static Problem capabilitiesProblem(const QStringList &given, const TemplateSummary &target)
{
    static const QStringList known{QStringLiteral("CAPABILITY_IAM"), QStringLiteral("CAPABILITY_NAMED_IAM"),
                                   QStringLiteral("CAPABILITY_AUTO_EXPAND")};
    for (const QString &word : given) {
        if (!known.contains(word))
            return constraint(word, "capabilities",
                              QStringLiteral("satisfy enum value set: [CAPABILITY_NAMED_IAM, "
                                             "CAPABILITY_IAM, CAPABILITY_AUTO_EXPAND]"));
    }
    for (const QString &needed : target.capabilities) {
        const bool covered = needed == u"CAPABILITY_IAM" && given.contains(u"CAPABILITY_NAMED_IAM");
        if (!covered && !given.contains(needed))
            return AwsRefusal{400, QStringLiteral("InsufficientCapabilitiesException"),
                              QStringLiteral("Requires capabilities : [%1]").arg(needed)};
    }
    return std::nullopt;
}

static Checked<QList<GroupTag>> newTags(const AwsForm &form)
{
    QList<GroupTag> tags;
    QSet<QString> keys;
    for (const QString &member : form.memberNames(QStringLiteral("Tags"))) {
        const GroupTag tag{form.text(member + QStringLiteral(".Key")),
                           form.text(member + QStringLiteral(".Value"))};
        const bool fits =
            !tag.key.isEmpty() && tag.key.size() <= 128 && !tag.value.isEmpty() && tag.value.size() <= 256;
        if (!fits || tag.key.startsWith(u"aws:") || keys.contains(tag.key))
            return tl::unexpected(*constraint(tag.key, "tags",
                                              QStringLiteral("have unique keys of 1 to 128 characters not "
                                                             "starting with aws: and values of 1 to 256")));
        keys.insert(tag.key);
        tags.append(tag);
    }
    if (tags.size() > 50)
        return tl::unexpected(
            *constraint(QString::number(tags.size()), "tags", QStringLiteral("have at most 50 items")));
    return tags;
}

/// Nothing: the whole set.
static Checked<std::optional<TargetChoice>> newChoice(const AwsForm &form, const Group &group)
{
    const auto invalid = [](const char *message) {
        return tl::unexpected(awsValidationError(QLatin1String(message)));
    };
    const bool accounts = form.has(QStringLiteral("Accounts"));
    const bool targets = form.has(QStringLiteral("DeploymentTargets"));
    const bool regions = form.has(QStringLiteral("Regions"));
    if (form.has(QStringLiteral("AutoDeployment")) && (targets || regions))
        return invalid("AutoDeployment cannot be specified together with DeploymentTargets or Regions");
    if (accounts && targets)
        return invalid("Accounts and DeploymentTargets cannot both be specified");
    if (regions != (accounts || targets))
        return invalid("Regions must be specified together with Accounts or DeploymentTargets");
    if (!regions)
        return std::nullopt;
    if (accounts && group.serviceManaged)
        return invalid("Accounts property should not be specified in SERVICE_MANAGED permission model. Use "
                       "DeploymentTargets");
    if (targets && !group.serviceManaged)
        return invalid("DeploymentTargets property should not be specified in SELF_MANAGED permission model. "
                       "Use Accounts");

    TargetChoice choice;
    choice.regions = form.list(QStringLiteral("Regions"));
    choice.accounts =
        form.list(accounts ? QStringLiteral("Accounts") : QStringLiteral("DeploymentTargets.Accounts"));
    choice.folders = form.list(QStringLiteral("DeploymentTargets.OrganizationalUnitIds"));
    for (const QString &account : std::as_const(choice.accounts)) {
        if (!matches(QStringLiteral("[0-9]{12}"), account))
            return tl::unexpected(*constraint(account, "accounts",
                                              QStringLiteral("satisfy regular expression pattern: "
                                                             "^[0-9]{12}$")));
    }
    for (const QString &folder : std::as_const(choice.folders)) {
        const QString pattern = QStringLiteral("(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})");
        if (!matches(pattern, folder))
            return tl::unexpected(
                *constraint(folder, "deploymentTargets.organizationalUnitIds",
                            QStringLiteral("satisfy regular expression pattern: ^%1$").arg(pattern)));
    }
    const QString filter = form.text(QStringLiteral("DeploymentTargets.AccountFilterType"));
    if (filter == u"NONE")
        choice.filter = TargetChoice::Filter::FoldersOnly;
    else if (filter == u"INTERSECTION")
        choice.filter = TargetChoice::Filter::Intersection;
    else if (filter == u"DIFFERENCE")
        choice.filter = TargetChoice::Filter::Difference;
    else if (!filter.isEmpty() && filter != u"UNION")
        return tl::unexpected(
            *constraint(filter, "deploymentTargets.accountFilterType",
                        QStringLiteral("satisfy enum value set: [NONE, INTERSECTION, DIFFERENCE, UNION]")));
    const bool needsBoth = filter == u"INTERSECTION" || filter == u"DIFFERENCE";
    if (needsBoth && (choice.accounts.isEmpty() || choice.folders.isEmpty()))
        return invalid(
            "AccountFilterType INTERSECTION and DIFFERENCE need OrganizationalUnitIds and Accounts");
    if (choice.folders.size() > 50)
        return invalid("At most 50 OrganizationalUnitIds are allowed");
    for (const QString &account : std::as_const(choice.accounts)) {
        for (const QString &region : std::as_const(choice.regions)) {
            if (accounts && !group.instance(account, region))
                return tl::unexpected(AwsRefusal{
                    404, QStringLiteral("StackInstanceNotFoundException"),
                    QStringLiteral("Stack instance not found for StackSet %1, account %2, Region %3")
                        .arg(group.name, account, region)});
        }
    }
    return std::optional(choice);
}

static Problem plainFieldsProblem(const AwsForm &form, const Group &group)
{
    for (const Problem &problem :
         {lengthProblem(form, "Description", "description", 1, 1024),
          lengthProblem(form, "AdministrationRoleARN", "administrationRoleARN", 20, 2048),
          lengthProblem(form, "ExecutionRoleName", "executionRoleName", 1, 64)}) {
        if (problem)
            return problem;
    }
    const QString role = form.text(QStringLiteral("ExecutionRoleName"));
    if (!role.isEmpty() && !matches(QStringLiteral("[a-zA-Z_0-9+=,.@-]+"), role))
        return constraint(role, "executionRoleName",
                          QStringLiteral("satisfy regular expression pattern: [a-zA-Z_0-9+=,.@-]+"));
    const bool roles = form.has(QStringLiteral("AdministrationRoleARN")) || !role.isEmpty();
    if (roles && group.serviceManaged)
        return awsValidationError(
            QStringLiteral("AdministrationRoleARN and ExecutionRoleName cannot be specified in "
                           "SERVICE_MANAGED permission model"));
    const QString model = form.text(QStringLiteral("PermissionModel"));
    if (!model.isEmpty() && model != u"SERVICE_MANAGED" && model != u"SELF_MANAGED")
        return constraint(model, "permissionModel",
                          QStringLiteral("satisfy enum value set: [SERVICE_MANAGED, SELF_MANAGED]"));
    if (!model.isEmpty() && (model == u"SERVICE_MANAGED") != group.serviceManaged &&
        !group.instances.isEmpty())
        return awsValidationError(
            QStringLiteral("PermissionModel cannot change while the StackSet has stack instances"));
    if (form.has(QStringLiteral("AutoDeployment")) && !group.serviceManaged)
        return awsValidationError(
            QStringLiteral("AutoDeployment can only be specified in SERVICE_MANAGED permission model"));
    if (form.has(QStringLiteral("AutoDeployment.RetainStacksOnAccountRemoval")) &&
        !form.isTrue(QStringLiteral("AutoDeployment.Enabled")))
        return awsValidationError(
            QStringLiteral("RetainStacksOnAccountRemoval needs AutoDeployment to be enabled"));
    const auto operationId = form.optional(QStringLiteral("OperationId"));
    return operationId ? awsOperationIdProblem(*operationId) : std::nullopt;
}

tl::expected<UpdateOrder, AwsRefusal> awsUpdateOrder(const AwsForm &form, const Group &group)
{
    if (const Problem problem = plainFieldsProblem(form, group))
        return tl::unexpected(*problem);
    const auto body = newTemplate(form);
    if (!body)
        return tl::unexpected(body.error());
    QString why;
    const auto target = readTemplate(body->value_or(group.templateBody), &why);
    if (!target)
        return tl::unexpected(awsValidationError(why));
    const auto parameters = newParameters(form, group, *target);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const QStringList capabilities = form.list(QStringLiteral("Capabilities"));
    if (const Problem problem = capabilitiesProblem(capabilities, *target))
        return tl::unexpected(*problem);
    const auto tags = newTags(form);
    if (!tags)
        return tl::unexpected(tags.error());
    const auto preferences = awsPreferences(form);
    if (!preferences)
        return tl::unexpected(preferences.error());
    const auto choice = newChoice(form, group);
    if (!choice)
        return tl::unexpected(choice.error());

    const auto flag = [&form](const char *name) {
        const auto text = form.optional(QLatin1String(name));
        return text ? std::optional(*text == u"true") : std::nullopt;
    };
    UpdateOrder order;
    order.groupId = group.id;
    order.preferences = *preferences;
    order.choice = *choice;
    order.operationId = form.text(QStringLiteral("OperationId"));
    order.fingerprint = form.fingerprint();
    order.change.description = form.optional(QStringLiteral("Description"));
    order.change.templateBody = *body;
    order.change.parameters = *parameters;
    order.change.capabilities = capabilities;
    if (form.has(QStringLiteral("Tags")))
        order.change.tags = *tags;
    order.change.administrationRole = form.optional(QStringLiteral("AdministrationRoleARN"));
    order.change.executionRole = form.optional(QStringLiteral("ExecutionRoleName"));
    order.change.managedExecution = flag("ManagedExecution.Active");
    order.change.autoDeploy = flag("AutoDeployment.Enabled");
    order.change.retainOnRemoval = flag("AutoDeployment.RetainStacksOnAccountRemoval");
    return order;
}

} // namespace belay::practice
