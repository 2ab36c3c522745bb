// SPDX-License-Identifier: Apache-2.0
#include "ui/update/reviewpart.h"

#include "core/domain/findings.h"
#include "ui/presentation/updatereview.h"
#include "ui/presentation/violationwords.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace belay {

ReviewPart::ReviewPart(UpdateForm *form, bool canGuard, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_summary(new QLabel(this))
    , m_findings(new QLabel(this))
    , m_openChoices(new QVBoxLayout)
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
    layout->addLayout(m_openChoices);
    layout->addStretch(1);
    if (canGuard)
        layout->addWidget(buildGuard());
    layout->addLayout(rows);
    connect(form, &UpdateForm::changed, this, &ReviewPart::showReview);
    showReview();
}

QWidget *ReviewPart::buildGuard()
{
    auto *guard = new QWidget(this);
    auto *on = new QCheckBox(tr("Stop b&y itself if"), guard);
    on->setObjectName(QStringLiteral("guardOn"));
    auto *failures = new QSpinBox(guard);
    failures->setRange(1, 100'000);
    failures->setValue(m_form->guardFailures().value_or(8));
    failures->setAccessibleName(tr("Failures in all regions that stop it"));
    //: After "Stop by itself if 8".
    auto *rest = new QLabel(tr("fail in all regions together, after counting down 30 s"), guard);
    on->setChecked(m_form->guardFailures().has_value());
    const auto take = [this, on, failures] {
        failures->setEnabled(on->isChecked());
        m_form->setGuardFailures(on->isChecked() ? std::optional(failures->value()) : std::nullopt);
    };
    connect(on, &QCheckBox::toggled, this, take);
    connect(failures, &QSpinBox::valueChanged, this, take);
    take();
    auto *line = new QHBoxLayout(guard);
    line->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{on, failures, rest})
        line->addWidget(part);
    line->addStretch();
    return guard;
}

void ReviewPart::showReview()
{
    QString table = QStringLiteral("<table cellspacing=0 cellpadding=2>");
    for (const auto &[name, value] : updateReview(*m_form))
        table += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                     .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    m_summary->setText(table + QStringLiteral("</table>"));

    QStringList lines = updateFindings(*m_form);
    if (lines.isEmpty())
        lines += tr("Nothing stands in the way.");
    m_findings->setText(lines.join(u'\n'));
    showOpenChoices();
}

/// A changed default under an untouched parameter is decided here as well as in the table.
void ReviewPart::showOpenChoices()
{
    QList<ParameterChoice> open;
    QStringList keys;
    const QList<ParameterChoice> &choices = m_form->draft().parameters;
    for (const Violation &violation : m_form->violations()) {
        if (violation.rule != Rule::ChangedDefault)
            continue;
        for (qsizetype i = 0; i < choices.size(); ++i)
            if (concerns(violation.field, QStringLiteral("Parameters[%1]").arg(i))) {
                open.append(choices.at(i));
                keys += choices.at(i).key;
            }
    }
    if (keys == m_openKeys)
        return;
    m_openKeys = keys;
    while (QLayoutItem *item = m_openChoices->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const ParameterChoice &choice : open)
        if (const TemplateParameter *declared = withKey(m_form->shownTemplate().parameters, choice.key))
            addOpenChoice(choice, *declared);
}

void ReviewPart::addOpenChoice(const ParameterChoice &choice, const TemplateParameter &declared)
{
    //: %1 is the name of a parameter.
    auto *box =
        new QGroupBox(tr("%1 needs a choice: the template's default has changed").arg(choice.key), this);
    const Parameter *now = withKey(m_form->current().parameters, choice.key);
    const bool hidden = declared.noEcho || (now && now->hidden);
    //: %1 is the value a parameter has now.
    auto *keep =
        new QPushButton(hidden || !now ? tr("Keep the value it has") : tr("Keep %1").arg(now->value), box);
    //: %1 is the default of the new template.
    auto *take =
        new QPushButton(hidden ? tr("Take the new default")
                               : tr("Take the new default %1").arg(declared.defaultValue.value_or(QString())),
                        box);
    auto *value = new QLineEdit(box);
    value->setPlaceholderText(tr("or enter a value, then Enter"));
    value->setAccessibleName(tr("Another value"));
    if (hidden)
        value->setEchoMode(QLineEdit::Password);
    auto *line = new QHBoxLayout(box);
    for (QPushButton *button : {keep, take}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addWidget(value, 1);
    const auto decide = [this, key = choice.key](const std::function<void(ParameterChoice &)> &change) {
        m_form->edit([&](UpdateDraft &draft) {
            for (ParameterChoice &one : draft.parameters)
                if (one.key == key) {
                    change(one);
                    one.chosen = true;
                }
        });
    };
    connect(keep, &QPushButton::clicked, this, [decide] { decide([](ParameterChoice &) {}); });
    connect(take, &QPushButton::clicked, this, [decide, to = declared.defaultValue] {
        decide([&to](ParameterChoice &one) {
            one.value = to;
            one.usePrevious = false;
        });
    });
    connect(value, &QLineEdit::returnPressed, this, [decide, value] {
        decide([value](ParameterChoice &one) {
            one.value = value->text();
            one.usePrevious = false;
        });
    });
    m_openChoices->addWidget(box);
}

QString ReviewPart::text() const
{
    return m_summary->text() + u'\n' + m_findings->text();
}

} // namespace belay
