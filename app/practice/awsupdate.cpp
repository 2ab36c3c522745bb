// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awsupdate.h"

#include "app/practice/awsface.h"
#include "app/practice/awstargets.h"
#include "app/practice/templatesummary.h"

#include <QFile>
#include <QSet>
#include <QUrl>

namespace belay::practice {

std::optional<AwsRefusal> awsOperationIdProblem(const QString &id)
{
    const QString pattern = QStringLiteral("[a-zA-Z0-9][-a-zA-Z0-9]*");
    if (id.size() <= 128 && awsMatches(pattern, id))
        return std::nullopt;
    return awsConstraint(QStringLiteral("OperationId"), id,
                         QStringLiteral("satisfy regular expression pattern: ") + pattern);
}

tl::expected<QString, AwsRefusal> awsTemplateBody(const AwsForm &form)
{
    const QString bodyField = QStringLiteral("TemplateBody");
    if (const auto body = form.optional(bodyField)) {
        const qsizetype bytes = body->toUtf8().size();
        if (bytes < 1 || bytes > 51'200)
            return tl::unexpected(awsConstraint(bodyField, body->left(64),
                                                QStringLiteral("have length less than or equal to 51200")));
        return *body;
    }
    const QString urlField = QStringLiteral("TemplateURL");
    const QString address = form.text(urlField);
    if (address.isEmpty())
        return tl::unexpected(
            awsInvalid(urlField, QStringLiteral("Either Template URL or Template Body must be specified.")));
    if (const Problem problem = awsLengthProblem(form, urlField, 1, 5'120))
        return tl::unexpected(*problem);
    const QUrl url(address);
    QFile file(QStringLiteral(":/practice/templates/") + url.fileName());
    if (url.scheme() != u"https" || url.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(awsInvalid(
            urlField,
            QStringLiteral("TemplateURL must reference a valid S3 object to which you have access.")));
    return QString::fromUtf8(file.readAll());
}

/// The template after the update; nothing when the present one stays.
static Checked<std::optional<QString>> newTemplate(const AwsForm &form)
{
    const bool previous = form.isTrue(QStringLiteral("UsePreviousTemplate"));
    QStringList given;
    for (const char *name : {"TemplateBody", "TemplateURL"}) {
        if (form.has(QLatin1String(name)))
            given.append(QLatin1String(name));
    }
    if (previous)
        given.append(QStringLiteral("UsePreviousTemplate"));
    if (given.size() != 1)
        return tl::unexpected(awsInvalid(given.isEmpty() ? QStringLiteral("Template") : given[1],
                                         QStringLiteral("Exactly one of TemplateBody, TemplateURL and "
                                                        "UsePreviousTemplate must be specified.")));
    if (previous)
        return std::nullopt;
    const auto body = awsTemplateBody(form);
    if (!body)
        return tl::unexpected(body.error());
    return std::optional(*body);
}

/// What a request says about one parameter, and where it says so.
struct SentParameter
{
    QString field;
    QString value;
};

static Checked<SentParameter> readParameter(const AwsForm &form, const Group &group,
                                            const TemplateSummary &target, const QString &member,
                                            const QString &field)
{
    const QString keyField = field + QStringLiteral(".ParameterKey");
    const QString valueField = field + QStringLiteral(".ParameterValue");
    const QString previousField = field + QStringLiteral(".UsePreviousValue");
    const QString key = form.text(member + QStringLiteral(".ParameterKey"));
    const auto value = form.optional(member + QStringLiteral(".ParameterValue"));
    const bool keep = form.isTrue(member + QStringLiteral(".UsePreviousValue"));
    const auto refused = [&key](const QString &where, const char *what) {
        return tl::unexpected(awsInvalid(
            where, QStringLiteral("Invalid input for parameter key %1. %2").arg(key, QLatin1String(what))));
    };
    if (key.isEmpty())
        return tl::unexpected(awsInvalid(keyField, QStringLiteral("Parameter keys must not be empty")));
    if (keep && value)
        return refused(previousField, "Cannot specify usePreviousValue as true and a parameter value");
    if (!keep && !value)
        return refused(valueField, "Need to specify either usePreviousValue as true or a value");
    if (!target.parameter(key))
        return tl::unexpected(
            awsInvalid(keyField, QStringLiteral("Parameters: [%1] do not exist in the template").arg(key)));
    const auto previous =
        std::find_if(group.parameters.begin(), group.parameters.end(),
                     [&key](const GroupParameter &parameter) { return parameter.key == key; });
    if (keep && previous == group.parameters.end())
        return refused(previousField,
                       "Cannot specify usePreviousValue as true for a parameter key not in the "
                       "previous template");
    if (value && value->toUtf8().size() > 4096)
        return tl::unexpected(awsInvalid(
            valueField, QStringLiteral("Parameter '%1' must not be longer than 4096 bytes").arg(key)));
    return SentParameter{valueField, keep ? previous->value : *value};
}

/// The whole new list: a parameter that is not listed falls back to its default.
static Checked<QList<GroupParameter>> newParameters(const AwsForm &form, const Group &group,
                                                    const TemplateSummary &target)
{
    const QString parametersField = QStringLiteral("Parameters");
    QHash<QString, SentParameter> sent;
    for (const QString &member : form.memberNames(parametersField)) {
        const QString field = awsEntry(parametersField, sent.size());
        const auto parameter = readParameter(form, group, target, member, field);
        if (!parameter)
            return tl::unexpected(parameter.error());
        const QString key = form.text(member + QStringLiteral(".ParameterKey"));
        if (sent.contains(key))
            return tl::unexpected(
                awsInvalid(field, QStringLiteral("Duplicate parameter key: [%1]").arg(key)));
        sent.insert(key, *parameter);
    }
    QList<GroupParameter> parameters;
    QStringList missing;
    for (const TemplateParameter &declared : target.parameters) {
        const auto given = sent.constFind(declared.key);
        if (given == sent.constEnd() && !declared.defaultValue) {
            missing.append(declared.key);
            continue;
        }
        const QString value = given == sent.constEnd() ? *declared.defaultValue : given->value;
        if (const std::optional<QString> why = declared.objection(value))
            return tl::unexpected(awsInvalid(given == sent.constEnd() ? parametersField : given->field,
                                             QStringLiteral("Parameter '%1' %2").arg(declared.key, *why)));
        parameters.append({declared.key, value});
    }
    if (!missing.isEmpty())
        return tl::unexpected(awsInvalid(
            parametersField,
            QStringLiteral("Parameters: [%1] must have values").arg(missing.join(QStringLiteral(", ")))));
    return parameters;
}

static Problem capabilitiesProblem(const QStringList &given, const TemplateSummary &target)
{
    static const QStringList known{QStringLiteral("CAPABILITY_IAM"), QStringLiteral("CAPABILITY_NAMED_IAM"),
                                   QStringLiteral("CAPABILITY_AUTO_EXPAND")};
    const QString field = QStringLiteral("Capabilities");
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (!known.contains(given[i]))
            return awsConstraint(
                awsEntry(field, i), given[i],
                QStringLiteral("satisfy enum value set: [CAPABILITY_NAMED_IAM, CAPABILITY_IAM, "
                               "CAPABILITY_AUTO_EXPAND]"));
    }
    for (const QString &needed : target.capabilities) {
        const bool covered = needed == u"CAPABILITY_IAM" && given.contains(u"CAPABILITY_NAMED_IAM");
        if (!covered && !given.contains(needed))
            return AwsRefusal{400, QStringLiteral("InsufficientCapabilitiesException"),
                              QStringLiteral("Requires capabilities : [%1]").arg(needed), field};
    }
    return std::nullopt;
}

static Checked<QList<GroupTag>> newTags(const AwsForm &form)
{
    const QString field = QStringLiteral("Tags");
    QList<GroupTag> tags;
    QSet<QString> keys;
    for (const QString &member : form.memberNames(field)) {
        const GroupTag tag{form.text(member + QStringLiteral(".Key")),
                           form.text(member + QStringLiteral(".Value"))};
        const QString at = awsEntry(field, tags.size());
        const auto fits = [](const QString &text, int most) {
            return !text.isEmpty() && text.toUcs4().size() <= most;
        };
        if (!fits(tag.key, 128) || tag.key.startsWith(u"aws:"))
            return tl::unexpected(
                awsConstraint(at + QStringLiteral(".Key"), tag.key,
                              QStringLiteral("have 1 to 128 characters not starting with aws:")));
        if (!fits(tag.value, 256))
            return tl::unexpected(awsConstraint(at + QStringLiteral(".Value"), tag.value,
                                                QStringLiteral("have length between 1 and 256")));
        if (keys.contains(tag.key))
            return tl::unexpected(awsInvalid(at, QStringLiteral("Duplicate tag key: [%1]").arg(tag.key)));
        keys.insert(tag.key);
        tags.append(tag);
    }
    if (tags.size() > 50)
        return tl::unexpected(
            awsConstraint(field, QString::number(tags.size()), QStringLiteral("have at most 50 items")));
    return tags;
}

/// Whether the set is service-managed after the update.
static Checked<bool> newModel(const AwsForm &form, const Group &group)
{
    const QString field = QStringLiteral("PermissionModel");
    const QString model = form.text(field);
    if (model.isEmpty())
        return group.serviceManaged;
    if (model != u"SERVICE_MANAGED" && model != u"SELF_MANAGED")
        return tl::unexpected(awsConstraint(
            field, model, QStringLiteral("satisfy enum value set: [SERVICE_MANAGED, SELF_MANAGED]")));
    const bool serviceManaged = model == u"SERVICE_MANAGED";
    if (serviceManaged != group.serviceManaged && !group.instances.isEmpty())
        return tl::unexpected(awsInvalid(
            field, QStringLiteral("PermissionModel cannot change while the StackSet has stack instances")));
    return serviceManaged;
}

static Problem plainFieldsProblem(const AwsForm &form, bool serviceManaged)
{
    const QString administration = QStringLiteral("AdministrationRoleARN");
    const QString execution = QStringLiteral("ExecutionRoleName");
    const QString automatic = QStringLiteral("AutoDeployment");
    const QString retain = automatic + QStringLiteral(".RetainStacksOnAccountRemoval");
    for (const Problem &problem :
         {awsLengthProblem(form, QStringLiteral("Description"), 1, 1024),
          awsLengthProblem(form, administration, 20, 2048), awsLengthProblem(form, execution, 1, 64)}) {
        if (problem)
            return problem;
    }
    const QString role = form.text(execution);
    const QString pattern = QStringLiteral("[a-zA-Z_0-9+=,.@-]+");
    if (!role.isEmpty() && !awsMatches(pattern, role))
        return awsConstraint(execution, role,
                             QStringLiteral("satisfy regular expression pattern: ") + pattern);
    for (const QString &field : {administration, execution}) {
        if (form.has(field) && serviceManaged)
            return awsInvalid(
                field, QStringLiteral("AdministrationRoleARN and ExecutionRoleName cannot be specified "
                                      "in SERVICE_MANAGED permission model"));
    }
    if (form.has(automatic) && !serviceManaged)
        return awsInvalid(
            automatic,
            QStringLiteral("AutoDeployment can only be specified in SERVICE_MANAGED permission model"));
    if (form.has(retain) && !form.isTrue(automatic + QStringLiteral(".Enabled")))
        return awsInvalid(retain,
                          QStringLiteral("RetainStacksOnAccountRemoval needs AutoDeployment to be enabled"));
    const auto operationId = form.optional(QStringLiteral("OperationId"));
    return operationId ? awsOperationIdProblem(*operationId) : std::nullopt;
}

tl::expected<UpdateOrder, AwsRefusal> awsUpdateOrder(const AwsForm &form, const Group &group)
{
    const auto serviceManaged = newModel(form, group);
    if (!serviceManaged)
        return tl::unexpected(serviceManaged.error());
    if (const Problem problem = plainFieldsProblem(form, *serviceManaged))
        return tl::unexpected(*problem);
    const auto body = newTemplate(form);
    if (!body)
        return tl::unexpected(body.error());
    QString why;
    const auto target = readTemplate(body->value_or(group.templateBody), &why);
    if (!target)
        return tl::unexpected(awsInvalid(QStringLiteral("TemplateBody"), why));
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
    const auto choice = awsTargetChoice(form, group, *serviceManaged);
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
