// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <optional>

namespace belay {

/// Where a person has been, for going back and forth. A place visited anew cuts off what lay ahead;
/// the same place twice in a row counts once; the oldest of many are forgotten.
template <class Place>
class History
{
public:
    static constexpr qsizetype kept = 50;

    void visit(const Place &place)
    {
        if (m_at >= 0 && m_places.at(m_at) == place)
            return;
        m_places.resize(m_at + 1);
        m_places.append(place);
        if (m_places.size() > kept)
            m_places.removeFirst();
        m_at = m_places.size() - 1;
    }
    [[nodiscard]] bool canGo(int steps) const { return m_at + steps >= 0 && m_at + steps < m_places.size(); }
    /// The place so many steps away (-1: back), which is now where we are; nothing at an end.
    std::optional<Place> go(int steps)
    {
        if (!canGo(steps))
            return {};
        m_at += steps;
        return m_places.at(m_at);
    }

private:
    QList<Place> m_places;
    qsizetype m_at = -1;
};

} // namespace belay
