// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/bannermodel.h"
#include "ui/presentation/commands.h"
#include "ui/presentation/connectionstreemodel.h"
#include "ui/presentation/noticecentre.h"
#include "ui/shell/history.h"
#include "ui/shell/windowsettings.h"

#include <QMainWindow>
#include <QPointer>

class QLabel;
class QPushButton;
class QShortcut;
class QStackedWidget;

namespace belay {

class Appearance;
class AppPage;
class Banner;
class BannerArea;
class BoardPage;
class GroupsPage;
class GuardBar;
class GuardsPage;
struct Guard;
class Header;
class HoldToStop;
class JournalPage;
class JournalTidings;
class NoticeSource;
class NotificationList;
class OperationDetailPage;
class PalettePopup;
class ProtectionPage;
class Sidebar;
class StopBell;
class StopDialog;
class StopManyDialog;
class Toast;
class Tray;
class UpdateDialog;

/// The one window: header, sidebar, banners, pages, status line, menus and keys (ux.md 5.1 and 7).
///
/// Menus, shortcuts, the help on keys and the palette are made from one list of commands. No dialog
/// opened here is modal: the brake works whatever else is open.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum View { OperationsView, GroupsView, ProtectionView, JournalView, GuardsView };

    MainWindow(const AppContext &context, Appearance *appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showView(int view);
    void openOperation(const OperationRef &ref);
    StopDialog *openStop(const OperationRef &ref);
    StopManyDialog *openStopMany(const QList<OperationRef> &operations); ///< One at a time.
    UpdateDialog *openUpdate(const ConnectionId &connection, const GroupKey &group);
    void openConnection(const ConnectionId &id); ///< Empty: a new one.
    void openGuard(const Guard &guard);
    void openGuardOf(const OperationRef &ref); ///< The guard of this operation, or a new one.

    [[nodiscard]] BoardPage *board() const { return m_board; }
    [[nodiscard]] OperationDetailPage *detail() const { return m_detail; }
    [[nodiscard]] GroupsPage *groups() const { return m_groups; }
    [[nodiscard]] ProtectionPage *protection() const { return m_protection; }
    [[nodiscard]] JournalPage *journal() const { return m_journal; }
    [[nodiscard]] GuardsPage *guards() const { return m_guardsPage; }
    [[nodiscard]] GuardBar *guardBar() const { return m_guardBar; }
    [[nodiscard]] Commands *commands() { return &m_commands; }
    [[nodiscard]] NoticeCentre *notices() { return &m_notices; }
    [[nodiscard]] Toast *toast() const { return m_toast; }
    [[nodiscard]] PalettePopup *palettePopup() const { return m_palette; }

signals:
    void practiceRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /// A page as history knows it.
    struct Place
    {
        int view = 0;
        std::optional<OperationRef> operation = {};
        friend bool operator==(const Place &, const Place &) = default;
    };

    void buildPages();
    void buildFrame();
    void buildBrake();
    void buildGuards(); ///< windowguards.cpp, with the next five.
    void buildTidings();
    void showTidings();
    void guardSelected();
    void tellOfGuard(NoticeKind kind, const OperationRef &ref);
    void buildCommands(); ///< windowcommands.cpp, with the next four.
    void addViewCommands();
    void addLookCommands();
    void addConnectionCommands();
    void addKeyNotes();
    void buildMenus();
    void buildPalette();
    void buildStatusLine();
    void buildNotices();
    void adopt(AppPage *page, const char *name);
    void connectPages();
    void pageChanged();
    void placeChanged();
    void walkPanes(int step);
    void goHistory(int steps);
    void showStatusLine();
    void showCounts();
    void showKeys();
    void showPreferences();
    void runCommand(const QString &id);
    void goTo(const NoticeTarget &target);
    void announce(const Announcement &announcement);
    void explain(const QString &sentence);
    void bringUp();
    void quit();
    void askOnClose();
    void copyStopCommand(const OperationRef &ref);
    void dropToWatchAndStop();
    void applyHold(bool on);
    [[nodiscard]] bool isOnScreen(const NoticeTarget &target) const;
    [[nodiscard]] const Connection *placeConnection() const;
    [[nodiscard]] int runningOperations() const;
    [[nodiscard]] AppPage *page() const;

    AppContext m_context;
    Appearance *m_appearance;
    WindowSettings m_settings;
    Commands m_commands;
    ConnectionsTreeModel m_connections;
    BannerModel m_banners;
    NoticeCentre m_notices;
    NoticeSource *m_source = nullptr;
    Header *m_header;
    Sidebar *m_sidebar;
    BannerArea *m_bannerArea;
    QStackedWidget *m_pages;
    BoardPage *m_board = nullptr;
    GroupsPage *m_groups = nullptr;
    ProtectionPage *m_protection = nullptr;
    JournalPage *m_journal = nullptr;
    GuardsPage *m_guardsPage = nullptr;
    GuardBar *m_guardBar = nullptr;
    JournalTidings *m_tidings = nullptr;
    Banner *m_tidingsBanner = nullptr;
    OperationDetailPage *m_detail = nullptr;
    HoldToStop *m_hold = nullptr;
    QShortcut *m_plainStop = nullptr; ///< F8 when holding it is switched off.
    Toast *m_toast = nullptr;
    PalettePopup *m_palette = nullptr;
    NotificationList *m_list = nullptr;
    Tray *m_tray = nullptr; ///< Null: the system has none.
    QHash<QString, QMenu *> m_pageMenus;
    QLabel *m_line = nullptr;
    QPushButton *m_unread = nullptr;
    History<Place> m_history;
    std::optional<Scope> m_scope; ///< Picked in the sidebar; the page's own place comes first.
    QHash<OperationRef, QPointer<StopDialog>> m_stops;
    QPointer<StopManyDialog> m_stopMany;
    StopBell *m_bell;
    bool m_isQuitting = false;
    bool m_isGoing = false; ///< Through history: not a new place.
};

} // namespace belay
