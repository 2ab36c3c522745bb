// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tablesort.h"

#include "ui/presentation/orderedmodel.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace belay {

TableSort::TableSort(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    if (!modelOf(table))
        return;
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder); // the model's own order until someone sorts
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableSort::indicate);
}

OrderedModel *TableSort::modelOf(const QTableView *table)
{
    return qobject_cast<OrderedModel *>(table->model());
}

void TableSort::setKeys(const QList<SortKey> &keys)
{
    if (OrderedModel *model = modelOf(m_table)) {
        model->setSortKeys(keys);
        show(keys);
        emit changed();
    }
}

void TableSort::indicate(int column, Qt::SortOrder order)
{
    OrderedModel *model = modelOf(m_table);
    if (!model)
        return;
    QList<SortKey> keys = model->sortKeys();
    const bool isFurther =
        QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier) && !keys.isEmpty();
    if (column < 0) {
        keys.clear();
    } else if (!isFurther) {
        keys = {{column, order}};
    } else {
        const auto known = std::find_if(keys.begin(), keys.end(),
                                        [column](const SortKey &key) { return key.column == column; });
        if (known == keys.end())
            keys.append({column, Qt::AscendingOrder});
        else
            known->order = known->order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    setKeys(keys);
}

void TableSort::show(const QList<SortKey> &keys)
{
    QHeaderView *header = m_table->horizontalHeader();
    const QSignalBlocker quiet(header);
    const SortKey first = keys.value(0);
    header->setSortIndicator(first.column, first.order);
    QStringList names;
    for (const SortKey &key : keys)
        names += m_table->model()->headerData(key.column, Qt::Horizontal).toString();
    //: Tooltip of a table's header: %1 is a list of columns, the first counts most.
    const QString sorted =
        names.isEmpty() ? QString() : tr("Sorted by %1.").arg(names.join(QStringLiteral(", ")));
    header->setToolTip(sorted);
    header->setAccessibleDescription(sorted);
}

} // namespace belay
