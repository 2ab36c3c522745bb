// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/boardpage.h"

#include "core/engine/workspace.h"
#include "ui/common/contentpane.h"
#include "ui/common/datatable.h"
#include "ui/connections/firstrunpage.h"
#include "ui/operations/boarddelegate.h"
#include "ui/operations/boardstrip.h"
#include "ui/operations/skeletonrows.h"
#include "ui/presentation/commands.h"
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
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace belay {

BoardPage::BoardPage(const AppContext &context, QWidget *parent)
    : AppPage(parent)
    , m_context(context)
    , m_presenter(context)
    , m_table(new DataTable(m_presenter.model(), tr("Operations"), this))
    , m_pane(new ContentPane(m_table, this))
    , m_skeleton(new SkeletonRows(this))
    , m_middle(new QStackedLayout)
{
    setObjectName(QStringLiteral("board"));
    buildActions();
    buildTable();
    buildPane();
    m_below = new QLabel(m_table); // over the last row's corner: it moves nothing
    m_below->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_below->setAutoFillBackground(true);
    m_below->setBackgroundRole(QPalette::Base);
    m_below->setMargin(3);
    m_strip = new BoardStrip;
    m_strip->addButton(m_stop, tr("Stop…  F8"))->setObjectName(QStringLiteral("stopButton"));
    m_strip->addButton(m_open, tr("Open  Enter"));
    m_strip->addButton(m_update, tr("Update…  F2"));
    m_strip->addButton(m_guard, tr("Guard…  Ctrl+G"));
    m_strip->addButton(m_copyCommand, tr("Copy as CLI"));
    m_strip->addSpace();
    m_strip->addButton(m_dismiss, tr("Dismiss"));

    auto *all = new QVBoxLayout(this);
    all->addWidget(buildTop());
    all->addLayout(m_middle, 1);
    all->addWidget(m_strip);

    connect(&m_presenter, &BoardPresenter::stateChanged, this, &BoardPage::showState);
    connect(&m_presenter, &BoardPresenter::selectionChanged, this, &BoardPage::showSelection);
    connect(&m_presenter, &BoardPresenter::taken, this, &BoardPage::showMoreBelow);
    connect(&m_presenter, &BoardPresenter::aged, this, [this] {
        m_age->setText(m_presenter.dataAge());
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            m_presenter.hold(false); // a release that went elsewhere
    });
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
    const auto add = [this](const char *name, const QString &text, const QKeySequence &key, auto &&act) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    // F8 itself belongs to the window, which tells a press from a hold.
    m_stop = add("stop", tr("&Stop…\tF8"), {}, [this] {
        if (const auto ref = stopTarget())
            emit stopRequested(*ref);
    });
    m_stopMany = add("stopMany", tr("Stop &many…"), QKeySequence(Qt::SHIFT | Qt::Key_F8),
                     [this] { emit stopManyRequested(shownOrTicked()); });
    m_stopMany->setToolTip(tr("Stops the ticked operations, or all that are shown, after one look at the list."));
    m_open = add("open", tr("&Open\tEnter"), {}, [this] { openSelected(); });
    m_guard = add("guard", tr("&Guard…"), {}, [this] {
        if (const auto ref = stopTarget())
            emit guardRequested(*ref);
    });
    m_update = add("update", tr("&Update…"), QKeySequence(Qt::Key_F2), [this] {
        if (const auto &row = m_presenter.selection().row)
            emit updateRequested(row->ref.connection, row->ref.group);
    });
    m_copyCommand =
        add("copyCommand", tr("Copy stop as &CLI"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] {
            const auto ref = stopTarget();
            const auto service =
                ref ? m_context.workspace->stackGroups({ref->connection, ref->group.region}) : nullptr;
            if (service)
                QGuiApplication::clipboard()->setText(service->stopCommandLine(*ref));
        });
    m_dismiss = add("dismiss", tr("&Dismiss"), QKeySequence(Qt::Key_Delete),
                    [this] { m_presenter.dismissSelected(); });
}

void BoardPage::buildTable()
{
    OperationsModel *model = m_presenter.model();
    m_table->setItemDelegate(new BoardDelegate(model, m_table));
    m_table->setLines(2);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->addActions(menuActions());
    m_table->setWidths({8, 27, 12, 40, 7, 22});
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(OperationsModel::ProgressColumn, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    header->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QTableView::activated, this, &BoardPage::openSelected);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &BoardPage::showMoreBelow);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &BoardPage::showMoreBelow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                m_presenter.select(now.isValid() ? std::optional(m_presenter.model()->at(now.row()).ref)
                                                 : std::nullopt);
                emit placeChanged();
            });
}

