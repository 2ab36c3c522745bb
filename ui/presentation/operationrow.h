// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/capabilities.h"
#include "core/domain/limits.h"
#include "core/domain/risk.h"
#include "core/engine/guardwatch.h"
#include "core/engine/operationwatch.h"
#include "core/engine/protectionwatch.h"
#include "core/engine/stopcontroller.h"
#include "ui/presentation/stateglyphs.h"

namespace belay {

[[nodiscard]] QList<TargetResult> listOf(const TargetTable &table);

/// One region of an operation against its limit.
struct RegionRow
{
    QString region;
    RegionProgress progress;
    RegionLimits limits;
    int pace = 0;
    Forecast forecast = Forecast::Unlikely;
    friend bool operator==(const RegionRow &a, const RegionRow &b)
    {
        return a.region == b.region && a.progress.total == b.progress.total &&
               a.progress.finished == b.progress.finished && a.progress.failed == b.progress.failed &&
               a.progress.running == b.progress.running && a.limits == b.limits && a.pace == b.pace &&
               a.forecast == b.forecast;
    }
};

/// Regions in deployment order: the given one first, then as they were sighted.
[[nodiscard]] QList<RegionRow> regionsOf(const Operation &operation, const QList<RegionCounts> &counts,
                                         UpdateRules rules);
[[nodiscard]] QList<RegionRow> regionsOf(const Operation &operation, const QList<TargetResult> &targets,
                                         UpdateRules rules);

/// What a row says when it is a job of a protection group instead of a stack-group operation.
struct ProtectionPart
{
    ProtectionRef ref;
    QString title;    ///< "DISABLE PROTECTION dr-web".
    QString state;    ///< The group's or the job's state as the screens word it.
    QString progress; ///< "2 of 9 pairs done".
    friend bool operator==(const ProtectionPart &, const ProtectionPart &) = default;
};

/// One operation as the board shows it.
struct OperationRow
{
    OperationRef ref;
    Connection connection;
    Operation operation;
    TargetCounts counts;
    bool countsKnown = false;
    Outlook outlook = Outlook::Unknown;
    std::optional<TargetResult> firstFailure = {};
    QDateTime firstFailureAt = {}; ///< Invalid: it had failed when first seen.
    int unread = 0;                ///< Targets whose reading broke off.
    int failed = 0;                         ///< In the region nearest its limit.
    int tolerated = -1;                     ///< Of that region; -1: not known.
    Forecast forecast = Forecast::Unlikely; ///< The worst region's; one of the first four.
    Risk risk;
    int stillSeconds = -1; ///< Since when nothing moved, once it counts as stalled; else -1.
    bool unseen = false;   ///< The state is only what it was at statusAt.
    bool lagging = false;  ///< The cloud counts more failures than its list of targets shows yet.
    QDateTime statusAt;
    int ahead = 0;        ///< Queued: how many of the group's operations come first.
    QString queuedBehind; ///< The first of them, when known.
    std::optional<StopStage> stop = {};
    GuardState guard = GuardState::Off;
    QDateTime guardStopsAt = {}; ///< While its guard counts down.
    bool stopStuck = false; ///< The stop shows no effect, or its draining does not go on.
    bool ticked = false;                           ///< Picked by a person together with others.
    std::optional<ProtectionPart> protection = {}; ///< Set: `ref` names no operation of a stack group.

    [[nodiscard]] bool isEnded() const { return belay::isEnded(operation.state.value); }
    [[nodiscard]] bool needsAttention() const;
    friend bool operator==(const OperationRow &, const OperationRow &) = default;
};

/// What the row cannot be told by the record alone.
struct RowSetting
{
    Connection connection;
    UpdateRules rules = UpdateRules::StackSet;
    const StopProgress *stop = nullptr;
    const GuardStatus *guard = nullptr;
    QDateTime now;
};

[[nodiscard]] OperationRow rowOf(const OperationRecord &record, const RowSetting &setting);

[[nodiscard]] Glyph glyphOf(const OperationRow &row);
/// "RUNNING", "NO CHANGE 14 MIN", "UNKNOWN": what the state column says.
[[nodiscard]] QString stateWordOf(const OperationRow &row);
/// "UPDATE baseline-iam".
[[nodiscard]] QString titleOf(const OperationRow &row);
/// "4/5": failures against allowed ones in the region nearest its limit; "4" or "-" otherwise.
[[nodiscard]] QString failuresOf(const OperationRow &row);
/// In place of the bar, where there is none: "queued behind 1"; else how much has finished.
[[nodiscard]] QString progressOf(const OperationRow &row);
/// The line under the bar: counts, or why there are none.
[[nodiscard]] QString progressLineOf(const OperationRow &row);
/// How long it has been running, or ran; with the stage of a stop when one was asked for.
[[nodiscard]] QString timeLineOf(const OperationRow &row, const QDateTime &now);

} // namespace belay
