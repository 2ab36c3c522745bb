// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/stackgroupservice.h"
#include "core/domain/progress.h"
#include "core/domain/protectiongroup.h"
#include "core/domain/updatevalidation.h"
#include "core/journal/journal.h"

#include <nlohmann/json_fwd.hpp>

namespace belay::cli {

/// One JSON object per value, as --json prints it. Member names are part of the contract
/// (README.md); absent means "not said". Times are ISO 8601 in UTC, accounts are texts.
[[nodiscard]] nlohmann::json jsonOf(const Connection &connection);
[[nodiscard]] nlohmann::json jsonOf(const Identity &identity);
[[nodiscard]] nlohmann::json jsonOf(const StackGroup &group);
[[nodiscard]] nlohmann::json jsonOf(const StackGroupDetail &detail);
[[nodiscard]] nlohmann::json jsonOf(const StackInstance &instance);
[[nodiscard]] nlohmann::json jsonOf(const Operation &operation);
[[nodiscard]] nlohmann::json jsonOf(const TargetCounts &counts);
[[nodiscard]] nlohmann::json jsonOf(const TargetResult &result);
[[nodiscard]] nlohmann::json jsonOf(const ProtectionGroup &group);
[[nodiscard]] nlohmann::json jsonOf(const ProtectedInstance &instance);
[[nodiscard]] nlohmann::json jsonOf(const ReplicationPair &pair);
[[nodiscard]] nlohmann::json jsonOf(const FailedTask &task);
[[nodiscard]] nlohmann::json jsonOf(const Job &job);
[[nodiscard]] nlohmann::json jsonOf(const CloudError &error);
[[nodiscard]] nlohmann::json jsonOf(const Violation &violation);
[[nodiscard]] nlohmann::json jsonOf(const JournalEntry &entry);

[[nodiscard]] std::string utf8(const QString &text);
/// Empty for an invalid time.
[[nodiscard]] std::string utf8(const QDateTime &time);
/// The time of day that begins a plain line.
[[nodiscard]] QString whenLine(const QDateTime &time);

} // namespace belay::cli
