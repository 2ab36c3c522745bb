// SPDX-License-Identifier: Apache-2.0
#include "core/engine/protectioncontroller.h"

#include "core/engine/intents.h"

#include <QDeadlineTimer>

#include <nlohmann/json.hpp>

namespace belay {

/// Shared with the flows under way; `controller` is null once the controller is gone.
class ProtectionController::Private
{
public:
    ProtectionController *controller = nullptr;
    QPointer<Workspace> workspace;
    QPointer<ProtectionWatch> watch;
    QHash<ProtectionRef, ProtectionProgress> acts;
    LookTimes times;
    NapsPtr naps = std::make_shared<Naps>();
    std::stop_source stopping;

    void reach(const ProtectionRef &ref, ProtectionStage stage)
    {
        ProtectionProgress &progress = acts[ref];
        if (progress.stage != stage || progress.reached.isEmpty()) {
            progress.stage = stage;
            progress.reached.append({stage, QDateTime::currentDateTimeUtc()});
        }
        tell(ref);
    }
    void fail(const ProtectionRef &ref, ProtectionStage stage, const CloudError &error)
    {
        acts[ref].error = error;
        reach(ref, stage);
    }
    void tell(const ProtectionRef &ref) const
    {
        if (controller)
            emit controller->progressed(ref);
    }
    void saw(const ProtectionRef &ref, const Result<ProtectionGroup> &group) const
    {
        if (watch && group)
            watch->take(ref, *group);
    }
};

namespace {

using State = std::shared_ptr<ProtectionController::Private>;
using Service = std::shared_ptr<ProtectionGroupService>;

constexpr auto longestJournalWait = std::chrono::seconds(2);
constexpr auto jobEvery = std::chrono::seconds(2);
constexpr auto longestSettling = std::chrono::seconds(60);
constexpr auto longestJob = std::chrono::minutes(60);

ChangeKind kindOf(ProtectionAction action)
{
    switch (action) {
    case ProtectionAction::Enable:
        return ChangeKind::EnableProtection;
    case ProtectionAction::Reprotect:
        return ChangeKind::Reprotect;
    case ProtectionAction::Disable:
        break;
    }
    return ChangeKind::DisableProtection;
}

CloudError ownError(ErrorKind kind, const QString &code)
{
    CloudError error;
    error.kind = kind;
    error.code = code;
    return error;
}

/// What findOut and the reconciler compare with.
QString preconditionOf(const ProtectionGroup &group)
{
    const nlohmann::json facts{
        {"status", group.state.word.toStdString()},
        {"updatedAt", group.updatedAt.toString(Qt::ISODateWithMs).toStdString()},
        {"readAt", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString()}};
    return QString::fromStdString(facts.dump());
}

Task<void> closeIntent(State d, ClientToken token, Outcome outcome, QString evidence)
{
    if (d->workspace) {
        auto closing = d->workspace->journal().close(token, outcome, evidence);
        co_await closing;
    }
}

/// It was accepted and its job is not known: reads the group until it shows where that went.
Task<void> followGroup(State d, Service service, ProtectionRef ref, ProtectionAction action, ClientToken token)
{
    const ProtectionCourse course = courseOf(action);
    const QDeadlineTimer limit(longestJob);
    d->reach(ref, ProtectionStage::Working);
    for (;;) {
        auto reading = service->group(ref.group, LaneKind::Change, d->stopping.get_token());
        Result<ProtectionGroup> group = co_await reading;
        if (!d->controller)
            co_return;
        d->saw(ref, group);
        const ProtectionState now = group ? group->state.value : ProtectionState::Unknown;
        if (group && now != course.during) {
            const QString evidence = QStringLiteral("It was accepted; the group is %1.").arg(group->state.word);
            if (now == course.failed)
                d->fail(ref, ProtectionStage::Failed, ownError(ErrorKind::Conflict, group->state.word));
            else
                d->reach(ref, ProtectionStage::ReachedAnyhow);
            auto closing = closeIntent(d, token, Outcome::Applied, evidence);
            co_await closing;
            co_return;
        }
        if (limit.hasExpired()) {
            d->reach(ref, ProtectionStage::Unknown);
            auto closing = closeIntent(d, token, Outcome::Applied, QStringLiteral("It was accepted and does not end."));
            co_await closing;
            co_return;
        }
        auto waiting = nap(d->naps, d->times.groupEvery);
        co_await waiting;
        if (!d->controller)
            co_return;
    }
}

/// After a lost answer: finds out by reading. Nothing is ever sent again.
Task<void> findOut(State d, Service service, ProtectionRef ref, ProtectionAction action, QString before,
                   ClientToken token, QDateTime sentAt)
{
    d->reach(ref, ProtectionStage::Unknown);
    auto looking = lookUpProtection(service, ref.group, action, before, JobId(), sentAt, d->times, d->naps);
    const Finding finding = co_await looking;
    if (!d->controller)
        co_return;
    if (finding.group && d->watch)
        d->watch->take(ref, *finding.group);
    const ProtectionCourse course = courseOf(action);
    const ProtectionState now = finding.group ? finding.group->state.value : ProtectionState::Unknown;
    switch (finding.outcome) {
    case Outcome::Open:
        if (d->workspace)
            d->workspace->journal().handOver(token); // the reconciler goes on looking
        co_return;
    case Outcome::Applied:
        if (now == course.during) {
            auto following = followGroup(d, service, ref, action, token);
            co_await following;
            co_return;
        }
        if (now == course.goal)
            d->reach(ref, ProtectionStage::ReachedAnyhow);
        else
            d->fail(ref, ProtectionStage::Failed, ownError(ErrorKind::Conflict, finding.group->state.word));
        break;
    case Outcome::NotApplied:
        d->reach(ref, ProtectionStage::NotCarriedOut);
        break;
    case Outcome::Unresolved:
        break;
    }
    auto closing = closeIntent(d, token, finding.outcome, finding.evidence);
    co_await closing;
}

/// Follows the job to its end, then the group until it shows where it went.
Task<void> followJob(State d, Service service, ProtectionRef ref, ProtectionAction action, JobId id,
                     ClientToken token)
{
    const ProtectionCourse course = courseOf(action);
    const QDeadlineTimer limit(longestJob);
    bool succeeded = false;
    for (;;) {
        auto asking = service->job(id, d->stopping.get_token());
        Result<Job> job = co_await asking;
        if (!d->controller)
            co_return;
        if (job) {
            d->acts[ref].job = *job;
            d->reach(ref, ProtectionStage::Working);
            succeeded = job->state == JobState::Success;
            if (succeeded || job->state == JobState::Fail)
                break;
        }
        if (limit.hasExpired()) {
            d->reach(ref, ProtectionStage::Unknown);
            auto closing = closeIntent(d, token, Outcome::Unresolved, QStringLiteral("The job did not end."));
            co_await closing;
            co_return;
        }
        auto reading = service->group(ref.group, LaneKind::Read, d->stopping.get_token());
        Result<ProtectionGroup> group = co_await reading;
        if (!d->controller)
            co_return;
        d->saw(ref, group);
        auto waiting = nap(d->naps, jobEvery);
        co_await waiting;
        if (!d->controller)
            co_return;
    }

    const QDeadlineTimer settling(longestSettling);
    for (;;) {
        auto reading = service->group(ref.group, LaneKind::Change, d->stopping.get_token());
        Result<ProtectionGroup> group = co_await reading;
        if (!d->controller)
            co_return;
        d->saw(ref, group);
        const ProtectionState now = group ? group->state.value : ProtectionState::Unknown;
        const bool settled = succeeded ? now == course.goal : now == course.failed;
        if (settled || settling.hasExpired()) {
            const Job job = d->acts[ref].job.value_or(Job{});
            if (succeeded && settled) {
                d->reach(ref, ProtectionStage::Finished);
            } else if (succeeded) {
                d->reach(ref, ProtectionStage::Unknown);
            } else {
                CloudError error = ownError(ErrorKind::Conflict, job.errorCode);
                error.message = job.failReason;
                d->fail(ref, ProtectionStage::Failed, error);
            }
            const QString evidence = QStringLiteral("Job %1 %2; the group is %3.")
                                         .arg(id.toString(), job.state.word,
                                              group ? group->state.word : QStringLiteral("not readable"));
            auto closing = closeIntent(d, token, succeeded && !settled ? Outcome::Unresolved : Outcome::Applied,
                                       evidence);
            co_await closing;
            co_return;
        }
        auto waiting = nap(d->naps, jobEvery);
        co_await waiting;
        if (!d->controller)
            co_return;
    }
}

Task<void> run(State d, Service service, ProtectionRef ref, ProtectionAction action, Intent intent)
{
    if (!d->workspace->status(ref.connection).mayWrite()) {
        auto signingIn = d->workspace->signIn(ref.connection);
        Result<Identity> identity = co_await signingIn;
        if (!d->controller || !d->workspace)
            co_return;
        if (!identity) {
            d->fail(ref, ProtectionStage::Refused, identity.error());
            co_return;
        }
        intent.account = identity->account;
    }

    auto reading = service->group(ref.group, LaneKind::Change, d->stopping.get_token());
    Result<ProtectionGroup> group = co_await reading;
    if (!d->controller || !d->workspace)
        co_return;
    d->saw(ref, group);
    if (!group) {
        d->fail(ref, ProtectionStage::Refused, group.error());
        co_return;
    }
    const ActionRefusal refusal = refusalOf(action, *group);
    if (refusal != ActionRefusal::None) {
        d->acts[ref].refusal = refusal;
        d->fail(ref, ProtectionStage::Refused, ownError(ErrorKind::Conflict, group->state.word));
        co_return;
    }
    intent.groupName = group->name;
    intent.precondition = preconditionOf(*group);

    const QPointer<Journal> journal(&d->workspace->journal());
    auto checking = notHeldBack(journal, intent);
    Result<Done> free = co_await checking;
    if (!d->controller)
        co_return;
    if (!free) {
        d->fail(ref, ProtectionStage::Refused, free.error());
        co_return;
    }
    auto writing = writeWithin(journal, intent, longestJournalWait, d->naps);
    Result<Done> written = co_await writing;
    if (!d->controller)
        co_return;
    if (!written) {
        d->fail(ref, ProtectionStage::Refused, written.error());
        co_return;
    }
    d->reach(ref, ProtectionStage::Written);

    CallObserver observer = journalling(journal, intent.token);
    observer.sent = [d, ref] { d->reach(ref, ProtectionStage::Sent); };
    const QDateTime sentAt = QDateTime::currentDateTimeUtc();
    auto sending = service->act(ref.group, action, observer);
    Result<JobId> job = co_await sending;
    if (!d->controller)
        co_return;
    if (!job) {
        const CloudError error = job.error();
        auto answering = journal->answer(intent.token, journalAnswer(error));
        co_await answering;
        // A conflict met by a repeat may be with our own first attempt.
        const bool isDoubtful = error.kind == ErrorKind::UnknownOutcome || error.kind == ErrorKind::Transient
            || (error.kind == ErrorKind::Conflict && error.attempts > 1);
        if (isDoubtful) {
            d->acts[ref].error = error;
            auto finding = findOut(d, service, ref, action, group->state.word, intent.token, sentAt);
            co_await finding;
            co_return;
        }
        d->fail(ref, ProtectionStage::Refused, error);
        auto closing = closeIntent(d, intent.token, Outcome::NotApplied, error.code + u' ' + error.message);
        co_await closing;
        co_return;
    }
    auto answering = journal->answer(intent.token, journalAnswer(QString(), job->toString()));
    co_await answering;
    d->acts[ref].jobId = *job;
    d->reach(ref, ProtectionStage::Accepted);
    auto following = followJob(d, service, ref, action, *job, intent.token);
    co_await following;
}

} // namespace

bool ProtectionProgress::isOver() const
{
    switch (stage) {
    case ProtectionStage::Reading:
    case ProtectionStage::Written:
    case ProtectionStage::Sent:
    case ProtectionStage::Accepted:
    case ProtectionStage::Working:
    case ProtectionStage::Unknown:
        return false;
    case ProtectionStage::Finished:
    case ProtectionStage::Failed:
    case ProtectionStage::Refused:
    case ProtectionStage::NotCarriedOut:
    case ProtectionStage::ReachedAnyhow:
        return true;
    }
    return true;
}

ProtectionController::ProtectionController(Workspace *workspace, ProtectionWatch *watch, QObject *parent,
                                           LookTimes times)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->controller = this;
    d->workspace = workspace;
    d->watch = watch;
    d->times = times;
}

