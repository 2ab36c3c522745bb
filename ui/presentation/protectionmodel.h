// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/engine/protectioncontroller.h"
#include "ui/presentation/tablemodel.h"

namespace belay {

/// One protection group in the list over all connections.
struct ProtectionRow
{
    Connection connection;
    ProtectionRef ref;
    ProtectionGroup group;
    friend bool operator==(const ProtectionRow &, const ProtectionRow &) = default;
};

/// All protection groups. The state column sorts problems first, then what is changing.
class ProtectionModel final : public TableModel<ProtectionRow>
{
public:
    enum Column { NameColumn, StateColumn, InstancesColumn, PairsColumn, PlaceColumn };
    explicit ProtectionModel(QObject *parent = nullptr);
    [[nodiscard]] static QString keyOf(const ProtectionRef &ref);
    /// 0: needs a person, 1: changing, 2: the rest.
    [[nodiscard]] static int urgency(ProtectionState state);
};

class ProtectedInstancesModel final : public TableModel<ProtectedInstance>
{
public:
    explicit ProtectedInstancesModel(QObject *parent = nullptr);
};

class ReplicationPairsModel final : public TableModel<ReplicationPair>
{
public:
    explicit ReplicationPairsModel(QObject *parent = nullptr);
};

/// The parts of one job: one row per replication pair.
class JobPartsModel final : public TableModel<Job>
{
public:
    explicit JobPartsModel(QObject *parent = nullptr);
};

class FailedTasksModel final : public TableModel<FailedTask>
{
public:
    explicit FailedTasksModel(QObject *parent = nullptr);
};

} // namespace belay
