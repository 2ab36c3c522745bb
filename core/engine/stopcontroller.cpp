// SPDX-License-Identifier: Apache-2.0
#include "core/engine/stopcontroller.h"

#include "core/engine/intents.h"
#include "core/engine/journaloutbox.h"

namespace belay {

/// Shared with the flows under way; `controller` is null once the controller is gone.
class StopController::Private
{
public:
    struct Stop
    {
        StopProgress progress;
        std::shared_ptr<JournalOutbox> box;
        NapsPtr naps = std::make_shared<Naps>();
        std::stop_source givingUp;
        bool mayHaveArrived = false; ///< An answer was lost on the way.
        bool sendAgain = false;
        QDateTime acceptedAt;
        QDateTime drainingSince; ///< When `draining` became what it is.
    };

    StopController *controller = nullptr;
    QPointer<Workspace> workspace;
    QPointer<OperationWatch> watch;
    StopTimes times;
    std::stop_source stopping;
    QHash<OperationRef, std::shared_ptr<Stop>> stops;
    QTimer prewarming;

    void reach(Stop &stop, StopStage stage);
    void drain(Stop &stop);
    void countDraining(Stop &stop, const OperationRecord &record) const;
    void recorded(const OperationRef &ref, bool all);
    void takeStatus(const ConnectionId &id);
    void prewarmRunning() const;
    void tell(const Stop &stop) const
    {
        if (controller)
            emit controller->progressed(stop.progress.ref);
    }
};

namespace {

using State = std::shared_ptr<StopController::Private>;
using StopPtr = std::shared_ptr<StopController::Private::Stop>;
using Service = std::shared_ptr<StackGroupService>;

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

bool needsSignIn(const CloudError &error)
{
    return error.kind == ErrorKind::SignInAgain || error.fault == NetFault::NoKeys || proxyAsking(error);
}

bool needsLook(const CloudError &error)
{
    return error.kind == ErrorKind::UnknownOutcome || error.kind == ErrorKind::Conflict ||
           error.kind == ErrorKind::Invalid || error.kind == ErrorKind::Transient;
}

CallObserver observerOf(State d, StopPtr stop)
{
    CallObserver observer;
    observer.attempting = [d, stop](int) {
        stop->box->attempt(stop->progress.token, ++stop->progress.attempts);
        d->tell(*stop);
    };
    observer.sent = [d, stop] {
        stop->progress.waitingForNetworkSince = {};
        stop->progress.waitingForSignInSince = {};
        if (!stop->progress.has(StopStage::Accepted))
            d->reach(*stop, StopStage::Sent);
    };
    observer.waiting = [d, stop](RetryClass why, int) {
        if (why == RetryClass::Throttle)
            ++stop->progress.throttled;
        if (why == RetryClass::NotSent && !stop->progress.waitingForNetworkSince.isValid())
            stop->progress.waitingForNetworkSince = QDateTime::currentDateTimeUtc();
        d->tell(*stop);
    };
    return observer;
}

/// Until somebody has signed in, or it is time to try all the same.
Task<void> waitForSignIn(State d, StopPtr stop, CloudError error)
{
    if (!stop->progress.waitingForSignInSince.isValid())
        stop->progress.waitingForSignInSince = QDateTime::currentDateTimeUtc();
    stop->progress.error = error;
    const auto asleep = stop->naps->begin(d->times.signInRetry);
    if (d->workspace)
        d->workspace->report(stop->progress.ref.connection, error);
    d->tell(*stop);
    auto waiting = nap(asleep);
    co_await waiting;
}

/// What reading the operation makes of a stop that was not accepted; nothing: send again.
std::optional<Result<Done>> judged(State d, StopPtr stop, const Result<Operation> &seen,
                                   const CloudError &error)
{
    if (seen && d->watch)
        d->watch->take(stop->progress.ref, *seen);
    switch (sightOf(seen)) {
    case Sight::Stopping:
    case Sight::Stopped:
        d->reach(*stop, StopStage::Accepted);
        return Result<Done>(Done{});
    case Sight::EndedByItself:
        d->reach(*stop, StopStage::EndedByItself);
        return Result<Done>(Done{});
    case Sight::StillRunning:
        if (error.kind != ErrorKind::Invalid || error.httpStatus == 0)
            return std::nullopt;
        d->reach(*stop, StopStage::Refused);
        return Result<Done>(failure(error));
    case Sight::Unseen:
        break;
    }
    return std::nullopt;
}

/// Sends until the stop is accepted, moot, refused or given up.
Task<Result<Done>> sendStop(State d, Service service, StopPtr stop)
{
    const OperationRef ref = stop->progress.ref;
    const std::stop_token giveUp = stop->givingUp.get_token();
    for (int round = 1;; ++round) {
        auto sending = service->stop(ref, observerOf(d, stop), giveUp);
        Result<Accepted> accepted = co_await sending;
        if (!d->controller || !d->workspace)
            co_return Done{};
        if (accepted) {
            stop->box->answer(stop->progress.token, journalAnswer(accepted->requestId, {}));
            d->reach(*stop, StopStage::Accepted);
            co_return Done{};
        }
        const CloudError error = accepted.error();
        stop->progress.error = error;
        stop->mayHaveArrived = stop->mayHaveArrived || error.kind == ErrorKind::UnknownOutcome;
        if (giveUp.stop_requested())
            co_return failure(error);
        if (needsSignIn(error)) {
            auto waiting = waitForSignIn(d, stop, error);
            co_await waiting;
        } else if (!needsLook(error)) {
            d->reach(*stop, StopStage::Refused);
            co_return failure(error);
        } else {
            if (error.kind == ErrorKind::UnknownOutcome)
                d->reach(*stop, StopStage::Unknown);
            auto looking = service->operation(ref, LaneKind::Stop, giveUp);
            Result<Operation> seen = co_await looking;
            if (!d->controller || !d->workspace)
                co_return Done{};
            if (const std::optional<Result<Done>> verdict = judged(d, stop, seen, error))
                co_return *verdict;
            const RetryNumbers numbers = stopRetryNumbers();
            const int wait = backoffMs(numbers.baseTransient, numbers.cap, round, 0.5);
            auto waiting = nap(stop->naps, std::chrono::milliseconds(wait));
            co_await waiting;
        }
        if (!d->controller || !d->workspace)
            co_return Done{};
        if (giveUp.stop_requested())
            co_return failure(error);
    }
}

/// The person asked for one more, the first having shown no effect.
Task<void> repeatStop(State d, Service service, StopPtr stop)
{
    stop->sendAgain = false;
    auto sending = service->stop(stop->progress.ref, observerOf(d, stop), d->stopping.get_token());
    Result<Accepted> accepted = co_await sending;
    if (!d->controller)
        co_return;
    if (accepted) {
        stop->box->answer(stop->progress.token, journalAnswer(accepted->requestId, {}));
        stop->acceptedAt = QDateTime::currentDateTimeUtc();
        stop->progress.noEffectSince = {};
        stop->progress.error.reset();
    } else {
        stop->progress.error = accepted.error();
    }
    d->tell(*stop);
}

/// Takes one look at the operation in; true when it has ended.
bool tookLook(State d, StopPtr stop, const Result<Operation> &seen)
{
    if (seen)
        d->watch->take(stop->progress.ref, *seen);
    const Sight sight = sightOf(seen);
    switch (sight) {
    case Sight::Stopping:
        d->drain(*stop);
        return false;
    case Sight::StillRunning:
        if (!stop->progress.noEffectSince.isValid() &&
            stop->acceptedAt.msecsTo(QDateTime::currentDateTimeUtc()) >= d->times.noEffect.count()) {
            stop->progress.noEffectSince = stop->acceptedAt;
            d->tell(*stop);
        }
        return false;
    case Sight::Unseen:
        return false;
    case Sight::Stopped:
    case Sight::EndedByItself:
        break;
    }
    d->reach(*stop, sight == Sight::Stopped ? StopStage::Stopped : StopStage::EndedByItself);
    stop->box->close(stop->progress.token, sight == Sight::Stopped ? Outcome::Applied : Outcome::NotApplied,
                     evidence(seen));
    return true;
}

/// From acceptance to the end of the operation.
Task<void> followStop(State d, Service service, StopPtr stop)
{
    const OperationRef ref = stop->progress.ref;
    stop->acceptedAt = QDateTime::currentDateTimeUtc();
    d->watch->follow(ref);
    d->watch->focus(ref);
    while (d->controller && d->watch) {
        auto looking = service->operation(ref, LaneKind::Stop, d->stopping.get_token());
        Result<Operation> seen = co_await looking;
        if (!d->controller || !d->watch)
            co_return;
        if (!seen && needsSignIn(seen.error())) {
            auto waiting = waitForSignIn(d, stop, seen.error());
            co_await waiting;
            continue;
        }
        if (seen)
            stop->progress.waitingForSignInSince = {};
        if (tookLook(d, stop, seen))
            co_return;
        if (stop->sendAgain) {
            auto repeating = repeatStop(d, service, stop);
            co_await repeating;
            continue;
        }
        const bool isSoon = stop->acceptedAt.msecsTo(QDateTime::currentDateTimeUtc()) < d->times.soon.count();
        auto waiting = nap(stop->naps, isSoon ? d->times.lookSoon : d->times.lookLater);
        co_await waiting;
    }
}

Task<void> runStop(State d, Service service, StopPtr stop, Intent intent)
{
    stop->box->write(intent);
    auto writing = emptiedWithin(stop->box, stop->naps, d->times.journal);
    const bool written = co_await writing;
    if (!d->controller)
        co_return;
    stop->progress.recorded = written;
    d->reach(*stop, StopStage::Written);

    auto sending = sendStop(d, service, stop);
    Result<Done> effect = co_await sending;
    if (!d->controller || !d->watch)
        co_return;
    if (effect) {
        auto following = followStop(d, service, stop);
        co_await following;
        co_return;
    }
    const CloudError error = effect.error();
    stop->progress.givenUp = true;
    d->reach(*stop, stop->mayHaveArrived ? StopStage::Unknown : StopStage::Refused);
    d->tell(*stop);
    stop->box->answer(intent.token, journalAnswer(error));
    if (stop->mayHaveArrived)
        stop->box->handOver(intent.token); // given up here, looked up from there
    else
        stop->box->close(intent.token, Outcome::NotApplied, error.code + u' ' + error.message);
}

} // namespace

void StopController::Private::reach(Stop &stop, StopStage stage)
{
    StopProgress &progress = stop.progress;
    if (!controller || (progress.stage == stage && !progress.reached.isEmpty()))
        return;
    progress.stage = stage;
    if (stage == StopStage::Accepted)
        progress.error.reset();
    if (stage == StopStage::Stopping || progress.isOver()) {
        progress.noEffectSince = {};
        progress.waitingForNetworkSince = {};
        progress.waitingForSignInSince = {};
        progress.stuckSince = {};
    }
    progress.reached.append({stage, QDateTime::currentDateTimeUtc()});
    tell(stop);
}

void StopController::Private::drain(Stop &stop)
{
    StopProgress &progress = stop.progress;
    const bool isFirst = progress.stage != StopStage::Stopping && progress.stage != StopStage::Draining;
    if (isFirst) {
        reach(stop, StopStage::Stopping);
        watch->follow(progress.ref); // count its targets next
    }
    const OperationRecord *record = watch->record(progress.ref);
    const bool isCounted = record && record->countsKnown;
    if (isCounted)
        countDraining(stop, *record);
    const bool isDry =
        isCounted && progress.draining == 0 && record->resultsAt >= progress.reached.last().second;
    if (progress.stage == StopStage::Stopping && !isDry)
        reach(stop, StopStage::Draining);
    else
        tell(stop);
}

void StopController::Private::countDraining(Stop &stop, const OperationRecord &record) const
{
    StopProgress &progress = stop.progress;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (progress.draining != record.counts.running || !stop.drainingSince.isValid()) {
        stop.drainingSince = now;
        progress.stuckSince = {};
    }
    progress.draining = record.counts.running;
    progress.drainingAt = record.resultsAt;
    QList<int> durations = watch->targets(progress.ref).durations();
    std::sort(durations.begin(), durations.end());
    const std::chrono::seconds usual(durations.isEmpty() ? 0 : durations.at(durations.size() / 2));
    const auto patience = std::max<std::chrono::milliseconds>(times.leastStuck, 3 * usual);
    // Only readings of its own can say that nothing moves.
    const bool isStuck = progress.draining > 0 && record.resultsAt > stop.drainingSince &&
                         stop.drainingSince.msecsTo(now) >= patience.count();
    if (isStuck && !progress.stuckSince.isValid())
        progress.stuckSince = stop.drainingSince;
}

void StopController::Private::recorded(const OperationRef &ref, bool all)
{
    const StopPtr stop = stops.value(ref);
    if (stop && std::exchange(stop->progress.recorded, all) != all)
        tell(*stop);
}

void StopController::Private::takeStatus(const ConnectionId &id)
{
    const ConnectionStatus status = workspace->status(id);
    const bool isOffline = status.reachability == Reachability::Offline;
    const QList<StopPtr> all = stops.values();
    for (const StopPtr &stop : all) {
        StopProgress &progress = stop->progress;
        if (progress.ref.connection != id || progress.isOver())
            continue;
        if (progress.waitingForSignInSince.isValid() && status.signIn == SignInState::SignedIn) {
            progress.waitingForSignInSince = {};
            stop->naps->wakeAll();
        }
        const bool isWaiting = progress.waitingForNetworkSince.isValid();
        if ((isOffline && !isWaiting) || (status.reachability == Reachability::Online && isWaiting)) {
            progress.waitingForNetworkSince = isOffline ? status.since : QDateTime();
            tell(*stop);
        }
    }
}

void StopController::Private::prewarmRunning() const
{
    QSet<Scope> scopes;
    const QList<OperationRecord> records = watch ? watch->records() : QList<OperationRecord>();
    for (const OperationRecord &record : records) {
        if (!isEnded(record.operation.state.value))
            scopes.insert({record.ref.connection, record.ref.group.region});
    }
    for (const Scope &scope : scopes)
        workspace->prewarmStop(scope);
}

StopController::StopController(Workspace *workspace, OperationWatch *watch, QObject *parent, StopTimes times)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->controller = this;
    d->workspace = workspace;
    d->watch = watch;
    d->times = times;
    connect(workspace, &Workspace::statusChanged, this,
            [this](const ConnectionId &id) { d->takeStatus(id); });
    d->prewarming.setInterval(times.prewarm);
    connect(&d->prewarming, &QTimer::timeout, this, [this] { d->prewarmRunning(); });
    d->prewarming.start();
}

