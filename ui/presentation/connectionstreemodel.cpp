// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/connectionstreemodel.h"

#include "ui/presentation/connectionform.h"
#include "ui/presentation/connectionwords.h"

namespace belay {

ConnectionsTreeModel::ConnectionsTreeModel(Workspace *workspace, OperationWatch *watch, QObject *parent)
    : QStandardItemModel(parent)
    , m_workspace(workspace)
    , m_watch(watch)
{
    connect(workspace, &Workspace::connectionsChanged, this, &ConnectionsTreeModel::rebuild);
    connect(workspace, &Workspace::statusChanged, this, &ConnectionsTreeModel::retell);
    connect(watch, &OperationWatch::recordsChanged, this, &ConnectionsTreeModel::retell);
    rebuild();
}

std::optional<Scope> ConnectionsTreeModel::scopeAt(const QModelIndex &index)
{
    const QString connection = index.data(ConnectionRole).toString();
    if (connection.isEmpty())
        return {};
    return Scope{ConnectionId(connection), index.data(RegionRole).toString()};
}

void ConnectionsTreeModel::rebuild()
{
    clear();
    for (const Cloud cloud : {Cloud::Aws, Cloud::Alibaba, Cloud::Huawei}) {
        auto *branch = new QStandardItem(cloudWord(cloud));
        branch->setEditable(false);
        branch->setSelectable(false);
        for (const Connection &connection : m_workspace->connections()) {
            if (connection.cloud != cloud)
                continue;
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
        if (branch->rowCount() > 0)
            appendRow(branch);
        else
            delete branch;
    }
    retell();
}

void ConnectionsTreeModel::retell()
{
    const auto say = [](QStandardItem *item, const QString &text) {
        if (item->text() != text)
            item->setText(text);
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
                say(node->child(leaf), regionText({connection->id, node->child(leaf)->data(RegionRole).toString()}));
        }
    }
}

QString ConnectionsTreeModel::connectionText(const Connection &connection) const
{
    const ConnectionStatus &status = m_workspace->status(connection.id);
    const QString environment = environmentWord(connection);
    if (status.reachability == Reachability::Offline)
        //: A connection in the sidebar: %1 environment, %2 name, %3 what is wrong.
        return tr("%1  %2  (%3)").arg(environment, connection.name, reachabilityWord(status.reachability));
    if (status.signIn != SignInState::SignedIn)
        return tr("%1  %2  (%3)").arg(environment, connection.name, signInWord(status.signIn));
    //: A connection in the sidebar: %1 environment, %2 name.
    return tr("%1  %2").arg(environment, connection.name);
}

QString ConnectionsTreeModel::regionText(const Scope &scope) const
{
    int running = 0;
    for (const OperationRecord &record : m_watch->records()) {
        const bool isHere = record.ref.connection == scope.connection && record.ref.group.region == scope.region;
        running += isHere && !isEnded(record.operation.state.value) ? 1 : 0;
    }
    if (running == 0)
        return scope.region;
    //: A region in the sidebar: %1 its name, %n how many operations run there.
    return tr("%1  (%n run)", nullptr, running).arg(scope.region);
}

} // namespace belay
