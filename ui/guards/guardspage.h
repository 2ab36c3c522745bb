// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/guardsmodel.h"
#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;

namespace belay {

class ContentPane;
class DataTable;

/// All guards and how each stands (ux.md 5.10).
class GuardsPage final : public AppPage
{
    Q_OBJECT
public:
    explicit GuardsPage(const AppContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::optional<Scope> place() const override;
    [[nodiscard]] QList<QAction *> menuActions() const override;
    [[nodiscard]] std::optional<OperationRef> stopTarget() const override;
    [[nodiscard]] QString stopExplanation() const override;
    void refresh() override;
    void focusFilter() override;
    void nextProblem(int step) override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] GuardsPresenter *presenter() { return &m_presenter; }

signals:
    void guardRequested(const belay::Guard &guard);
    /// A guard for every update of a connection.
    void connectionGuardRequested(const belay::ConnectionId &connection);

private:
    void buildActions();
    void buildTable(QSettings *settings);
    void showState();
    void chooseConnection();
    void openOperation();
    [[nodiscard]] const GuardRow *selected() const;

    AppContext m_context;
    GuardsPresenter m_presenter;
    DataTable *m_table = nullptr;
    ContentPane *m_pane = nullptr;
    QLabel *m_headline;
    QPushButton *m_new;
    QLineEdit *m_filter;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_open = nullptr;
    QAction *m_holdOff = nullptr;
    QAction *m_disarm = nullptr;
};

} // namespace belay
