// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draftground.h"

/// An update with up to three fields set at random, right or wrong; the same for the same seed.
struct RandomDraft
{
    belay::UpdateDraft draft;
    belay::ClientToken token;
    QStringList changed; ///< Which fields, for the message of a failing test.
};

/// Sends the group's definition again as it is: valid on every seeded group.
[[nodiscard]] belay::UpdateDraft unchangedDraft(const DraftGround &ground);

[[nodiscard]] RandomDraft randomDraft(const DraftGround &ground, quint32 seed);

/// Every field randomDraft() may change.
[[nodiscard]] QStringList changeableFields(belay::UpdateRules rules);