StopController::~StopController()
{
    d->controller = nullptr;
    d->prewarming.stop();
    d->stopping.request_stop();
    const QList<StopPtr> all = d->stops.values();
    for (const StopPtr &stop : all) {
        stop->givingUp.request_stop();
        stop->naps->endAll();
    }
}

void StopController::stop(const OperationRef &ref, Actor actor, const QString &note)
{
    const StopPtr known = d->stops.value(ref);
    if (known && !known->progress.isOver() && !known->progress.givenUp && !known->givingUp.stop_requested())
        return;

    auto stop = std::make_shared<Private::Stop>();
    stop->progress.ref = ref;
    stop->progress.actor = actor;
    stop->progress.clickedAt = QDateTime::currentDateTimeUtc();
    d->stops.insert(ref, stop);
    const Connection *connection = d->workspace->connection(ref.connection);
    const auto service = d->workspace->stackGroups({ref.connection, ref.group.region});
    if (!connection || !service || !mayStop(connection->mode)) {
        CloudError error;
        error.kind = ErrorKind::NotSent;
        error.code = service ? QStringLiteral("connection.watchOnly") : QStringLiteral("connection.unknown");
        stop->progress.error = error;
        d->reach(*stop, StopStage::Refused);
        return;
    }
    Intent intent = intentFor(*d->workspace, ref.connection, ref.group.region, ChangeKind::Stop, actor, note);
    intent.group = ref.group.name;
    intent.groupName = ref.group.name;
    intent.operation = ref.id;
    stop->progress.token = intent.token;
    stop->box = JournalOutbox::make(&d->workspace->journal(), stop->naps);
    connect(stop->box.get(), &JournalOutbox::emptied, this, [this, ref] { d->recorded(ref, true); });
    connect(stop->box.get(), &JournalOutbox::stuck, this, [this, ref] { d->recorded(ref, false); });
    runStop(d, service, stop, intent);
}

