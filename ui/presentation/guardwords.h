// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/guardwatch.h"
#include "ui/presentation/notices.h"
#include "ui/presentation/stateglyphs.h"

namespace belay {

/// "armed", "counting down", "BLIND".
[[nodiscard]] QString guardStateWord(GuardState state);
[[nodiscard]] Glyph glyphOf(GuardState state);
/// What a row of the board says of its guard: "guard armed", "guard stops in 00:24"; empty when off.
[[nodiscard]] QString guardMark(const GuardStatus &status, const QDateTime &now);
/// Why a guard sees nothing and what that means; empty while it does.
[[nodiscard]] QString blindSentence(GuardBlindness blindness);
/// The rules that are set, in one line: "any of: 8 failures in all regions, no change for 15 min".
[[nodiscard]] QString guardRulesLine(const GuardRules &rules);
/// "counts down 30 s, then stops".
[[nodiscard]] QString guardActLine(const Guard &guard);
/// What has come true: "8 failures in all regions reached".
[[nodiscard]] QString firedSentence(const GuardVerdict &verdict);
/// "now 4": how one rule stands.
[[nodiscard]] QString readingText(const GuardReading &reading);
/// "00:24", never negative.
[[nodiscard]] QString countDownText(const QDateTime &stopsAt, const QDateTime &now);
/// "baseline-iam: 8 failures in all regions reached. Stopping in 00:24".
[[nodiscard]] QString countDownSentence(const GuardStatus &status, const QDateTime &now);
/// What to tell outside the window when a guard counts down or has fired.
[[nodiscard]] NoticeEvent guardNotice(NoticeKind kind, const GuardStatus &status, bool stops, const QDateTime &now);
/// "A guard works only while Belay is open, online and signed in...".
[[nodiscard]] QString guardLimitsSentence();

} // namespace belay
