// SPDX-License-Identifier: Apache-2.0
#include "app/cli/words.h"

#include <array>

namespace belay::cli {

namespace {

template <class Enum>
using Word = std::pair<Enum, QLatin1StringView>;

template <class Enum>
constexpr Word<Enum> word(Enum value, const char *text)
{
    return {value, QLatin1StringView(text)};
}

template <class Enum, std::size_t N>
QString textOf(const std::array<Word<Enum>, N> &words, Enum value)
{
    for (const auto &[candidate, text] : words) {
        if (candidate == value)
            return text;
    }
    return QStringLiteral("unknown");
}

template <class Enum, std::size_t N>
std::optional<Enum> valueOf(const std::array<Word<Enum>, N> &words, const QString &text)
{
    for (const auto &[value, candidate] : words) {
        if (text == candidate)
            return value;
    }
    return std::nullopt;
}

constexpr std::array cloudWords = {
    word(Cloud::Aws, "aws"),
    word(Cloud::Alibaba, "alibaba"),
    word(Cloud::Huawei, "huawei"),
};
constexpr std::array environmentWords = {
    word(Environment::Production, "production"),
    word(Environment::Staging, "staging"),
    word(Environment::Development, "development"),
    word(Environment::Other, "other"),
};
constexpr std::array modeWords = {
    word(Mode::WatchOnly, "watch-only"),
    word(Mode::WatchAndStop, "watch-and-stop"),
    word(Mode::FullConfirm, "full-confirm"),
    word(Mode::FullTyped, "full-typed"),
};
constexpr std::array signInWords = {
    word(SignIn::Keychain, "keychain"),
    word(SignIn::Environment, "environment"),
    word(SignIn::SessionOnly, "session"),
};
constexpr std::array callAsWords = {
    word(CallAs::Self, "self"),
    word(CallAs::DelegatedAdmin, "delegated-admin"),
};
constexpr std::array operationActionWords = {
    word(OperationAction::Create, "create"),   word(OperationAction::Update, "update"),
    word(OperationAction::Delete, "delete"),   word(OperationAction::DetectDrift, "detect-drift"),
    word(OperationAction::Unknown, "unknown"),
};
constexpr std::array operationStateWords = {
    word(OperationState::Queued, "queued"),     word(OperationState::Running, "running"),
    word(OperationState::Stopping, "stopping"), word(OperationState::Succeeded, "succeeded"),
    word(OperationState::Failed, "failed"),     word(OperationState::Stopped, "stopped"),
    word(OperationState::Unknown, "unknown"),
};
constexpr std::array targetStateWords = {
    word(TargetState::Waiting, "waiting"),     word(TargetState::Running, "running"),
    word(TargetState::Succeeded, "succeeded"), word(TargetState::Failed, "failed"),
    word(TargetState::Cancelled, "cancelled"), word(TargetState::Skipped, "skipped"),
    word(TargetState::Unknown, "unknown"),
};
constexpr std::array groupStateWords = {
    word(GroupState::Active, "active"),
    word(GroupState::Deleted, "deleted"),
    word(GroupState::Unknown, "unknown"),
};
constexpr std::array instanceSyncWords = {
    word(InstanceSync::Current, "current"),
    word(InstanceSync::Outdated, "outdated"),
    word(InstanceSync::Inoperable, "inoperable"),
    word(InstanceSync::Unknown, "unknown"),
};
constexpr std::array protectionStateWords = {
    word(ProtectionState::Creating, "creating"),
    word(ProtectionState::Available, "available"),
    word(ProtectionState::Starting, "starting"),
    word(ProtectionState::ErrorStarting, "error-starting"),
    word(ProtectionState::Protected, "protected"),
    word(ProtectionState::Stopping, "stopping"),
    word(ProtectionState::ErrorStopping, "error-stopping"),
    word(ProtectionState::Reversing, "reversing"),
    word(ProtectionState::ErrorReversing, "error-reversing"),
    word(ProtectionState::FailingOver, "failing-over"),
    word(ProtectionState::FailedOver, "failed-over"),
    word(ProtectionState::ErrorFailingOver, "error-failing-over"),
    word(ProtectionState::Reprotecting, "reprotecting"),
    word(ProtectionState::ErrorReprotecting, "error-reprotecting"),
    word(ProtectionState::Deleting, "deleting"),
    word(ProtectionState::ErrorDeleting, "error-deleting"),
    word(ProtectionState::Error, "error"),
    word(ProtectionState::Unknown, "unknown"),
};
constexpr std::array jobStateWords = {
    word(JobState::Init, "init"), word(JobState::Running, "running"), word(JobState::Success, "success"),
    word(JobState::Fail, "fail"), word(JobState::Unknown, "unknown"),
};
constexpr std::array errorKindWords = {
    word(ErrorKind::NotSent, "not-sent"),     word(ErrorKind::UnknownOutcome, "unknown-outcome"),
    word(ErrorKind::Throttled, "throttled"),  word(ErrorKind::Transient, "transient"),
    word(ErrorKind::ClockSkew, "clock-skew"), word(ErrorKind::SignInAgain, "sign-in-again"),
    word(ErrorKind::Conflict, "conflict"),    word(ErrorKind::NotFound, "not-found"),
    word(ErrorKind::Invalid, "invalid"),      word(ErrorKind::Denied, "denied"),
    word(ErrorKind::Protocol, "protocol"),    word(ErrorKind::Cancelled, "cancelled"),
};
constexpr std::array ruleWords = {
    word(Rule::Missing, "missing"),
    word(Rule::BadPattern, "bad-pattern"),
    word(Rule::TooShort, "too-short"),
    word(Rule::TooLong, "too-long"),
    word(Rule::OutOfRange, "out-of-range"),
    word(Rule::TooMany, "too-many"),
    word(Rule::Duplicate, "duplicate"),
    word(Rule::Exclusive, "exclusive"),
    word(Rule::NeedsOther, "needs-other"),
    word(Rule::NotForThisModel, "not-for-this-model"),
    word(Rule::UnknownValue, "unknown-value"),
    word(Rule::UnknownParameter, "unknown-parameter"),
    word(Rule::UnsentParameter, "unsent-parameter"),
    word(Rule::UnsentNoDefault, "unsent-no-default"),
    word(Rule::HiddenValue, "hidden-value"),
    word(Rule::PreviousOfNewKey, "previous-of-new-key"),
    word(Rule::ChangedDefault, "changed-default"),
    word(Rule::NotAllowedValue, "not-allowed-value"),
    word(Rule::RemovesTags, "removes-tags"),
    word(Rule::SlowedByStrictMode, "slowed-by-strict-mode"),
    word(Rule::SoftModeOvershoots, "soft-mode-overshoots"),
    word(Rule::NoEffect, "no-effect"),
    word(Rule::NotInOrder, "not-in-order"),
    word(Rule::ReplacesModel, "replaces-model"),
    word(Rule::ChangesManagedExecution, "changes-managed-execution"),
    word(Rule::MissingCapability, "missing-capability"),
    word(Rule::WholeFleet, "whole-fleet"),
    word(Rule::LeavesOthersOutdated, "leaves-others-outdated"),
    word(Rule::OperationRunning, "operation-running"),
    word(Rule::OperationQueued, "operation-queued"),
    word(Rule::BasisChanged, "basis-changed"),
    word(Rule::OverOlderLimit, "over-older-limit"),
    word(Rule::NoSuchTarget, "no-such-target"),
    word(Rule::NoTemplate, "no-template"),
};
constexpr std::array stopStageWords = {
    word(StopStage::Written, "written"),
    word(StopStage::Sent, "sent"),
    word(StopStage::Accepted, "accepted"),
    word(StopStage::Stopping, "stopping"),
    word(StopStage::Draining, "draining"),
    word(StopStage::Stopped, "stopped"),
    word(StopStage::EndedByItself, "ended-by-itself"),
    word(StopStage::Refused, "refused"),
    word(StopStage::Unknown, "unknown"),
};
constexpr std::array protectionStageWords = {
    word(ProtectionStage::Reading, "reading"),
    word(ProtectionStage::Written, "written"),
    word(ProtectionStage::Sent, "sent"),
    word(ProtectionStage::Accepted, "accepted"),
    word(ProtectionStage::Working, "working"),
    word(ProtectionStage::Finished, "finished"),
    word(ProtectionStage::Failed, "failed"),
    word(ProtectionStage::Refused, "refused"),
    word(ProtectionStage::Unknown, "unknown"),
    word(ProtectionStage::NotCarriedOut, "not-carried-out"),
    word(ProtectionStage::ReachedAnyhow, "reached-anyhow"),
};
constexpr std::array changeKindWords = {
    word(ChangeKind::Update, "update"),
    word(ChangeKind::Stop, "stop"),
    word(ChangeKind::EnableProtection, "enable-protection"),
    word(ChangeKind::Reprotect, "reprotect"),
    word(ChangeKind::DisableProtection, "disable-protection"),
    word(ChangeKind::SignIn, "sign-in"),
    word(ChangeKind::Guard, "guard"),
    word(ChangeKind::DetectDrift, "detect-drift"),
};
constexpr std::array outcomeWords = {
    word(Outcome::Open, "open"),
    word(Outcome::Applied, "applied"),
    word(Outcome::NotApplied, "not-applied"),
    word(Outcome::Unresolved, "unresolved"),
};
constexpr std::array stopRowWords = {
    word(StopRow::Outcome::NotAsked, "not-asked"),
    word(StopRow::Outcome::UnderWay, "under-way"),
    word(StopRow::Outcome::Accepted, "accepted"),
    word(StopRow::Outcome::Stopped, "stopped"),
    word(StopRow::Outcome::EndedByItself, "ended-by-itself"),
    word(StopRow::Outcome::Refused, "refused"),
    word(StopRow::Outcome::Unknown, "unknown"),
};
constexpr std::array stopHindranceWords = {
    word(StopHindrance::None, "none"),
    word(StopHindrance::NoCancel, "no-cancel"),
    word(StopHindrance::WatchOnly, "watch-only"),
    word(StopHindrance::Ended, "ended"),
    word(StopHindrance::AlreadyStopping, "already-stopping"),
    word(StopHindrance::NoConnection, "no-connection"),
};

} // namespace

QString wordOf(Cloud value)
{
    return textOf(cloudWords, value);
}
std::optional<Cloud> cloudOf(const QString &text)
{
    return valueOf(cloudWords, text);
}
QString wordOf(Environment value)
{
    return textOf(environmentWords, value);
}
std::optional<Environment> environmentOf(const QString &text)
{
    return valueOf(environmentWords, text);
}
QString wordOf(Mode value)
{
    return textOf(modeWords, value);
}
std::optional<Mode> modeOf(const QString &text)
{
    return valueOf(modeWords, text);
}
QString wordOf(SignIn value)
{
    return textOf(signInWords, value);
}
QString wordOf(CallAs value)
{
    return textOf(callAsWords, value);
}
std::optional<CallAs> callAsOf(const QString &text)
{
    return valueOf(callAsWords, text);
}
QString wordOf(OperationAction value)
{
    return textOf(operationActionWords, value);
}
QString wordOf(OperationState value)
{
    return textOf(operationStateWords, value);
}
QString wordOf(TargetState value)
{
    return textOf(targetStateWords, value);
}
std::optional<TargetState> targetStateOf(const QString &text)
{
    return valueOf(targetStateWords, text);
}
QString wordOf(GroupState value)
{
    return textOf(groupStateWords, value);
}
QString wordOf(PermissionModel value)
{
    return draftwords::textOf(value);
}
QString wordOf(InstanceSync value)
{
    return textOf(instanceSyncWords, value);
}
QString wordOf(ProtectionState value)
{
    return textOf(protectionStateWords, value);
}
QString wordOf(JobState value)
{
    return textOf(jobStateWords, value);
}
QString wordOf(ErrorKind value)
{
    return textOf(errorKindWords, value);
}
QString wordOf(Rule value)
{
    return textOf(ruleWords, value);
}
QString wordOf(StopStage value)
{
    return textOf(stopStageWords, value);
}
QString wordOf(ProtectionStage value)
{
    return textOf(protectionStageWords, value);
}
QString wordOf(ChangeKind value)
{
    return textOf(changeKindWords, value);
}
QString wordOf(Outcome value)
{
    return textOf(outcomeWords, value);
}
std::optional<Outcome> outcomeOf(const QString &text)
{
    return valueOf(outcomeWords, text);
}
std::optional<ChangeKind> changeKindOf(const QString &text)
{
    return valueOf(changeKindWords, text);
}
QString wordOf(StopRow::Outcome value)
{
    return textOf(stopRowWords, value);
}
QString wordOf(StopHindrance value)
{
    return textOf(stopHindranceWords, value);
}

} // namespace belay::cli
