// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journalchain.h"

#include "core/journal/journalschema.h"

#include <QCryptographicHash>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <array>
#include <vector>

namespace belay {

namespace {

struct PartTable
{
    ChainPart part;
    QLatin1StringView name;
    QLatin1StringView
        columns; ///< What the digest covers. A later column means a new part, not a longer list.
};

constexpr std::array tables = {
    PartTable{ChainPart::Intent, QLatin1StringView("intent"),
              QLatin1StringView("id, token, connection, connection_name, account, region, kind, group_key, "
                                "group_name, operation, parameter_hash, parameters, precondition, actor, "
                                "person, note, at")},
    PartTable{ChainPart::Attempt, QLatin1StringView("attempt"), QLatin1StringView("intent, number, at")},
    PartTable{ChainPart::Answer, QLatin1StringView("answer"),
              QLatin1StringView("intent, http_status, code, request_id, operation, at")},
    PartTable{ChainPart::Verdict, QLatin1StringView("verdict"),
              QLatin1StringView("intent, outcome, evidence, person, at")},
    PartTable{ChainPart::Note, QLatin1StringView("note"), QLatin1StringView("intent, text, person, at")},
    PartTable{ChainPart::Forgetting, QLatin1StringView("forgetting"), QLatin1StringView("id, links, at")},
};

const PartTable &tableOf(ChainPart part)
{
    return tables.at(std::size_t(part));
}

const PartTable *tableOf(const QString &name)
{
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const PartTable &table) { return name == table.name; });
    return found != tables.end() ? &*found : nullptr;
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Digests of one table's rows, with the statement kept.
class Digester
{
public:
    Digester(const QSqlDatabase &database, const PartTable &table)
        : m_query(database)
    {
        m_query.setForwardOnly(true);
        m_query.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE rowid = ?").arg(table.columns, table.name));
    }

    /// Empty: there is no such row.
    [[nodiscard]] QString of(qint64 row)
    {
        m_query.bindValue(0, row);
        if (!m_query.exec() || !m_query.next())
            return {};
        QByteArray content;
        const int columns = m_query.record().count();
        for (int column = 0; column < columns; ++column) {
            const QByteArray value = m_query.value(column).toString().toUtf8();
            content += QByteArray::number(value.size()) + ':' + value;
        }
        m_query.finish();
        return hexOf(content);
    }

private:
    QSqlQuery m_query;
};

QString linkHash(const QString &before, QLatin1StringView part, qint64 row, const QString &digest)
{
    return hexOf((before + u'\n' + part + u'\n' + QString::number(row) + u'\n' + digest).toUtf8());
}

QString headOf(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.exec(QStringLiteral("SELECT hash FROM chain ORDER BY seq DESC LIMIT 1"));
    return query.next() ? query.value(0).toString() : QString();
}

/// "3-7,9"
QString rangesOf(const QList<qint64> &ascending)
{
    QStringList ranges;
    for (qsizetype first = 0; first < ascending.size();) {
        qsizetype last = first;
        while (last + 1 < ascending.size() && ascending.at(last + 1) == ascending.at(last) + 1)
            ++last;
        ranges += first == last ? QString::number(ascending.at(first))
                                : QStringLiteral("%1-%2").arg(ascending.at(first)).arg(ascending.at(last));
        first = last + 1;
    }
    return ranges.join(u',');
}

void addRanges(QSet<qint64> &links, const QString &ranges)
{
    for (const QString &range : ranges.split(u',', Qt::SkipEmptyParts)) {
        const qint64 first = range.section(u'-', 0, 0).toLongLong();
        const qint64 last = range.section(u'-', -1).toLongLong();
        for (qint64 link = first; link <= last; ++link)
            links.insert(link);
    }
}

QSet<qint64> forgottenLinks(const QSqlDatabase &database)
{
    QSet<qint64> links;
    QSqlQuery query(database);
    query.exec(QStringLiteral("SELECT links FROM forgetting"));
    while (query.next())
        addRanges(links, query.value(0).toString());
    return links;
}

qint64 countOf(const QSqlDatabase &database, QLatin1StringView table)
{
    QSqlQuery query(database);
    query.exec(QStringLiteral("SELECT COUNT(*) FROM %1").arg(table));
    return query.next() ? query.value(0).toLongLong() : 0;
}

/// The token of the entry a row belongs to.
QString tokenOf(const QSqlDatabase &database, const PartTable &table, qint64 row)
{
    if (table.part == ChainPart::Forgetting)
        return {};
    QSqlQuery query(database);
    query.prepare(table.part == ChainPart::Intent
                      ? QStringLiteral("SELECT token FROM intent WHERE id = ?")
                      : QStringLiteral("SELECT token FROM intent WHERE id = (SELECT intent FROM %1 "
                                       "WHERE rowid = ?)")
                            .arg(table.name));
    query.addBindValue(row);
    query.exec();
    return query.next() ? query.value(0).toString() : QString();
}

ChainCheck::Break breakAt(qint64 link, const QString &token, QLatin1StringView reason)
{
    return {link, token, reason};
}

} // namespace

