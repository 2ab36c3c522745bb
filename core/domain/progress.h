// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/operation.h"
#include "core/domain/targetresult.h"

#include <QList>

namespace belay {

/// How many targets are where. The parts always add up to total().
struct TargetCounts
{
    int waiting = 0;
    int running = 0;
    int succeeded = 0;
    int failed = 0;
    int cancelled = 0;
    int skipped = 0;
    int unknown = 0;

    [[nodiscard]] constexpr int total() const
    {
        return waiting + running + succeeded + failed + cancelled + skipped + unknown;
    }
    [[nodiscard]] constexpr int finished() const { return succeeded + failed + cancelled + skipped; }
    friend bool operator==(const TargetCounts &, const TargetCounts &) = default;
};

[[nodiscard]] TargetCounts countTargets(const QList<TargetResult> &targets);

/// One word for a row on the board (ux.md 4.1). Success is counted per target, so an operation the
/// cloud calls successful while targets failed is SucceededWithFailures.
enum class Outlook {
    Succeeded,
    SucceededWithFailures,
    Failed,
    Running,
    Queued,
    Stopping,
    Stopped,
    Unknown,
};

[[nodiscard]] Outlook outlookOf(const Operation &operation, const TargetCounts &counts);

} // namespace belay
