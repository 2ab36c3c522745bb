// SPDX-License-Identifier: Apache-2.0
#include "core/domain/operation.h"

namespace belay {
namespace {

int order(OperationState state)
{
    switch (state) {
    case OperationState::Unknown:
        return 0;
    case OperationState::Queued:
        return 1;
    case OperationState::Running:
        return 2;
    case OperationState::Stopping:
        return 3;
    case OperationState::Succeeded:
    case OperationState::Failed:
    case OperationState::Stopped:
        return 4;
    }
    return 0;
}

} // namespace

OperationState laterOf(OperationState a, OperationState b) { return order(b) >= order(a) ? b : a; }

} // namespace belay
