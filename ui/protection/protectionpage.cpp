// SPDX-License-Identifier: Apache-2.0
#include "ui/protection/protectionpage.h"

#include "ui/common/contentpane.h"
#include "ui/common/datatable.h"
#include "ui/presentation/protectionwords.h"
#include "ui/protection/progressstrip.h"
#include "ui/protection/protectiondialogs.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <array>

namespace belay {

ProtectionPage::ProtectionPage(const AppContext &context, QWidget *parent)
    : AppPage(parent)
    , m_presenter(context.workspace, context.protection, context.protecting)
{
    buildActions();
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(buildList());
    split->addWidget(buildInsides());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    m_note = new QLabel(
        tr("This cloud does not list running jobs. Jobs started elsewhere are inferred from the group "
           "state."),
        this);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(m_note);
    const std::array tables{std::pair(m_groups, "protection-groups"), std::pair(m_instances, "protected-instances"),
                            std::pair(m_pairs, "replication-pairs"), std::pair(m_parts, "job-parts"),
                            std::pair(m_failures, "failed-tasks")};
    for (const auto &[table, name] : tables)
        table->rememberAs(QLatin1String(name), context.settings);
    const QSignalBlocker quiet(m_problemsFirst);
    m_problemsFirst->setChecked(m_presenter.groups()->sortKeys().value(0).column == ProtectionModel::StateColumn);
    connect(&m_presenter, &ProtectionPresenter::changed, this, &ProtectionPage::showState);
    showState();
}

void ProtectionPage::buildActions()
{
    m_enableAction = new QAction(tr("&Enable protection…"), this);
    m_disableAction = new QAction(tr("&Disable protection…"), this);
    m_disableAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    m_disableAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_bundleAction = new QAction(tr("&Copy support bundle"), this);
    addActions({m_enableAction, m_disableAction, m_bundleAction});
    connect(m_enableAction, &QAction::triggered, this, [this] {
        const QList<ProtectionOffer> offers = m_presenter.offers();
        if (!offers.isEmpty())
            openDialog(offers.constFirst().action);
    });
    connect(m_disableAction, &QAction::triggered, this, [this] { openDialog(ProtectionAction::Disable); });
    connect(m_bundleAction, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_presenter.supportBundle()); });

    const auto bind = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (int tab = OverviewTab; tab <= FailuresTab; ++tab)
        bind(QKeySequence(Qt::ALT | Qt::Key(int(Qt::Key_1) + tab)),
             [this, tab] { m_tabs->setCurrentIndex(tab); });
    bind(QKeySequence(Qt::Key_F8), [this] { explainBrake(); });
    bind(QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { explainBrake(); });
}

QWidget *ProtectionPage::buildList()
{
    auto *left = new QWidget(this);
    m_filter = new QLineEdit(left);
    m_filter->setPlaceholderText(tr("/ filter…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter protection groups"));
    m_groups = new DataTable(m_presenter.groups(), tr("Protection groups"), left);
    m_groups->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groups->setWidths({14, 21, 9, 6, 20});
    m_groups->addActions({m_enableAction, m_disableAction, m_bundleAction});
    m_groupsPane = new ContentPane(m_groups, left);
    m_connect = m_groupsPane->addAction(tr("&Add connection…"));
    m_problemsFirst = new QCheckBox(tr("&Problems first"), left);
    m_problemsFirst->setChecked(true);

    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filter);
    column->addWidget(m_groupsPane, 1);
    column->addWidget(m_problemsFirst);
    m_groups->sortBy(ProtectionModel::StateColumn);
    connect(m_problemsFirst, &QCheckBox::toggled, this, [this](bool first) {
        m_groups->sortBy(first ? ProtectionModel::StateColumn : ProtectionModel::NameColumn);
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_presenter.groups()->setWords(typed);
        showState();
    });
    connect(m_groups, &DataTable::currentKeyChanged, this, [this](const QString &key) {
        const int row = key.isEmpty() ? -1 : m_presenter.groups()->rowOf(key);
        if (row < 0)
            return;
        m_presenter.select(m_presenter.groups()->at(row).ref);
        emit placeChanged();
    });
    connect(m_groups, &DataTable::rowActivated, this, [this] { m_tabs->setFocus(); });
    connect(m_groupsPane, &ContentPane::retryRequested, &m_presenter, &ProtectionPresenter::refresh);
    connect(m_connect, &QPushButton::clicked, this, &ProtectionPage::connectionRequested);
    return left;
}

