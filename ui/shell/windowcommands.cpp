// SPDX-License-Identifier: Apache-2.0
// The one list of commands of the window, and the menus made from it.
#include "ui/groups/groupspage.h"
#include "ui/guards/guardbar.h"
#include "ui/guards/guardspage.h"
#include "ui/journal/journalpage.h"
#include "ui/operations/boardpage.h"
#include "ui/operations/operationdetailpage.h"
#include "ui/presentation/modechange.h"
#include "ui/presentation/palettesource.h"
#include "ui/protection/protectionpage.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notificationlist.h"
#include "ui/shell/palettepopup.h"
#include "ui/shell/toast.h"

#include <QActionGroup>
#include <QCoro/QCoroTask>
#include <QMenuBar>
#include <QToolButton>

namespace belay {

void MainWindow::buildCommands()
{
    const auto add = [this](CommandMenu menu, const char *id, const QString &text,
                            const QList<QKeySequence> &keys, std::function<void()> act) {
        return m_commands.add(menu, QLatin1String(id), text, keys, std::move(act));
    };
    add(CommandMenu::File, "file.newConnection", tr("&New connection…"), {QKeySequence(Qt::CTRL | Qt::Key_N)},
        [this] { openConnection({}); });
    add(CommandMenu::File, "file.practice", tr("&Practice range"), {}, [this] { emit practiceRequested(); });
    m_commands.startPart();
    add(CommandMenu::File, "file.quit", tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { quit(); });
    addViewCommands();
    addLookCommands();
    addConnectionCommands();
    add(CommandMenu::Tools, "tools.palette", tr("&Go to or do…"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), QKeySequence(Qt::CTRL | Qt::Key_K)},
        [this] { m_palette->open(); });
    add(CommandMenu::Tools, "tools.undo", tr("&Undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z)}, [this] { m_toast->undo(); });
    connect(m_toast, &Toast::undoChanged, this, [this] {
        m_commands.refuse(QStringLiteral("tools.undo"),
                          m_toast->canUndo() ? QString() : tr("There is nothing to undo."));
    });
    m_commands.refuse(QStringLiteral("tools.undo"), tr("There is nothing to undo."));
    add(CommandMenu::Tools, "tools.guard", tr("G&uard of the operation…"), {QKeySequence(Qt::CTRL | Qt::Key_G)},
        [this] { guardSelected(); });
    add(CommandMenu::Tools, "tools.guardStopNow", tr("Guard: &stop now"), {}, [this] { m_guardBar->stopNow(); });
    add(CommandMenu::Tools, "tools.guardHoldOff", tr("Guard: &hold off"), {}, [this] { m_guardBar->holdOff(); });
    for (const char *id : {"tools.guardStopNow", "tools.guardHoldOff"})
        m_commands.refuse(QLatin1String(id), tr("No guard counts down."));
    add(CommandMenu::Tools, "tools.notifications", tr("&Notifications…"), {}, [this] {
        m_list->show();
        m_list->raise();
        m_list->activateWindow();
        m_notices.markRead();
    });
    m_commands.startPart();
    add(CommandMenu::Tools, "tools.preferences", tr("&Preferences…"),
        {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, [this] { showPreferences(); });
    add(CommandMenu::Help, "help.keys", tr("&Keys of this screen"), {QKeySequence(Qt::Key_F1)},
        [this] { showKeys(); });

    m_commands.adopt(CommandMenu::Operation, m_board->objectName(), m_board->menuActions());
    m_commands.adopt(CommandMenu::Operation, m_detail->objectName(), m_detail->menuActions());
    m_commands.adopt(CommandMenu::Group, m_groups->objectName(), m_groups->menuActions());
    m_commands.adopt(CommandMenu::Protection, m_protection->objectName(), m_protection->menuActions());
    m_commands.adopt(CommandMenu::Tools, m_journal->objectName(), m_journal->menuActions());
    m_commands.adopt(CommandMenu::Tools, m_guardsPage->objectName(), m_guardsPage->menuActions());
    addKeyNotes();
    m_settings.load(m_commands);
    connect(&m_commands, &Commands::recentChanged, this, [this] { m_settings.save(m_commands); });
}

void MainWindow::addViewCommands()
{
    const auto add = [this](const char *id, const QString &text, const QList<QKeySequence> &keys,
                            std::function<void()> act) {
        m_commands.add(CommandMenu::View, QLatin1String(id), text, keys, std::move(act));
    };
    add("view.operations", tr("&Operations"), {QKeySequence(Qt::CTRL | Qt::Key_1)},
        [this] { showView(OperationsView); });
    add("view.groups", tr("&Groups"), {QKeySequence(Qt::CTRL | Qt::Key_2)}, [this] { showView(GroupsView); });
    add("view.protection", tr("&Protection"), {QKeySequence(Qt::CTRL | Qt::Key_3)},
        [this] { showView(ProtectionView); });
    add("view.journal", tr("&Journal"),
        {QKeySequence(Qt::CTRL | Qt::Key_4), QKeySequence(Qt::CTRL | Qt::Key_J)},
        [this] { showView(JournalView); });
    add("view.guards", tr("G&uards"), {QKeySequence(Qt::CTRL | Qt::Key_5)}, [this] { showView(GuardsView); });
    m_commands.startPart();
    add("view.back", tr("&Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, [this] { goHistory(-1); });
    add("view.forward", tr("For&ward"), {QKeySequence(Qt::ALT | Qt::Key_Right)}, [this] { goHistory(1); });
    m_commands.startPart();
    add("view.refresh", tr("&Refresh"), {QKeySequence(Qt::Key_F5)}, [this] { page()->refresh(); });
    add("view.filter", tr("&Filter"), {QKeySequence::Find, QKeySequence(Qt::Key_Slash)},
        [this] { page()->focusFilter(); });
    add("view.nextProblem", tr("&Next problem"), {QKeySequence(Qt::Key_F3)},
        [this] { page()->nextProblem(1); });
    add("view.previousProblem", tr("Pre&vious problem"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)},
        [this] { page()->nextProblem(-1); });
    add("view.nextPane", tr("Next p&ane"), {QKeySequence(Qt::Key_F6)}, [this] { walkPanes(1); });
    add("view.previousPane", tr("Previous pan&e"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
        [this] { walkPanes(-1); });
    add("view.strip", tr("&Strip under the board"), {QKeySequence(Qt::Key_F9)},
        [this] { m_board->toggleStrip(); });
}

void MainWindow::addLookCommands()
{
    const auto add = [this](const char *id, const QString &text, const QList<QKeySequence> &keys,
                            std::function<void()> act) {
        return m_commands.add(CommandMenu::View, QLatin1String(id), text, keys, std::move(act));
    };
    m_commands.startPart();
    add("view.largerText", tr("&Larger text"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { m_appearance->stepTextSize(1); });
    add("view.smallerText", tr("S&maller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
        [this] { m_appearance->stepTextSize(-1); });
    add("view.normalText", tr("Normal te&xt"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
        [this] { m_appearance->setTextSize(100); });
    m_commands.startPart();
    auto *shades = new QActionGroup(this);
    const std::tuple<const char *, QString, Shade> choices[] = {
        {"view.systemColours", tr("Colours of the s&ystem"), Shade::System},
        {"view.light", tr("Ligh&t"), Shade::Light},
        {"view.dark", tr("&Dark"), Shade::Dark}};
    for (const auto &[id, text, shade] : choices) {
        QAction *action = add(id, text, {}, [this, wanted = shade] { m_appearance->setShade(wanted); });
        action->setCheckable(true);
        action->setChecked(m_appearance->shade() == shade);
        shades->addAction(action);
        connect(m_appearance, &Appearance::changed, action,
                [this, action, wanted = shade] { action->setChecked(m_appearance->shade() == wanted); });
    }
}

void MainWindow::addConnectionCommands()
{
    const auto add = [this](const char *id, const QString &text, const QList<QKeySequence> &keys,
                            std::function<void()> act) {
        m_commands.add(CommandMenu::Connection, QLatin1String(id), text, keys, std::move(act));
    };
    add("connection.edit", tr("&Edit connection…"), {}, [this] {
        if (const Connection *connection = placeConnection())
            openConnection(connection->id);
    });
    add("connection.signIn", tr("&Sign in again"), {}, [this] {
        if (const Connection *connection = placeConnection())
            QCoro::connect(m_context.workspace->signIn(connection->id), this,
                           [](const Result<Identity> &) {});
    });
    m_commands.startPart();
    add("connection.drop", tr("&Drop to Watch + stop"), {QKeySequence(Qt::CTRL | Qt::Key_L)},
        [this] { dropToWatchAndStop(); });
}

void MainWindow::addKeyNotes()
{
    const QString board = m_board->objectName();
    m_commands.note(board, QStringLiteral("F8"), tr("Stop the selected operation, after one question"));
    m_commands.note(board, tr("hold F8"), tr("Stop it without a question"));
    m_commands.note(board, tr("Space"), tr("Tick the row"));
    m_commands.note(board, QStringLiteral("Ctrl+A"), tr("Tick all rows shown, or none"));
    m_commands.note(board, tr("Esc"), tr("Clear the filter, leave it, untick, sort by risk again"));
    m_commands.note(board, QStringLiteral("Ctrl+C"), tr("Copy cells as text"));
    m_commands.note(board, QStringLiteral("Ctrl+S"), tr("Export what is shown"));
    m_commands.note(m_detail->objectName(), QStringLiteral("F8"),
                    tr("Stop this operation, after one question"));
    m_commands.note(m_detail->objectName(), tr("hold F8"), tr("Stop it without a question"));
    m_commands.note(m_journal->objectName(), tr("Enter"), tr("Open the request"));
    m_commands.note(m_journal->objectName(), QStringLiteral("Ctrl+S"), tr("Export what is shown"));
    m_commands.note(m_guardsPage->objectName(), tr("Enter"), tr("Edit the guard"));
    m_commands.note({}, tr("F6, then Enter"), tr("On the bar of a guard that counts down: stop now"));
    m_commands.note({}, tr("F6, then Space"), tr("On the bar of a guard that counts down: hold off"));
    m_commands.note(m_protection->objectName(), QStringLiteral("F8"),
                    tr("Explains why nothing can be stopped here"));
}

void MainWindow::buildMenus()
{
    struct Title
    {
        CommandMenu menu;
        QString text;
        QString page; ///< Shown on this page only; empty: always.
    };
    const Title titles[] = {{CommandMenu::File, tr("&File"), {}},
                            {CommandMenu::View, tr("&View"), {}},
                            {CommandMenu::Operation, tr("&Operation"), m_board->objectName()},
                            {CommandMenu::Operation, tr("&Operation"), m_detail->objectName()},
                            {CommandMenu::Group, tr("&Group"), m_groups->objectName()},
                            {CommandMenu::Protection, tr("&Protection"), m_protection->objectName()},
                            {CommandMenu::Tools, tr("&Journal"), m_journal->objectName()},
                            {CommandMenu::Tools, tr("G&uard"), m_guardsPage->objectName()},
                            {CommandMenu::Connection, tr("&Connection"), {}},
                            {CommandMenu::Tools, tr("&Tools"), {}},
                            {CommandMenu::Help, tr("&Help"), {}}};
    for (const Title &title : titles) {
        QMenu *menu = menuBar()->addMenu(title.text);
        menu->setToolTipsVisible(true);
        for (const Command &command : m_commands.all()) {
            if (command.menu != title.menu || command.page != title.page || !command.action)
                continue;
            if (command.startsPart)
                menu->addSeparator();
            menu->addAction(command.action);
        }
        if (!title.page.isEmpty())
            m_pageMenus.insert(title.page, menu);
    }
    auto *palette = new QToolButton;
    palette->setDefaultAction(m_commands.find(QStringLiteral("tools.palette"))->action);
    palette->setText(tr("Go to or do…  Ctrl+Shift+P"));
    palette->setToolButtonStyle(Qt::ToolButtonTextOnly);
    palette->setAutoRaise(true);
    menuBar()->setCornerWidget(palette);
}

void MainWindow::buildPalette()
{
    PaletteActs acts;
    acts.openOperation = [this](const OperationRef &ref) { openOperation(ref); };
    acts.stopOperation = [this](const OperationRef &ref) { openStop(ref); };
    acts.copyStopCommand = [this](const OperationRef &ref) { copyStopCommand(ref); };
    acts.openGroup = [this](const ConnectionId &connection, const GroupKey &group) {
        showView(GroupsView);
        m_groups->showGroup(connection, group);
    };
    acts.updateGroup = [this](const ConnectionId &connection, const GroupKey &group) {
        openUpdate(connection, group);
    };
    acts.openConnection = [this](const ConnectionId &id) { openConnection(id); };
    acts.runCommand = [this](const QString &id) { runCommand(id); };
    acts.isReachable = [this](const QString &where) {
        return where != m_detail->objectName() || page() == m_detail;
    };
    m_palette = new PalettePopup(
        [this, acts](const PaletteQuery &query) {
            return paletteEntries(query, m_commands, m_context, *m_board->presenter(), acts);
        },
        [this] { return m_commands.recent(); }, this);
    connect(m_palette, &PalettePopup::chosen, &m_commands, &Commands::used);
    connect(m_palette, &PalettePopup::refused, this, &MainWindow::explain);
}

void MainWindow::runCommand(const QString &id)
{
    const Command *command = m_commands.find(id);
    if (!command || !command->action)
        return;
    const QList<AppPage *> views{m_board, m_groups, m_protection, m_journal, m_guardsPage};
    for (int view = 0; view < views.size(); ++view)
        if (views.at(view)->objectName() == command->page && page() != views.at(view))
            showView(view);
    command->action->trigger();
}

void MainWindow::dropToWatchAndStop()
{
    const Connection *connection = placeConnection();
    if (const QString refusal = dropRefusal(connection); !refusal.isEmpty()) {
        explain(refusal);
        return;
    }
    const Connection before = *connection;
    const Result<Done> dropped = changeMode(m_context, before.id, Mode::WatchAndStop);
    if (!dropped) {
        explain(dropped.error().message);
        return;
    }
    //: %1 is a connection.
    m_toast->say(tr("%1 may now watch and stop only.").arg(before.name), [this, before] {
        const Result<Done> raised = changeMode(m_context, before.id, before.mode);
        if (!raised)
            explain(raised.error().message);
    });
}

} // namespace belay
