// SPDX-License-Identifier: Apache-2.0
#include "core/engine/intents.h"

#include <QCoro/QCoroTimer>
#include <QDeadlineTimer>
#include <QUuid>

#include <chrono>

namespace belay {
namespace {

struct Writing
{
    std::optional<Result<Done>> result;
};

Task<void> writeInto(std::shared_ptr<Writing> writing, QPointer<Journal> journal, Intent intent)
{
    auto committing = journal->write(intent);
    Result<Done> written = co_await committing;
    writing->result = written;
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
    intent.note = note;
    intent.at = QDateTime::currentDateTimeUtc();
    return intent;
}

Task<Result<Done>> writeWithin(QPointer<Journal> journal, Intent intent, int limitMs)
{
    if (!journal)
        co_return failure(notWritten(QStringLiteral("There is no journal.")));
    auto writing = std::make_shared<Writing>();
    writeInto(writing, journal, intent);
    const QDeadlineTimer limit(limitMs);
    while (!writing->result && !limit.hasExpired()) {
        auto sleeping = QCoro::sleepFor(std::chrono::milliseconds(1));
        co_await sleeping;
    }
    if (!writing->result)
        co_return failure(notWritten(QStringLiteral("The journal did not answer in time.")));
    co_return *writing->result;
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
