// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/packedaccount.h"
#include "core/domain/rowindex.h"
#include "core/domain/stackgroup.h"

#include <QBitArray>
#include <QUuid>

namespace belay {

/// What many instances of a group have in common.
struct InstanceKind
{
    Worded<InstanceSync> sync;
    QString detailedState;
    Worded<DriftState> drift;
    QString stackIdForm; ///< The stack id with marks where account, region and its two UUIDs stand.
    friend bool operator==(const InstanceKind &, const InstanceKind &) = default;
    friend size_t qHash(const InstanceKind &kind, size_t seed = 0)
    {
        return qHashMulti(seed, kind.sync.word, kind.detailedState, kind.drift.word, kind.stackIdForm);
    }
};

/// One instance; ids of its table stand for texts.
struct InstanceRow
{
    quint64 account = 0;
    QUuid stack;     ///< The UUID a stack id ends with.
    QUuid stackName; ///< The UUID in the stack's name (AWS).
    quint32 folder = 0;
    quint32 reason = 0;
    quint32 operation = 0;      ///< The last operation's id.
    quint32 driftCheckedAt = 0; ///< s since 1970 UTC; 0: not said.
    quint32 kind = 0;
    quint16 region = 0;
    quint8 digits = 0;
};
static_assert(sizeof(InstanceRow) <= 64);

struct InstanceCounts
{
    int current = 0;
    int outdated = 0;
    int inoperable = 0;
    int unknown = 0;
    [[nodiscard]] constexpr int total() const { return current + outdated + inoperable + unknown; }
    friend bool operator==(const InstanceCounts &, const InstanceCounts &) = default;
};

/// The instances of one group, packed so that a hundred thousand of them cost a few megabytes.
///
/// Keeps first-seen order: a row keeps its index until endPass() takes rows out. Texts come back as
/// they were given, times to the second. Copies share their rows until one of them changes, so a
/// worker sorts a copy while the original takes the next page. Any thread, one at a time.
class InstanceTable
{
public:
    /// Takes the rows of one page in; true when anything changed.
    bool take(const QList<StackInstance> &rows);
    /// From here on it is noted which rows the list still has.
    void beginPass();
    /// The list was read to its end: what it has not named since beginPass() is gone. Indexes change
    /// then; true when any did.
    bool endPass();
    void squeeze(); ///< Gives back room kept for growing.

    [[nodiscard]] qsizetype size() const { return m_rows.size(); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] const InstanceRow &row(qsizetype index) const { return m_rows.at(index); }
    [[nodiscard]] const QList<InstanceRow> &rows() const { return m_rows; }
    [[nodiscard]] const Dictionary &texts() const { return m_texts; }     ///< Folders, reasons, operations.
    [[nodiscard]] const Dictionary &regions() const { return m_regions; } ///< Of InstanceRow::region.
    [[nodiscard]] const QList<InstanceKind> &kinds() const { return m_kinds; } ///< Of InstanceRow::kind.

    [[nodiscard]] QString account(const InstanceRow &row) const;
    [[nodiscard]] const QString &region(const InstanceRow &row) const { return m_regions.text(row.region); }
    [[nodiscard]] const QString &folder(const InstanceRow &row) const { return m_texts.text(row.folder); }
    [[nodiscard]] const QString &reason(const InstanceRow &row) const { return m_texts.text(row.reason); }
    [[nodiscard]] const InstanceKind &kind(const InstanceRow &row) const { return m_kinds.at(row.kind); }
    [[nodiscard]] QString stackId(const InstanceRow &row) const;
    [[nodiscard]] StackInstance instance(qsizetype index) const; ///< The row with its texts.
    [[nodiscard]] qsizetype find(const QString &account, const QString &region) const; ///< -1: none.
    [[nodiscard]] const InstanceCounts &counts() const { return m_counts; }            ///< Kept, not counted.

private:
    using PlaceKey = std::pair<std::pair<quint64, quint8>, quint16>; ///< Account and region.

    [[nodiscard]] static PlaceKey keyOf(const InstanceRow &row)
    {
        return {{row.account, row.digits}, row.region};
    }
    [[nodiscard]] size_t hashOf(const InstanceRow &row) const;
    [[nodiscard]] qsizetype placeOf(const InstanceRow &row) const;
    [[nodiscard]] InstanceRow packed(const StackInstance &instance);
    [[nodiscard]] quint32 kindId(const InstanceKind &kind);
    void count(const InstanceRow &row, int by);
    bool takeOverrides(const InstanceRow &row, const QList<Parameter> &overrides);

    QList<InstanceRow> m_rows;
    RowIndex m_places;
    QList<InstanceKind> m_kinds;
    QHash<InstanceKind, quint32> m_kindIds;
    QHash<PlaceKey, QList<Parameter>> m_overrides; ///< Rare, so not in the row.
    QBitArray m_seen;                              ///< By row, while a pass goes on.
    bool m_inPass = false;
    Dictionary m_texts;
    Dictionary m_regions;
    InstanceCounts m_counts;
};

} // namespace belay
