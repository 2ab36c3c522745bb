// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/groupwords.h"

#include <vector>

namespace belay {

/// How the rows of a table stand, decided once for each state and kind of reason. A copy of the
/// table as it was; any thread.
class InstanceStates
{
public:
    explicit InstanceStates(const InstanceTable &table);

    /// Names what a row's state column says; rows with the same id say the same.
    [[nodiscard]] quint32 idOf(const InstanceRow &row) const
    {
        return row.kind * reasonKinds + (m_reasons.empty() ? 0 : m_reasons[row.reason]);
    }
    [[nodiscard]] Standing standing(const InstanceRow &row) const { return m_standings[idOf(row)]; }
    [[nodiscard]] const QStringList &words() const { return m_words; } ///< By id.
    [[nodiscard]] StandingCounts counts(const InstanceTable &table) const;

private:
    static constexpr quint32 reasonKinds = 3; ///< None, of a cancellation, other.

    std::vector<quint8> m_reasons; ///< By text; empty: no state of the table needs them.
    std::vector<Standing> m_standings;
    QStringList m_words;
};

} // namespace belay
