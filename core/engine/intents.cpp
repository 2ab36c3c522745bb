// SPDX-License-Identifier: Apache-2.0
#include "core/engine/intents.h"

#include "core/cloud/hmac.h"
#include "core/journal/draftjson.h"

#include <QUuid>

#include <pwd.h>
#include <unistd.h>

namespace belay {
namespace {

struct Writing
{
    std::optional<Result<Done>> result;
    std::shared_ptr<Nap> waiting;
};

Task<void> writeInto(std::shared_ptr<Writing> writing, QPointer<Journal> journal, Intent intent)
{
    auto committing = journal->write(intent);
    Result<Done> written = co_await committing;
    writing->result = written;
    writing->waiting->end();
}

CloudError notWritten(const QString &message)
{
    CloudError error;
    error.kind = ErrorKind::NotSent;
    error.code = QStringLiteral("journal.notWritten");
    error.message = message;
    return error;
}

} // namespace

ClientToken newToken()
{
    return ClientToken(QStringLiteral("belay-") + QUuid::createUuid().toString(QUuid::WithoutBraces));
}

Intent intentFor(const Workspace &workspace, const ConnectionId &connection, const QString &region,
                 ChangeKind kind, Actor actor, const QString &note)
{
    Intent intent;
    intent.token = newToken();
    intent.connection = connection;
    if (const Connection *known = workspace.connection(connection))
        intent.connectionName = known->name;
    intent.account = workspace.status(connection).identity.account;
    intent.region = region;
    intent.kind = kind;
    intent.actor = actor;
    intent.person = loginName();
    intent.note = note;
    intent.at = QDateTime::currentDateTimeUtc();
    return intent;
}

QString parameterHash(const UpdateDraft &draft)
{
    const QByteArray place =
        QByteArrayList{draft.group.region.toUtf8(), draft.group.name.toUtf8(),
                       draft.group.callAs == CallAs::DelegatedAdmin ? "delegated" : "self"}
            .join('\0');
    // The body by itself: JSON has no room for bytes that are not UTF-8.
    const QByteArray body = sha256Hex(draft.templateBody.value_or(QByteArray()));
    return QString::fromLatin1(sha256Hex(QByteArrayList{place, body, jsonOfDraft(draft)}.join('\0')));
}

Result<Done> asWritten(const UpdateDraft &draft, const Intent &written)
{
    if (parameterHash(draft) == written.parameterHash)
        return Done{};
    CloudError error;
    error.kind = ErrorKind::NotSent;
    error.code = QStringLiteral("update.notAsWritten");
    error.message = QStringLiteral("A fault of Belay: this is not what the journal holds under %1.")
                        .arg(written.token.toString());
    return failure(error);
}

QString loginName()
{
    const passwd *user = ::getpwuid(::geteuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QString::number(::geteuid());
}

Task<Result<Done>> writeWithin(QPointer<Journal> journal, Intent intent, std::chrono::milliseconds longest,
                               NapsPtr naps)
{
    if (!journal)
        co_return failure(notWritten(QStringLiteral("There is no journal.")));
    auto writing = std::make_shared<Writing>();
    writing->waiting = naps->begin(longest);
    writeInto(writing, journal, intent);
    auto waiting = nap(writing->waiting);
    co_await waiting;
    if (writing->result && *writing->result)
        co_return Done{};
    if (journal) // should it be written later after all, then with this verdict
        (void)journal->close(intent.token, Outcome::NotApplied, QStringLiteral("Not sent: not written in time."));
    co_return writing->result.value_or(
        failure(notWritten(QStringLiteral("The journal did not answer in time."))));
}

Task<Result<Done>> notHeldBack(QPointer<Journal> journal, Intent intent)
{
    if (!journal)
        co_return failure(notWritten(QStringLiteral("There is no journal.")));
    JournalFilter filter;
    filter.connection = intent.connection;
    filter.outcome = Outcome::Open;
    filter.group = intent.group;
    auto reading = journal->entries(filter);
    Result<QList<JournalEntry>> open = co_await reading;
    if (!open)
        co_return failure(open.error());
    for (const JournalEntry &entry : *open) {
        const bool isStopUnderWay =
            entry.intent.kind == ChangeKind::Stop && journal && journal->isLive(entry.intent.token);
        if (entry.intent.region != intent.region || entry.intent.token == intent.token || isStopUnderWay)
            continue;
        CloudError held;
        held.kind = ErrorKind::Conflict;
        held.code = QStringLiteral("journal.lookingUp");
        held.message = QStringLiteral("What became of an earlier change (%1) has to be found out first.")
                           .arg(entry.intent.token.toString());
        co_return failure(held);
    }
    co_return Done{};
}

CallObserver journalling(QPointer<Journal> journal, ClientToken token)
{
    CallObserver observer;
    observer.attempting = [journal, token](int number) {
        if (journal)
            journal->attempt(token, number, QDateTime::currentDateTimeUtc());
    };
    return observer;
}

JournalAnswer journalAnswer(const QString &requestId, const QString &operation)
{
    JournalAnswer answer;
    answer.httpStatus = 200;
    answer.requestId = requestId;
    answer.operation = operation;
    answer.at = QDateTime::currentDateTimeUtc();
    return answer;
}

JournalAnswer journalAnswer(const CloudError &error)
{
    JournalAnswer answer;
    answer.httpStatus = error.httpStatus;
    answer.code = error.code;
    answer.requestId = error.requestId;
    answer.at = QDateTime::currentDateTimeUtc();
    return answer;
}

} // namespace belay
