// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journalrows.h"

#include "core/journal/journalschema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <array>

namespace belay {

namespace {

template <class Enum>
using Word = std::pair<Enum, QLatin1StringView>;

// The words in the file; they never change, whatever the enumerators are called.
constexpr std::array kindWords = {
    Word<ChangeKind>{ChangeKind::Update, QLatin1StringView("update")},
    Word<ChangeKind>{ChangeKind::Stop, QLatin1StringView("stop")},
    Word<ChangeKind>{ChangeKind::EnableProtection, QLatin1StringView("enable-protection")},
    Word<ChangeKind>{ChangeKind::Reprotect, QLatin1StringView("reprotect")},
    Word<ChangeKind>{ChangeKind::DisableProtection, QLatin1StringView("disable-protection")},
};
constexpr std::array actorWords = {
    Word<Actor>{Actor::Person, QLatin1StringView("person")},
    Word<Actor>{Actor::Guard, QLatin1StringView("guard")},
};
constexpr std::array outcomeWords = {
    Word<Outcome>{Outcome::Open, QLatin1StringView("open")},
    Word<Outcome>{Outcome::Applied, QLatin1StringView("applied")},
    Word<Outcome>{Outcome::NotApplied, QLatin1StringView("not-applied")},
    Word<Outcome>{Outcome::Unresolved, QLatin1StringView("unresolved")},
};

template <class Enum, std::size_t N>
QString wordOf(const std::array<Word<Enum>, N> &words, Enum value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return word;
    }
    return {};
}

template <class Enum, std::size_t N>
Enum valueOf(const std::array<Word<Enum>, N> &words, const QString &text, Enum otherwise)
{
    for (const auto &[value, word] : words) {
        if (text == word)
            return value;
    }
    return otherwise;
}

QDateTime timeOf(const QVariant &milliseconds)
{
    return milliseconds.isNull() ? QDateTime()
                                 : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

/// Columns may not be null and a default QString is.
QString text(const QString &value)
{
    return value.isNull() ? QLatin1String("") : value;
}

Result<Done> insertFor(QSqlQuery &query, const ClientToken &token)
{
    query.bindValue(QStringLiteral(":token"), token.toString());
    if (auto done = run(query); !done)
        return done;
    if (query.numRowsAffected() == 0) {
        return failure(journalError(QStringLiteral("journal.unknown"),
                                    QStringLiteral("No intent with this token is in the journal.")));
    }
    return Done{};
}

JournalEntry entryOf(const QSqlQuery &row)
{
    JournalEntry entry;
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    entry.id = next().toLongLong();
    Intent &intent = entry.intent;
    intent.token = ClientToken(next().toString());
    intent.connection = ConnectionId(next().toString());
    intent.connectionName = next().toString();
    intent.account = next().toString();
    intent.region = next().toString();
    intent.kind = valueOf(kindWords, next().toString(), ChangeKind::Update);
    intent.group = next().toString();
    intent.groupName = next().toString();
    intent.operation = OperationId(next().toString());
    intent.parameterHash = next().toString();
    intent.parameters = next().toString();
    intent.precondition = next().toString();
    intent.actor = valueOf(actorWords, next().toString(), Actor::Person);
    intent.note = next().toString();
    intent.at = timeOf(next());
    entry.attempts = next().toInt();
    const QVariant answeredAt = next();
    if (answeredAt.isNull()) {
        column += 4;
    } else {
        JournalAnswer &answer = entry.answer.emplace();
        answer.at = timeOf(answeredAt);
        answer.httpStatus = next().toInt();
        answer.code = next().toString();
        answer.requestId = next().toString();
        answer.operation = next().toString();
    }
    entry.outcome = valueOf(outcomeWords, next().toString(), Outcome::Open);
    entry.evidence = next().toString();
    entry.closedAt = timeOf(next());
    return entry;
}

// The last answer and the last verdict count: late news corrects earlier news.
const QString &entryStatement()
{
    static const QString statement = QStringLiteral(
        "SELECT i.id, i.token, i.connection, i.connection_name, i.account, i.region, i.kind, i.group_key, "
        "i.group_name, i.operation, i.parameter_hash, i.parameters, i.precondition, i.actor, i.note, i.at, "
        "(SELECT COALESCE(MAX(number), 0) FROM attempt WHERE intent = i.id), "
        "a.at, a.http_status, a.code, a.request_id, a.operation, v.outcome, v.evidence, v.at "
        "FROM intent i "
        "LEFT JOIN answer a ON a.rowid = (SELECT MAX(rowid) FROM answer WHERE intent = i.id) "
        "LEFT JOIN verdict v ON v.rowid = (SELECT MAX(rowid) FROM verdict WHERE intent = i.id) ");
    return statement;
}

} // namespace

EntryRows readEntries(const QSqlDatabase &database, EntryQuery wanted)
{
    QString statement = entryStatement();
    if (wanted.onlyOpen)
        statement += QStringLiteral("WHERE v.outcome IS NULL ");
    statement += QStringLiteral("ORDER BY i.id DESC ");
    if (wanted.limit > 0)
        statement += QStringLiteral("LIMIT %1").arg(wanted.limit);
    EntryRows rows;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (query.exec(statement)) {
        while (query.next())
            rows.entries += entryOf(query);
    }
    if (query.lastError().isValid())
        rows.error = journalError(query.lastError());
    return rows;
}

Result<Done> insertIntent(const QSqlDatabase &database, const Intent &intent)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("INSERT INTO intent (token, connection, connection_name, account, region, "
                                 "kind, group_key, group_name, "
                                 "operation, parameter_hash, parameters, precondition, actor, note, at) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const QString &value :
         {intent.token.toString(), intent.connection.toString(), intent.connectionName, intent.account,
          intent.region, wordOf(kindWords, intent.kind), intent.group, intent.groupName,
          intent.operation.toString(), intent.parameterHash, intent.parameters, intent.precondition,
          wordOf(actorWords, intent.actor), intent.note})
        query.addBindValue(text(value));
    query.addBindValue(intent.at.toMSecsSinceEpoch());
    return run(query);
}

