// SPDX-License-Identifier: Apache-2.0
#include "ui/guards/pastrunsdialog.h"

#include "ui/common/datatable.h"
#include "ui/presentation/pastrunsmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace belay {

PastRunsDialog::PastRunsDialog(GuardForm *form, QWidget *parent)
    : QDialog(parent)
    , m_form(form)
    , m_model(new PastRunsModel(this))
    , m_sum(new QLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title: %1 is "Guard for baseline-iam UPDATE".
    setWindowTitle(tr("Recorded runs: %1").arg(form->title()));
    auto *table = new DataTable(m_model, tr("Recorded runs"), this);
    table->setWidths({20, 24, 30, 60});
    m_sum->setWordWrap(true);
    auto *close = new QPushButton(tr("&Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(m_sum);
    lines->addWidget(table, 1);
    lines->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().lineSpacing() * 18);
    connect(form, &GuardForm::changed, this, &PastRunsDialog::showRuns);
    showRuns();
}

void PastRunsDialog::showRuns()
{
    m_sum->setText(m_form->trials());
    m_model->apply(m_form->pastRuns());
}

} // namespace belay
