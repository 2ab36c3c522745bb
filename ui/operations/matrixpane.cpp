// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/matrixpane.h"

#include "ui/operations/matrixcellpanel.h"
#include "ui/operations/matrixlimits.h"
#include "ui/operations/matrixview.h"
#include "ui/operations/timelineview.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace belay {
namespace {

constexpr int narrowCharacters = 140; ///< Below, the timeline goes.
constexpr int sideCharacters = 46;

QLabel *heading(const QString &words)
{
    auto *label = new QLabel(words);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

MatrixPane::MatrixPane(OperationDetailPresenter *presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_view(new MatrixView(presenter->matrix()))
    , m_limits(new MatrixLimits)
    , m_panel(new MatrixCellPanel)
    , m_timeline(new TimelineView(true))
    , m_timelineBox(new QWidget)
    , m_down(new QSplitter(Qt::Vertical))
    , m_side(new QWidget)
    , m_across(new QSplitter(Qt::Horizontal))
{
    m_down->addWidget(m_view);
    m_down->addWidget(m_limits);
    m_down->setStretchFactor(0, 1);
    m_down->setChildrenCollapsible(false);
    auto *timelineLines = new QVBoxLayout(m_timelineBox);
    timelineLines->setContentsMargins(0, 0, 0, 0);
    timelineLines->addWidget(heading(tr("Timeline")));
    timelineLines->addWidget(m_timeline, 1);
    auto *sideLines = new QVBoxLayout(m_side);
    sideLines->setContentsMargins(6, 0, 0, 0);
    sideLines->addWidget(heading(tr("Cell")));
    sideLines->addWidget(m_panel, 1);
    sideLines->addWidget(m_timelineBox, 1);
    m_across->addWidget(m_down);
    m_across->addWidget(m_side);
    m_across->setStretchFactor(0, 1);
    m_across->setChildrenCollapsible(false);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(m_across);

    connect(m_view, &MatrixView::currentMoved, this, &MatrixPane::showCell);
    connect(m_view, &MatrixView::panelRequested, m_panel, &MatrixCellPanel::enter);
    connect(m_view, &MatrixView::cloudPageRequested, this, &MatrixPane::openPage);
    connect(m_panel, &MatrixCellPanel::copyRequested, this, &MatrixPane::copyReason);
    connect(m_panel, &MatrixCellPanel::pageRequested, this, &MatrixPane::openPage);
    connect(m_panel, &MatrixCellPanel::sameCauseRequested, this, &MatrixPane::filterSameCause);
    connect(presenter, &OperationDetailPresenter::pictureTaken, this, [this] {
        lookFirst();
        showCell();
    });
}

void MatrixPane::lookFirst()
{
    const MatrixLayout &layout = m_presenter->matrix()->layout();
    if (m_looked == m_presenter->shown() || !layout.isWhole || layout.accounts.empty())
        return;
    m_looked = m_presenter->shown();
    if (!m_view->currentIndex().isValid())
        m_view->goToFailure(1);
}

void MatrixPane::show(const OperationDetail &detail)
{
    if (m_regions != detail.regions.size()) {
        m_regions = int(detail.regions.size());
        m_limits->apply(detail.regions);
        shareHeight();
    } else {
        m_limits->apply(detail.regions);
    }
    m_timeline->apply(detail.moments);
    lookFirst();
    showCell();
}

void MatrixPane::showCell()
{
    m_panel->show(m_presenter->cell(m_view->currentIndex()));
}

void MatrixPane::copyReason() const
{
    QApplication::clipboard()->setText(m_presenter->cell(m_view->currentIndex()).reason);
}

void MatrixPane::openPage() const
{
    const QUrl page = m_presenter->cell(m_view->currentIndex()).page;
    if (!page.isEmpty())
        QDesktopServices::openUrl(page);
}

void MatrixPane::filterSameCause()
{
    const QString cause = m_presenter->cell(m_view->currentIndex()).cause;
    if (!cause.isEmpty())
        emit causeChosen(cause);
}

void MatrixPane::shareHeight()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = height() - margins.top() - margins.bottom() - m_down->handleWidth();
    const int wanted = std::min(m_limits->sizeHint().height(), room / 2);
    m_down->setSizes({std::max(1, room - wanted), wanted});
}

void MatrixPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int character = fontMetrics().averageCharWidth();
    m_timelineBox->setVisible(width() >= narrowCharacters * character);
    const int side = std::min(sideCharacters * character, width() * 2 / 5);
    m_side->setMaximumWidth(std::max(side, width() / 3));
    if (event->oldSize().width() != event->size().width())
        m_across->setSizes({width() - side, side});
    shareHeight();
}

} // namespace belay
