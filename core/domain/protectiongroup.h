// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"
#include "core/domain/worded.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace belay {

/// The 17 states of a protection group (api/huawei-sdrs.md section 8.1). There is no "protecting".
enum class ProtectionState {
    Creating,
    Available, ///< Usable and not protected.
    Starting,
    ErrorStarting,
    Protected,
    Stopping,
    ErrorStopping,
    Reversing,
    ErrorReversing,
    FailingOver,
    FailedOver, ///< Not protected until protection is enabled again.
    ErrorFailingOver,
    Reprotecting,
    ErrorReprotecting,
    Deleting,
    ErrorDeleting,
    Error, ///< Creation failed.
    Unknown,
};

enum class ProtectionStation { Source, Target, Unknown };

/// What Belay offers. Enable on a failed-over group is the provider's re-protection; both are sent
/// as start-server-group. Disable is the provider's "stop protection" and never the brake.
enum class ProtectionAction { Enable, Reprotect, Disable };

/// Fields the provider leaves null stay empty and are shown as "not provided", never as healthy.
struct ProtectionGroup
{
    ProtectionGroupId id;
    QString region;
    QString name;
    QString description;
    Worded<ProtectionState> state;
    std::optional<int> progress; ///< 0 to 100: synchronisation.
    QString sourceZone;          ///< As created; never changes.
    QString targetZone;
    Worded<ProtectionStation> station; ///< Where production runs now.
    int instances = 0;
    int pairs = 0;
    int drills = 0;
    QString domainId;
    QString domainName;
    QString protectedStatus;   ///< Old groups only.
    QString replicationStatus; ///< Old groups only.
    QString healthStatus;      ///< Old groups only.
    QString protectionType;
    QString drType;
    QString serverType;
    QString sourceVpc;
    QString targetVpc;
    QDateTime createdAt;
    QDateTime updatedAt;
    friend bool operator==(const ProtectionGroup &, const ProtectionGroup &) = default;
};

/// The zone production runs in now, by the group's station; empty when the station is unknown.
[[nodiscard]] QString productionZone(const ProtectionGroup &group);
[[nodiscard]] QString standbyZone(const ProtectionGroup &group);

enum class ActionRefusal { None, WrongState, NoPairs };

/// Whether the provider accepts the action now (api/huawei-sdrs.md section 6.6).
[[nodiscard]] ActionRefusal refusalOf(ProtectionAction action, const ProtectionGroup &group);

/// The state a finished action leads to, the one shown meanwhile, and the one of its failure.
struct ProtectionCourse
{
    ProtectionState during;
    ProtectionState goal;
    ProtectionState failed;
};
[[nodiscard]] ProtectionCourse courseOf(ProtectionAction action);

[[nodiscard]] bool isProtectionBusy(ProtectionState state);
[[nodiscard]] bool isProtectionProblem(ProtectionState state);

struct ProtectedInstance
{
    QString id;
    ProtectionGroupId group;
    QString name;
    QString description;
    QString state; ///< The provider's word (section 8.2).
    std::optional<int> progress;
    Worded<ProtectionStation> station;
    QString sourceServer;
    QString targetServer;
    QStringList pairs; ///< Ids of the replication pairs attached.
    bool frozen = false;
    QDateTime createdAt;
    QDateTime updatedAt;
    friend bool operator==(const ProtectedInstance &, const ProtectedInstance &) = default;
};

struct ReplicationPair
{
    QString id;
    ProtectionGroupId group;
    QString name;
    QString description;
    QString state;             ///< The provider's word (section 8.3).
    QString replicationStatus; ///< active, copying, inactive, active-stopped.
    QString replicationModel;
    std::optional<int> progress;
    QString faultLevel;    ///< A string at the provider; "0" is fine.
    QString failureDetail; ///< An error code, only in state "error".
    QStringList volumes;
    QString instance; ///< Id of the protected instance it is attached to.
    QString device;
    int sizeGb = 0;
    QString volumeType;
    bool bootable = false;
    bool multiattach = false;
    QDateTime createdAt;
    QDateTime updatedAt;
    friend bool operator==(const ReplicationPair &, const ReplicationPair &) = default;
};

enum class JobState { Init, Running, Success, Fail, Unknown };

/// An asynchronous task and its parts, one level deep. There is no list of running jobs: an id
/// that is lost cannot be found again.
struct Job
{
    JobId id;
    QString type;
    Worded<JobState> state;
    QDateTime beganAt;
    QDateTime endedAt;
    QString errorCode;
    QString failReason;
    ProtectionGroupId group; ///< Often only known from the parts.
    QString pair;
    QList<Job> parts;
    friend bool operator==(const Job &, const Job &) = default;
};

struct FailedTask
{
    JobId job;
    QString type;
    QString failure; ///< stopFail, startFail, reprotectFail, ...
    QString resourceId;
    QString resourceName;
    QString resourceType;
    QDateTime beganAt;
    QString errorCode;
    QString failReason;
    friend bool operator==(const FailedTask &, const FailedTask &) = default;
};

} // namespace belay
