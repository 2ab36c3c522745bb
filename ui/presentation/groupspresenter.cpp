// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/groupspresenter.h"

#include "ui/presentation/lookupwords.h"
#include "core/engine/updatecontroller.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/groupwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

namespace belay {

GroupsPresenter::GroupsPresenter(Workspace *workspace, OperationWatch *watch, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_watch(watch)
    , m_census(workspace, watch)
{
    connect(watch, &OperationWatch::groupsChanged, this, &GroupsPresenter::takeGroups);
    connect(watch, &OperationWatch::recordsChanged, this, &GroupsPresenter::takeGroups);
    connect(workspace, &Workspace::connectionsChanged, this, &GroupsPresenter::takeGroups);
    connect(&m_insides, &GroupInsides::changed, this, &GroupsPresenter::takeInsides);
    connect(&m_census, &GroupCensus::changed, this, &GroupsPresenter::takeGroups);
    takeGroups();
}

void GroupsPresenter::setReconciler(Reconciler *reconciler)
{
    m_reconciler = reconciler;
    if (reconciler)
        connect(reconciler, &Reconciler::changed, this, &GroupsPresenter::changed);
}

void GroupsPresenter::takeGroups()
{
    QList<GroupRow> rows;
    QList<std::pair<ConnectionId, GroupKey>> places;
    for (const Scope &scope : m_workspace->stackGroupScopes()) {
        const Connection *connection = m_workspace->connection(scope.connection);
        if (!connection)
            continue;
        for (const StackGroup &group : m_watch->groups(scope)) {
            rows.append({*connection, group, m_watch->runningOn(scope.connection, group.key) != nullptr,
                         m_census.sight(scope.connection, group.key)});
            places.append({scope.connection, group.key});
        }
    }
    m_groups.apply(rows);
    QMetaObject::invokeMethod(this, [this, places] { m_census.want(places); }, Qt::QueuedConnection);
    if (m_selected) {
        const GroupRow *now = m_groups.find(m_groups.rowKey(*m_selected));
        if (!now)
            return select({});
        const bool hasEnded = m_selected->isRunning && !now->isRunning;
        m_selected = *now;
        if (hasEnded)
            m_insides.refresh(); // what the operation changed is news for the targets
    }
    emit changed();
}

/// What the selected group's own reading tells goes to the census, once for each reading.
void GroupsPresenter::takeInsides()
{
    const bool hasTargets = m_insides.areTargetsComplete();
    const bool hasDefinition = m_insides.definition().has_value();
    const bool newTargets = hasTargets && !std::exchange(m_hasTargets, hasTargets);
    const bool newDefinition = hasDefinition && !std::exchange(m_hasDefinition, hasDefinition);
    if (m_selected && newTargets)
        m_census.takeTargets(m_selected->connection.id, m_selected->group.key, m_insides.allTargets());
    if (m_selected && newDefinition)
        m_census.takeDefinition(m_selected->connection.id, m_selected->group.key, *m_insides.definition());
    m_hasTargets = hasTargets;
    m_hasDefinition = hasDefinition;
    emit changed();
}

void GroupsPresenter::select(const QString &key)
{
    m_hasTargets = m_hasDefinition = false;
    const GroupRow *row = m_groups.find(key);
    if (!row) {
        m_selected.reset();
        m_insides.setGroup(nullptr, {});
        return;
    }
    m_selected = *row;
    const GroupKey &group = m_selected->group.key;
    const Scope scope{m_selected->connection.id, group.region};
    m_insides.setGroup(m_workspace->stackGroups(scope), group, m_watch->pace(scope, instancesAction()));
}

bool GroupsPresenter::hasConnections() const
{
    return !m_workspace->stackGroupScopes().isEmpty();
}

QString GroupsPresenter::notice() const
{
    if (!hasConnections())
        return tr("No connection to a cloud with stack groups yet.");
    QStringList unread;
    bool reading = false;
    for (const Scope &scope : m_workspace->stackGroupScopes()) {
        const Connection *connection = m_workspace->connection(scope.connection);
        const std::optional<CloudError> error = m_watch->groupsError(scope);
        if (error && connection)
            //: %1 is the name of a connection, %2 a region, %3 a sentence about the error.
            unread +=
                tr("%1, %2 could not be read: %3").arg(connection->name, scope.region, errorSentence(*error));
        else if (!m_watch->groupsAt(scope).isValid())
            reading = true;
    }
    if (!unread.isEmpty())
        return unread.join(u'\n');
    if (m_groups.rowCount() > 0)
        return {};
    return reading ? tr("Reading groups…") : tr("No groups here.");
}

std::optional<OperationRef> GroupsPresenter::running() const
{
    if (!m_selected)
        return {};
    const OperationRecord *record = m_watch->runningOn(m_selected->connection.id, m_selected->group.key);
    return record ? std::optional(record->ref) : std::nullopt;
}

QString GroupsPresenter::runningSentence() const
{
    const OperationRecord *record =
        m_selected ? m_watch->runningOn(m_selected->connection.id, m_selected->group.key) : nullptr;
    if (!record)
        return {};
    const QString action = operationActionWord(record->operation.action);
    const bool waits = m_selected->group.managedExecution.value_or(false);
    const QDateTime since = record->operation.createdAt;
    if (!since.isValid())
        return waits ? tr("%1 is running on this group. A new update would be QUEUED behind it.").arg(action)
                     : tr("%1 is running on this group. A new update would be REFUSED until it has ended.")
                           .arg(action);
    const QString age = durationText(since.secsTo(QDateTime::currentDateTimeUtc()));
    //: %1 is an operation such as UPDATE, %2 how long it has been running.
    return waits ? tr("%1 is running on this group for %2. A new update would be QUEUED behind it.").arg(action, age)
                 : tr("%1 is running on this group for %2. A new update would be REFUSED until it has ended.")
                       .arg(action, age);
}

QString GroupsPresenter::updateCommand(const QStringList &keys) const
{
    const auto service = m_selected ? m_workspace->stackGroups({m_selected->connection.id,
                                                                m_selected->group.key.region})
                                    : nullptr;
    if (!service || !m_insides.definition())
        return {};
    UpdateGround ground;
    ground.detail = *m_insides.definition();
    UpdateDraft draft = UpdateController::draftFrom(ground, service->capabilities());
    const InstanceTable &table = m_insides.allTargets();
    DeploymentTargets targets;
    for (const QString &key : keys) {
        const qsizetype place = table.find(key.section(u'|', 0, 0), key.section(u'|', 1));
        if (place < 0)
            continue;
        targets.accounts += table.account(table.row(place));
        targets.folders += table.folder(table.row(place));
        draft.regions += table.region(table.row(place));
    }
    draft.regions.removeDuplicates();
    targets.accounts.removeDuplicates();
    targets.folders.removeDuplicates();
    if (ground.detail.group.permissionModel == PermissionModel::SelfManaged) {
        draft.accounts = targets.accounts;
    } else if (!targets.accounts.isEmpty()) {
        if (service->capabilities().hasAccountsUrl)
            targets.accountFilter = AccountFilter::Intersection;
        draft.deploymentTargets = targets;
    }
    return service->updateCommandLine(draft);
}

QString GroupsPresenter::updateRefusal() const
{
    if (!m_selected)
        return tr("Select a group first.");
    if (!mayChange(m_selected->connection.mode))
        return tr("This connection only watches and stops. Raise its mode to start updates.");
    const GroupKey &key = m_selected->group.key;
    if (m_reconciler && m_reconciler->isHeld(m_selected->connection.id, key.region, key.name))
        return heldSentence();
    return {};
}

void GroupsPresenter::refresh()
{
    m_watch->refresh();
    m_insides.refresh();
}

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::GroupFacts)

public:
    static QList<std::pair<QString, QString>> facts(const GroupRow &row,
                                                    const std::optional<StackGroupDetail> &detail);
};

