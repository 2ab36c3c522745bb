// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/journal.h"

class QSqlDatabase;

namespace belay {

/// Which entries to read.
struct EntryQuery
{
    bool onlyOpen = false;
    int limit = 0; ///< 0: all.
};

/// What a reading gave, also when it broke off: the rows before the break are kept.
struct EntryRows
{
    QList<JournalEntry> entries; ///< Newest first.
    std::optional<CloudError> error = {};
};

[[nodiscard]] EntryRows readEntries(const QSqlDatabase &database, EntryQuery query);

[[nodiscard]] Result<Done> insertIntent(const QSqlDatabase &database, const Intent &intent);
/// These fail with "journal.unknown" when no intent has that token.
[[nodiscard]] Result<Done> insertAttempt(const QSqlDatabase &database, const ClientToken &token, int number,
                                         const QDateTime &at);
[[nodiscard]] Result<Done> insertAnswer(const QSqlDatabase &database, const ClientToken &token,
                                        const JournalAnswer &answer);
[[nodiscard]] Result<Done> insertVerdict(const QSqlDatabase &database, const ClientToken &token,
                                         Outcome outcome, const QString &evidence, const QDateTime &at);

/// Forgets intents whose last verdict was settled before `before`.
[[nodiscard]] Result<Done> forgetClosed(const QSqlDatabase &database, const QDateTime &before);

} // namespace belay
