// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/face.h"

#include <QJsonObject>

namespace belay::practice {

/// A refusal in ROS's own words (alibaba-ros.md sections 3.3 and 3.4).
struct RosRefusal
{
    int status = 400;
    QString code;
    QString message;
    QString field = {}; ///< Which field is at fault ("AccountIds"), for tests; never on the wire.
};

[[nodiscard]] RosRefusal rosInvalid(const QString &parameter, const QString &reason);
[[nodiscard]] RosRefusal rosMissing(const QString &parameter);

[[nodiscard]] PracticeResponse rosGood(QJsonObject body, const QString &requestId);
[[nodiscard]] PracticeResponse rosError(const RosRefusal &refusal, const QString &requestId,
                                        const QString &host);

} // namespace belay::practice
