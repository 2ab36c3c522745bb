// SPDX-License-Identifier: Apache-2.0
#include "ui/groups/groupspage.h"

#include "ui/common/banner.h"
#include "ui/common/contentpane.h"
#include "ui/common/datatable.h"
#include "ui/groups/versionstab.h"
#include "ui/groups/driftdialog.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/groupwords.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace belay {

GroupsPage::GroupsPage(const AppContext &context, QWidget *parent)
    : AppPage(parent)
    , m_context(context)
    , m_presenter(context.workspace, context.operations)
{
    m_presenter.setReconciler(context.reconciler);
    buildActions();
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(buildList());
    split->addWidget(buildInsides());
    auto *versions = new VersionsTab(context.snapshots, &m_presenter, m_tabs);
    m_tabs->addTab(versions, tr("Versions"));
    connect(versions, &VersionsTab::backRequested, this, &GroupsPage::updateBackRequested);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    m_running = new Banner(this);
    m_running->hide();
    layout->addWidget(m_running);
    connect(m_running, &Banner::actionTriggered, this, [this] {
        if (const auto running = m_presenter.running())
            emit operationRequested(*running);
    });
    connect(&m_presenter, &GroupsPresenter::changed, this, &GroupsPage::showState);
    m_groups->rememberAs(QStringLiteral("groups"), context.settings);
    m_targets->rememberAs(QStringLiteral("group-targets"), context.settings);
    m_operations->rememberAs(QStringLiteral("group-operations"), context.settings);
    m_parameters->rememberAs(QStringLiteral("group-parameters"), context.settings);
    for (DataTable *table : {m_targets, m_operations, m_parameters})
        table->describeExports([this, table] { return exportFacts(*table); });
    showState();
}

ExportFacts GroupsPage::exportFacts(const DataTable &table) const
{
    ExportFacts facts{.title = table.accessibleName(), .connection = {}, .filter = table.rows()->words().join(u' ')};
    if (const auto &row = m_presenter.selected()) {
        //: Title of exported rows: %1 is the name of a group, %2 which of its tables.
        facts.title = tr("%1: %2").arg(row->group.key.name, table.accessibleName());
        //: %1 is the name of a connection, %2 a region.
        facts.connection = tr("%1, %2").arg(row->connection.name, row->group.key.region);
    }
    if (&table == m_targets && m_notCurrent->isChecked())
        facts.filter = QStringList{m_notCurrent->text().remove(u'&'), facts.filter}.join(u' ').trimmed();
    return facts;
}

void GroupsPage::buildActions()
{
    m_update = new QAction(tr("&Update…"), this);
    m_update->setShortcut(Qt::Key_F2);
    m_update->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_update, &QAction::triggered, this, [this] {
        if (const auto &row = m_presenter.selected(); row && m_presenter.updateRefusal().isEmpty())
            emit updateRequested(row->connection.id, row->group.key);
    });
    m_drift = new QAction(tr("&Detect drift…"), this);
    m_drift->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_drift->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_drift, &QAction::triggered, this, &GroupsPage::detectDrift);
    m_notCurrent = new QAction(tr("Only &not current"), this);
    m_notCurrent->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    m_notCurrent->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_notCurrent->setCheckable(true);
    addActions({m_update, m_drift, m_notCurrent});
    for (int tab = TargetsTab; tab <= KeptVersionsTab; ++tab) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(int(Qt::Key_1) + tab)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, tab] { m_tabs->setCurrentIndex(tab); });
    }
}

