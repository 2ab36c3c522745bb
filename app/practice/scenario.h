// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/practiceclock.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace belay::practice {

/// What goes wrong in this run of the practice cloud (ux.md 5.12).
struct Scenario
{
    /// Which targets of an operation fail.
    enum class Failures {
        None,
        AfterSecondRegion, ///< 1 in 6, from the third region on.
        AccessDenied,      ///< Targets of one folder in four refuse.
    };

    QString name;
    Failures failures = Failures::None;
    bool throttled = false;               ///< About 1 request in 3 is refused as too fast.
    bool losesReplies = false;            ///< The first answer to each kind of change never arrives.
    bool stuckDraining = false;           ///< Started targets take very long once a stop was asked for.
    bool ignoresFirstStop = false;        ///< The first stop of an operation is accepted and has no effect.
    bool wrongAccount = false;            ///< The keys belong to another account than announced.
    std::optional<Ticks> signInEnds = {}; ///< Practice time after which keys are expired.
    bool protectionHalfFails = false;
    int bigGroup = 0;   ///< So many targets in one more group of AWS and of Alibaba Cloud.
    bool board = false; ///< Operations of all kinds are under way from the start.

    [[nodiscard]] static std::optional<Scenario> named(const QString &name);
    [[nodiscard]] static QStringList names();
};

} // namespace belay::practice
