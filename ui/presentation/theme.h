// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"

#include <QColor>
#include <QPalette>

namespace belay {

/// The colour tokens (ux.md 4.2): with the stripes below the only fixed colours of the program.
struct Theme
{
    QColor background;
    QColor text;
    QColor succeeded;
    QColor failed; ///< Only for failure, nowhere else.
    QColor running;
    QColor neutral;
    QColor attentionFill;    ///< Always a filled pill ...
    QColor attentionInk;     ///< ... with dark content.
    QColor attentionOutline; ///< Against the background.
};

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();
/// The one that goes with a palette, by the lightness of its base.
[[nodiscard]] const Theme &themeFor(const QPalette &palette);
/// A whole palette around the tokens, for a forced light or dark.
[[nodiscard]] QPalette paletteOf(const Theme &theme);

/// The environment's stripe and chip (ux.md 4.3); they live on frames, never inside content.
struct StripeColours
{
    QColor fill;
    QColor ink;
};
[[nodiscard]] StripeColours stripeColours(const Connection &connection);

/// Contrast of two colours as WCAG 2 counts it, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace belay
