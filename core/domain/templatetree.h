// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/stackgroup.h"

namespace belay {

/// A value in a template and the way to it: "Resources.Role.Properties.Path", "Outputs.List[2]".
struct TemplateNode
{
    QString path;
    QString value; ///< As text, quotes resolved; a YAML tag stays in front: "!Ref Env".
    int line = 0;  ///< Where the value begins; from 0.
    friend bool operator==(const TemplateNode &, const TemplateNode &) = default;
};

/// The values of a JSON or YAML template in order. Comments, order of keys and layout are not part
/// of it; anchors and aliases stay text. Nothing when the text is neither.
[[nodiscard]] std::optional<QList<TemplateNode>> templateNodes(const QString &text);

/// One value that is another one, new or gone.
struct NodeChange
{
    QString path;
    std::optional<QString> before = {};
    std::optional<QString> after = {};
    int oldLine = -1;
    int newLine = -1;
    friend bool operator==(const NodeChange &, const NodeChange &) = default;
};

/// What differs between two templates, whatever their layout; nothing when one cannot be read.
[[nodiscard]] std::optional<QList<NodeChange>> templateChanges(const QString &before, const QString &after);

/// `summary` with the constraints of parameters that only the text tells: AWS answers neither
/// patterns nor lengths nor ranges. What the summary says already stays.
[[nodiscard]] TemplateSummary withConstraints(TemplateSummary summary, const QByteArray &body);

} // namespace belay
