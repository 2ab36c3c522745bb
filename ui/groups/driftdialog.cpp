// SPDX-License-Identifier: Apache-2.0
#include "ui/groups/driftdialog.h"

#include "core/engine/workspace.h"
#include "ui/common/dialogheader.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace belay {

DriftDialog::DriftDialog(const AppContext &context, const GroupRow &row, QWidget *parent)
    : QDialog(parent)
    , m_presenter(context.updates, row)
    , m_note(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_detect(new QPushButton(tr("&Detect drift"), this))
{
    setWindowTitle(m_presenter.title());
    const QString account = context.workspace->status(row.connection.id).identity.account;
    auto *header = new DialogHeader(row.connection, m_presenter.title(),
                                    placeLine(row.connection, account, row.group.key.region), this);
    auto *text = new QLabel(m_presenter.sentences().join(QStringLiteral("\n\n")), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("&Note (optional)"), m_note);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_detect->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_detect);
    auto *all = new QVBoxLayout(this);
    all->addWidget(header);
    all->addWidget(text);
    all->addLayout(form);
    all->addWidget(m_problem);
    all->addLayout(buttons);
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
    m_detect->setFocus();

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_detect, &QPushButton::clicked, this, [this] { m_presenter.send(m_note->text()); });
    connect(&m_presenter, &GroupDrift::changed, this, &DriftDialog::showState);
}

void DriftDialog::showState()
{
    if (m_presenter.stage() == GroupDrift::Accepted)
        return accept();
    m_detect->setEnabled(m_presenter.stage() != GroupDrift::Sending);
    m_problem->setText(m_presenter.problem());
    m_problem->setVisible(!m_presenter.problem().isEmpty());
}

} // namespace belay
