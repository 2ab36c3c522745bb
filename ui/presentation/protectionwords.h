// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/protectioncontroller.h"
#include "ui/presentation/stateglyphs.h"

namespace belay {

/// "PROTECTED", "ERROR-STOPPING": the group's state as shown in tables and titles.
[[nodiscard]] QString protectionStateWord(const Worded<ProtectionState> &state);
[[nodiscard]] Glyph glyphOf(ProtectionState state);
[[nodiscard]] Glyph glyphOf(JobState state);
/// The sign for a state of an instance or a pair in the provider's word.
[[nodiscard]] Glyph glyphOfProviderState(const QString &word);
/// What the state means, as a whole sentence.
[[nodiscard]] QString protectionStateSentence(const Worded<ProtectionState> &state);
/// "Disable protection": the act as title and button, never a word of the brake.
[[nodiscard]] QString protectionActionWord(ProtectionAction action);
/// Why the action is not offered from this state; empty for None.
[[nodiscard]] QString refusalSentence(ActionRefusal refusal, ProtectionAction action,
                                      const ProtectionGroup &group);
/// Where one request is, as a whole sentence.
[[nodiscard]] QString protectionStageSentence(const ProtectionProgress &progress);
[[nodiscard]] QString protectionStageWord(ProtectionStage stage);
[[nodiscard]] QString jobStateWord(const Worded<JobState> &state);
/// A job's type in words: "disable protection", or the cloud's word.
[[nodiscard]] QString jobTypeWord(const QString &type);
/// What failed: "disabling protection failed", or the cloud's word.
[[nodiscard]] QString failureWord(const QString &failure);
/// A field old groups fill and newer ones do not.
[[nodiscard]] QString orNotProvided(const QString &value);
[[nodiscard]] QString percentWord(const std::optional<int> &percent);
/// "0" is fine, "2" and "5" have a meaning, anything else stays as it is.
[[nodiscard]] QString faultLevelWord(const QString &level);

} // namespace belay
