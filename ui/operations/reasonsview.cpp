// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/reasonsview.h"

#include "ui/common/datatable.h"
#include "ui/presentation/figures.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace belay {
namespace {

const QString comma = QStringLiteral(", ");

} // namespace

ReasonsView::Model *ReasonsView::makeModel(QObject *parent)
{
    using Spec = Model::ColumnSpec;
    using In = const Row &;
    return new Model(
        {Spec(tr("Cause"), [](In row) { return causeWords(row.cause, row.wasStopped); }).marked([](In row) {
             return glyphIcon(row.cause.isCancelled ? Glyph::Cancelled : Glyph::Failed);
         }),
         Spec(tr("Targets"), [](In row) { return row.cause.targets; }).asNumber(),
         Spec(tr("First seen"),
              [](In row) {
                  if (row.cause.firstSeen.isValid())
                      return row.cause.firstSeen.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"));
                  return row.cause.targets > 0 && !row.cause.isCancelled ? tr("before watched")
                                                                         : QStringLiteral("-");
              })
             .sortedBy([](In row) { return row.cause.firstSeen; })
             .tipped([](In row) { return fullTimeText(row.cause.firstSeen); }),
         Spec(tr("Where"),
              [](In row) {
                  return row.cause.where.isEmpty() ? QStringLiteral("-") : row.cause.where.join(comma);
              }),
         Spec(tr("Suggested next step"), [](In row) { return causeStepWords(row.cause); })},
        [](In row) {
            return QStringLiteral("%1|%2|%3").arg(row.cause.cause, row.cause.part).arg(row.cause.isCancelled);
        },
        parent);
}

ReasonsView::ReasonsView(OperationDetailPresenter *presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_causes(makeModel(this))
    , m_table(new DataTable(m_causes, tr("Reasons of failures")))
    , m_totals(new QLabel)
    , m_hint(new QLabel)
    , m_grouping(new QComboBox)
    , m_select(new QPushButton(tr("&Select these targets")))
    , m_retry(new QPushButton(tr("Retry only t&hese…")))
    , m_copy(new QPushButton(tr("&Copy reasons")))
    , m_export(new QPushButton(tr("&Export…")))
{
    m_table->setWidths({54, 9, 16, 24, 40});
    m_grouping->addItem(tr("cause"), int(CauseGrouping::Cause));
    m_grouping->addItem(tr("cause and folder"), int(CauseGrouping::CauseAndFolder));
    m_grouping->addItem(tr("cause and region"), int(CauseGrouping::CauseAndRegion));
    auto *group = new QLabel(tr("&Group by"));
    group->setBuddy(m_grouping);
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this] { m_presenter->setGrouping(CauseGrouping(m_grouping->currentData().toInt())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ReasonsView::showButtons);
    m_hint->setWordWrap(true);
    setFocusProxy(m_table);
    buildButtons();
    auto *first = new QHBoxLayout;
    first->addWidget(m_totals, 1);
    first->addWidget(group);
    first->addWidget(m_grouping);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_select, m_retry, m_copy, m_export})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *lines = new QVBoxLayout(this);
    lines->addLayout(first);
    lines->addWidget(m_table, 1);
    lines->addWidget(m_hint);
    lines->addLayout(buttons);
}

void ReasonsView::buildButtons()
{
    connect(m_select, &QPushButton::clicked, this, [this] { emit selectRequested(selectedTargets()); });
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryRequested(selectedTargets()); });
    connect(m_copy, &QPushButton::clicked, this, &ReasonsView::copy);
    connect(m_export, &QPushButton::clicked, m_table->exportAction(), &QAction::trigger);
}

QList<const ReasonsView::Row *> ReasonsView::selected() const
{
    QList<const Row *> rows;
    for (const QString &key : m_table->selectedKeys())
        if (const int row = m_causes->rowOfKey(key); row >= 0)
            rows.append(&m_causes->at(row));
    return rows;
}

QList<qint32> ReasonsView::selectedTargets() const
{
    QList<qint32> targets;
    for (const Row *row : selected())
        targets += row->cause.rows;
    return targets;
}

void ReasonsView::show(const OperationDetail &detail)
{
    QList<Row> rows;
    int failed = 0;
    int cancelled = 0;
    for (const CauseRow &cause : detail.causes) {
        rows.append({cause, detail.wasStopped});
        (cause.isCancelled ? cancelled : failed) += cause.targets;
    }
    m_causes->apply(rows);
    m_retryRefusal = detail.retryRefusal;
    //: %1 and %2 are numbers of targets.
    m_totals->setText(tr("%1 failed, %2 cancelled").arg(QString::number(failed), QString::number(cancelled)));
    showButtons();
}

void ReasonsView::showButtons()
{
    const QList<qint32> targets = selectedTargets();
    m_select->setEnabled(!targets.isEmpty());
    m_retry->setEnabled(!targets.isEmpty() && m_retryRefusal.isEmpty());
    m_retry->setToolTip(m_retryRefusal);
    m_copy->setEnabled(m_causes->rowCount() > 0);
    const int further = targets.isEmpty() ? 0 : m_presenter->choiceOf(targets).further;
    QString hint;
    if (targets.isEmpty())
        hint = tr("Select causes to work with their targets.");
    else if (!m_retryRefusal.isEmpty())
        hint = m_retryRefusal;
    else if (further > 0)
        hint = tr("A retry is asked for accounts by regions, so it takes in %n more.", nullptr,
                  further);
    m_hint->setText(hint);
}

void ReasonsView::copy()
{
    const QList<const Row *> chosen = selected();
    QList<CauseRow> causes;
    for (int row = 0; row < m_causes->rowCount(); ++row)
        if (const Row &one = m_causes->at(row); chosen.isEmpty() || chosen.contains(&one))
            causes.append(one.cause);
    QApplication::clipboard()->setText(causesAsText(causes, m_presenter->detail().wasStopped));
}

} // namespace belay