QWidget *ProtectionPage::buildOverview()
{
    auto *pane = new QWidget(this);
    m_facts = new QLabel(pane);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setAccessibleName(tr("Facts about the group"));
    auto *heading = new QLabel(tr("What you can do from this state"), pane);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_enable = new QPushButton(m_enableAction->text(), pane);
    m_enableWhy = new QLabel(pane);
    m_disable = new QPushButton(m_disableAction->text(), pane);
    m_disableWhy = new QLabel(pane);
    auto *bundle = new QPushButton(tr("Copy support bundle"), pane);
    auto *bundleWhy = new QLabel(tr("ids, times, codes, no secrets"), pane);
    auto *acts = new QGridLayout;
    acts->setHorizontalSpacing(14);
    acts->setColumnStretch(1, 1);
    int row = 0;
    for (auto [button, why] :
         {std::pair(m_enable, m_enableWhy), {m_disable, m_disableWhy}, {bundle, bundleWhy}}) {
        button->setAutoDefault(false);
        why->setWordWrap(true);
        acts->addWidget(button, row, 0);
        acts->addWidget(why, row++, 1);
    }
    m_graph = new QLabel(pane);
    m_graph->setAccessibleName(tr("Usual course of states"));

    auto *column = new QVBoxLayout(pane);
    column->addWidget(m_facts);
    column->addSpacing(10);
    column->addWidget(heading);
    column->addLayout(acts);
    column->addSpacing(10);
    column->addWidget(m_graph);
    column->addStretch(1);
    connect(m_enable, &QPushButton::clicked, m_enableAction, &QAction::trigger);
    connect(m_disable, &QPushButton::clicked, m_disableAction, &QAction::trigger);
    connect(bundle, &QPushButton::clicked, m_bundleAction, &QAction::trigger);
    return pane;
}

QWidget *ProtectionPage::buildJobs()
{
    m_parts =
        new DataTable(m_presenter.jobParts(), tr("Parts of the last job, one per replication pair"), this);
    m_parts->setWidths({15, 12, 17, 10, 10, 30});
    m_partsPane = new ContentPane(m_parts, this);
    return m_partsPane;
}

QWidget *ProtectionPage::buildInsides()
{
    auto *right = new QWidget(this);
    m_name = new QLabel(right);
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_name->setFont(large);
    m_meaning = new QLabel(right);
    m_meaning->setWordWrap(true);
    m_strip = new ProgressStrip(right);

    m_instances = new DataTable(m_presenter.instances(), tr("Protected instances"), right);
    m_instances->setWidths({18, 18, 8, 24, 24, 8});
    m_instancesPane = new ContentPane(m_instances, right);
    m_pairs = new DataTable(m_presenter.pairs(), tr("Replication pairs"), right);
    m_pairs->setWidths({18, 18, 16, 8, 18, 10, 12});
    m_pairsPane = new ContentPane(m_pairs, right);
    m_failures = new DataTable(m_presenter.failedTasks(), tr("Failed tasks"), right);
    m_failures->setWidths({18, 28, 20, 40});
    m_failuresPane = new ContentPane(m_failures, right);

    m_tabs = new QTabWidget(right);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildOverview(), tr("Overview"));
    m_tabs->addTab(m_instancesPane, tr("Instances"));
    m_tabs->addTab(m_pairsPane, tr("Pairs"));
    m_tabs->addTab(buildJobs(), tr("Jobs"));
    m_tabs->addTab(m_failuresPane, tr("Failed tasks"));
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(12, 0, 0, 0);
    column->addWidget(m_name);
    column->addWidget(m_meaning);
    column->addWidget(m_strip);
    column->addWidget(m_tabs, 1);
    for (ContentPane *pane : {m_instancesPane, m_pairsPane, m_partsPane, m_failuresPane})
        connect(pane, &ContentPane::retryRequested, &m_presenter, &ProtectionPresenter::refresh);
    m_rightPane = new ContentPane(right, this);
    return m_rightPane;
}

void ProtectionPage::showState()
{
    const int all = int(m_presenter.groups()->placeCount());
    const QString notice = m_presenter.notice();
    m_connect->setVisible(!m_presenter.hasConnections());
    m_note->setVisible(m_presenter.hasConnections());
    m_groups->setColumnHidden(ProtectionModel::PlaceColumn, !m_presenter.hasSeveralPlaces());
    if (all == 0)
        m_groupsPane->showInstead(notice, m_presenter.hasConnections());
    else if (m_presenter.groups()->rowCount() == 0)
        m_groupsPane->showInstead(tr("No protection group matches the filter."));
    else
        m_groupsPane->showContent(notice, !notice.isEmpty());
    if (!m_wanted.isEmpty() && m_presenter.groups()->rowOf(m_wanted) >= 0)
        m_groups->setCurrentKey(std::exchange(m_wanted, QString()));
    if (!m_presenter.selected() && m_presenter.groups()->rowCount() > 0 && !m_groups->currentIndex().isValid())
        m_groups->setCurrentIndex(m_presenter.groups()->index(0, 0));
    showInsides();
}

