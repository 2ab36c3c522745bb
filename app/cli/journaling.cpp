// SPDX-License-Identifier: Apache-2.0
// The commands about the journal, and what finds out how its open entries went.
#include "app/cli/jsonforms.h"
#include "app/cli/session.h"
#include "app/cli/words.h"
#include "core/engine/intents.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

namespace belay::cli {

namespace {

const QList<ChangeKind> changesOnly = {ChangeKind::Update, ChangeKind::Stop, ChangeKind::EnableProtection,
                                       ChangeKind::Reprotect, ChangeKind::DisableProtection,
                                       ChangeKind::DetectDrift};

/// A moment, or how long ago; invalid when it is neither.
QDateTime timeOf(const QString &text)
{
    static const QRegularExpression ago(QStringLiteral("^(\\d{1,6})([mhd])$"));
    const QRegularExpressionMatch match = ago.match(text);
    if (match.hasMatch()) {
        const qint64 unit = match.captured(2) == u"m" ? 60 : match.captured(2) == u"h" ? 3'600 : 86'400;
        return QDateTime::currentDateTimeUtc().addSecs(-match.captured(1).toLongLong() * unit);
    }
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? time.toUTC() : time;
}

using Wrong = tl::unexpected<QString>;

tl::expected<JournalFilter, QString> filterOf(const Session &session)
{
    const Arguments &given = session.arguments;
    JournalFilter filter;
    filter.limit = 50;
    if (given.has(QStringLiteral("limit"))) {
        bool isNumber = false;
        filter.limit = given.value(QStringLiteral("limit")).toInt(&isNumber);
        if (!isNumber || filter.limit < 0)
            return Wrong(QStringLiteral("--limit needs a number."));
    }
    for (const auto &[name, time] : {std::pair(QStringLiteral("since"), &filter.since),
                                     std::pair(QStringLiteral("until"), &filter.until)}) {
        if (!given.has(name))
            continue;
        *time = timeOf(given.value(name));
        if (!time->isValid())
            return Wrong(QStringLiteral("--%1 needs a time such as 2026-03-01 or 8h.").arg(name));
    }
    for (const QString &word : given.values(QStringLiteral("change"))) {
        const std::optional<ChangeKind> kind = changeKindOf(word);
        if (!kind)
            return Wrong(QStringLiteral("--change does not know the word %1.").arg(word));
        filter.kinds += *kind;
    }
    if (filter.kinds.isEmpty() && !given.has(QStringLiteral("events")))
        filter.kinds = changesOnly;
    if (given.has(QStringLiteral("outcome"))) {
        filter.outcome = outcomeOf(given.value(QStringLiteral("outcome")));
        if (!filter.outcome)
            return Wrong(QStringLiteral("--outcome does not know this word."));
    }
    if (given.has(QStringLiteral("open")))
        filter.outcome = Outcome::Open;
    filter.person = given.value(QStringLiteral("person"));
    filter.group = given.value(QStringLiteral("group"));
    filter.operation = OperationId(given.value(QStringLiteral("operation")));
    filter.words = given.value(QStringLiteral("words"));
    if (!given.has(QStringLiteral("connection")))
        return filter;
    const Result<QList<Connection>> profile = session.all.profile.loadConnections();
    const QString name = given.value(QStringLiteral("connection"));
    for (const Connection &connection : profile.value_or(QList<Connection>())) {
        if (connection.name == name || connection.id.toString() == name)
            filter.connection = connection.id;
    }
    if (filter.connection.isEmpty())
        return Wrong(QStringLiteral("There is no connection %1.").arg(name));
    return filter;
}

Exit printCheck(const Session &session, const ChainCheck &check)
{
    nlohmann::json object{{"type", "chain"},
                          {"entries", check.entries},
                          {"links", check.links},
                          {"whole", !check.broken.has_value()}};
    QString text =
        QStringLiteral("Nothing was changed behind the journal's back: %1 entries.").arg(check.entries);
    if (check.broken) {
        object["broken"] = {{"link", check.broken->link},
                            {"token", utf8(check.broken->token)},
                            {"reason", utf8(check.broken->reason)}};
        text = QStringLiteral("The journal is not as it was written: %1, link %2 %3")
                   .arg(check.broken->reason)
                   .arg(check.broken->link)
                   .arg(check.broken->token);
    }
    session.out.line(object, text);
    return check.broken ? Exit::Refused : Exit::Done;
}

void printLookup(const Session &session, const Lookup &lookup)
{
    const Intent &intent = lookup.entry.intent;
    nlohmann::json object{{"type", "lookup"},
                          {"token", utf8(intent.token.toString())},
                          {"change", utf8(wordOf(intent.kind))},
                          {"group", utf8(intent.groupName)},
                          {"outcome", utf8(wordOf(lookup.finding.outcome))},
                          {"evidence", utf8(lookup.finding.evidence)}};
    if (lookup.operation)
        object["operation"] = utf8(lookup.operation->id.toString());
    if (lookup.finding.operation)
        object["state"] = utf8(wordOf(lookup.finding.operation->state.value));
    session.out.line(object, QStringLiteral("Earlier %1 of %2: %3. %4")
                                 .arg(wordOf(intent.kind), intent.groupName, wordOf(lookup.finding.outcome),
                                      lookup.finding.evidence));
}

} // namespace

Task<Exit> showJournal(SessionPtr session)
{
    const auto filter = filterOf(*session);
    if (!filter)
        co_return session->out.wrongUsage(filter.error());
    auto opening = openJournal(session);
    const Result<Done> opened = co_await opening;
    if (!opened)
        co_return session->out.failed(opened.error());
    if (session->arguments.has(QStringLiteral("check"))) {
        auto checking = session->all.journal.verifyChain();
        const Result<ChainCheck> check = co_await checking;
        co_return check ? printCheck(*session, *check) : session->out.failed(check.error());
    }
    auto reading = session->all.journal.entries(*filter);
    const Result<QList<JournalEntry>> entries = co_await reading;
    if (!entries)
        co_return session->out.failed(entries.error());
    for (const JournalEntry &entry : *entries) {
        session->out.line(jsonOf(entry), entry.intent.at.toString(QStringLiteral("yyyy-MM-dd hh:mm:ss")) +
                                             u' ' + wordOf(entry.intent.kind).leftJustified(18) + u' ' +
                                             entry.intent.groupName.leftJustified(24) + u' ' +
                                             wordOf(entry.outcome).leftJustified(12) + u' ' + entry.evidence);
    }
    co_return Exit::Done;
}

Task<void> settleEarlier(SessionPtr session)
{
    auto looking = session->all.reconciler.lookUpAll();
    const Result<Done> looked = co_await looking;
    if (!looked)
        session->out.fault(jsonOf(looked.error()), sentenceOf(looked.error()));
    for (const Lookup &lookup : session->all.reconciler.lookups())
        printLookup(*session, lookup);
}

Task<Exit> reconcileChanges(SessionPtr session)
{
    auto opening = openJournal(session);
    const Result<Done> opened = co_await opening;
    if (!opened)
        co_return session->out.failed(opened.error());
    if (session->all.journal.isReadOnly()) {
        CloudError busy;
        busy.kind = ErrorKind::NotSent;
        busy.code = QStringLiteral("journal.readonly");
        busy.message = QStringLiteral("Another window of this profile does it already.");
        co_return session->out.failed(busy);
    }
    auto settling = settleEarlier(session);
    co_await settling;
    bool isClear = true;
    for (const Lookup &lookup : session->all.reconciler.lookups())
        isClear = isClear && lookup.finding.outcome != Outcome::Open &&
                  lookup.finding.outcome != Outcome::Unresolved;
    co_return isClear ? Exit::Done : Exit::Unknown;
}

Task<Exit> resolveChange(SessionPtr session)
{
    const bool applied = session->arguments.has(QStringLiteral("applied"));
    if (applied == session->arguments.has(QStringLiteral("not-applied")))
        co_return session->out.wrongUsage(QStringLiteral("Say either --applied or --not-applied."));
    const QString evidence = session->arguments.value(QStringLiteral("evidence"));
    if (evidence.trimmed().isEmpty())
        co_return session->out.wrongUsage(QStringLiteral("Say with --evidence how that is known."));
    auto opening = openJournal(session);
    const Result<Done> opened = co_await opening;
    if (!opened)
        co_return session->out.failed(opened.error());
    const ClientToken token(session->operand(0));
    const Outcome outcome = applied ? Outcome::Applied : Outcome::NotApplied;
    auto resolving = session->all.reconciler.resolve(token, outcome, evidence);
    const Result<Done> resolved = co_await resolving;
    if (!resolved)
        co_return session->out.failed(resolved.error());
    const nlohmann::json object{{"type", "resolved"},
                                {"token", utf8(token.toString())},
                                {"outcome", utf8(wordOf(outcome))},
                                {"person", utf8(loginName())}};
    session->out.line(object, QStringLiteral("%1: %2").arg(token.toString(), wordOf(outcome)));
    co_return Exit::Done;
}

} // namespace belay::cli
