// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journalschema.h"

#include "core/journal/journalchain.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

namespace belay {

namespace {

constexpr int ourVersion = 2;
constexpr int chainSince = 2;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

QStringList firstTables()
{
    return {
        QStringLiteral(
            "CREATE TABLE intent ("
            "id INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL UNIQUE, connection TEXT NOT NULL, "
            "connection_name TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, "
            "kind TEXT NOT NULL, group_key TEXT NOT NULL, group_name TEXT NOT NULL, "
            "operation TEXT NOT NULL, parameter_hash TEXT NOT NULL, parameters TEXT NOT NULL, "
            "precondition TEXT NOT NULL, actor TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE attempt ("
                       "intent INTEGER NOT NULL REFERENCES intent ON DELETE CASCADE, "
                       "number INTEGER NOT NULL, at INTEGER NOT NULL)"),
        QStringLiteral(
            "CREATE TABLE answer ("
            "intent INTEGER NOT NULL REFERENCES intent ON DELETE CASCADE, http_status INTEGER NOT NULL, "
            "code TEXT NOT NULL, request_id TEXT NOT NULL, operation TEXT NOT NULL, at INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE verdict ("
                       "intent INTEGER NOT NULL REFERENCES intent ON DELETE CASCADE, "
                       "outcome TEXT NOT NULL, evidence TEXT NOT NULL, at INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX attempt_intent ON attempt (intent)"),
        QStringLiteral("CREATE INDEX answer_intent ON answer (intent)"),
        QStringLiteral("CREATE INDEX verdict_intent ON verdict (intent)"),
    };
}

QStringList personsNotesAndChain()
{
    return {
        QStringLiteral("ALTER TABLE intent ADD COLUMN person TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE verdict ADD COLUMN person TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("CREATE TABLE note ("
                       "intent INTEGER NOT NULL REFERENCES intent ON DELETE CASCADE, "
                       "text TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX note_intent ON note (intent)"),
        QStringLiteral("CREATE TABLE chain (seq INTEGER PRIMARY KEY AUTOINCREMENT, part TEXT NOT NULL, "
                       "row INTEGER NOT NULL, digest TEXT NOT NULL, hash TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX chain_row ON chain (part, row)"),
        QStringLiteral("CREATE TABLE forgetting (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                       "links TEXT NOT NULL, at INTEGER NOT NULL)"),
    };
}

/// Each member brings the file from version n to n + 1.
QList<QStringList> migrations()
{
    return {firstTables(), personsNotesAndChain()};
}

int versionOf(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.exec(QStringLiteral("PRAGMA user_version"));
    return query.next() ? query.value(0).toInt() : 0;
}

} // namespace

CloudError journalError(const QString &code, const QString &message)
{
    CloudError error;
    error.kind = ErrorKind::NotSent;
    error.code = code;
    error.message = message;
    return error;
}

CloudError journalError(const QSqlError &error)
{
    return journalError(QStringLiteral("journal.io"),
                        error.driverText() + QLatin1String(": ") + error.databaseText());
}

Result<Done> run(QSqlQuery &query)
{
    if (!query.exec())
        return failure(journalError(query.lastError()));
    return Done{};
}

Result<Done> run(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return failure(journalError(query.lastError()));
    return Done{};
}

bool isDamage(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == sqliteCorrupt || code == sqliteNotADatabase;
}

QString damageOf(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")))
        return isDamage(query.lastError()) ? query.lastError().databaseText() : QString();
    if (!query.next())
        return isDamage(query.lastError()) ? query.lastError().databaseText() : QString();
    const QString verdict = query.value(0).toString();
    return verdict == u"ok" ? QString() : verdict;
}

Result<Done> applySettings(const QSqlDatabase &database)
{
    const QStringList settings = {QStringLiteral("PRAGMA journal_mode = WAL"),
                                  QStringLiteral("PRAGMA synchronous = FULL"),
                                  QStringLiteral("PRAGMA foreign_keys = ON")};
    for (const QString &setting : settings) {
        if (auto done = run(database, setting); !done)
            return done;
    }
    return Done{};
}

Result<Done> migrate(const QSqlDatabase &database)
{
    const int version = versionOf(database);
    if (version > ourVersion) {
        return failure(
            journalError(QStringLiteral("journal.newer"),
                         QStringLiteral("The journal was written by a newer version (%1).").arg(version)));
    }
    if (version == ourVersion)
        return Done{};
    const QList<QStringList> steps = migrations();
    return inTransaction(database, [&]() -> Result<Done> {
        for (int step = version; step < ourVersion; ++step) {
            for (const QString &statement : steps.at(step)) {
                if (auto done = run(database, statement); !done)
                    return done;
            }
        }
        if (version < chainSince) {
            if (auto linked = linkUnlinked(database); !linked)
                return linked;
        }
        return run(database, QStringLiteral("PRAGMA user_version = %1").arg(ourVersion));
    });
}

Result<Done> inTransaction(const QSqlDatabase &database, const std::function<Result<Done>()> &work)
{
    if (auto begun = run(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    auto done = work();
    if (done)
        done = run(database, QStringLiteral("COMMIT"));
    if (!done)
        (void)run(database, QStringLiteral("ROLLBACK"));
    return done;
}

} // namespace belay
