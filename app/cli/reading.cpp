// SPDX-License-Identifier: Apache-2.0
// The commands that only read stack groups.
#include "app/cli/jsonforms.h"
#include "app/cli/session.h"
#include "app/cli/words.h"
#include "core/cloud/paging.h"

#include <QCoro/QCoroTimer>

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>

namespace belay::cli {

namespace {

using Service = std::shared_ptr<StackGroupService>;

// A fresh operation may be missing from the list for seconds (api/aws-cloudformation.md section 9.2).
constexpr int looksForRunning = 4;
constexpr auto betweenLooks = std::chrono::milliseconds(2'500);

QString column(const QString &text, int width)
{
    return text.leftJustified(width) + u' ';
}

QString whenOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"))
                          : QStringLiteral("-");
}

QString countsText(const TargetCounts &counts)
{
    return QStringLiteral(
               "%1 targets: %2 waiting, %3 running, %4 succeeded, %5 failed, %6 cancelled, %7 skipped")
        .arg(counts.total())
        .arg(counts.waiting)
        .arg(counts.running)
        .arg(counts.succeeded)
        .arg(counts.failed)
        .arg(counts.cancelled)
        .arg(counts.skipped);
}

void printOperation(const Session &session, const Operation &operation)
{
    session.out.line(jsonOf(operation),
                     column(operation.group.name, 24) + column(operation.id.toString(), 44) +
                         column(wordOf(operation.action.value), 12) +
                         column(wordOf(operation.state.value), 10) + whenOf(operation.createdAt));
}

Task<Result<QList<StackGroup>>> groupsOf(Service service)
{
    const std::function<Task<Result<Page<StackGroup>>>(PageToken)> fetch = [service](PageToken page) {
        return service->groups(page, {});
    };
    return allPages<StackGroup>(fetch);
}

Task<Result<QList<Operation>>> operationsOf(Service service, GroupKey key)
{
    const std::function<Task<Result<Page<Operation>>>(PageToken)> fetch = [service, key](PageToken page) {
        return service->operations(key, page, {});
    };
    return allPages<Operation>(fetch);
}

Task<Result<QList<TargetResult>>> resultsOf(Service service, OperationRef ref, ResultFilter filter)
{
    const std::function<Task<Result<Page<TargetResult>>>(PageToken)> fetch =
        [service, ref, filter](PageToken page) { return service->results(ref, filter, page, {}); };
    return allPages<TargetResult>(fetch);
}

Task<Result<QList<StackInstance>>> instancesOf(Service service, GroupKey key)
{
    const std::function<Task<Result<Page<StackInstance>>>(PageToken)> fetch = [service, key](PageToken page) {
        return service->instances(key, {}, page, {});
    };
    return allPages<StackInstance>(fetch);
}

void printRaw(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stdout);
}

} // namespace

Task<Exit> showGroups(SessionPtr session)
{
    for (const Scope &scope : session->all.workspace.stackGroupScopes()) {
        auto reading = groupsOf(session->all.workspace.stackGroups(scope));
        const Result<QList<StackGroup>> groups = co_await reading;
        if (!groups)
            co_return session->out.failed(groups.error());
        for (const StackGroup &group : *groups) {
            session->out.line(jsonOf(group), column(group.key.name, 28) + column(group.key.region, 14) +
                                                 column(wordOf(group.state.value), 8) +
                                                 column(wordOf(group.permissionModel.value), 16) +
                                                 group.description);
        }
    }
    co_return Exit::Done;
}

Task<Exit> showGroup(SessionPtr session)
{
    const auto target = groupTarget(*session);
    if (!target)
        co_return session->out.wrongUsage(target.error());
    auto reading = target->service->group(target->key, {});
    const Result<StackGroupDetail> detail = co_await reading;
    if (!detail)
        co_return session->out.failed(detail.error());
    if (session->arguments.has(QStringLiteral("template"))) {
        printRaw(detail->templateBody);
        co_return Exit::Done;
    }
    QString text =
        QStringLiteral("%1 in %2: %3")
            .arg(detail->group.key.name, detail->group.key.region, wordOf(detail->group.state.value));
    for (const Parameter &parameter : detail->parameters) {
        text += QStringLiteral("\n  %1 = %2")
                    .arg(parameter.key, parameter.hidden ? QStringLiteral("(hidden)") : parameter.value);
    }
    session->out.line(jsonOf(*detail), text);
    co_return Exit::Done;
}