QWidget *GroupsPage::buildList()
{
    auto *left = new QWidget(this);
    m_filter = new QLineEdit(left);
    m_filter->setPlaceholderText(tr("/ filter…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter groups"));
    m_filter->setToolTip(tr("Name, description, tag, template hash or account id, over all connections"));
    m_groups = new DataTable(m_presenter.groups(), tr("Groups"), left);
    m_groups->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groups->setWidths({17, 8, 10, 14, 20, 20, 14, 20});
    for (int column = GroupsModel::DescriptionColumn; column < GroupsModel::ColumnCount; ++column)
        m_groups->hideColumn(column);
    m_groups->sortBy(GroupsModel::NameColumn);
    m_groups->addActions({m_update, m_drift});
    m_groupsPane = new ContentPane(m_groups, left);
    m_connect = m_groupsPane->addAction(tr("&Add connection…"));
    m_shown = new QLabel(left);
    m_facts = new QLabel(left);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setAccessibleName(tr("Facts about the group"));

    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filter);
    column->addWidget(m_groupsPane, 1);
    column->addWidget(m_shown);
    column->addWidget(m_facts);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_presenter.groups()->setWords(typed);
        showState();
    });
    connect(m_groups, &DataTable::currentKeyChanged, this, &GroupsPage::select);
    connect(m_groups, &DataTable::rowActivated, this, [this] { m_tabs->setFocus(); });
    connect(m_groupsPane, &ContentPane::retryRequested, &m_presenter, &GroupsPresenter::refresh);
    connect(m_connect, &QPushButton::clicked, this, &GroupsPage::connectionRequested);
    return left;
}

QWidget *GroupsPage::buildTargets()
{
    auto *pane = new QWidget(this);
    m_targetsSummary = new QLabel(pane);
    m_targetsSummary->setWordWrap(true);
    m_targets = new DataTable(m_presenter.insides()->targets(), tr("Targets of the group"), pane);
    m_targets->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_targets->setWidths({18, 13, 12, 18, 30});
    m_onlyNotCurrent = new QCheckBox(m_notCurrent->text(), pane);
    m_updateThese = new QPushButton(tr("Update only these…"), pane);
    m_updateThese->setAutoDefault(false);
    m_copyCommand = new QPushButton(tr("Copy as CLI"), pane);
    m_copyCommand->setAutoDefault(false);
    auto *exports = new QPushButton(m_targets->exportAction()->text(), pane);
    exports->setAutoDefault(false);
    auto *acts = new QHBoxLayout;
    acts->addStretch(1);
    acts->addWidget(m_updateThese);
    acts->addWidget(exports);
    acts->addWidget(m_copyCommand);
    auto *column = new QVBoxLayout(pane);
    column->addWidget(m_targetsSummary);
    column->addWidget(m_targets, 1);
    column->addLayout(buildChoices(pane));
    column->addLayout(acts);
    connect(exports, &QPushButton::clicked, m_targets->exportAction(), &QAction::trigger);
    connect(m_copyCommand, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_presenter.updateCommand(m_targets->selectedKeys()));
    });

    connect(m_onlyNotCurrent, &QCheckBox::toggled, m_notCurrent, &QAction::setChecked);
    connect(m_notCurrent, &QAction::toggled, this, [this](bool only) {
        m_onlyNotCurrent->setChecked(only);
        m_presenter.insides()->targets()->setOnlyNotCurrent(only);
        showInsides();
    });
    connect(m_presenter.insides()->targets(), &OrderedModel::arranged, this, &GroupsPage::showInsides);
    connect(m_targets->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &GroupsPage::showInsides);
    connect(m_updateThese, &QPushButton::clicked, this, &GroupsPage::updateOnlySelected);
    return pane;
}

/// "Only not current", and whole groups of targets to select.
QLayout *GroupsPage::buildChoices(QWidget *pane)
{
    const auto button = [this, pane](auto &&selection) {
        auto *made = new QPushButton(pane);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, [this, selection] {
            m_targets->selectionModel()->select(selection(),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            m_targets->setFocus();
        });
        return made;
    };
    InstancesModel *model = m_presenter.insides()->targets();
    m_selectAll = button([model] {
        return QItemSelection(model->index(0, 0),
                              model->index(model->rowCount() - 1, InstancesModel::ColumnCount - 1));
    });
    m_selectFailed = button([model] { return model->selectionOf(Standing::Failed); });
    m_selectCancelled = button([model] { return model->selectionOf(Standing::Cancelled); });
    m_selectAll->setAccessibleName(tr("Select all targets shown"));
    m_selectFailed->setAccessibleName(tr("Select targets whose last change failed"));
    m_selectCancelled->setAccessibleName(tr("Select targets whose last change was cancelled"));
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_onlyNotCurrent);
    choices->addStretch(1);
    choices->addWidget(new QLabel(tr("Select:"), pane));
    for (QPushButton *made : {m_selectAll, m_selectFailed, m_selectCancelled})
        choices->addWidget(made);
    return choices;
}

