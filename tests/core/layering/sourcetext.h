// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace belay::lint {

/// One of our C++ files, with comments and the insides of literals blanked: same length, same lines.
struct SourceFile
{
    QString path; ///< Below the project's folder.
    QString text;
    QString code;
};

[[nodiscard]] QString withoutCommentsAndLiterals(const QString &text);
[[nodiscard]] int lineAt(const QString &text, qsizetype position);

/// All .h and .cpp files below these folders of the project.
[[nodiscard]] QList<SourceFile> sourcesBelow(const QStringList &folders);

/// The paths in its #include "..." and <...> lines.
[[nodiscard]] QStringList includesOf(const SourceFile &file);

} // namespace belay::lint
