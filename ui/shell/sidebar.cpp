// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sidebar.h"

#include "ui/common/environmentchip.h"
#include "ui/presentation/connectionstreemodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace belay {
namespace {

/// A connection's row has its environment's stripe at the left.
class StripedRows final : public QStyledItemDelegate
{
public:
    StripedRows(const ConnectionsTreeModel *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Connection *connection = m_model->connectionAt(index);
        QStyleOptionViewItem moved = option;
        if (connection) {
            moved.rect.setLeft(option.rect.left() + 9);
            paintEnvironmentStripe(
                *painter, QRect(option.rect.left() + 1, option.rect.top() + 1, 6, option.rect.height() - 2),
                *connection);
        }
        QStyledItemDelegate::paint(painter, moved, index);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 9, std::max(size.height(), option.fontMetrics.height() + 6)};
    }

private:
    const ConnectionsTreeModel *m_model;
};

} // namespace

Sidebar::Sidebar(ConnectionsTreeModel *connections, const QStringList &views, QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeView)
    , m_views(new QListWidget)
    , m_names(views)
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
    m_tree->setItemDelegate(new StripedRows(connections, m_tree));
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Connections"));
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setIndentation(14);
    m_tree->expandAll();
    connect(connections, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(connections, &QAbstractItemModel::rowsInserted, m_tree, &QTreeView::expandAll);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (const auto scope = ConnectionsTreeModel::scopeAt(now))
                    emit scopeSelected(*scope);
            });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const auto scope = ConnectionsTreeModel::scopeAt(index))
            emit connectionRequested(scope->connection);
    });

    auto *viewsTitle = new QLabel(tr("Views"));
    m_views->setAccessibleName(tr("Views"));
    for (int view = 0; view < views.size(); ++view) {
        m_views->addItem(QString());
        setCount(view, 0);
    }
    m_views->setCurrentRow(0);
    m_views->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitViews();
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

void Sidebar::setCount(int view, int count)
{
    const QString name = QStringLiteral("%1  %2").arg(view + 1).arg(m_names.at(view));
    //: A view in the sidebar: %1 its number and name, %2 how many things run or wait there.
    const QString text = count > 0 ? tr("%1   (%2)").arg(name).arg(count) : name;
    if (m_views->item(view)->text() != text)
        m_views->item(view)->setText(text);
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitViews();
}

void Sidebar::fitViews()
{
    setMinimumWidth(22 * fontMetrics().averageCharWidth());
    m_views->setFixedHeight(int(m_names.size()) * (fontMetrics().height() + 8) + 8);
}

QList<QWidget *> Sidebar::panes() const
{
    return {m_tree, m_views};
}

} // namespace belay
