// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/face.h"

#include <QStringList>

#include <optional>

namespace belay::practice {

/// A request of SDRS or IAM that exists: which operation, and what stands in its path.
struct SdrsRoute
{
    QString operation; ///< Official id: "ShowProtectionGroup".
    QString project;   ///< {project_id}; empty for IAM.
    QString id;        ///< The last {…_id} of the path; empty for lists.
};

/// Nothing: no such path and method. An action POST is told apart by its body.
[[nodiscard]] std::optional<SdrsRoute> sdrsRoute(const PracticeRequest &request);

/// The action word of an action's body when it has exactly one member, an object; else empty.
[[nodiscard]] QString protectionActionWord(const QByteArray &body);

} // namespace belay::practice
