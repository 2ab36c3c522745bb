// SPDX-License-Identifier: Apache-2.0
#include "app/practice/rosupdate.h"

#include "app/practice/rostemplates.h"

#include <QRegularExpression>

#include <cmath>

namespace belay::practice {

namespace {

std::optional<int> preference(RosForm &form, const QJsonObject &json, const QString &name, int least,
                              int most)
{
    const QJsonValue value = json[name];
    if (value.isUndefined())
        return std::nullopt;
    const double number = value.toDouble(-1);
    if (!value.isDouble() || std::floor(number) != number || number < least || number > most)
        form.refuse(
            rosInvalid(QStringLiteral("OperationPreferences"),
                       QStringLiteral("%1 must be between %2 and %3").arg(name).arg(least).arg(most)));
    return int(number);
}

void refuseBoth(RosForm &form, const QString &a, const QString &b)
{
    form.refuse({400, QStringLiteral("MultipleParameter"),
                 QStringLiteral("You can specify only one of %1 and %2.").arg(a, b)});
}

std::optional<QString> roleName(RosForm &form, const QString &name, const Group &group)
{
    std::optional<QString> role = form.matching(name, QStringLiteral("[A-Za-z0-9-]{1,64}"));
    if (role && group.serviceManaged)
        form.refuse(rosInvalid(name, QStringLiteral("the group is service-managed")));
    return role;
}

/// The whole new list: a parameter that is not sent falls back to the template's default.
QList<GroupParameter> newParameters(RosForm &form, const TemplateSummary &target)
{
    QHash<QString, QString> sent;
    for (int i = 1;; ++i) {
        const QString keyName = QStringLiteral("Parameters.%1.ParameterKey").arg(i);
        const QString valueName = QStringLiteral("Parameters.%1.ParameterValue").arg(i);
        if (!form.has(keyName) && !form.has(valueName))
            break;
        const QString key = form.need(keyName);
        if (!form.has(valueName))
            form.refuse(rosMissing(valueName));
        if (i > 200)
            form.refuse(
                rosInvalid(QStringLiteral("Parameters"), QStringLiteral("there must be at most 200")));
        if (sent.contains(key))
            form.refuse(rosInvalid(keyName, QStringLiteral("it is there twice")));
        if (!target.parameter(key))
            form.refuse({400, QStringLiteral("UnknownUserParameter"),
                         QStringLiteral("The Parameter (%1) was not defined in template.").arg(key)});
        sent.insert(key, form.text(valueName));
    }
    QList<GroupParameter> parameters;
    for (const TemplateParameter &declared : target.parameters) {
        if (!sent.contains(declared.key) && !declared.defaultValue)
            form.refuse({400, QStringLiteral("UserParameterMissing"),
                         QStringLiteral("The Parameter %1 was not provided.").arg(declared.key)});
        const QString value = sent.value(declared.key, declared.defaultValue.value_or(QString()));
        if (!declared.allowedValues.isEmpty() && !declared.allowedValues.contains(value))
            form.refuse(rosInvalid(declared.key, QStringLiteral("it must be one of AllowedValues")));
        bool isNumber = declared.type != u"Number";
        if (!isNumber)
            value.toDouble(&isNumber);
        if (!isNumber)
            form.refuse(rosInvalid(declared.key, QStringLiteral("it must be a number")));
        parameters.append({declared.key, value});
    }
    return parameters;
}

void checkAccounts(RosForm &form, const QString &name, const QStringList &accounts)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]+\\z"));
    for (const QString &account : accounts) {
        if (!digits.match(account).hasMatch())
            form.refuse(rosInvalid(name, QStringLiteral("%1 is no account").arg(account)));
    }
}

/// Nothing: the whole group.
std::optional<TargetChoice> newChoice(RosForm &form, const Group &group)
{
    const QString accountIds = QStringLiteral("AccountIds");
    const QString targets = QStringLiteral("DeploymentTargets");
    TargetChoice choice;
    choice.accounts = form.jsonTexts(accountIds, 50);
    choice.regions = form.jsonTexts(QStringLiteral("RegionIds"), 20);
    checkAccounts(form, accountIds, choice.accounts);
    if (form.has(accountIds) && form.has(targets))
        refuseBoth(form, accountIds, targets);
    if (form.has(accountIds) && group.serviceManaged)
        form.refuse(rosInvalid(accountIds, QStringLiteral("the group is service-managed")));
    if (const std::optional<QJsonObject> json = form.jsonObject(targets)) {
        if (!group.serviceManaged)
            form.refuse(rosInvalid(targets, QStringLiteral("the group is self-managed")));
        for (const QJsonValue folder : (*json)[u"RdFolderIds"].toArray())
            choice.folders.append(folder.toString());
        for (const QJsonValue account : (*json)[accountIds].toArray())
            choice.accounts.append(account.toString());
        checkAccounts(form, targets, choice.accounts);
        if (choice.folders.isEmpty() && choice.accounts.isEmpty())
            form.refuse(rosInvalid(targets, QStringLiteral("RdFolderIds or AccountIds must be given")));
        if (choice.folders.size() > 20 || choice.accounts.size() > 30)
            form.refuse(rosInvalid(targets, QStringLiteral("it names too many folders or accounts")));
        // With both, the accounts lie inside the folders.
        if (!choice.folders.isEmpty() && !choice.accounts.isEmpty())
            choice.filter = TargetChoice::Filter::Intersection;
    }
    if (choice == TargetChoice{})
        return std::nullopt;
    const QStringList regions = choice.regions.isEmpty() ? group.regions() : choice.regions;
    for (const QString &account : std::as_const(choice.accounts)) {
        const bool isThere = std::any_of(regions.begin(), regions.end(), [&](const QString &region) {
            return group.instance(account, region);
        });
        if (!isThere)
            form.refuse({404, QStringLiteral("StackInstanceNotFound"),
                         QStringLiteral("The StackInstance (%1) could not be found.").arg(account)});
    }
    return choice;
}

