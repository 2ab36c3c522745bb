// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLockFile;

namespace belay {

/// Takes the lock of a window, if no window that lives holds it. A program that ended between making
/// the file and writing its name into it left a lock that QLockFile never takes for stale; such a
/// nameless one is removed when it is two seconds old. May wait that long: not for the main thread.
[[nodiscard]] bool takeWindowLock(QLockFile &lock);

} // namespace belay