void StopController::sendAgain(const OperationRef &ref)
{
    const StopPtr stop = d->stops.value(ref);
    if (!stop || stop->progress.isOver() || !stop->progress.has(StopStage::Accepted))
        return;
    stop->sendAgain = true;
    stop->naps->wakeAll();
}

void StopController::giveUp(const OperationRef &ref)
{
    const StopPtr stop = d->stops.value(ref);
    if (!stop)
        return;
    stop->givingUp.request_stop();
    if (!stop->progress.has(StopStage::Accepted))
        stop->naps->wakeAll();
}

void StopController::prewarm(const OperationRef &ref)
{
    d->workspace->prewarmStop({ref.connection, ref.group.region});
}

const StopProgress *StopController::progress(const OperationRef &ref) const
{
    const auto known = d->stops.constFind(ref);
    return known != d->stops.constEnd() ? &(*known)->progress : nullptr;
}

int StopController::waitingInLine() const
{
    const auto waits = [](const StopPtr &stop) {
        const StopProgress &progress = stop->progress;
        return !progress.isOver() && !progress.has(StopStage::Accepted) &&
               (progress.waitingForNetworkSince.isValid() || progress.waitingForSignInSince.isValid());
    };
    return int(std::count_if(d->stops.cbegin(), d->stops.cend(), waits));
}

} // namespace belay
