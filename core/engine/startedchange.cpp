// SPDX-License-Identifier: Apache-2.0
#include "core/engine/startedchange.h"

#include <chrono>

namespace belay {
namespace {

using Service = std::shared_ptr<StackGroupService>;

constexpr auto longestJournalWait = std::chrono::seconds(2);
constexpr int mostAttempts = 3;

CloudError notSent(const QString &code)
{
    CloudError error;
    error.kind = ErrorKind::NotSent;
    error.code = code;
    return error;
}

/// Sends under one token until it is accepted or refused, finding out about lost answers.
Task<UpdateOutcome> sendUnder(ChangeToStart change, Patience patience)
{
    UpdateOutcome outcome;
    const ClientToken token = change.intent.token;
    OperationRef ref = change.ref;
    outcome.token = token;
    const QDateTime sentAt = QDateTime::currentDateTimeUtc();
    const QPointer<Journal> journal(change.workspace ? &change.workspace->journal() : nullptr);
    for (int attempt = 1; attempt <= mostAttempts; ++attempt) {
        auto sending = change.send(journalling(journal, token));
        Result<Accepted> accepted = co_await sending;
        if (accepted) {
            ref.id = accepted->operation;
            outcome.operation = ref;
            outcome.error.reset();
            outcome.isUnknown = false;
            if (journal) {
                auto answering =
                    journal->answer(token, journalAnswer(accepted->requestId, ref.id.toString()));
                co_await answering;
            }
            co_return outcome;
        }
        outcome.error = accepted.error();
        const ErrorKind kind = accepted.error().kind;
        const bool lost = kind == ErrorKind::UnknownOutcome || kind == ErrorKind::Transient;
        if (!lost && kind != ErrorKind::Conflict)
            co_return outcome; // refused; an attempt before may still have arrived

        LookTimes times = patience.times;
        if (!lost && !outcome.isUnknown)
            times.looks = 1; // nothing of ours was lost: it would be there
        outcome.isUnknown = outcome.isUnknown || lost;
        auto looking =
            lookUpStarted(change.service, ref.group, change.action, token, sentAt, times, patience.naps);
        const Finding finding = co_await looking;
        if (finding.outcome == Outcome::Applied && finding.operation) {
            ref.id = finding.operation->id;
            outcome.operation = ref;
            outcome.foundByLooking = true;
            outcome.isUnknown = false;
            outcome.error.reset();
            co_return outcome;
        }
        const bool onlyRepeatTells = finding.outcome == Outcome::Unresolved && finding.operation;
        if (finding.outcome != Outcome::NotApplied && !onlyRepeatTells)
            co_return outcome;             // cannot see
        if (kind == ErrorKind::Conflict) { // somebody else's operation; ours was not accepted
            outcome.isUnknown = outcome.isUnknown && onlyRepeatTells;
            auto asking = lookUpBlocking(change.service, ref.group, accepted.error());
            const std::optional<Operation> blocking = co_await asking;
            outcome.blocking = blocking;
            co_return outcome;
        }
    }
    co_return outcome;
}

/// The journal's last words on a change, unless they are still to be found out.
Task<void> closeIntent(QPointer<Journal> journal, UpdateOutcome outcome)
{
    if (outcome.error) {
        auto answering = journal->answer(outcome.token, journalAnswer(*outcome.error));
        co_await answering;
    }
    if (!journal)
        co_return;
    if (outcome.isUnknown) {
        journal->handOver(outcome.token);
        co_return;
    }
    const QString evidence =
        !outcome.operation ? outcome.error->code
                           : (outcome.foundByLooking ? QStringLiteral("Found by its token: operation %1.")
                                                     : QStringLiteral("Accepted: operation %1."))
                                 .arg(outcome.operation->id.toString());
    auto closing =
        journal->close(outcome.token, outcome.operation ? Outcome::Applied : Outcome::NotApplied, evidence);
    co_await closing;
}

} // namespace

Task<Result<Service>> readyToChange(QPointer<Workspace> workspace, ConnectionId connection, QString region)
{
    const Connection *settings = workspace ? workspace->connection(connection) : nullptr;
    const Service service = workspace ? workspace->stackGroups({connection, region}) : nullptr;
    if (!settings || !service)
        co_return failure(notSent(QStringLiteral("connection.unknown")));
    if (!mayChange(settings->mode))
        co_return failure(notSent(QStringLiteral("connection.mayNotChange")));
    if (!workspace->status(connection).mayWrite()) {
        auto signingIn = workspace->signIn(connection);
        Result<Identity> identity = co_await signingIn;
        if (!identity)
            co_return failure(identity.error());
    }
    co_return service;
}

Task<UpdateOutcome> writeAndSend(ChangeToStart change, Patience patience)
{
    UpdateOutcome outcome;
    outcome.token = change.intent.token;
    const QPointer<Journal> journal(change.workspace ? &change.workspace->journal() : nullptr);
    auto asking = notHeldBack(journal, change.intent);
    Result<Done> free = co_await asking;
    if (!free) {
        outcome.error = free.error();
        co_return outcome;
    }
    auto writing = writeWithin(journal, change.intent, longestJournalWait, patience.naps);
    Result<Done> written = co_await writing;
    if (!written) {
        outcome.error = written.error();
        co_return outcome;
    }
    auto sending = sendUnder(change, patience);
    outcome = co_await sending;
    if (journal) {
        auto closing = closeIntent(journal, outcome);
        co_await closing;
    }
    co_return outcome;
}

} // namespace belay
