// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/bannermodel.h"
#include "ui/presentation/connectionstreemodel.h"

#include <QMainWindow>
#include <QPointer>

class QLabel;
class QStackedWidget;

namespace belay {

class Appearance;
class AppPage;
class BannerArea;
class BoardPage;
class GroupsPage;
class Header;
class HoldToStop;
class JournalPage;
class OperationDetailPage;
class ProtectionPage;
class Sidebar;
class StopDialog;
class UpdateDialog;

/// The one window: header, sidebar, banners, pages, status line, menus and keys (ux.md 5.1 and 7).
///
/// No dialog opened here is modal: the brake works whatever else is open.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum View { OperationsView, GroupsView, ProtectionView, JournalView };

    MainWindow(const AppContext &context, Appearance *appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showView(int view);
    void openOperation(const OperationRef &ref);
    StopDialog *openStop(const OperationRef &ref);
    UpdateDialog *openUpdate(const ConnectionId &connection, const GroupKey &group);
    void openConnection(const ConnectionId &id); ///< Empty: a new one.

    [[nodiscard]] BoardPage *board() const { return m_board; }
    [[nodiscard]] OperationDetailPage *detail() const { return m_detail; }
    [[nodiscard]] GroupsPage *groups() const { return m_groups; }
    [[nodiscard]] ProtectionPage *protection() const { return m_protection; }
    [[nodiscard]] JournalPage *journal() const { return m_journal; }

signals:
    void practiceRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildPages();
    void buildMenus();
    void buildStatusLine();
    void adopt(AppPage *page);
    void pageChanged();
    void walkPanes(int step);
    void showStatusLine();
    void showKeys();
    void explain(const QString &sentence);
    [[nodiscard]] AppPage *page() const;

    AppContext m_context;
    Appearance *m_appearance;
    ConnectionsTreeModel m_connections;
    BannerModel m_banners;
    Header *m_header;
    Sidebar *m_sidebar;
    BannerArea *m_bannerArea;
    QStackedWidget *m_pages;
    BoardPage *m_board = nullptr;
    GroupsPage *m_groups = nullptr;
    ProtectionPage *m_protection = nullptr;
    JournalPage *m_journal = nullptr;
    OperationDetailPage *m_detail = nullptr;
    HoldToStop *m_hold = nullptr;
    QMenu *m_pageMenu = nullptr;
    QLabel *m_line = nullptr;
    QHash<OperationRef, QPointer<StopDialog>> m_stops;
};

} // namespace belay