QWidget *GroupsPage::buildInsides()
{
    m_right = new QWidget(this);
    m_name = new QLabel(m_right);
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_name->setFont(large);
    m_updateButton = new QPushButton(m_update->text(), m_right);
    connect(m_updateButton, &QPushButton::clicked, m_update, &QAction::trigger);
    auto *top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_updateButton);
    m_driftButton = new QPushButton(m_drift->text(), m_right);
    connect(m_driftButton, &QPushButton::clicked, m_drift, &QAction::trigger);
    top->addWidget(m_driftButton);

    m_targetsPane = new ContentPane(buildTargets(), m_right);
    m_operations = new DataTable(m_presenter.insides()->operations(), tr("Operations of the group"), m_right);
    m_operations->setWidths({11, 14, 18, 18, 6, 30});
    m_operationsPane = new ContentPane(m_operations, m_right);
    m_parameters = new DataTable(m_presenter.insides()->parameters(), tr("Parameters of the group"), m_right);
    m_parameters->setWidths({30, 40});
    m_parametersPane = new ContentPane(m_parameters, m_right);
    m_template = new QPlainTextEdit(m_right);
    m_template->setReadOnly(true);
    m_template->setTabChangesFocus(true);
    m_template->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_template->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_template->setAccessibleName(tr("Template of the group"));
    m_templatePane = new ContentPane(m_template, m_right);

    m_tabs = new QTabWidget(m_right);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_targetsPane, tr("Targets"));
    m_tabs->addTab(m_operationsPane, tr("Operations"));
    m_tabs->addTab(m_parametersPane, tr("Parameters"));
    m_tabs->addTab(m_templatePane, tr("Template"));
    auto *column = new QVBoxLayout(m_right);
    column->setContentsMargins(12, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_tabs, 1);

    connect(m_tabs, &QTabWidget::currentChanged, this, &GroupsPage::needTab);
    for (ContentPane *pane : {m_targetsPane, m_operationsPane, m_parametersPane, m_templatePane})
        connect(pane, &ContentPane::retryRequested, m_presenter.insides(), &GroupInsides::refresh);
    connect(m_operations, &DataTable::rowActivated, this, [this](const QString &id) {
        if (const auto &row = m_presenter.selected())
            emit operationRequested({row->connection.id, row->group.key, OperationId(id)});
    });
    m_rightPane = new ContentPane(m_right, this);
    return m_rightPane;
}

void GroupsPage::select(const QString &key)
{
    if (key.isEmpty() && m_presenter.selected())
        return; // a filter hid the row: what is shown stays
    m_presenter.select(key);
    m_template->clear();
    needTab();
    showState();
    emit placeChanged();
}

void GroupsPage::showGroup(const ConnectionId &connection, const GroupKey &group)
{
    m_wanted = GroupsModel::keyOf(connection, group);
    m_filter->clear();
    showState();
}

void GroupsPage::needTab()
{
    if (!m_presenter.selected())
        return;
    GroupInsides *insides = m_presenter.insides();
    insides->needDefinition(); // the facts below the list come from it
    switch (m_tabs->currentIndex()) {
    case TargetsTab:
        return insides->needTargets();
    case OperationsTab:
        return insides->needOperations();
    default:
        return;
    }
}

