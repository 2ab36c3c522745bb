// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace belay {

/// A control character other than newline and tab, or one that turns the direction of text.
[[nodiscard]] bool isHarmful(QChar c);
/// Such characters made visible as U+FFFD, for text from outside shown on screen.
[[nodiscard]] QString neutralised(const QString &text);

} // namespace belay
