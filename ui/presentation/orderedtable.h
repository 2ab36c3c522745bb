// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

namespace belay {

/// A table that sorts and filters itself by an order vector over rows that stay where they are.
///
/// take() compares a whole snapshot with what is shown and removes, changes, appends and moves only
/// what differs; selection and persistent indices follow their rows. Subclasses say what a key is,
/// which row comes first and which is shown, and call rearrange() when their answer changes.
template <class Row, class Key>
class OrderedTable : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_order.size());
    }
    [[nodiscard]] const Row &at(int row) const { return m_rows[m_order[size_t(row)]]; }
    [[nodiscard]] const std::vector<Row> &all() const { return m_rows; } ///< Shown or not, as they came.
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const Key &key) const
    {
        const auto found = std::find_if(m_order.begin(), m_order.end(),
                                        [&](size_t place) { return keyOf(m_rows[place]) == key; });
        return found == m_order.end() ? -1 : int(found - m_order.begin());
    }

    void take(std::vector<Row> rows)
    {
        QHash<Key, size_t> places;
        places.reserve(qsizetype(rows.size()));
        for (size_t place = 0; place < rows.size(); ++place)
            places.insert(keyOf(rows[place]), place);
        const auto goes = [&](size_t place) {
            const auto found = places.constFind(keyOf(m_rows[place]));
            return found == places.constEnd() || !accepts(rows[*found]);
        };
        removeShown(goes);

        std::vector<Row> before = std::exchange(m_rows, std::move(rows));
        std::vector<bool> changed;
        QSet<size_t> shown;
        for (size_t &place : m_order) {
            const Row &old = before[place];
            place = places.value(keyOf(old));
            changed.push_back(!(old == m_rows[place]));
            shown.insert(place);
        }
        tellChanged(changed);
        appendMissing(shown);
        putInOrder();
    }

    void rearrange() { take(m_rows); }

protected:
    [[nodiscard]] virtual Key keyOf(const Row &row) const = 0;
    [[nodiscard]] virtual bool accepts(const Row &row) const = 0;
    /// A strict order; equal rows keep the order they came in.
    [[nodiscard]] virtual bool comesBefore(const Row &a, const Row &b) const = 0;

private:
    template <class Goes>
    void removeShown(Goes goes)
    {
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (!goes(m_order[size_t(last)]))
                continue;
            int first = last;
            while (first > 0 && goes(m_order[size_t(first - 1)]))
                --first;
            beginRemoveRows({}, first, last);
            m_order.erase(m_order.begin() + first, m_order.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }

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

    void appendMissing(const QSet<size_t> &shown)
    {
        std::vector<size_t> missing;
        for (size_t place = 0; place < m_rows.size(); ++place)
            if (!shown.contains(place) && accepts(m_rows[place]))
                missing.push_back(place);
        if (missing.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + int(missing.size()) - 1);
        m_order.insert(m_order.end(), missing.begin(), missing.end());
        endInsertRows();
    }

    void putInOrder()
    {
        std::vector<size_t> order = m_order;
        std::sort(order.begin(), order.end());
        std::stable_sort(order.begin(), order.end(),
                         [this](size_t a, size_t b) { return comesBefore(m_rows[a], m_rows[b]); });
        if (order == m_order)
            return;
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        std::vector<int> rowOfPlace(m_rows.size(), -1);
        for (size_t row = 0; row < order.size(); ++row)
            rowOfPlace[order[row]] = int(row);
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex &old : from)
            to.append(index(rowOfPlace[m_order[size_t(old.row())]], old.column()));
        m_order = std::move(order);
        changePersistentIndexList(from, to);
        emit layoutChanged({}, VerticalSortHint);
    }

    std::vector<Row> m_rows;
    std::vector<size_t> m_order;
};

} // namespace belay
