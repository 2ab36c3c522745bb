// SPDX-License-Identifier: Apache-2.0
#include "ui/journal/journalpage.h"

#include "ui/common/contentpane.h"
#include "ui/common/datatable.h"
#include "ui/journal/resolvedialog.h"
#include "ui/presentation/commands.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace belay {
namespace {

QLabel *selectable(const QString &name)
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(name);
    return label;
}

QPushButton *buttonFor(QAction *action)
{
    auto *button = new QPushButton(action->text());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    });
    return button;
}

} // namespace

JournalPage::JournalPage(const AppContext &context, QWidget *parent)
    : AppPage(parent)
    , m_context(context)
    , m_presenter(context)
{
    buildActions();
    buildTable(context.settings);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    m_pane = new ContentPane(m_table, this);
    split->addWidget(m_pane);
    split->addWidget(buildDetail());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildTop());
    layout->addWidget(split, 1);
    layout->addWidget(m_chain);

    connect(m_pane, &ContentPane::retryRequested, &m_presenter, &JournalPresenter::refresh);
    connect(&m_presenter, &JournalPresenter::changed, this, &JournalPage::showState);
    connect(&m_presenter, &JournalPresenter::attached, this, &JournalPage::operationRequested);
    connect(&m_presenter, &JournalPresenter::resolved, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            m_sentence->setText(problem);
    });
    connect(context.workspace, &Workspace::connectionsChanged, this, &JournalPage::fillConnections);
    fillConnections();
    showState();
}

