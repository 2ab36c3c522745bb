// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/theme.h"

#include <QApplication>
#include <QDir>
#include <QWidget>

/// With BELAY_PICTURES set to a folder, keeps pictures of the window: light, dark, with letters half as
/// large again, and narrow.
inline void keepPictures(QWidget &window, const QString &name)
{
    using namespace belay;
    const QString folder = qEnvironmentVariable("BELAY_PICTURES");
    if (folder.isEmpty())
        return;
    const auto keep = [&](const char *suffix) {
        for (int pass = 0; pass < 5; ++pass) // layouts follow sizes, and windows layouts
            QCoreApplication::processEvents();
        window.grab().save(QDir(folder).filePath(name + u'-' + QLatin1String(suffix) + QStringLiteral(".png")));
    };
    const QPalette before = QApplication::palette();
    QApplication::setPalette(paletteOf(darkTheme()));
    keep("dark");
    QApplication::setPalette(paletteOf(lightTheme()));
    keep("light");
    const QSize size = window.size();
    window.resize(640, size.height());
    keep("narrow");
    window.resize(size);
    const QFont font = QApplication::font();
    QFont larger = font;
    larger.setPointSizeF(font.pointSizeF() * 1.5);
    QApplication::setFont(larger);
    keep("150");
    QApplication::setFont(font);
    QApplication::setPalette(before);
}
