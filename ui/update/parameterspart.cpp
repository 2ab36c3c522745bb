// SPDX-License-Identifier: Apache-2.0
#include "ui/update/parameterspart.h"

#include "ui/presentation/violationwords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace belay {

QWidget *ParameterDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    if (index.column() == ParametersModel::SentColumn) {
        auto *choices = new QComboBox(parent);
        for (const int sent : index.data(ParametersModel::SentChoicesRole).value<QList<int>>())
            choices->addItem(ParametersModel::sentWords(ParametersModel::Sent(sent)), sent);
        return choices;
    }
    const QStringList allowed = index.data(ParametersModel::AllowedValuesRole).toStringList();
    if (!allowed.isEmpty()) {
        auto *choices = new QComboBox(parent);
        choices->addItems(allowed);
        return choices;
    }
    auto *line = new QLineEdit(parent);
    line->setFrame(false);
    if (index.data(ParametersModel::HiddenRole).toBool()) {
        line->setEchoMode(QLineEdit::Password);
        line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        line->setDragEnabled(false);
    }
    return line;
}

void ParameterDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(index.data(Qt::EditRole).toString());
        line->setModified(false);
        return;
    }
    auto *choices = qobject_cast<QComboBox *>(editor);
    const int found = index.column() == ParametersModel::SentColumn
                          ? choices->findData(index.data(ParametersModel::SentRole))
                          : choices->findText(index.data(Qt::EditRole).toString());
    choices->setCurrentIndex(found);
}

void ParameterDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        if (line->isModified())
            model->setData(index, line->text());
        return;
    }
    auto *choices = qobject_cast<QComboBox *>(editor);
    if (choices->currentIndex() < 0)
        return;
    model->setData(index, index.column() == ParametersModel::SentColumn ? choices->currentData()
                                                                        : QVariant(choices->currentText()));
}

ParametersPart::ParametersPart(UpdateForm *form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_model(form)
    , m_table(new QTableView(this))
    , m_summary(new QLabel(this))
{
    m_summary->setWordWrap(true);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ParameterDelegate(m_table));
    m_table->setAccessibleName(tr("Parameters"));
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(m_table->fontMetrics().height() + 12);
    m_table->verticalHeader()->setMaximumSectionSize(6 * m_table->fontMetrics().lineSpacing());
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // notes wrap
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    const int character = m_table->fontMetrics().averageCharWidth();
    for (const int column :
         {ParametersModel::KeyColumn, ParametersModel::NowColumn, ParametersModel::ThenColumn})
        m_table->setColumnWidth(column, 21 * character);
    m_table->setColumnWidth(ParametersModel::SentColumn, 16 * character);
    header->setStretchLastSection(true);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    connect(form, &UpdateForm::changed, this, &ParametersPart::showSummary);
    showSummary();
}

void ParametersPart::showSummary()
{
    QStringList lines;
    if (m_model.rowCount() == 0)
        lines += tr("The template has no parameters.");
    else
        //: %1 is such as "1 changed, 6 kept".
        lines += tr("%1. Every parameter is sent; double-click or F2 changes a value.")
                     .arg(ParametersModel::summary(*m_form));
    for (const Violation &violation : m_form->violationsOf({QStringLiteral("Parameters")}))
        if (violation.field == QLatin1String("Parameters"))
            lines += (violation.severity == Severity::Block ? QStringLiteral("✕ ") : QStringLiteral("⚠ ")) +
                     violationSentence(violation);
    m_summary->setText(lines.join(u'\n'));
    emit notesChanged();
}

int ParametersPart::blockCount() const
{
    int count = 0;
    for (const Violation &violation : m_form->violationsOf({QStringLiteral("Parameters")}))
        count += violation.severity == Severity::Block ? 1 : 0;
    return count;
}

} // namespace belay
