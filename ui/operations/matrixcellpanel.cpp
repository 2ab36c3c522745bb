// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/matrixcellpanel.h"

#include "ui/common/stateglyph.h"
#include "ui/presentation/matrixwords.h"
#include "ui/presentation/operationdetailpresenter.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace belay {

MatrixCellPanel::MatrixCellPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_hint(new QLabel(tr("Arrow keys choose one, F3 goes to the next failure.")))
    , m_state(new StateGlyph)
    , m_times(new QLabel)
    , m_reason(new QPlainTextEdit)
    , m_copy(new QPushButton(tr("&Copy reason")))
    , m_page(new QPushButton)
    , m_same(new QPushButton)
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_times->setWordWrap(true);
    m_reason->setReadOnly(true);
    m_reason->setTabChangesFocus(true);
    m_reason->setAccessibleName(tr("Reason of this target"));
    m_reason->setPlaceholderText(tr("The cloud gives no reason."));
    m_reason->setMinimumHeight(3 * fontMetrics().height());
    connect(m_copy, &QPushButton::clicked, this, &MatrixCellPanel::copyRequested);
    connect(m_page, &QPushButton::clicked, this, &MatrixCellPanel::pageRequested);
    connect(m_same, &QPushButton::clicked, this, &MatrixCellPanel::sameCauseRequested);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_title);
    lines->addWidget(m_hint);
    lines->addWidget(m_state, 0, Qt::AlignLeft);
    lines->addWidget(m_times);
    lines->addWidget(m_reason, 1);
    for (QPushButton *button : {m_copy, m_page, m_same})
        lines->addWidget(button);
    lines->addStretch();
    show({});
}

void MatrixCellPanel::show(const CellDetail &cell)
{
    m_title->setText(cell.title.isEmpty() ? tr("No cell is chosen") : cell.title);
    m_hint->setVisible(cell.title.isEmpty());
    m_state->setVisible(!cell.stateText.isEmpty());
    m_state->show(glyphOf(cell.state), cell.stateText);
    m_state->setToolTip(cell.stateText);
    m_times->setText(cell.times);
    m_times->setVisible(!cell.times.isEmpty());
    if (m_reason->toPlainText() != cell.reason)
        m_reason->setPlainText(cell.reason);
    const bool wantsReason = cell.state == CellState::Failed && cell.isTarget;
    offer(m_reason, wantsReason || !cell.reason.isEmpty());
    offer(m_copy, !cell.reason.isEmpty());
    //: %1 is the name of a web server, shown before its page is opened.
    m_page->setText(cell.page.isEmpty() ? tr("Open cloud page") : tr("Open %1").arg(cell.page.host()));
    m_page->setToolTip(cell.page.toString());
    offer(m_page, !cell.page.isEmpty());
    //: %1 is how many targets failed for the same reason.
    m_same->setText(tr("&Filter same reason (%1)").arg(cell.sameCause));
    offer(m_same, cell.sameCause > 0);
    setFocusProxy(m_reason->isEnabled() ? static_cast<QWidget *>(m_reason) : m_title);
}

/// What has nothing to say or to act on gives up its place, and its focus to the title.
void MatrixCellPanel::offer(QWidget *part, bool isOffered)
{
    if (!isOffered && part->hasFocus())
        m_title->setFocus(Qt::OtherFocusReason);
    part->setEnabled(isOffered);
    part->setVisible(isOffered);
}

void MatrixCellPanel::enter()
{
    setFocus(Qt::ShortcutFocusReason);
}

} // namespace belay
