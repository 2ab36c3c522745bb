// SPDX-License-Identifier: Apache-2.0
#include "core/engine/operationwatch.h"

#include "core/cloud/paging.h"

#include <QPointer>

#include <chrono>

namespace belay {
namespace {

constexpr auto finishedRowsStay = std::chrono::hours(24);
constexpr int passEveryPolls = 2;
constexpr int fewPages = 4;
constexpr int passEverySeconds = 30;

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

int medianOf(QList<int> seconds)
{
    if (seconds.isEmpty())
        return 0;
    const auto middle = seconds.begin() + seconds.size() / 2;
    std::nth_element(seconds.begin(), middle, seconds.end());
    return *middle;
}

Scope scopeOf(const OperationRef &ref)
{
    return {ref.connection, ref.group.region};
}

} // namespace

/// Shared with the flows under way, which may outlive the watch: `watch` is null from then on.
class OperationWatch::Private
{
public:
    struct Followed
    {
        OperationRecord record;
        TargetTable targets;
        std::shared_ptr<ListRead> results; ///< A pass over them, or one that broke off.
        bool isNews = true;                ///< The status has changed since the last pass began.
        int pollsSincePass = 0;
        bool passOfEnded = false; ///< The pass began when the operation was over.
        bool finalPassDone = false;

        [[nodiscard]] bool isPassDue(bool isFocused) const;
        void tellTargets(); ///< To the record.
        void tellTotal();
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
    NapsPtr naps = std::make_shared<Naps>();
    QSet<OperationRef> changedTargets;
    QTimer announce;