Task<Exit> showInstances(SessionPtr session)
{
    const auto target = groupTarget(*session);
    if (!target)
        co_return session->out.wrongUsage(target.error());
    auto reading = instancesOf(target->service, target->key);
    const Result<QList<StackInstance>> instances = co_await reading;
    if (!instances)
        co_return session->out.failed(instances.error());
    for (const StackInstance &instance : *instances) {
        session->out.line(jsonOf(instance), column(instance.account, 18) + column(instance.region, 16) +
                                                column(wordOf(instance.sync.value), 10) + instance.reason);
    }
    co_return Exit::Done;
}

Task<Exit> showOperations(SessionPtr session)
{
    QList<std::pair<Service, GroupKey>> places;
    if (!session->operand(0).isEmpty()) {
        const auto target = groupTarget(*session);
        if (!target)
            co_return session->out.wrongUsage(target.error());
        places.append({target->service, target->key});
    } else {
        for (const Scope &scope : session->all.workspace.stackGroupScopes()) {
            const Service service = session->all.workspace.stackGroups(scope);
            auto reading = groupsOf(service);
            const Result<QList<StackGroup>> groups = co_await reading;
            if (!groups)
                co_return session->out.failed(groups.error());
            for (const StackGroup &group : *groups) {
                if (group.state != GroupState::Deleted)
                    places.append({service, group.key});
            }
        }
    }
    const bool onlyRunning = session->arguments.has(QStringLiteral("running"));
    for (const auto &[service, key] : std::as_const(places)) {
        auto reading = operationsOf(service, key);
        const Result<QList<Operation>> operations = co_await reading;
        if (!operations)
            co_return session->out.failed(operations.error());
        for (const Operation &operation : *operations) {
            if (!onlyRunning || !isEnded(operation.state.value))
                printOperation(*session, operation);
        }
    }
    co_return Exit::Done;
}

Task<Exit> showOperation(SessionPtr session)
{
    const auto target = groupTarget(*session);
    if (!target)
        co_return session->out.wrongUsage(target.error());
    const OperationRef ref = target->ref(OperationId(session->operand(1)));
    auto reading = target->service->operation(ref, LaneKind::Read, {});
    const Result<Operation> operation = co_await reading;
    if (!operation)
        co_return session->out.failed(operation.error());
    auto counting = resultsOf(target->service, ref, {});
    const Result<QList<TargetResult>> results = co_await counting;
    if (!results)
        co_return session->out.failed(results.error());
    const TargetCounts counts = countTargets(*results);
    nlohmann::json object = jsonOf(*operation);
    object["counts"] = jsonOf(counts);
    session->out.line(object,
                      QStringLiteral("%1 %2 of %3: %4\n  %5")
                          .arg(wordOf(operation->action.value), operation->id.toString(),
                               operation->group.name, wordOf(operation->state.value), countsText(counts)));
    co_return Exit::Done;
}

Task<Exit> showResults(SessionPtr session)
{
    const auto target = groupTarget(*session);
    if (!target)
        co_return session->out.wrongUsage(target.error());
    ResultFilter filter;
    if (session->arguments.has(QStringLiteral("state"))) {
        filter.state = targetStateOf(session->arguments.value(QStringLiteral("state")));
        if (!filter.state)
            co_return session->out.wrongUsage(QStringLiteral("--state does not know this word."));
    }
    auto reading = resultsOf(target->service, target->ref(OperationId(session->operand(1))), filter);
    const Result<QList<TargetResult>> results = co_await reading;
    if (!results)
        co_return session->out.failed(results.error());
    for (const TargetResult &result : *results) {
        session->out.line(jsonOf(result), column(result.account, 18) + column(result.region, 16) +
                                              column(wordOf(result.state.value), 10) + result.reason);
    }
    co_return Exit::Done;
}

Task<Result<OperationId>> runningOperation(GroupTarget target)
{
    for (int look = 1; look <= looksForRunning; ++look) {
        auto reading = operationsOf(target.service, target.key);
        const Result<QList<Operation>> operations = co_await reading;
        if (!operations)
            co_return failure(operations.error());
        for (const Operation &operation : *operations) {
            if (!isEnded(operation.state.value))
                co_return operation.id;
        }
        if (look < looksForRunning) {
            auto sleeping = QCoro::sleepFor(betweenLooks);
            co_await sleeping;
        }
    }
    CloudError nothing;
    nothing.kind = ErrorKind::NotFound;
    nothing.code = QStringLiteral("operation.noneRunning");
    nothing.message = QStringLiteral("No operation of %1 is running.").arg(target.key.name);
    co_return failure(nothing);
}

} // namespace belay::cli
