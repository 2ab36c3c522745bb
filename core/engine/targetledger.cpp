// SPDX-License-Identifier: Apache-2.0
#include "core/engine/targetledger.h"

namespace belay {
namespace {

bool isFinished(TargetState state)
{
    switch (state) {
    case TargetState::Succeeded:
    case TargetState::Failed:
    case TargetState::Cancelled:
    case TargetState::Skipped:
        return true;
    case TargetState::Waiting:
    case TargetState::Running:
    case TargetState::Unknown:
        return false;
    }
    return false;
}

} // namespace

bool TargetLedger::take(const QList<TargetResult> &rows)
{
    bool changed = false;
    for (const TargetResult &row : rows) {
        const auto key = std::pair(row.account, row.region);
        const auto known = m_places.constFind(key);
        qsizetype place = 0;
        if (known == m_places.constEnd()) {
            place = m_rows.size();
            m_places.insert(key, place);
            m_rows.append(row);
        } else {
            place = *known;
            if (m_rows[place] == row) {
                m_doubted.remove(place);
                continue;
            }
            const bool backwards = isFinished(m_rows[place].state.value) && !isFinished(row.state.value);
            if (backwards && !m_doubted.contains(place)) {
                m_doubted.insert(place);
                continue;
            }
            m_doubted.remove(place);
            m_rows[place] = row;
        }
        changed = true;
        if (m_firstFailure < 0 && row.state == TargetState::Failed)
            m_firstFailure = place;
    }
    return changed;
}

std::optional<TargetResult> TargetLedger::firstFailure() const
{
    if (m_firstFailure < 0)
        return std::nullopt;
    return m_rows[m_firstFailure];
}

} // namespace belay
