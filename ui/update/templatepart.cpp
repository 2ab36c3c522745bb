// SPDX-License-Identifier: Apache-2.0
#include "ui/update/templatepart.h"

#include "ui/presentation/updatepresenter.h"
#include "ui/update/codeedit.h"
#include "ui/update/diffview.h"

#include <QButtonGroup>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace belay {

namespace {
constexpr qint64 largestFile = 4 * 1024 * 1024;
}

TemplatePart::TemplatePart(UpdateForm *form, QWidget *parent)
    : FieldRows(form, parent)
    , m_choices(new QButtonGroup(this))
    , m_textPane(new QWidget(this))
    , m_text(new CodeEdit(this))
    , m_size(new QLabel(this))
    , m_address(new QLineEdit(this))
    , m_id(new QLineEdit(this))
    , m_version(new QLineEdit(this))
    , m_status(new QLabel(this))
{
    auto *source = new QWidget(this);
    auto *sources = new QVBoxLayout(source);
    sources->setContentsMargins(0, 0, 0, 0);
    const auto offer = [&](TemplateChoice choice, const QString &text) {
        auto *button = new QRadioButton(text, source);
        m_choices->addButton(button, int(choice));
        sources->addWidget(button);
    };
    offer(TemplateChoice::Current, tr("&Keep the current template"));
    offer(TemplateChoice::Text, tr("&Type it or open a file"));
    offer(TemplateChoice::Address, tr("Read it from an a&ddress"));
    if (form->capabilities().hasTemplateIds)
        offer(TemplateChoice::Stored, tr("One &stored at the provider"));
    m_choices->button(int(form->templateChoice()))->setChecked(true);

    addRow(tr("Template"), source, {QStringLiteral("Template"), QStringLiteral("UsePreviousTemplate")});
    buildText();
    addRow(tr("Te&xt"), m_textPane, {QStringLiteral("TemplateBody")});
    addRow(tr("Add&ress"), m_address, {QStringLiteral("TemplateURL")});
    addRow(tr("Template &id"), m_id, {QStringLiteral("TemplateId")});
    addRow(tr("&Version"), m_version, {QStringLiteral("TemplateVersion")});
    m_version->setPlaceholderText(tr("the latest"));
    m_status->setWordWrap(true);
    addWide(m_status);
    buildBelow();
    m_address->setText(form->draft().templateUrl.value_or(QString()));
    m_id->setText(form->draft().templateId.value_or(QString()));
    m_version->setText(form->draft().templateVersion.value_or(QString()));

    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) {
        this->form()->chooseTemplate(TemplateChoice(id));
        showChoice();
    });
    connect(m_text, &CodeEdit::textChanged, this, [this] {
        this->form()->setTemplateText(m_text->toPlainText().toUtf8());
        showSize();
    });
    connect(m_address, &QLineEdit::textChanged, this,
            [this](const QString &typed) { this->form()->setTemplateAddress(typed.trimmed()); });
    const auto stored = [this] {
        this->form()->setStoredTemplate(m_id->text().trimmed(), m_version->text().trimmed());
    };
    connect(m_id, &QLineEdit::textChanged, this, stored);
    connect(m_version, &QLineEdit::textChanged, this, stored);
    showChoice();
    showReading(false);
}

void TemplatePart::buildText()
{
    m_text->setMinimumHeight(14 * m_text->fontMetrics().height());
    const bool isOwn = form()->templateChoice() == TemplateChoice::Text;
    m_text->setPlainText(QString::fromUtf8(isOwn ? form()->draft().templateBody.value_or(QByteArray())
                                                 : form()->current().templateBody));
    m_text->setAccessibleName(tr("Template text"));
    m_textPane->setFocusProxy(m_text);
    auto *open = new QPushButton(tr("&Open file…"), m_textPane);
    connect(open, &QPushButton::clicked, this, &TemplatePart::openFile);
    auto *below = new QHBoxLayout;
    below->addWidget(m_size, 1);
    below->addWidget(open);
    auto *pane = new QVBoxLayout(m_textPane);
    pane->setContentsMargins(0, 0, 0, 0);
    pane->addWidget(m_text);
    pane->addLayout(below);
}

