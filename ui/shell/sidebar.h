// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/workspace.h"

#include <QWidget>

class QListWidget;
class QTreeView;

namespace belay {

class ConnectionsTreeModel;

/// Connections by cloud, then the views.
class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    Sidebar(ConnectionsTreeModel *connections, const QStringList &views, QWidget *parent = nullptr);
    void setView(int view);
    [[nodiscard]] QList<QWidget *> panes() const;

signals:
    void viewRequested(int view);
    void connectionRequested(const belay::ConnectionId &id); ///< Empty: a new one.
    void scopeSelected(const belay::Scope &scope);

private:
    QTreeView *m_tree;
    QListWidget *m_views;
};

} // namespace belay
