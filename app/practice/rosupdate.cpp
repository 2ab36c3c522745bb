// SPDX-License-Identifier: Apache-2.0
#include "app/practice/rosupdate.h"

#include "app/practice/rostemplates.h"

#include <QJsonArray>
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
        form.refuse(rosInvalid(QStringLiteral("OperationPreferences.") + name,
                               QStringLiteral("it must be between %1 and %2").arg(least).arg(most)));
    return int(number);
}

/// The second is named as the one too many.
void refuseBoth(RosForm &form, const QString &a, const QString &b)
{
    form.refuse({400, QStringLiteral("MultipleParameter"),
                 QStringLiteral("You can specify only one of %1 and %2.").arg(a, b), b});
}

std::optional<QString> roleName(RosForm &form, const QString &name, bool serviceManaged)
{
    std::optional<QString> role = form.matching(name, QStringLiteral("[A-Za-z0-9-]{1,64}"));
    if (role && serviceManaged)
        form.refuse(rosInvalid(name, QStringLiteral("the group is service-managed")));
    return role;
}

/// The whole new list: a parameter that is not sent falls back to the template's default.
QList<GroupParameter> newParameters(RosForm &form, const TemplateSummary &target)
{
    QHash<QString, std::pair<QString, QString>> sent; // by key: field, value
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
            form.refuse(
                rosInvalid(QStringLiteral("Parameters.%1").arg(i), QStringLiteral("it is there twice")));
        if (!target.parameter(key))
            form.refuse({400, QStringLiteral("UnknownUserParameter"),
                         QStringLiteral("The Parameter (%1) was not defined in template.").arg(key),
                         keyName});
        sent.insert(key, {valueName, form.text(valueName)});
    }
    QList<GroupParameter> parameters;
    for (const TemplateParameter &declared : target.parameters) {
        if (!sent.contains(declared.key) && !declared.defaultValue)
            form.refuse({400, QStringLiteral("UserParameterMissing"),
                         QStringLiteral("The Parameter %1 was not provided.").arg(declared.key),
                         QStringLiteral("Parameters")});
        const auto [field, value] = sent.value(
            declared.key, {QStringLiteral("Parameters"), declared.defaultValue.value_or(QString())});
        if (const std::optional<QString> why = declared.objection(value)) {
            RosRefusal refusal = rosInvalid(declared.key, QStringLiteral("it %1").arg(*why));
            refusal.field = field;
            form.refuse(refusal);
        }
        parameters.append({declared.key, value});
    }
    return parameters;
}

void checkEach(RosForm &form, const QString &name, const QStringList &texts, const QString &pattern)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    for (const QString &text : texts) {
        if (!whole.match(text).hasMatch())
            form.refuse(rosInvalid(name, QStringLiteral("%1 does not match %2").arg(text, pattern)));
    }
}

QStringList texts(RosForm &form, const QString &name, const QJsonArray &array, int most)
{
    QStringList list;
    for (const QJsonValue item : array) {
        if (!item.isString() || list.contains(item.toString()))
            form.refuse(rosInvalid(name, QStringLiteral("its members must be different strings")));
        list.append(item.toString());
    }
    if (list.size() > most)
        form.refuse(rosInvalid(name, QStringLiteral("there must be at most %1").arg(most)));
    return list;
}

/// DeploymentTargets: folders, accounts or, with both, the accounts that lie inside the folders.
void readTargets(RosForm &form, const QJsonObject &json, TargetChoice &choice)
{
    const QString targets = QStringLiteral("DeploymentTargets");
    const QString accounts = targets + QStringLiteral(".AccountIds");
    choice.folders =
        texts(form, targets + QStringLiteral(".RdFolderIds"), json[u"RdFolderIds"].toArray(), 20);
    choice.accounts = texts(form, accounts, json[u"AccountIds"].toArray(), 30);
    checkEach(form, accounts, choice.accounts, QStringLiteral("[0-9]+"));
    if (choice.folders.isEmpty() && choice.accounts.isEmpty())
        form.refuse(rosInvalid(targets, QStringLiteral("RdFolderIds or AccountIds must be given")));
    if (!choice.folders.isEmpty() && !choice.accounts.isEmpty())
        choice.filter = TargetChoice::Filter::Intersection;
}

void refuseAbsent(RosForm &form, const TargetChoice &choice, const Group &group, const QString &field)
{
    const QStringList regions = choice.regions.isEmpty() ? group.regions() : choice.regions;
    for (const QString &account : choice.accounts) {
        const bool isThere = std::any_of(regions.begin(), regions.end(), [&](const QString &region) {
            return group.instance(account, region);
        });
        if (!isThere)
            form.refuse({404, QStringLiteral("StackInstanceNotFound"),
                         QStringLiteral("The StackInstance (%1) could not be found.").arg(account), field});
    }
}