Result<Done> insertAttempt(const QSqlDatabase &database, const ClientToken &token, int number,
                           const QDateTime &at)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("INSERT INTO attempt (intent, number, at) "
                                 "SELECT id, :number, :at FROM intent WHERE token = :token"));
    query.bindValue(QStringLiteral(":number"), number);
    query.bindValue(QStringLiteral(":at"), at.toMSecsSinceEpoch());
    return insertFor(query, token);
}

Result<Done> insertAnswer(const QSqlDatabase &database, const ClientToken &token, const JournalAnswer &answer)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral(
        "INSERT INTO answer (intent, http_status, code, request_id, operation, at) "
        "SELECT id, :status, :code, :request, :operation, :at FROM intent WHERE token = :token"));
    query.bindValue(QStringLiteral(":status"), answer.httpStatus);
    query.bindValue(QStringLiteral(":code"), text(answer.code));
    query.bindValue(QStringLiteral(":request"), text(answer.requestId));
    query.bindValue(QStringLiteral(":operation"), text(answer.operation));
    query.bindValue(QStringLiteral(":at"), answer.at.toMSecsSinceEpoch());
    return insertFor(query, token);
}

Result<Done> insertVerdict(const QSqlDatabase &database, const ClientToken &token, Outcome outcome,
                           const QString &evidence, const QDateTime &at)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("INSERT INTO verdict (intent, outcome, evidence, at) "
                                 "SELECT id, :outcome, :evidence, :at FROM intent WHERE token = :token"));
    query.bindValue(QStringLiteral(":outcome"), wordOf(outcomeWords, outcome));
    query.bindValue(QStringLiteral(":evidence"), text(evidence));
    query.bindValue(QStringLiteral(":at"), at.toMSecsSinceEpoch());
    return insertFor(query, token);
}

Result<Done> forgetClosed(const QSqlDatabase &database, const QDateTime &before)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("DELETE FROM intent WHERE id IN (SELECT v.intent FROM verdict v "
                                 "WHERE v.rowid = (SELECT MAX(rowid) FROM verdict WHERE intent = v.intent) "
                                 "AND v.at < ? AND v.outcome IN ('applied', 'not-applied'))"));
    query.addBindValue(before.toMSecsSinceEpoch());
    return run(query);
}

} // namespace belay
