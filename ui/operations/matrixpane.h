// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/operationdetailpresenter.h"

#include <QWidget>

class QSplitter;

namespace belay {

class MatrixCellPanel;
class MatrixLimits;
class MatrixView;
class TimelineView;

/// The matrix with the limits of its regions below, its current cell and the timeline beside it. In a
/// narrow window the timeline, which has a page of its own, goes. The first failure is the current cell
/// once all targets of an operation were read, unless a person has chosen one before.
class MatrixPane final : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixPane(OperationDetailPresenter *presenter, QWidget *parent = nullptr);

    void show(const OperationDetail &detail);
    [[nodiscard]] MatrixView *view() const { return m_view; }
    [[nodiscard]] MatrixLimits *limits() const { return m_limits; }
    [[nodiscard]] MatrixCellPanel *panel() const { return m_panel; }
    void copyReason() const;
    void openPage() const; ///< In the person's browser.
    void filterSameCause();

signals:
    void causeChosen(const QString &cause);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void lookFirst();
    void showCell();
    void shareHeight();

    OperationDetailPresenter *m_presenter;
    MatrixView *m_view;
    MatrixLimits *m_limits;
    MatrixCellPanel *m_panel;
    TimelineView *m_timeline;
    QWidget *m_timelineBox;
    QSplitter *m_down;
    QWidget *m_side;
    QSplitter *m_across;
    int m_regions = -1;                   ///< Lines of the limits that have their height.
    std::optional<OperationRef> m_looked; ///< Its current cell was chosen once.
};

} // namespace belay
