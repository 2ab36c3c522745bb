// SPDX-License-Identifier: Apache-2.0
// The commands about protection groups. None of them is the brake.
#include "app/cli/connectionoptions.h"
#include "app/cli/jsonforms.h"
#include "app/cli/reporters.h"
#include "app/cli/words.h"
#include "core/cloud/paging.h"

#include <QCoro/QCoroFuture>

#include <nlohmann/json.hpp>

namespace belay::cli {

namespace {

using Service = std::shared_ptr<ProtectionGroupService>;

struct ProtectionTarget
{
    ProtectionRef ref;
    ProtectionGroup group;
    Service service;
};

Task<Result<QList<ProtectionGroup>>> groupsOf(Service service)
{
    const std::function<Task<Result<Page<ProtectionGroup>>>(PageToken)> fetch = [service](PageToken page) {
        return service->groups(page, {});
    };
    return allPages<ProtectionGroup>(fetch);
}

template <class T>
using ListCall = Task<Result<Page<T>>> (ProtectionGroupService::*)(ProtectionGroupId, PageToken,
                                                                   std::stop_token);

template <class T>
Task<Result<QList<T>>> insidesOf(Service service, ProtectionGroupId group, ListCall<T> call)
{
    const std::function<Task<Result<Page<T>>>(PageToken)> fetch = [service, group, call](PageToken page) {
        return (service.get()->*call)(group, page, {});
    };
    return allPages<T>(fetch);
}

CloudError ownError(ErrorKind kind, const char *code, const QString &message)
{
    CloudError error;
    error.kind = kind;
    error.code = QString::fromLatin1(code);
    error.message = message;
    return error;
}

/// The group an operand names by name or id, in all places the options leave.
Task<Result<ProtectionTarget>> findGroup(SessionPtr session, QString name)
{
    QList<ProtectionTarget> found;
    for (const Scope &scope : session->all.workspace.protectionScopes()) {
        const Service service = session->all.workspace.protectionGroups(scope);
        auto reading = groupsOf(service);
        const Result<QList<ProtectionGroup>> groups = co_await reading;
        if (!groups)
            co_return failure(groups.error());
        for (const ProtectionGroup &group : *groups) {
            if (group.name == name || group.id.toString() == name)
                found.append({{scope.connection, scope.region, group.id}, group, service});
        }
    }
    if (found.isEmpty())
        co_return failure(ownError(ErrorKind::NotFound, "protection.noSuchGroup",
                                   QStringLiteral("There is no protection group %1.").arg(name)));
    if (found.size() > 1)
        co_return failure(ownError(ErrorKind::Invalid, "connection.severalGroups",
                                   QStringLiteral("Several groups are called %1: use the id.").arg(name)));
    co_return found.constFirst();
}

void printGroup(const Session &session, const ProtectionGroup &group)
{
    session.out.line(jsonOf(group),
                     group.name.leftJustified(24) + u' ' + group.state.word.leftJustified(18) + u' ' +
                         QStringLiteral("%1 instances, %2 pairs  ").arg(group.instances).arg(group.pairs) +
                         group.id.toString());
}

Task<Exit> showInsides(SessionPtr session, ProtectionTarget target)
{
    printGroup(*session, target.group);
    auto instancesReading =
        insidesOf<ProtectedInstance>(target.service, target.group.id, &ProtectionGroupService::instances);
    const Result<QList<ProtectedInstance>> instances = co_await instancesReading;
    if (!instances)
        co_return session->out.failed(instances.error());
    for (const ProtectedInstance &instance : *instances)
        session->out.line(jsonOf(instance),
                          QStringLiteral("  instance %1 %2").arg(instance.name, instance.state));
    auto pairsReading =
        insidesOf<ReplicationPair>(target.service, target.group.id, &ProtectionGroupService::pairs);
    const Result<QList<ReplicationPair>> pairs = co_await pairsReading;
    if (!pairs)
        co_return session->out.failed(pairs.error());
    for (const ReplicationPair &pair : *pairs)
        session->out.line(jsonOf(pair), QStringLiteral("  pair %1 %2").arg(pair.name, pair.state));
    auto tasksReading =
        insidesOf<FailedTask>(target.service, target.group.id, &ProtectionGroupService::failedTasks);
    const Result<QList<FailedTask>> tasks = co_await tasksReading;
    if (!tasks)
        co_return session->out.failed(tasks.error());
    for (const FailedTask &task : *tasks) {
        session->out.line(
            jsonOf(task),
            QStringLiteral("  failed %1 %2 %3").arg(task.failure, task.resourceName, task.failReason));
    }
    co_return Exit::Done;
}

ProtectionAction actionOf(const Arguments &arguments, const ProtectionGroup &group)
{
    if (arguments.command == u"disable-protection")
        return ProtectionAction::Disable;
    return refusalOf(ProtectionAction::Reprotect, group) == ActionRefusal::None ? ProtectionAction::Reprotect
                                                                                : ProtectionAction::Enable;
}

} // namespace

Task<Exit> showProtection(SessionPtr session)
{
    if (session->all.workspace.protectionScopes().isEmpty())
        co_return session->out.wrongUsage(
            QStringLiteral("Protection groups live at Huawei; this connection is not."));
    if (!session->operand(0).isEmpty()) {
        auto finding = findGroup(session, session->operand(0));
        const Result<ProtectionTarget> target = co_await finding;
        if (!target)
            co_return session->out.failed(target.error());
        auto showing = showInsides(session, *target);
        const Exit exit = co_await showing;
        co_return exit;
    }
    for (const Scope &scope : session->all.workspace.protectionScopes()) {
        auto reading = groupsOf(session->all.workspace.protectionGroups(scope));
        const Result<QList<ProtectionGroup>> groups = co_await reading;
        if (!groups)
            co_return session->out.failed(groups.error());
        for (const ProtectionGroup &group : *groups)
            printGroup(*session, group);
    }
    co_return Exit::Done;
}

Task<Exit> showJob(SessionPtr session)
{
    const QList<Scope> scopes = session->all.workspace.protectionScopes();
    if (scopes.size() != 1)
        co_return session->out.wrongUsage(QStringLiteral("Name one Huawei connection and one region."));
    const Service service = session->all.workspace.protectionGroups(scopes.constFirst());
    auto reading = service->job(JobId(session->operand(0)), {});
    const Result<Job> job = co_await reading;
    if (!job)
        co_return session->out.failed(job.error());
    QString text =
        QStringLiteral("%1 %2 %3 %4").arg(job->id.toString(), job->type, job->state.word, job->failReason);
    for (const Job &part : job->parts)
        text += QStringLiteral("\n  %1 %2 %3").arg(part.type, part.state.word, part.failReason);
    session->out.line(jsonOf(*job), text);
    co_return Exit::Done;
}

Task<Exit> changeProtection(SessionPtr session)
{
    if (session->all.workspace.protectionScopes().isEmpty())
        co_return session->out.wrongUsage(
            QStringLiteral("Protection groups live at Huawei; this connection is not."));
    auto opening = openJournal(session);
    const Result<Done> opened = co_await opening;
    if (!opened)
        co_return session->out.failed(opened.error());
    auto settling = settleEarlier(session);
    co_await settling;
    auto finding = findGroup(session, session->operand(0));
    const Result<ProtectionTarget> target = co_await finding;
    if (!target)
        co_return session->out.failed(target.error());
    const ProtectionAction action = actionOf(session->arguments, target->group);
    if (action == ProtectionAction::Disable) {
        const QString fault = yesNameFault(session->arguments, target->group.name,
                                           QStringLiteral("Without protection a disaster loses data."));
        if (!fault.isEmpty())
            co_return session->out.wrongUsage(fault);
    }
    ProtectionReporter reporter(session, target->ref, !session->arguments.has(QStringLiteral("no-wait")));
    QFuture<Exit> ended = reporter.ended();
    session->all.protecting.act(target->ref, action, session->arguments.value(QStringLiteral("note")));
    const Exit exit = co_await ended;
    co_return exit;
}

} // namespace belay::cli
