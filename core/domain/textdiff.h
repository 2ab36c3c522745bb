// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace belay {

enum class LineKind { Same, Removed, Added };

/// One line of a comparison; the number on a side where it is not is -1. Numbers begin at 0.
struct DiffLine
{
    LineKind kind = LineKind::Same;
    int before = -1;
    int after = -1;
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// A run of changed lines.
struct DiffHunk
{
    qsizetype first = 0; ///< In TextDiff::lines.
    qsizetype count = 0;
    friend bool operator==(const DiffHunk &, const DiffHunk &) = default;
};

/// Two texts compared line by line: the old lines are the Same and Removed ones in order, the new
/// lines the Same and Added ones.
struct TextDiff
{
    QStringList oldLines;
    QStringList newLines;
    QList<DiffLine> lines;
    int added = 0;
    int removed = 0;

    [[nodiscard]] QList<DiffHunk> hunks() const;
    [[nodiscard]] bool isSame() const { return added == 0 && removed == 0; }
};

/// The shortest comparison (Myers 1986, in linear space). Line ends are not part of a line. Texts
/// that differ in thousands of lines are compared more coarsely, never wrongly.
[[nodiscard]] TextDiff diffOf(const QString &before, const QString &after);

} // namespace belay
