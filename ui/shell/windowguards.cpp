// SPDX-License-Identifier: Apache-2.0
#include "ui/common/banner.h"
#include "ui/guards/guardbar.h"
#include "ui/guards/guarddialog.h"
#include "ui/guards/guardspage.h"
#include "ui/journal/journalpage.h"
#include "ui/operations/boardpage.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/journaltidings.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/tray.h"

namespace belay {

void MainWindow::buildGuards()
{
    m_guardBar = new GuardBar(m_context.guards);
    connect(m_guardBar, &GuardBar::operationRequested, this, &MainWindow::openOperation);
    connect(m_guardBar, &GuardBar::counted, this, [this] {
        if (m_tray)
            m_tray->showGuard(m_guardBar->sentence());
        const QString none = m_guardBar->operation() ? QString() : tr("No guard counts down.");
        m_commands.refuse(QStringLiteral("tools.guardStopNow"), none);
        m_commands.refuse(QStringLiteral("tools.guardHoldOff"), none);
    });
    connect(m_board, &BoardPage::guardRequested, this, &MainWindow::openGuardOf);
    connect(m_guardsPage, &GuardsPage::guardRequested, this, &MainWindow::openGuard);
    connect(m_guardsPage, &GuardsPage::connectionGuardRequested, this, [this](const ConnectionId &connection) {
        openGuard(GuardForm::forConnection(*m_context.guards, connection));
    });
    if (!m_context.guards)
        return;
    connect(m_context.guards, &GuardWatch::guardsChanged, this, &MainWindow::showCounts);
    connect(m_context.guards, &GuardWatch::counting, this,
            [this](const OperationRef &ref) { tellOfGuard(NoticeKind::GuardCountdown, ref); });
    connect(m_context.guards, &GuardWatch::fired, this,
            [this](const OperationRef &ref) { tellOfGuard(NoticeKind::GuardFired, ref); });
    connect(m_context.guards, &GuardWatch::notSaved, this, [this](const CloudError &error) {
        //: %1 is a sentence about what went wrong.
        explain(tr("The guards could not be saved; they work until Belay is closed. %1").arg(errorSentence(error)));
    });
}

void MainWindow::tellOfGuard(NoticeKind kind, const OperationRef &ref)
{
    const GuardStatus status = m_context.guards->status(ref);
    const Guard *guard = m_context.guards->guard(status.guard);
    const bool stops = guard && guard->act != GuardAct::Tell;
    m_notices.take(guardNotice(kind, status, stops, QDateTime::currentDateTimeUtc()));
}

void MainWindow::openGuard(const Guard &guard)
{
    (new GuardDialog(m_context, guard, this))->show();
}

void MainWindow::openGuardOf(const OperationRef &ref)
{
    if (m_context.guards)
        openGuard(GuardForm::forOperation(*m_context.guards, ref));
}

void MainWindow::guardSelected()
{
    if (page() == m_guardsPage) {
        runCommand(m_guardsPage->objectName() + QStringLiteral(".edit"));
        return;
    }
    const auto ref = page()->stopTarget();
    const OperationRecord *record = ref ? m_context.operations->record(*ref) : nullptr;
    if (!m_context.guards || !record)
        explain(tr("Select an operation to guard."));
    else if (isEnded(record->operation.state.value))
        explain(tr("The operation has ended; there is nothing to guard."));
    else
        openGuardOf(*ref);
}

void MainWindow::buildTidings()
{
    m_tidings = new JournalTidings(m_context, this);
    m_tidingsBanner = new Banner;
    m_tidingsBanner->hide();
    connect(m_tidingsBanner, &Banner::actionTriggered, this, [this] { showView(JournalView); });
    connect(m_tidings, &JournalTidings::changed, this, &MainWindow::showTidings);
    connect(m_journal, &JournalPage::seen, m_tidings, &JournalTidings::markSeen);
    showTidings();
}

void MainWindow::showTidings()
{
    m_sidebar->setCount(JournalView, m_tidings->waiting());
    if (m_tidings->line().isEmpty())
        m_tidingsBanner->hide();
    else
        m_tidingsBanner->show(tr("JOURNAL"), m_tidings->line(), tr("&Open journal"));
}

} // namespace belay
