// SPDX-License-Identifier: Apache-2.0
#include "core/journal/samplesstore.h"

#include "core/journal/journalschema.h"
#include "core/journal/sampletext.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace belay {

namespace {

constexpr int ourVersion = 1;
constexpr auto onlyOurs = QFile::ReadOwner | QFile::WriteOwner;

QStringList schema()
{
    return {
        QStringLiteral(
            "CREATE TABLE operation ("
            "id INTEGER PRIMARY KEY, connection TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, "
            "call_as INTEGER NOT NULL, operation TEXT NOT NULL, action TEXT NOT NULL, "
            "UNIQUE (connection, region, name, call_as, operation))"),
        QStringLiteral(
            "CREATE TABLE sample ("
            "id INTEGER PRIMARY KEY, operation INTEGER NOT NULL REFERENCES operation ON DELETE CASCADE, "
            "at INTEGER NOT NULL, state TEXT NOT NULL, word TEXT NOT NULL, counts TEXT NOT NULL)"),
        QStringLiteral(
            "CREATE TABLE failure ("
            "operation INTEGER NOT NULL REFERENCES operation ON DELETE CASCADE, at INTEGER NOT NULL, "
            "account TEXT NOT NULL, region TEXT NOT NULL, reason TEXT NOT NULL, "
            "UNIQUE (operation, account, region))"),
        QStringLiteral(
            "CREATE TABLE stop ("
            "operation INTEGER NOT NULL REFERENCES operation ON DELETE CASCADE, at INTEGER NOT NULL, "
            "stage TEXT NOT NULL, UNIQUE (operation, stage))"),
        QStringLiteral("CREATE INDEX sample_operation ON sample (operation, at)"),
        QStringLiteral("PRAGMA user_version = %1").arg(ourVersion),
    };
}

/// Columns may not be null and a default QString is.
QString text(const QString &value)
{
    return value.isNull() ? QLatin1String("") : value;
}

QDateTime timeOf(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

QSqlQuery prepared(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query;
}

Result<Done> runWith(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query = prepared(database, statement, values);
    return run(query);
}

} // namespace

QString SamplesStore::filePath() const
{
    return QDir(m_directory).filePath(QStringLiteral("samples.sqlite"));
}

void SamplesStore::closeFile()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

Result<Done> SamplesStore::openFile()
{
    QFile file(filePath()); // SQLite gives its side files the mode of this one
    if (!file.exists())
        (void)file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOurs);
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QUuid::createUuid().toString());
    m_database.setDatabaseName(filePath());
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open())
        return failure(journalError(m_database.lastError()));
    return run(m_database, QStringLiteral("PRAGMA journal_mode = WAL"));
}

Result<Done> SamplesStore::open()
{
    if (m_database.isOpen())
        return Done{};
    Result<Done> ready = openFile().and_then([this](Done) { return prepare(); });
    if (ready)
        return ready;
    closeFile();
    for (const QLatin1StringView suffix :
         {QLatin1StringView(""), QLatin1StringView("-wal"), QLatin1StringView("-shm")})
        QFile::remove(filePath() + suffix);
    ready = openFile().and_then([this](Done) { return prepare(); });
    if (!ready)
        closeFile();
    return ready;
}

