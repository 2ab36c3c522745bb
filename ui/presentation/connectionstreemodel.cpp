// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/connectionstreemodel.h"

#include "core/engine/protectionwatch.h"
#include "ui/presentation/connectionform.h"
#include "ui/presentation/connectionwords.h"

namespace belay {

ConnectionsTreeModel::ConnectionsTreeModel(Workspace *workspace, OperationWatch *watch,
                                           ProtectionWatch *protection, QObject *parent)
    : QStandardItemModel(parent)
    , m_workspace(workspace)
    , m_watch(watch)
    , m_protection(protection)
{
    connect(workspace, &Workspace::connectionsChanged, this, &ConnectionsTreeModel::rebuild);
    connect(workspace, &Workspace::statusChanged, this, &ConnectionsTreeModel::retell);
    connect(watch, &OperationWatch::recordsChanged, this, &ConnectionsTreeModel::retell);
    if (protection)
        connect(protection, &ProtectionWatch::groupsChanged, this, &ConnectionsTreeModel::retell);
    rebuild();
}

std::optional<Scope> ConnectionsTreeModel::scopeAt(const QModelIndex &index)
{
    const QString connection = index.data(ConnectionRole).toString();
    if (connection.isEmpty())
        return {};
    return Scope{ConnectionId(connection), index.data(RegionRole).toString()};
}

const Connection *ConnectionsTreeModel::connectionAt(const QModelIndex &index) const
{
    const auto scope = scopeAt(index);
    return scope && scope->region.isEmpty() ? m_workspace->connection(scope->connection) : nullptr;
}

void ConnectionsTreeModel::addBranch(const QString &title, const QList<Connection> &connections)
{
    if (connections.isEmpty())
        return;
    auto *branch = new QStandardItem(title);
    branch->setEditable(false);
    branch->setSelectable(false);
    for (const Connection &connection : connections) {
        auto *node = new QStandardItem;
        node->setEditable(false);
        node->setData(connection.id.toString(), ConnectionRole);
        for (const QString &region : connection.regions) {
            auto *leaf = new QStandardItem;
            leaf->setEditable(false);
            leaf->setData(connection.id.toString(), ConnectionRole);
            leaf->setData(region, RegionRole);
            node->appendRow(leaf);
        }
        branch->appendRow(node);
    }
    appendRow(branch);
}

void ConnectionsTreeModel::rebuild()
{
    clear();
    QList<Connection> practice;
    for (const Cloud cloud : {Cloud::Aws, Cloud::Alibaba, Cloud::Huawei}) {
        QList<Connection> real;
        for (const Connection &connection : m_workspace->connections())
            if (connection.cloud == cloud)
                (connection.practice ? practice : real).append(connection);
        addBranch(cloudWord(cloud), real);
    }
    addBranch(tr("Practice"), practice);
    retell();
}

void ConnectionsTreeModel::countRuns()
{
    m_runs.clear();
    for (const OperationRecord &record : m_watch->records())
        if (!isEnded(record.operation.state.value))
            ++m_runs[{record.ref.connection, record.ref.group.region}];
    if (!m_protection)
        return;
    for (const auto &[ref, group] : m_protection->groups())
        if (isProtectionBusy(group.state.value))
            ++m_runs[{ref.connection, ref.region}];
}

void ConnectionsTreeModel::retell()
{
    countRuns();
    const auto say = [](QStandardItem *item, const QString &text) {
        if (item->text() == text)
            return;
        item->setText(text);
        item->setToolTip(text);
    };
    for (int branch = 0; branch < rowCount(); ++branch) {
        for (int row = 0; row < item(branch)->rowCount(); ++row) {
            QStandardItem *node = item(branch)->child(row);
            const auto scope = scopeAt(node->index());
            const Connection *connection = scope ? m_workspace->connection(scope->connection) : nullptr;
            if (!connection)
                continue;
            say(node, connectionText(*connection));
            for (int leaf = 0; leaf < node->rowCount(); ++leaf)
                say(node->child(leaf),
                    regionText({connection->id, node->child(leaf)->data(RegionRole).toString()},
                               connection->cloud));
        }
    }
}

QString ConnectionsTreeModel::connectionText(const Connection &connection) const
{
    const ConnectionStatus &status = m_workspace->status(connection.id);
    const QString environment = environmentWord(connection);
    if (status.reachability == Reachability::Offline)
        //: A connection in the sidebar: %1 name, %2 environment, %3 what is wrong.
        return tr("%1  %2  (%3)").arg(connection.name, environment, reachabilityWord(status.reachability));
    if (status.signIn != SignInState::SignedIn)
        return tr("%1  %2  (%3)").arg(connection.name, environment, signInWord(status.signIn));
    const bool isIdle =
        std::none_of(connection.regions.begin(), connection.regions.end(), [&](const QString &region) {
            return m_runs.value({connection.id, region}) > 0;
        });
    if (isIdle)
        return tr("%1  %2  (%3)").arg(connection.name, environment, tr("idle"));
    //: A connection in the sidebar: %1 name, %2 environment.
    return tr("%1  %2").arg(connection.name, environment);
}

QString ConnectionsTreeModel::regionText(const Scope &scope, Cloud cloud) const
{
    const int running = m_runs.value(scope);
    if (running == 0)
        return scope.region;
    if (cloud == Cloud::Huawei)
        //: A region in the sidebar: %1 its name, %2 how many jobs of protection groups run there.
        return tr("%1  (jobs: %2)").arg(scope.region).arg(running);
    //: A region in the sidebar: %1 its name, %n how many operations run there.
    return tr("%1  (%n run)", nullptr, running).arg(scope.region);
}

} // namespace belay
