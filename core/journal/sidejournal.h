// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/journal.h"
#include "core/journal/journalfile.h"

#include <QLockFile>
#include <QSet>

namespace belay {

/// What a window that may not write the journal writes its stops into: a file of its own beside
/// it, held by a lock of its own for as long as the window lives. Blocks; belongs to one thread.
class SideJournal
{
public:
    explicit SideJournal(const QString &directory);

    [[nodiscard]] Result<Done> open();
    [[nodiscard]] const QSqlDatabase &database() const { return m_file.database(); }

private:
    QString m_path;
    QLockFile m_lock;
    JournalFile m_file;
};

/// Takes the entries of side journals whose windows are gone into the writer's journal, each file
/// in one transaction, and removes it. A damaged one gives what can be read and is put aside.
/// How many entries came.
[[nodiscard]] Result<int> mergeSideJournals(const QString &directory, const QSqlDatabase &journal);

} // namespace belay