    void changed();
    void tellChanges();
    void follow(const OperationRef &ref, const Operation &operation, bool seenByStatusCall);
    void schedule(const OperationRef &ref);
    void watchScopes();
    void watchGroup(const Scope &scope, const GroupKey &group);
    void failedPoll(const OperationRef &ref, const CloudError &error);
    void tookStatus(const OperationRef &ref, const Operation &operation);
    void readResults(const OperationRef &ref, const std::shared_ptr<StackGroupService> &service);
    void tookResults(const OperationRef &ref, const QList<TargetResult> &rows);
    void passEnded(const OperationRef &ref);
};

namespace {

using State = std::shared_ptr<OperationWatch::Private>;

Task<void> budget(State d, Scope scope, QString action)
{
    while (d->watch) {
        const qint64 milliseconds = d->scheduler->takeToken(scope, action);
        if (milliseconds <= 0)
            break;
        auto waiting = nap(d->naps, std::chrono::milliseconds(milliseconds));
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
    d->readResults(ref, service);
    done(); // the status stays fresh while many pages of results come
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

/// Cheapest first: results cost a call a page, so they are read when the status has news, and now
/// and then all the same, because they lag behind it.
bool OperationWatch::Private::Followed::isPassDue(bool isFocused) const
{
    if (results && results->isReading())
        return false;
    if (record.operation.state == OperationState::Queued)
        return false;
    const bool isBehind = !record.countsKnown || record.counts.running == 0; // it runs, and no target does
    const int pages = results ? results->pagesRead() : 0; // a long list is not read again for its age so soon
    const bool isOld = (pages <= fewPages && pollsSincePass >= passEveryPolls) ||
                       record.resultsAt.secsTo(QDateTime::currentDateTimeUtc()) >= std::max(passEverySeconds, pages);
    return isNews || isFocused || isBehind || isOld || (results && results->error()) ||
           isEnded(record.operation.state.value);
}

void OperationWatch::Private::Followed::tellTargets()
{
    record.counts = targets.counts();
    record.regions = targets.countsByRegion();
    record.firstFailure.reset();
    record.firstFailureAt = {};
    if (const qsizetype first = targets.firstFailure(); first >= 0) {
        record.firstFailure = targets.result(first);
        if (const quint32 at = targets.row(first).endedAt; at != 0)
            record.firstFailureAt = QDateTime::fromSecsSinceEpoch(at, Qt::UTC);
    }
    if (targets.changedAt().isValid() && targets.changedAt() > record.changedAt)
        record.changedAt = targets.changedAt();
}

void OperationWatch::Private::Followed::tellTotal()
{
    if (const std::optional<qint64> total = results->rowsTotal())
        record.targetsTotal = int(*total);
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
    ++entry->pollsSincePass;
    entry->isNews = entry->isNews || merged != record.operation;
    if (merged.state.value != before)
        record.changedAt = record.statusAt;
    record.operation = merged;
    record.failedPolls = 0;
    record.lastError.reset();
    changed();
}

void OperationWatch::Private::readResults(const OperationRef &ref,
                                          const std::shared_ptr<StackGroupService> &service)
{
    const auto entry = followed.find(ref);
    if (entry == followed.end() || !entry->isPassDue(focused && *focused == ref))
        return;
    entry->isNews = false;
    entry->pollsSincePass = 0;
    if (entry->results && entry->results->error())
        return entry->results->retry();
    entry->passOfEnded = isEnded(entry->record.operation.state.value);
    const std::weak_ptr<Private> self = watch->d;
    entry->results = std::make_shared<ListRead>(watch->pace(scopeOf(ref), resultPages()));
    connect(entry->results.get(), &ListRead::ended, watch, [this, ref] { passEnded(ref); });
    const std::function<void(const QList<TargetResult> &)> take = [self,
                                                                   ref](const QList<TargetResult> &rows) {
        if (const State d = self.lock(); d && d->watch)
            d->tookResults(ref, rows);
    };
    entry->results->start([service, ref, take](PageToken page, std::stop_token stop, NextKnown next) {
        return handOver<TargetResult>(service->results(ref, ResultFilter{}, page, stop, next), take, stop);
    });
}

void OperationWatch::Private::tookResults(const OperationRef &ref, const QList<TargetResult> &rows)
{
    const auto entry = followed.find(ref);
    if (entry == followed.end() || !entry->targets.take(rows, QDateTime::currentDateTimeUtc()))
        return;
    entry->tellTargets();
    entry->tellTotal();
    changedTargets.insert(ref);
    changed();
}

void OperationWatch::Private::passEnded(const OperationRef &ref)
{
    const auto entry = followed.find(ref);
    if (entry == followed.end())
        return;
    entry->tellTotal();
    entry->record.isPartial = entry->results->error().has_value();
    if (entry->record.isPartial)
        return failedPoll(ref, *entry->results->error());
    entry->record.countsKnown = true;
    entry->record.usualSeconds = medianOf(entry->targets.durations());
    entry->record.resultsAt = QDateTime::currentDateTimeUtc();
    // Results are eventually consistent: an operation that has ended gets one more pass.
    const bool settled = entry->record.counts.running + entry->record.counts.waiting == 0;
    if (entry->passOfEnded && (settled || entry->finalPassDone))
        scheduler->remove(scopeOf(ref), operationJob(ref.id));
    entry->finalPassDone = entry->passOfEnded;
    changed();
}

void OperationWatch::Private::changed()
{
    if (!announce.isActive())
        announce.start();
}

void OperationWatch::Private::tellChanges()
{
    const QSet<OperationRef> targets = std::exchange(changedTargets, {});
    const QPointer<OperationWatch> self = watch;
    emit watch->recordsChanged();
    for (const OperationRef &ref : targets)
        if (self)
            emit self->targetsChanged(ref);
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
    d->announce.setInterval(16);
    connect(&d->announce, &QTimer::timeout, this, [this] { d->tellChanges(); });
    connect(workspace, &Workspace::throttled, scheduler, &PollScheduler::throttled);
}

OperationWatch::~OperationWatch()
{
    d->watch = nullptr;
    d->stopping.request_stop();
    d->naps->endAll();
    for (Private::Followed &entry : d->followed)
        entry.results.reset();
}

void OperationWatch::start()
{
    d->watchScopes();
    connect(d->workspace, &Workspace::connectionsChanged, this, [this] { d->watchScopes(); });
}

ListRead::Pace OperationWatch::pace(const Scope &scope, const QString &action) const
{
    return [scheduler = QPointer(d->scheduler), scope, action]() -> qint64 {
        return scheduler ? scheduler->takeToken(scope, action) : 0;
    };
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
    const auto known = d->followed.constFind(ref);
    if (known == d->followed.constEnd())
        return d->follow(ref, operation, true);
    const OperationState before = known->record.operation.state.value;
    d->tookStatus(ref, operation);
    if (record(ref)->operation.state.value != before)
        d->scheduler->makeDue(scopeOf(ref), operationJob(ref.id)); // its targets have news too
}

} // namespace belay
