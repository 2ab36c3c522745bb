// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/rowordering.h"

#include <QObject>

class QTableView;

namespace belay {

class OrderedModel;

/// Sorts a table by clicks on its header: a click by that column, with Shift by it as well, after
/// the columns sorted by so far. The arrow stands at the first of them, the header's tooltip says
/// all. Child of its table; does nothing for models that are no OrderedModel.
class TableSort final : public QObject
{
    Q_OBJECT
public:
    explicit TableSort(QTableView *table);

    [[nodiscard]] static OrderedModel *modelOf(const QTableView *table);
    void setKeys(const QList<SortKey> &keys);

signals:
    void changed();

private:
    void indicate(int column, Qt::SortOrder order);
    void show(const QList<SortKey> &keys);

    QTableView *m_table;
};

} // namespace belay
