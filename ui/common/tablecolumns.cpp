// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tablecolumns.h"

#include "ui/common/tablesort.h"
#include "ui/common/tabletextsize.h"
#include "ui/presentation/orderedmodel.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

#include <cmath>

namespace belay {
namespace {

constexpr int savedAfterMs = 300;

} // namespace

TableColumns::TableColumns(QTableView *table)
    : QObject(table)
    , m_table(table)
    , m_action(new QAction(tr("C&olumns…"), this))
{
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableColumns::open);
    connect(m_action, &QAction::triggered, this, [this, header] { open({0, header->height()}); });
    m_saving.setSingleShot(true);
    m_saving.setInterval(savedAfterMs);
    connect(&m_saving, &QTimer::timeout, this, &TableColumns::save);
    table->installEventFilter(this);
}

/// A table that goes is hidden first: what was not saved yet is saved then.
bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && m_saving.isActive() && qobject_cast<QTableView *>(watched)) {
        m_saving.stop();
        save();
    }
    return QObject::eventFilter(watched, event);
}

void TableColumns::open(const QPoint &at)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu);
    menu->popup(m_table->horizontalHeader()->mapToGlobal(at));
}

void TableColumns::fill(QMenu *menu)
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QAction *shown = menu->addAction(m_table->model()->headerData(column, Qt::Horizontal).toString());
        shown->setCheckable(true);
        shown->setChecked(!m_table->isColumnHidden(column));
        shown->setEnabled(visual > 0); // the first one stays
        connect(shown, &QAction::toggled, this, [this, column](bool on) {
            m_table->setColumnHidden(column, !on);
            m_saving.start();
        });
    }
    menu->addSeparator();
    const int current =
        m_table->currentIndex().isValid() ? header->visualIndex(m_table->currentIndex().column()) : -1;
    QAction *left = menu->addAction(tr("Move this column &left"), this, [this] { moveCurrent(-1); });
    left->setEnabled(current > 1);
    QAction *right = menu->addAction(tr("Move this column &right"), this, [this] { moveCurrent(1); });
    right->setEnabled(current > 0 && current < header->count() - 1);
}

void TableColumns::moveCurrent(int step)
{
    QHeaderView *header = m_table->horizontalHeader();
    const int from = header->visualIndex(m_table->currentIndex().column());
    header->moveSection(from, from + step);
}

void TableColumns::rememberAs(const QString &view, QSettings *settings)
{
    m_view = view;
    m_settings = settings;
    if (!settings)
        return;
    restore();
    const QHeaderView *header = m_table->horizontalHeader();
    const auto soon = [this] { m_saving.start(); };
    connect(header, &QHeaderView::sectionMoved, this, soon);
    connect(header, &QHeaderView::sectionResized, this, soon);
    if (const auto *sorting = m_table->findChild<TableSort *>(QString(), Qt::FindDirectChildrenOnly))
        connect(sorting, &TableSort::changed, this, soon);
}

QString TableColumns::key(const char *part) const
{
    return QStringLiteral("tables/%1/%2").arg(m_view, QLatin1String(part));
}

/// Columns as "number:width" from left to right, "-number:width" when hidden; numbers from 1.
void TableColumns::save()
{
    if (!m_settings)
        return;
    QHeaderView *header = m_table->horizontalHeader();
    QStringList columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool isHidden = header->isSectionHidden(column);
        const double width = isHidden ? 0 : double(header->sectionSize(column)) / characterWidth(m_table);
        columns += QStringLiteral("%1%2:%3")
                       .arg(isHidden ? QStringLiteral("-") : QString())
                       .arg(column + 1)
                       .arg(width, 0, 'f', 1);
    }
    m_settings->setValue(key("columns"), columns);
    const OrderedModel *model = TableSort::modelOf(m_table);
    QStringList sorting;
    for (const SortKey &sort : model ? model->sortKeys() : QList<SortKey>())
        sorting += QString::number(sort.order == Qt::AscendingOrder ? sort.column + 1 : -sort.column - 1);
    m_settings->setValue(key("sorting"), sorting);
}

void TableColumns::restore()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QStringList columns = m_settings->value(key("columns")).toStringList();
    if (columns.size() != header->count())
        return; // never kept, or by a version with other columns
    for (int visual = 0; visual < columns.size(); ++visual) {
        const int number = columns.at(visual).section(u':', 0, 0).toInt();
        const int column = std::abs(number) - 1;
        if (column < 0 || column >= header->count())
            return;
        header->moveSection(header->visualIndex(column), visual);
        const double width = columns.at(visual).section(u':', 1).toDouble();
        m_table->setColumnHidden(column, number < 0 && visual > 0);
        if (width >= 1)
            m_table->setColumnWidth(column, int(std::lround(width * characterWidth(m_table))));
    }
    QList<SortKey> keys;
    for (const QString &text : m_settings->value(key("sorting")).toStringList())
        if (const int number = text.toInt(); number != 0 && std::abs(number) <= header->count())
            keys.append({std::abs(number) - 1, number > 0 ? Qt::AscendingOrder : Qt::DescendingOrder});
    if (auto *sorting = m_table->findChild<TableSort *>(QString(), Qt::FindDirectChildrenOnly))
        sorting->setKeys(keys);
}

} // namespace belay
