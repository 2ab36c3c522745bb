// SPDX-License-Identifier: Apache-2.0
#include "core/engine/reconciler.h"

#include "core/engine/intents.h"

#include <nlohmann/json.hpp>

#include <QTimer>

namespace belay {

/// Shared with the flows under way; `reconciler` is null once the reconciler is gone.
class Reconciler::Private
{
public:
    Reconciler *reconciler = nullptr;
    QPointer<Workspace> workspace;
    QPointer<OperationWatch> watch;
    LookTimes times;
    NapsPtr naps = std::make_shared<Naps>();
    QList<Lookup> lookups; ///< Newest first.
    QTimer retrying;
    QTimer rescanning; ///< After news in the journal: a side journal may have brought an open stop.
    bool started = false;

    [[nodiscard]] Lookup *find(const ClientToken &token);
    void take(const JournalEntry &entry);
    void lookAtWaiting(const std::function<bool(const Lookup &)> &which);
    void finish(const ClientToken &token, const Finding &finding);
    void tell(const ClientToken &token) const
    {
        if (reconciler)
            emit reconciler->changed(token);
    }
};

namespace {

using State = std::shared_ptr<Reconciler::Private>;

std::optional<ProtectionAction> protectionActionOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::EnableProtection:
        return ProtectionAction::Enable;
    case ChangeKind::Reprotect:
        return ProtectionAction::Reprotect;
    case ChangeKind::DisableProtection:
        return ProtectionAction::Disable;
    case ChangeKind::Update:
    case ChangeKind::Stop:
    case ChangeKind::SignIn:
    case ChangeKind::Guard:
    case ChangeKind::DetectDrift:
        break;
    }
    return std::nullopt;
}

QString statusBefore(const Intent &intent)
{
    const auto facts = nlohmann::json::parse(intent.precondition.toStdString(), nullptr, false);
    if (!facts.is_object() || !facts.contains("status") || !facts["status"].is_string())
        return {};
    return QString::fromStdString(facts["status"].get<std::string>());
}

QDateTime sentAt(const JournalEntry &entry)
{
    return entry.firstAttemptAt.isValid() ? entry.firstAttemptAt : entry.intent.at;
}

/// Accepted in an answer, though the verdict was never written.
bool wasAccepted(const JournalEntry &entry)
{
    return entry.answer && entry.answer->httpStatus / 100 == 2;
}

GroupKey groupOf(const Workspace &workspace, const Intent &intent)
{
    const Connection *connection = workspace.connection(intent.connection);
    return {intent.region, intent.group, connection ? connection->callAs : CallAs::Self};
}

Finding noSuchConnection()
{
    Finding finding;
    finding.error.emplace();
    finding.error->kind = ErrorKind::NotSent;
    finding.error->code = QStringLiteral("connection.unknown");
    finding.evidence = QStringLiteral("The connection is not there any more.");
    return finding;
}

/// The one place that knows which rule of section 6 a change falls under.
Task<Finding> lookUp(QPointer<Workspace> workspace, JournalEntry entry, LookTimes times, NapsPtr naps)
{
    const Intent &intent = entry.intent;
    const Scope scope{intent.connection, intent.region};
    if (const std::optional<ProtectionAction> action = protectionActionOf(intent.kind)) {
        const auto service = workspace->protectionGroups(scope);
        if (!service)
            co_return noSuchConnection();
        const JobId job(entry.answer ? entry.answer->operation : QString());
        auto looking = lookUpProtection(service, ProtectionGroupId(intent.group), *action,
                                        statusBefore(intent), job, sentAt(entry), times, naps);
        const Finding finding = co_await looking;
        co_return finding;
    }
    const auto service = workspace->stackGroups(scope);
    if (!service)
        co_return noSuchConnection();
    const GroupKey group = groupOf(*workspace, intent);
    if (intent.kind == ChangeKind::Stop) {
        const OperationRef ref{intent.connection, group, intent.operation};
        auto looking = lookUpStop(service, ref, wasAccepted(entry), times, naps);
        const Finding finding = co_await looking;
        co_return finding;
    }
    const OperationAction action =
        intent.kind == ChangeKind::DetectDrift ? OperationAction::DetectDrift : OperationAction::Update;
    auto looking = lookUpStarted(service, group, action, intent.token, sentAt(entry), times, naps);
    const Finding finding = co_await looking;
    co_return finding;
}

