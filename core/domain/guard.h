// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/progress.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace belay {

/// When a guard acts (ux.md 5.10). An absent rule says nothing; without any rule it never fires.
struct GuardRules
{
    enum class Join { AnyOf, AllOf };

    Join join = Join::AnyOf;
    std::optional<int> failures = {};          ///< Failed targets in all regions together reach this.
    std::optional<int> failurePercent = {};    ///< Of the finished targets more than this have failed,
    int afterFinished = 10;                    ///< once so many have finished.
    std::optional<int> quietMinutes = {};      ///< Nothing changes for so long.
    std::optional<int> runsLongerMinutes = {}; ///< It runs longer than this.
    QStringList accounts = {};                 ///< A target of one of these accounts fails.
    QString reasonContains = {};               ///< A failure's reason contains this; case is ignored.

    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const GuardRules &, const GuardRules &) = default;
};

enum class GuardRule { Failures, FailurePercent, Quiet, RunsLonger, Account, Reason };

enum class GuardAct {
    Tell,
    CountDown, ///< Then stop.
    StopAtOnce,
};

/// What is known of an operation at one moment.
struct GuardFacts
{
    QDateTime at;        ///< The moment.
    QDateTime startedAt; ///< Invalid: not known; then nothing runs too long.
    QDateTime changedAt; ///< When a state or a target last changed; invalid: not known.
    TargetCounts counts;
    QStringList failedAccounts = {};
    QStringList failureReasons = {};
};

/// One rule that is set, how things stand, and whether it holds.
struct GuardReading
{
    GuardRule rule = GuardRule::Failures;
    int now = 0;         ///< Failures, percent, minutes, matching accounts or reasons.
    int limit = 0;       ///< What was set; 1 for accounts and reasons.
    QString detail = {}; ///< The account or the reason that matched first.
    bool holds = false;
    friend bool operator==(const GuardReading &, const GuardReading &) = default;
};

struct GuardVerdict
{
    bool fires = false;
    QList<GuardReading> readings = {}; ///< One a rule that is set, in the order of GuardRule.
    friend bool operator==(const GuardVerdict &, const GuardVerdict &) = default;
};

/// Pure: the same rules and facts give the same verdict, live and on recorded runs.
[[nodiscard]] GuardVerdict evaluate(const GuardRules &rules, const GuardFacts &facts);

/// Where a guard would have fired in a run told moment by moment, oldest first.
struct GuardTrial
{
    qsizetype moment = -1; ///< Index into the moments; -1: never.
    QDateTime at = {};
    GuardVerdict verdict = {};
    [[nodiscard]] bool fired() const { return moment >= 0; }
};
[[nodiscard]] GuardTrial tryOn(const GuardRules &rules, const QList<GuardFacts> &moments);

} // namespace belay
