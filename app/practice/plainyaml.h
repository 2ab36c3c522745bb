// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVariant>

#include <optional>

namespace belay::practice {

/// Reads the plain YAML people write templates in: block mappings and sequences, flow lists and
/// mappings on one line, quoted and plain scalars, | and > blocks, comments. Scalars stay text; a
/// tag such as !Ref stays part of it. No anchors, no multi-line flow, no documents beyond the first.
/// QVariantMap, QVariantList and QString; nothing when it is none of these.
[[nodiscard]] std::optional<QVariant> readPlainYaml(const QString &text);

} // namespace belay::practice
