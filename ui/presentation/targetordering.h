// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/targettable.h"
#include "ui/presentation/rowordering.h"

namespace belay {

/// Which targets are wanted, and in which order.
struct TargetQuestion
{
    QList<SortKey> keys = {}; ///< Columns of TargetsModel.
    QStringList words = {};
    std::optional<TargetState> state = {};
    std::optional<QString> cause = {};      ///< As plainCause() has it.
    std::optional<QList<qint32>> rows = {}; ///< Only these of the table.
    quint32 now = 0; ///< Running targets count as having taken until then, s since 1970 UTC.

    [[nodiscard]] bool isEmpty() const
    {
        return keys.isEmpty() && words.isEmpty() && !state && !cause && !rows;
    }
};

/// The places of the targets that answer the question, in its order; equal ones as they were
/// sighted. Pure; sorts texts by ranks of their ids, so each text is looked at once.
[[nodiscard]] QList<quint32> orderTargets(const TargetTable &table, const TargetQuestion &question,
                                          const std::function<bool()> &stale);

/// What a cell says.
[[nodiscard]] QString targetText(const TargetTable &table, const TargetRow &row, int column);
/// The same for exports: times in ISO 8601 UTC, durations in seconds.
[[nodiscard]] QString targetExport(const TargetTable &table, const TargetRow &row, int column);

} // namespace belay