void TemplatePart::buildBelow()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_check = new QPushButton(tr("Ask the cloud to chec&k it"), row);
    m_check->setAutoDefault(false);
    m_checkWords = new QLabel(row);
    m_checkWords->setWordWrap(true);
    m_compare = new QPushButton(tr("Show &differences"), row);
    m_compare->setAutoDefault(false);
    m_compare->setCheckable(true);
    line->addWidget(m_check);
    line->addWidget(m_checkWords, 1);
    line->addWidget(m_compare);
    addWide(row);
    m_diff = new DiffView(this);
    m_diff->setMinimumHeight(16 * fontMetrics().height());
    m_diff->hide();
    addWide(m_diff, 1);
    qobject_cast<QVBoxLayout *>(layout())->addStretch(0);
    connect(m_check, &QPushButton::clicked, this, &TemplatePart::checkRequested);
    connect(m_compare, &QPushButton::toggled, this, &TemplatePart::showDiff);
    connect(form(), &UpdateForm::templateChanged, this, &TemplatePart::showDiff);
}

void TemplatePart::showDiff()
{
    const bool known = form()->templateDifference().has_value();
    m_compare->setEnabled(known);
    m_diff->setVisible(known && m_compare->isChecked());
    if (!m_diff->isVisibleTo(this))
        return;
    const QByteArray before = form()->current().templateBody;
    m_diff->show(before, form()->draft().templateBody.value_or(before), tr("Now"), tr("After the update"));
}

void TemplatePart::showCheck(const TemplateCheck &check)
{
    using State = TemplateCheck::State;
    m_check->setEnabled(check.state != State::Asking);
    switch (check.state) {
    case State::NotAsked:
        return m_checkWords->clear();
    case State::Asking:
        return m_checkWords->setText(tr("The cloud checks the template…"));
    case State::Good:
        return m_checkWords->setText(tr("✓ The cloud finds the template's form valid."));
    case State::Bad:
        //: %1 is what the cloud said.
        return m_checkWords->setText(tr("✕ The cloud refuses the template: %1").arg(check.words));
    }
}

void TemplatePart::showChoice()
{
    const TemplateChoice choice = form()->templateChoice();
    setRowVisible(m_textPane, choice == TemplateChoice::Text);
    setRowVisible(m_address, choice == TemplateChoice::Address);
    setRowVisible(m_id, choice == TemplateChoice::Stored);
    setRowVisible(m_version, choice == TemplateChoice::Stored);
    if (choice == TemplateChoice::Text)
        form()->setTemplateText(m_text->toPlainText().toUtf8());
    showSize();
}

void TemplatePart::showSize()
{
    const QLocale locale;
    const qsizetype bytes = form()->draft().templateBody.value_or(QByteArray()).size();
    //: %1 and %2 are numbers of bytes.
    m_size->setText(
        tr("%1 of %2 bytes")
            .arg(locale.toString(bytes), locale.toString(form()->capabilities().maxTemplateBytes)));
}

void TemplatePart::showReading(bool reading)
{
    if (reading)
        m_status->setText(tr("Reading the template's parameters…"));
    else if (!form()->templateError().isEmpty())
        //: %1 is a sentence about the error.
        m_status->setText(tr("The template could not be read: %1").arg(form()->templateError()));
    else
        m_status->clear();
    m_status->setVisible(!m_status->text().isEmpty());
}

void TemplatePart::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a template"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Templates (*.yaml *.yml *.json *.template)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (file.size() > largestFile || !file.open(QIODevice::ReadOnly)) {
            //: %1 is the path of a file.
            m_status->setText(tr("%1 cannot be read as a template.").arg(path));
            m_status->show();
            return;
        }
        m_text->setPlainText(QString::fromUtf8(file.readAll()));
    });
    dialog->open();
}

} // namespace belay