ProtectionController::~ProtectionController()
{
    d->controller = nullptr;
    d->stopping.request_stop();
    d->naps->endAll();
}

void ProtectionController::act(const ProtectionRef &ref, ProtectionAction action, const QString &reason)
{
    const auto known = d->acts.constFind(ref);
    if (known != d->acts.constEnd() && !known->isOver())
        return;
    Intent intent = intentFor(*d->workspace, ref.connection, ref.region, kindOf(action), Actor::Person, reason);
    intent.group = ref.group.toString();
    ProtectionProgress progress;
    progress.ref = ref;
    progress.action = action;
    progress.token = intent.token;
    d->acts.insert(ref, progress);

    const Connection *connection = d->workspace->connection(ref.connection);
    const Service service = d->workspace->protectionGroups({ref.connection, ref.region});
    if (!connection || !service) {
        d->fail(ref, ProtectionStage::Refused, ownError(ErrorKind::NotSent, QStringLiteral("connection.unknown")));
        return;
    }
    if (!mayChange(connection->mode)) {
        d->fail(ref, ProtectionStage::Refused,
                ownError(ErrorKind::NotSent, QStringLiteral("connection.mayNotChange")));
        return;
    }
    d->reach(ref, ProtectionStage::Reading);
    run(d, service, ref, action, intent);
}

const ProtectionProgress *ProtectionController::progress(const ProtectionRef &ref) const
{
    const auto known = d->acts.constFind(ref);
    return known != d->acts.constEnd() ? &*known : nullptr;
}

} // namespace belay
