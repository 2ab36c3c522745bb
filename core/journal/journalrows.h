// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/journal.h"

class QSqlDatabase;

namespace belay {

/// What a reading gave, also when it broke off: the rows before the break are kept.
struct EntryRows
{
    QList<JournalEntry> entries; ///< Newest first.
    std::optional<CloudError> error = {};
};

[[nodiscard]] EntryRows readEntries(const QSqlDatabase &database, const JournalFilter &wanted);
[[nodiscard]] bool hasIntent(const QSqlDatabase &database, const ClientToken &token);

// Each adds one row and its link of the chain; the caller makes that one transaction.

[[nodiscard]] Result<Done> insertIntent(const QSqlDatabase &database, const Intent &intent);
/// These fail with "journal.unknown" when no intent has that token.
[[nodiscard]] Result<Done> insertAttempt(const QSqlDatabase &database, const ClientToken &token, int number,
                                         const QDateTime &at);
[[nodiscard]] Result<Done> insertAnswer(const QSqlDatabase &database, const ClientToken &token,
                                        const JournalAnswer &answer);
[[nodiscard]] Result<Done> insertVerdict(const QSqlDatabase &database, const ClientToken &token,
                                         Outcome outcome, const QString &evidence, const QString &person,
                                         const QDateTime &at);
[[nodiscard]] Result<Done> insertNote(const QSqlDatabase &database, const ClientToken &token,
                                      const JournalNote &note);
/// A whole entry, as it was read from another file.
[[nodiscard]] Result<Done> insertEntry(const QSqlDatabase &database, const JournalEntry &entry);

/// Forgets intents whose last verdict was settled before `before`, and writes down that it did.
/// Nothing is forgotten while the chain is broken.
[[nodiscard]] Result<Done> forgetClosed(const QSqlDatabase &database, const QDateTime &before);

} // namespace belay