void BoardPage::buildPane()
{
    auto *firstRun = new FirstRunPage;
    m_firstRun = firstRun;
    connect(firstRun, &FirstRunPage::connectionRequested, this, &BoardPage::connectionRequested);
    connect(firstRun, &FirstRunPage::practiceRequested, this, &BoardPage::practiceRequested);
    connect(m_pane, &ContentPane::retryRequested, this, &BoardPage::refresh);
    m_toGroups = m_pane->addAction(tr("&Update a group…"));
    m_practice = m_pane->addAction(tr("&Practice"));
    m_showAll = m_pane->addAction(tr("&Show all"));
    connect(m_toGroups, &QPushButton::clicked, this, &BoardPage::groupsRequested);
    connect(m_practice, &QPushButton::clicked, this, &BoardPage::practiceRequested);
    connect(m_showAll, &QPushButton::clicked, this, &BoardPage::clearFilter);
    m_middle->addWidget(m_pane);
    m_middle->addWidget(m_skeleton);
    m_middle->addWidget(m_firstRun);
}

QComboBox *BoardPage::buildFilter(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumWidth(9 * fontMetrics().averageCharWidth());
    connect(box, &QComboBox::currentIndexChanged, this, &BoardPage::applyFilter);
    return box;
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

    m_show = buildFilter(tr("Which operations"));
    m_show->addItem(tr("Running and ended"), BoardFilter::All);
    m_show->addItem(tr("Running"), BoardFilter::Running);
    m_show->addItem(tr("Need attention"), BoardFilter::Attention);
    m_cloud = buildFilter(tr("Cloud"));
    m_cloud->addItem(tr("Any cloud"));
    for (const Cloud cloud : {Cloud::Aws, Cloud::Alibaba, Cloud::Huawei})
        m_cloud->addItem(cloudWord(cloud), int(cloud));
    m_environment = buildFilter(tr("Environment"));
    m_environment->addItem(tr("Any environment"));
    for (const Environment environment :
         {Environment::Production, Environment::Staging, Environment::Development}) {
        Connection sample;
        sample.environment = environment;
        m_environment->addItem(environmentWord(sample), int(environment));
    }
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("/ filter…"));
    m_filter->setAccessibleName(tr("Filter operations"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(14 * fontMetrics().averageCharWidth());
    connect(m_filter, &QLineEdit::textChanged, this, &BoardPage::applyFilter);
    auto *columns = new QToolButton;
    columns->setDefaultAction(m_table->columnsAction());
    columns->setToolButtonStyle(Qt::ToolButtonTextOnly);

    auto *figures = new QHBoxLayout;
    figures->addWidget(m_headline);
    figures->addStretch();
    figures->addWidget(m_age);
    figures->addWidget(m_pause);
    auto *filters = new QHBoxLayout;
    for (QComboBox *box : {m_show, m_cloud, m_environment})
        filters->addWidget(box);
    filters->addWidget(m_filter, 1);
    filters->addWidget(columns);
    auto *lines = new QVBoxLayout(top);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(figures);
    lines->addLayout(filters);
    return top;
}

void BoardPage::showState()
{
    const BoardState &state = m_presenter.state();
    m_headline->setText(state.headline);
    m_age->setText(m_presenter.dataAge());
    m_pause->setChecked(state.paused);
    m_pause->setText(state.paused ? tr("&Resume") : tr("&Pause"));
    m_toGroups->setVisible(state.face == BoardState::Empty);
    m_practice->setVisible(state.face == BoardState::Empty);
    m_showAll->setVisible(state.face == BoardState::NothingFits);
    m_middle->setCurrentWidget(m_pane);
    switch (state.face) {
    case BoardState::Table:
        m_pane->showContent(state.notice, !state.notice.isEmpty());
        break;
    case BoardState::FirstRun:
        m_middle->setCurrentWidget(m_firstRun);
        break;
    case BoardState::NothingFits:
        m_pane->showInstead(state.message, false);
        break;
    case BoardState::Empty: {
        const QString separator = state.notice.isEmpty() ? QString() : QStringLiteral("\n\n");
        m_pane->showInstead(state.message + separator + state.notice, !state.notice.isEmpty());
        break;
    }
    case BoardState::Loading:
        m_skeleton->show(state.message, state.reading);
        m_middle->setCurrentWidget(m_skeleton);
        break;
    }
    showMoreBelow();
}

void BoardPage::showSelection()
{
    const BoardSelection &selection = m_presenter.selection();
    m_strip->show(selection);
    const QString none = selection.row ? QString() : tr("Select an operation first.");
    const bool isJob = selection.row && selection.row->protection;
    setRefusal(m_stop, selection.row ? selection.stopRefusal : none);
    setRefusal(m_open, none);
    setRefusal(m_copyCommand, isJob ? selection.stopRefusal : none);
    setRefusal(m_update, selection.row ? selection.updateRefusal : none);
    setRefusal(m_guard, !selection.row ? none : selection.guardRefusal);
    setRefusal(m_dismiss, !selection.row ? none
                          : selection.row->isEnded()
                              ? QString()
                              : tr("It has not ended; only ended rows can be dismissed."));
}

void BoardPage::showMoreBelow()
{
    const int rows = m_presenter.model()->rowCount();
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    const int below = last < 0 || !m_table->isVisible() ? 0 : rows - 1 - last;
    //: Under the board: %n rows can be scrolled to.
    m_below->setText(tr("%n more below", nullptr, below));
    m_below->setVisible(below > 0);
    m_below->adjustSize();
    const QRect place = m_table->viewport()->geometry();
    m_below->move(place.right() - m_below->width() - 4, place.bottom() - m_below->height());
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

void BoardPage::clearFilter()
{
    for (QComboBox *box : {m_show, m_cloud, m_environment})
        box->setCurrentIndex(0);
    m_filter->clear();
    m_table->setFocus();
}

void BoardPage::openSelected()
{
    const auto &row = m_presenter.selection().row;
    if (row && row->protection)
        emit protectionRequested(row->protection->ref);
    else if (row)
        emit operationRequested(row->ref);
}

void BoardPage::select(const OperationRef &ref)
{
    const int row = m_presenter.model()->rowOf(ref);
    if (row >= 0)
        m_table->selectRow(row);
}

bool BoardPage::isShowing(const OperationRef &ref) const
{
    const int row = m_presenter.model()->rowOf(ref);
    return row >= 0 && m_table->isVisible() &&
           m_table->viewport()->rect().intersects(m_table->visualRect(m_presenter.model()->index(row, 0)));
}

void BoardPage::nextProblem(int step)
{
    const int row = m_presenter.nextProblem(m_table->currentIndex().row(), step);
    if (row >= 0)
        m_table->selectRow(row);
}

bool BoardPage::tickByKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_A && event.modifiers() == Qt::ControlModifier) {
        m_presenter.tickAllShown();
        return true;
    }
    const auto &row = m_presenter.selection().row;
    if (event.key() != Qt::Key_Space || event.modifiers() != Qt::NoModifier || !row)
        return false;
    m_presenter.toggleTick(row->ref);
    return true;
}

