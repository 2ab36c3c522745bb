// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journalstore.h"

#include "core/journal/journalrows.h"
#include "core/journal/journalschema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace belay {

namespace {

constexpr int daysKept = 90;
constexpr auto onlyOurs = QFile::ReadOwner | QFile::WriteOwner;

CloudError readOnlyError()
{
    return journalError(QStringLiteral("journal.readonly"),
                        QStringLiteral("Another window of this profile writes the journal."));
}

CloudError directoryError(const QString &directory)
{
    return journalError(QStringLiteral("journal.directory"),
                        QStringLiteral("The folder %1 cannot be used.").arg(directory));
}

} // namespace

JournalStore::JournalStore(QString directory)
    : m_directory(std::move(directory))
    , m_lock(QDir(m_directory).filePath(QStringLiteral("journal.lock")))
{
    m_lock.setStaleLockTime(0); // a lock whose process is gone is stale, an old one is not
}

JournalStore::~JournalStore()
{
    closeFile();
}

QString JournalStore::filePath() const
{
    return QDir(m_directory).filePath(QStringLiteral("journal.sqlite"));
}

Result<JournalStore::Opened> JournalStore::open()
{
    if (auto made = makeDirectory(); !made)
        return failure(made.error());
    Opened opened;
    if (!m_lock.tryLock(0)) {
        if (m_lock.error() != QLockFile::LockFailedError)
            return failure(directoryError(m_directory));
        m_readOnly = true;
        opened.readOnly = true;
        auto reading = openFile(true);
        return reading.map([&](Done) { return opened; });
    }
    if (auto file = openFile(false); !file)
        return failure(file.error());
    if (!damageOf(m_database).isEmpty()) {
        const EntryRows readable = readEntries(m_database, {});
        Result<QString> aside = putAside();
        if (!aside)
            return failure(aside.error());
        opened.damagedFile = *aside;
        opened.recovered = int(readable.entries.size());
        auto fresh = openFile(false);
        auto filled = fresh.and_then([&](Done) { return prepare(); }).and_then([&](Done) {
            return restore(readable.entries);
        });
        return filled.map([&](Done) { return opened; });
    }
    return prepare().map([&](Done) { return opened; });
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

Result<Done> JournalStore::openFile(bool readOnly)
{
    if (!readOnly) { // SQLite gives its side files the mode of this one
        QFile file(filePath());
        if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOurs))
            return failure(directoryError(m_directory));
        file.setPermissions(onlyOurs);
    }
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QUuid::createUuid().toString());
    m_database.setDatabaseName(filePath());
    m_database.setConnectOptions(readOnly ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000")
                                          : QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open())
        return failure(journalError(m_database.lastError()));
    return Done{};
}

Result<Done> JournalStore::prepare()
{
    return applySettings(m_database)
        .and_then([this](Done) { return migrate(m_database); })
        .and_then([this](Done) {
            return forgetClosed(m_database, QDateTime::currentDateTimeUtc().addDays(-daysKept));
        });
}

Result<QString> JournalStore::putAside()
{
    closeFile();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString aside = QDir(m_directory).filePath(QStringLiteral("journal-damaged-%1.sqlite").arg(stamp));
    if (!QFile::rename(filePath(), aside))
        return failure(directoryError(m_directory));
    for (const QLatin1StringView suffix : {QLatin1StringView("-wal"), QLatin1StringView("-shm")}) {
        if (QFile::exists(filePath() + suffix))
            QFile::rename(filePath() + suffix, aside + suffix);
    }
    return aside;
}

Result<Done> JournalStore::restore(const QList<JournalEntry> &entries)
{
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const ClientToken &token = entry->intent.token;
        auto restored = insertIntent(m_database, entry->intent);
        if (restored && entry->attempts > 0)
            restored = insertAttempt(m_database, token, entry->attempts, entry->intent.at);
        if (restored && entry->answer)
            restored = insertAnswer(m_database, token, *entry->answer);
        if (restored && entry->outcome != Outcome::Open)
            restored = insertVerdict(m_database, token, entry->outcome, entry->evidence, entry->closedAt);
        if (!restored)
            return restored;
    }
    return Done{};
}

void JournalStore::closeFile()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

Result<Done> JournalStore::write(const Intent &intent)
{
    return m_readOnly ? failure(readOnlyError()) : insertIntent(m_database, intent);
}

Result<Done> JournalStore::attempt(const ClientToken &token, int number, const QDateTime &at)
{
    return m_readOnly ? failure(readOnlyError()) : insertAttempt(m_database, token, number, at);
}

Result<Done> JournalStore::answer(const ClientToken &token, const JournalAnswer &answer)
{
    return m_readOnly ? failure(readOnlyError()) : insertAnswer(m_database, token, answer);
}

Result<Done> JournalStore::close(const ClientToken &token, Outcome outcome, const QString &evidence,
                                 const QDateTime &at)
{
    return m_readOnly ? failure(readOnlyError()) : insertVerdict(m_database, token, outcome, evidence, at);
}

Result<QList<JournalEntry>> JournalStore::entries(int limit) const
{
    EntryRows rows = readEntries(m_database, {.limit = limit});
    if (rows.error)
        return failure(*rows.error);
    return rows.entries;
}

Result<QList<JournalEntry>> JournalStore::openEntries() const
{
    EntryRows rows = readEntries(m_database, {.onlyOpen = true});
    if (rows.error)
        return failure(*rows.error);
    return rows.entries;
}

} // namespace belay
