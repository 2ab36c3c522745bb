// SPDX-License-Identifier: Apache-2.0
#include "core/engine/operationwatch.h"

#include "core/cloud/paging.h"

#include <QCoro/QCoroSignal>
#include <QPointer>

#include <chrono>

namespace belay {
namespace {

constexpr auto finishedRowsStay = std::chrono::hours(24);

using DonePoll = std::function<void()>;

QString groupsJob()
{
    return QStringLiteral("groups");
}
QString resultPages()
{
    return QStringLiteral("results");
}
QString listJob(const GroupKey &group)
{
    return QStringLiteral("list/") + group.name;
}
QString operationJob(const OperationId &id)
{
    return QStringLiteral("operation/") + id.toString();
}

Scope scopeOf(const OperationRef &ref)
{
    return {ref.connection, ref.group.region};
}

} // namespace

/// A wait for the budget that can be ended at once, so that no flow outlives its watch asleep.
class BudgetWait final : public QObject
{
    Q_OBJECT
public:
    explicit BudgetWait(qint64 milliseconds)
    {
        QTimer::singleShot(int(milliseconds), this, &BudgetWait::over);
    }

signals:
    void over();
};

/// Shared with the flows under way, which may outlive the watch: `watch` is null from then on.
class OperationWatch::Private
{
public:
    struct Followed
    {
        OperationRecord record;
        TargetTable targets;
        bool finalPassDone = false;

        void tellTargets(); ///< To the record.
    };
    struct Groups
    {
        QList<StackGroup> list;
        QDateTime readAt;
        std::optional<CloudError> error;
    };

    OperationWatch *watch = nullptr;
    Workspace *workspace = nullptr;
    PollScheduler *scheduler = nullptr;
    std::stop_source stopping;
    QList<OperationRef> order;
    QHash<OperationRef, Followed> followed;
    QSet<OperationRef> dismissed;
    QHash<Scope, Groups> groups;
    std::optional<OperationRef> focused;
    QList<std::weak_ptr<BudgetWait>> waits;
    QTimer announce;

