// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/ledger.h"
#include "app/practice/practiceclock.h"
#include "app/practice/scenario.h"

namespace belay::practice {

/// What all worlds and faces of one practice cloud share. The cloud owns it and outlives them.
struct PracticeContext
{
    Scenario scenario;
    quint64 seed = 42;
    PracticeClock clock;
    Ledger ledger = {};
};

} // namespace belay::practice
