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
    void setCount(int view, int count); ///< Behind the view's name; 0: none.
    [[nodiscard]] QList<QWidget *> panes() const;

signals:
    void viewRequested(int view);
    void connectionRequested(const belay::ConnectionId &id); ///< Empty: a new one.
    void scopeSelected(const belay::Scope &scope);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitViews();
    QTreeView *m_tree;
    QListWidget *m_views;
    QStringList m_names;
};

} // namespace belay
