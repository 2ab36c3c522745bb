// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/operationdetailpresenter.h"
#include "ui/shell/page.h"

class QLabel;
class QTabWidget;

namespace belay {

class ContentPane;
class DataTable;
class MatrixPane;
class OperationDetailFilter;
class OperationDetailHead;
class ReasonsView;
class ReplayView;
class RequestView;
class TimelineView;

/// One operation: counts that add up, where each target is and why, what was asked, how it went
/// (ux.md 5.3).
class OperationDetailPage final : public AppPage
{
    Q_OBJECT
public:
    enum Part { MatrixPart, ListPart, ReasonsPart, TimelinePart, RequestPart, ReplayPart };

    explicit OperationDetailPage(const AppContext &context, QWidget *parent = nullptr);
    ~OperationDetailPage() override;

    void open(const std::optional<OperationRef> &ref); ///< Nothing: none is looked at.
    void showPart(Part part);
    [[nodiscard]] OperationDetailPresenter *presenter() { return &m_presenter; }

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
    /// An update of the group for these targets only.
    void updateTargetsRequested(const belay::ConnectionId &connection, const belay::GroupKey &group,
                                const QStringList &accounts, const QStringList &regions);

private:
    void buildActions();
    void buildParts();
    void keepTables();
    void connectParts();
    void showDetail();
    void showFace();
    void showAge();
    void showCause(const QString &cause);
    void selectTargets(const QList<qint32> &rows);
    void retryTargets(const QList<qint32> &rows);
    void copyReason();
    [[nodiscard]] QWidget *face(int part) const; ///< What of a part takes the focus.

    AppContext m_context;
    OperationDetailPresenter m_presenter;
    OperationDetailHead *m_head;
    OperationDetailFilter *m_filter;
    ContentPane *m_pane = nullptr;
    QTabWidget *m_tabs;
    MatrixPane *m_matrix;
    DataTable *m_list;
    ReasonsView *m_reasons;
    TimelineView *m_timeline;
    RequestView *m_request;
    ReplayView *m_replay;
    QAction *m_stop = nullptr;
    QAction *m_back = nullptr;
    QAction *m_copyReason = nullptr;
    QAction *m_sameCause = nullptr;
    QAction *m_openPage = nullptr;
    QAction *m_copyCommand = nullptr;
    QList<QAction *> m_parts;
};

} // namespace belay
