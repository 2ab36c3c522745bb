// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/journal.h"
#include "core/journal/journalfile.h"
#include "core/journal/sidejournal.h"

#include <QLockFile>

namespace belay {

/// The journal's files. Everything here blocks and belongs to one thread: the journal's.
///
/// Errors are NotSent with a code of ours: "journal.readonly", "journal.directory", "journal.newer",
/// "journal.unknown", "journal.io" (the message says what SQLite or the system said).
class JournalStore
{
public:
    struct Opened
    {
        bool readOnly = false;
        QString damagedFile = {};
        int recovered = 0; ///< Entries of the damaged file that could still be read.
    };

    explicit JournalStore(QString directory);

    /// Does nothing once it has worked.
    [[nodiscard]] Result<Opened> open();

    [[nodiscard]] Result<Done> write(const Intent &intent);
    [[nodiscard]] Result<Done> attempt(const ClientToken &token, int number, const QDateTime &at);
    [[nodiscard]] Result<Done> answer(const ClientToken &token, const JournalAnswer &answer);
    [[nodiscard]] Result<Done> close(const ClientToken &token, Outcome outcome, const QString &evidence,
                                     const QString &person, const QDateTime &at);
    [[nodiscard]] Result<Done> note(const ClientToken &token, const JournalNote &note);
    [[nodiscard]] Result<Done> record(const Intent &event, Outcome outcome, const QString &evidence);

    [[nodiscard]] Result<QList<JournalEntry>> entries(const JournalFilter &filter) const;
    [[nodiscard]] Result<ChainCheck> verifyChain() const;
    [[nodiscard]] Result<int> mergeSides(); ///< 0 when this is not the writer.

private:
    [[nodiscard]] Result<Done> makeDirectory() const;
    [[nodiscard]] Result<Opened> openAsWriter();
    [[nodiscard]] Result<QSqlDatabase> databaseFor(const Intent &intent);
    [[nodiscard]] Result<QSqlDatabase> databaseFor(const ClientToken &token) const;

    QString m_directory;
    QLockFile m_lock;
    JournalFile m_file;
    std::unique_ptr<SideJournal> m_side; ///< Of a window that may not write; made with its first stop.
    std::optional<Opened> m_opened;
};

} // namespace belay
