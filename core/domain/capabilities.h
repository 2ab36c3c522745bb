// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace belay {

/// Which table of checks an update follows.
enum class UpdateRules { StackSet, RosStackGroup };

/// What becomes of targets that are being changed while their operation is stopped.
enum class StartedOnStop {
    Finish,    ///< The provider says they run to their end (AWS).
    NotStated, ///< The provider does not say; shown as "expected to finish" (ROS).
};

/// What a stack-group service can do. Screens read this and never ask for the provider's name.
/// Facts: ux.md section 3 and the references named there.
struct Capabilities
{
    UpdateRules updateRules = UpdateRules::StackSet;
    StartedOnStop startedOnStop = StartedOnStop::Finish;
    bool keepsHiddenValues = false;    ///< A hidden parameter can be sent as "use previous value".
    bool hasManagedExecution = false;  ///< A second operation may queue instead of being refused.
    bool hasCallAs = false;
    bool hasTemplateIds = false;       ///< Templates stored at the provider, by id and version.
    bool hasConcurrencyMode = false;   ///< Strict and soft failure tolerance.
    bool hasAccountsUrl = false;
    bool clearsTags = false;           ///< Tags belong to the update and an empty list removes all.
    bool hasOperationDescription = false;
    bool stopNeedsGroup = false;
    int pageSize = 100;
    int maxTemplateBytes = 51'200;

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

} // namespace belay