    void changed() { announce.start(); }
    void follow(const OperationRef &ref, const Operation &operation, bool seenByStatusCall);
    void schedule(const OperationRef &ref);
    void watchScopes();
    void watchGroup(const Scope &scope, const GroupKey &group);
    void failedPoll(const OperationRef &ref, const CloudError &error);
    void tookStatus(const OperationRef &ref, const Operation &operation);
};

namespace {

using State = std::shared_ptr<OperationWatch::Private>;

Task<void> budget(State d, Scope scope, QString action)
{
    while (d->watch) {
        const qint64 milliseconds = d->scheduler->takeToken(scope, action);
        if (milliseconds <= 0)
            break;
        const auto wait = std::make_shared<BudgetWait>(milliseconds);
        d->waits.removeIf([](const std::weak_ptr<BudgetWait> &other) { return other.expired(); });
        d->waits.append(wait);
        auto waiting = qCoro(wait.get(), &BudgetWait::over);
        co_await waiting;
    }
}

Task<void> readGroups(State d, std::shared_ptr<StackGroupService> service, Scope scope, DonePoll done)
{
    QList<StackGroup> list;
    PageToken token;
    std::optional<CloudError> error;
    QSet<QString> seen;
    for (;;) {
        auto reading = service->groups(token, d->stopping.get_token());
        Result<Page<StackGroup>> page = co_await reading;
        if (!d->watch)
            co_return;
        if (!page) {
            error = page.error();
            break;
        }
        for (const StackGroup &group : page->items)
            if (group.state != GroupState::Deleted)
                list.append(group);
        token = page->next;
        if (token.isEmpty() || seen.contains(token.value))
            break;
        seen.insert(token.value);
        auto waiting = budget(d, scope, groupsJob());
        co_await waiting;
        if (!d->watch)
            co_return;
    }
    d->workspace->report(scope.connection, error);
    OperationWatch::Private::Groups &known = d->groups[scope];
    known.error = error;
    if (!error) {
        known.list = list;
        known.readAt = QDateTime::currentDateTimeUtc();
        for (const StackGroup &group : list)
            d->watchGroup(scope, group.key);
    }
    emit d->watch->groupsChanged(scope);
    done();
}

Task<void> listOperations(State d, std::shared_ptr<StackGroupService> service, Scope scope, GroupKey group,
                          DonePoll done)
{
    // The newest page is enough: what still runs is young, and the status call takes over from here.
    auto reading = service->operations(group, PageToken{}, d->stopping.get_token());
    Result<Page<Operation>> page = co_await reading;
    if (!d->watch)
        co_return;
    d->workspace->report(scope.connection, page ? std::nullopt : std::optional(page.error()));
    if (page) {
        const QDateTime oldest = QDateTime::currentDateTimeUtc().addSecs(
            -std::chrono::duration_cast<std::chrono::seconds>(finishedRowsStay).count());
        for (const Operation &operation : page->items) {
            const OperationRef ref{scope.connection, group, operation.id};
            if (d->dismissed.contains(ref) || d->followed.contains(ref))
                continue;
            if (isEnded(operation.state.value) && operation.endedAt.isValid() && operation.endedAt < oldest)
                continue;
            d->follow(ref, operation, false);
        }
    }
    done();
}

Task<void> pollOperation(State d, std::shared_ptr<StackGroupService> service, OperationRef ref, DonePoll done)
{
    auto asking = service->operation(ref, LaneKind::Read, d->stopping.get_token());
    Result<Operation> operation = co_await asking;
    if (!d->watch)
        co_return;
    if (!operation) {
        d->failedPoll(ref, operation.error());
        done();
        co_return;
    }
    d->workspace->report(ref.connection, std::nullopt);
    d->tookStatus(ref, *operation);

    PageToken token;
    QSet<QString> seen;
    bool complete = operation->state != OperationState::Queued;
    const bool ended = isEnded(operation->state.value);
    while (complete) {
        auto waiting = budget(d, scopeOf(ref), resultPages());
        co_await waiting;
        if (!d->watch)
            co_return;
        auto reading = service->results(ref, ResultFilter{}, token, d->stopping.get_token());
        Result<Page<TargetResult>> page = co_await reading;
        if (!d->watch)
            co_return;
        if (!page) {
            d->failedPoll(ref, page.error());
            complete = false;
            break;
        }
        const auto followed = d->followed.find(ref);
        if (followed == d->followed.end())
            break; // dismissed meanwhile
        if (followed->targets.take(page->items, QDateTime::currentDateTimeUtc())) {
            followed->tellTargets();
            d->changed();
            emit d->watch->targetsChanged(ref);
        }
        token = page->next;
        if (token.isEmpty() || seen.contains(token.value))
            break;
        seen.insert(token.value);
    }
    const auto followed = d->followed.find(ref);
    if (complete && followed != d->followed.end()) {
        followed->record.countsKnown = true;
        followed->record.resultsAt = QDateTime::currentDateTimeUtc();
        // Results are eventually consistent: an operation that has ended gets one more pass.
        const bool settled = followed->record.counts.running + followed->record.counts.waiting == 0;
        if (ended && (settled || followed->finalPassDone))
            d->scheduler->remove(scopeOf(ref), operationJob(ref.id));
        followed->finalPassDone = ended;
        d->changed();
    }
    done();
}

Task<void> pollSignIn(QPointer<Workspace> workspace, ConnectionId id, DonePoll done)
{
    if (workspace && workspace->status(id).signIn != SignInState::SignedIn) {
        auto signingIn = workspace->signIn(id);
        Result<Identity> identity = co_await signingIn;
    }
    done();
}

} // namespace

void OperationWatch::Private::Followed::tellTargets()
{
    record.counts = targets.counts();
    record.regions = targets.countsByRegion();
    record.firstFailure.reset();
    if (targets.firstFailure() >= 0)
        record.firstFailure = targets.result(targets.firstFailure());
    if (targets.changedAt().isValid() && targets.changedAt() > record.changedAt)
        record.changedAt = targets.changedAt();
}

void OperationWatch::Private::tookStatus(const OperationRef &ref, const Operation &operation)
{
    const auto entry = followed.find(ref);
    if (entry == followed.end())
        return;
    OperationRecord &record = entry->record;
    const OperationState before = record.operation.state.value;
    Operation merged = operation;
    if (laterOf(before, operation.state.value) != operation.state.value)
        merged.state = record.operation.state;
    if (merged.description.isEmpty())
        merged.description = record.operation.description;
    record.statusAt = QDateTime::currentDateTimeUtc();
    if (merged.state.value != before)
        record.changedAt = record.statusAt;
    record.operation = merged;
    record.failedPolls = 0;
    record.lastError.reset();
    changed();
}

void OperationWatch::Private::failedPoll(const OperationRef &ref, const CloudError &error)
{
    workspace->report(ref.connection, error);
    const auto entry = followed.find(ref);
    if (entry == followed.end())
        return;
    entry->record.lastError = error;
    ++entry->record.failedPolls;
    changed();
}

void OperationWatch::Private::schedule(const OperationRef &ref)
{
    const auto service = workspace->stackGroups(scopeOf(ref));
    if (!service)
        return;
    const bool isFocused = focused && *focused == ref;
    const State self = watch->d;
    scheduler->set(
        scopeOf(ref), operationJob(ref.id), isFocused ? Cadence::Focused : Cadence::Running,
        [self, service, ref](DonePoll done) { pollOperation(self, service, ref, std::move(done)); });
}

void OperationWatch::Private::follow(const OperationRef &ref, const Operation &operation,
                                     bool seenByStatusCall)
{
    Followed entry;
    entry.record.ref = ref;
    entry.record.operation = operation;
    entry.record.changedAt = QDateTime::currentDateTimeUtc();
    if (seenByStatusCall || operation.state.value != OperationState::Unknown)
        entry.record.statusAt = QDateTime::currentDateTimeUtc();
    followed.insert(ref, entry);
    order.append(ref);
    workspace->prewarmStop(scopeOf(ref));
    schedule(ref);
    changed();
}

void OperationWatch::Private::watchGroup(const Scope &scope, const GroupKey &group)
{
    const auto service = workspace->stackGroups(scope);
    if (!service)
        return;
    const State self = watch->d;
    scheduler->set(scope, listJob(group), Cadence::Idle, [self, service, scope, group](DonePoll done) {
        listOperations(self, service, scope, group, std::move(done));
    });
}

void OperationWatch::Private::watchScopes()
{
    const QList<Scope> scopes = workspace->stackGroupScopes();
    const QList<Scope> known = groups.keys();
    for (const Scope &scope : known) {
        if (scopes.contains(scope))
            continue;
        scheduler->removeScope(scope);
        groups.remove(scope);
        order.removeIf([&](const OperationRef &ref) { return scopeOf(ref) == scope; });
        followed.removeIf([&](const auto &entry) { return scopeOf(entry.key()) == scope; });
        changed();
    }
    const State self = watch->d;
    for (const Scope &scope : scopes) {
        const auto service = workspace->stackGroups(scope);
        const Connection *connection = workspace->connection(scope.connection);
        if (!groups.contains(scope)) {
            groups.insert(scope, {});
            scheduler->setPace(scope, pollPaceOf(connection->cloud, connection->pollsPerSecond));
        }
        scheduler->set(scope, QStringLiteral("sign-in"), Cadence::Idle,
                       [workspace = QPointer(workspace), id = scope.connection](DonePoll done) {
                           pollSignIn(workspace, id, std::move(done));
                       });
        scheduler->set(scope, groupsJob(), Cadence::Idle, [self, service, scope](DonePoll done) {
            readGroups(self, service, scope, std::move(done));
        });
    }
}

OperationWatch::OperationWatch(Workspace *workspace, PollScheduler *scheduler, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->watch = this;
    d->workspace = workspace;
    d->scheduler = scheduler;
    d->announce.setSingleShot(true);
    d->announce.setInterval(0);
    connect(&d->announce, &QTimer::timeout, this, &OperationWatch::recordsChanged);
    connect(workspace, &Workspace::throttled, scheduler, &PollScheduler::throttled);
}

OperationWatch::~OperationWatch()
{
    d->watch = nullptr;
    d->stopping.request_stop();
    const auto waits = std::exchange(d->waits, {});
    for (const std::weak_ptr<BudgetWait> &waiting : waits)
        if (const auto wait = waiting.lock())
            emit wait->over();
}

void OperationWatch::start()
{
    d->watchScopes();
    connect(d->workspace, &Workspace::connectionsChanged, this, [this] { d->watchScopes(); });
}

void OperationWatch::refresh()
{
    d->scheduler->makeAllDue();
}

QList<OperationRecord> OperationWatch::records() const
{
    QList<OperationRecord> list;
    list.reserve(d->order.size());
    for (const OperationRef &ref : std::as_const(d->order))
        list.append(d->followed[ref].record);
    return list;
}

const OperationRecord *OperationWatch::record(const OperationRef &ref) const
{
    const auto entry = d->followed.constFind(ref);
    return entry != d->followed.constEnd() ? &entry->record : nullptr;
}

TargetTable OperationWatch::targets(const OperationRef &ref) const
{
    const auto entry = d->followed.constFind(ref);
    return entry != d->followed.constEnd() ? entry->targets : TargetTable();
}

QList<StackGroup> OperationWatch::groups(const Scope &scope) const
{
    return d->groups.value(scope).list;
}

QDateTime OperationWatch::groupsAt(const Scope &scope) const
{
    return d->groups.value(scope).readAt;
}

std::optional<CloudError> OperationWatch::groupsError(const Scope &scope) const
{
    return d->groups.value(scope).error;
}

const OperationRecord *OperationWatch::runningOn(const ConnectionId &connection, const GroupKey &group) const
{
    for (const OperationRef &ref : std::as_const(d->order)) {
        const OperationRecord *known = record(ref);
        if (ref.connection == connection && ref.group == group && !isEnded(known->operation.state.value))
            return known;
    }
    return nullptr;
}

void OperationWatch::focus(const std::optional<OperationRef> &ref)
{
    const std::optional<OperationRef> before = std::exchange(d->focused, ref);
    if (before == ref)
        return;
    for (const auto &changed : {before, ref}) {
        const OperationRecord *known = changed ? record(*changed) : nullptr;
        if (known && (!isEnded(known->operation.state.value) || !known->countsKnown))
            d->schedule(*changed);
    }
}

void OperationWatch::follow(const OperationRef &ref)
{
    d->dismissed.remove(ref);
    if (d->followed.contains(ref)) {
        d->scheduler->makeDue(scopeOf(ref), operationJob(ref.id));
        return;
    }
    Operation unseen;
    unseen.group = ref.group;
    unseen.id = ref.id;
    d->follow(ref, unseen, false);
}

void OperationWatch::dismiss(const OperationRef &ref)
{
    d->scheduler->remove(scopeOf(ref), operationJob(ref.id));
    d->order.removeAll(ref);
    d->followed.remove(ref);
    d->dismissed.insert(ref);
    d->changed();
}

void OperationWatch::take(const OperationRef &ref, const Operation &operation)
{
    if (d->followed.contains(ref))
        d->tookStatus(ref, operation);
    else
        d->follow(ref, operation, true);
}

} // namespace belay

#include "operationwatch.moc"
