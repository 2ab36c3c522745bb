// SPDX-License-Identifier: Apache-2.0
#include "core/journal/sidejournal.h"

#include "core/journal/windowlock.h"

#include "core/journal/journalrows.h"
#include "core/journal/journalschema.h"

#include <QDir>
#include <QSqlDatabase>
#include <QUuid>

namespace belay {

namespace {

QString lockOf(const QString &path)
{
    return path + QLatin1String(".lock");
}

Result<int> merge(const QString &directory, const QString &path, const QSqlDatabase &journal)
{
    JournalFile side(path);
    if (auto opened = side.open(false); !opened)
        return failure(opened.error());
    const bool isWhole = damageOf(side.database()).isEmpty();
    if (isWhole) {
        if (auto prepared = side.prepare(); !prepared)
            return failure(prepared.error());
    }
    const QList<JournalEntry> entries = readEntries(side.database(), {}).entries;
    int taken = 0;
    auto merged = inTransaction(journal, [&]() -> Result<Done> {
        for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
            if (hasIntent(journal, entry->intent.token))
                continue;
            if (auto inserted = insertEntry(journal, *entry); !inserted)
                return inserted;
            ++taken;
        }
        return Done{};
    });
    if (!merged)
        return failure(merged.error());
    if (isWhole) {
        side.remove();
        return taken;
    }
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString aside =
        QDir(directory).filePath(QStringLiteral("journal-damaged-side-%1.sqlite").arg(stamp));
    if (auto put = side.putAside(aside); !put)
        return failure(put.error());
    return taken;
}

} // namespace

SideJournal::SideJournal(const QString &directory)
    : m_path(QDir(directory).filePath(
          QStringLiteral("journal-side-%1.sqlite").arg(QUuid::createUuid().toString(QUuid::WithoutBraces))))
    , m_lock(lockOf(m_path))
    , m_file(m_path)
{
    m_lock.setStaleLockTime(0);
}

Result<Done> SideJournal::open()
{
    if (!m_lock.isLocked() && !m_lock.tryLock(0)) {
        return failure(journalError(QStringLiteral("journal.directory"),
                                    QStringLiteral("A side journal cannot be made.")));
    }
    return m_file.open(false).and_then([this](Done) { return m_file.prepare(); });
}

Result<int> mergeSideJournals(const QString &directory, const QSqlDatabase &journal)
{
    int taken = 0;
    const QStringList files =
        QDir(directory).entryList({QStringLiteral("journal-side-*.sqlite")}, QDir::Files, QDir::Time);
    for (const QString &file : files) {
        const QString path = QDir(directory).filePath(file);
        QLockFile lock(lockOf(path));
        lock.setStaleLockTime(0); // only a window that is gone lets go
        if (!takeWindowLock(lock))
            continue;
        Result<int> merged = merge(directory, path, journal);
        if (!merged)
            return merged;
        taken += *merged;
    }
    return taken;
}

} // namespace belay