/// One intent from Waiting to Done, or back to Waiting.
Task<void> lookAt(State d, ClientToken token)
{
    Lookup *lookup = d->find(token);
    if (!lookup || lookup->stage != Lookup::Stage::Waiting || !d->workspace)
        co_return;
    lookup->stage = Lookup::Stage::Looking;
    lookup->triedAt = QDateTime::currentDateTimeUtc();
    ++lookup->tries;
    const JournalEntry entry = lookup->entry;
    d->tell(token);

    auto looking = lookUp(d->workspace, entry, d->times, d->naps);
    const Finding finding = co_await looking;
    if (!d->reconciler || !d->workspace)
        co_return;
    lookup = d->find(token);
    if (!lookup || lookup->stage == Lookup::Stage::Done) // a person was faster
        co_return;
    d->workspace->report(entry.intent.connection, finding.error);
    if (finding.outcome == Outcome::Open) {
        d->finish(token, finding);
        co_return;
    }
    auto closing = d->workspace->journal().close(token, finding.outcome, finding.evidence);
    Result<Done> closed = co_await closing;
    if (!d->reconciler)
        co_return;
    Finding written = finding;
    if (!closed) { // not durable is not found out
        written.outcome = Outcome::Open;
        written.error = closed.error();
    }
    d->finish(token, written);
}

/// Takes in what nobody works on: of an earlier run, of a window that is gone, handed over.
Task<void> takeOpen(State d)
{
    auto reading = d->workspace->journal().openEntries();
    Result<QList<JournalEntry>> open = co_await reading;
    if (!d->reconciler || !d->workspace || !open)
        co_return;
    for (auto entry = open->crbegin(); entry != open->crend(); ++entry) {
        if (!d->workspace->journal().isLive(entry->intent.token))
            d->take(*entry);
    }
    d->lookAtWaiting([](const Lookup &lookup) { return lookup.tries == 0; });
}

Task<Result<Done>> lookUpEverything(State d)
{
    if (d->workspace->journal().isReadOnly())
        co_return Done{};
    auto reading = d->workspace->journal().openEntries();
    Result<QList<JournalEntry>> open = co_await reading;
    if (!open)
        co_return failure(open.error());
    for (auto entry = open->crbegin(); entry != open->crend(); ++entry) {
        const ClientToken token = entry->intent.token;
        const bool isOurs = d->workspace && d->workspace->connection(entry->intent.connection);
        if (!d->reconciler || !isOurs || d->workspace->journal().isLive(token))
            continue;
        d->take(*entry);
        auto looking = lookAt(d, token);
        co_await looking;
    }
    co_return Done{};
}

Task<Result<Done>> resolveFlow(State d, ClientToken token, Outcome outcome, QString evidence)
{
    auto closing = d->workspace->journal().close(token, outcome, evidence, loginName());
    Result<Done> closed = co_await closing;
    Lookup *lookup = d->find(token);
    if (d->reconciler && closed && lookup) {
        lookup->stage = Lookup::Stage::Done;
        lookup->finding.outcome = outcome;
        lookup->finding.evidence = evidence;
        lookup->finding.error.reset();
        d->tell(token);
    }
    co_return closed;
}

} // namespace

Lookup *Reconciler::Private::find(const ClientToken &token)
{
    const auto found = std::find_if(lookups.begin(), lookups.end(),
                                    [&](const Lookup &lookup) { return lookup.entry.intent.token == token; });
    return found != lookups.end() ? &*found : nullptr;
}

void Reconciler::Private::take(const JournalEntry &entry)
{
    if (find(entry.intent.token))
        return;
    Lookup lookup;
    lookup.entry = entry;
    if (entry.intent.kind == ChangeKind::Stop)
        lookup.operation =
            OperationRef{entry.intent.connection, groupOf(*workspace, entry.intent), entry.intent.operation};
    lookups.prepend(lookup);
    tell(entry.intent.token);
}

void Reconciler::Private::lookAtWaiting(const std::function<bool(const Lookup &)> &which)
{
    QList<ClientToken> tokens;
    for (const Lookup &lookup : std::as_const(lookups)) {
        if (lookup.stage == Lookup::Stage::Waiting && which(lookup))
            tokens += lookup.entry.intent.token;
    }
    for (const ClientToken &token : std::as_const(tokens))
        lookAt(reconciler->d, token);
}

