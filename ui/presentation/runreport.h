// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/operationdetailpresenter.h"
#include "ui/presentation/replay.h"

namespace belay {

/// How an operation went, as a Markdown text for people who were not there: what and where, counts,
/// regions against their limits, causes, what happened when. Times are ISO 8601 in UTC.
[[nodiscard]] QString runReport(const OperationDetail &detail, const Replay &replay, const QDateTime &now);

} // namespace belay
