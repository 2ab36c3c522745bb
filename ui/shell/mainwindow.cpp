// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "core/engine/pollscheduler.h"
#include "core/engine/protectionwatch.h"
#include "core/engine/stopcontroller.h"
#include "ui/common/banner.h"
#include "ui/connections/connectiondialog.h"
#include "ui/groups/groupspage.h"
#include "ui/journal/journalpage.h"
#include "ui/operations/boardpage.h"
#include "ui/operations/holdtostop.h"
#include "ui/operations/operationdetailpage.h"
#include "ui/operations/stopdialog.h"
#include "ui/protection/protectionpage.h"
#include "ui/shell/appearance.h"
#include "ui/shell/bannerarea.h"
#include "ui/shell/header.h"
#include "ui/shell/sidebar.h"
#include "ui/update/updatedialog.h"

#include <QActionGroup>
#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
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
    return !all.isEmpty() && std::all_of(all.begin(), all.end(), [](const Connection &one) { return one.practice; });
}

} // namespace

MainWindow::MainWindow(const AppContext &context, Appearance *appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_appearance(appearance)
    , m_connections(context.workspace, context.operations)
    , m_banners(context.workspace, context.operations)
    , m_header(new Header(context.workspace))
    , m_sidebar(new Sidebar(&m_connections,
                            {tr("1  Operations"), tr("2  Groups"), tr("3  Protection"), tr("4  Journal")}))
    , m_bannerArea(new BannerArea(&m_banners))
    , m_pages(new QStackedWidget)
{
    setWindowTitle(tr("Belay"));
    resize(1280, 800);
    buildPages();

    auto *right = new QWidget;
    auto *rightLines = new QVBoxLayout(right);
    rightLines->setContentsMargins(0, 0, 0, 0);
    rightLines->setSpacing(0);
    rightLines->addWidget(m_bannerArea);
    rightLines->addWidget(m_pages, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_sidebar);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({230, 1050});
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
    connect(context.workspace, &Workspace::connectionsChanged, practice, showPractice);
    showPractice();

    buildMenus();
    buildStatusLine();
    connect(m_sidebar, &Sidebar::viewRequested, this, &MainWindow::showView);
    connect(m_sidebar, &Sidebar::connectionRequested, this, &MainWindow::openConnection);
    connect(m_sidebar, &Sidebar::scopeSelected, this, [this](const Scope &scope) {
        const Connection *connection = m_context.workspace->connection(scope.connection);
        if (connection && connection->cloud != Cloud::Huawei && page() == m_board)
            m_board->filterFor(QStringList{connection->name, scope.region}.join(u' ').trimmed());
        m_header->setPlace(scope);
    });
    connect(m_bannerArea, &BannerArea::connectionRequested, this, &MainWindow::openConnection);

    m_hold = new HoldToStop(this, [this] { return page() == m_board || page() == m_detail; });
    connect(m_hold, &HoldToStop::pressed, this, [this] {
        const auto ref = page()->stopTarget();
        if (ref && page()->stopExplanation().isEmpty())
            openStop(*ref);
        else
            explain(ref ? page()->stopExplanation() : tr("Select an operation to stop."));
    });
    connect(m_hold, &HoldToStop::held, this, [this] {
        const auto ref = page()->stopTarget();
        if (!ref || !page()->stopExplanation().isEmpty())
            return;
        m_context.stops->stop(*ref, Actor::Person);
        openStop(*ref);
    });
    showView(OperationsView);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_board = new BoardPage(m_context);
    m_groups = new GroupsPage(m_context);
    m_protection = new ProtectionPage(m_context);
    m_journal = new JournalPage(m_context);
    m_detail = new OperationDetailPage(m_context);
    for (AppPage *one : std::initializer_list<AppPage *>{m_board, m_groups, m_protection, m_journal, m_detail})
        adopt(one);
    connect(m_board, &BoardPage::practiceRequested, this, &MainWindow::practiceRequested);
    connect(m_board, &BoardPage::connectionRequested, this, [this] { openConnection({}); });
    connect(m_groups, &GroupsPage::connectionRequested, this, [this] { openConnection({}); });
    connect(m_protection, &ProtectionPage::connectionRequested, this, [this] { openConnection({}); });
    connect(m_groups, &GroupsPage::updateTargetsRequested, this,
            [this](const ConnectionId &connection, const GroupKey &group, const QStringList &accounts,
                   const QStringList &regions) { openUpdate(connection, group)->restrictTo(accounts, regions); });
    connect(m_detail, &OperationDetailPage::backRequested, this, [this] { showView(OperationsView); });
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::pageChanged);
}

