// SPDX-License-Identifier: Apache-2.0
#include "ui/update/templatepart.h"

#include <QButtonGroup>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
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
    , m_text(new QPlainTextEdit(this))
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
    qobject_cast<QVBoxLayout *>(layout())->addStretch(1);

    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) {
        this->form()->chooseTemplate(TemplateChoice(id));
        showChoice();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
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
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(14 * m_text->fontMetrics().height());
    m_text->setPlainText(QString::fromUtf8(form()->current().templateBody));
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
