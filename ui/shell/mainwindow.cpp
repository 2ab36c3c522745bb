// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "core/engine/pollscheduler.h"
#include "core/engine/protectionwatch.h"
#include "core/engine/stopcontroller.h"
#include "ui/common/banner.h"
#include "ui/connections/connectiondialog.h"
#include "ui/groups/groupspage.h"
#include "ui/guards/guardbar.h"
#include "ui/guards/guardspage.h"
#include "ui/journal/journalpage.h"
#include "ui/operations/boardpage.h"
#include "ui/operations/holdtostop.h"
#include "ui/operations/operationdetailpage.h"
#include "ui/operations/stopdialog.h"
#include "ui/operations/stopmanydialog.h"
#include "ui/presentation/noticesource.h"
#include "ui/presentation/shellwords.h"
#include "ui/presentation/stopbell.h"
#include "ui/protection/protectionpage.h"
#include "ui/shell/appearance.h"
#include "ui/shell/bannerarea.h"
#include "ui/shell/header.h"
#include "ui/shell/keyhelp.h"
#include "ui/shell/notificationlist.h"
#include "ui/shell/palettepopup.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/toast.h"
#include "ui/shell/tray.h"
#include "ui/update/updatedialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace belay {
namespace {

constexpr int explanationMs = 8000;

bool isPractice(const Workspace &workspace)
{
    const QList<Connection> &all = workspace.connections();
    return !all.isEmpty() &&
           std::all_of(all.begin(), all.end(), [](const Connection &one) { return one.practice; });
}

} // namespace

