// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journalstore.h"

#include "core/journal/windowlock.h"

#include "core/journal/journalchain.h"
#include "core/journal/journalrows.h"
#include "core/journal/journalschema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace belay {

namespace {

constexpr int daysKept = 90;
constexpr auto onlyOurs = QFile::ReadOwner | QFile::WriteOwner;

CloudError readOnlyError()
{
    return journalError(QStringLiteral("journal.readonly"),
                        QStringLiteral("Another window of this profile writes the journal."));
}

CloudError notOpenError()
{
    return journalError(QStringLiteral("journal.io"), QStringLiteral("The journal is not open."));
}

CloudError directoryError(const QString &directory)
{
    return journalError(QStringLiteral("journal.directory"),
                        QStringLiteral("The folder %1 cannot be used.").arg(directory));
}

Result<Done> forgetOld(const QSqlDatabase &database)
{
    return forgetClosed(database, QDateTime::currentDateTimeUtc().addDays(-daysKept));
}

/// Oldest first, so that the new file counts as the old one did.
Result<Done> restore(const QSqlDatabase &database, const QList<JournalEntry> &entries)
{
    return inTransaction(database, [&]() -> Result<Done> {
        for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
            if (auto inserted = insertEntry(database, *entry); !inserted)
                return inserted;
        }
        return Done{};
    });
}

} // namespace

JournalStore::JournalStore(QString directory)
    : m_directory(std::move(directory))
    , m_lock(QDir(m_directory).filePath(QStringLiteral("journal.lock")))
    , m_file(QDir(m_directory).filePath(QStringLiteral("journal.sqlite")))
{
    m_lock.setStaleLockTime(0); // a lock whose process is gone is stale, an old one is not
}

Result<JournalStore::Opened> JournalStore::open()
{
    if (m_opened)
        return *m_opened;
    if (auto made = makeDirectory(); !made)
        return failure(made.error());
    Result<Opened> opened = Opened{.readOnly = true};
    if (m_lock.isLocked() || takeWindowLock(m_lock)) {
        opened = openAsWriter();
    } else if (m_lock.error() != QLockFile::LockFailedError) {
        return failure(directoryError(m_directory));
    } else if (auto reading = m_file.open(true); !reading) {
        return failure(reading.error());
    }
    if (opened)
        m_opened = *opened;
    return opened;
}

Result<JournalStore::Opened> JournalStore::openAsWriter()
{
    if (auto file = m_file.open(false); !file)
        return failure(file.error());
    Opened opened;
    QList<JournalEntry> readable;
    if (!damageOf(m_file.database()).isEmpty()) {
        readable = readEntries(m_file.database(), {}).entries;
        const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        opened.damagedFile =
            QDir(m_directory).filePath(QStringLiteral("journal-damaged-%1.sqlite").arg(stamp));
        opened.recovered = int(readable.size());
        if (auto aside = m_file.putAside(opened.damagedFile); !aside)
            return failure(aside.error());
        if (auto fresh = m_file.open(false); !fresh)
            return failure(fresh.error());
    }
    return m_file.prepare()
        .and_then([&](Done) {
            return readable.isEmpty() ? Result<Done>(Done{}) : restore(m_file.database(), readable);
        })
        .and_then([&](Done) { return forgetOld(m_file.database()); })
        .and_then([&](Done) { return mergeSideJournals(m_directory, m_file.database()); })
        .map([&](int) { return opened; });
}

Result<Done> JournalStore::makeDirectory() const
{
    const QFileInfo directory(m_directory);
    if (directory.isDir())
        return Done{};
    const bool made =
        QDir().mkpath(directory.absolutePath()) && QDir().mkdir(m_directory, onlyOurs | QFile::ExeOwner);
    if (!made)
        return failure(directoryError(m_directory));
    return Done{};
}

/// A window that may not write the journal has a side journal for its stops.
Result<QSqlDatabase> JournalStore::databaseFor(const Intent &intent)
{
    if (!m_opened)
        return failure(notOpenError());
    if (!m_opened->readOnly)
        return m_file.database();
    if (intent.kind != ChangeKind::Stop)
        return failure(readOnlyError());
    if (!m_side)
        m_side = std::make_unique<SideJournal>(m_directory);
    if (!m_side->database().isOpen()) {
        if (auto opened = m_side->open(); !opened)
            return failure(opened.error());
    }
    return m_side->database();
}

Result<QSqlDatabase> JournalStore::databaseFor(const ClientToken &token) const
{
    if (!m_opened)
        return failure(notOpenError());
    if (!m_opened->readOnly)
        return m_file.database();
    if (m_side && hasIntent(m_side->database(), token))
        return m_side->database();
    return failure(readOnlyError());
}

Result<Done> JournalStore::write(const Intent &intent)
{
    return databaseFor(intent).and_then([&](const QSqlDatabase &database) {
        return inTransaction(database, [&] { return insertIntent(database, intent); });
    });
}

Result<Done> JournalStore::attempt(const ClientToken &token, int number, const QDateTime &at)
{
    return databaseFor(token).and_then([&](const QSqlDatabase &database) {
        return inTransaction(database, [&] { return insertAttempt(database, token, number, at); });
    });
}

Result<Done> JournalStore::answer(const ClientToken &token, const JournalAnswer &answer)
{
    return databaseFor(token).and_then([&](const QSqlDatabase &database) {
        return inTransaction(database, [&] { return insertAnswer(database, token, answer); });
    });
}

Result<Done> JournalStore::close(const ClientToken &token, Outcome outcome, const QString &evidence,
                                 const QString &person, const QDateTime &at)
{
    return databaseFor(token).and_then([&](const QSqlDatabase &database) {
        return inTransaction(database,
                             [&] { return insertVerdict(database, token, outcome, evidence, person, at); });
    });
}

Result<Done> JournalStore::note(const ClientToken &token, const JournalNote &note)
{
    return databaseFor(token).and_then([&](const QSqlDatabase &database) {
        return inTransaction(database, [&] { return insertNote(database, token, note); });
    });
}

Result<Done> JournalStore::record(const Intent &event, Outcome outcome, const QString &evidence)
{
    return databaseFor(event).and_then([&](const QSqlDatabase &database) {
        return inTransaction(database, [&] {
            return insertIntent(database, event).and_then([&](Done) {
                return insertVerdict(database, event.token, outcome, evidence, {}, event.at);
            });
        });
    });
}

Result<QList<JournalEntry>> JournalStore::entries(const JournalFilter &filter) const
{
    EntryRows rows = readEntries(m_file.database(), filter);
    if (rows.error)
        return failure(*rows.error);
    if (!m_side || !m_side->database().isOpen())
        return rows.entries;
    EntryRows own = readEntries(m_side->database(), filter);
    if (own.error)
        return failure(*own.error);
    for (JournalEntry &entry : own.entries)
        entry.id = -entry.id;
    rows.entries = own.entries + rows.entries;
    std::stable_sort(rows.entries.begin(), rows.entries.end(),
                     [](const JournalEntry &a, const JournalEntry &b) { return a.intent.at > b.intent.at; });
    if (filter.limit > 0 && rows.entries.size() > filter.limit)
        rows.entries.resize(filter.limit);
    return rows.entries;
}

Result<ChainCheck> JournalStore::verifyChain() const
{
    return m_opened ? checkChain(m_file.database()) : failure(notOpenError());
}

Result<int> JournalStore::mergeSides()
{
    if (!m_opened)
        return failure(notOpenError());
    return m_opened->readOnly ? Result<int>(0) : mergeSideJournals(m_directory, m_file.database());
}

} // namespace belay
