// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/domain/operation.h"
#include "ui/presentation/tablemodel.h"

namespace belay {

/// One group in the list over all connections.
struct GroupRow
{
    Connection connection;
    StackGroup group;
    bool isRunning = false; ///< An operation of it has not ended.
    friend bool operator==(const GroupRow &, const GroupRow &) = default;
};

class GroupsModel final : public TableModel<GroupRow>
{
public:
    enum Column { NameColumn, DriftColumn, PlaceColumn };
    explicit GroupsModel(QObject *parent = nullptr);
    [[nodiscard]] static QString keyOf(const ConnectionId &connection, const GroupKey &group);
};

/// The operations of one group, newest first as the cloud lists them.
class GroupOperationsModel final : public TableModel<Operation>
{
public:
    enum Column { ActionColumn, StateColumn, StartedColumn, EndedColumn, FailedColumn, IdColumn };
    explicit GroupOperationsModel(QObject *parent = nullptr);
};

/// The parameters a group has now; hidden values are said to be hidden.
class CurrentParametersModel final : public TableModel<Parameter>
{
public:
    enum Column { KeyColumn, ValueColumn };
    explicit CurrentParametersModel(QObject *parent = nullptr);
};

} // namespace belay