bool BoardPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &BoardPage::showMoreBelow, Qt::QueuedConnection);
    if (watched == m_table->viewport()) {
        const bool isLeft =
            (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease) &&
            static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        if (isLeft)
            m_presenter.hold(event->type() == QEvent::MouseButtonPress);
    } else if (event->type() == QEvent::KeyPress && tickByKey(*static_cast<QKeyEvent *>(event))) {
        return true;
    }
    return AppPage::eventFilter(watched, event);
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
    else if (!m_presenter.ticked().isEmpty())
        m_presenter.clearTicks();
    else
        m_table->sortBy(-1); // back to risk
}

QString BoardPage::title() const
{
    return tr("Operations");
}

std::optional<Scope> BoardPage::place() const
{
    const auto &row = m_presenter.selection().row;
    return row ? std::optional(Scope{row->ref.connection, row->ref.group.region}) : std::nullopt;
}

QList<QAction *> BoardPage::menuActions() const
{
    return {m_open, m_stop, m_stopMany, m_guard, m_update, m_copyCommand, m_dismiss};
}

std::optional<OperationRef> BoardPage::stopTarget() const
{
    const auto &row = m_presenter.selection().row;
    return row ? std::optional(row->ref) : std::nullopt;
}

QString BoardPage::stopExplanation() const
{
    return m_presenter.selection().stopRefusal;
}
void BoardPage::refresh()
{
    m_presenter.refresh();
}
void BoardPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}
QList<QWidget *> BoardPage::panes()
{
    return {m_filter, m_table, m_strip->firstButton()};
}
void BoardPage::toggleStrip()
{
    m_strip->setVisible(!m_strip->isVisible());
}
void BoardPage::rememberIn(QSettings *settings)
{
    m_table->rememberAs(QStringLiteral("board"), settings);
}
void BoardPage::setCompact(bool compact)
{
    m_table->setLines(compact ? 1 : 2);
}
void BoardPage::filterFor(const QString &words)
{
    m_filter->setText(words);
}

} // namespace belay
