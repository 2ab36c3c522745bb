// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace belay::aws {

/// The NextToken of a list's good answer, found without parsing the rows: it stands beside
/// <Summaries> inside the action's result and nowhere else. Empty: the list ends here. nullopt: the
/// answer is written in another way (prefixes, comments, CDATA, entities), so only parsing can tell.
/// Pure.
[[nodiscard]] std::optional<QString> cutNextToken(const QByteArray &body, const QString &action);

} // namespace belay::aws
