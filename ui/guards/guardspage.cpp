// SPDX-License-Identifier: Apache-2.0
#include "ui/guards/guardspage.h"

#include "ui/common/contentpane.h"
#include "ui/common/datatable.h"
#include "ui/presentation/boardpresenter.h"
#include "ui/presentation/commands.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace belay {

GuardsPage::GuardsPage(const AppContext &context, QWidget *parent)
    : AppPage(parent)
    , m_context(context)
    , m_presenter(context)
    , m_headline(new QLabel)
    , m_new(new QPushButton)
    , m_filter(new QLineEdit)
{
    buildActions();
    buildTable(context.settings);
    m_pane = new ContentPane(m_table, this);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_new->setText(m_add->text());
    connect(m_new, &QPushButton::clicked, m_add, &QAction::trigger);
    m_filter->setPlaceholderText(tr("/ filter…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter guards"));
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_presenter.model()->setWords(typed);
        showState();
    });
    auto *limits = new QLabel(guardLimitsSentence());
    limits->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_headline);
    top->addStretch();
    top->addWidget(m_filter);
    top->addWidget(m_new);
    auto *lines = new QVBoxLayout(this);
    lines->addLayout(top);
    lines->addWidget(m_pane, 1);
    lines->addWidget(limits);
    connect(&m_presenter, &GuardsPresenter::changed, this, &GuardsPage::showState);
    showState();
}

void GuardsPage::buildActions()
{
    const auto add = [this](const char *name, const QString &text, const QKeySequence &key, auto &&act) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_add = add("add", tr("&New guard for a connection…"), {}, [this] { chooseConnection(); });
    m_edit = add("edit", tr("&Edit guard…"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] {
        if (const GuardRow *row = selected())
            emit guardRequested(row->guard);
    });
    m_open = add("open", tr("&Open operation"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { openOperation(); });
    m_holdOff = add("holdOff", tr("&Hold off"), {}, [this] {
        if (const GuardRow *row = selected())
            m_context.guards->holdOff(row->status.operation);
    });
    m_disarm = add("disarm", tr("&Disarm"), QKeySequence(Qt::Key_Delete), [this] {
        if (const GuardRow *row = selected())
            m_context.guards->disarm(row->guard.id);
    });
}

void GuardsPage::buildTable(QSettings *settings)
{
    m_table = new DataTable(m_presenter.model(), tr("Guards"), this);
    m_table->setWidths({22, 22, 30, 50, 28, 40});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->addActions(menuActions());
    m_table->rememberAs(QStringLiteral("guards"), settings);
    connect(m_table, &DataTable::currentKeyChanged, this, [this] {
        showState();
        emit placeChanged();
    });
    connect(m_table, &DataTable::rowActivated, m_edit, &QAction::trigger);
}

const GuardRow *GuardsPage::selected() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 ? nullptr : &static_cast<const GuardsModel *>(m_table->model())->at(row);
}

void GuardsPage::chooseConnection()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Connection &connection : m_context.workspace->connections()) {
        if (connection.cloud == Cloud::Huawei)
            continue; // nothing there can be stopped
        connect(menu->addAction(connection.name), &QAction::triggered, this,
                [this, id = connection.id] { emit connectionGuardRequested(id); });
    }
    menu->setToolTipsVisible(true);
    menu->popup(m_new->mapToGlobal(QPoint(0, m_new->height())));
}

void GuardsPage::openOperation()
{
    if (const GuardRow *row = selected(); row && !row->status.operation.id.isEmpty())
        emit operationRequested(row->status.operation);
}

void GuardsPage::showState()
{
    m_headline->setText(m_presenter.headline());
    if (m_presenter.model()->rowCount() > 0)
        m_pane->showContent();
    else if (!m_presenter.model()->all().isEmpty())
        m_pane->showInstead(tr("No guard matches the filter."));
    else
        m_pane->showInstead(tr("No guard is armed. Select an operation on the board and press Ctrl+G, or make one "
                               "for every update of a connection."));
    const GuardRow *row = selected();
    const QString none = row ? QString() : tr("Select a guard first.");
    setRefusal(m_add, m_context.guards ? QString() : tr("There are no guards here."));
    setRefusal(m_edit, none);
    setRefusal(m_disarm, none);
    setRefusal(m_open, none.isEmpty() && row->status.operation.id.isEmpty() ? tr("No operation is watched now.") : none);
    setRefusal(m_holdOff, none.isEmpty() && row->status.state != GuardState::CountingDown
                              ? tr("It does not count down.")
                              : none);
}

QString GuardsPage::title() const
{
    return tr("Guards");
}

std::optional<Scope> GuardsPage::place() const
{
    const GuardRow *row = selected();
    return row ? std::optional(Scope{row->guard.connection, row->status.operation.group.region}) : std::nullopt;
}

QList<QAction *> GuardsPage::menuActions() const
{
    return {m_edit, m_add, m_open, m_holdOff, m_disarm};
}

std::optional<OperationRef> GuardsPage::stopTarget() const
{
    const GuardRow *row = selected();
    return row && !row->status.operation.id.isEmpty() ? std::optional(row->status.operation) : std::nullopt;
}

QString GuardsPage::stopExplanation() const
{
    const auto ref = stopTarget();
    const OperationRecord *record = ref ? m_context.operations->record(*ref) : nullptr;
    const Connection *connection = ref ? m_context.workspace->connection(ref->connection) : nullptr;
    return record && connection ? stopRefusalOf(*record, *connection) : QString();
}

void GuardsPage::refresh()
{
    m_context.operations->refresh();
}

void GuardsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void GuardsPage::nextProblem(int step)
{
    const GuardsModel *model = m_presenter.model();
    const int count = model->rowCount();
    const int start = m_table->currentIndex().row();
    for (int tried = 1; tried <= count; ++tried) {
        const int row = ((start + step * tried) % count + count) % count;
        if (model->at(row).status.state == GuardState::Armed)
            continue;
        m_table->setCurrentIndex(model->index(row, 0));
        return;
    }
}

QList<QWidget *> GuardsPage::panes()
{
    return {m_table};
}

} // namespace belay
