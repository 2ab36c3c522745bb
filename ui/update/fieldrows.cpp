// SPDX-License-Identifier: Apache-2.0
#include "ui/update/fieldrows.h"

#include "ui/presentation/violationwords.h"

#include <QFormLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace belay {

QStringList typedList(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}

FieldRows::FieldRows(UpdateForm *form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_rowsLayout(new QFormLayout)
{
    auto *all = new QVBoxLayout(this);
    m_rowsLayout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rowsLayout->setLabelAlignment(Qt::AlignLeft);
    m_rowsLayout->setHorizontalSpacing(16);
    all->addLayout(m_rowsLayout);
    connect(form, &UpdateForm::changed, this, &FieldRows::showNotes);
}

void FieldRows::addRow(const QString &label, QWidget *control, const QStringList &fields)
{
    auto *name = new QLabel(label, this);
    name->setBuddy(control);
    QString spoken = label;
    control->setAccessibleName(spoken.remove(u'&'));
    auto *note = new QLabel(this);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    note->hide();
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(control);
    cell->addWidget(note);
    m_rowsLayout->addRow(name, cell);
    m_rows.append({control, cell, note, fields});
    showNotes();
}

void FieldRows::addWide(QWidget *widget, int stretch)
{
    qobject_cast<QVBoxLayout *>(layout())->addWidget(widget, stretch);
}

void FieldRows::setRowVisible(QWidget *control, bool visible)
{
    for (Row &row : m_rows) {
        if (row.control != control)
            continue;
        row.isShown = visible;
        m_rowsLayout->setRowVisible(row.cell, visible);
        row.note->setVisible(visible && !row.note->text().isEmpty());
    }
}

void FieldRows::showNotes()
{
    for (const Row &row : m_rows) {
        QStringList sentences;
        for (const Violation &violation : m_form->violationsOf(row.fields)) {
            const QString sentence = violationSentence(violation);
            const QString marked =
                (violation.severity == Severity::Block ? QStringLiteral("✕ ") : QStringLiteral("⚠ ")) +
                (violation.field.contains(u'[') ? violationLine(violation) : sentence);
            if (!sentences.contains(marked))
                sentences += marked;
        }
        row.note->setText(sentences.join(u'\n'));
        row.note->setVisible(row.isShown && !sentences.isEmpty());
        row.control->setAccessibleDescription(sentences.join(u' '));
    }
    emit notesChanged();
}

int FieldRows::blockCount() const
{
    int count = 0;
    for (const Row &row : m_rows)
        for (const Violation &violation : m_form->violationsOf(row.fields))
            count += violation.severity == Severity::Block ? 1 : 0;
    return count;
}

QString FieldRows::noteOf(const QString &field) const
{
    for (const Row &row : m_rows)
        if (row.fields.contains(field) && row.isShown)
            return row.note->text();
    return {};
}

} // namespace belay
