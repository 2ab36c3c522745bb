// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/stopcontroller.h"
#include "ui/presentation/stateglyphs.h"

namespace belay {

/// One line of the stage strip.
struct StripLine
{
    Glyph glyph = Glyph::Waiting;
    QString time; ///< Local, with milliseconds; empty until it has come to that.
    QString sentence;
    QString note; ///< "0.17 s after your click", "1 left".
    friend bool operator==(const StripLine &, const StripLine &) = default;
};

/// The stages done, what stands in the way (ux.md 5.4), the stage under way, and those to come.
[[nodiscard]] QList<StripLine> stopStrip(const StopProgress &progress);

/// What a person can do about a stop that does not go on.
enum class StopRemedy {
    None,
    SendAgain,        ///< Accepted without an effect; repeating it is safe.
    StopAnew,         ///< Refused for a reason that may have passed.
    SwitchConnection, ///< This sign-in may not stop.
    SignIn,           ///< It waits for keys.
};
[[nodiscard]] StopRemedy remedyOf(const StopProgress &progress);

} // namespace belay
