// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/operation.h"

namespace belay {

/// How one parameter will be sent: a value, or "use previous value" (AWS).
struct ParameterChoice
{
    QString key;
    std::optional<QString> value = {};
    bool usePrevious = false;
    bool chosen = false; ///< A person decided, so a changed default of the template is no trap.
    friend bool operator==(const ParameterChoice &, const ParameterChoice &) = default;
};

/// Everything a person may set in an update, for both kinds of groups. Absent means "not sent".
/// Contradictions can be expressed so that validation can name them.
struct UpdateDraft
{
    GroupKey group;
    std::optional<QString> description = {};
    bool usePreviousTemplate = false;
    std::optional<QByteArray> templateBody = {}; ///< UTF-8.
    std::optional<QString> templateUrl = {};
    std::optional<QString> templateId = {};
    std::optional<QString> templateVersion = {};
    QList<ParameterChoice> parameters = {};
    QStringList capabilities = {};
    std::optional<QList<Tag>> tags = {}; ///< AWS: present and empty removes all tags.
    OperationPreferences preferences = {};
    std::optional<QString> administrationRole = {}; ///< AWS: ARN; ROS: role name.
    std::optional<QString> executionRole = {};
    std::optional<PermissionModel> permissionModel = {};
    std::optional<AutoDeployment> autoDeployment = {};
    QStringList accounts = {};
    QStringList regions = {};
    std::optional<DeploymentTargets> deploymentTargets = {};
    std::optional<bool> managedExecution = {};
    std::optional<QString> operationDescription = {};
    QStringList deploymentOptions = {};
    /// ROS: lists may be as long as the newest documentation says, not only as the older one does.
    bool newerLimits = false;

    friend bool operator==(const UpdateDraft &, const UpdateDraft &) = default;
};

} // namespace belay
