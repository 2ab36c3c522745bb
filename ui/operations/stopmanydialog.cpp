// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/stopmanydialog.h"

#include "ui/common/datatable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace belay {

StopManyDialog::StopManyDialog(const AppContext &context, const QList<OperationRef> &operations, QWidget *parent,
                               KeyGuard::Clock clock)
    : QDialog(parent)
    , m_many(context.workspace, context.operations, context.stops)
    , m_model(&m_many, context.stops, context.workspace)
    , m_table(nullptr)
    , m_heading(new QLabel)
    , m_order(new QLabel(tr("Order: PROD first, most waiting targets first. Each result is reported separately.")))
    , m_note(new QLineEdit)
    , m_giveUp(new QPushButton(tr("Stop &trying")))
    , m_keep(new QPushButton)
    , m_stop(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Stop operations"));
    m_many.plan(operations, context.protection ? StopMany::busyGroups(*context.protection)
                                               : QList<std::pair<ProtectionRef, ProtectionGroup>>());
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setWordWrap(true);
    m_order->setWordWrap(true);
    buildTable();
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_heading);
    all->addWidget(m_table, 1);
    all->addWidget(m_order);
    all->addWidget(buildBottom());
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().lineSpacing() * 24);

    connect(&m_many, &StopMany::rowChanged, this, &StopManyDialog::showState);
    connect(&m_many, &StopMany::over, this, &StopManyDialog::showState);
    m_table->installEventFilter(this);
    new KeyGuard(this, std::move(clock)); // asked before this dialog's own filter
    showState();
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    m_table->setFocus();
}

void StopManyDialog::buildTable()
{
    m_table = new DataTable(&m_model, tr("Operations to stop"), this);
    m_table->setWidths({14, 16, 20, 14, 40});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (m_many.hasBegun() && !m_many.rows().at(index.row()).protection)
            emit operationRequested(m_many.rows().at(index.row()).ref);
    });
}

QWidget *StopManyDialog::buildBottom()
{
    m_note->setMaxLength(500);
    auto *noteLabel = new QLabel(tr("&Note for the journal"));
    noteLabel->setBuddy(m_note);
    m_giveUp->setToolTip(tr("Sends nothing more; what was sent stays sent."));
    m_keep->setObjectName(QStringLiteral("keepRunning"));
    m_stop->setObjectName(QStringLiteral("stopTicked"));
    m_stop->setMinimumHeight(32);
    for (QPushButton *button : {m_giveUp, m_keep})
        button->setAutoDefault(false);
    m_stop->setDefault(true);
    connect(m_giveUp, &QPushButton::clicked, this, [this] { m_many.giveUp(); });
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_stop, &QPushButton::clicked, this, &StopManyDialog::stop);

    auto *bottom = new QWidget;
    auto *note = new QHBoxLayout;
    note->addWidget(noteLabel);
    note->addWidget(m_note, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_giveUp);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_stop);
    auto *lines = new QVBoxLayout(bottom);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(note);
    lines->addLayout(buttons);
    return bottom;
}

void StopManyDialog::stop()
{
    if (m_many.hasBegun() || m_many.ticked() == 0)
        return;
    m_many.run(m_note->text().trimmed());
    emit m_model.headerDataChanged(Qt::Horizontal, 0, StopManyModel::ColumnCount - 1);
    showState();
    m_keep->setFocus();
}

void StopManyDialog::toggle()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0)
        m_many.tick(row, !m_many.rows().at(row).ticked);
}

void StopManyDialog::showState()
{
    const bool begun = m_many.hasBegun();
    const QString heading = begun ? stopManySummary(m_many.rows()) : stopManyHeading(m_many.rows());
    m_heading->setText(heading);
    //: Title of the window of Stop many: %1 is "3 of 5 selected, in 3 connections".
    setWindowTitle(tr("Stop operations: %1").arg(heading));
    m_stop->setText(stopManyButton(m_many.ticked()));
    m_stop->setVisible(!begun);
    m_stop->setEnabled(m_many.ticked() > 0);
    m_stop->setToolTip(m_many.ticked() > 0 ? QString() : tr("Nothing is ticked."));
    m_note->setEnabled(!begun);
    m_keep->setText(begun ? tr("&Close  Esc") : tr("&Keep running  Esc"));
    m_giveUp->setVisible(begun && !m_many.isAnswered());
    m_order->setText(begun ? tr("You can close this. The rows on the board keep showing the stage.")
                           : tr("Order: PROD first, most waiting targets first. Each result is reported separately."));
}

bool StopManyDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Space) {
        toggle();
        return true;
    }
    if (key->matches(QKeySequence::SelectAll)) {
        m_many.tickAll();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !m_many.hasBegun()) {
        stop();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void StopManyDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_many.hasBegun())
        return; // nothing left to confirm
    QDialog::keyPressEvent(event);
}

} // namespace belay
