// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/operationwatch.h"

#include <QStandardItemModel>

namespace belay {

class ProtectionWatch;

/// Connections by cloud with their regions, how many operations or jobs run there, and the sign-in
/// in words. Practice is a branch of its own.
class ConnectionsTreeModel final : public QStandardItemModel
{
    Q_OBJECT
public:
    enum Role { ConnectionRole = Qt::UserRole + 1, RegionRole };

    /// `protection` may be null: then no jobs are counted.
    ConnectionsTreeModel(Workspace *workspace, OperationWatch *watch, ProtectionWatch *protection = nullptr,
                         QObject *parent = nullptr);

    /// The connection (and region) an index stands for; nothing for a cloud.
    [[nodiscard]] static std::optional<Scope> scopeAt(const QModelIndex &index);
    /// The connection whose stripe stands before a row; null for a cloud or a region.
    [[nodiscard]] const Connection *connectionAt(const QModelIndex &index) const;

private:
    void rebuild();
    void addBranch(const QString &title, const QList<Connection> &connections);
    void retell();
    void countRuns();
    [[nodiscard]] QString connectionText(const Connection &connection) const;
    [[nodiscard]] QString regionText(const Scope &scope, Cloud cloud) const;

    Workspace *m_workspace;
    OperationWatch *m_watch;
    ProtectionWatch *m_protection;
    QHash<Scope, int> m_runs; ///< What runs where.
};

} // namespace belay
