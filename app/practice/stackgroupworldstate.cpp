// SPDX-License-Identifier: Apache-2.0
// What StackGroupWorld tells tests and the tour: the state as it is and what a change applied.
#include "app/practice/stackgroupworld.h"
#include "app/practice/templatesummary.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

namespace belay::practice {

static QLatin1String word(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Create:
        return QLatin1String("CREATE");
    case OperationKind::Update:
        return QLatin1String("UPDATE");
    case OperationKind::Delete:
        return QLatin1String("DELETE");
    case OperationKind::DetectDrift:
        return QLatin1String("DETECT_DRIFT");
    }
    Q_UNREACHABLE();
}

static QLatin1String word(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
        return QLatin1String("QUEUED");
    case OperationState::Running:
        return QLatin1String("RUNNING");
    case OperationState::Stopping:
        return QLatin1String("STOPPING");
    case OperationState::Stopped:
        return QLatin1String("STOPPED");
    case OperationState::Succeeded:
        return QLatin1String("SUCCEEDED");
    case OperationState::Failed:
        return QLatin1String("FAILED");
    }
    Q_UNREACHABLE();
}

static QString sha256(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// Hidden values as a short hash: equal values stay comparable, none can be read.
static QVariantMap shownParameters(const Group &group)
{
    const std::optional<TemplateSummary> summary = readTemplate(group.templateBody);
    QVariantMap shown;
    for (const GroupParameter &parameter : group.parameters) {
        const TemplateParameter *declared = summary ? summary->parameter(parameter.key) : nullptr;
        const bool hidden = declared && declared->noEcho;
        shown.insert(parameter.key,
                     hidden ? QStringLiteral("sha256:") + sha256(parameter.value).left(12) : parameter.value);
    }
    return shown;
}

static QVariantMap shownTags(const Group &group)
{
    QVariantMap shown;
    for (const GroupTag &tag : group.tags)
        shown.insert(tag.key, tag.value);
    return shown;
}

static QVariantMap shownPreferences(const Preferences &preferences)
{
    QVariantMap shown{{QStringLiteral("regionConcurrency"), preferences.parallelRegions
                                                                ? QStringLiteral("PARALLEL")
                                                                : QStringLiteral("SEQUENTIAL")},
                      {QStringLiteral("soft"), preferences.soft}};
    const auto add = [&](const QString &name, const std::optional<int> &value) {
        if (value)
            shown.insert(name, *value);
    };
    add(QStringLiteral("toleranceCount"), preferences.toleranceCount);
    add(QStringLiteral("tolerancePercent"), preferences.tolerancePercent);
    add(QStringLiteral("concurrentCount"), preferences.concurrentCount);
    add(QStringLiteral("concurrentPercent"), preferences.concurrentPercent);
    if (!preferences.regionOrder.isEmpty())
        shown.insert(QStringLiteral("regionOrder"), preferences.regionOrder);
    return shown;
}

QVariantMap StackGroupWorld::applied(const Operation &operation, const Group &group,
                                     const GroupChange &change) const
{
    QVariantMap map{{QStringLiteral("preferences"), shownPreferences(operation.preferences)},
                    {QStringLiteral("state"), QString(word(operation.state))},
                    {QStringLiteral("targets"), static_cast<int>(operation.targets.size())}};
    if (operation.narrowed) {
        map.insert(QStringLiteral("accounts"), operation.choice.accounts);
        map.insert(QStringLiteral("folders"), operation.choice.folders);
        map.insert(QStringLiteral("regions"), operation.choice.regions);
    }
    if (!operation.description.isEmpty())
        map.insert(QStringLiteral("operationDescription"), operation.description);
    if (operation.kind != OperationKind::Update)
        return map;

    Group result = group;
    apply(result, change, m_now);
    map.insert(QStringLiteral("description"), result.description);
    map.insert(QStringLiteral("templateSha256"), sha256(result.templateBody));
    map.insert(QStringLiteral("templateBytes"), static_cast<int>(result.templateBody.toUtf8().size()));
    map.insert(QStringLiteral("parameters"), shownParameters(result));
    map.insert(QStringLiteral("capabilities"), result.capabilities);
    map.insert(QStringLiteral("tags"), shownTags(result));
    map.insert(QStringLiteral("administrationRole"), result.administrationRole);
    map.insert(QStringLiteral("executionRole"), result.executionRole);
    map.insert(QStringLiteral("managedExecution"), result.managedExecution);
    return map;
}

QJsonObject StackGroupWorld::state()
{
    advance(m_context.clock.now());
    const auto time = [this](const std::optional<Ticks> &at) {
        return at ? QJsonValue(m_context.clock.wallTime(*at).toString(Qt::ISODateWithMs)) : QJsonValue();
    };
    QJsonArray groups;
    for (const Group &group : m_groups) {
        const auto counted = [&](InstanceStatus status) {
            return static_cast<int>(
                std::count_if(group.instances.begin(), group.instances.end(),
                              [status](const Instance &i) { return i.status == status; }));
        };
        groups.append(QJsonObject{
            {QStringLiteral("id"), group.id},
            {QStringLiteral("name"), group.name},
            {QStringLiteral("region"), group.region},
            {QStringLiteral("description"), group.description},
            {QStringLiteral("templateSha256"), sha256(group.templateBody)},
            {QStringLiteral("parameters"), QJsonObject::fromVariantMap(shownParameters(group))},
            {QStringLiteral("tags"), QJsonObject::fromVariantMap(shownTags(group))},
            {QStringLiteral("current"), counted(InstanceStatus::Current)},
            {QStringLiteral("outdated"), counted(InstanceStatus::Outdated)},
            {QStringLiteral("inoperable"), counted(InstanceStatus::Inoperable)},
        });
    }
    QJsonArray operations;
    for (const Operation &operation : m_operations) {
        const Group *group = findGroup(operation.groupId);
        operations.append(QJsonObject{
            {QStringLiteral("id"), operation.id},
            {QStringLiteral("group"), group->name},
            {QStringLiteral("region"), group->region},
            {QStringLiteral("action"), word(operation.kind)},
            {QStringLiteral("status"), word(operation.state)},
            {QStringLiteral("createdAt"), time(operation.createdAt)},
            {QStringLiteral("stopAskedAt"), time(operation.stopAskedAt)},
            {QStringLiteral("endedAt"), time(operation.endedAt)},
            {QStringLiteral("total"), static_cast<int>(operation.targets.size())},
            {QStringLiteral("pending"), operation.count(TargetState::Pending)},
            {QStringLiteral("running"), operation.count(TargetState::Running)},
            {QStringLiteral("succeeded"), operation.count(TargetState::Succeeded)},
            {QStringLiteral("failed"), operation.count(TargetState::Failed)},
            {QStringLiteral("cancelled"), operation.count(TargetState::Cancelled)},
            {QStringLiteral("regions"), QJsonArray::fromStringList(operation.regions)},
            {QStringLiteral("lockedRegions"), QJsonArray::fromStringList(operation.lockedRegions)},
        });
    }
    return {{QStringLiteral("groups"), groups}, {QStringLiteral("operations"), operations}};
}

} // namespace belay::practice
