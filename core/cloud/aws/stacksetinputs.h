// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/stackgroupservice.h"

#include <nlohmann/json_fwd.hpp>

namespace belay::aws {

/// The structured input of each action (api/aws-cloudformation.md section 7), members in the order
/// of the service's own documentation. The wire form and the command line are both made from it.
using Input = nlohmann::ordered_json;

[[nodiscard]] Input listGroupsInput(CallAs callAs, const PageToken &page);
[[nodiscard]] Input groupInput(const GroupKey &key);
[[nodiscard]] Input instancesInput(const GroupKey &key, const InstanceFilter &filter, const PageToken &page);
[[nodiscard]] Input instanceInput(const GroupKey &key, const QString &account, const QString &region);
[[nodiscard]] Input operationsInput(const GroupKey &key, const PageToken &page);
[[nodiscard]] Input operationInput(const OperationRef &ref); ///< Also what a stop sends.
[[nodiscard]] Input resultsInput(const OperationRef &ref, const ResultFilter &filter, const PageToken &page);
[[nodiscard]] Input templateInput(const TemplateSource &source); ///< Body, URL or stack set.

/// 1 to 128 letters, digits and hyphens, not starting with a hyphen (section 8, row 20).
[[nodiscard]] bool isOperationId(const QString &id);

/// Every field of an update that the draft sets; an empty list of tags stays, since it clears them.
/// Without a token there is no OperationId.
[[nodiscard]] Input updateInput(const UpdateDraft &draft, const ClientToken &token);
/// Without a token there is no OperationId.
[[nodiscard]] Input driftInput(const GroupKey &key, const OperationPreferences &preferences,
                               const ClientToken &token);

} // namespace belay::aws
