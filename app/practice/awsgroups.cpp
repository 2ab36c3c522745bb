// SPDX-License-Identifier: Apache-2.0
// Stack sets and their instances in the AWS face.
#include "app/practice/awsface.h"
#include "app/practice/templatesummary.h"

#include <QRegularExpression>

namespace belay::practice {

AwsRefusal awsValidationError(const QString &message)
{
    return {400, QStringLiteral("ValidationError"), message};
}

tl::expected<AwsPage, AwsRefusal> awsPage(const AwsForm &form, qsizetype rows)
{
    bool isNumber = true;
    const QString wanted = form.text(QStringLiteral("MaxResults"));
    const int size = wanted.isEmpty() ? 100 : wanted.toInt(&isNumber);
    if (!isNumber || size < 1 || size > 100)
        return tl::unexpected(
            awsValidationError(QStringLiteral("1 validation error detected: Value '%1' at 'maxResults' "
                                              "failed to satisfy constraint: Member "
                                              "must have value between 1 and 100")
                                   .arg(wanted)));

    const QByteArray request =
        form.without({QStringLiteral("NextToken"), QStringLiteral("MaxResults")}).fingerprint().toHex();
    AwsPage page;
    const QString token = form.text(QStringLiteral("NextToken"));
    if (!token.isEmpty()) {
        const QList<QByteArray> parts = QByteArray::fromBase64(token.toLatin1()).split('/');
        bool isOffset = parts.size() == 2 && parts[1] == request;
        page.first = isOffset ? parts[0].toLongLong(&isOffset) : 0;
        if (!isOffset)
            return tl::unexpected(
                awsValidationError(QStringLiteral("NextToken is not valid for this request.")));
    }
    page.first = std::min(page.first, rows);
    page.last = std::min(page.first + size, rows);
    if (page.last < rows)
        page.nextToken = QString::fromLatin1((QByteArray::number(page.last) + '/' + request).toBase64());
    return page;
}

tl::expected<bool, AwsRefusal> AwsFace::mayCall(const Call &call) const
{
    const QString callAs = call.form.optional(QStringLiteral("CallAs")).value_or(QStringLiteral("SELF"));
    if (callAs != u"SELF" && callAs != u"DELEGATED_ADMIN")
        return tl::unexpected(
            awsValidationError(QStringLiteral("1 validation error detected: Value '%1' at 'callAs' failed to "
                                              "satisfy constraint: Member must "
                                              "satisfy enum value set: [SELF, DELEGATED_ADMIN]")
                                   .arg(callAs)));
    if (callAs == u"DELEGATED_ADMIN" && !call.caller.key.delegatedAdmin)
        return tl::unexpected(
            awsValidationError(QStringLiteral("Account used is not a delegated administrator")));
    return true;
}

bool AwsFace::isVisible(const Call &call, const Group &group) const
{
    if (!call.caller.key.delegatedAdmin)
        return true;
    return group.serviceManaged && call.form.text(QStringLiteral("CallAs")) == u"DELEGATED_ADMIN";
}

tl::expected<const Group *, AwsRefusal> AwsFace::findGroup(const Call &call)
{
    if (const auto may = mayCall(call); !may)
        return tl::unexpected(may.error());
    static const QRegularExpression form(
        QStringLiteral("^[a-zA-Z][-a-zA-Z0-9]*(:[a-zA-Z0-9]{8}(-[a-zA-Z0-9]{4}){3}-[a-zA-Z0-9]{12})?$"));
    const QString name = call.form.text(QStringLiteral("StackSetName"));
    if (!form.match(name).hasMatch())
        return tl::unexpected(
            awsValidationError(QStringLiteral("1 validation error detected: Value '%1' at 'stackSetName' "
                                              "failed to satisfy constraint: Member "
                                              "must satisfy regular expression pattern: "
                                              "[a-zA-Z][-a-zA-Z0-9]*(?::[a-zA-Z0-9]{8}-[a-zA-Z0-9]{4}-"
                                              "[a-zA-Z0-9]{4}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{12})?")
                                   .arg(name)));
    const Group *group = m_world.group(call.caller.region, name);
    if (!group || !isVisible(call, *group))
        return tl::unexpected(AwsRefusal{404, QStringLiteral("StackSetNotFoundException"),
                                         QStringLiteral("StackSet %1 not found").arg(name)});
    return group;
}

QString AwsFace::setArn(const Group &group) const
{
    return QStringLiteral("arn:aws:cloudformation:%1:%2:stackset/%3").arg(group.region, account(), group.id);
}

static QString driftWord(Drift drift)
{
    switch (drift) {
    case Drift::NotChecked:
        return QStringLiteral("NOT_CHECKED");
    case Drift::InSync:
        return QStringLiteral("IN_SYNC");
    case Drift::Drifted:
        return QStringLiteral("DRIFTED");
    case Drift::Unknown:
        return QStringLiteral("UNKNOWN");
    }
    Q_UNREACHABLE();
}

static QString permissionWord(const Group &group)
{
    return group.serviceManaged ? QStringLiteral("SERVICE_MANAGED") : QStringLiteral("SELF_MANAGED");
}

static void writeAutoDeployment(AwsXml &xml, const Group &group)
{
    xml.open("AutoDeployment");
    if (group.serviceManaged) {
        xml.flag("Enabled", group.autoDeploy);
        if (group.autoDeploy)
            xml.flag("RetainStacksOnAccountRemoval", group.retainOnRemoval);
    }
    xml.close();
}

static void writeManagedExecution(AwsXml &xml, const Group &group)
{
    xml.open("ManagedExecution");
    xml.flag("Active", group.managedExecution);
    xml.close();
}

AwsFace::Answer AwsFace::listStackSets(const Call &call)
{
    if (const auto may = mayCall(call); !may)
        return tl::unexpected(may.error());
    const QString status = call.form.text(QStringLiteral("Status"));
    if (!status.isEmpty() && status != u"ACTIVE" && status != u"DELETED")
        return tl::unexpected(
            awsValidationError(QStringLiteral("1 validation error detected: Value '%1' at 'status' failed to "
                                              "satisfy constraint: Member must "
                                              "satisfy enum value set: [DELETED, ACTIVE]")
                                   .arg(status)));
    QList<const Group *> groups = m_world.groups(call.caller.region);
    groups.removeIf([&](const Group *group) {
        return !isVisible(call, *group) || (!status.isEmpty() && group->deleted != (status == u"DELETED"));
    });
    const auto page = awsPage(call.form, groups.size());
    if (!page)
        return tl::unexpected(page.error());
    AwsXml xml(call.action, AwsNamespace::StackSets);
    xml.open("Summaries");
    for (qsizetype i = page->first; i < page->last; ++i) {
        const Group &group = *groups[i];
        xml.open("member");
        xml.text("StackSetName", group.name);
        xml.text("StackSetId", group.id);
        xml.textIfAny("Description", group.description);
        xml.text("Status", group.deleted ? QStringLiteral("DELETED") : QStringLiteral("ACTIVE"));
        writeAutoDeployment(xml, group);
        xml.text("PermissionModel", permissionWord(group));
        xml.text("DriftStatus", driftWord(group.drift.drift));
        if (group.drift.checkedAt)
            xml.text("LastDriftCheckTimestamp", time(*group.drift.checkedAt));
        writeManagedExecution(xml, group);
        xml.close();
    }
    xml.close();
    xml.textIfAny("NextToken", page->nextToken);
    return xml.finish(call.requestId);
}

AwsFace::Answer AwsFace::describeStackSet(const Call &call)
{
    const auto found = findGroup(call);
    if (!found)
        return tl::unexpected(found.error());
    const Group &group = **found;
    const std::optional<TemplateSummary> summary = readTemplate(group.templateBody);

    AwsXml xml(call.action, AwsNamespace::StackSets);
    xml.open("StackSet");
    xml.text("StackSetName", group.name);
    xml.text("StackSetId", group.id);
    xml.textIfAny("Description", group.description);
    xml.text("Status", group.deleted ? QStringLiteral("DELETED") : QStringLiteral("ACTIVE"));
    xml.text("TemplateBody", group.templateBody);
    xml.open("Parameters");
    for (const GroupParameter &parameter : group.parameters) {
        const TemplateParameter *declared = summary ? summary->parameter(parameter.key) : nullptr;
        xml.open("member");
        xml.text("ParameterKey", parameter.key);
        xml.text("ParameterValue", declared && declared->noEcho ? QStringLiteral("****") : parameter.value);
        xml.flag("UsePreviousValue", false);
        xml.close();
    }
    xml.close();
    xml.list("Capabilities", group.capabilities);
    xml.open("Tags");
    for (const GroupTag &tag : group.tags) {
        xml.open("member");
        xml.text("Key", tag.key);
        xml.text("Value", tag.value);
        xml.close();
    }
    xml.close();
    xml.text("StackSetARN", setArn(group));
    xml.textIfAny("AdministrationRoleARN", group.administrationRole);
    xml.textIfAny("ExecutionRoleName", group.executionRole);
    if (group.drift.checkedAt)
        writeDrift(xml, group.drift);
    if (group.serviceManaged)
        writeAutoDeployment(xml, group);
    xml.text("PermissionModel", permissionWord(group));
    xml.list("OrganizationalUnitIds", group.folders);
    writeManagedExecution(xml, group);
    xml.list("Regions", group.regions());
    xml.close();
    return xml.finish(call.requestId);
}

static QString statusWord(InstanceStatus status)
{
    switch (status) {
    case InstanceStatus::Current:
        return QStringLiteral("CURRENT");
    case InstanceStatus::Outdated:
        return QStringLiteral("OUTDATED");
    case InstanceStatus::Inoperable:
        return QStringLiteral("INOPERABLE");
    }
    Q_UNREACHABLE();
}

static QString detailWord(InstanceDetail detail)
{
    switch (detail) {
    case InstanceDetail::Pending:
        return QStringLiteral("PENDING");
    case InstanceDetail::Running:
        return QStringLiteral("RUNNING");
    case InstanceDetail::Succeeded:
        return QStringLiteral("SUCCEEDED");
    case InstanceDetail::Failed:
        return QStringLiteral("FAILED");
    case InstanceDetail::Cancelled:
        return QStringLiteral("CANCELLED");
    case InstanceDetail::Inoperable:
        return QStringLiteral("INOPERABLE");
    case InstanceDetail::Suspended:
        return QStringLiteral("SKIPPED_SUSPENDED_ACCOUNT");
    }
    Q_UNREACHABLE();
}

static void writeInstance(AwsXml &xml, const Group &group, const Instance &instance,
                          const QString &driftCheckedAt, bool withOverrides)
{
    xml.text("StackSetId", group.id);
    xml.text("Region", instance.region);
    xml.text("Account", instance.account);
    if (!instance.stackId.isEmpty())
        xml.text("StackId", QStringLiteral("arn:aws:cloudformation:%1:%2:stack/StackSet-%3-%4/%4")
                                .arg(instance.region, instance.account, group.name, instance.stackId));
    if (withOverrides) {
        xml.open("ParameterOverrides");
        for (const GroupParameter &parameter : instance.overrides) {
            xml.open("member");
            xml.text("ParameterKey", parameter.key);
            xml.text("ParameterValue", parameter.value);
            xml.flag("UsePreviousValue", false);
            xml.close();
        }
        xml.close();
    }
    xml.text("Status", statusWord(instance.status));
    xml.textIfAny("StatusReason", instance.reason);
    xml.open("StackInstanceStatus");
    xml.text("DetailedStatus", detailWord(instance.detail));
    xml.close();
    xml.text("OrganizationalUnitId", instance.folder);
    xml.text("DriftStatus", driftWord(instance.drift));
    xml.textIfAny("LastDriftCheckTimestamp", driftCheckedAt);
    xml.textIfAny("LastOperationId", instance.lastOperation);
}

AwsFace::Answer AwsFace::listStackInstances(const Call &call)
{
    const auto found = findGroup(call);
    if (!found)
        return tl::unexpected(found.error());
    const Group &group = **found;
    const QStringList filters = call.form.memberNames(QStringLiteral("Filters"));
    if (filters.size() > 3)
        return tl::unexpected(awsValidationError(QStringLiteral("Filters must have at most 3 members.")));

    const QString account = call.form.text(QStringLiteral("StackInstanceAccount"));
    QList<qsizetype> rows = group.places(call.form.text(QStringLiteral("StackInstanceRegion")));
    const auto at = [&group](qsizetype place) -> const Instance & { return group.instances.at(place); };
    if (!account.isEmpty())
        rows.removeIf([&](qsizetype place) { return at(place).account != account; });
    for (const QString &filter : filters) {
        const QString name = call.form.text(filter + QStringLiteral(".Name"));
        const QString value = call.form.text(filter + QStringLiteral(".Values"));
        if (name == u"DETAILED_STATUS")
            rows.removeIf([&](qsizetype place) { return detailWord(at(place).detail) != value; });
        else if (name == u"LAST_OPERATION_ID")
            rows.removeIf([&](qsizetype place) { return at(place).lastOperation != value; });
        else if (name == u"DRIFT_STATUS")
            rows.removeIf([&](qsizetype place) { return driftWord(at(place).drift) != value; });
        else
            return tl::unexpected(awsValidationError(QStringLiteral("Unknown filter name '%1'.").arg(name)));
    }
    const auto page = awsPage(call.form, rows.size());
    if (!page)
        return tl::unexpected(page.error());
    AwsXml xml(call.action, AwsNamespace::StackSets);
    xml.open("Summaries");
    for (qsizetype i = page->first; i < page->last; ++i) {
        const Instance &instance = at(rows.at(i));
        xml.open("member");
        writeInstance(xml, group, instance,
                      instance.driftCheckedAt ? time(*instance.driftCheckedAt) : QString(), false);
        xml.close();
    }
    xml.close();
    xml.textIfAny("NextToken", page->nextToken);
    return xml.finish(call.requestId);
}

AwsFace::Answer AwsFace::describeStackInstance(const Call &call)
{
    const auto found = findGroup(call);
    if (!found)
        return tl::unexpected(found.error());
    const QString account = call.form.text(QStringLiteral("StackInstanceAccount"));
    const QString region = call.form.text(QStringLiteral("StackInstanceRegion"));
    const Instance *instance = (*found)->instance(account, region);
    if (!instance)
        return tl::unexpected(
            AwsRefusal{404, QStringLiteral("StackInstanceNotFoundException"),
                       QStringLiteral("Stack instance not found for StackSet %1, account %2, Region %3")
                           .arg((*found)->name, account, region)});
    AwsXml xml(call.action, AwsNamespace::StackSets);
    xml.open("StackInstance");
    writeInstance(xml, **found, *instance,
                  instance->driftCheckedAt ? time(*instance->driftCheckedAt) : QString(), true);
    xml.close();
    return xml.finish(call.requestId);
}

} // namespace belay::practice
