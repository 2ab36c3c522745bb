// SPDX-License-Identifier: Apache-2.0
#include "app/practice/groupseeds.h"

#include "app/practice/biggroup.h"
#include "app/practice/seeded.h"
#include "app/practice/stackgroupschedule.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initialisePracticeResources()
{
    Q_INIT_RESOURCE(practice); // lives in a static library
}

namespace belay::practice {

static constexpr Ticks minute = 60'000;

static QByteArray readResource(const QString &name)
{
    initialisePracticeResources();
    QFile file(QStringLiteral(":/practice/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return file.readAll();
}

static QJsonObject readJson(const QString &name)
{
    const QJsonDocument document = QJsonDocument::fromJson(readResource(name));
    Q_ASSERT(document.isObject());
    return document.object();
}

/// Account `index` of a folder: named ones first, then made-up ones that are the same in every run.
static QString accountOf(const QString &cloud, const QString &folder, const QJsonObject &data, int index,
                         int digits)
{
    const QJsonArray named = data[u"accounts"].toArray();
    if (index < named.size())
        return named[index].toString();
    QString account;
    for (int i = 0; i < digits; ++i)
        account += QString::number(seededBetween(
            0, {u"account", cloud, folder, QString::number(index), QString::number(i)}, i == 0 ? 1 : 0, 9));
    return account;
}

static Drift driftNamed(const QString &word)
{
    return word == u"DRIFTED" ? Drift::Drifted : word == u"IN_SYNC" ? Drift::InSync : Drift::NotChecked;
}

static InstanceDetail detailNamed(const QString &word)
{
    return word == u"FAILED"                      ? InstanceDetail::Failed
           : word == u"CANCELLED"                 ? InstanceDetail::Cancelled
           : word == u"INOPERABLE"                ? InstanceDetail::Inoperable
           : word == u"SKIPPED_SUSPENDED_ACCOUNT" ? InstanceDetail::Suspended
                                                  : InstanceDetail::Succeeded;
}

static QList<Instance> readInstances(const QString &cloud, const QJsonObject &file, const QJsonObject &data,
                                     Drift drift)
{
    QList<Instance> instances;
    const QString name = data[u"name"].toString();
    for (const QJsonValue &region : data[u"instances"].toArray()) {
        const QJsonObject folders = region[u"folders"].toObject();
        for (auto folder = folders.begin(); folder != folders.end(); ++folder) {
            const QJsonObject folderData = file[u"folders"].toObject()[folder.key()].toObject();
            for (int i = 0; i < folder.value().toInt(); ++i) {
                Instance instance;
                instance.account = accountOf(cloud, folder.key(), folderData, i, file[u"digits"].toInt());
                instance.region = region[u"region"].toString();
                instance.folder = folderData[u"id"].toString();
                instance.stackId = seededUuid(0, {u"stack", cloud, name, instance.account, instance.region});
                instance.drift = drift == Drift::NotChecked ? Drift::NotChecked : Drift::InSync;
                instances.append(instance);
            }
        }
    }
    for (const QJsonValue &behind : data[u"behind"].toArray()) {
        for (Instance &instance : instances) {
            if (instance.account != behind[u"account"].toString() ||
                instance.region != behind[u"region"].toString())
                continue;
            instance.status = behind[u"status"].toString() == u"INOPERABLE" ? InstanceStatus::Inoperable
                                                                            : InstanceStatus::Outdated;
            instance.detail = detailNamed(behind[u"detail"].toString());
            instance.reason = behind[u"reason"].toString();
        }
    }
    if (drift == Drift::Drifted) {
        for (qsizetype i = 0; i < std::min(instances.size(), qsizetype(2)); ++i)
            instances[i].drift = Drift::Drifted;
    }
    return instances;
}

static Group readGroup(const QString &cloud, const QJsonObject &file, const QJsonObject &data)
{
    Group group;
    group.name = data[u"name"].toString();
    group.region = data[u"region"].toString();
    const QString uuid = seededUuid(0, {u"group", cloud, group.region, group.name});
    group.id = cloud == u"aws" ? group.name + u':' + uuid : uuid;
    group.description = data[u"description"].toString();
    group.serviceManaged = data[u"serviceManaged"].toBool();
    group.autoDeploy = data[u"autoDeploy"].toBool();
    group.managedExecution = data[u"managedExecution"].toBool();
    group.administrationRole = data[u"administrationRole"].toString();
    group.executionRole = data[u"executionRole"].toString();
    group.resourceGroup = data[u"resourceGroup"].toString();
    group.templateBody =
        QString::fromUtf8(readResource(QStringLiteral("templates/") + data[u"template"].toString()));
    const QJsonObject parameters = data[u"parameters"].toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        group.parameters.append({it.key(), it.value().toString()});
    const QJsonObject tags = data[u"tags"].toObject();
    for (auto it = tags.begin(); it != tags.end(); ++it)
        group.tags.append({it.key(), it.value().toString()});
    for (const QJsonValue &capability : data[u"capabilities"].toArray())
        group.capabilities.append(capability.toString());
    group.createdAt = -46'000 * minute;
    group.updatedAt = -1'400 * minute;

    const Drift drift = driftNamed(data[u"drift"].toString());
    group.instances = readInstances(cloud, file, data, drift);
    for (const Instance &instance : std::as_const(group.instances)) {
        if (!instance.folder.isEmpty() && !group.folders.contains(instance.folder))
            group.folders.append(instance.folder);
    }
    if (drift != Drift::NotChecked) {
        DriftRun &run = group.drift;
        run.progress = DriftRun::Progress::Completed;
        run.drift = drift;
        run.checkedAt = -900 * minute;
        run.total = static_cast<int>(group.instances.size());
        run.drifted = drift == Drift::Drifted ? 2 : 0;
        run.inSync = run.total - run.drifted;
        for (Instance &instance : group.instances)
            instance.driftCheckedAt = run.checkedAt;
    }
    return group;
}

static Preferences readPreferences(const QJsonObject &data)
{
    Preferences preferences;
    const auto number = [&data](QStringView name) {
        return data.contains(name) ? std::optional(data[name].toInt()) : std::nullopt;
    };
    preferences.toleranceCount = number(u"toleranceCount");
    preferences.tolerancePercent = number(u"tolerancePercent");
    preferences.concurrentCount = number(u"concurrentCount");
    preferences.concurrentPercent = number(u"concurrentPercent");
    for (const QJsonValue &region : data[u"regionOrder"].toArray())
        preferences.regionOrder.append(region.toString());
    return preferences;
}

static OperationState stateNamed(const QString &word)
{
    return word == u"QUEUED"    ? OperationState::Queued
           : word == u"RUNNING" ? OperationState::Running
           : word == u"STOPPED" ? OperationState::Stopped
           : word == u"FAILED"  ? OperationState::Failed
                                : OperationState::Succeeded;
}

static OperationKind kindNamed(const QString &word)
{
    return word == u"CREATE"         ? OperationKind::Create
           : word == u"DETECT_DRIFT" ? OperationKind::DetectDrift
                                     : OperationKind::Update;
}

/// What has happened to the targets of one region and folder: one fine, then the failures, then the
/// running ones, then the other fine ones; the rest is as `rest` says.
static TargetState pastOf(int index, const QJsonObject &history, TargetState rest)
{
    const int ok = history[u"ok"].toInt();
    const int failed = history[u"failed"].toInt();
    const int running = history[u"running"].toInt();
    const int before = ok > 0 ? 1 : 0;
    if (index < before)
        return TargetState::Succeeded;
    if (index < before + failed)
        return TargetState::Failed;
    if (index < before + failed + running)
        return TargetState::Running;
    return index < ok + failed + running ? TargetState::Succeeded : rest;
}

static void giveHistory(Operation &operation, const Group &group, const QJsonObject &file,
                        const QJsonObject &data)
{
    const bool ended = hasEnded(operation.state);
    const TargetState rest = data[u"rest"].toString() == u"CANCELLED" ? TargetState::Cancelled
                             : ended                                  ? TargetState::Succeeded
                                                                      : TargetState::Pending;
    const Ticks lastChange =
        ended ? *operation.endedAt : -data[u"lastChangeMinutesAgo"].toInt(0) * minute - 5'000;
    QHash<QString, QJsonObject> histories;
    for (const QJsonValue &history : data[u"history"].toArray()) {
        const QString folder = file[u"folders"][history[u"folder"].toString()][u"id"].toString();
        histories.insert(history[u"region"].toString() + u'/' + folder, history.toObject());
    }
    QHash<QString, int> seen;
    operation.regions = orderedRegions(operation.preferences, group.regions());
    for (const QString &region : std::as_const(operation.regions)) {
        for (const Instance &instance : group.instances) {
            if (instance.region != region)
                continue;
            const QString key = region + u'/' + instance.folder;
            const QJsonObject history = histories.value(key);
            Target target;
            target.account = instance.account;
            target.region = region;
            target.folder = instance.folder;
            target.state = pastOf(seen[key]++, history, rest);
            if (target.state == TargetState::Failed)
                target.reason = history[u"reason"].toString();
            operation.targets.append(target);
        }
    }
    const Ticks span = lastChange - operation.preparedAt;
    const auto touched = operation.targets.size() - operation.count(TargetState::Pending);
    qsizetype order = 0;
    for (Target &target : operation.targets) {
        if (target.state == TargetState::Pending)
            continue;
        const Ticks at = operation.preparedAt + span * ++order / std::max(touched, qsizetype(1));
        if (target.state == TargetState::Running) {
            target.startedAt = lastChange;
            target.duration = data[u"runningSeconds"].toInt(0) * 1'000;
            continue;
        }
        target.endedAt = at;
        if (target.state != TargetState::Cancelled)
            target.startedAt = std::max(operation.preparedAt, at - operation.shortest);
    }
}

/// An update under way has left its marks on the instances.
static void markInstances(Group &group, const Operation &operation)
{
    for (const Target &target : operation.targets) {
        for (Instance &instance : group.instances) {
            if (instance.account != target.account || instance.region != target.region)
                continue;
            instance.lastOperation = operation.id;
            if (hasEnded(operation.state) || operation.kind != OperationKind::Update)
                continue;
            const bool done = target.state == TargetState::Succeeded;
            instance.status = done ? InstanceStatus::Current : InstanceStatus::Outdated;
            instance.detail = done                                   ? InstanceDetail::Succeeded
                              : target.state == TargetState::Failed  ? InstanceDetail::Failed
                              : target.state == TargetState::Running ? InstanceDetail::Running
                                                                     : InstanceDetail::Pending;
            instance.reason = target.state == TargetState::Failed ? target.reason : QString();
        }
    }
}

static void countDrift(Operation &operation, const QJsonObject &data)
{
    DriftRun &run = operation.drift;
    run.progress = DriftRun::Progress::InProgress;
    run.total = static_cast<int>(operation.targets.size());
    for (const QJsonValue &history : data[u"history"].toArray())
        run.drifted += history[u"drifted"].toInt();
    run.drift = run.drifted > 0 ? Drift::Drifted : Drift::NotChecked;
    run.inSync = operation.count(TargetState::Succeeded) - run.drifted;
    run.inProgress = run.total - run.drifted - run.inSync;
}

static Operation readOperation(Group &group, int ordinal, const QJsonObject &file, const QJsonObject &data)
{
    Operation operation;
    operation.groupId = group.id;
    operation.ordinal = ordinal;
    operation.id = seededUuid(0, {u"past operation", group.id, QString::number(ordinal)});
    operation.kind = kindNamed(data[u"kind"].toString());
    operation.state = stateNamed(data[u"status"].toString());
    operation.description = data[u"description"].toString();
    operation.preferences = readPreferences(data[u"preferences"].toObject());
    operation.administrationRole = group.administrationRole;
    operation.executionRole = group.executionRole;
    operation.createdAt = -data[u"minutesAgo"].toInt() * minute;
    operation.visibleAt = operation.createdAt;
    operation.preparedAt = operation.createdAt + 24'000;
    operation.failOneIn = data[u"failOneIn"].toInt();
    const QJsonArray seconds = data[u"targetSeconds"].toArray();
    if (seconds.size() == 2) {
        operation.shortest = seconds[0].toInt() * 1'000;
        operation.longest = seconds[1].toInt() * 1'000;
    }
    if (operation.state == OperationState::Queued)
        return operation;
    operation.begunAt = operation.createdAt;
    if (hasEnded(operation.state))
        operation.endedAt = -data[u"endedMinutesAgo"].toInt() * minute;
    giveHistory(operation, group, file, data);
    if (operation.kind == OperationKind::DetectDrift)
        countDrift(operation, data);
    markInstances(group, operation);
    return operation;
}

void seedGroups(StackGroupWorld &world, const PracticeContext &context, const QString &cloud)
{
    const QJsonObject file = readJson(QStringLiteral("groups-%1.json").arg(cloud));
    QJsonArray specs = file[u"operations"].toArray();
    if (context.scenario.board) {
        for (const QJsonValue &spec :
             readJson(QStringLiteral("board-%1.json").arg(cloud))[u"operations"].toArray())
            specs.append(spec);
    }
    for (const QJsonValue &data : file[u"groups"].toArray()) {
        Group group = readGroup(cloud, file, data.toObject());
        QList<Operation> operations;
        for (const QJsonValue &spec : std::as_const(specs)) {
            if (spec[u"group"].toString() == group.name && spec[u"region"].toString() == group.region)
                operations.append(
                    readOperation(group, static_cast<int>(operations.size()), file, spec.toObject()));
        }
        world.addGroup(group);
        for (const Operation &operation : std::as_const(operations))
            world.addOperation(operation);
    }
    if (context.scenario.bigGroup > 0)
        world.addGroup(bigGroup(cloud, context.scenario.bigGroup));
}

} // namespace belay::practice
