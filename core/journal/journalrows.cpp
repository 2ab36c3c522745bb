// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journalrows.h"

#include "core/journal/journalchain.h"
#include "core/journal/journalschema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
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
    Word<ChangeKind>{ChangeKind::SignIn, QLatin1StringView("sign-in")},
    Word<ChangeKind>{ChangeKind::Guard, QLatin1StringView("guard")},
    Word<ChangeKind>{ChangeKind::DetectDrift, QLatin1StringView("detect-drift")},
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

Result<Done> insertFor(const QSqlDatabase &database, QSqlQuery &query, const ClientToken &token,
                       ChainPart part)
{
    query.bindValue(QStringLiteral(":token"), token.toString());
    if (auto done = run(query); !done)
        return done;
    if (query.numRowsAffected() == 0) {
        return failure(journalError(QStringLiteral("journal.unknown"),
                                    QStringLiteral("No intent with this token is in the journal.")));
    }
    return linkRow(database, part, query.lastInsertId().toLongLong());
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
    intent.person = next().toString();
    intent.note = next().toString();
    intent.at = timeOf(next());
    entry.attempts = next().toInt();
    entry.firstAttemptAt = timeOf(next());
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
    entry.closedBy = next().toString();
    return entry;
}

QList<JournalNote> notesOf(const QSqlDatabase &database, qint64 intent)
{
    QList<JournalNote> notes;
    QSqlQuery query(database);
    query.prepare(QStringLiteral("SELECT text, person, at FROM note WHERE intent = ? ORDER BY rowid"));
    query.addBindValue(intent);
    query.exec();
    while (query.next())
        notes.append({query.value(0).toString(), query.value(1).toString(), timeOf(query.value(2))});
    return notes;
}

bool hasWords(const JournalEntry &entry, const QStringList &words)
{
    const Intent &intent = entry.intent;
    QStringList texts{
        intent.token.toString(), intent.connectionName,       intent.account, intent.region, intent.group,
        intent.groupName,        intent.operation.toString(), intent.person,  intent.note,   entry.evidence,
        entry.closedBy};
    if (entry.answer)
        texts += {entry.answer->code, entry.answer->requestId, entry.answer->operation};
    for (const JournalNote &note : entry.notes)
        texts += {note.text, note.person};
    const QString all = texts.join(u'\n');
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

// The last answer and the last verdict count: late news corrects earlier news.
const QString &entryStatement()
{
    static const QString statement = QStringLiteral(
        "SELECT i.id, i.token, i.connection, i.connection_name, i.account, i.region, i.kind, i.group_key, "
        "i.group_name, i.operation, i.parameter_hash, i.parameters, i.precondition, i.actor, i.person, "
        "i.note, i.at, "
        "(SELECT COALESCE(MAX(number), 0) FROM attempt WHERE intent = i.id), "
        "(SELECT MIN(at) FROM attempt WHERE intent = i.id), "
        "a.at, a.http_status, a.code, a.request_id, a.operation, v.outcome, v.evidence, v.at, v.person, "
        "(SELECT COUNT(*) FROM note WHERE intent = i.id) "
        "FROM intent i "
        "LEFT JOIN answer a ON a.rowid = (SELECT MAX(rowid) FROM answer WHERE intent = i.id) "
        "LEFT JOIN verdict v ON v.rowid = (SELECT MAX(rowid) FROM verdict WHERE intent = i.id) ");
    return statement;
}

/// The part of a filter SQLite can look at; the words are looked at row by row.
class Conditions
{
public:
    explicit Conditions(const JournalFilter &wanted)
    {
        if (wanted.since.isValid())
            add(QStringLiteral("i.at >= ?"), wanted.since.toMSecsSinceEpoch());
        if (wanted.until.isValid())
            add(QStringLiteral("i.at < ?"), wanted.until.toMSecsSinceEpoch());
        if (!wanted.connection.isEmpty())
            add(QStringLiteral("i.connection = ?"), wanted.connection.toString());
        if (!wanted.person.isEmpty())
            add(QStringLiteral("i.person = ?"), wanted.person);
        if (wanted.actor)
            add(QStringLiteral("i.actor = ?"), wordOf(actorWords, *wanted.actor));
        if (wanted.outcome)
            add(QStringLiteral("COALESCE(v.outcome, 'open') = ?"), wordOf(outcomeWords, *wanted.outcome));
        if (!wanted.group.isEmpty()) {
            add(QStringLiteral("? IN (i.group_key, i.group_name)"), wanted.group);
        }
        if (!wanted.operation.isEmpty())
            add(QStringLiteral("? IN (i.operation, a.operation)"), wanted.operation.toString());
        QStringList kinds;
        for (const ChangeKind kind : wanted.kinds)
            kinds += u'\'' + wordOf(kindWords, kind) + u'\'';
        if (!kinds.isEmpty())
            m_conditions += QStringLiteral("i.kind IN (%1)").arg(kinds.join(u','));
    }

    [[nodiscard]] QString text() const
    {
        return m_conditions.isEmpty() ? QString()
                                      : QLatin1String("WHERE ") + m_conditions.join(QLatin1String(" AND "));
    }
    void bind(QSqlQuery &query) const
    {
        for (const QVariant &value : m_values)
            query.addBindValue(value);
    }

private:
    void add(const QString &condition, const QVariant &value)
    {
        m_conditions += condition;
        m_values += value;
    }

    QStringList m_conditions;
    QVariantList m_values;
};

} // namespace

