// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/operationdetailpage.h"

#include "ui/common/contentpane.h"
#include "ui/common/datatable.h"
#include "ui/common/segmentedbar.h"
#include "ui/common/stateglyph.h"
#include "ui/common/tablesetup.h"
#include "ui/presentation/statewords.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace belay {

OperationDetailPage::OperationDetailPage(const AppContext &context, QWidget *parent)
    : AppPage(parent)
    , m_presenter(context.workspace, context.operations, context.stops)
{
    m_regions = new RegionsModel({{tr("Region"), [](const RegionRow &row) { return row.region; }},
                                  {tr("Finished"),
                                   [](const RegionRow &row) {
                                       //: Finished of all targets: %1 of %2.
                                       return tr("%1 / %2").arg(row.progress.finished).arg(row.progress.total);
                                   }},
                                  {tr("Failed / allowed"),
                                   [](const RegionRow &row) {
                                       return tr("%1 / %2").arg(row.progress.failed).arg(row.limits.tolerated);
                                   }},
                                  {tr("Pace"), [](const RegionRow &row) { return QString::number(row.pace); }},
                                  {tr("Forecast"), [](const RegionRow &row) { return forecastWord(row.forecast); }}},
                                 [](const RegionRow &row) { return row.region; }, this);
    m_reasons = new ReasonsModel({{tr("Cause"), [](const ReasonRow &row) { return row.cause; }},
                                  {tr("Targets"), [](const ReasonRow &row) { return row.targets; }},
                                  {tr("First seen at"), [](const ReasonRow &row) { return row.example; }}},
                                 [](const ReasonRow &row) { return row.cause; }, this);
    m_request = new RequestModel({{tr("Field"), [](const Request &row) { return row.first; }},
                                  {tr("Value"), [](const Request &row) { return row.second; }}},
                                 [](const Request &row) { return row.first; }, this);
    buildActions();

    const auto table = [](QAbstractItemModel *model, const QString &name, const QList<int> &widths) {
        auto *view = new DataTable(model, name);
        view->setWidths(widths);
        return view;
    };
    m_tabs = new QTabWidget;
    m_tabs->setAccessibleName(tr("Parts of the operation"));
    m_tabs->addTab(buildTargets(), tr("&List"));
    m_tabs->addTab(table(m_regions, tr("Regions against their limits"), {18, 12, 16, 8, 30}), tr("Re&gions"));
    m_tabs->addTab(table(m_reasons, tr("Reasons of failures"), {60, 10, 40}), tr("&Reasons"));
    m_tabs->addTab(table(m_request, tr("What was asked of the cloud"), {30, 70}), tr("Re&quest"));
    m_pane = new ContentPane(m_tabs);
    connect(m_pane, &ContentPane::retryRequested, this, &OperationDetailPage::refresh);

    auto *all = new QVBoxLayout(this);
    all->addWidget(buildHead());
    all->addWidget(m_pane, 1);
    auto *hint = new QLabel(tr("Allowed failures are counted per region."));
    all->addWidget(hint);
    connect(&m_presenter, &OperationDetailPresenter::changed, this, &OperationDetailPage::showDetail);
    connect(&m_presenter, &OperationDetailPresenter::aged, this, &OperationDetailPage::showAge);
    showDetail();
}

void OperationDetailPage::buildActions()
{
    m_stop = new QAction(tr("&Stop…\tF8"), this);
    connect(m_stop, &QAction::triggered, this, [this] {
        if (m_presenter.shown())
            emit stopRequested(*m_presenter.shown());
    });
    m_back = new QAction(tr("&Back to operations"), this);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    connect(m_back, &QAction::triggered, this, &OperationDetailPage::backRequested);
    m_copyReason = new QAction(tr("&Copy reason"), this);
    connect(m_copyReason, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_reason->text());
    });
    addAction(m_back);
}

QWidget *OperationDetailPage::buildHead()
{
    auto *head = new QWidget;
    m_title = new QLabel;
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_title->setFont(large);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = new StateGlyph;
    m_time = new QLabel;
    m_stopButton = new QPushButton(tr("Stop…  F8"));
    m_stopButton->setObjectName(QStringLiteral("stopButton"));
    m_stopButton->setMinimumHeight(32);
    connect(m_stopButton, &QPushButton::clicked, m_stop, &QAction::trigger);
    auto *back = new QPushButton(tr("Back  Alt+Left"));
    connect(back, &QPushButton::clicked, m_back, &QAction::trigger);
    auto *first = new QHBoxLayout;
    first->addWidget(back);
    first->addWidget(m_title);
    first->addWidget(m_state);
    first->addWidget(m_time);
    first->addStretch();
    first->addWidget(m_stopButton);

    m_finished = new QLabel;
    m_counts = new QLabel;
    m_counts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *second = new QHBoxLayout;
    second->addWidget(m_finished);
    second->addSpacing(16);
    second->addWidget(m_counts);
    second->addStretch();
    m_bar = new SegmentedBar;
    m_remaining = new QLabel;
    m_remaining->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_age = new QLabel;
    auto *third = new QHBoxLayout;
    third->addWidget(m_remaining, 1);
    third->addWidget(m_age);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(first);
    lines->addLayout(second);
    lines->addWidget(m_bar);
    lines->addLayout(third);
    return head;
}

