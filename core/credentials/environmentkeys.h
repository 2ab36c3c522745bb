// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/domain/keys.h"
#include "core/domain/result.h"

#include <QProcessEnvironment>

namespace belay {

/// Keys from the vendors' own variables; an empty variable counts as unset.
///
/// Variables: api/aws-cloudformation.md 12.2, api/alibaba-ros.md 12.3, api/huawei-sdrs.md 10.1 and
/// 10.4. The first family of names with a key id or a secret decides; a half-filled one is an error.
/// Error: SignInAgain, NetFault::NoKeys, code "environment.missing:<NAME>".
[[nodiscard]] Result<std::shared_ptr<Keys>> environmentKeys(Cloud cloud,
                                                            const QProcessEnvironment &environment);

/// Takes secrets and tokens out of this process's own environment, for whoever it starts later. Take
/// the QProcessEnvironment that keys are to come from before.
void keepKeysFromChildren();

/// Where the same variables point a connection; empty where they say nothing.
struct EnvironmentPlace
{
    QString region = {};
    QUrl endpoint = {};
    QUrl identityEndpoint = {};
    QString projectId = {};
    QStringList caFiles = {};

    friend bool operator==(const EnvironmentPlace &, const EnvironmentPlace &) = default;
};

/// `region`, when not empty, wins over the variables; Huawei's endpoint variable is named after it.
[[nodiscard]] EnvironmentPlace environmentPlace(Cloud cloud, const QString &region,
                                                const QProcessEnvironment &environment);

} // namespace belay
