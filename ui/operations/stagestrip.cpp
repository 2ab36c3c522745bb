// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/stagestrip.h"

#include "ui/common/stateglyph.h"

#include <QAccessible>
#include <QGridLayout>
#include <QLabel>

namespace belay {

StageStrip::StageStrip(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("Stages of the stop"));
    m_grid->setColumnStretch(2, 1);
    m_grid->setContentsMargins(0, 0, 0, 0);
}

StageStrip::Row StageStrip::addRow()
{
    const int line = int(m_rows.size());
    const Row row{new StateGlyph, new QLabel, new QLabel, new QLabel};
    row.sentence->setWordWrap(true);
    m_grid->addWidget(row.glyph, line, 0);
    m_grid->addWidget(row.time, line, 1);
    m_grid->addWidget(row.sentence, line, 2);
    m_grid->addWidget(row.note, line, 3);
    return row;
}

void StageStrip::show(const QList<StripLine> &lines)
{
    if (lines == m_lines)
        return;
    while (m_rows.size() < lines.size())
        m_rows.append(addRow());
    QString news;
    for (qsizetype line = 0; line < m_rows.size(); ++line) {
        const Row &row = m_rows.at(line);
        const bool isShown = line < lines.size();
        for (QWidget *part : std::initializer_list<QWidget *>{row.glyph, row.time, row.sentence, row.note})
            part->setVisible(isShown);
        if (!isShown)
            continue;
        const StripLine &now = lines.at(line);
        row.glyph->show(now.glyph, {});
        row.time->setText(now.time);
        row.sentence->setText(now.sentence);
        row.note->setText(now.note);
        if (!now.time.isEmpty())
            news = now.sentence;
    }
    m_lines = lines;
    setAccessibleDescription(news);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

} // namespace belay
