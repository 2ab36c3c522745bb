// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/operationwatch.h"

#include <QStandardItemModel>

namespace belay {

/// Connections by cloud with their regions, how many operations run there, and the sign-in in words.
class ConnectionsTreeModel final : public QStandardItemModel
{
    Q_OBJECT
public:
    enum Role { ConnectionRole = Qt::UserRole + 1, RegionRole };

    ConnectionsTreeModel(Workspace *workspace, OperationWatch *watch, QObject *parent = nullptr);

    /// The connection (and region) an index stands for; nothing for a cloud.
    [[nodiscard]] static std::optional<Scope> scopeAt(const QModelIndex &index);

private:
    void rebuild();
    void retell();
    [[nodiscard]] QString connectionText(const Connection &connection) const;
    [[nodiscard]] QString regionText(const Scope &scope) const;

    Workspace *m_workspace;
    OperationWatch *m_watch;
};

} // namespace belay
