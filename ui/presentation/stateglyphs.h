// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/progress.h"
#include "ui/presentation/theme.h"

#include <QIcon>

class QPainter;

namespace belay {

/// The signs of ux.md 4.1. Each has a shape of its own, so a greyscale picture still tells them apart.
enum class Glyph {
    None,
    Succeeded,
    Failed,
    Running,
    Waiting,
    Queued,
    Cancelled,
    Skipped,
    Stopping,
    Stalled,
    SucceededWithFailures,
    Unknown,
};

[[nodiscard]] Glyph glyphOf(TargetState state);
[[nodiscard]] Glyph glyphOf(Outlook outlook);

/// Draws into the largest square in the middle of `place`.
void paintGlyph(QPainter &painter, const QRectF &place, Glyph glyph, const Theme &theme);

/// The glyph as an icon of any size, in the colours of the application's palette when it is drawn.
[[nodiscard]] QIcon glyphIcon(Glyph glyph);

} // namespace belay
