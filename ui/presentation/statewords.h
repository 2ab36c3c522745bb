// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/forecast.h"
#include "core/domain/progress.h"
#include "core/domain/risk.h"
#include "core/engine/stopcontroller.h"

namespace belay {

/// "RUNNING", "OK, 4 FAILED", "STOPPING 2 LEFT": the word of ux.md 4.1 for a whole operation.
[[nodiscard]] QString outlookWord(Outlook outlook, const TargetCounts &counts);
/// "OK", "FAILED": the word for one target.
[[nodiscard]] QString targetStateWord(TargetState state);
/// The same in running text: "already changed" is said elsewhere, this is "failed", "waiting".
[[nodiscard]] QString targetStateNoun(TargetState state);
[[nodiscard]] QString riskWord(RiskWord word);
/// What the risk is made of, a part a line, for the tooltip.
[[nodiscard]] QString riskSentence(const Risk &risk);
[[nodiscard]] QString forecastWord(Forecast forecast);

/// A stage of the strip as a sentence: "Accepted by the cloud (this is not yet stopped)".
[[nodiscard]] QString stopStageSentence(StopStage stage);
/// The stage in one word for a row on the board.
[[nodiscard]] QString stopStageWord(StopStage stage);

} // namespace belay