void Reconciler::Private::finish(const ClientToken &token, const Finding &finding)
{
    Lookup *lookup = find(token);
    if (!lookup || lookup->stage == Lookup::Stage::Done) // a person was faster
        return;
    lookup->finding = finding;
    lookup->stage = finding.outcome == Outcome::Open ? Lookup::Stage::Waiting : Lookup::Stage::Done;
    const Intent &intent = lookup->entry.intent;
    if (finding.operation)
        lookup->operation =
            OperationRef{intent.connection, groupOf(*workspace, intent), finding.operation->id};
    if (finding.operation && watch && lookup->operation)
        watch->take(*lookup->operation, *finding.operation);
    const bool isDone = lookup->stage == Lookup::Stage::Done;
    tell(token);
    if (isDone && reconciler)
        emit reconciler->found(token);
}

Reconciler::Reconciler(Workspace *workspace, OperationWatch *watch, QObject *parent, LookTimes times)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->reconciler = this;
    d->workspace = workspace;
    d->watch = watch;
    d->times = times;
    d->retrying.setInterval(times.retryEvery);
    d->rescanning.setSingleShot(true);
    d->rescanning.setInterval(std::chrono::milliseconds(500));
    connect(&d->rescanning, &QTimer::timeout, this, [this] { takeOpen(d); });
    connect(&d->retrying, &QTimer::timeout, this,
            [this] { d->lookAtWaiting([](const Lookup &) { return true; }); });
}

Reconciler::~Reconciler()
{
    d->reconciler = nullptr;
    d->retrying.stop();
    d->rescanning.stop();
    d->naps->endAll();
}

void Reconciler::start()
{
    if (d->started || d->workspace->journal().isReadOnly() || !d->workspace->journal().isOpen())
        return;
    d->started = true;
    d->retrying.start();
    connect(&d->workspace->journal(), &Journal::handedOver, this,
            [this](const ClientToken &) { takeOpen(d); });
    // The connection works again: what waits for it need not wait for the next round.
    connect(d->workspace, &Workspace::statusChanged, this, [this](const ConnectionId &id) {
        const ConnectionStatus status = d->workspace->status(id);
        if (status.reachability == Reachability::Online && status.signIn == SignInState::SignedIn)
            d->lookAtWaiting([id](const Lookup &lookup) {
                return lookup.entry.intent.connection == id && lookup.tries > 0 &&
                       lookup.triedAt.msecsTo(QDateTime::currentDateTimeUtc()) > 1'000;
            });
    });
    connect(&d->workspace->journal(), &Journal::changed, &d->rescanning, qOverload<>(&QTimer::start));
    takeOpen(d);
}

Task<Result<Done>> Reconciler::lookUpAll()
{
    return lookUpEverything(d);
}

QList<Lookup> Reconciler::lookups() const
{
    return d->lookups;
}

const Lookup *Reconciler::lookup(const ClientToken &token) const
{
    return d->find(token);
}

int Reconciler::pending() const
{
    return int(std::count_if(d->lookups.cbegin(), d->lookups.cend(),
                             [](const Lookup &lookup) { return lookup.stage != Lookup::Stage::Done; }));
}

bool Reconciler::isHeld(const ConnectionId &connection, const QString &region, const QString &group) const
{
    return std::any_of(d->lookups.cbegin(), d->lookups.cend(), [&](const Lookup &lookup) {
        const Intent &intent = lookup.entry.intent;
        return lookup.stage != Lookup::Stage::Done && intent.connection == connection &&
               intent.region == region && (intent.group == group || intent.groupName == group);
    });
}

void Reconciler::lookAgain(const ClientToken &token)
{
    lookAt(d, token);
}

void Reconciler::attach(const ClientToken &token)
{
    const Lookup *lookup = d->find(token);
    if (lookup && lookup->operation && d->watch) {
        d->watch->follow(*lookup->operation);
        d->watch->focus(*lookup->operation);
    }
}

Task<Result<Done>> Reconciler::resolve(ClientToken token, Outcome outcome, QString evidence)
{
    return resolveFlow(d, token, outcome, evidence);
}

} // namespace belay
