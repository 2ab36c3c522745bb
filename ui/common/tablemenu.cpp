// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tablemenu.h"

#include "ui/common/tablecells.h"
#include "ui/common/tablecolumns.h"
#include "ui/presentation/tableexport.h"

#include <QAction>
#include <QClipboard>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QMenu>
#include <QPromise>
#include <QTableView>
#include <QThreadPool>

namespace belay {
namespace {

constexpr qsizetype atOnceBelow = 2'000;

QString textOf(const TableCells &cells, TableMenu::Form form)
{
    switch (form) {
    case TableMenu::Form::Cells:
        return tabSeparated(cells.all());
    case TableMenu::Form::WithHeaders:
        return tabSeparated(QList<QStringList>{cells.columns} + cells.all());
    case TableMenu::Form::Json:
        return asJson(cells.columns, cells.all());
    case TableMenu::Form::Markdown:
        return asMarkdown(cells.columns, cells.all());
    }
    return {};
}

} // namespace

TableMenu::TableMenu(QTableView *table, TableColumns *columns)
    : QObject(table)
    , m_table(table)
{
    const auto add = [this](const QString &text, Form form) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, [this, form] { copy(form); });
        m_copying += action;
        return action;
    };
    QAction *cells = add(tr("&Copy"), Form::Cells);
    cells->setShortcut(QKeySequence::Copy);
    cells->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(cells);
    add(tr("Copy with &headers"), Form::WithHeaders);
    add(tr("Copy as &JSON"), Form::Json);
    add(tr("Copy as &Markdown"), Form::Markdown);
    m_ours = m_copying;
    m_ours += columns->action();
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QTableView::customContextMenuRequested, this, &TableMenu::open);
}

void TableMenu::add(QAction *action)
{
    m_table->addAction(action);
    m_ours += action;
}

void TableMenu::open(const QPoint &at)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_table->actions())
        if (!m_ours.contains(action))
            menu->addAction(action);
    menu->addSeparator();
    for (QAction *action : std::as_const(m_copying))
        action->setEnabled(m_table->selectionModel()->hasSelection());
    menu->addActions(m_ours);
    connect(menu, &QMenu::aboutToHide, this, [this] {
        for (QAction *action : std::as_const(m_copying))
            action->setEnabled(true); // for the keys
    });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void TableMenu::copy(Form form)
{
    const TableCells cells = selectedCells(m_table);
    if (cells.rows == 0)
        return;
    if (cells.rows < atOnceBelow) {
        QGuiApplication::clipboard()->setText(textOf(cells, form));
        emit copied();
        return;
    }
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        QGuiApplication::clipboard()->setText(watcher->result());
        watcher->deleteLater();
        emit copied();
    });
    auto promise = std::make_shared<QPromise<QString>>();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, cells, form] {
        promise->start();
        promise->addResult(textOf(cells, form));
        promise->finish();
    });
}

} // namespace belay
