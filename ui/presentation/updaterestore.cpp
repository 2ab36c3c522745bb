// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/updaterestore.h"

#include "core/domain/findings.h"

namespace belay {

UpdateDraft draftBackTo(const Snapshot &version, const UpdateGround &ground, const Capabilities &capabilities)
{
    const StackGroupDetail &then = version.definition;
    UpdateDraft draft = UpdateController::draftFrom(ground, capabilities);
    if (then.templateBody != ground.detail.templateBody) {
        draft.usePreviousTemplate = false;
        draft.templateBody = then.templateBody;
    }
    draft.parameters.clear();
    for (const Parameter &parameter : then.parameters) {
        ParameterChoice choice;
        choice.key = parameter.key;
        const bool isStillThere = withKey(ground.detail.parameters, parameter.key) != nullptr;
        if (!parameter.hidden) {
            choice.value = parameter.value;
            choice.chosen = true;
        } else {
            choice.usePrevious = capabilities.keepsHiddenValues && isStillThere;
        }
        draft.parameters.append(choice);
    }
    draft.capabilities = then.capabilities;
    if (!then.administrationRole.isEmpty())
        draft.administrationRole = then.administrationRole;
    if (!then.executionRole.isEmpty())
        draft.executionRole = then.executionRole;
    if (!then.group.description.isEmpty() && then.group.description != ground.detail.group.description)
        draft.description = then.group.description;
    if (capabilities.clearsTags && then.group.tags != ground.detail.group.tags)
        draft.tags = then.group.tags;
    return draft;
}

} // namespace belay
