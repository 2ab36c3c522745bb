// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/targettable.h"

#include <QStringList>

namespace belay {

/// The cloud's reason as a cause that many targets share: without its packaging (logical ids,
/// resource types, request ids) and without what differs between them (ARNs, accounts, ids).
[[nodiscard]] QString plainCause(const QString &reason);
/// The first word or two of a reason, for a cell: "AccessDenied".
[[nodiscard]] QString reasonHead(const QString &reason);
/// Whether a reason only says that something else made the provider give up on the target.
[[nodiscard]] bool isCancellation(const QString &reason);

/// What people usually do about a cause; None for causes we do not know.
enum class NextStep {
    None,
    CheckPermissions,
    ImportOrRename,
    RetrySlower,
    RaiseQuota,
    CheckExecutionRole,
    LeaveAccountOut,
    EnableRegion,
    RepairStack,
    CheckParameters,
    CheckGate,
    PayBill,
};
[[nodiscard]] NextStep nextStepFor(const QString &cause);
[[nodiscard]] QString nextStepWords(NextStep step); ///< Empty for None.

enum class CauseGrouping { Cause, CauseAndFolder, CauseAndRegion };

/// Failed targets of the same cause.
struct CauseRow
{
    QString cause = {};       ///< Empty: the cloud gave none.
    QString part = {};        ///< The folder or region it was split by; empty without.
    bool isCancelled = false; ///< Targets given up on; not a cause by itself, so the last row.
    int targets = 0;
    QDateTime firstSeen = {}; ///< UTC; invalid: some had failed before anyone looked, or there are none.
    QStringList where = {};   ///< Folders in order of sight; regions when the targets stand in none.
    NextStep next = NextStep::None;
    QList<qint32> rows = {}; ///< Of the table.
    friend bool operator==(const CauseRow &, const CauseRow &) = default;
};

/// Causes with the most targets first; the cancelled ones are always there and always last. Pure.
[[nodiscard]] QList<CauseRow> causesOf(const TargetTable &table, CauseGrouping grouping);

[[nodiscard]] QString causeWords(const CauseRow &row, bool wasStopped);
[[nodiscard]] QString causeStepWords(const CauseRow &row);
/// A line per cause, tab-separated, for the clipboard.
[[nodiscard]] QString causesAsText(const QList<CauseRow> &rows, bool wasStopped);

} // namespace belay
