// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace belay {

/// Makes the application speak the first of `languages` (as of QLocale::uiLanguages) that Belay has words for.
///
/// Without one it stays English, the language of the sources. Call once, on the main thread, after the
/// application exists and before anything is shown.
void speak(const QStringList &languages);

} // namespace belay
