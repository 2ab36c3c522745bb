// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/clouderror.h"
#include "core/domain/progress.h"
#include "core/domain/protectiongroup.h"
#include "core/domain/updatevalidation.h"
#include "core/engine/protectioncontroller.h"
#include "core/engine/stopmany.h"
#include "core/journal/draftwords.h"

namespace belay::cli {

/// The words of the command line's output: stable, lower case, with dashes; never translated.
[[nodiscard]] QString wordOf(Cloud cloud);
[[nodiscard]] QString wordOf(Environment environment);
[[nodiscard]] QString wordOf(Mode mode);
[[nodiscard]] QString wordOf(SignIn signIn);
[[nodiscard]] QString wordOf(CallAs callAs);
[[nodiscard]] QString wordOf(OperationAction action);
[[nodiscard]] QString wordOf(OperationState state);
[[nodiscard]] QString wordOf(TargetState state);
[[nodiscard]] QString wordOf(GroupState state);
[[nodiscard]] QString wordOf(PermissionModel model);
[[nodiscard]] QString wordOf(InstanceSync sync);
[[nodiscard]] QString wordOf(ProtectionState state);
[[nodiscard]] QString wordOf(JobState state);
[[nodiscard]] QString wordOf(ErrorKind kind);
[[nodiscard]] QString wordOf(Rule rule);
[[nodiscard]] QString wordOf(StopStage stage);
[[nodiscard]] QString wordOf(ProtectionStage stage);
[[nodiscard]] QString wordOf(ChangeKind kind);
[[nodiscard]] QString wordOf(Outcome outcome);
[[nodiscard]] QString wordOf(StopRow::Outcome outcome);
[[nodiscard]] QString wordOf(StopHindrance hindrance);

[[nodiscard]] std::optional<ChangeKind> changeKindOf(const QString &word);
[[nodiscard]] std::optional<Outcome> outcomeOf(const QString &word);
[[nodiscard]] std::optional<Cloud> cloudOf(const QString &word);
[[nodiscard]] std::optional<Environment> environmentOf(const QString &word);
[[nodiscard]] std::optional<Mode> modeOf(const QString &word);
[[nodiscard]] std::optional<CallAs> callAsOf(const QString &word);
[[nodiscard]] std::optional<TargetState> targetStateOf(const QString &word);
using draftwords::accountFilterOf;
using draftwords::concurrencyModeOf;
using draftwords::permissionModelOf;
using draftwords::regionConcurrencyOf;

} // namespace belay::cli
