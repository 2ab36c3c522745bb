// SPDX-License-Identifier: Apache-2.0
#include "core/engine/lookup.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

namespace belay {

namespace {

using Groups = std::shared_ptr<StackGroupService>;
using Protections = std::shared_ptr<ProtectionGroupService>;

constexpr int clockSlackSeconds = 120;
constexpr int mostPages = 20;

Finding unseen(const CloudError &error)
{
    Finding finding;
    finding.evidence = QStringLiteral("The cloud could not be asked: %1").arg(error.code);
    finding.error = error;
    return finding;
}

Finding settled(Outcome outcome, const QString &evidence)
{
    Finding finding;
    finding.outcome = outcome;
    finding.evidence = evidence;
    return finding;
}

Finding with(Finding finding, const Operation &operation)
{
    finding.operation = operation;
    return finding;
}

Finding started(const Operation &operation)
{
    return with(settled(Outcome::Applied, QStringLiteral("It was accepted: operation %1, now %2.")
                                              .arg(operation.id.toString(), operation.state.word)),
                operation);
}

/// What an operation must be to be ours.
struct Sought
{
    GroupKey group;
    OperationAction action = OperationAction::Update;
    ClientToken token; ///< Empty: any of that kind and time.
    QDateTime sentAt;

    [[nodiscard]] QDateTime earliest() const { return sentAt.addSecs(-clockSlackSeconds); }
};

/// Any id could be asked for; ours must also be of its kind and of about the right time.
bool fits(const Operation &operation, const Sought &sought)
{
    const bool isOfKind = operation.action == sought.action ||
                          operation.action == OperationAction::Unknown;
    return isOfKind && (!operation.createdAt.isValid() || operation.createdAt >= sought.earliest());
}

bool isOurs(const Operation &operation, const Sought &sought)
{
    if (!fits(operation, sought))
        return false;
    return sought.token.isEmpty() || operation.id.toString() == sought.token.toString() ||
           operation.description.contains(markOf(sought.token));
}

/// Our operation in the list, newest first, as far back as it can be; NotFound when it is not there.
Task<Result<Operation>> findInList(Groups service, Sought sought)
{
    PageToken page;
    for (int pages = 0; pages < mostPages; ++pages) {
        auto listing = service->operations(sought.group, page, std::stop_token{});
        Result<Page<Operation>> list = co_await listing;
        if (!list)
            co_return failure(list.error());
        bool isOld = false;
        for (const Operation &operation : list->items) {
            if (isOurs(operation, sought))
                co_return operation;
            isOld = operation.createdAt.isValid() && operation.createdAt < sought.earliest();
        }
        if (list->next.isEmpty() || list->next == page || isOld)
            break;
        page = list->next;
    }
    CloudError absent;
    absent.kind = ErrorKind::NotFound;
    absent.code = QStringLiteral("update.notFound");
    co_return failure(absent);
}

/// One look, by all means there are.
Task<Result<Operation>> findOnce(Groups service, Sought sought)
{
    if (!service->capabilities().hasOperationDescription) { // our token is the operation's id
        const OperationRef ref{{}, sought.group, OperationId(sought.token.toString())};
        auto describing = service->operation(ref, LaneKind::Change, std::stop_token{});
        Result<Operation> described = co_await describing;
        if (described && fits(*described, sought))
            co_return described;
        if (!described && described.error().kind != ErrorKind::NotFound)
            co_return described;
    }
    auto listing = findInList(service, sought);
    Result<Operation> listed = co_await listing;
    co_return listed;
}

QString unmarkedDrift(const Operation &operation)
{
    return QStringLiteral("A drift detection began at about that time, operation %1; it bears no mark that "
                          "tells whether it is this one.")
        .arg(operation.id.toString());
}

Finding judgedStop(const Operation &operation, bool accepted)
{
    const QString seen = QStringLiteral("The operation is %1.").arg(operation.state.word);
    switch (operation.state.value) {
    case OperationState::Stopping:
    case OperationState::Stopped:
        return with(settled(Outcome::Applied, seen), operation);
    case OperationState::Succeeded:
    case OperationState::Failed:
        return with(settled(Outcome::NotApplied, seen + QLatin1String(" It ended by itself.")), operation);
    case OperationState::Queued:
    case OperationState::Running:
        return with(
            accepted ? settled(Outcome::Unresolved,
                               seen + QLatin1String(" The stop was accepted, without effect."))
                     : settled(Outcome::NotApplied, seen + QLatin1String(" The stop was not carried out.")),
            operation);
    case OperationState::Unknown:
        break;
    }
    return with(settled(Outcome::Unresolved, seen), operation);
}

QLatin1StringView failureWord(ProtectionAction action)
{
    switch (action) {
    case ProtectionAction::Enable:
        return QLatin1StringView("startFail");
    case ProtectionAction::Reprotect:
        return QLatin1StringView("reprotectFail");
    case ProtectionAction::Disable:
        break;
    }
    return QLatin1StringView("stopFail");
}

/// What the list of failed tasks says about a failure since then; empty when it says nothing.
Task<QString> failureSince(Protections service, ProtectionGroupId group, ProtectionAction action,
                           QDateTime sentAt)
{
    auto listing = service->failedTasks(group, PageToken{}, std::stop_token{});
    Result<Page<FailedTask>> tasks = co_await listing;
    if (!tasks)
        co_return QString();
    for (const FailedTask &task : tasks->items) {
        const bool isRecent = !task.beganAt.isValid() || task.beganAt >= sentAt.addSecs(-clockSlackSeconds);
        if (isRecent && task.failure == failureWord(action))
            co_return QStringLiteral(" Job %1: %2 %3")
                .arg(task.job.toString(), task.errorCode, task.failReason);
    }
    co_return QString();
}

/// For a group that never left its old state for one that a change of ours leads to.
QString notCarriedOut(Outcome outcome, const QString &word)
{
    switch (outcome) {
    case Outcome::Applied:
        return QStringLiteral("It was accepted and failed again: the group is %1.").arg(word);
    case Outcome::NotApplied:
        return QStringLiteral("Not carried out as far as visible: the group is %1.").arg(word);
    case Outcome::Unresolved:
    case Outcome::Open:
        break;
    }
    return QStringLiteral("It cannot be told: the group is %1.").arg(word);
}

Finding judgedJob(const Job &job)
{
    const QString seen = QStringLiteral("Job %1 is %2. %3 %4")
                             .arg(job.id.toString(), job.state.word, job.errorCode, job.failReason);
    return settled(Outcome::Applied, seen.trimmed());
}

} // namespace

QString markOf(const ClientToken &token)
{
    return token.toString().left(14); // "belay-" and the first eight of the UUID
}

Task<Finding> lookUpStarted(Groups service, GroupKey group, OperationAction action, ClientToken token,
                            QDateTime sentAt, LookTimes times, NapsPtr naps)
{
    const Sought sought{group, action, token, sentAt};
    for (int look = 1;; ++look) {
        auto finding = findOnce(service, sought);
        Result<Operation> found = co_await finding;
        if (found)
            co_return started(*found);
        if (found.error().kind != ErrorKind::NotFound)
            co_return unseen(found.error());
        if (look >= times.looks)
            break;
        auto waiting = nap(naps, times.between);
        co_await waiting;
        if (naps->hasEnded())
            co_return unseen({});
    }
    auto reading = service->group(group, std::stop_token{});
    Result<StackGroupDetail> detail = co_await reading;
    if (!detail && detail.error().kind == ErrorKind::NotFound)
        co_return settled(Outcome::Unresolved,
                          QStringLiteral("The group is gone, and its operations with it."));
    if (!detail)
        co_return unseen(detail.error());
    if (action == OperationAction::DetectDrift && service->capabilities().hasOperationDescription) {
        const Sought unmarked{group, action, {}, sentAt};
        auto finding = findInList(service, unmarked);
        Result<Operation> similar = co_await finding;
        if (similar)
            co_return with(settled(Outcome::Unresolved, unmarkedDrift(*similar)), *similar);
        if (similar.error().kind != ErrorKind::NotFound)
            co_return unseen(similar.error());
    }
    co_return settled(Outcome::NotApplied,
                      QStringLiteral("No operation of this token was found in %1 looks.").arg(times.looks));
}

Task<Finding> lookUpStop(Groups service, OperationRef ref, bool accepted, LookTimes times, NapsPtr naps)
{
    for (int look = 1;; ++look) {
        auto reading = service->operation(ref, LaneKind::Change, std::stop_token{});
        Result<Operation> operation = co_await reading;
        if (!operation && operation.error().kind == ErrorKind::NotFound)
            co_return settled(Outcome::Unresolved, QStringLiteral("The operation is gone."));
        if (!operation)
            co_return unseen(operation.error());
        const bool runs = isStoppable(operation->state.value);
        if (!runs || look >= times.looks)
            co_return judgedStop(*operation, accepted);
        auto waiting = nap(naps, times.between); // a stop may take a moment to show
        co_await waiting;
        if (naps->hasEnded())
            co_return unseen({});
    }
}

Task<Finding> lookUpProtection(Protections service, ProtectionGroupId group, ProtectionAction action,
                               QString before, JobId job, QDateTime sentAt, LookTimes times, NapsPtr naps)
{
    if (!job.isEmpty()) {
        auto asking = service->job(job, std::stop_token{});
        Result<Job> known = co_await asking;
        if (known)
            co_return judgedJob(*known);
    }
    const ProtectionCourse course = courseOf(action);
    const QDeadlineTimer limit(times.groupLongest);
    for (;;) {
        auto reading = service->group(group, LaneKind::Change, std::stop_token{});
        Result<ProtectionGroup> read = co_await reading;
        if (!read && read.error().kind == ErrorKind::NotFound)
            co_return settled(Outcome::Unresolved, QStringLiteral("The group is gone."));
        Finding finding = read ? Finding{} : unseen(read.error());
        if (read) {
            finding.group = *read;
            const QString &word = read->state.word;
            const ProtectionState now = read->state.value;
            if (now == course.during) {
                finding.outcome = Outcome::Applied;
                finding.evidence =
                    QStringLiteral("It was accepted: the group is %1; its job is not known.").arg(word);
            } else if (word != before && now == course.goal) {
                finding.outcome = Outcome::Applied;
                finding.evidence = QStringLiteral("The group is %1; who did it cannot be told.").arg(word);
            } else if (word != before && now == course.failed) {
                auto asking = failureSince(service, group, action, sentAt);
                const QString why = co_await asking;
                finding.outcome = Outcome::Applied;
                finding.evidence =
                    QStringLiteral("It was accepted and failed: the group is %1.").arg(word) + why;
            } else if (limit.hasExpired()) {
                auto asking = failureSince(service, group, action, sentAt);
                const QString why = co_await asking;
                finding.outcome = word != before  ? Outcome::Unresolved
                                  : why.isEmpty() ? Outcome::NotApplied
                                                  : Outcome::Applied;
                finding.evidence = notCarriedOut(finding.outcome, word) + why;
            }
        }
        if (finding.outcome != Outcome::Open || limit.hasExpired())
            co_return finding;
        auto waiting = nap(naps, times.groupEvery);
        co_await waiting;
        if (naps->hasEnded())
            co_return unseen({});
    }
}

Task<std::optional<Operation>> lookUpBlocking(Groups service, GroupKey group, CloudError conflict)
{
    auto listing = service->operations(group, PageToken{}, std::stop_token{});
    Result<Page<Operation>> list = co_await listing;
    const QList<Operation> known = list ? list->items : QList<Operation>();
    for (const Operation &operation : known) {
        if (!isEnded(operation.state.value) && conflict.message.contains(operation.id.toString()))
            co_return operation;
    }
    // The list lags behind, the answer does not: AWS ends its sentence with the id.
    static const QRegularExpression lastWord(QStringLiteral("([A-Za-z0-9][-A-Za-z0-9]{7,127})\\W*$"));
    const QRegularExpressionMatch named = lastWord.match(conflict.message);
    if (named.hasMatch()) {
        const OperationRef ref{{}, group, OperationId(named.captured(1))};
        auto describing = service->operation(ref, LaneKind::Change, std::stop_token{});
        Result<Operation> described = co_await describing;
        if (described && !isEnded(described->state.value))
            co_return *described;
    }
    for (const Operation &operation : known) {
        if (!isEnded(operation.state.value))
            co_return operation;
    }
    co_return std::nullopt;
}

} // namespace belay