Result<Done> linkRow(const QSqlDatabase &database, ChainPart part, qint64 row)
{
    const PartTable &table = tableOf(part);
    const QString digest = Digester(database, table).of(row);
    QSqlQuery query(database);
    query.prepare(QStringLiteral("INSERT INTO chain (part, row, digest, hash) VALUES (?, ?, ?, ?)"));
    query.addBindValue(QString(table.name));
    query.addBindValue(row);
    query.addBindValue(digest);
    query.addBindValue(linkHash(headOf(database), table.name, row, digest));
    return run(query);
}

Result<Done> linkUnlinked(const QSqlDatabase &database)
{
    for (const PartTable &table : tables) {
        QSqlQuery query(database);
        const QString unlinked = QStringLiteral("SELECT rowid FROM %1 WHERE rowid NOT IN "
                                                "(SELECT row FROM chain WHERE part = '%1') ORDER BY rowid")
                                     .arg(table.name);
        if (!query.exec(unlinked))
            return failure(journalError(query.lastError()));
        QList<qint64> rows;
        while (query.next())
            rows += query.value(0).toLongLong();
        for (const qint64 row : std::as_const(rows)) {
            if (auto linked = linkRow(database, table.part, row); !linked)
                return linked;
        }
    }
    return Done{};
}

Result<Done> forgetIntents(const QSqlDatabase &database, const QList<qint64> &intents, const QDateTime &at)
{
    QStringList ids;
    for (const qint64 intent : intents)
        ids += QString::number(intent);
    const QString list = ids.join(u',');
    QSqlQuery links(database);
    QStringList places{QStringLiteral("(part = 'intent' AND row IN (%1))").arg(list)};
    for (const PartTable &table : tables) {
        if (table.part == ChainPart::Intent || table.part == ChainPart::Forgetting)
            continue;
        places += QStringLiteral("(part = '%1' AND row IN (SELECT rowid FROM %1 WHERE intent IN (%2)))")
                      .arg(table.name, list);
    }
    if (!links.exec(QStringLiteral("SELECT seq FROM chain WHERE %1 ORDER BY seq")
                        .arg(places.join(QLatin1String(" OR ")))))
        return failure(journalError(links.lastError()));
    QList<qint64> forgotten;
    while (links.next())
        forgotten += links.value(0).toLongLong();

    QSqlQuery note(database);
    note.prepare(QStringLiteral("INSERT INTO forgetting (links, at) VALUES (?, ?)"));
    note.addBindValue(rangesOf(forgotten));
    note.addBindValue(at.toMSecsSinceEpoch());
    if (auto noted = run(note); !noted)
        return noted;
    if (auto linked = linkRow(database, ChainPart::Forgetting, note.lastInsertId().toLongLong()); !linked)
        return linked;
    return run(database, QStringLiteral("DELETE FROM intent WHERE id IN (%1)").arg(list));
}

Result<ChainCheck> checkChain(const QSqlDatabase &database)
{
    std::vector<Digester> digesters;
    std::array<qint64, tables.size()> living{};
    for (const PartTable &table : tables)
        digesters.emplace_back(database, table);
    const QSet<qint64> forgotten = forgottenLinks(database);

    ChainCheck check;
    check.entries = countOf(database, tableOf(ChainPart::Intent).name);
    QString before;
    QSqlQuery chain(database);
    chain.setForwardOnly(true);
    if (!chain.exec(QStringLiteral("SELECT seq, part, row, digest, hash FROM chain ORDER BY seq")))
        return failure(journalError(chain.lastError()));
    while (chain.next()) {
        const qint64 seq = chain.value(0).toLongLong();
        const PartTable *table = tableOf(chain.value(1).toString());
        const qint64 row = chain.value(2).toLongLong();
        const QString digest = chain.value(3).toString();
        const QString hash = chain.value(4).toString();
        if (!table || linkHash(before, table->name, row, digest) != hash) {
            check.broken =
                breakAt(seq, table ? tokenOf(database, *table, row) : QString(), QLatin1StringView("link"));
            return check;
        }
        before = hash;
        ++check.links;
        if (forgotten.contains(seq))
            continue;
        ++living.at(std::size_t(table->part));
        const QString now = digesters.at(std::size_t(table->part)).of(row);
        if (now != digest) {
            check.broken =
                breakAt(seq, tokenOf(database, *table, row),
                        now.isEmpty() ? QLatin1StringView("missing") : QLatin1StringView("changed"));
            return check;
        }
    }
    if (chain.lastError().isValid())
        return failure(journalError(chain.lastError()));
    for (const PartTable &table : tables) {
        if (countOf(database, table.name) != living.at(std::size_t(table.part))) {
            check.broken = breakAt(0, {}, QLatin1StringView("added"));
            return check;
        }
    }
    return check;
}

} // namespace belay
