// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/journal.h"

#include <QLockFile>
#include <QSqlDatabase>

namespace belay {

/// The journal's SQLite file. Everything here blocks and belongs to one thread: the journal's.
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
    ~JournalStore();
    Q_DISABLE_COPY_MOVE(JournalStore)

    [[nodiscard]] Result<Opened> open();

    [[nodiscard]] Result<Done> write(const Intent &intent);
    [[nodiscard]] Result<Done> attempt(const ClientToken &token, int number, const QDateTime &at);
    [[nodiscard]] Result<Done> answer(const ClientToken &token, const JournalAnswer &answer);
    [[nodiscard]] Result<Done> close(const ClientToken &token, Outcome outcome, const QString &evidence,
                                     const QDateTime &at);

    [[nodiscard]] Result<QList<JournalEntry>> entries(int limit) const;
    [[nodiscard]] Result<QList<JournalEntry>> openEntries() const;

private:
    [[nodiscard]] Result<Done> makeDirectory() const;
    [[nodiscard]] Result<Done> openFile(bool readOnly);
    [[nodiscard]] Result<Done> prepare();
    [[nodiscard]] Result<QString> putAside();
    [[nodiscard]] Result<Done> restore(const QList<JournalEntry> &entries);
    void closeFile();
    [[nodiscard]] QString filePath() const;

    QString m_directory;
    QLockFile m_lock;
    QSqlDatabase m_database;
    bool m_readOnly = false;
};

} // namespace belay