QList<std::pair<QString, QString>> Words::facts(const GroupRow &row,
                                                const std::optional<StackGroupDetail> &detail)
{
    const StackGroup &group = detail ? detail->group : row.group;
    QList<std::pair<QString, QString>> facts{
        {tr("State"), groupStateWord(group.state)},
        {tr("Owner"), permissionModelWord(group.permissionModel)},
        {tr("Automatic"), autoDeploymentWord(group.autoDeployment)},
    };
    if (group.managedExecution)
        facts.append({tr("Queueing"), *group.managedExecution ? tr("on") : tr("off")});
    facts.append({tr("Drift"), driftWord(group.drift)});
    if (detail) {
        const QByteArray hash =
            QCryptographicHash::hash(detail->templateBody, QCryptographicHash::Sha256).toHex();
        const QString size = QLocale().formattedDataSize(detail->templateBody.size());
        facts.append({tr("Template"),
                      //: %1 is the start of a hash, %2 a size such as 41 KB.
                      detail->templateBody.isEmpty()
                          ? tr("not provided")
                          : tr("sha %1, %2").arg(QString::fromLatin1(hash.left(6)), size)});
        if (!detail->administrationRole.isEmpty())
            facts.append({tr("Admin role"), detail->administrationRole});
        if (!detail->executionRole.isEmpty())
            facts.append({tr("Execution role"), detail->executionRole});
        if (!detail->capabilities.isEmpty())
            facts.append({tr("Capabilities"), detail->capabilities.join(QStringLiteral(", "))});
    }
    if (!group.tags.isEmpty()) {
        QStringList tags;
        for (const Tag &tag : group.tags)
            tags += tag.key + u'=' + tag.value;
        facts.append({tr("Tags"), tags.join(QStringLiteral(", "))});
    }
    if (group.updatedAt.isValid())
        facts.append(
            {tr("Updated"), QLocale().toString(group.updatedAt.toLocalTime(), QLocale::ShortFormat)});
    if (!group.description.isEmpty())
        facts.append({tr("Description"), group.description});
    return facts;
}

} // namespace

QList<std::pair<QString, QString>> groupFacts(const GroupRow &row,
                                              const std::optional<StackGroupDetail> &definition)
{
    return Words::facts(row, definition);
}

} // namespace belay
