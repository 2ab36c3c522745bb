// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/theme.h"

#include <algorithm>
#include <cmath>

namespace belay {

const Theme &lightTheme()
{
    static const Theme theme{.background = QColor(0xFF, 0xFF, 0xFF),
                             .text = QColor(0x1B, 0x1E, 0x23),
                             .succeeded = QColor(0x00, 0x70, 0x5A),
                             .failed = QColor(0xA8, 0x20, 0x0D),
                             .running = QColor(0x16, 0x64, 0xC4),
                             .neutral = QColor(0x68, 0x70, 0x7C),
                             .attentionFill = QColor(0xE8, 0xA2, 0x00),
                             .attentionInk = QColor(0x2B, 0x1D, 0x00),
                             .attentionOutline = QColor(0x5A, 0x3E, 0x00)};
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme{.background = QColor(0x1B, 0x1E, 0x23),
                             .text = QColor(0xEC, 0xEF, 0xF3),
                             .succeeded = QColor(0x45, 0xC9, 0xA0),
                             .failed = QColor(0xFF, 0x6B, 0x57),
                             .running = QColor(0x78, 0xB4, 0xFF),
                             .neutral = QColor(0x98, 0xA2, 0xB0),
                             .attentionFill = QColor(0xFF, 0xD1, 0x66),
                             .attentionInk = QColor(0x2B, 0x1D, 0x00),
                             .attentionOutline = QColor(0xFF, 0xD1, 0x66)};
    return theme;
}

const Theme &themeFor(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme &theme)
{
    const bool dark = theme.background.lightness() < 128;
    const QColor window = dark ? QColor(0x24, 0x28, 0x2E) : QColor(0xF3, 0xF4, 0xF6);
    QPalette palette(dark ? QColor(0x32, 0x37, 0x3F) : QColor(0xFA, 0xFA, 0xFB), window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::Base, theme.background);
    palette.setColor(QPalette::AlternateBase, dark ? QColor(0x20, 0x24, 0x29) : QColor(0xF8, 0xF9, 0xFA));
    palette.setColor(QPalette::ToolTipBase, theme.background);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.neutral);
    palette.setColor(QPalette::Link, theme.running);
    // Soft, so that the tokens keep their contrast on a selected row.
    palette.setColor(QPalette::Highlight, dark ? QColor(0x2A, 0x3B, 0x52) : QColor(0xD9, 0xE6, 0xF7));
    palette.setColor(QPalette::HighlightedText, theme.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.neutral);
    return palette;
}

StripeColours stripeColours(const Connection &connection)
{
    const QColor white(Qt::white);
    switch (connection.environment) {
    case Environment::Production:
        return {QColor(0x7A, 0x1F, 0x2B), white};
    case Environment::Staging:
        return {QColor(0x2D, 0x5F, 0x8A), white};
    case Environment::Development:
        return {QColor(0x3D, 0x6B, 0x35), white};
    case Environment::Other:
        break;
    }
    return {QColor(0x4C, 0x55, 0x63), white};
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace belay