/// Nothing: the whole group.
std::optional<TargetChoice> newChoice(RosForm &form, const Group &group, bool serviceManaged)
{
    const QString accountIds = QStringLiteral("AccountIds");
    const QString regionIds = QStringLiteral("RegionIds");
    const QString targets = QStringLiteral("DeploymentTargets");
    TargetChoice choice;
    choice.accounts = form.jsonTexts(accountIds, 50);
    choice.regions = form.jsonTexts(regionIds, 20);
    checkEach(form, accountIds, choice.accounts, QStringLiteral("[0-9]+"));
    checkEach(form, regionIds, choice.regions, QStringLiteral("[a-z]{2,}(-[a-z0-9]+)+"));
    if (form.has(accountIds) && form.has(targets))
        refuseBoth(form, targets, accountIds);
    if (form.has(accountIds) && serviceManaged)
        form.refuse(rosInvalid(accountIds, QStringLiteral("the group is service-managed")));
    if (const std::optional<QJsonObject> json = form.jsonObject(targets)) {
        if (!serviceManaged)
            form.refuse(rosInvalid(targets, QStringLiteral("the group is self-managed")));
        readTargets(form, *json, choice);
    }
    if (choice == TargetChoice{})
        return std::nullopt;
    refuseAbsent(form, choice, group,
                 form.has(targets) ? targets + QStringLiteral(".AccountIds") : accountIds);
    return choice;
}

/// Whether the group is service-managed after the update.
bool newModel(RosForm &form, const Group &group)
{
    const QString field = QStringLiteral("PermissionModel");
    const QString model =
        form.oneOf(field, {QStringLiteral("SELF_MANAGED"), QStringLiteral("SERVICE_MANAGED")}, {});
    if (model.isEmpty())
        return group.serviceManaged;
    const bool serviceManaged = model == u"SERVICE_MANAGED";
    if (serviceManaged != group.serviceManaged && !group.instances.isEmpty())
        form.refuse({400, QStringLiteral("NotSupported"),
                     QStringLiteral("The permission model cannot change while there are stack instances."),
                     field});
    if (serviceManaged && !form.has(QStringLiteral("AutoDeployment")))
        form.refuse(rosMissing(QStringLiteral("AutoDeployment")));
    return serviceManaged;
}

void readAutoDeployment(RosForm &form, bool serviceManaged, GroupChange &change)
{
    const QString name = QStringLiteral("AutoDeployment");
    const QString retain = QStringLiteral("RetainStacksOnAccountRemoval");
    const std::optional<QJsonObject> json = form.jsonObject(name);
    if (!json)
        return;
    if (!serviceManaged)
        form.refuse(rosInvalid(name, QStringLiteral("the group is self-managed")));
    if (!(*json)[u"Enabled"].isBool())
        form.refuse(rosMissing(name + QStringLiteral(".Enabled")));
    change.autoDeploy = (*json)[u"Enabled"].toBool();
    if (*change.autoDeploy && !(*json)[retain].isBool())
        form.refuse(rosMissing(name + u'.' + retain));
    change.retainOnRemoval = (*json)[retain].toBool();
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
        refuseBoth(form, name + u'.' + known[0], name + u'.' + known[1]);
    if (preferences.concurrentCount && preferences.concurrentPercent)
        refuseBoth(form, name + u'.' + known[2], name + u'.' + known[3]);
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
    order.description = form.text(QStringLiteral("OperationDescription")); // no limit is stated
    order.preferences = rosPreferences(form);
    order.change.description = form.ofLength(QStringLiteral("Description"), 1, 256);
    const bool serviceManaged = newModel(form, group);
    order.change.administrationRole =
        roleName(form, QStringLiteral("AdministrationRoleName"), serviceManaged);
    order.change.executionRole = roleName(form, QStringLiteral("ExecutionRoleName"), serviceManaged);
    readAutoDeployment(form, serviceManaged, order.change);
    checkWords(form, QStringLiteral("Capabilities"), QStringLiteral("ExpandModules"));
    const QString options = QStringLiteral("DeploymentOptions");
    checkWords(form, options, QStringLiteral("IgnoreExisting"));
    if (!serviceManaged && !form.repeated(options).isEmpty())
        form.refuse(rosInvalid(options, QStringLiteral("the group is self-managed")));
    if (form.has(QStringLiteral("TemplateVersion")) && !form.has(QStringLiteral("TemplateId")))
        form.refuse(rosInvalid(QStringLiteral("TemplateVersion"), QStringLiteral("it needs TemplateId")));

    // Without any template field the group keeps its template: what the service evidently does.
    order.change.templateBody = rosTemplate(form, true);
    const QString target = order.change.templateBody.value_or(group.templateBody);
    if (const std::optional<TemplateSummary> summary =
            form.refusal() ? std::nullopt : rosSummary(form, target))
        order.change.parameters = newParameters(form, *summary);
    order.choice = newChoice(form, group, serviceManaged);
    if (order.choice && order.preferences.regionOrder.isEmpty())
        order.preferences.regionOrder = order.choice->regions;
    return order;
}

} // namespace belay::practice