void readModel(RosForm &form, const Group &group, GroupChange &change)
{
    const QString model = form.oneOf(QStringLiteral("PermissionModel"),
                                     {QStringLiteral("SELF_MANAGED"), QStringLiteral("SERVICE_MANAGED")}, {});
    if (!model.isEmpty() && (model == u"SERVICE_MANAGED") != group.serviceManaged)
        form.refuse({400, QStringLiteral("NotSupported"),
                     QStringLiteral("The permission model cannot change while there are stack instances.")});
    const QString name = QStringLiteral("AutoDeployment");
    const std::optional<QJsonObject> json = form.jsonObject(name);
    if (!json)
        return;
    if (!group.serviceManaged)
        form.refuse(rosInvalid(name, QStringLiteral("the group is self-managed")));
    if (!(*json)[u"Enabled"].isBool())
        form.refuse(rosInvalid(name, QStringLiteral("Enabled must be given")));
    change.autoDeploy = (*json)[u"Enabled"].toBool();
    if (*change.autoDeploy && !(*json)[u"RetainStacksOnAccountRemoval"].isBool())
        form.refuse(rosInvalid(name, QStringLiteral("RetainStacksOnAccountRemoval must be given")));
    change.retainOnRemoval = (*json)[u"RetainStacksOnAccountRemoval"].toBool();
}

void checkWords(RosForm &form, const QString &name, const QString &known)
{
    const QStringList words = form.repeated(name);
    if (words.size() > 1 || (words.size() == 1 && words[0] != known))
        form.refuse(rosInvalid(name, QStringLiteral("only %1 is known").arg(known)));
}

} // namespace

QString rosClientToken(RosForm &form)
{
    return form.matching(QStringLiteral("ClientToken"), QStringLiteral("[A-Za-z0-9_-]{1,64}"))
        .value_or(QString());
}

Preferences rosPreferences(RosForm &form)
{
    Preferences preferences;
    const QString name = QStringLiteral("OperationPreferences");
    const QJsonObject json = form.jsonObject(name).value_or(QJsonObject());
    static const QStringList known{
        QStringLiteral("FailureToleranceCount"), QStringLiteral("FailureTolerancePercentage"),
        QStringLiteral("MaxConcurrentCount"), QStringLiteral("MaxConcurrentPercentage"),
        QStringLiteral("RegionConcurrencyType")};
    for (const QString &key : json.keys()) {
        if (!known.contains(key))
            form.refuse(rosInvalid(name, QStringLiteral("%1 is not known").arg(key)));
    }
    preferences.toleranceCount = preference(form, json, known[0], 0, 20);
    preferences.tolerancePercent = preference(form, json, known[1], 0, 100);
    preferences.concurrentCount = preference(form, json, known[2], 1, 20);
    preferences.concurrentPercent = preference(form, json, known[3], 1, 100);
    if (preferences.toleranceCount && preferences.tolerancePercent)
        refuseBoth(form, known[0], known[1]);
    if (preferences.concurrentCount && preferences.concurrentPercent)
        refuseBoth(form, known[2], known[3]);
    const QString type = json[known[4]].toString(QStringLiteral("SEQUENTIAL"));
    if (type != u"SEQUENTIAL" && type != u"PARALLEL")
        form.refuse(rosInvalid(name, QStringLiteral("RegionConcurrencyType must be SEQUENTIAL or PARALLEL")));
    preferences.parallelRegions = type == u"PARALLEL";
    return preferences;
}

UpdateOrder rosUpdateOrder(RosForm &form, const Group &group)
{
    UpdateOrder order;
    order.groupId = group.id;
    order.token = rosClientToken(form);
    order.fingerprint = form.fingerprint();
    order.description = form.ofLength(QStringLiteral("OperationDescription"), 1, 256).value_or(QString());
    order.preferences = rosPreferences(form);
    order.change.description = form.ofLength(QStringLiteral("Description"), 1, 256);
    order.change.administrationRole = roleName(form, QStringLiteral("AdministrationRoleName"), group);
    order.change.executionRole = roleName(form, QStringLiteral("ExecutionRoleName"), group);
    readModel(form, group, order.change);
    checkWords(form, QStringLiteral("Capabilities"), QStringLiteral("ExpandModules"));
    checkWords(form, QStringLiteral("DeploymentOptions"), QStringLiteral("IgnoreExisting"));
    if (form.has(QStringLiteral("TemplateVersion")) && !form.has(QStringLiteral("TemplateId")))
        form.refuse(rosInvalid(QStringLiteral("TemplateVersion"), QStringLiteral("it needs TemplateId")));

    // Without any template field the group keeps its template: what the service evidently does.
    order.change.templateBody = rosTemplate(form, true);
    const QString target = order.change.templateBody.value_or(group.templateBody);
    if (const std::optional<TemplateSummary> summary =
            form.refusal() ? std::nullopt : rosSummary(form, target))
        order.change.parameters = newParameters(form, *summary);
    order.choice = newChoice(form, group);
    if (order.choice && order.preferences.regionOrder.isEmpty())
        order.preferences.regionOrder = order.choice->regions;
    return order;
}

} // namespace belay::practice
