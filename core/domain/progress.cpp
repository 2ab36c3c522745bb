// SPDX-License-Identifier: Apache-2.0
#include "core/domain/progress.h"

namespace belay {

TargetCounts countTargets(const QList<TargetResult> &targets)
{
    TargetCounts counts;
    for (const TargetResult &target : targets) {
        switch (target.state.value) {
        case TargetState::Waiting:
            ++counts.waiting;
            break;
        case TargetState::Running:
            ++counts.running;
            break;
        case TargetState::Succeeded:
            ++counts.succeeded;
            break;
        case TargetState::Failed:
            ++counts.failed;
            break;
        case TargetState::Cancelled:
            ++counts.cancelled;
            break;
        case TargetState::Skipped:
            ++counts.skipped;
            break;
        case TargetState::Unknown:
            ++counts.unknown;
            break;
        }
    }
    return counts;
}

Outlook outlookOf(const Operation &operation, const TargetCounts &counts)
{
    const bool anyFailed = operation.failedTargets.value_or(0) > 0 || counts.failed > 0;
    switch (operation.state.value) {
    case OperationState::Queued:
        return Outlook::Queued;
    case OperationState::Running:
        return Outlook::Running;
    case OperationState::Stopping:
        return Outlook::Stopping;
    case OperationState::Succeeded:
        return anyFailed ? Outlook::SucceededWithFailures : Outlook::Succeeded;
    case OperationState::Failed:
        return Outlook::Failed;
    case OperationState::Stopped:
        return Outlook::Stopped;
    case OperationState::Unknown:
        return Outlook::Unknown;
    }
    return Outlook::Unknown;
}

} // namespace belay