void MainWindow::adopt(AppPage *one)
{
    m_pages->addWidget(one);
    connect(one, &AppPage::placeChanged, this, [this, one] {
        if (one == page())
            m_header->setPlace(one->place());
    });
    connect(one, &AppPage::operationRequested, this, &MainWindow::openOperation);
    connect(one, &AppPage::stopRequested, this, &MainWindow::openStop);
    connect(one, &AppPage::updateRequested, this, &MainWindow::openUpdate);
    connect(one, &AppPage::groupRequested, this, [this](const ConnectionId &connection, const GroupKey &group) {
        showView(GroupsView);
        m_groups->showGroup(connection, group);
    });
}

void MainWindow::buildMenus()
{
    const auto add = [this](QMenu *menu, const QString &text, const QList<QKeySequence> &keys, auto &&act) {
        QAction *action = menu->addAction(text);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    QMenu *file = menuBar()->addMenu(tr("&File"));
    add(file, tr("&New connection…"), {QKeySequence::New}, [this] { openConnection({}); });
    add(file, tr("&Practice range"), {}, [this] { emit practiceRequested(); });
    file->addSeparator();
    add(file, tr("&Quit"), {QKeySequence::Quit}, [this] { close(); });

    QMenu *view = menuBar()->addMenu(tr("&View"));
    const QStringList views{tr("&Operations"), tr("&Groups"), tr("&Protection"), tr("&Journal")};
    for (int number = 0; number < views.size(); ++number)
        add(view, views.at(number), {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number))},
            [this, number] { showView(number); });
    view->addSeparator();
    add(view, tr("&Refresh"), {QKeySequence(Qt::Key_F5)}, [this] { page()->refresh(); });
    add(view, tr("&Filter"), {QKeySequence::Find, QKeySequence(Qt::Key_Slash)}, [this] { page()->focusFilter(); });
    add(view, tr("&Next problem"), {QKeySequence(Qt::Key_F3)}, [this] { page()->nextProblem(1); });
    add(view, tr("Pre&vious problem"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, [this] { page()->nextProblem(-1); });
    add(view, tr("Next p&ane"), {QKeySequence(Qt::Key_F6)}, [this] { walkPanes(1); });
    add(view, tr("Previous pan&e"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)}, [this] { walkPanes(-1); });
    add(view, tr("&Strip under the board"), {QKeySequence(Qt::Key_F9)}, [this] { m_board->toggleStrip(); });
    view->addSeparator();
    add(view, tr("&Larger text"), {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { m_appearance->stepTextSize(1); });
    add(view, tr("S&maller text"), {QKeySequence::ZoomOut}, [this] { m_appearance->stepTextSize(-1); });
    add(view, tr("Normal te&xt"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { m_appearance->setTextSize(100); });
    view->addSeparator();
    auto *shades = new QActionGroup(this);
    for (const auto &[text, shade] : {std::pair(tr("Colours of the s&ystem"), Shade::System),
                                      std::pair(tr("Ligh&t"), Shade::Light), std::pair(tr("&Dark"), Shade::Dark)}) {
        QAction *action = add(view, text, {}, [this, wanted = shade] { m_appearance->setShade(wanted); });
        action->setCheckable(true);
        action->setChecked(m_appearance->shade() == shade);
        shades->addAction(action);
    }
    m_pageMenu = menuBar()->addMenu(QString());
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    add(help, tr("&Keys"), {QKeySequence::HelpContents}, [this] { showKeys(); });
}

void MainWindow::buildStatusLine()
{
    m_line = new QLabel;
    m_line->setAccessibleName(tr("Status line"));
    statusBar()->addPermanentWidget(m_line);
    auto *tick = new QTimer(this);
    tick->setInterval(1000);
    connect(tick, &QTimer::timeout, this, &MainWindow::showStatusLine);
    tick->start();
    showStatusLine();
}

void MainWindow::showStatusLine()
{
    double pace = 0;
    QStringList slowed;
    bool isOnline = false;
    for (const Connection &connection : m_context.workspace->connections()) {
        isOnline = isOnline || m_context.workspace->status(connection.id).reachability == Reachability::Online;
        for (const QString &region : connection.regions) {
            const Scope scope{connection.id, region};
            pace += m_context.scheduler->pace(scope);
            if (m_context.scheduler->isSlowed(scope))
                slowed += region;
        }
    }
    const QString lane = isOnline ? tr("Stop lane ready") : tr("Stop lane waits for the network");
    //: %1 is how many requests a second may be sent at most.
    const QString polling = m_context.scheduler->isPaused() ? tr("Reading paused")
                                                            : tr("Polling at most %1 req/s").arg(pace, 0, 'f', 1);
    //: %1 is a list of regions, or "none".
    const QString slow = tr("Slowed by provider: %1").arg(slowed.isEmpty() ? tr("none") : slowed.join(QStringLiteral(", ")));
    m_line->setText(QStringList{lane, polling, slow, tr("All times local")}.join(QStringLiteral("     ")));
}

AppPage *MainWindow::page() const { return qobject_cast<AppPage *>(m_pages->currentWidget()); }

void MainWindow::showView(int view)
{
    AppPage *const wanted = std::array<AppPage *, 4>{m_board, m_groups, m_protection, m_journal}.at(size_t(view));
    m_pages->setCurrentWidget(wanted);
    m_sidebar->setView(view);
    if (m_pageMenu && m_pageMenu->isEmpty())
        pageChanged();
}

void MainWindow::pageChanged()
{
    if (page() != m_detail)
        m_detail->open(std::nullopt);
    m_header->setPlace(page()->place());
    m_pageMenu->setTitle(page() == m_board ? tr("&Operation") : page()->title());
    m_pageMenu->clear();
    m_pageMenu->addActions(page()->menuActions());
    const QList<QWidget *> panes = page()->panes();
    if (isVisible() && !panes.isEmpty())
        panes.last()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openOperation(const OperationRef &ref)
{
    if (!m_context.operations->record(ref))
        m_context.operations->follow(ref);
    m_detail->open(ref);
    m_pages->setCurrentWidget(m_detail);
    m_sidebar->setView(OperationsView);
}

StopDialog *MainWindow::openStop(const OperationRef &ref)
{
    QPointer<StopDialog> &dialog = m_stops[ref];
    if (!dialog) {
        const QPointer<QWidget> before(QApplication::focusWidget());
        dialog = new StopDialog(m_context, ref, this);
        connect(dialog, &StopDialog::resultRequested, this, &MainWindow::openOperation);
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

UpdateDialog *MainWindow::openUpdate(const ConnectionId &connection, const GroupKey &group)
{
    auto *dialog = new UpdateDialog(m_context, connection, group, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UpdateDialog::started, this, &MainWindow::openOperation);
    dialog->show();
    return dialog;
}

void MainWindow::openConnection(const ConnectionId &id)
{
    auto *dialog = new ConnectionDialog(m_context, id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::walkPanes(int step)
{
    const QList<QWidget *> panes = m_sidebar->panes() + page()->panes();
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

void MainWindow::explain(const QString &sentence) { statusBar()->showMessage(sentence, explanationMs); }

void MainWindow::showKeys()
{
    QStringList lines;
    for (const QMenu *menu : menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        for (const QAction *action : menu->actions()) {
            const QStringList parts = action->text().remove(u'&').split(u'\t');
            const QString key = parts.size() > 1 ? parts.at(1) : action->shortcut().toString(QKeySequence::NativeText);
            if (!key.isEmpty())
                lines += key + QStringLiteral("\t") + parts.first();
        }
    lines += tr("hold F8\tStop without asking");
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Keys of this screen"), lines.join(u'\n'), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
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
