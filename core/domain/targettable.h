// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/packedaccount.h"
#include "core/domain/progress.h"
#include "core/domain/rowindex.h"

#include <QDateTime>

namespace belay {

/// One target of an operation; texts are ids in the dictionary of its table.
struct TargetRow
{
    quint64 account = 0;
    quint32 reason = 0;
    quint32 folder = 0;
    quint32 word = 0; ///< The provider's word for the state.
    quint32 gate = 0;
    quint32 beganAt = 0; ///< When it was first seen running, s since 1970 UTC; 0: never seen so.
    quint32 endedAt =
        0; ///< When it was first seen finished; 0: not finished, or was so at first sight of it.
    quint16 region = 0;
    quint8 digits = 0;
    TargetState state : 7 = TargetState::Unknown;
    bool doubted : 1 = false; ///< Once seen finished, and one reading has said otherwise since.
};
static_assert(sizeof(TargetRow) <= 64);

struct RegionCounts
{
    QString region;
    TargetCounts counts;
    friend bool operator==(const RegionCounts &, const RegionCounts &) = default;
};

/// The targets of one operation as several readings of an eventually consistent list tell them,
/// packed so that a hundred thousand of them cost a few megabytes.
///
/// Keeps first-seen order: a row keeps its index for the life of the table. A target once seen
/// finished stays finished until the cloud says otherwise twice in a row (ux.md section 3); a row
/// that a later reading leaves out stays. Counts are kept, not counted. Copies share their rows
/// until one of them changes, so a worker sorts a copy while the original takes the next page.
class TargetTable
{
public:
    /// Takes the rows of one page in; true when anything changed. `seenAt` is when the page arrived.
    bool take(const QList<TargetResult> &rows, const QDateTime &seenAt);

    [[nodiscard]] qsizetype size() const { return m_rows.size(); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] const TargetRow &row(qsizetype index) const { return m_rows.at(index); }
    [[nodiscard]] const QList<TargetRow> &rows() const { return m_rows; }
    [[nodiscard]] const Dictionary &texts() const { return m_texts; }     ///< Folders, reasons, words, gates.
    [[nodiscard]] const Dictionary &regions() const { return m_regions; } ///< Of TargetRow::region.

    [[nodiscard]] QString account(const TargetRow &row) const;
    [[nodiscard]] const QString &region(const TargetRow &row) const { return m_regions.text(row.region); }
    [[nodiscard]] const QString &folder(const TargetRow &row) const { return m_texts.text(row.folder); }
    [[nodiscard]] const QString &reason(const TargetRow &row) const { return m_texts.text(row.reason); }
    [[nodiscard]] TargetResult result(qsizetype index) const; ///< The row with its texts.
    [[nodiscard]] qsizetype find(const QString &account, const QString &region) const; ///< -1: none.

    [[nodiscard]] const TargetCounts &counts() const { return m_counts; }
    [[nodiscard]] TargetCounts countsIn(quint16 region) const; ///< By id in regions().
    [[nodiscard]] QList<RegionCounts> countsByRegion() const;  ///< In order of first sight.
    /// The failure that was there first; -1: none.
    [[nodiscard]] qsizetype firstFailure() const { return m_firstFailure; }
    /// Seconds the targets seen from start to end took, as they ended.
    [[nodiscard]] const QList<int> &durations() const { return m_durations; }
    /// When a target last changed its state; invalid: nothing has changed since the first sight.
    [[nodiscard]] QDateTime changedAt() const { return m_changedAt; }
    void squeeze(); ///< Gives back room kept for growing.

private:
    [[nodiscard]] size_t hashOf(const TargetRow &row) const;
    [[nodiscard]] qsizetype placeOf(const TargetRow &row) const;
    [[nodiscard]] TargetRow packed(const TargetResult &result);
    bool takeKnown(qsizetype place, TargetRow row, quint32 at);
    void append(TargetRow row, quint32 at);
    void count(const TargetRow &row, int by);
    void noteFailure(qsizetype place);

    QList<TargetRow> m_rows;
    RowIndex m_places;
    QList<TargetCounts> m_byRegion;
    QList<int> m_durations;
    Dictionary m_texts;
    Dictionary m_regions;
    TargetCounts m_counts;
    QDateTime m_changedAt;
    qsizetype m_firstFailure = -1;
};

} // namespace belay
