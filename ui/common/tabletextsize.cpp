// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tabletextsize.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace belay {
namespace {

constexpr int aboveAndBelow = 10;

} // namespace

int characterWidth(const QTableView *table)
{
    return std::max(table->fontMetrics().averageCharWidth(), table->fontMetrics().horizontalAdvance(u'0'));
}

TableTextSize::TableTextSize(QTableView *table, int lines)
    : QObject(table)
    , m_table(table)
    , m_lines(lines)
    , m_character(characterWidth(table))
{
    table->installEventFilter(this);
    setHeights();
}

void TableTextSize::setLines(int lines)
{
    m_lines = lines;
    setHeights();
}

bool TableTextSize::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setHeights();
        scaleWidths();
    }
    return QObject::eventFilter(watched, event);
}

void TableTextSize::setHeights()
{
    m_table->verticalHeader()->setDefaultSectionSize(m_lines * m_table->fontMetrics().height() +
                                                     aboveAndBelow);
}

void TableTextSize::scaleWidths()
{
    const int before = std::exchange(m_character, characterWidth(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; before != m_character && column < header->count(); ++column)
        if (!header->isSectionHidden(column))
            header->resizeSection(
                column, int(std::lround(double(header->sectionSize(column)) * m_character / before)));
}

} // namespace belay
