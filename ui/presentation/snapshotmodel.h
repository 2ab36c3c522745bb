// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/orderedmodel.h"

#include <QHash>

#include <vector>

namespace belay {

/// An ordered model whose rows arrive as whole snapshots, told apart by a key.
///
/// take() compares a snapshot with what is shown and removes, changes, appends and moves only what
/// differs. Of rows with the same key the last one counts. Unsorted, rows stand as the snapshot has
/// them. For tables of some thousand rows: the snapshot is walked on the main thread.
template <class Row, class Key>
class SnapshotModel : public OrderedModel
{
public:
    using OrderedModel::OrderedModel;

    [[nodiscard]] const Row &at(int row) const { return m_rows.at(placeOf(row)); } ///< Of a shown row.
    [[nodiscard]] const QList<Row> &all() const { return m_rows; } ///< Shown or not, as they came.
    [[nodiscard]] const Row *find(const Key &key) const            ///< Shown or not; null: none.
    {
        const qint32 place = placeOfKey(key);
        return place < 0 ? nullptr : &m_rows.at(place);
    }
    [[nodiscard]] int rowOf(const Key &key) const { return rowAt(placeOfKey(key)); } ///< -1: not shown.
    [[nodiscard]] quint32 placeCount() const override { return quint32(m_rows.size()); }

    void take(const QList<Row> &snapshot)
    {
        QList<Row> rows;
        QHash<Key, qint32> places;
        for (const Row &row : snapshot) {
            qint32 &place = places[identityOf(row)]; // one past it, so that 0 is new
            if (place == 0) {
                rows.append(row);
                place = qint32(rows.size());
            } else {
                rows[place - 1] = row;
            }
        }
        QList<qint32> moved;
        for (const Row &row : std::as_const(m_rows))
            moved.append(places.value(identityOf(row), 0) - 1);
        dropRows([&moved](quint32 place) { return moved.at(place) >= 0; });

        const QList<Row> before = std::exchange(m_rows, rows);
        m_places = places;
        renumber(moved, placeCount());
        std::vector<bool> changed(size_t(rowCount()), false);
        for (qsizetype place = 0; place < before.size(); ++place)
            if (const int row = rowAt(moved.at(place)); row >= 0)
                changed[size_t(row)] = !(before.at(place) == at(row));
        tellChanged(changed);
        rearrange();
    }

protected:
    [[nodiscard]] virtual Key identityOf(const Row &row) const = 0;

private:
    [[nodiscard]] qint32 placeOfKey(const Key &key) const { return m_places.value(key, 0) - 1; }

    void tellChanged(const std::vector<bool> &changed)
    {
        for (size_t first = 0; first < changed.size(); ++first) {
            if (!changed[first])
                continue;
            size_t last = first;
            while (last + 1 < changed.size() && changed[last + 1])
                ++last;
            emit dataChanged(index(int(first), 0), index(int(last), columnCount() - 1));
            first = last;
        }
    }

    QList<Row> m_rows;
    QHash<Key, qint32> m_places; ///< One past the place.
};

} // namespace belay
