// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/task.h"

#include <functional>

namespace belay {

/// Bodies over this are parsed on the thread pool; below it the way there costs more than it saves.
constexpr qsizetype largeBody = 8 * 1024;

/// Runs `work` on the thread pool and ends on the main thread, from the event loop. `work` must be
/// pure: it touches nothing but what it owns, and does not throw.
Task<void> onPool(std::function<void()> work);

} // namespace belay
