// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/templatetree.h"
#include "core/domain/textdiff.h"

namespace belay {

/// One row of two texts side by side: a removed and an added line stand beside each other.
struct SideRow
{
    LineKind left = LineKind::Same;  ///< Removed, or Same when nothing stands there.
    LineKind right = LineKind::Same; ///< Added, or Same when nothing stands there.
    int before = -1;
    int after = -1;
    friend bool operator==(const SideRow &, const SideRow &) = default;
};
[[nodiscard]] QList<SideRow> sideBySide(const TextDiff &diff);

/// Rows where a change begins, in either form, for jumping.
[[nodiscard]] QList<int> changeStarts(const QList<SideRow> &rows);
[[nodiscard]] QList<int> changeStarts(const TextDiff &diff);

/// Two templates as the diff view shows them.
struct TemplateDiff
{
    TextDiff text;
    std::optional<QList<NodeChange>> values; ///< Absent: one of them cannot be read as a template.

    /// "12 lines added, 3 removed", or that they are the same.
    [[nodiscard]] QString summary() const;
};
[[nodiscard]] TemplateDiff templateDiff(const QByteArray &before, const QByteArray &after);

/// "Resources.Role.Properties.Path: /a/ → /b/"
[[nodiscard]] QString changeLine(const NodeChange &change);

/// Parameters as a text to compare, a line each; hidden ones without their value.
[[nodiscard]] QByteArray parametersText(const QList<Parameter> &parameters);

} // namespace belay
