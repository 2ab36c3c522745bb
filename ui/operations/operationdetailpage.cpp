// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/operationdetailpage.h"

#include "ui/common/contentpane.h"
#include "ui/common/datatable.h"
#include "ui/operations/matrixcellpanel.h"
#include "ui/operations/matrixlimits.h"
#include "ui/operations/matrixpane.h"
#include "ui/operations/matrixview.h"
#include "ui/operations/operationdetailfilter.h"
#include "ui/operations/operationdetailhead.h"
#include "ui/operations/reasonsview.h"
#include "ui/operations/replayview.h"
#include "ui/operations/requestview.h"
#include "ui/operations/timelineview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelection>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace belay {

OperationDetailPage::OperationDetailPage(const AppContext &context, QWidget *parent)
    : AppPage(parent)
    , m_context(context)
    , m_presenter(context)
    , m_head(new OperationDetailHead)
    , m_filter(new OperationDetailFilter)
    , m_tabs(new QTabWidget)
    , m_matrix(new MatrixPane(&m_presenter))
    , m_list(new DataTable(m_presenter.targets(), tr("Targets")))
    , m_reasons(new ReasonsView(&m_presenter))
    , m_timeline(new TimelineView(false))
    , m_request(new RequestView)
    , m_replay(new ReplayView(&m_presenter, context.samples))
{
    buildParts();
    buildActions();
    connectParts();
    showDetail();
}

OperationDetailPage::~OperationDetailPage()
{
    m_tabs->disconnect(this);
    delete m_pane; // the views go before the models they show
}

void OperationDetailPage::buildParts()
{
    m_tabs->setAccessibleName(tr("Parts of the operation"));
    m_tabs->setDocumentMode(true);
    const QList<std::pair<QWidget *, QString>> parts{{m_matrix, tr("Matrix")},   {m_list, tr("List")},
                                                     {m_reasons, tr("Reasons")}, {m_timeline, tr("Timeline")},
                                                     {m_request, tr("Request")}, {m_replay, tr("Replay")}};
    for (const auto &[part, title] : parts) {
        const int number = m_tabs->addTab(part, title);
        //: A key: Alt and the number of a part.
        m_tabs->setTabToolTip(number, tr("Alt+%1").arg(number + 1));
    }
    m_list->setWidths({20, 20, 16, 18, 14, 50});
    keepTables();
    auto *content = new QWidget;
    auto *contentLines = new QVBoxLayout(content);
    contentLines->setContentsMargins(0, 0, 0, 0);
    contentLines->addWidget(m_filter);
    contentLines->addWidget(m_tabs, 1);
    m_pane = new ContentPane(content);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_head);
    all->addWidget(m_pane, 1);
    all->addWidget(new QLabel(tr("Allowed failures are counted per region.")));
}

/// What a person chose of the tables' columns, and what their exports say about themselves.
void OperationDetailPage::keepTables()
{
    const std::pair<DataTable *, const char *> tables[] = {{m_list, "operation-targets"},
                                                           {m_reasons->table(), "operation-reasons"},
                                                           {m_matrix->limits(), "operation-limits"},
                                                           {m_timeline, "operation-timeline"}};
    for (const auto &[table, name] : tables) {
        table->rememberAs(QLatin1String(name), m_context.settings);
        table->describeExports([this, isFiltered = table == m_list, part = table->accessibleName()] {
            const auto &row = m_presenter.detail().row;
            return ExportFacts{//: Title of an export: %1 is an operation, %2 a table such as "Targets".
                               row ? tr("%1: %2").arg(titleOf(*row), part) : part,
                               row ? row->connection.name : QString(),
                               isFiltered ? m_filter->text() : QString(), QDateTime::currentDateTimeUtc()};
        });
    }
}