void GroupsPage::showState()
{
    const int all = int(m_presenter.groups()->placeCount());
    const int shown = m_presenter.groups()->rowCount();
    const QString notice = m_presenter.notice();
    m_connect->setVisible(!m_presenter.hasConnections());
    if (all == 0)
        m_groupsPane->showInstead(notice, m_presenter.hasConnections());
    else if (shown == 0)
        m_groupsPane->showInstead(tr("No group matches the filter."));
    else
        m_groupsPane->showContent(notice, !notice.isEmpty());
    const QLocale locale;
    //: %1 and %2 are numbers of groups.
    m_shown->setText(all == 0 ? QString()
                              : tr("%1 of %2 shown").arg(locale.toString(shown), locale.toString(all)));

    if (!m_wanted.isEmpty() && m_presenter.groups()->rowOf(m_wanted) >= 0)
        m_groups->setCurrentKey(std::exchange(m_wanted, QString()));
    if (!m_presenter.selected() && all > 0 && shown > 0 && !m_groups->currentIndex().isValid())
        m_groups->setCurrentIndex(m_presenter.groups()->index(0, 0));
    showInsides();
}

void GroupsPage::showPart(ContentPane *pane, const PartState &state, int rows, const QString &empty)
{
    if (rows == 0 && state.isReading)
        pane->showInstead(tr("Reading…"));
    else if (rows == 0 && state.error)
        pane->showInstead(errorSentence(*state.error), true);
    else if (rows == 0)
        pane->showInstead(empty, state.wasRead);
    else if (state.error && !state.isReading)
        //: %1 is a sentence about the error.
        pane->showContent(tr("Not all of it could be read. %1").arg(errorSentence(*state.error)), true);
    else
        pane->showContent(state.isReading && !state.wasRead ? tr("Reading the rest…") : QString());
}

void GroupsPage::showInsides()
{
    const auto &row = m_presenter.selected();
    if (!row) {
        m_rightPane->showInstead(tr("Select a group on the left."));
        m_facts->clear();
        m_update->setEnabled(false);
        m_drift->setEnabled(false);
        m_running->hide();
        return;
    }
    m_rightPane->showContent();
    const GroupInsides *insides = m_presenter.insides();
    m_name->setText(row->group.key.name);
    const QString refusal = m_presenter.updateRefusal();
    m_update->setEnabled(refusal.isEmpty());
    m_updateButton->setEnabled(refusal.isEmpty());
    m_updateButton->setToolTip(refusal.isEmpty() ? m_update->shortcut().toString(QKeySequence::NativeText)
                                                 : refusal);
    m_updateButton->setAccessibleDescription(refusal);

    m_drift->setEnabled(refusal.isEmpty() && m_context.updates);
    m_driftButton->setEnabled(m_drift->isEnabled());
    m_driftButton->setToolTip(refusal);
    m_driftButton->setAccessibleDescription(refusal);
    showTargets(refusal);
    showPart(m_operationsPane, insides->operationsState(), m_presenter.insides()->operations()->rowCount(),
             tr("No operation ran on this group yet."));
    showPart(m_parametersPane, insides->definitionState(), m_presenter.insides()->parameters()->rowCount(),
             tr("This group has no parameters."));
    const QByteArray text = insides->definition() ? insides->definition()->templateBody : QByteArray();
    showPart(m_templatePane, insides->definitionState(), text.isEmpty() ? 0 : 1,
             tr("The cloud does not give this group's template."));
    if (const QString shown = QString::fromUtf8(text); shown != m_template->toPlainText())
        m_template->setPlainText(shown);

    if (const QString sentence = m_presenter.runningSentence(); !sentence.isEmpty())
        m_running->show(tr("RUNNING"), sentence, tr("Show it"));
    else
        m_running->hide();
    showFacts();
}

