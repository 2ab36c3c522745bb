// SPDX-License-Identifier: Apache-2.0
#include "core/engine/protectionwatch.h"

#include "core/cloud/paging.h"

#include <QPointer>

namespace belay {

/// Shared with the flows under way; `watch` is null once the watch is gone.
class ProtectionWatch::Private
{
public:
    struct Groups
    {
        QList<ProtectionGroup> list;
        QDateTime readAt;
        std::optional<CloudError> error;
    };
    struct Insides
    {
        QList<ProtectedInstance> instances;
        QList<ReplicationPair> pairs;
        QList<FailedTask> failedTasks;
    };

    ProtectionWatch *watch = nullptr;
    Workspace *workspace = nullptr;
    PollScheduler *scheduler = nullptr;
    std::stop_source stopping;
    QHash<Scope, Groups> groups;
    QHash<ProtectionRef, Insides> insides;
    std::optional<ProtectionRef> focused;

    void watchScopes();
    void scheduleInsides();
    void scheduleGroups(const Scope &scope);
};

namespace {

using State = std::shared_ptr<ProtectionWatch::Private>;
using Service = std::shared_ptr<ProtectionGroupService>;
using DonePoll = std::function<void()>;

Scope scopeOf(const ProtectionRef &ref) { return {ref.connection, ref.region}; }

Task<void> readGroups(State d, Service service, Scope scope, DonePoll done)
{
    if (d->workspace->status(scope.connection).signIn != SignInState::SignedIn) {
        auto signingIn = d->workspace->signIn(scope.connection);
        Result<Identity> identity = co_await signingIn;
        if (!d->watch)
            co_return;
    }
    const std::stop_token stop = d->stopping.get_token();
    std::function<Task<Result<Page<ProtectionGroup>>>(PageToken)> fetch
        = [service, stop](PageToken token) { return service->groups(token, stop); };
    auto reading = allPages<ProtectionGroup>(fetch);
    Result<QList<ProtectionGroup>> list = co_await reading;
    if (!d->watch)
        co_return;
    const std::optional<CloudError> error = list ? std::nullopt : std::optional(list.error());
    d->workspace->report(scope.connection, error);
    ProtectionWatch::Private::Groups &known = d->groups[scope];
    known.error = error;
    if (list) {
        known.list = *list;
        known.readAt = QDateTime::currentDateTimeUtc();
    }
    d->scheduleGroups(scope);
    emit d->watch->groupsChanged();
    done();
}

Task<void> readInsides(State d, Service service, ProtectionRef ref, DonePoll done)
{
    const std::stop_token stop = d->stopping.get_token();
    std::function<Task<Result<Page<ProtectedInstance>>>(PageToken)> fetchInstances
        = [service, stop, ref](PageToken token) { return service->instances(ref.group, token, stop); };
    auto readingInstances = allPages<ProtectedInstance>(fetchInstances);
    Result<QList<ProtectedInstance>> instances = co_await readingInstances;

    std::function<Task<Result<Page<ReplicationPair>>>(PageToken)> fetchPairs
        = [service, stop, ref](PageToken token) { return service->pairs(ref.group, token, stop); };
    auto readingPairs = allPages<ReplicationPair>(fetchPairs);
    Result<QList<ReplicationPair>> pairs = co_await readingPairs;

    std::function<Task<Result<Page<FailedTask>>>(PageToken)> fetchFailed
        = [service, stop, ref](PageToken token) { return service->failedTasks(ref.group, token, stop); };
    auto readingFailed = allPages<FailedTask>(fetchFailed);
    Result<QList<FailedTask>> failed = co_await readingFailed;

    if (!d->watch)
        co_return;
    ProtectionWatch::Private::Insides &known = d->insides[ref];
    if (instances)
        known.instances = *instances;
    if (pairs)
        known.pairs = *pairs;
    if (failed)
        known.failedTasks = *failed;
    if (!instances)
        d->workspace->report(ref.connection, instances.error());
    emit d->watch->insidesChanged(ref);
    done();
}

} // namespace

void ProtectionWatch::Private::scheduleGroups(const Scope &scope)
{
    const Service service = workspace->protectionGroups(scope);
    if (!service)
        return;
    const auto &list = groups[scope].list;
    const bool busy = std::any_of(list.begin(), list.end(), [](const ProtectionGroup &group) {
        return isProtectionBusy(group.state.value);
    });
    const State self = watch->d;
    scheduler->set(scope, QStringLiteral("protection-groups"), busy ? Cadence::Focused : Cadence::Idle,
                   [self, service, scope](DonePoll done) { readGroups(self, service, scope, std::move(done)); });
}

void ProtectionWatch::Private::watchScopes()
{
    const QList<Scope> scopes = workspace->protectionScopes();
    const QList<Scope> known = groups.keys();
    for (const Scope &scope : known) {
        if (scopes.contains(scope))
            continue;
        scheduler->removeScope(scope);
        groups.remove(scope);
        emit watch->groupsChanged();
    }
    for (const Scope &scope : scopes) {
        if (!groups.contains(scope)) {
            groups.insert(scope, {});
            scheduler->setPace(scope, pollPaceOf(Cloud::Huawei, workspace->connection(scope.connection)->pollsPerSecond));
        }
        scheduleGroups(scope);
    }
}

void ProtectionWatch::Private::scheduleInsides()
{
    const Service service = focused ? workspace->protectionGroups(scopeOf(*focused)) : nullptr;
    if (!service)
        return;
    const State self = watch->d;
    scheduler->set(scopeOf(*focused), QStringLiteral("protection-insides"), Cadence::Running,
                   [self, service, ref = *focused](DonePoll done) {
                       readInsides(self, service, ref, std::move(done));
                   });
    scheduler->makeDue(scopeOf(*focused), QStringLiteral("protection-insides"));
}

ProtectionWatch::ProtectionWatch(Workspace *workspace, PollScheduler *scheduler, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->watch = this;
    d->workspace = workspace;
    d->scheduler = scheduler;
}

ProtectionWatch::~ProtectionWatch()
{
    d->watch = nullptr;
    d->stopping.request_stop();
}

void ProtectionWatch::start()
{
    d->watchScopes();
    connect(d->workspace, &Workspace::connectionsChanged, this, [this] { d->watchScopes(); });
}

void ProtectionWatch::refresh()
{
    for (auto scope = d->groups.keyBegin(); scope != d->groups.keyEnd(); ++scope)
        d->scheduler->makeDue(*scope, QStringLiteral("protection-groups"));
    d->scheduleInsides();
}

QList<std::pair<ProtectionRef, ProtectionGroup>> ProtectionWatch::groups() const
{
    QList<std::pair<ProtectionRef, ProtectionGroup>> all;
    for (const Scope &scope : d->workspace->protectionScopes())
        for (const ProtectionGroup &group : d->groups.value(scope).list)
            all.append({ProtectionRef{scope.connection, scope.region, group.id}, group});
    return all;
}

std::optional<ProtectionGroup> ProtectionWatch::group(const ProtectionRef &ref) const
{
    for (const ProtectionGroup &group : d->groups.value(scopeOf(ref)).list)
        if (group.id == ref.group)
            return group;
    return std::nullopt;
}

QDateTime ProtectionWatch::readAt(const Scope &scope) const { return d->groups.value(scope).readAt; }

std::optional<CloudError> ProtectionWatch::error(const Scope &scope) const { return d->groups.value(scope).error; }

void ProtectionWatch::focus(const std::optional<ProtectionRef> &ref)
{
    if (std::exchange(d->focused, ref) == ref)
        return;
    for (auto scope = d->groups.keyBegin(); scope != d->groups.keyEnd(); ++scope)
        d->scheduler->remove(*scope, QStringLiteral("protection-insides"));
    d->scheduleInsides();
}

QList<ProtectedInstance> ProtectionWatch::instances(const ProtectionRef &ref) const
{
    return d->insides.value(ref).instances;
}

QList<ReplicationPair> ProtectionWatch::pairs(const ProtectionRef &ref) const { return d->insides.value(ref).pairs; }

QList<FailedTask> ProtectionWatch::failedTasks(const ProtectionRef &ref) const
{
    return d->insides.value(ref).failedTasks;
}

void ProtectionWatch::take(const ProtectionRef &ref, const ProtectionGroup &group)
{
    for (ProtectionGroup &known : d->groups[scopeOf(ref)].list) {
        if (known.id != ref.group || known == group)
            continue;
        known = group;
        emit groupsChanged();
    }
    d->scheduleGroups(scopeOf(ref));
    if (d->focused == ref)
        d->scheduleInsides();
}

} // namespace belay
