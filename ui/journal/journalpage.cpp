// SPDX-License-Identifier: Apache-2.0
#include "ui/journal/journalpage.h"

#include "ui/common/contentpane.h"
#include "ui/common/datatable.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace belay {

JournalPage::JournalPage(const AppContext &context, QWidget *parent)
    : AppPage(parent)
    , m_presenter(&context.workspace->journal())
    , m_filter(new QLineEdit(this))
    , m_outcomes(new QComboBox(this))
    , m_table(new DataTable(m_presenter.model(), tr("Journal of changes"), this))
    , m_pane(new ContentPane(m_table, this))
    , m_evidence(new QPlainTextEdit(this))
    , m_copy(new QAction(tr("&Copy entry"), this))
{
    m_filter->setPlaceholderText(tr("/ filter…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter the journal"));
    m_outcomes->setAccessibleName(tr("Outcome"));
    m_outcomes->addItem(tr("Any outcome"));
    m_outcomes->addItem(tr("Outcome unknown"), int(Outcome::Unresolved));
    m_outcomes->addItem(tr("No verdict yet"), int(Outcome::Open));
    m_outcomes->addItem(tr("Carried out"), int(Outcome::Applied));
    m_outcomes->addItem(tr("Not carried out"), int(Outcome::NotApplied));
    m_table->setWidths({24, 8, 18, 32, 24, 30});
    m_table->sortBy(JournalModel::TimeColumn, Qt::DescendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->addAction(m_copy);
    addAction(m_copy);
    m_evidence->setReadOnly(true);
    m_evidence->setTabChangesFocus(true);
    m_evidence->setAccessibleName(tr("What is known of the entry"));
    m_evidence->setPlaceholderText(
        tr("Select an entry to see what is known of it. Secrets and signatures are never stored."));

    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_outcomes);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_pane);
    split->addWidget(m_evidence);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(split, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_presenter.model()->setWords(typed);
        showState();
    });
    connect(m_outcomes, &QComboBox::currentIndexChanged, this, &JournalPage::showOutcomes);
    connect(m_table, &DataTable::currentKeyChanged, this, &JournalPage::showEvidence);
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_evidence->toPlainText()); });
    m_table->rememberAs(QStringLiteral("journal"), context.settings);
    m_table->describeExports([this] {
        const QString outcome = m_outcomes->currentIndex() > 0 ? m_outcomes->currentText() : QString();
        return ExportFacts{m_table->accessibleName(), {}, QStringList{outcome, m_filter->text()}.join(u' ').trimmed()};
    });
    connect(m_pane, &ContentPane::retryRequested, &m_presenter, &JournalPresenter::refresh);
    connect(&m_presenter, &JournalPresenter::changed, this, &JournalPage::showState);
    showState();
}

void JournalPage::showEvent(QShowEvent *event)
{
    AppPage::showEvent(event);
    m_presenter.refresh();
}

void JournalPage::showOutcomes()
{
    const QVariant wanted = m_outcomes->currentData();
    if (wanted.isValid())
        m_presenter.model()->setCondition(
            [outcome = Outcome(wanted.toInt())](const JournalEntry &entry) { return entry.outcome == outcome; });
    else
        m_presenter.model()->setCondition({});
    showState();
}

void JournalPage::showState()
{
    const QString notice = m_presenter.notice();
    if (m_presenter.model()->placeCount() == 0)
        m_pane->showInstead(notice);
    else if (m_presenter.model()->rowCount() == 0)
        m_pane->showInstead(tr("No entry matches the filter."));
    else
        m_pane->showContent(notice);
    showEvidence();
}

void JournalPage::showEvidence()
{
    const int row = m_presenter.model()->rowOf(m_table->currentKey());
    m_copy->setEnabled(row >= 0);
    const QString evidence = row < 0 ? QString() : journalEvidence(m_presenter.model()->at(row));
    if (evidence != m_evidence->toPlainText())
        m_evidence->setPlainText(evidence);
}

QString JournalPage::title() const
{
    return tr("Journal");
}

QList<QAction *> JournalPage::menuActions() const
{
    return {m_copy};
}

void JournalPage::refresh()
{
    m_presenter.refresh();
}

void JournalPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void JournalPage::nextProblem(int step)
{
    const JournalModel *model = m_presenter.model();
    const int count = model->rowCount();
    const int start =
        m_table->currentIndex().isValid() ? m_table->currentIndex().row() : (step > 0 ? -1 : count);
    for (int row = start + step; row >= 0 && row < count; row += step) {
        if (model->at(row).outcome != Outcome::Unresolved)
            continue;
        m_table->setCurrentIndex(model->index(row, 0));
        return;
    }
}

QList<QWidget *> JournalPage::panes()
{
    return {m_table, m_evidence};
}

} // namespace belay
