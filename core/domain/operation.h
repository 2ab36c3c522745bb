// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/stackgroup.h"

namespace belay {

enum class OperationAction { Create, Update, Delete, DetectDrift, Unknown };
enum class OperationState { Queued, Running, Stopping, Succeeded, Failed, Stopped, Unknown };
enum class RegionConcurrency { Sequential, Parallel };
enum class ConcurrencyMode { Strict, Soft };
enum class AccountFilter { None, Intersection, Difference, Union };

/// Pace and limits of one operation; every limit is counted per region. Count and percentage of a
/// pair exclude each other; both may be set here so that validation can say so.
struct OperationPreferences
{
    std::optional<int> failureToleranceCount = {};
    std::optional<int> failureTolerancePercentage = {};
    std::optional<int> maxConcurrentCount = {};
    std::optional<int> maxConcurrentPercentage = {};
    std::optional<RegionConcurrency> regionConcurrency = {};
    std::optional<ConcurrencyMode> concurrencyMode = {};
    QStringList regionOrder = {};

    [[nodiscard]] bool isEmpty() const { return *this == OperationPreferences{}; }
    friend bool operator==(const OperationPreferences &, const OperationPreferences &) = default;
};

/// Targets of a service-managed group.
struct DeploymentTargets
{
    QStringList folders = {}; ///< Organisational units or resource-directory folders.
    QStringList accounts = {};
    QString accountsUrl = {};
    std::optional<AccountFilter> accountFilter = {};

    friend bool operator==(const DeploymentTargets &, const DeploymentTargets &) = default;
};

/// One run over many targets, as the provider tells it. Times are UTC.
struct Operation
{
    GroupKey group;
    OperationId id;
    Worded<OperationAction> action;
    Worded<OperationState> state;
    QString reason;
    QString description;
    QDateTime createdAt;
    QDateTime endedAt;                ///< Invalid until it is over.
    std::optional<int> failedTargets; ///< What the provider counts; absent is not zero.
    OperationPreferences preferences;
    std::optional<DeploymentTargets> deploymentTargets;
    std::optional<DriftDetails> driftDetails;
    friend bool operator==(const Operation &, const Operation &) = default;
};

/// Names one operation in the whole program.
struct OperationRef
{
    ConnectionId connection;
    GroupKey group;
    OperationId id;

    friend bool operator==(const OperationRef &, const OperationRef &) = default;
    friend size_t qHash(const OperationRef &ref, size_t seed = 0)
    {
        return qHashMulti(seed, ref.connection, ref.group, ref.id);
    }
};

/// Whether sending a stop makes sense. An unknown state may be running, so the brake stays open.
[[nodiscard]] constexpr bool isStoppable(OperationState state)
{
    return state == OperationState::Queued || state == OperationState::Running
        || state == OperationState::Unknown;
}

[[nodiscard]] constexpr bool isEnded(OperationState state)
{
    return state == OperationState::Succeeded || state == OperationState::Failed
        || state == OperationState::Stopped;
}

/// Operations never go back: of two sightings the later state is the true one, whatever an
/// eventually consistent list says afterwards (api/aws-cloudformation.md section 9.2).
[[nodiscard]] OperationState laterOf(OperationState a, OperationState b);

} // namespace belay
