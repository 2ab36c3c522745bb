// SPDX-License-Identifier: Apache-2.0
// The commands that change stack groups, and the brake.
#include "app/cli/connectionoptions.h"
#include "app/cli/draftoptions.h"
#include "app/cli/jsonforms.h"
#include "app/cli/reporters.h"
#include "app/cli/words.h"

#include <QCoro/QCoroFuture>

#include <nlohmann/json.hpp>

namespace belay::cli {

namespace {

constexpr int defaultPatienceSeconds = 60;

bool needsTyping(const Connection &connection)
{
    return connection.environment == Environment::Production || connection.mode == Mode::FullTyped;
}

/// Says how an update or a drift detection went.
Exit reportStarted(const Session &session, const GroupTarget &target, const UpdateOutcome &outcome)
{
    session.out.violations(outcome.violations);
    if (outcome.operation) {
        const nlohmann::json object{{"type", utf8(session.arguments.command)},
                                    {"outcome", "accepted"},
                                    {"group", utf8(target.key.name)},
                                    {"region", utf8(target.key.region)},
                                    {"operation", utf8(outcome.operation->id.toString())},
                                    {"token", utf8(outcome.token.toString())},
                                    {"foundByLooking", outcome.foundByLooking}};
        session.out.line(object,
                         QStringLiteral("Accepted: operation %1").arg(outcome.operation->id.toString()));
        return Exit::Done;
    }
    if (outcome.blocking) {
        const Operation &blocking = *outcome.blocking;
        nlohmann::json object = jsonOf(blocking);
        object["type"] = "blocking";
        session.out.fault(object,
                          QStringLiteral("Operation %1 runs on this group: wait for it (belay watch %2 %1) "
                                         "or stop it (belay stop %2 %1).")
                              .arg(blocking.id.toString(), target.key.name));
    }
    if (outcome.error && outcome.isUnknown) {
        (void)session.out.failed(*outcome.error);
        return Exit::Unknown;
    }
    if (outcome.error)
        return session.out.changeFailed(*outcome.error);
    return Exit::Usage; // the violations say why
}

/// What was just started, to its end with --wait.
Task<Exit> startedExit(SessionPtr session, GroupTarget target, UpdateOutcome outcome)
{
    const Exit exit = reportStarted(*session, target, outcome);
    if (!outcome.operation || !session->arguments.has(QStringLiteral("wait")))
        co_return exit;
    auto following = followToTheEnd(session, target, outcome.operation->id);
    const Result<Operation> last = co_await following;
    if (!last)
        co_return session->out.failed(last.error());
    co_return last->state == OperationState::Succeeded ? Exit::Done : Exit::Refused;
}

} // namespace

Task<Exit> detectDrift(SessionPtr session)
{
    const auto target = groupTarget(*session);
    if (!target)
        co_return session->out.wrongUsage(target.error());
    auto opening = openJournal(session);
    const Result<Done> opened = co_await opening;
    if (!opened)
        co_return session->out.failed(opened.error());
    auto settling = settleEarlier(session);
    co_await settling;

    const QString note = session->arguments.value(QStringLiteral("note"));
    auto sending = session->all.updates.detectDrift(target->connection.id, target->key, note);
    const UpdateOutcome outcome = co_await sending;
    auto reporting = startedExit(session, *target, outcome);
    const Exit exit = co_await reporting;
    co_return exit;
}

Task<Exit> updateGroup(SessionPtr session)
{
    const auto target = groupTarget(*session);
    if (!target)
        co_return session->out.wrongUsage(target.error());
    const auto draftJson = readDraftJson(session->arguments);
    if (!draftJson)
        co_return session->out.wrongUsage(draftJson.error());
    const auto readable = draftWith({}, session->arguments, *draftJson);
    if (!readable)
        co_return session->out.wrongUsage(readable.error());
    if (needsTyping(target->connection)) {
        const QString fault =
            yesNameFault(session->arguments, target->key.name, QStringLiteral("This updates production."));
        if (!fault.isEmpty())
            co_return session->out.wrongUsage(fault);
    }
    auto opening = openJournal(session);
    const Result<Done> opened = co_await opening;
    if (!opened)
        co_return session->out.failed(opened.error());
    auto settling = settleEarlier(session);
    co_await settling;

    auto reading = session->all.updates.ground(target->connection.id, target->key, {});
    const Result<UpdateGround> ground = co_await reading;
    if (!ground)
        co_return session->out.failed(ground.error());
    const UpdateDraft base = UpdateController::draftFrom(*ground, target->service->capabilities());
    const auto draft = draftWith(base, session->arguments, *draftJson);
    if (!draft)
        co_return session->out.wrongUsage(draft.error());

    const QString note = session->arguments.value(QStringLiteral("note"));
    auto sending = session->all.updates.send(target->connection.id, *draft, note);
    const UpdateOutcome outcome = co_await sending;
    auto reporting = startedExit(session, *target, outcome);
    const Exit exit = co_await reporting;
    co_return exit;
}

tl::expected<int, QString> patienceOf(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("give-up")))
        return defaultPatienceSeconds;
    bool isNumber = false;
    const int seconds = arguments.value(QStringLiteral("give-up")).toInt(&isNumber);
    if (!isNumber || seconds < 1)
        return tl::unexpected<QString>(QStringLiteral("--give-up needs a number of seconds."));
    return seconds;
}

Task<Exit> stopOperation(SessionPtr session)
{
    if (session->arguments.has(QStringLiteral("all"))) {
        auto stopping = stopAll(session);
        const Exit all = co_await stopping;
        co_return all;
    }
    if (session->operand(0).isEmpty())
        co_return session->out.wrongUsage(QStringLiteral("stop needs GROUP [OPERATION], or --all."));
    for (const QString &option :
         {QStringLiteral("group"), QStringLiteral("drift-checks"), QStringLiteral("yes")}) {
        if (session->arguments.has(option))
            co_return session->out.wrongUsage(QStringLiteral("--%1 belongs to --all.").arg(option));
    }
    const auto target = groupTarget(*session);
    if (!target)
        co_return session->out.wrongUsage(target.error());
    const auto patience = patienceOf(session->arguments);
    if (!patience)
        co_return session->out.wrongUsage(patience.error());
    auto opening = openJournal(session); // the brake works without it, and says so
    const Result<Done> opened = co_await opening;
    if (!opened)
        session->out.fault(jsonOf(opened.error()), sentenceOf(opened.error()));

    OperationId id(session->operand(1));
    if (id.isEmpty()) {
        auto finding = runningOperation(*target);
        const Result<OperationId> running = co_await finding;
        if (!running)
            co_return session->out.failed(running.error());
        id = *running;
    }
    const OperationRef ref = target->ref(id);
    StopReporter reporter(session, ref, !session->arguments.has(QStringLiteral("no-wait")), *patience);
    QFuture<Exit> ended = reporter.ended();
    session->all.stops.stop(ref, Actor::Person, session->arguments.value(QStringLiteral("note")));
    const Exit exit = co_await ended;
    co_return exit;
}

} // namespace belay::cli