EntryRows readEntries(const QSqlDatabase &database, const JournalFilter &wanted)
{
    const Conditions conditions(wanted);
    const QStringList words = wanted.words.simplified().split(u' ', Qt::SkipEmptyParts);
    QString statement = entryStatement() + conditions.text() + QStringLiteral(" ORDER BY i.id DESC");
    if (wanted.limit > 0 && words.isEmpty())
        statement += QStringLiteral(" LIMIT %1").arg(wanted.limit);
    EntryRows rows;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(statement);
    conditions.bind(query);
    if (query.exec()) {
        while (query.next() && (wanted.limit <= 0 || rows.entries.size() < wanted.limit)) {
            JournalEntry entry = entryOf(query);
            if (query.value(query.record().count() - 1).toInt() > 0)
                entry.notes = notesOf(database, entry.id);
            if (hasWords(entry, words))
                rows.entries += std::move(entry);
        }
    }
    if (query.lastError().isValid())
        rows.error = journalError(query.lastError());
    return rows;
}

bool hasIntent(const QSqlDatabase &database, const ClientToken &token)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("SELECT 1 FROM intent WHERE token = ?"));
    query.addBindValue(token.toString());
    return query.exec() && query.next();
}

Result<Done> insertIntent(const QSqlDatabase &database, const Intent &intent)
{
    QSqlQuery query(database);
    query.prepare(
        QStringLiteral("INSERT INTO intent (token, connection, connection_name, account, region, "
                       "kind, group_key, group_name, "
                       "operation, parameter_hash, parameters, precondition, actor, person, note, at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const QString &value :
         {intent.token.toString(), intent.connection.toString(), intent.connectionName, intent.account,
          intent.region, wordOf(kindWords, intent.kind), intent.group, intent.groupName,
          intent.operation.toString(), intent.parameterHash, intent.parameters, intent.precondition,
          wordOf(actorWords, intent.actor), intent.person, intent.note})
        query.addBindValue(text(value));
    query.addBindValue(intent.at.toMSecsSinceEpoch());
    if (auto inserted = run(query); !inserted)
        return inserted;
    return linkRow(database, ChainPart::Intent, query.lastInsertId().toLongLong());
}

Result<Done> insertAttempt(const QSqlDatabase &database, const ClientToken &token, int number,
                           const QDateTime &at)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("INSERT INTO attempt (intent, number, at) "
                                 "SELECT id, :number, :at FROM intent WHERE token = :token"));
    query.bindValue(QStringLiteral(":number"), number);
    query.bindValue(QStringLiteral(":at"), at.toMSecsSinceEpoch());
    return insertFor(database, query, token, ChainPart::Attempt);
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
    return insertFor(database, query, token, ChainPart::Answer);
}

Result<Done> insertVerdict(const QSqlDatabase &database, const ClientToken &token, Outcome outcome,
                           const QString &evidence, const QString &person, const QDateTime &at)
{
    QSqlQuery query(database);
    query.prepare(
        QStringLiteral("INSERT INTO verdict (intent, outcome, evidence, person, at) "
                       "SELECT id, :outcome, :evidence, :person, :at FROM intent WHERE token = :token"));
    query.bindValue(QStringLiteral(":outcome"), wordOf(outcomeWords, outcome));
    query.bindValue(QStringLiteral(":evidence"), text(evidence));
    query.bindValue(QStringLiteral(":person"), text(person));
    query.bindValue(QStringLiteral(":at"), at.toMSecsSinceEpoch());
    return insertFor(database, query, token, ChainPart::Verdict);
}

Result<Done> insertNote(const QSqlDatabase &database, const ClientToken &token, const JournalNote &note)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("INSERT INTO note (intent, text, person, at) "
                                 "SELECT id, :text, :person, :at FROM intent WHERE token = :token"));
    query.bindValue(QStringLiteral(":text"), text(note.text));
    query.bindValue(QStringLiteral(":person"), text(note.person));
    query.bindValue(QStringLiteral(":at"), note.at.toMSecsSinceEpoch());
    return insertFor(database, query, token, ChainPart::Note);
}

Result<Done> insertEntry(const QSqlDatabase &database, const JournalEntry &entry)
{
    const ClientToken &token = entry.intent.token;
    auto inserted = insertIntent(database, entry.intent);
    if (inserted && entry.attempts > 0)
        inserted = insertAttempt(database, token, entry.attempts,
                                 entry.firstAttemptAt.isValid() ? entry.firstAttemptAt : entry.intent.at);
    if (inserted && entry.answer)
        inserted = insertAnswer(database, token, *entry.answer);
    if (inserted && entry.outcome != Outcome::Open)
        inserted =
            insertVerdict(database, token, entry.outcome, entry.evidence, entry.closedBy, entry.closedAt);
    for (const JournalNote &note : entry.notes) {
        if (inserted)
            inserted = insertNote(database, token, note);
    }
    return inserted;
}

Result<Done> forgetClosed(const QSqlDatabase &database, const QDateTime &before)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("SELECT v.intent FROM verdict v "
                                 "WHERE v.rowid = (SELECT MAX(rowid) FROM verdict WHERE intent = v.intent) "
                                 "AND v.at < ? AND v.outcome IN ('applied', 'not-applied')"));
    query.addBindValue(before.toMSecsSinceEpoch());
    if (auto done = run(query); !done)
        return done;
    QList<qint64> intents;
    while (query.next())
        intents += query.value(0).toLongLong();
    query.finish();
    if (intents.isEmpty())
        return Done{};
    const Result<ChainCheck> check = checkChain(database);
    if (!check)
        return failure(check.error());
    if (check->broken)
        return Done{}; // forgetting must not cover up what was done to it
    return inTransaction(database,
                         [&] { return forgetIntents(database, intents, QDateTime::currentDateTimeUtc()); });
}

} // namespace belay
