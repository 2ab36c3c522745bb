// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/groupspresenter.h"
#include "ui/shell/page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace belay {

class Banner;
class ContentPane;
class DataTable;
struct ExportFacts;
struct Snapshot;

/// Groups of all connections on the left; targets, operations, parameters and template of the
/// selected one on the right, each read when first looked at (ux.md 5.2).
class GroupsPage final : public AppPage
{
    Q_OBJECT
public:
    explicit GroupsPage(const AppContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::optional<Scope> place() const override;
    [[nodiscard]] QList<QAction *> menuActions() const override;
    void refresh() override;
    void focusFilter() override;
    void nextProblem(int step) override;
    [[nodiscard]] QList<QWidget *> panes() override;

    /// Selects the group, once it is known.
    void showGroup(const ConnectionId &connection, const GroupKey &group);

signals:
    void connectionRequested(); ///< "Add connection…" in the empty state.
    /// Update with only the targets picked here.
    void updateTargetsRequested(const belay::ConnectionId &connection, const belay::GroupKey &group,
                                const QStringList &accounts, const QStringList &regions);
    /// An update that leads back to a kept definition.
    void updateBackRequested(const belay::ConnectionId &connection, const belay::GroupKey &group,
                             const belay::Snapshot &version);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Tab { TargetsTab, OperationsTab, ParametersTab, TemplateTab, KeptVersionsTab };
    QWidget *buildList();
    QWidget *buildInsides();
    QWidget *buildTargets();
    QLayout *buildChoices(QWidget *pane);
    void buildActions();
    void showState();
    void showInsides();
    void showFacts();
    void needTab();
    void select(const QString &key);
    void showTargets(const QString &refusal);
    void detectDrift();
    void updateOnlySelected();
    [[nodiscard]] ExportFacts exportFacts(const DataTable &table) const;
    static void showPart(ContentPane *pane, const PartState &state, int rows, const QString &empty);

    AppContext m_context;
    GroupsPresenter m_presenter;
    QString m_wanted;
    QLineEdit *m_filter = nullptr;
    DataTable *m_groups = nullptr;
    ContentPane *m_groupsPane = nullptr;
    QPushButton *m_connect = nullptr;
    QLabel *m_shown = nullptr;
    QLabel *m_facts = nullptr;
    Banner *m_running = nullptr;
    QLabel *m_name = nullptr;
    QPushButton *m_updateButton = nullptr;
    QPushButton *m_driftButton = nullptr;
    QTabWidget *m_tabs = nullptr;
    DataTable *m_targets = nullptr;
    ContentPane *m_targetsPane = nullptr;
    QLabel *m_targetsSummary = nullptr;
    QCheckBox *m_onlyNotCurrent = nullptr;
    QPushButton *m_selectAll = nullptr;
    QPushButton *m_selectFailed = nullptr;
    QPushButton *m_selectCancelled = nullptr;
    QPushButton *m_updateThese = nullptr;
    QPushButton *m_copyCommand = nullptr;
    DataTable *m_operations = nullptr;
    ContentPane *m_operationsPane = nullptr;
    DataTable *m_parameters = nullptr;
    ContentPane *m_parametersPane = nullptr;
    QPlainTextEdit *m_template = nullptr;
    ContentPane *m_templatePane = nullptr;
    QWidget *m_right = nullptr;
    ContentPane *m_rightPane = nullptr;
    QAction *m_update = nullptr;
    QAction *m_drift = nullptr;
    QAction *m_notCurrent = nullptr;
};

} // namespace belay
