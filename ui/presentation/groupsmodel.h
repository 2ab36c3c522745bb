// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/domain/operation.h"
#include "ui/presentation/tablemodel.h"

namespace belay {

/// What a look into a group has told, beyond the list.
struct GroupSight
{
    int targets = -1;      ///< -1: not looked.
    bool isMore = false;   ///< There are more targets than were read.
    int drifted = -1;      ///< Of the last drift detection; -1: not said.
    QString templateHash;  ///< SHA-256 in hex.
    QStringList accounts;  ///< Of the targets that were read.
    friend bool operator==(const GroupSight &, const GroupSight &) = default;
};

/// One group in the list over all connections.
struct GroupRow
{
    Connection connection;
    StackGroup group;
    bool isRunning = false; ///< An operation of it has not ended.
    GroupSight sight = {};
    friend bool operator==(const GroupRow &, const GroupRow &) = default;
};

class GroupsModel final : public TableModel<GroupRow>
{
public:
    /// From DescriptionColumn on for the search above all; hidden until somebody wants them.
    enum Column {
        NameColumn,
        TargetsColumn,
        DriftColumn,
        PlaceColumn,
        DescriptionColumn,
        TagsColumn,
        TemplateColumn,
        AccountsColumn,
        ColumnCount
    };
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
