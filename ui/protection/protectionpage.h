// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/protectionpresenter.h"
#include "ui/shell/page.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace belay {

class ContentPane;
class DataTable;
class ProgressStrip;

/// Protection groups of all connections, what the selected one is and what can be done from its
/// state (ux.md 5.6). There is no brake here; F8 only explains.
class ProtectionPage final : public AppPage
{
    Q_OBJECT
public:
    explicit ProtectionPage(const AppContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::optional<Scope> place() const override;
    [[nodiscard]] QList<QAction *> menuActions() const override;
    void refresh() override;
    void focusFilter() override;
    void nextProblem(int step) override;
    [[nodiscard]] QList<QWidget *> panes() override;

    void showGroup(const ProtectionRef &ref);

signals:
    void connectionRequested();

private:
    enum Tab { OverviewTab, InstancesTab, PairsTab, JobsTab, FailuresTab };
    void buildActions();
    QWidget *buildList();
    QWidget *buildOverview();
    QWidget *buildJobs();
    QWidget *buildInsides();
    void showState();
    void showInsides();
    void showOffers();
    void openDialog(ProtectionAction action);
    void explainBrake();

    ProtectionPresenter m_presenter;
    QString m_wanted;
    QLineEdit *m_filter = nullptr;
    QCheckBox *m_problemsFirst = nullptr;
    DataTable *m_groups = nullptr;
    ContentPane *m_groupsPane = nullptr;
    QPushButton *m_connect = nullptr;
    ContentPane *m_rightPane = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_meaning = nullptr;
    ProgressStrip *m_strip = nullptr;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_graph = nullptr;
    QPushButton *m_enable = nullptr;
    QLabel *m_enableWhy = nullptr;
    QPushButton *m_disable = nullptr;
    QLabel *m_disableWhy = nullptr;
    DataTable *m_parts = nullptr;
    ContentPane *m_partsPane = nullptr;
    DataTable *m_instances = nullptr;
    ContentPane *m_instancesPane = nullptr;
    DataTable *m_pairs = nullptr;
    ContentPane *m_pairsPane = nullptr;
    DataTable *m_failures = nullptr;
    ContentPane *m_failuresPane = nullptr;
    QLabel *m_note = nullptr;
    QAction *m_enableAction = nullptr;
    QAction *m_disableAction = nullptr;
    QAction *m_bundleAction = nullptr;
};

} // namespace belay