void GroupsPage::showTargets(const QString &refusal)
{
    GroupInsides *insides = m_presenter.insides();
    const QString progress = insides->targetsProgress();
    if (insides->allTargets().isEmpty())
        showPart(m_targetsPane, insides->targetsState(), 0, tr("This group has no targets yet."));
    else
        m_targetsPane->showContent(progress, insides->targetsState().error.has_value());
    m_targetsSummary->setText(insides->targetsSummary());
    const QLocale locale;
    const int picked = m_targets->selectedRowCount();
    //: %1 is how many targets are selected.
    m_updateThese->setText(tr("Update only these %1…").arg(locale.toString(picked)));
    m_updateThese->setEnabled(picked > 0 && refusal.isEmpty());
    m_copyCommand->setEnabled(picked > 0 && insides->definition());
    const auto offer = [](QPushButton *button, const QString &text, int count) {
        button->setText(text);
        button->setEnabled(count > 0);
    };
    const int shown = insides->targets()->rowCount();
    const int failed = insides->standingCounts()[size_t(Standing::Failed)];
    const int cancelled = insides->standingCounts()[size_t(Standing::Cancelled)];
    //: Selects all targets shown; %1 is their number.
    offer(m_selectAll, tr("all %1").arg(locale.toString(shown)), shown);
    //: Selects targets whose last change failed; %1 is their number.
    offer(m_selectFailed, tr("failed %1").arg(locale.toString(failed)), failed);
    //: Selects targets whose last change was cancelled; %1 is their number.
    offer(m_selectCancelled, tr("cancelled %1").arg(locale.toString(cancelled)), cancelled);
}

void GroupsPage::detectDrift()
{
    const auto &row = m_presenter.selected();
    if (!row || !m_context.updates || !m_presenter.updateRefusal().isEmpty())
        return;
    auto *dialog = new DriftDialog(m_context, *row, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GroupsPage::showEvent(QShowEvent *event)
{
    AppPage::showEvent(event);
    m_presenter.setShown(true);
}

void GroupsPage::hideEvent(QHideEvent *event)
{
    AppPage::hideEvent(event);
    m_presenter.setShown(false);
}

void GroupsPage::showFacts()
{
    QString table = QStringLiteral("<table cellspacing=0 cellpadding=1>");
    for (const auto &[name, value] : groupFacts(*m_presenter.selected(), m_presenter.insides()->definition()))
        table += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                     .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    m_facts->setText(table + QStringLiteral("</table>"));
}

void GroupsPage::updateOnlySelected()
{
    const auto &row = m_presenter.selected();
    if (!row)
        return;
    QStringList accounts;
    QStringList regions;
    const InstancesModel *model = m_presenter.insides()->targets();
    for (const QModelIndex &picked : m_targets->selectionModel()->selectedRows()) {
        const InstanceRow &target = model->at(picked.row());
        accounts += model->table().account(target);
        regions += model->table().region(target);
    }
    accounts.removeDuplicates();
    regions.removeDuplicates();
    emit updateTargetsRequested(row->connection.id, row->group.key, accounts, regions);
}

QString GroupsPage::title() const
{
    return tr("Groups");
}

std::optional<Scope> GroupsPage::place() const
{
    const auto &row = m_presenter.selected();
    return row ? std::optional(Scope{row->connection.id, row->group.key.region}) : std::nullopt;
}

QList<QAction *> GroupsPage::menuActions() const
{
    return {m_update, m_drift, m_notCurrent};
}

void GroupsPage::refresh()
{
    m_presenter.refresh();
}

void GroupsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void GroupsPage::nextProblem(int step)
{
    const InstancesModel *model = m_presenter.insides()->targets();
    const int count = model->rowCount();
    m_tabs->setCurrentIndex(TargetsTab);
    const int start =
        m_targets->currentIndex().isValid() ? m_targets->currentIndex().row() : (step > 0 ? -1 : count);
    for (int row = start + step; row >= 0 && row < count; row += step) {
        if (!model->isNotCurrent(row))
            continue;
        m_targets->setCurrentIndex(model->index(row, 0));
        m_targets->setFocus();
        return;
    }
}

QList<QWidget *> GroupsPage::panes()
{
    return {m_groups, m_tabs};
}

} // namespace belay
