// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/engine/connectionstatus.h"

namespace belay {

/// "PROD", "STAGING", "DEV", "PRACTICE" or the environment's own name: the text of the chip.
[[nodiscard]] QString environmentWord(const Connection &connection);
/// What is known of the sign-in, in a few words for header and sidebar: "signed in", "needs keys".
[[nodiscard]] QString signInWord(SignInState state);
[[nodiscard]] QString reachabilityWord(Reachability reachability);

} // namespace belay
