// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awswords.h"

#include <array>

namespace belay::aws {

namespace {

template <class Enum>
struct Pair
{
    Enum value;
    QLatin1String word;
};

template <class Enum>
constexpr Pair<Enum> pair(Enum value, const char *word)
{
    return {value, QLatin1String(word)};
}

template <class Table>
auto valueOf(const Table &table, const QString &word) -> std::optional<decltype(table[0].value)>
{
    for (const auto &known : table) {
        if (known.word == word)
            return known.value;
    }
    return std::nullopt;
}

template <class Enum, class Table>
Worded<Enum> worded(const Table &table, const QString &word)
{
    return {valueOf(table, word).value_or(Enum::Unknown), word};
}

template <class Table, class Enum>
QString wordIn(const Table &table, Enum value)
{
    for (const auto &known : table) {
        if (known.value == value)
            return known.word;
    }
    return {};
}

constexpr std::array models{pair(PermissionModel::SelfManaged, "SELF_MANAGED"),
                            pair(PermissionModel::ServiceManaged, "SERVICE_MANAGED")};
constexpr std::array concurrencies{pair(RegionConcurrency::Sequential, "SEQUENTIAL"),
                                   pair(RegionConcurrency::Parallel, "PARALLEL")};
constexpr std::array modes{pair(ConcurrencyMode::Strict, "STRICT_FAILURE_TOLERANCE"),
                           pair(ConcurrencyMode::Soft, "SOFT_FAILURE_TOLERANCE")};
constexpr std::array filters{
    pair(AccountFilter::None, "NONE"), pair(AccountFilter::Intersection, "INTERSECTION"),
    pair(AccountFilter::Difference, "DIFFERENCE"), pair(AccountFilter::Union, "UNION")};
constexpr std::array targetStates{
    pair(TargetState::Waiting, "PENDING"), pair(TargetState::Running, "RUNNING"),
    pair(TargetState::Succeeded, "SUCCEEDED"), pair(TargetState::Failed, "FAILED"),
    pair(TargetState::Cancelled, "CANCELLED")};

} // namespace

Worded<GroupState> groupState(const QString &word)
{
    static constexpr std::array table{pair(GroupState::Active, "ACTIVE"),
                                      pair(GroupState::Deleted, "DELETED")};
    return worded<GroupState>(table, word);
}

Worded<PermissionModel> permissionModel(const QString &word)
{
    return worded<PermissionModel>(models, word);
}

Worded<DriftState> driftState(const QString &word)
{
    static constexpr std::array table{pair(DriftState::InSync, "IN_SYNC"),
                                      pair(DriftState::Drifted, "DRIFTED"),
                                      pair(DriftState::NotChecked, "NOT_CHECKED")};
    return worded<DriftState>(table, word);
}

Worded<OperationAction> operationAction(const QString &word)
{
    static constexpr std::array table{
        pair(OperationAction::Create, "CREATE"), pair(OperationAction::Update, "UPDATE"),
        pair(OperationAction::Delete, "DELETE"), pair(OperationAction::DetectDrift, "DETECT_DRIFT")};
    return worded<OperationAction>(table, word);
}

Worded<OperationState> operationState(const QString &word)
{
    static constexpr std::array table{
        pair(OperationState::Queued, "QUEUED"),       pair(OperationState::Running, "RUNNING"),
        pair(OperationState::Stopping, "STOPPING"),   pair(OperationState::Stopped, "STOPPED"),
        pair(OperationState::Succeeded, "SUCCEEDED"), pair(OperationState::Failed, "FAILED")};
    return worded<OperationState>(table, word);
}

Worded<TargetState> targetState(const QString &word)
{
    return worded<TargetState>(targetStates, word);
}

Worded<InstanceSync> instanceSync(const QString &word)
{
    static constexpr std::array table{pair(InstanceSync::Current, "CURRENT"),
                                      pair(InstanceSync::Outdated, "OUTDATED"),
                                      pair(InstanceSync::Inoperable, "INOPERABLE")};
    return worded<InstanceSync>(table, word);
}

std::optional<RegionConcurrency> regionConcurrency(const QString &word)
{
    return valueOf(concurrencies, word);
}
std::optional<ConcurrencyMode> concurrencyMode(const QString &word)
{
    return valueOf(modes, word);
}
std::optional<AccountFilter> accountFilter(const QString &word)
{
    return valueOf(filters, word);
}

QString wordOf(PermissionModel model)
{
    return wordIn(models, model);
}
QString wordOf(RegionConcurrency concurrency)
{
    return wordIn(concurrencies, concurrency);
}
QString wordOf(ConcurrencyMode mode)
{
    return wordIn(modes, mode);
}
QString wordOf(AccountFilter filter)
{
    return wordIn(filters, filter);
}
QString wordOf(TargetState state)
{
    return wordIn(targetStates, state);
}

} // namespace belay::aws
