// SPDX-License-Identifier: Apache-2.0
#include "app/cli/jsonforms.h"
#include "app/cli/reporters.h"
#include "app/cli/session.h"

#include <QCoro/QCoroFuture>

namespace belay::cli {

Task<Result<Operation>> followToTheEnd(SessionPtr session, GroupTarget target, OperationId id)
{
    const OperationRef ref = target.ref(id);
    auto reading = target.service->operation(ref, LaneKind::Read, {});
    Result<Operation> first = co_await reading;
    if (!first)
        co_return failure(first.error());
    OperationReporter reporter(session, ref);
    QFuture<void> ended = reporter.ended();
    session->all.operations.follow(ref);
    session->all.operations.focus(ref);
    session->all.operations.take(ref, *first);
    co_await ended;
    if (const std::optional<CloudError> fatal = reporter.fatal())
        co_return failure(*fatal);
    co_return reporter.last();
}

Task<Exit> watchOperation(SessionPtr session)
{
    const auto target = groupTarget(*session);
    if (!target)
        co_return session->out.wrongUsage(target.error());
    OperationId id(session->operand(1));
    if (id.isEmpty()) {
        auto finding = runningOperation(*target);
        const Result<OperationId> running = co_await finding;
        if (!running)
            co_return session->out.failed(running.error());
        id = *running;
    }
    auto following = followToTheEnd(session, *target, id);
    const Result<Operation> last = co_await following;
    if (!last)
        co_return session->out.failed(last.error());
    co_return Exit::Done;
}

} // namespace belay::cli
