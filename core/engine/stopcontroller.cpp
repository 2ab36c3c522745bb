// SPDX-License-Identifier: Apache-2.0
#include "core/engine/stopcontroller.h"

#include "core/engine/intents.h"

#include <QCoro/QCoroTimer>

#include <chrono>

namespace belay {

/// Shared with the flows under way; `controller` is null once the controller is gone.
class StopController::Private
{
public:
    struct Stop
    {
        StopProgress progress;
        ClientToken token;
        std::stop_source givingUp;
    };

    StopController *controller = nullptr;
    QPointer<Workspace> workspace;
    QPointer<OperationWatch> watch;
    QHash<OperationRef, Stop> stops;

    void reach(const OperationRef &ref, StopStage stage);
    void drain(const OperationRef &ref);
    void tell(const OperationRef &ref) const
    {
        if (controller)
            emit controller->progressed(ref);
    }
};

namespace {

using State = std::shared_ptr<StopController::Private>;
using Service = std::shared_ptr<StackGroupService>;

constexpr int longestJournalWaitMs = 50;
constexpr auto followEvery = std::chrono::seconds(2);

/// What reading the operation says about a stop whose answer did not settle it.
enum class Sight { StillRunning, Stopping, Stopped, EndedByItself, Unseen };

Sight sightOf(const Result<Operation> &operation)
{
    if (!operation)
        return Sight::Unseen;
    switch (operation->state.value) {
    case OperationState::Queued:
    case OperationState::Running:
        return Sight::StillRunning;
    case OperationState::Stopping:
        return Sight::Stopping;
    case OperationState::Stopped:
        return Sight::Stopped;
    case OperationState::Succeeded:
    case OperationState::Failed:
        return Sight::EndedByItself;
    case OperationState::Unknown:
        return Sight::Unseen;
    }
    return Sight::Unseen;
}

QString evidence(const Result<Operation> &operation)
{
    if (!operation)
        return QStringLiteral("The operation could not be read: %1").arg(operation.error().code);
    return QStringLiteral("The operation is %1.").arg(operation->state.word);
}

/// One intent: sends until the stop is accepted, moot or refused. True when it took effect.
Task<Result<Done>> sendStop(State d, Service service, OperationRef ref, ClientToken token, std::stop_token giveUp)
{
    CallObserver observer = journalling(QPointer<Journal>(&d->workspace->journal()), token);
    observer.attempting = [d, ref, record = observer.attempting](int number) {
        record(number);
        ++d->stops[ref].progress.attempts;
        d->tell(ref);
    };
    observer.sent = [d, ref] { d->reach(ref, StopStage::Sent); };

    for (int round = 1;; ++round) {
        auto sending = service->stop(ref, observer, giveUp);
        Result<Accepted> accepted = co_await sending;
        if (!d->controller || !d->workspace)
            co_return Done{};
        if (accepted) {
            d->reach(ref, StopStage::Accepted);
            auto answering = d->workspace->journal().answer(token, journalAnswer(accepted->requestId, {}));
            co_await answering;
            co_return Done{};
        }
        CloudError error = accepted.error();
        d->stops[ref].progress.error = error;
        const bool lookFirst = error.kind == ErrorKind::UnknownOutcome || error.kind == ErrorKind::Conflict
            || error.kind == ErrorKind::Invalid || error.kind == ErrorKind::Transient;
        if (!lookFirst) {
            d->reach(ref, StopStage::Refused);
            co_return failure(error);
        }
        if (error.kind == ErrorKind::UnknownOutcome)
            d->reach(ref, StopStage::Unknown);

        auto looking = service->operation(ref, LaneKind::Stop, giveUp);
        Result<Operation> seen = co_await looking;
        if (!d->controller || !d->workspace)
            co_return Done{};
        if (seen && d->watch)
            d->watch->take(ref, *seen);
        switch (sightOf(seen)) {
        case Sight::Stopping:
        case Sight::Stopped:
            d->reach(ref, StopStage::Accepted);
            co_return Done{};
        case Sight::EndedByItself:
            d->reach(ref, StopStage::EndedByItself);
            co_return Done{};
        case Sight::StillRunning:
            if (error.kind == ErrorKind::Invalid && error.httpStatus != 0) {
                d->reach(ref, StopStage::Refused);
                co_return failure(error);
            }
            break;
        case Sight::Unseen:
            break;
        }
        if (giveUp.stop_requested())
            co_return failure(error);
        const RetryNumbers numbers = stopRetryNumbers();
        const int wait = backoffMs(numbers.baseTransient, numbers.cap, round, 0.5);
        auto sleeping = QCoro::sleepFor(std::chrono::milliseconds(wait));
        co_await sleeping;
    }
}

Task<void> runStop(State d, Service service, OperationRef ref, Intent intent, std::stop_token giveUp)
{
    const QPointer<Journal> journal(&d->workspace->journal());
    auto writing = writeWithin(journal, intent, longestJournalWaitMs);
    Result<Done> written = co_await writing;
    if (!d->controller)
        co_return;
    d->stops[ref].progress.recorded = written.has_value();
    d->reach(ref, StopStage::Written);

    auto sending = sendStop(d, service, ref, intent.token, giveUp);
    Result<Done> effect = co_await sending;
    if (!d->controller || !d->watch)
        co_return;
    if (!effect) {
        const CloudError error = effect.error();
        if (journal) {
            auto answering = journal->answer(intent.token, journalAnswer(error));
            co_await answering;
        }
        if (journal && error.kind != ErrorKind::UnknownOutcome) {
            auto closing = journal->close(intent.token, Outcome::NotApplied, error.code + u' ' + error.message);
            co_await closing;
        }
        co_return;
    }

    d->watch->follow(ref);
    d->watch->focus(ref);
    for (;;) {
        auto looking = service->operation(ref, LaneKind::Stop, std::stop_token{});
        Result<Operation> seen = co_await looking;
        if (!d->controller || !d->watch)
            co_return;
        if (seen)
            d->watch->take(ref, *seen);
        const Sight sight = sightOf(seen);
        if (sight == Sight::Stopping)
            d->drain(ref);
        if (sight == Sight::Stopped || sight == Sight::EndedByItself) {
            d->reach(ref, sight == Sight::Stopped ? StopStage::Stopped : StopStage::EndedByItself);
            if (journal) {
                const Outcome outcome = sight == Sight::Stopped ? Outcome::Applied : Outcome::NotApplied;
                auto closing = journal->close(intent.token, outcome, evidence(seen));
                co_await closing;
            }
            co_return;
        }
        auto sleeping = QCoro::sleepFor(followEvery);
        co_await sleeping;
        if (!d->controller || !d->watch)
            co_return;
    }
}

} // namespace

void StopController::Private::reach(const OperationRef &ref, StopStage stage)
{
    StopProgress &progress = stops[ref].progress;
    if (progress.stage == stage && !progress.reached.isEmpty())
        return;
    progress.stage = stage;
    if (stage == StopStage::Accepted)
        progress.error.reset();
    progress.reached.append({stage, QDateTime::currentDateTimeUtc()});
    tell(ref);
}

void StopController::Private::drain(const OperationRef &ref)
{
    StopProgress &progress = stops[ref].progress;
    if (progress.stage != StopStage::Stopping && progress.stage != StopStage::Draining) {
        reach(ref, StopStage::Stopping);
        return;
    }
    const OperationRecord *record = watch->record(ref);
    if (!record || !record->countsKnown || record->resultsAt < progress.reached.last().second)
        return; // counted before the cloud reported STOPPING
    progress.draining = record->counts.running;
    if (progress.stage == StopStage::Stopping)
        reach(ref, StopStage::Draining);
    else
        tell(ref);
}

StopController::StopController(Workspace *workspace, OperationWatch *watch, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->controller = this;
    d->workspace = workspace;
    d->watch = watch;
}

StopController::~StopController() { d->controller = nullptr; }

void StopController::stop(const OperationRef &ref, Actor actor, const QString &note)
{
    const auto known = d->stops.constFind(ref);
    if (known != d->stops.constEnd() && !known->progress.isOver() && !known->givingUp.stop_requested())
        return;

    Private::Stop stop;
    stop.progress.ref = ref;
    stop.progress.clickedAt = QDateTime::currentDateTimeUtc();
    const Connection *connection = d->workspace->connection(ref.connection);
    const auto service = d->workspace->stackGroups({ref.connection, ref.group.region});
    if (!connection || !service || !mayStop(connection->mode)) {
        CloudError error;
        error.kind = ErrorKind::NotSent;
        error.code = service ? QStringLiteral("connection.watchOnly") : QStringLiteral("connection.unknown");
        stop.progress.error = error;
        d->stops.insert(ref, stop);
        d->reach(ref, StopStage::Refused);
        return;
    }
    Intent intent = intentFor(*d->workspace, ref.connection, ref.group.region, ChangeKind::Stop, actor, note);
    intent.group = ref.group.name;
    intent.groupName = ref.group.name;
    intent.operation = ref.id;
    stop.token = intent.token;
    d->stops.insert(ref, stop);
    runStop(d, service, ref, intent, stop.givingUp.get_token());
}

void StopController::giveUp(const OperationRef &ref)
{
    const auto known = d->stops.find(ref);
    if (known != d->stops.end())
        known->givingUp.request_stop();
}

const StopProgress *StopController::progress(const OperationRef &ref) const
{
    const auto known = d->stops.constFind(ref);
    return known != d->stops.constEnd() ? &known->progress : nullptr;
}

} // namespace belay