void OperationDetailPage::buildActions()
{
    const auto make = [this](const QString &text, const QKeySequence &keys, auto act) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    m_stop = new QAction(tr("&Stop…\tF8"), this);
    connect(m_stop, &QAction::triggered, this, [this] {
        if (m_presenter.shown())
            emit stopRequested(*m_presenter.shown());
    });
    m_back = new QAction(tr("&Back to operations"), this);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    connect(m_back, &QAction::triggered, this, &OperationDetailPage::backRequested);
    addAction(m_back);
    m_copyReason = new QAction(tr("&Copy reason"), this);
    connect(m_copyReason, &QAction::triggered, this, &OperationDetailPage::copyReason);
    m_sameCause = make(tr("&Filter same reason"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F3), [this] {
        if (m_tabs->currentIndex() == ListPart && m_list->currentIndex().isValid()) {
            const TargetRow &row = m_presenter.targets()->at(m_list->currentIndex().row());
            if (row.state == TargetState::Failed)
                showCause(plainCause(m_presenter.table().reason(row)));
        } else {
            m_matrix->filterSameCause();
        }
    });
    m_openPage = new QAction(tr("&Open cloud page\tCtrl+Enter"), this);
    connect(m_openPage, &QAction::triggered, this, [this] { m_matrix->openPage(); });
    m_copyCommand = make(tr("Copy stop as C&LI"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                         [this] { QGuiApplication::clipboard()->setText(m_presenter.stopCommandLine()); });
    for (int part = 0; part < m_tabs->count(); ++part)
        m_parts.append(make(m_tabs->tabText(part), QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + part)),
                            [this, part] { showPart(Part(part)); }));
    // Matrix and list show the same targets by the same filter; what is exported is the list.
    auto *exportShown = new QAction(tr("&Export…"), this);
    exportShown->setShortcut(QKeySequence::Save);
    exportShown->setShortcutContext(Qt::WidgetShortcut);
    connect(exportShown, &QAction::triggered, m_list->exportAction(), &QAction::trigger);
    m_matrix->view()->addAction(exportShown);
    m_list->addAction(m_copyReason);
    m_list->addAction(m_sameCause);
    m_matrix->view()->addActions({m_copyReason, m_sameCause, m_openPage});
}

void OperationDetailPage::connectParts()
{
    connect(m_head, &OperationDetailHead::backRequested, m_back, &QAction::trigger);
    connect(m_head, &OperationDetailHead::stopRequested, m_stop, &QAction::trigger);
    connect(m_filter, &OperationDetailFilter::stateChosen, &m_presenter, &OperationDetailPresenter::setState);
    connect(m_filter, &OperationDetailFilter::wordsTyped, &m_presenter, &OperationDetailPresenter::setWords);
    connect(m_filter, &OperationDetailFilter::narrowingCleared, this, [this] {
        m_presenter.setCause({});
        m_presenter.targets()->setRows(std::nullopt);
    });
    connect(m_matrix, &MatrixPane::causeChosen, this, &OperationDetailPage::showCause);
    connect(m_pane, &ContentPane::retryRequested, this, &OperationDetailPage::refresh);
    connect(m_reasons, &ReasonsView::selectRequested, this, &OperationDetailPage::selectTargets);
    connect(m_reasons, &ReasonsView::retryRequested, this, &OperationDetailPage::retryTargets);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int part) {
        m_filter->setVisible(part == MatrixPart || part == ListPart);
        if (part == ReplayPart)
            m_replay->read();
    });
    connect(&m_presenter, &OperationDetailPresenter::changed, this, &OperationDetailPage::showDetail);
    connect(&m_presenter, &OperationDetailPresenter::aged, this, &OperationDetailPage::showAge);
}

void OperationDetailPage::open(const std::optional<OperationRef> &ref)
{
    if (m_presenter.shown() != ref)
        m_filter->clear();
    m_presenter.show(ref);
    if (m_tabs->currentIndex() == ReplayPart)
        m_replay->read();
    emit placeChanged();
}

void OperationDetailPage::showPart(Part part)
{
    m_tabs->setCurrentIndex(part);
    face(part)->setFocus(Qt::ShortcutFocusReason);
}