QWidget *OperationDetailPage::buildTargets()
{
    auto *face = new QWidget;
    m_show = new QComboBox;
    m_show->setAccessibleName(tr("Which targets"));
    m_show->addItem(tr("All targets"));
    for (const TargetState state : {TargetState::Failed, TargetState::Running, TargetState::Waiting,
                                    TargetState::Succeeded, TargetState::Cancelled, TargetState::Skipped})
        m_show->addItem(glyphIcon(glyphOf(state)), targetStateWord(state), int(state));
    TargetsModel *model = m_presenter.targets();
    connect(m_show, &QComboBox::currentIndexChanged, this, [this, model](int index) {
        model->setState(index > 0 ? std::optional(TargetState(m_show->currentData().toInt())) : std::nullopt);
    });
    m_filter = new QLineEdit;
    m_filter->setAccessibleName(tr("Filter targets"));
    m_filter->setPlaceholderText(tr("/ filter…"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, model, &TargetsModel::setWords);

    m_targets = new QTableView;
    m_targets->setModel(model);
    setUpTable(m_targets, tr("Targets"));
    m_targets->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_targets->addAction(m_copyReason);
    const int one = fontMetrics().averageCharWidth();
    const QList<int> widths{20, 20, 16, 18, 50};
    for (int column = 0; column < widths.size(); ++column)
        m_targets->setColumnWidth(column, widths.at(column) * one);
    m_reason = new QLabel;
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setAccessibleName(tr("Reason of the selected target"));
    connect(m_targets->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        m_reason->setText(now.siblingAtColumn(TargetsModel::ReasonColumn).data().toString());
    });

    auto *filters = new QHBoxLayout;
    filters->addWidget(m_show);
    filters->addWidget(m_filter, 1);
    auto *lines = new QVBoxLayout(face);
    lines->addLayout(filters);
    lines->addWidget(m_targets, 1);
    lines->addWidget(m_reason);
    return face;
}

void OperationDetailPage::open(const std::optional<OperationRef> &ref)
{
    m_presenter.show(ref);
    emit placeChanged();
}

void OperationDetailPage::showDetail()
{
    const OperationDetail &detail = m_presenter.detail();
    m_stop->setEnabled(detail.row && detail.stopRefusal.isEmpty());
    m_stopButton->setEnabled(m_stop->isEnabled());
    m_stopButton->setToolTip(detail.stopRefusal);
    if (!detail.row) {
        m_title->setText(tr("No operation"));
        m_pane->showInstead(tr("This operation is not followed any more."));
        return;
    }
    const OperationRow &row = *detail.row;
    m_title->setText(titleOf(row));
    m_title->setToolTip(row.ref.id.toString());
    m_state->show(glyphOf(row), stateWordOf(row));
    m_finished->setText(detail.finished);
    m_counts->setText(detail.counts);
    m_bar->setCounts(row.counts);
    m_remaining->setText(detail.remaining);
    m_regions->apply(detail.regions);
    m_reasons->apply(detail.reasons);
    m_request->apply(detail.request);
    const bool nothingYet = row.counts.total() == 0 && !row.countsKnown;
    if (nothingYet && row.outlook == Outlook::Queued)
        m_pane->showInstead(tr("It waits for its turn; no target has begun."));
    else if (nothingYet)
        m_pane->showInstead(detail.missing.isEmpty() ? tr("Reading targets…") : detail.missing, true);
    else
        m_pane->showContent(detail.missing, !detail.missing.isEmpty());
    showAge();
}

void OperationDetailPage::showAge()
{
    const OperationDetail &detail = m_presenter.detail();
    m_age->setText(m_presenter.dataAge());
    if (detail.row)
        m_time->setText(timeLineOf(*detail.row, QDateTime::currentDateTimeUtc()));
}

void OperationDetailPage::nextProblem(int step)
{
    const int row = m_presenter.targets()->nextFailure(m_targets->currentIndex().row(), step);
    if (row >= 0) {
        m_tabs->setCurrentIndex(0);
        m_targets->selectRow(row);
    }
}

QString OperationDetailPage::title() const { return tr("Operation"); }

std::optional<Scope> OperationDetailPage::place() const
{
    const auto &ref = m_presenter.shown();
    return ref ? std::optional(Scope{ref->connection, ref->group.region}) : std::nullopt;
}

QList<QAction *> OperationDetailPage::menuActions() const { return {m_back, m_stop, m_copyReason}; }
void OperationDetailPage::refresh() { m_presenter.refresh(); }
void OperationDetailPage::focusFilter() { m_filter->setFocus(Qt::ShortcutFocusReason); }
QList<QWidget *> OperationDetailPage::panes() { return {m_stopButton, m_targets}; }

} // namespace belay
