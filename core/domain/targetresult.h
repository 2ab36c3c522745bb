// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/worded.h"

#include <QString>

#include <optional>

namespace belay {

/// What one target of an operation is doing. ROS STOPPING is Running, ROS STOPPED is Cancelled
/// (api/alibaba-ros.md section 10.3); the provider's word stays beside it.
enum class TargetState : quint8 { Waiting, Running, Succeeded, Failed, Cancelled, Skipped, Unknown };

struct TargetResult
{
    QString account;
    QString region;
    QString folder; ///< Organisational unit or resource-directory folder; empty when self-managed.
    Worded<TargetState> state;
    QString reason;
    QString gate = {}; ///< AWS account gate: SUCCEEDED, FAILED, SKIPPED; empty when not said.
    friend bool operator==(const TargetResult &, const TargetResult &) = default;
};

/// AWS filters results by one state; ROS has no filter, its service filters the page.
struct ResultFilter
{
    std::optional<TargetState> state = {};
};

} // namespace belay
