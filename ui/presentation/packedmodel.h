// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/orderedmodel.h"

namespace belay {

/// An ordered model of a packed table that grows page by page, a hundred thousand rows of it.
///
/// Holds a copy of the table, which costs nothing, and so does the worker that orders it. Rows of
/// accounts in regions: their keys are "account|region".
template <class Table>
class PackedModel : public OrderedModel
{
public:
    using Row = std::decay_t<decltype(std::declval<Table>().row(0))>;
    using OrderedModel::OrderedModel;

    /// A later state of the table shown, or after clear() the first one: what differs is changed in
    /// place, what is new comes at the end, what the table has no more goes. One walk over the rows.
    void setTable(const Table &table)
    {
        if (table.rows().constData() == m_table.rows().constData())
            return;
        const Table before = std::exchange(m_table, table);
        qsizetype first = 0;
        qsizetype last = std::min(before.size(), table.size()) - 1;
        const auto differs = [&](qsizetype place) {
            const Row &a = before.row(place);
            const Row &b = table.row(place);
            return !isSamePlace(a, b) || !isSame(a, b);
        };
        while (first <= last && !differs(first))
            ++first;
        while (last > first && !differs(last))
            --last;
        if (before.size() > table.size() ||
            (first <= last && !isSamePlace(before.row(last), table.row(last)))) {
            follow(before);
            return;
        }
        if (first <= last)
            placesChanged(first, last);
        if (table.size() > before.size())
            placesAdded();
        else if (first <= last && !isUnasked())
            rearrangeSoon();
    }

    /// The same when it is due, see paced(): for each page of a reading. `read` may run later.
    void setTableSoon(std::function<Table()> read)
    {
        paced([this, read = std::move(read)] { setTable(read()); });
    }

    void clear() ///< Something else is looked at: no rows; filter and order stay.
    {
        m_table = {};
        forgetAll();
    }

    [[nodiscard]] const Table &table() const { return m_table; }
    [[nodiscard]] const Row &at(int row) const { return m_table.row(placeOf(row)); }
    [[nodiscard]] quint32 placeCount() const override { return quint32(m_table.size()); }
    [[nodiscard]] int rowOfKey(const QString &key) const override
    {
        return rowAt(m_table.find(key.section(u'|', 0, 0), key.section(u'|', 1)));
    }
    [[nodiscard]] QString keyOf(const Row &row) const
    {
        return m_table.account(row) + u'|' + m_table.region(row);
    }

protected:
    /// Whether two states of one row say the same; ids are of the same table.
    [[nodiscard]] virtual bool isSame(const Row &a, const Row &b) const = 0;

private:
    static bool isSamePlace(const Row &a, const Row &b)
    {
        return a.account == b.account && a.digits == b.digits && a.region == b.region;
    }

    /// Rows were taken out of the table: the others have kept their order.
    void follow(const Table &before)
    {
        QList<qint32> moved(before.size(), -1);
        qsizetype place = 0;
        qsizetype first = m_table.size();
        qsizetype last = -1;
        for (qsizetype old = 0; old < before.size() && place < m_table.size(); ++old) {
            if (!isSamePlace(before.row(old), m_table.row(place)))
                continue;
            if (!isSame(before.row(old), m_table.row(place))) {
                first = std::min(first, place);
                last = place;
            }
            moved[old] = qint32(place++);
        }
        const Table now = std::exchange(m_table, before);
        dropRows([&moved](quint32 old) { return moved.at(old) >= 0; });
        m_table = now;
        renumber(moved, placeCount());
        placesChanged(first, last);
        rearrange();
    }

    Table m_table;
};

} // namespace belay
