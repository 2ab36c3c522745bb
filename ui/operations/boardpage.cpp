// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/boardpage.h"

#include "ui/common/contentpane.h"
#include "ui/common/tablesetup.h"
#include "ui/connections/firstrunpage.h"
#include "ui/operations/boarddelegate.h"
#include "ui/operations/skeletonrows.h"
#include "ui/presentation/connectionform.h"
#include "ui/presentation/connectionwords.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace belay {

BoardPage::BoardPage(const AppContext &context, QWidget *parent)
    : AppPage(parent)
    , m_context(context)
    , m_presenter(context.workspace, context.operations, context.stops, context.scheduler)
    , m_table(new QTableView(this))
    , m_pane(new ContentPane(m_table))
    , m_skeleton(new SkeletonRows)
    , m_middle(new QStackedLayout)
{
    buildActions();
    buildTable();
    auto *firstRun = new FirstRunPage;
    m_firstRun = firstRun;
    connect(firstRun, &FirstRunPage::connectionRequested, this, &BoardPage::connectionRequested);
    connect(firstRun, &FirstRunPage::practiceRequested, this, &BoardPage::practiceRequested);
    connect(m_pane, &ContentPane::retryRequested, this, &BoardPage::refresh);
    m_middle->addWidget(m_pane);
    m_middle->addWidget(m_skeleton);
    m_middle->addWidget(m_firstRun);

    auto *all = new QVBoxLayout(this);
    all->addWidget(buildTop());
    all->addLayout(m_middle, 1);
    all->addWidget(buildStrip());

    connect(&m_presenter, &BoardPresenter::stateChanged, this, &BoardPage::showState);
    connect(&m_presenter, &BoardPresenter::selectionChanged, this, &BoardPage::showSelection);
    connect(&m_presenter, &BoardPresenter::aged, this, [this] { m_age->setText(m_presenter.dataAge()); });
    // Something is always selected once there is something, so that F8 has an object.
    connect(m_presenter.model(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    if (m_presenter.model()->rowCount() > 0)
        m_table->selectRow(0);
    showState();
    showSelection();
}

void BoardPage::buildActions()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto &&act) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    // F8 itself belongs to the window, which tells a press from a hold.
    m_stop = add(tr("&Stop…\tF8"), {}, [this] {
        if (const auto ref = stopTarget())
            emit stopRequested(*ref);
    });
    m_open = add(tr("&Open"), {}, [this] { openSelected(); });
    m_update = add(tr("&Update…"), QKeySequence(Qt::Key_F2), [this] {
        const auto &row = m_presenter.selection().row;
        if (row)
            emit updateRequested(row->ref.connection, row->ref.group);
    });
    m_copyCommand = add(tr("Copy stop as &CLI"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] {
        const auto ref = stopTarget();
        const auto service = ref ? m_context.workspace->stackGroups({ref->connection, ref->group.region}) : nullptr;
        if (service)
            QGuiApplication::clipboard()->setText(service->stopCommandLine(*ref));
    });
    m_dismiss = add(tr("&Dismiss"), QKeySequence(Qt::Key_Delete), [this] { m_presenter.dismissSelected(); });
}

void BoardPage::buildTable()
{
    OperationsModel *model = m_presenter.model();
    m_table->setModel(model);
    m_table->setItemDelegate(new BoardDelegate(model, m_table));
    setUpTable(m_table, tr("Operations"), 2);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->addActions(menuActions());
    QHeaderView *header = m_table->horizontalHeader();
    const int one = fontMetrics().averageCharWidth();
    const QList<int> widths{11, 34, 15, 40, 9, 28};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column) * one);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(6 * one);
    header->setSectionResizeMode(OperationsModel::ProgressColumn, QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this, &BoardPage::openSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        m_presenter.select(now.isValid() ? std::optional(m_presenter.model()->at(now.row()).ref) : std::nullopt);
        emit placeChanged();
    });
}

QWidget *BoardPage::buildTop()
{
    auto *top = new QWidget;
    m_headline = new QLabel;
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_age = new QLabel(m_presenter.dataAge());
    m_pause = new QPushButton(tr("&Pause"));
    m_pause->setToolTip(tr("Pauses reading. A stop always goes out."));
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, &m_presenter, &BoardPresenter::setPaused);

    const auto combo = [this](const QString &name) {
        auto *box = new QComboBox;
        box->setAccessibleName(name);
        connect(box, &QComboBox::currentIndexChanged, this, &BoardPage::applyFilter);
        return box;
    };
    m_show = combo(tr("Which operations"));
    m_show->addItem(tr("All operations"), BoardFilter::All);
    m_show->addItem(tr("Running"), BoardFilter::Running);
    m_show->addItem(tr("Need attention"), BoardFilter::Attention);
    m_cloud = combo(tr("Cloud"));
    m_cloud->addItem(tr("Any cloud"));
    for (const Cloud cloud : {Cloud::Aws, Cloud::Alibaba})
        m_cloud->addItem(cloudWord(cloud), int(cloud));
    m_environment = combo(tr("Environment"));
    m_environment->addItem(tr("Any environment"));
    for (const Environment environment : {Environment::Production, Environment::Staging, Environment::Development}) {
        Connection sample;
        sample.environment = environment;
        m_environment->addItem(environmentWord(sample), int(environment));
    }
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("/ filter…"));
    m_filter->setAccessibleName(tr("Filter operations"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &BoardPage::applyFilter);

    auto *figures = new QHBoxLayout;
    figures->addWidget(m_headline);
    figures->addStretch();
    figures->addWidget(m_age);
    figures->addWidget(m_pause);
    auto *filters = new QHBoxLayout;
    for (QComboBox *box : {m_show, m_cloud, m_environment})
        filters->addWidget(box);
    filters->addWidget(m_filter, 1);
    auto *lines = new QVBoxLayout(top);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(figures);
    lines->addLayout(filters);
    return top;
}

