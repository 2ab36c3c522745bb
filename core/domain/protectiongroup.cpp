// SPDX-License-Identifier: Apache-2.0
#include "core/domain/protectiongroup.h"

namespace belay {

QString productionZone(const ProtectionGroup &group)
{
    switch (group.station.value) {
    case ProtectionStation::Source:
        return group.sourceZone;
    case ProtectionStation::Target:
        return group.targetZone;
    case ProtectionStation::Unknown:
        return {};
    }
    return {};
}

QString standbyZone(const ProtectionGroup &group)
{
    switch (group.station.value) {
    case ProtectionStation::Source:
        return group.targetZone;
    case ProtectionStation::Target:
        return group.sourceZone;
    case ProtectionStation::Unknown:
        return {};
    }
    return {};
}

ActionRefusal refusalOf(ProtectionAction action, const ProtectionGroup &group)
{
    const ProtectionState state = group.state.value;
    bool allowed = false;
    switch (action) {
    case ProtectionAction::Enable:
        allowed = state == ProtectionState::Available || state == ProtectionState::ErrorStarting;
        break;
    case ProtectionAction::Reprotect:
        allowed = state == ProtectionState::FailedOver || state == ProtectionState::ErrorReprotecting;
        break;
    case ProtectionAction::Disable:
        allowed = state == ProtectionState::Protected || state == ProtectionState::ErrorStopping;
        break;
    }
    if (!allowed)
        return ActionRefusal::WrongState;
    return group.pairs > 0 ? ActionRefusal::None : ActionRefusal::NoPairs;
}

ProtectionCourse courseOf(ProtectionAction action)
{
    switch (action) {
    case ProtectionAction::Enable:
        return {ProtectionState::Starting, ProtectionState::Protected, ProtectionState::ErrorStarting};
    case ProtectionAction::Reprotect:
        return {ProtectionState::Reprotecting, ProtectionState::Protected,
                ProtectionState::ErrorReprotecting};
    case ProtectionAction::Disable:
        break;
    }
    return {ProtectionState::Stopping, ProtectionState::Available, ProtectionState::ErrorStopping};
}

bool isProtectionBusy(ProtectionState state)
{
    switch (state) {
    case ProtectionState::Creating:
    case ProtectionState::Starting:
    case ProtectionState::Stopping:
    case ProtectionState::Reversing:
    case ProtectionState::FailingOver:
    case ProtectionState::Reprotecting:
    case ProtectionState::Deleting:
        return true;
    case ProtectionState::Available:
    case ProtectionState::ErrorStarting:
    case ProtectionState::Protected:
    case ProtectionState::ErrorStopping:
    case ProtectionState::ErrorReversing:
    case ProtectionState::FailedOver:
    case ProtectionState::ErrorFailingOver:
    case ProtectionState::ErrorReprotecting:
    case ProtectionState::ErrorDeleting:
    case ProtectionState::Error:
    case ProtectionState::Unknown:
        return false;
    }
    return false;
}

bool isProtectionProblem(ProtectionState state)
{
    switch (state) {
    case ProtectionState::ErrorStarting:
    case ProtectionState::ErrorStopping:
    case ProtectionState::ErrorReversing:
    case ProtectionState::FailedOver:
    case ProtectionState::ErrorFailingOver:
    case ProtectionState::ErrorReprotecting:
    case ProtectionState::ErrorDeleting:
    case ProtectionState::Error:
        return true;
    case ProtectionState::Creating:
    case ProtectionState::Available:
    case ProtectionState::Starting:
    case ProtectionState::Protected:
    case ProtectionState::Stopping:
    case ProtectionState::Reversing:
    case ProtectionState::FailingOver:
    case ProtectionState::Reprotecting:
    case ProtectionState::Deleting:
    case ProtectionState::Unknown:
        return false;
    }
    return false;
}

} // namespace belay
