// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/domain/ids.h"
#include "core/domain/worded.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace belay {

/// Names a stack set or stack group within a connection. Every call about an AWS set needs the
/// CallAs it was listed with (api/aws-cloudformation.md section 10), so it is part of the name.
struct GroupKey
{
    QString region; ///< Where the group lives, not where its targets are.
    QString name;
    CallAs callAs = CallAs::Self;

    friend bool operator==(const GroupKey &, const GroupKey &) = default;
    friend size_t qHash(const GroupKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.region, key.name, int(key.callAs));
    }
};

enum class GroupState { Active, Deleted, Unknown };
enum class PermissionModel { SelfManaged, ServiceManaged, Unknown };
enum class DriftState { InSync, Drifted, NotChecked, Unknown };

struct Tag
{
    QString key;
    QString value;
    friend bool operator==(const Tag &, const Tag &) = default;
};

struct AutoDeployment
{
    bool enabled = false;
    std::optional<bool> retainStacks;
    QStringList dependsOn = {}; ///< AWS: ARNs of stack sets.
    friend bool operator==(const AutoDeployment &, const AutoDeployment &) = default;
};

/// The figures of a drift run; -1 where the provider did not send one.
struct DriftDetails
{
    Worded<DriftState> state;
    QString runState; ///< The provider's word: COMPLETED, FAILED, PARTIAL_SUCCESS, IN_PROGRESS, STOPPED.
    QDateTime checkedAt;
    int total = -1;
    int drifted = -1;
    int inSync = -1;
    int failed = -1;
    int inProgress = -1;
    int cancelled = -1;
    friend bool operator==(const DriftDetails &, const DriftDetails &) = default;
};

/// A group as lists show it. Times are UTC; an invalid time means "not said".
struct StackGroup
{
    GroupKey key;
    QString id;
    QString description;
    Worded<GroupState> state;
    Worded<PermissionModel> permissionModel;
    Worded<DriftState> drift;
    QDateTime driftCheckedAt;
    std::optional<AutoDeployment> autoDeployment;
    std::optional<bool> managedExecution; ///< Absent where the provider has no such thing.
    QString resourceGroup;
    QList<Tag> tags;
    QDateTime createdAt;
    QDateTime updatedAt;
    friend bool operator==(const StackGroup &, const StackGroup &) = default;
};

struct Parameter
{
    QString key;
    QString value;
    bool hidden = false; ///< The provider masks it (NoEcho): `value` is the mask, never to be sent back.
    QString resolvedValue = {};
    friend bool operator==(const Parameter &, const Parameter &) = default;
};

/// Whether a value is what providers show in place of a hidden one: asterisks only.
[[nodiscard]] inline bool isMask(const QString &value)
{
    return !value.isEmpty() && value.count(u'*') == value.size();
}

/// A group with its definition.
struct StackGroupDetail
{
    StackGroup group;
    QString arn;
    QByteArray templateBody; ///< UTF-8, white space exactly as answered.
    QList<Parameter> parameters;
    QStringList capabilities;
    QString administrationRole; ///< AWS: ARN; ROS: role name.
    QString executionRole;
    QStringList folders; ///< Organisational units or resource-directory folders.
    QStringList regions; ///< Where instances are, when the provider says.
    std::optional<DriftDetails> driftDetails;
    friend bool operator==(const StackGroupDetail &, const StackGroupDetail &) = default;
};

/// A parameter as a template declares it.
struct TemplateParameter
{
    QString key;
    QString type = {};
    std::optional<QString> defaultValue = {};
    QString label = {};
    QString description = {};
    bool noEcho = false;
    QStringList allowedValues = {};
    QString allowedPattern = {};
    std::optional<int> minLength = {};
    std::optional<int> maxLength = {};
    std::optional<double> minValue = {};
    std::optional<double> maxValue = {};
    friend bool operator==(const TemplateParameter &, const TemplateParameter &) = default;
};

/// What the provider reads out of a template.
struct TemplateSummary
{
    QString description;
    QList<TemplateParameter> parameters;
    QStringList capabilities; ///< Which the template needs.
    QString capabilitiesReason;
    QStringList resourceTypes;
    QStringList transforms;
    QStringList warnings;
    friend bool operator==(const TemplateSummary &, const TemplateSummary &) = default;
};

/// Is an instance in step with its group?
enum class InstanceSync { Current, Outdated, Inoperable, Unknown };

/// One account in one region that a group is deployed to.
struct StackInstance
{
    QString account; ///< Digits, leading zeros kept.
    QString region;
    QString folder;  ///< Organisational unit or resource-directory folder; empty when self-managed.
    QString stackId;
    Worded<InstanceSync> sync;
    QString detailedState; ///< AWS DetailedStatus, as sent.
    QString reason;
    Worded<DriftState> drift;
    QDateTime driftCheckedAt;
    OperationId lastOperation;
    QList<Parameter> overrides = {};
    friend bool operator==(const StackInstance &, const StackInstance &) = default;
};

struct InstanceFilter
{
    QString account = {};
    QString region = {};
    QString detailedState = {}; ///< AWS only: DETAILED_STATUS.
};

} // namespace belay