QWidget *BoardPage::buildStrip()
{
    m_strip = new QWidget;
    m_summary = new QLabel;
    m_failure = new QLabel;
    for (QLabel *label : {m_summary, m_failure}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    auto *buttons = new QHBoxLayout;
    const auto button = [&](QAction *action, const QString &text) {
        auto *push = new QPushButton(text);
        push->setFocusPolicy(Qt::TabFocus);
        push->setEnabled(action->isEnabled());
        connect(push, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, push, [push, action] { push->setEnabled(action->isEnabled()); });
        buttons->addWidget(push);
        return push;
    };
    m_stopButton = button(m_stop, tr("Stop…  F8"));
    m_stopButton->setObjectName(QStringLiteral("stopButton"));
    m_stopButton->setMinimumHeight(32);
    button(m_open, tr("Open  Enter"));
    button(m_update, tr("Update…  F2"));
    button(m_copyCommand, tr("Copy as CLI"));
    buttons->addStretch();
    button(m_dismiss, tr("Dismiss"));
    auto *lines = new QVBoxLayout(m_strip);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_summary);
    lines->addWidget(m_failure);
    lines->addLayout(buttons);
    return m_strip;
}

void BoardPage::showState()
{
    const BoardState &state = m_presenter.state();
    m_headline->setText(state.headline);
    m_age->setText(m_presenter.dataAge());
    m_pause->setChecked(state.paused);
    m_pause->setText(state.paused ? tr("&Resume") : tr("&Pause"));
    m_middle->setCurrentWidget(m_pane);
    switch (state.face) {
    case BoardState::Table:
        m_pane->showContent(state.notice, !state.notice.isEmpty());
        break;
    case BoardState::FirstRun:
        m_middle->setCurrentWidget(m_firstRun);
        break;
    case BoardState::Empty: {
        const QString separator = state.notice.isEmpty() ? QString() : QStringLiteral("\n\n");
        m_pane->showInstead(state.message + separator + state.notice, true);
        break;
    }
    case BoardState::Loading: {
        QStringList names;
        for (const Connection &connection : m_context.workspace->connections())
            if (connection.cloud != Cloud::Huawei)
                names += connection.name;
        m_skeleton->show(state.message, names);
        m_middle->setCurrentWidget(m_skeleton);
        break;
    }
    }
}

void BoardPage::showSelection()
{
    const BoardSelection &selection = m_presenter.selection();
    m_summary->setText(selection.row ? selection.counts : tr("No operation selected."));
    m_failure->setText(selection.firstFailure);
    m_stop->setEnabled(selection.row && selection.stopRefusal.isEmpty());
    m_stop->setToolTip(selection.stopRefusal);
    m_stopButton->setToolTip(selection.stopRefusal);
    m_open->setEnabled(selection.row.has_value());
    m_copyCommand->setEnabled(selection.row.has_value());
    m_update->setEnabled(selection.row && selection.updateRefusal.isEmpty());
    m_update->setToolTip(selection.updateRefusal);
    m_dismiss->setEnabled(selection.row && isEnded(selection.row->operation.state.value));
}

void BoardPage::applyFilter()
{
    BoardFilter filter;
    filter.show = BoardFilter::Show(m_show->currentData().toInt());
    if (m_cloud && m_cloud->currentIndex() > 0)
        filter.cloud = Cloud(m_cloud->currentData().toInt());
    if (m_environment && m_environment->currentIndex() > 0)
        filter.environment = Environment(m_environment->currentData().toInt());
    if (m_filter)
        filter.words = m_filter->text();
    m_presenter.setFilter(filter);
}

void BoardPage::openSelected()
{
    if (m_presenter.selection().row)
        emit operationRequested(m_presenter.selection().row->ref);
}

void BoardPage::select(const OperationRef &ref)
{
    const int row = m_presenter.model()->rowOf(ref);
    if (row >= 0)
        m_table->selectRow(row);
}

void BoardPage::nextProblem(int step)
{
    const int row = m_presenter.nextProblem(m_table->currentIndex().row(), step);
    if (row >= 0)
        m_table->selectRow(row);
}

void BoardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        AppPage::keyPressEvent(event);
        return;
    }
    if (m_filter->hasFocus() && !m_filter->text().isEmpty())
        m_filter->clear();
    else if (m_filter->hasFocus())
        m_table->setFocus();
    else
        m_table->sortByColumn(-1, Qt::AscendingOrder); // back to risk
}

QString BoardPage::title() const { return tr("Operations"); }

std::optional<Scope> BoardPage::place() const
{
    const auto ref = stopTarget();
    return ref ? std::optional(Scope{ref->connection, ref->group.region}) : std::nullopt;
}

QList<QAction *> BoardPage::menuActions() const { return {m_open, m_stop, m_update, m_copyCommand, m_dismiss}; }

std::optional<OperationRef> BoardPage::stopTarget() const
{
    const auto &row = m_presenter.selection().row;
    return row ? std::optional(row->ref) : std::nullopt;
}

QString BoardPage::stopExplanation() const { return m_presenter.selection().stopRefusal; }
void BoardPage::refresh() { m_presenter.refresh(); }
void BoardPage::focusFilter() { m_filter->setFocus(Qt::ShortcutFocusReason); }
QList<QWidget *> BoardPage::panes() { return {m_filter, m_table, m_stopButton}; }
void BoardPage::toggleStrip() { m_strip->setVisible(!m_strip->isVisible()); }
void BoardPage::filterFor(const QString &words) { m_filter->setText(words); }

} // namespace belay