Result<Done> SamplesStore::prepare()
{
    for (const QString &setting :
         {QStringLiteral("PRAGMA synchronous = OFF"), QStringLiteral("PRAGMA foreign_keys = ON")})
        if (auto done = run(m_database, setting); !done)
            return done;
    QSqlQuery version = prepared(m_database, QStringLiteral("PRAGMA user_version"), {});
    if (auto done = run(version); !done)
        return done;
    const int found = version.next() ? version.value(0).toInt() : 0;
    version.finish();
    if (found != 0 && found != ourVersion)
        return failure(
            journalError(QStringLiteral("journal.newer"), QStringLiteral("Samples of another version.")));
    if (found == 0) {
        if (auto begun = run(m_database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return begun;
        for (const QString &statement : schema() + QStringList{QStringLiteral("COMMIT")}) {
            if (auto done = run(m_database, statement); !done) {
                (void)run(m_database, QStringLiteral("ROLLBACK"));
                return done;
            }
        }
    }
    return forgetOld();
}

Result<Done> SamplesStore::forgetOld()
{
    const qint64 oldest = QDateTime::currentDateTimeUtc().addDays(-Samples::daysKept).toMSecsSinceEpoch();
    return runWith(
        m_database,
        QStringLiteral("DELETE FROM operation WHERE id NOT IN (SELECT operation FROM sample WHERE at >= ?)"),
        {oldest});
}

Result<qint64> SamplesStore::idOf(const OperationRef &ref)
{
    QSqlQuery query =
        prepared(m_database,
                 QStringLiteral("SELECT id FROM operation WHERE connection = ? AND region = ? AND name = ? "
                                "AND call_as = ? AND operation = ?"),
                 {text(ref.connection.toString()), text(ref.group.region), text(ref.group.name),
                  int(ref.group.callAs), text(ref.id.toString())});
    return run(query).map([&](Done) { return query.next() ? query.value(0).toLongLong() : 0; });
}

Result<bool> SamplesStore::add(const OperationRef &ref, OperationAction action, const Sample &sample)
{
    Result<qint64> id = open().and_then([&](Done) { return idOf(ref); });
    if (!id)
        return failure(id.error());
    if (*id == 0) {
        if (isEnded(sample.state.value))
            return false;
        QSqlQuery insert =
            prepared(m_database,
                     QStringLiteral("INSERT INTO operation (connection, region, name, call_as, operation, "
                                    "action) VALUES (?, ?, ?, ?, ?, ?)"),
                     {text(ref.connection.toString()), text(ref.group.region), text(ref.group.name),
                      int(ref.group.callAs), text(ref.id.toString()), wordOf(action)});
        if (auto done = run(insert); !done)
            return failure(done.error());
        id = insert.lastInsertId().toLongLong();
    }
    const QString state = wordOf(sample.state.value);
    const QString counts = textOf(sample);
    QSqlQuery last = prepared(m_database,
                              QStringLiteral("SELECT state, word, counts FROM sample WHERE operation = ? "
                                             "ORDER BY at DESC, id DESC LIMIT 1"),
                              {*id});
    if (auto done = run(last); !done)
        return failure(done.error());
    if (last.next() && last.value(0) == state && last.value(1) == text(sample.state.word) &&
        last.value(2) == counts)
        return false;
    last.finish();
    return runWith(m_database,
                   QStringLiteral(
                       "INSERT INTO sample (operation, at, state, word, counts) VALUES (?, ?, ?, ?, ?)"),
                   {*id, sample.at.toMSecsSinceEpoch(), state, text(sample.state.word), counts})
        .and_then([&](Done) { return thinOut(*id); })
        .map([](Done) { return true; });
}

Result<Done> SamplesStore::thinOut(qint64 operation)
{
    QSqlQuery count =
        prepared(m_database, QStringLiteral("SELECT COUNT(*) FROM sample WHERE operation = ?"), {operation});
    if (auto done = run(count); !done)
        return done;
    if (!count.next() || count.value(0).toInt() <= Samples::mostSamples)
        return Done{};
    count.finish();
    // Every second one, but neither the first nor the newest.
    return runWith(m_database,
                   QStringLiteral("DELETE FROM sample WHERE id IN (SELECT id FROM (SELECT id, "
                                  "ROW_NUMBER() OVER (ORDER BY at, id) AS number, COUNT(*) OVER () AS most "
                                  "FROM sample WHERE operation = ?) WHERE number % 2 = 0 AND number < most)"),
                   {operation});
}

Result<bool> SamplesStore::add(const OperationRef &ref, const QList<SampledFailure> &failures)
{
    Result<qint64> id = open().and_then([&](Done) { return idOf(ref); });
    if (!id)
        return failure(id.error());
    if (*id == 0 || failures.isEmpty())
        return false;
    if (auto begun = run(m_database, QStringLiteral("BEGIN")); !begun)
        return failure(begun.error());
    for (const SampledFailure &failed : failures) {
        auto done =
            runWith(m_database,
                    QStringLiteral(
                        "INSERT OR IGNORE INTO failure (operation, at, account, region, reason) "
                        "SELECT ?, ?, ?, ?, ? WHERE (SELECT COUNT(*) FROM failure WHERE operation = ?) < ?"),
                    {*id, failed.at.toMSecsSinceEpoch(), text(failed.account), text(failed.region),
                     text(failed.reason), *id, Samples::mostFailures});
        if (!done) {
            (void)run(m_database, QStringLiteral("ROLLBACK"));
            return failure(done.error());
        }
    }
    return run(m_database, QStringLiteral("COMMIT")).map([](Done) { return true; });
}

Result<bool> SamplesStore::add(const OperationRef &ref, const SampledStop &stop)
{
    Result<qint64> id = open().and_then([&](Done) { return idOf(ref); });
    if (!id)
        return failure(id.error());
    if (*id == 0)
        return false;
    return runWith(m_database,
                   QStringLiteral("INSERT OR IGNORE INTO stop (operation, at, stage) VALUES (?, ?, ?)"),
                   {*id, stop.at.toMSecsSinceEpoch(), text(stop.stage)})
        .map([](Done) { return true; });
}

Result<QList<RecordedOperation>> SamplesStore::recordedOperations()
{
    if (auto ready = open(); !ready)
        return failure(ready.error());
    // With MAX(at) the bare columns are those of the newest sample (SQLite says so).
    QSqlQuery query =
        prepared(m_database,
                 QStringLiteral("SELECT connection, o.region, name, call_as, o.operation, action, state, "
                                "counts, MIN(at), COUNT(*), MAX(at) FROM operation o "
                                "JOIN (SELECT * FROM sample ORDER BY id DESC) s ON s.operation = o.id "
                                "GROUP BY o.id ORDER BY MAX(at) DESC"),
                 {});
    if (auto done = run(query); !done)
        return failure(done.error());
    QList<RecordedOperation> all;
    while (query.next()) {
        RecordedOperation one;
        one.ref.connection = ConnectionId(query.value(0).toString());
        one.ref.group = {query.value(1).toString(), query.value(2).toString(),
                         CallAs(query.value(3).toInt())};
        one.ref.id = OperationId(query.value(4).toString());
        one.action = actionOf(query.value(5).toString());
        one.state = stateOf(query.value(6).toString());
        Sample newest;
        fillFrom(query.value(7).toString(), newest);
        one.counts = newest.counts;
        one.from = timeOf(query.value(8));
        one.samples = query.value(9).toInt();
        one.to = timeOf(query.value(10));
        all.append(one);
    }
    return all;
}

Result<Recording> SamplesStore::samplesOf(const OperationRef &ref)
{
    Result<qint64> id = open().and_then([&](Done) { return idOf(ref); });
    if (!id)
        return failure(id.error());
    Recording recording;
    const auto read = [&](const QString &statement,
                          const std::function<void(const QSqlQuery &)> &take) -> Result<Done> {
        QSqlQuery query = prepared(m_database, statement, {*id});
        if (auto done = run(query); !done)
            return done;
        while (query.next())
            take(query);
        return Done{};
    };
    auto samples =
        read(QStringLiteral("SELECT at, state, word, counts FROM sample WHERE operation = ? ORDER BY at, id"),
             [&](const QSqlQuery &row) {
                 Sample sample;
                 sample.at = timeOf(row.value(0));
                 sample.state = {stateOf(row.value(1).toString()), row.value(2).toString()};
                 fillFrom(row.value(3).toString(), sample);
                 recording.samples.append(sample);
             });
    auto failures =
        read(QStringLiteral(
                 "SELECT at, account, region, reason FROM failure WHERE operation = ? ORDER BY at, rowid"),
             [&](const QSqlQuery &row) {
                 recording.failures.append({timeOf(row.value(0)), row.value(1).toString(),
                                            row.value(2).toString(), row.value(3).toString()});
             });
    auto stops = read(QStringLiteral("SELECT at, stage FROM stop WHERE operation = ? ORDER BY at, rowid"),
                      [&](const QSqlQuery &row) {
                          recording.stops.append({timeOf(row.value(0)), row.value(1).toString()});
                      });
    for (const Result<Done> &part : {samples, failures, stops})
        if (!part)
            return failure(part.error());
    return recording;
}

} // namespace belay