void OperationDetailPage::showDetail()
{
    const OperationDetail &detail = m_presenter.detail();
    m_stop->setEnabled(detail.row && detail.stopRefusal.isEmpty());
    m_head->show(detail);
    m_matrix->show(detail);
    m_reasons->show(detail);
    m_timeline->apply(detail.moments);
    m_request->show(detail.facts, detail.sent);
    showFace();
    showAge();
}

void OperationDetailPage::showFace()
{
    const OperationDetail &detail = m_presenter.detail();
    if (!detail.row) {
        m_pane->showInstead(tr("This operation is not followed any more."));
        return;
    }
    const bool nothingYet = detail.row->counts.total() == 0 && !detail.row->countsKnown;
    if (nothingYet && detail.row->outlook == Outlook::Queued)
        m_pane->showInstead(tr("It waits for its turn; no target has begun."));
    else if (nothingYet)
        m_pane->showInstead(detail.missing.isEmpty() ? tr("Reading targets…") : detail.missing, true);
    else
        m_pane->showContent(detail.missing, !detail.missing.isEmpty());
}

void OperationDetailPage::showAge()
{
    const auto &row = m_presenter.detail().row;
    m_head->showTimes(row ? timeLineOf(*row, QDateTime::currentDateTimeUtc()) : QString(),
                      m_presenter.dataAge());
}

void OperationDetailPage::showCause(const QString &cause)
{
    m_presenter.targets()->setRows(std::nullopt);
    m_filter->narrowTo(cause);
    m_presenter.setCause(cause);
}

void OperationDetailPage::selectTargets(const QList<qint32> &rows)
{
    m_filter->clear();
    m_filter->narrowTo(tr("targets of a reason: %n", nullptr, int(rows.size())));
    m_presenter.targets()->setRows(rows);
    showPart(ListPart);
    m_list->selectAll();
}

void OperationDetailPage::retryTargets(const QList<qint32> &rows)
{
    const auto &ref = m_presenter.shown();
    if (!ref)
        return;
    const OperationDetailPresenter::Choice choice = m_presenter.choiceOf(rows);
    emit updateTargetsRequested(ref->connection, ref->group, choice.accounts, choice.regions);
}

void OperationDetailPage::copyReason()
{
    if (m_tabs->currentIndex() != ListPart)
        return m_matrix->copyReason();
    if (m_list->currentIndex().isValid())
        QGuiApplication::clipboard()->setText(
            m_presenter.table().reason(m_presenter.targets()->at(m_list->currentIndex().row())));
}

void OperationDetailPage::nextProblem(int step)
{
    if (m_tabs->currentIndex() != ListPart) {
        m_tabs->setCurrentIndex(MatrixPart);
        m_matrix->view()->goToFailure(step);
        m_matrix->view()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const int row = m_presenter.targets()->nextFailure(m_list->currentIndex().row(), step);
    if (row >= 0)
        m_list->selectRow(row);
}

QString OperationDetailPage::title() const
{
    return tr("Operation");
}

std::optional<Scope> OperationDetailPage::place() const
{
    const auto &ref = m_presenter.shown();
    return ref ? std::optional(Scope{ref->connection, ref->group.region}) : std::nullopt;
}

QList<QAction *> OperationDetailPage::menuActions() const
{
    return QList<QAction *>{m_back, m_stop, m_copyReason, m_sameCause, m_openPage, m_copyCommand} + m_parts;
}

void OperationDetailPage::refresh()
{
    m_presenter.refresh();
}
void OperationDetailPage::focusFilter()
{
    m_filter->words()->setFocus(Qt::ShortcutFocusReason);
}

QWidget *OperationDetailPage::face(int part) const
{
    const QList<QWidget *> faces{m_matrix->view(), m_list,    m_reasons->table(),
                                 m_timeline,       m_request, m_replay};
    return faces.at(part);
}

QList<QWidget *> OperationDetailPage::panes()
{
    const int part = m_tabs->currentIndex();
    QList<QWidget *> all{m_head->stopButton()};
    if (part == MatrixPart || part == ListPart)
        all.append(m_filter->words());
    if (part == MatrixPart)
        all.append(m_matrix->panel());
    all.append(face(part)); // what one comes for is last
    return all;
}

} // namespace belay
