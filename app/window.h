// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace belay {

/// Opens the console and runs until it is closed:
/// belay [--practice [--scenario NAME] [--seed N] [--clock N]] [--tour DIR] [--profile-dir DIR]
/// With --tour it opens on the practice range, performs the guided tour with a picture of each step
/// in DIR, and returns 0 when every step came true.
int runWindow(int &argc, char **argv);

} // namespace belay
