// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

namespace belay {

/// Finds the row of a key in a table that holds the keys itself: open addressing over row numbers,
/// at most ten bytes a row once a table is large. A copy costs nothing until one of the two changes.
class RowIndex
{
public:
    /// `same(row)` says whether that row has the key looked for; -1: none has.
    template <class Same>
    [[nodiscard]] qsizetype find(size_t hash, Same same) const
    {
        if (m_slots.isEmpty())
            return -1;
        for (qsizetype slot = first(hash); m_slots[slot] != 0; slot = after(slot))
            if (same(qsizetype(m_slots[slot] - 1)))
                return qsizetype(m_slots[slot] - 1);
        return -1;
    }

    /// Takes row `row` in, which no find() has found; `hashOf(row)` is asked again for all when it grows.
    template <class HashOf>
    void insert(qsizetype row, HashOf hashOf)
    {
        if (m_slots.isEmpty() || (m_used + 1) * 4 > m_slots.size() * 3) {
            const QList<quint32> before =
                std::exchange(m_slots, QList<quint32>(std::max<qsizetype>(16, m_slots.size() * 2), 0));
            for (const quint32 entry : before)
                if (entry != 0)
                    place(entry, hashOf(qsizetype(entry - 1)));
        }
        place(quint32(row) + 1, hashOf(row));
        ++m_used;
    }

    void clear()
    {
        m_slots.clear();
        m_used = 0;
    }

private:
    [[nodiscard]] qsizetype first(size_t hash) const { return qsizetype(hash & size_t(m_slots.size() - 1)); }
    [[nodiscard]] qsizetype after(qsizetype slot) const { return (slot + 1) & (m_slots.size() - 1); }
    void place(quint32 entry, size_t hash)
    {
        qsizetype slot = first(hash);
        while (std::as_const(m_slots)[slot] != 0)
            slot = after(slot);
        m_slots[slot] = entry;
    }

    QList<quint32> m_slots; ///< Row number + 1; 0: free. A power of two long.
    qsizetype m_used = 0;
};

} // namespace belay
