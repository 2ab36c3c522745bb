// SPDX-License-Identifier: Apache-2.0
#include "ui/update/reviewpart.h"

#include "ui/presentation/updatereview.h"
#include "ui/presentation/violationwords.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace belay {

ReviewPart::ReviewPart(UpdateForm *form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_summary(new QLabel(this))
    , m_findings(new QLabel(this))
    , m_name(new QLineEdit(this))
{
    m_summary->setTextFormat(Qt::RichText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setAccessibleName(tr("What will be sent"));
    m_findings->setWordWrap(true);
    m_findings->setTextFormat(Qt::PlainText);
    m_findings->setAccessibleName(tr("What to look at"));

    auto *reason = new QLineEdit(form->note(), this);
    reason->setAccessibleName(tr("Reason, kept in the journal"));
    connect(reason, &QLineEdit::textChanged, form, &UpdateForm::setNote);
    auto *rows = new QFormLayout;
    rows->setHorizontalSpacing(16);
    auto *reasonLabel = new QLabel(tr("Rea&son (kept in the journal)"), this);
    reasonLabel->setBuddy(reason);
    rows->addRow(reasonLabel, reason);
    //: %1 is the name of the group that is about to be updated.
    auto *nameLabel = new QLabel(tr("T&ype %1 to update it").arg(form->draft().group.name), this);
    nameLabel->setBuddy(m_name);
    nameLabel->setMinimumWidth(nameLabel->fontMetrics().horizontalAdvance(nameLabel->text()) + 4);
    m_name->setAccessibleName(tr("Name of the group, typed to confirm"));
    m_name->setPlaceholderText(form->draft().group.name);
    rows->addRow(nameLabel, m_name);
    nameLabel->setVisible(form->needsTypedName());
    m_name->setVisible(form->needsTypedName());
    connect(m_name, &QLineEdit::textChanged, form, &UpdateForm::setTypedName);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addSpacing(8);
    layout->addWidget(m_findings);
    layout->addStretch(1);
    layout->addLayout(rows);
    connect(form, &UpdateForm::changed, this, &ReviewPart::showReview);
    showReview();
}

void ReviewPart::showReview()
{
    QString table = QStringLiteral("<table cellspacing=0 cellpadding=2>");
    for (const auto &[name, value] : updateReview(*m_form))
        table += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                     .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    m_summary->setText(table + QStringLiteral("</table>"));

    QStringList lines;
    for (const Severity severity : {Severity::Block, Severity::Warn})
        for (const Violation &violation : m_form->violations())
            if (violation.severity == severity)
                lines += (severity == Severity::Block ? QStringLiteral("✕ ") : QStringLiteral("! ")) +
                         violationLine(violation);
    if (lines.isEmpty())
        lines += tr("Nothing stands in the way.");
    m_findings->setText(lines.join(u'\n'));
}

QString ReviewPart::text() const
{
    return m_summary->text() + u'\n' + m_findings->text();
}

} // namespace belay
