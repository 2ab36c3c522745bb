// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/practiceclock.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Values of the stack-group world, in neither vendor's words. Each face maps them to its own.
namespace belay::practice {

enum class OperationKind { Create, Update, Delete, DetectDrift };
enum class OperationState { Queued, Running, Stopping, Stopped, Succeeded, Failed };
enum class TargetState { Pending, Running, Succeeded, Failed, Cancelled };
enum class InstanceStatus { Current, Outdated, Inoperable };
enum class InstanceDetail { Pending, Running, Succeeded, Failed, Cancelled, Inoperable, Suspended };
enum class Drift { NotChecked, InSync, Drifted, Unknown };

[[nodiscard]] constexpr bool hasEnded(OperationState state)
{
    return state == OperationState::Stopped || state == OperationState::Succeeded ||
           state == OperationState::Failed;
}

struct GroupParameter
{
    QString key;
    QString value;
    friend bool operator==(const GroupParameter &, const GroupParameter &) = default;
};

struct GroupTag
{
    QString key;
    QString value;
    friend bool operator==(const GroupTag &, const GroupTag &) = default;
};

/// Counts are accounts per region; of each pair at most one is set, none means the default (0 / 1).
struct Preferences
{
    bool parallelRegions = false;
    bool soft = false;            ///< AWS SOFT_FAILURE_TOLERANCE: failures do not lower the pace.
    QStringList regionOrder = {}; ///< Regions not named follow in the group's order.
    std::optional<int> toleranceCount = {};
    std::optional<int> tolerancePercent = {};
    std::optional<int> concurrentCount = {};
    std::optional<int> concurrentPercent = {};
    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// Which instances an operation works on.
struct TargetChoice
{
    enum class Filter { Union, Intersection, Difference, FoldersOnly };
    QStringList accounts = {};
    QStringList folders = {};
    Filter filter = Filter::Union;
    QStringList regions = {}; ///< Empty: every region.
    friend bool operator==(const TargetChoice &, const TargetChoice &) = default;
};

/// One account x region of a group.
struct Instance
{
    QString account;
    QString region;
    QString folder = {};  ///< OU or folder id; empty for self-managed groups.
    QString stackId = {}; ///< Empty when the stack was never made.
    InstanceStatus status = InstanceStatus::Current;
    InstanceDetail detail = InstanceDetail::Succeeded;
    QString reason = {};
    Drift drift = Drift::NotChecked;
    std::optional<Ticks> driftCheckedAt = {};
    QString lastOperation = {};
    QList<GroupParameter> overrides = {};
};

struct DriftRun
{
    enum class Progress { NotRun, InProgress, Completed, PartialSuccess, Failed, Stopped };
    Progress progress = Progress::NotRun;
    Drift drift = Drift::NotChecked;
    std::optional<Ticks> checkedAt = {};
    int total = 0;
    int drifted = 0;
    int inSync = 0;
    int inProgress = 0;
    int failed = 0;
    int cancelled = 0;
};

/// A stack set (AWS) or stack group (ROS).
struct Group
{
    QString id;
    QString name;
    QString region; ///< Where the group lives, not where its instances are.
    QString description = {};
    bool deleted = false;
    bool serviceManaged = false;
    bool autoDeploy = false;
    bool retainOnRemoval = false;
    bool managedExecution = false;
    QString administrationRole = {};
    QString executionRole = {};
    QString templateBody = {};
    QList<GroupParameter> parameters = {}; ///< True values; a face masks what the template hides.
    QStringList capabilities = {};
    QList<GroupTag> tags = {};
    QString resourceGroup = {}; ///< ROS only.
    QStringList folders = {};   ///< OU or folder ids a service-managed group is deployed to.
    Ticks createdAt = 0;
    Ticks updatedAt = 0;
    DriftRun drift = {}; ///< Last finished run.
    QList<Instance> instances = {};

    [[nodiscard]] QStringList regions() const; ///< Of its instances, in order of first appearance.
    /// Where the instances of a region are in `instances`; of all regions when it is empty. Which
    /// instances a group has is settled before anybody asks.
    [[nodiscard]] QList<qsizetype> places(const QString &instanceRegion) const;
    [[nodiscard]] const Instance *instance(const QString &account, const QString &instanceRegion) const;

    /// Made at the first question.
    struct Index
    {
        QStringList regions = {};
        QHash<QString, QList<qsizetype>> places = {};
    };
    [[nodiscard]] const Index &index() const;
    mutable Index indexed = {};
};

/// One account x region inside an operation, with the moments that make up its history.
struct Target
{
    QString account;
    QString region;
    QString folder = {};
    bool willFail = false; ///< Settled when the operation begins, by seed and scenario.
    QString failureReason = {};
    Ticks duration = 0; ///< Practice milliseconds from start to end.
    std::optional<Ticks> startedAt = {};
    std::optional<Ticks> endedAt = {}; ///< Also when it was cancelled.
    TargetState state = TargetState::Pending;
    QString reason = {};

    /// What it looked like at an earlier time: lists lag behind.
    [[nodiscard]] TargetState stateAt(Ticks at) const;
};

struct Operation
{
    QString id;
    QString groupId;
    int ordinal = 0; ///< Which operation of its group: settles, with the seed, how targets fare.
    OperationKind kind = OperationKind::Update;
    OperationState state = OperationState::Running;
    QString description = {}; ///< ROS OperationDescription.
    QString token = {};       ///< ROS ClientToken.
    QString reason = {};      ///< AWS StatusReason.
    Preferences preferences = {};
    TargetChoice choice = {};
    bool narrowed = false; ///< Works on `choice` only, not on the whole group.
    QString administrationRole = {};
    QString executionRole = {};
    Ticks createdAt = 0;
    std::optional<Ticks> begunAt = {}; ///< When it left the queue.
    std::optional<Ticks> stopAskedAt = {};
    std::optional<Ticks> endedAt = {};
    Ticks visibleAt = 0;            ///< From here on lists show it.
    Ticks preparedAt = 0;           ///< No target starts earlier.
    Ticks shortest = 2'000;         ///< A target takes from shortest ...
    Ticks longest = 6'000;          ///< ... to longest.
    int failOneIn = 0;              ///< Set by scenarios: about one target in so many fails; 0: none.
    QStringList regions = {};       ///< In the order they are worked through.
    QStringList lockedRegions = {}; ///< Regions whose tolerance was passed.
    QList<Target> targets = {};
    DriftRun drift = {}; ///< For DetectDrift.

    [[nodiscard]] int count(TargetState wanted) const;
};

} // namespace belay::practice
