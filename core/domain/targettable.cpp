// SPDX-License-Identifier: Apache-2.0
#include "core/domain/targettable.h"

#include <limits>

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

int &partOf(TargetCounts &counts, TargetState state)
{
    switch (state) {
    case TargetState::Waiting:
        return counts.waiting;
    case TargetState::Running:
        return counts.running;
    case TargetState::Succeeded:
        return counts.succeeded;
    case TargetState::Failed:
        return counts.failed;
    case TargetState::Cancelled:
        return counts.cancelled;
    case TargetState::Skipped:
        return counts.skipped;
    case TargetState::Unknown:
        break;
    }
    return counts.unknown;
}

bool tellsTheSame(const TargetRow &a, const TargetRow &b)
{
    return a.state == b.state && a.word == b.word && a.reason == b.reason && a.folder == b.folder &&
           a.gate == b.gate;
}

quint32 secondsOf(const QDateTime &time)
{
    return quint32(std::clamp<qint64>(time.toSecsSinceEpoch(), 0, std::numeric_limits<quint32>::max()));
}

/// A table names 65 535 regions; further ones, which no provider has, are the region without a name.
quint16 regionId(Dictionary &regions, const QString &name)
{
    constexpr qsizetype most = std::numeric_limits<quint16>::max();
    if (regions.size() > most && !regions.find(name))
        return 0;
    return quint16(regions.idOf(name));
}

} // namespace

bool TargetTable::take(const QList<TargetResult> &rows, const QDateTime &seenAt)
{
    const quint32 at = secondsOf(seenAt);
    const QDateTime changedBefore = m_changedAt;
    bool changed = false;
    for (const TargetResult &result : rows) {
        const TargetRow row = packed(result);
        const qsizetype place = placeOf(row);
        if (place < 0) {
            append(row, at);
            changed = true;
            continue;
        }
        const TargetState before = m_rows.at(place).state;
        if (!takeKnown(place, row, at))
            continue;
        changed = true;
        if (before != row.state)
            m_changedAt = seenAt;
    }
    return changed;
}

TargetRow TargetTable::packed(const TargetResult &result)
{
    const PackedAccount account = packAccount(result.account, m_texts);
    TargetRow row;
    row.account = account.number;
    row.digits = account.digits;
    row.region = regionId(m_regions, result.region);
    row.folder = m_texts.idOf(result.folder);
    row.reason = m_texts.idOf(result.reason);
    row.word = m_texts.idOf(result.state.word);
    row.gate = m_texts.idOf(result.gate);
    row.state = result.state.value;
    return row;
}

void TargetTable::append(TargetRow row, quint32 at)
{
    row.beganAt = row.state == TargetState::Running ? at : 0;
    m_rows.append(row);
    const qsizetype place = m_rows.size() - 1;
    m_places.insert(place, [this](qsizetype known) { return hashOf(m_rows.at(known)); });
    count(row, 1);
    noteFailure(place);
}

bool TargetTable::takeKnown(qsizetype place, TargetRow row, quint32 at)
{
    const TargetRow known = m_rows.at(place);
    if (tellsTheSame(known, row)) {
        if (known.doubted)
            m_rows[place].doubted = false;
        return false;
    }
    const bool wasFinished = isFinished(known.state);
    if (wasFinished && !isFinished(row.state) && !known.doubted) {
        m_rows[place].doubted = true;
        return false;
    }
    row.beganAt = known.beganAt;
    row.endedAt = known.endedAt;
    if (!isFinished(row.state)) {
        row.endedAt = 0;
        if (row.beganAt == 0 && row.state == TargetState::Running)
            row.beganAt = at;
    } else if (!wasFinished) {
        row.endedAt = at;
        if (row.beganAt != 0)
            m_durations.append(int(std::max(at, row.beganAt) - row.beganAt));
    }
    m_rows[place] = row;
    count(known, -1);
    count(row, 1);
    noteFailure(place);
    return true;
}

void TargetTable::noteFailure(qsizetype place)
{
    const auto hasFailed = [](const TargetRow &row) { return row.state == TargetState::Failed; };
    if (m_firstFailure < 0) {
        if (hasFailed(m_rows.at(place)))
            m_firstFailure = place;
    } else if (place == m_firstFailure && !hasFailed(m_rows.at(place))) {
        const auto next = std::find_if(m_rows.cbegin(), m_rows.cend(), hasFailed);
        m_firstFailure = next != m_rows.cend() ? next - m_rows.cbegin() : -1;
    }
}

void TargetTable::count(const TargetRow &row, int by)
{
    if (m_byRegion.size() <= row.region)
        m_byRegion.resize(row.region + 1);
    partOf(m_counts, row.state) += by;
    partOf(m_byRegion[row.region], row.state) += by;
}

size_t TargetTable::hashOf(const TargetRow &row) const
{
    return qHashMulti(QHashSeed::globalSeed(), row.account, row.digits, row.region);
}

qsizetype TargetTable::placeOf(const TargetRow &row) const
{
    return m_places.find(hashOf(row), [&](qsizetype place) {
        const TargetRow &known = m_rows.at(place);
        return known.account == row.account && known.digits == row.digits && known.region == row.region;
    });
}

qsizetype TargetTable::find(const QString &account, const QString &region) const
{
    const auto place = m_regions.find(region);
    auto packed = packedDigits(account);
    if (!packed)
        if (const auto text = m_texts.find(account))
            packed = PackedAccount{*text, 0};
    if (!place || !packed)
        return -1;
    TargetRow key;
    key.account = packed->number;
    key.digits = packed->digits;
    key.region = quint16(*place);
    return placeOf(key);
}

QString TargetTable::account(const TargetRow &row) const
{
    return accountText({row.account, row.digits}, m_texts);
}

TargetResult TargetTable::result(qsizetype index) const
{
    const TargetRow &row = m_rows.at(index);
    return {.account = account(row),
            .region = region(row),
            .folder = folder(row),
            .state = {row.state, m_texts.text(row.word)},
            .reason = reason(row),
            .gate = m_texts.text(row.gate)};
}

TargetCounts TargetTable::countsIn(quint16 region) const
{
    return m_byRegion.value(region);
}

QList<RegionCounts> TargetTable::countsByRegion() const
{
    QList<RegionCounts> list;
    for (qsizetype region = 0; region < m_byRegion.size(); ++region)
        if (m_byRegion.at(region).total() > 0)
            list.append({m_regions.text(quint32(region)), m_byRegion.at(region)});
    return list;
}

void TargetTable::squeeze()
{
    m_rows.squeeze();
}

} // namespace belay
