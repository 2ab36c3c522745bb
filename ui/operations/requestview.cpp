// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/requestview.h"

#include "ui/common/datatable.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace belay {

RequestView::RequestView(QWidget *parent)
    : QWidget(parent)
    , m_facts(new Model(
          {Model::ColumnSpec(tr("Part"), [](const Row &row) { return row.fact.part; })
               .sortedBy([](const Row &row) { return row.place; }),
           Model::ColumnSpec(tr("Field"), [](const Row &row) { return row.fact.name; }),
           Model::ColumnSpec(tr("Value"), [](const Row &row) { return row.fact.value; })},
          [](const Row &row) {
              return QStringLiteral("%1|%2|%3").arg(row.place).arg(row.fact.part, row.fact.name);
          },
          this))
    , m_table(new DataTable(m_facts, tr("What was asked of the cloud")))
    , m_sentTitle(new QLabel(tr("&Parameters as sent, without secrets")))
    , m_sent(new QPlainTextEdit)
    , m_copy(new QPushButton(tr("&Copy all")))
{
    m_table->setWidths({34, 28, 70});
    m_table->sortBy(0);
    setFocusProxy(m_table);
    m_sent->setReadOnly(true);
    m_sent->setTabChangesFocus(true);
    m_sent->setAccessibleName(tr("Parameters as sent"));
    m_sentTitle->setBuddy(m_sent);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(factsAsText(m_shown, m_sent->toPlainText())); });
    auto *below = new QWidget;
    auto *inner = new QVBoxLayout(below);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_sentTitle);
    inner->addWidget(m_sent, 1);
    auto *parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_table);
    parts->addWidget(below);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setChildrenCollapsible(false);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(parts, 1);
    lines->addWidget(m_copy, 0, Qt::AlignLeft);
}

void RequestView::show(const QList<RequestFact> &facts, const QString &sent)
{
    if (facts != m_shown) {
        m_shown = facts;
        QList<Row> rows;
        for (const RequestFact &fact : facts)
            rows.append({int(rows.size()), fact});
        m_facts->apply(rows);
    }
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QFont text(fixed.family());
    text.setPointSizeF(font().pointSizeF());
    m_sent->setFont(text);
    if (m_sent->toPlainText() != sent)
        m_sent->setPlainText(sent);
    m_sent->parentWidget()->setVisible(!sent.isEmpty());
}

} // namespace belay
