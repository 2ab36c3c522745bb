// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/operationdetailpresenter.h"
#include "ui/presentation/tablemodel.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTabWidget;

namespace belay {

class ContentPane;
class DataTable;
class SegmentedBar;
class StateGlyph;

/// One operation: counts that add up, where each target is and why, what was asked (ux.md 5.3).
class OperationDetailPage final : public AppPage
{
    Q_OBJECT
public:
    explicit OperationDetailPage(const AppContext &context, QWidget *parent = nullptr);

    void open(const std::optional<OperationRef> &ref); ///< Nothing: none is looked at.

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::optional<Scope> place() const override;
    [[nodiscard]] QList<QAction *> menuActions() const override;
    [[nodiscard]] std::optional<OperationRef> stopTarget() const override { return m_presenter.shown(); }
    [[nodiscard]] QString stopExplanation() const override { return m_presenter.detail().stopRefusal; }
    void refresh() override;
    void focusFilter() override;
    void nextProblem(int step) override;
    [[nodiscard]] QList<QWidget *> panes() override;

signals:
    void backRequested();

private:
    using Request = std::pair<QString, QString>;
    using RegionsModel = TableModel<RegionRow>;
    using ReasonsModel = TableModel<ReasonRow>;
    using RequestModel = TableModel<Request>;

    QWidget *buildHead();
    QWidget *buildTargets();
    void buildActions();
    void showDetail();
    void showAge();

    OperationDetailPresenter m_presenter;
    RegionsModel *m_regions;
    ReasonsModel *m_reasons;
    RequestModel *m_request;
    ContentPane *m_pane = nullptr;
    QLabel *m_title = nullptr;
    StateGlyph *m_state = nullptr;
    QLabel *m_time = nullptr;
    QPushButton *m_stopButton = nullptr;
    QLabel *m_finished = nullptr;
    QLabel *m_counts = nullptr;
    SegmentedBar *m_bar = nullptr;
    QLabel *m_remaining = nullptr;
    QLabel *m_age = nullptr;
    QTabWidget *m_tabs = nullptr;
    QComboBox *m_show = nullptr;
    QLineEdit *m_filter = nullptr;
    QTableView *m_targets = nullptr;
    QLabel *m_reason = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_back = nullptr;
    QAction *m_copyReason = nullptr;
};

} // namespace belay