void ProtectionPage::showInsides()
{
    const auto &row = m_presenter.selected();
    if (!row) {
        m_rightPane->showInstead(tr("Select a protection group on the left."));
        showOffers();
        return;
    }
    m_rightPane->showContent();
    //: %1 is the name of a protection group, %2 its state in capitals.
    m_name->setText(tr("%1   %2").arg(row->group.name, protectionStateWord(row->group.state)));
    m_meaning->setText(protectionStateSentence(row->group.state));
    m_strip->show(m_presenter.progress());

    QString table = QStringLiteral("<table cellspacing=0 cellpadding=1>");
    for (const Fact &fact : overviewOf(row->group))
        table += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>")
                     .arg(fact.name.toHtmlEscaped(), fact.value.toHtmlEscaped());
    m_facts->setText(table + QStringLiteral("</table>"));
    m_graph->setText(stateGraph(row->group.state.value));
    showOffers();

    const auto fill = [](ContentPane *pane, int rows, const QString &empty) {
        if (rows > 0)
            pane->showContent();
        else
            pane->showInstead(empty);
    };
    const bool reading = m_presenter.instances()->rowCount() == 0 && row->group.instances > 0;
    fill(m_instancesPane, m_presenter.instances()->rowCount(),
         reading ? tr("Reading…") : tr("This group protects no instances yet."));
    const bool readingPairs = m_presenter.pairs()->rowCount() == 0 && row->group.pairs > 0;
    fill(m_pairsPane, m_presenter.pairs()->rowCount(),
         readingPairs ? tr("Reading…") : tr("This group has no replication pairs yet."));
    fill(m_partsPane, m_presenter.jobParts()->rowCount(),
         tr("No job was started from here in this session. This cloud lists only failed jobs of others."));
    fill(m_failuresPane, m_presenter.failedTasks()->rowCount(),
         tr("No failed tasks are reported for this group."));
}

void ProtectionPage::showOffers()
{
    const QList<ProtectionOffer> offers = m_presenter.offers();
    m_bundleAction->setEnabled(m_presenter.selected().has_value());
    const auto apply = [](const ProtectionOffer &offer, QPushButton *button, QLabel *why, QAction *action,
                          const QString &allowed) {
        button->setText(offer.text);
        button->setEnabled(offer.refusal.isEmpty());
        button->setAccessibleDescription(offer.refusal);
        why->setText(offer.refusal.isEmpty() ? allowed : offer.refusal);
        action->setText(offer.text);
        action->setEnabled(offer.refusal.isEmpty());
        action->setToolTip(offer.refusal);
    };
    if (offers.size() < 2) {
        m_enableAction->setEnabled(false);
        m_disableAction->setEnabled(false);
        return;
    }
    apply(offers.at(0), m_enable, m_enableWhy, m_enableAction, tr("allowed"));
    apply(offers.at(1), m_disable, m_disableWhy, m_disableAction, tr("allowed; asks for the group's name"));
}

void ProtectionPage::openDialog(ProtectionAction action)
{
    const auto &row = m_presenter.selected();
    if (!row)
        return;
    QDialog *dialog = nullptr;
    const QString account = m_presenter.account();
    if (action == ProtectionAction::Disable) {
        auto *disable = new DisableProtectionDialog(*row, account, m_presenter.commandLine(action), this);
        connect(disable, &DisableProtectionDialog::disableRequested, this,
                [this](const ProtectionRef &ref, const QString &reason) {
                    m_presenter.act(ref, ProtectionAction::Disable, reason);
                });
        dialog = disable;
    } else {
        auto *enable =
            new EnableProtectionDialog(*row, action, account, m_presenter.commandLine(action), this);
        connect(enable, &EnableProtectionDialog::enableRequested, &m_presenter, &ProtectionPresenter::act);
        dialog = enable;
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProtectionPage::explainBrake()
{
    m_note->setText(
        tr("There is no brake here: this cloud cannot cancel a job once it has started, and disabling "
           "protection is a change of its own, not a brake."));
}

QString ProtectionPage::title() const
{
    return tr("Protection");
}

std::optional<Scope> ProtectionPage::place() const
{
    const auto &row = m_presenter.selected();
    return row ? std::optional(Scope{row->ref.connection, row->ref.region}) : std::nullopt;
}

QList<QAction *> ProtectionPage::menuActions() const
{
    return {m_enableAction, m_disableAction, m_bundleAction};
}

void ProtectionPage::refresh()
{
    m_presenter.refresh();
}

void ProtectionPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ProtectionPage::nextProblem(int step)
{
    const ProtectionModel *model = m_presenter.groups();
    const int count = model->rowCount();
    const int start =
        m_groups->currentIndex().isValid() ? m_groups->currentIndex().row() : (step > 0 ? -1 : count);
    for (int row = start + step; row >= 0 && row < count; row += step) {
        if (!isProtectionProblem(model->at(row).group.state.value))
            continue;
        m_groups->setCurrentIndex(model->index(row, 0));
        m_groups->setFocus();
        return;
    }
}

QList<QWidget *> ProtectionPage::panes()
{
    return {m_groups, m_tabs};
}

void ProtectionPage::showGroup(const ProtectionRef &ref)
{
    m_wanted = ProtectionModel::keyOf(ref);
    m_filter->clear();
    showState();
}

} // namespace belay