MainWindow::MainWindow(const AppContext &context, Appearance *appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_appearance(appearance)
    , m_settings(appearance->settings())
    , m_commands(this)
    , m_connections(context.workspace, context.operations, context.protection)
    , m_banners(context)
    , m_header(new Header(context.workspace))
    , m_sidebar(
          new Sidebar(&m_connections, {tr("Operations"), tr("Groups"), tr("Protection"), tr("Journal"),
                              tr("Guards")}))
    , m_bannerArea(new BannerArea(&m_banners))
    , m_pages(new QStackedWidget)
    , m_bell(new StopBell(context.stops, this))
{
    setWindowTitle(tr("Belay"));
    resize(1280, 800);
    buildPages();
    buildGuards();
    buildTidings();
    buildFrame();
    m_toast = new Toast(this);
    m_list = new NotificationList(&m_notices, this);
    buildPalette();
    buildCommands();
    buildMenus();
    buildStatusLine();
    buildNotices();
    buildBrake();
    connectPages();
    connect(appearance, &Appearance::changed, this,
            [this] { m_board->setCompact(m_appearance->isCompact()); });
    m_board->setCompact(appearance->isCompact());
    m_board->rememberIn(appearance->settings());
    showCounts();
    showView(OperationsView);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame()
{
    auto *right = new QWidget;
    auto *rightLines = new QVBoxLayout(right);
    rightLines->setContentsMargins(0, 0, 0, 0);
    rightLines->setSpacing(0);
    rightLines->addWidget(m_guardBar);
    rightLines->addWidget(m_bannerArea);
    rightLines->addWidget(m_tidingsBanner);
    rightLines->addWidget(m_pages, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_sidebar);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({250, 1030});
    auto *centre = new QWidget;
    auto *lines = new QVBoxLayout(centre);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *practice = new PracticeBanner;
    lines->addWidget(practice);
    lines->addWidget(m_header);
    lines->addWidget(splitter, 1);
    setCentralWidget(centre);
    const auto showPractice = [this, practice] { practice->setVisible(isPractice(*m_context.workspace)); };
    connect(m_context.workspace, &Workspace::connectionsChanged, practice, showPractice);
    showPractice();
    connect(m_sidebar, &Sidebar::viewRequested, this, &MainWindow::showView);
    connect(m_sidebar, &Sidebar::connectionRequested, this, &MainWindow::openConnection);
    connect(m_sidebar, &Sidebar::scopeSelected, this, [this](const Scope &scope) {
        const Connection *connection = m_context.workspace->connection(scope.connection);
        if (connection && page() == m_board)
            m_board->filterFor(QStringList{connection->name, scope.region}.join(u' ').trimmed());
        m_scope = scope;
        placeChanged();
    });
    connect(m_bannerArea, &BannerArea::connectionRequested, this, &MainWindow::openConnection);
}

void MainWindow::buildPages()
{
    m_board = new BoardPage(m_context);
    m_groups = new GroupsPage(m_context);
    m_protection = new ProtectionPage(m_context);
    m_journal = new JournalPage(m_context);
    m_detail = new OperationDetailPage(m_context);
    adopt(m_board, "board");
    adopt(m_groups, "groups");
    adopt(m_protection, "protection");
    m_guardsPage = new GuardsPage(m_context);
    adopt(m_journal, "journal");
    adopt(m_guardsPage, "guards");
    adopt(m_detail, "detail");
}

void MainWindow::adopt(AppPage *one, const char *name)
{
    one->setObjectName(QLatin1String(name));
    m_pages->addWidget(one);
    connect(one, &AppPage::placeChanged, this, [this, one] {
        if (one == page())
            placeChanged();
    });
    connect(one, &AppPage::operationRequested, this, &MainWindow::openOperation);
    connect(one, &AppPage::stopRequested, this, &MainWindow::openStop);
    connect(one, &AppPage::updateRequested, this, &MainWindow::openUpdate);
    connect(one, &AppPage::groupRequested, this,
            [this](const ConnectionId &connection, const GroupKey &group) {
                showView(GroupsView);
                m_groups->showGroup(connection, group);
            });
}

void MainWindow::connectPages()
{
    connect(m_board, &BoardPage::practiceRequested, this, &MainWindow::practiceRequested);
    connect(m_board, &BoardPage::connectionRequested, this, [this] { openConnection({}); });
    connect(m_board, &BoardPage::groupsRequested, this, [this] { showView(GroupsView); });
    connect(m_board, &BoardPage::stopManyRequested, this, &MainWindow::openStopMany);
    connect(m_board, &BoardPage::protectionRequested, this, [this](const ProtectionRef &ref) {
        showView(ProtectionView);
        m_protection->showGroup(ref);
    });
    BoardPresenter *board = m_board->presenter();
    connect(board, &BoardPresenter::stateChanged, this, &MainWindow::showCounts);
    connect(board, &BoardPresenter::dismissed, this,
            [this, board](const OperationRef &ref, const QString &title) {
                //: %1 is an operation such as "UPDATE baseline-iam".
                m_toast->say(tr("%1 is off the board.").arg(title), [board, ref] { board->bringBack(ref); });
            });
    connect(m_groups, &GroupsPage::connectionRequested, this, [this] { openConnection({}); });
    connect(m_protection, &ProtectionPage::connectionRequested, this, [this] { openConnection({}); });
    const auto updateTargets = [this](const ConnectionId &connection, const GroupKey &group,
                                      const QStringList &accounts, const QStringList &regions) {
        openUpdate(connection, group)->restrictTo(accounts, regions);
    };
    connect(m_groups, &GroupsPage::updateTargetsRequested, this, updateTargets);
    connect(m_detail, &OperationDetailPage::updateTargetsRequested, this, updateTargets);
    connect(m_groups, &GroupsPage::updateBackRequested, this,
            [this](const ConnectionId &connection, const GroupKey &group, const Snapshot &version) {
                openUpdate(connection, group)->prepareBackTo(version);
            });
    connect(m_detail, &OperationDetailPage::backRequested, this, [this] { showView(OperationsView); });
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::pageChanged);
}

void MainWindow::buildBrake()
{
    m_hold = new HoldToStop(
        this, [this] { return m_settings.holdStops() && (page() == m_board || page() == m_detail || page() == m_guardsPage); });
    const auto press = [this] {
        const auto ref = page()->stopTarget();
        if (ref && page()->stopExplanation().isEmpty())
            openStop(*ref);
        else
            explain(ref ? page()->stopExplanation() : tr("Select an operation to stop."));
    };
    connect(m_hold, &HoldToStop::pressed, this, press);
    connect(m_hold, &HoldToStop::held, this, [this] {
        const auto ref = page()->stopTarget();
        if (!ref || !page()->stopExplanation().isEmpty())
            return;
        m_context.stops->stop(*ref, Actor::Person);
        openStop(*ref);
    });
    m_plainStop = new QShortcut(QKeySequence(Qt::Key_F8), this);
    connect(m_plainStop, &QShortcut::activated, this, press);
    applyHold(m_settings.holdStops());
}

void MainWindow::applyHold(bool on)
{
    m_plainStop->setEnabled(!on && (page() == m_board || page() == m_detail || page() == m_guardsPage));
}

void MainWindow::buildStatusLine()
{
    m_line = new QLabel;
    m_line->setAccessibleName(tr("Status line"));
    m_line->setSizePolicy(QSizePolicy::Ignored,
                          QSizePolicy::Preferred); // narrow windows cut it, not themselves
    m_unread = new QPushButton;
    m_unread->setFlat(true);
    m_unread->setFocusPolicy(Qt::TabFocus);
    connect(m_unread, &QPushButton::clicked, this,
            [this] { runCommand(QStringLiteral("tools.notifications")); });
    statusBar()->addWidget(m_line, 1);
    statusBar()->addPermanentWidget(m_unread);
    auto *tick = new QTimer(this);
    tick->setInterval(1000);
    connect(tick, &QTimer::timeout, this, &MainWindow::showStatusLine);
    tick->start();
    showStatusLine();
}

void MainWindow::showStatusLine()
{
    const QString line =
        statusLine(statusFigures(*m_context.workspace, *m_context.scheduler), QDateTime::currentDateTime());
    m_line->setText(line);
    m_line->setToolTip(line);
    const int unread = m_notices.notices().unread();
    m_unread->setVisible(!m_notices.notices().list().isEmpty());
    //: A button at the bottom: %n notifications were not looked at yet.
    m_unread->setText(unread > 0 ? tr("%n new notifications", nullptr, unread) : tr("Notifications"));
}

void MainWindow::buildNotices()
{
    m_source =
        new NoticeSource(m_context.workspace, m_board->presenter(), &QDateTime::currentDateTimeUtc, this);
    m_notices.setOnScreen([this](const NoticeTarget &target) { return isOnScreen(target); });
    connect(m_source, &NoticeSource::happened, &m_notices, &NoticeCentre::take);
    connect(&m_notices, &NoticeCentre::announced, this, &MainWindow::announce);
    connect(&m_notices, &NoticeCentre::changed, this, &MainWindow::showStatusLine);
    connect(m_list, &NotificationList::requested, this, &MainWindow::goTo);
    connect(m_bell, &StopBell::rang, this, &MainWindow::announce);
    if (!Tray::isThere())
        return;
    m_tray = new Tray(this);
    connect(m_tray, &Tray::openRequested, this, &MainWindow::bringUp);
    connect(m_tray, &Tray::quitRequested, this, &MainWindow::quit);
    connect(m_tray, &Tray::guardStopRequested, m_guardBar, &GuardBar::stopNow);
    connect(m_tray, &Tray::guardHoldOffRequested, m_guardBar, &GuardBar::holdOff);
    m_tray->showGuard(m_guardBar->sentence());
    connect(m_tray, &Tray::announcementClicked, this, [this](const std::optional<NoticeTarget> &target) {
        bringUp();
        if (target)
            goTo(*target);
        else
            runCommand(QStringLiteral("tools.notifications"));
    });
}

void MainWindow::announce(const Announcement &announcement)
{
    QApplication::alert(this);
    if (m_tray)
        m_tray->announce(announcement);
    if (isActiveWindow())
        explain(announcement.title);
}

bool MainWindow::isOnScreen(const NoticeTarget &target) const
{
    if (!isActiveWindow() || !isVisible() || isMinimized() || !target.operation)
        return false;
    if (page() == m_detail)
        return m_detail->stopTarget() == target.operation;
    return page() == m_board && m_board->isShowing(*target.operation);
}

void MainWindow::goTo(const NoticeTarget &target)
{
    if (target.operation) {
        openOperation(*target.operation);
    } else if (target.protection) {
        showView(ProtectionView);
        m_protection->showGroup(*target.protection);
    } else if (!target.connection.isEmpty()) {
        openConnection(target.connection);
    }
    activateWindow();
}

void MainWindow::showCounts()
{
    const BoardState &state = m_board->presenter()->state();
    m_sidebar->setCount(OperationsView, state.running);
    int jobs = 0;
    for (const OperationRow &row : m_board->presenter()->rows())
        jobs += row.protection && !row.isEnded() ? 1 : 0;
    m_sidebar->setCount(ProtectionView, jobs);
    m_sidebar->setCount(GuardsView, m_context.guards ? int(m_context.guards->guards().size()) : 0);
    if (m_tray)
        m_tray->show(state.running, state.attention, state.headline);
}

AppPage *MainWindow::page() const
{
    return qobject_cast<AppPage *>(m_pages->currentWidget());
}

const Connection *MainWindow::placeConnection() const
{
    const auto place = page()->place();
    const auto chosen = place ? place : m_scope;
    return chosen ? m_context.workspace->connection(chosen->connection) : nullptr;
}

void MainWindow::showView(int view)
{
    AppPage *const wanted =
        std::array<AppPage *, 5>{m_board, m_groups, m_protection, m_journal, m_guardsPage}.at(size_t(view));
    m_pages->setCurrentWidget(wanted);
    m_sidebar->setView(view);
    if (m_commands.currentPage() != wanted->objectName())
        pageChanged();
    if (!m_isGoing)
        m_history.visit({view, {}});
}

void MainWindow::openOperation(const OperationRef &ref)
{
    if (!m_context.operations->record(ref))
        m_context.operations->follow(ref);
    m_detail->open(ref);
    m_pages->setCurrentWidget(m_detail);
    m_sidebar->setView(OperationsView);
    if (!m_isGoing)
        m_history.visit({OperationsView, ref});
}

void MainWindow::goHistory(int steps)
{
    const auto place = m_history.go(steps);
    if (!place) {
        explain(steps < 0 ? tr("There is nothing to go back to.") : tr("There is nothing to go forward to."));
        return;
    }
    m_isGoing = true;
    if (place->operation)
        openOperation(*place->operation);
    else
        showView(place->view);
    m_isGoing = false;
}

void MainWindow::pageChanged()
{
    if (page() != m_detail)
        m_detail->open(std::nullopt);
    m_commands.setCurrentPage(page()->objectName());
    for (auto menu = m_pageMenus.cbegin(); menu != m_pageMenus.cend(); ++menu)
        menu.value()->menuAction()->setVisible(menu.key() == page()->objectName());
    applyHold(m_settings.holdStops());
    placeChanged();
    const QList<QWidget *> panes = page()->panes();
    if (isVisible() && !panes.isEmpty())
        panes.last()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::placeChanged()
{
    const auto place = page()->place();
    m_header->setPlace(place ? place : m_scope);
    const QString none = placeConnection() ? QString() : tr("Select a connection or an operation first.");
    for (const char *id : {"connection.edit", "connection.signIn", "connection.drop"})
        m_commands.refuse(QLatin1String(id), none);
}

StopDialog *MainWindow::openStop(const OperationRef &ref)
{
    QPointer<StopDialog> &dialog = m_stops[ref];
    if (!dialog) {
        const QPointer<QWidget> before(QApplication::focusWidget());
        dialog = new StopDialog(m_context, ref, this);
        connect(dialog, &StopDialog::resultRequested, this, &MainWindow::openOperation);
        connect(dialog, &StopDialog::connectionRequested, this, &MainWindow::openConnection);
        connect(dialog, &StopDialog::notifyRequested, m_bell, &StopBell::listenTo);
        connect(dialog, &StopDialog::updateRequested, this,
                [this](const OperationRef &stopped, const QStringList &accounts, const QStringList &regions,
                       const std::optional<Snapshot> &backTo) {
                    UpdateDialog *wizard = openUpdate(stopped.connection, stopped.group);
                    if (backTo)
                        wizard->prepareBackTo(*backTo);
                    wizard->restrictTo(accounts, regions);
                });
        connect(dialog, &QObject::destroyed, this, [this, before] {
            if (before && before->isVisible() && isActiveWindow())
                before->setFocus();
        });
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

StopManyDialog *MainWindow::openStopMany(const QList<OperationRef> &operations)
{
    if (!m_stopMany) {
        m_stopMany = new StopManyDialog(m_context, operations, this);
        connect(m_stopMany, &StopManyDialog::operationRequested, this, &MainWindow::openOperation);
    }
    m_stopMany->show();
    m_stopMany->raise();
    m_stopMany->activateWindow();
    return m_stopMany;
}

UpdateDialog *MainWindow::openUpdate(const ConnectionId &connection, const GroupKey &group)
{
    auto *dialog = new UpdateDialog(m_context, connection, group, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UpdateDialog::started, this, &MainWindow::openOperation);
    connect(dialog, &UpdateDialog::operationRequested, this, &MainWindow::openOperation);
    connect(dialog, &UpdateDialog::stopRequested, this, &MainWindow::openStop);
    dialog->show();
    return dialog;
}

void MainWindow::openConnection(const ConnectionId &id)
{
    auto *dialog = new ConnectionDialog(m_context, id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::copyStopCommand(const OperationRef &ref)
{
    const auto service = m_context.workspace->stackGroups({ref.connection, ref.group.region});
    if (!service)
        return;
    QApplication::clipboard()->setText(service->stopCommandLine(ref));
    m_toast->say(tr("The stop command is on the clipboard."));
}

void MainWindow::walkPanes(int step)
{
    const QList<QWidget *> panes = QList<QWidget *>{m_guardBar} + m_sidebar->panes() + page()->panes();
    const QWidget *focused = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype place = 0; place < panes.size(); ++place)
        if (panes.at(place) == focused || panes.at(place)->isAncestorOf(focused))
            at = place;
    for (qsizetype tried = 0; tried < panes.size(); ++tried) {
        at = (at + step + panes.size()) % panes.size();
        if (panes.at(at)->isVisible() && panes.at(at)->isEnabled())
            break;
    }
    panes.at(at)->setFocus(Qt::TabFocusReason);
}

void MainWindow::explain(const QString &sentence)
{
    statusBar()->showMessage(sentence, explanationMs);
}

void MainWindow::showKeys()
{
    (new KeyHelp(m_commands, page()->objectName(), page()->title(), this))->show();
}

void MainWindow::showPreferences()
{
    auto *dialog = new Preferences(m_appearance, &m_settings, &m_commands, this);
    connect(dialog, &Preferences::holdChanged, this, &MainWindow::applyHold);
    dialog->show();
}

void MainWindow::bringUp()
{
    showNormal();
    raise();
    activateWindow();
}

void MainWindow::quit()
{
    m_isQuitting = true;
    close();
    QApplication::quit();
}

int MainWindow::runningOperations() const
{
    return m_board->presenter()->state().running;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool mayStay = !m_isQuitting && m_tray && runningOperations() > 0;
    const OnClose choice = mayStay ? m_settings.onClose() : OnClose::Quit;
    if (choice == OnClose::Quit) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    if (choice == OnClose::KeepWatching)
        hide();
    else
        askOnClose();
}

void MainWindow::askOnClose()
{
    //: %n operations run while the window is being closed.
    const QString what = tr("%n operations are running. Belay can keep watching them from the tray.", nullptr,
                            runningOperations());
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("Close the window"), what, QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->setInformativeText(tr("Quitting stops the watching, not the operations. The answer is remembered; "
                               "the preferences change it."));
    auto *keep = box->addButton(tr("&Keep watching"), QMessageBox::AcceptRole);
    auto *leave = box->addButton(tr("&Quit"), QMessageBox::DestructiveRole);
    auto *back = box->addButton(tr("Stay &here"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(back);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_settings.setOnClose(OnClose::KeepWatching);
        hide();
    });
    connect(leave, &QPushButton::clicked, this, [this] {
        m_settings.setOnClose(OnClose::Quit);
        quit();
    });
    box->show();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_context.scheduler->setHidden(false);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_context.scheduler->setHidden(true);
}

} // namespace belay
