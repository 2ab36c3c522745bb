// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sidebar.h"

#include "ui/presentation/connectionstreemodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace belay {

Sidebar::Sidebar(ConnectionsTreeModel *connections, const QStringList &views, QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeView)
    , m_views(new QListWidget)
{
    auto *title = new QLabel(tr("Connections"));
    auto *add = new QToolButton;
    add->setText(QStringLiteral("+"));
    add->setToolTip(tr("New connection (Ctrl+N)"));
    add->setAccessibleName(tr("New connection"));
    add->setMinimumSize(28, 28);
    connect(add, &QToolButton::clicked, this, [this] { emit connectionRequested({}); });
    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(add);

    m_tree->setModel(connections);
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Connections"));
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setIndentation(14);
    m_tree->expandAll();
    connect(connections, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(connections, &QAbstractItemModel::rowsInserted, m_tree, &QTreeView::expandAll);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const auto scope = ConnectionsTreeModel::scopeAt(now))
            emit scopeSelected(*scope);
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const auto scope = ConnectionsTreeModel::scopeAt(index))
            emit connectionRequested(scope->connection);
    });

    auto *viewsTitle = new QLabel(tr("Views"));
    m_views->setAccessibleName(tr("Views"));
    for (const QString &view : views)
        m_views->addItem(view);
    const int rows = int(views.size());
    m_views->setMaximumHeight(rows * (fontMetrics().height() + 12) + 8);
    m_views->setMinimumHeight(rows * (fontMetrics().height() + 6));
    m_views->setCurrentRow(0);
    connect(m_views, &QListWidget::currentRowChanged, this, &Sidebar::viewRequested);

    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(8, 8, 4, 8);
    lines->addLayout(top);
    lines->addWidget(m_tree, 1);
    lines->addWidget(viewsTitle);
    lines->addWidget(m_views);
}

void Sidebar::setView(int view)
{
    const QSignalBlocker quiet(m_views);
    m_views->setCurrentRow(view);
}

QList<QWidget *> Sidebar::panes() const { return {m_tree, m_views}; }

} // namespace belay
