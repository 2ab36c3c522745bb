// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/journal.h"

class QSqlDatabase;

namespace belay {

/// The tables the running checksum covers.
enum class ChainPart { Intent, Attempt, Answer, Verdict, Note, Forgetting };

/// Appends the link of a row just added: SHA-256 over the link before, the row's place and the
/// SHA-256 of its content. Inside the transaction that added the row.
[[nodiscard]] Result<Done> linkRow(const QSqlDatabase &database, ChainPart part, qint64 row);

/// Appends the links of all rows that have none, oldest entry first: for files from before the chain.
[[nodiscard]] Result<Done> linkUnlinked(const QSqlDatabase &database);

/// Removes these intents with everything of theirs. A row of the chain itself says which links have
/// no content any more.
[[nodiscard]] Result<Done> forgetIntents(const QSqlDatabase &database, const QList<qint64> &intents,
                                         const QDateTime &at);

[[nodiscard]] Result<ChainCheck> checkChain(const QSqlDatabase &database);

} // namespace belay