void JournalPage::buildActions()
{
    const auto add = [this](const char *name, const QString &text, const QKeySequence &key, auto &&act) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    m_attach = add("attach", tr("&Attach to operation"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                   [this] { m_presenter.attach(m_table->currentKey()); });
    m_resolve = add("resolve", tr("&Mark resolved…"), {}, [this] { openResolve(); });
    m_copy = add("copyEntry", tr("Copy &entry"), {},
                 [this] { QGuiApplication::clipboard()->setText(m_detail.facts); });
    m_copyRequest = add("copyRequest", tr("Copy &request"), {},
                        [this] { QGuiApplication::clipboard()->setText(m_detail.request); });
    m_copyCommand = add("copyCommand", tr("Copy as &CLI"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                        [this] { QGuiApplication::clipboard()->setText(m_detail.commandLine); });
    m_check = add("checkChain", tr("Check the &chain"), {}, [this] { m_presenter.checkChain(); });
}

QWidget *JournalPage::buildTop()
{
    auto *top = new QWidget;
    const auto box = [this](const QString &name) {
        auto *made = new QComboBox;
        made->setAccessibleName(name);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        made->setMinimumWidth(9 * fontMetrics().averageCharWidth());
        connect(made, &QComboBox::currentIndexChanged, this, &JournalPage::ask);
        return made;
    };
    m_span = box(tr("Time"));
    m_connection = box(tr("Connection"));
    m_person = box(tr("Person"));
    m_outcomes = box(tr("Outcome"));
    m_writesOnly = new QCheckBox(tr("&writes only"));
    m_writesOnly->setToolTip(tr("Without sign-ins and what guards did."));
    m_writesOnly->setChecked(m_presenter.ask().writesOnly);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("/ filter…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter the journal"));
    m_span->addItem(tr("Any time"), int(JournalSpan::Always));
    m_span->addItem(tr("Today"), int(JournalSpan::Today));
    m_span->addItem(tr("Last 7 days"), int(JournalSpan::Week));
    m_span->addItem(tr("Last 30 days"), int(JournalSpan::Month));
    m_person->addItem(tr("Anyone"));
    m_outcomes->addItem(tr("Any outcome"));
    m_outcomes->addItem(tr("Outcome unknown"), int(Outcome::Unresolved));
    m_outcomes->addItem(tr("No verdict yet"), int(Outcome::Open));
    m_outcomes->addItem(tr("Carried out"), int(Outcome::Applied));
    m_outcomes->addItem(tr("Not carried out"), int(Outcome::NotApplied));
    connect(m_writesOnly, &QCheckBox::toggled, this, &JournalPage::ask);
    connect(m_filter, &QLineEdit::textChanged, this, &JournalPage::ask);
    auto *line = new QHBoxLayout(top);
    line->setContentsMargins(0, 0, 0, 0);
    for (QComboBox *one : {m_span, m_connection, m_person, m_outcomes})
        line->addWidget(one);
    line->addWidget(m_writesOnly);
    line->addWidget(m_filter, 1);
    auto *save = new QToolButton;
    save->setDefaultAction(m_table->exportAction());
    save->setToolButtonStyle(Qt::ToolButtonTextOnly);
    line->addWidget(save);
    return top;
}

void JournalPage::buildTable(QSettings *settings)
{
    m_table = new DataTable(m_presenter.model(), tr("Journal of changes"), this);
    m_table->setWidths({24, 10, 18, 32, 24, 8, 30});
    m_table->sortBy(JournalModel::TimeColumn, Qt::DescendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->addActions(menuActions());
    m_table->rememberAs(QStringLiteral("journal"), settings);
    m_table->describeExports([this] { return exportFacts(); });
    connect(m_table, &DataTable::currentKeyChanged, this, &JournalPage::showDetail);
    connect(m_table, &DataTable::rowActivated, this, [this] { m_evidence->setFocus(Qt::OtherFocusReason); });
}

QWidget *JournalPage::buildDetail()
{
    auto *detail = new QWidget;
    m_sentence = selectable(tr("What became of the entry"));
    m_attachButton = buttonFor(m_attach);
    m_resolveButton = buttonFor(m_resolve);
    m_evidence = new QPlainTextEdit;
    m_evidence->setReadOnly(true);
    m_evidence->setTabChangesFocus(true);
    m_evidence->setAccessibleName(tr("What is known of the entry"));
    m_evidence->setPlaceholderText(tr("Select an entry to see what is known of it."));
    m_request = selectable(tr("Request"));
    m_chain = selectable(tr("State of the journal"));
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_attachButton);
    acts->addWidget(m_resolveButton);
    acts->addWidget(buttonFor(m_copyCommand));
    acts->addStretch();
    auto *request = new QHBoxLayout;
    request->addWidget(m_request, 1);
    request->addWidget(buttonFor(m_copyRequest), 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout(detail);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_sentence);
    lines->addLayout(acts);
    lines->addWidget(m_evidence, 1);
    lines->addLayout(request);
    return detail;
}

void JournalPage::fillConnections()
{
    const QVariant before = m_connection->currentData();
    const QSignalBlocker quiet(m_connection);
    m_connection->clear();
    m_connection->addItem(tr("Any connection"));
    for (const Connection &connection : m_context.workspace->connections())
        m_connection->addItem(connection.name, connection.id.toString());
    m_connection->setCurrentIndex(std::max(0, m_connection->findData(before)));
}

void JournalPage::fillPersons()
{
    const QStringList &known = m_presenter.persons();
    for (const QString &person : known)
        if (m_person->findData(person) < 0)
            m_person->addItem(person, person);
}

void JournalPage::ask()
{
    if (!m_filter || !m_table)
        return;
    JournalAsk ask;
    ask.span = JournalSpan(m_span->currentData().toInt());
    ask.connection = ConnectionId(m_connection->currentData().toString());
    ask.person = m_person->currentData().toString();
    if (m_outcomes->currentData().isValid())
        ask.outcome = Outcome(m_outcomes->currentData().toInt());
    ask.writesOnly = m_writesOnly->isChecked();
    ask.words = m_filter->text().trimmed();
    m_presenter.setAsk(ask);
}

ExportFacts JournalPage::exportFacts() const
{
    const QString connection = m_connection->currentIndex() > 0 ? m_connection->currentText() : QString();
    return {m_table->accessibleName(), connection, askText(m_presenter.ask(), {}), {}};
}

void JournalPage::showEvent(QShowEvent *event)
{
    AppPage::showEvent(event);
    m_presenter.refresh();
    m_presenter.checkChain();
    emit seen();
}

void JournalPage::showState()
{
    const QString notice = m_presenter.notice();
    if (m_presenter.model()->rowCount() > 0)
        m_pane->showContent(notice);
    else
        m_pane->showInstead(notice.isEmpty() ? tr("No entry matches the filter.") : notice);
    const QString kept = tr("Secrets and signatures are never stored. Entries are only ever added.");
    m_chain->setText(m_presenter.chainLine().isEmpty() ? kept : kept + u' ' + m_presenter.chainLine());
    QFont weight = font();
    weight.setBold(m_presenter.isChainBroken());
    m_chain->setFont(weight);
    fillPersons();
    showDetail();
}

void JournalPage::showDetail()
{
    m_detail = m_presenter.detail(m_table->currentKey());
    const QString none = m_detail.entry ? QString() : tr("Select an entry first.");
    m_sentence->setText(m_detail.sentence);
    m_request->setText(m_detail.request);
    if (m_detail.facts != m_evidence->toPlainText())
        m_evidence->setPlainText(m_detail.facts);
    const bool isRequest = !m_detail.request.isEmpty();
    setRefusal(m_attach, none.isEmpty() ? m_detail.attachRefusal : none);
    setRefusal(m_resolve, none.isEmpty() ? m_detail.resolveRefusal : none);
    setRefusal(m_copy, none);
    setRefusal(m_copyRequest, none.isEmpty() && !isRequest ? tr("Nothing was sent for this entry.") : none);
    setRefusal(m_copyCommand, none.isEmpty() && m_detail.commandLine.isEmpty()
                                  ? tr("There is no command for this entry.")
                                  : none);
}

void JournalPage::openResolve()
{
    if (!m_detail.entry || !m_detail.resolveRefusal.isEmpty())
        return;
    if (m_resolving)
        m_resolving->close();
    m_resolving = new ResolveDialog(*m_detail.entry, m_detail.sentence, this);
    connect(m_resolving, &ResolveDialog::decided, &m_presenter, &JournalPresenter::resolve);
    m_resolving->show();
}

QString JournalPage::title() const
{
    return tr("Journal");
}

QList<QAction *> JournalPage::menuActions() const
{
    return {m_attach, m_resolve, m_copy, m_copyRequest, m_copyCommand, m_check};
}

void JournalPage::refresh()
{
    m_presenter.refresh();
    m_presenter.checkChain();
}

void JournalPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void JournalPage::nextProblem(int step)
{
    const JournalModel *model = m_presenter.model();
    const int count = model->rowCount();
    const int start =
        m_table->currentIndex().isValid() ? m_table->currentIndex().row() : (step > 0 ? -1 : count);
    for (int row = start + step; row >= 0 && row < count; row += step) {
        if (model->at(row).outcome != Outcome::Unresolved && model->at(row).outcome != Outcome::Open)
            continue;
        m_table->setCurrentIndex(model->index(row, 0));
        return;
    }
}

QList<QWidget *> JournalPage::panes()
{
    return {m_evidence, m_table};
}

} // namespace belay
