// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stopall.h"

#include "app/cli/jsonforms.h"
#include "app/cli/words.h"
#include "core/cloud/paging.h"

#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTimer>

#include <nlohmann/json.hpp>

#include <chrono>

namespace belay::cli {

namespace {

// A fresh operation may be missing from the list for seconds.
constexpr int looksForRunning = 3;
constexpr auto betweenLooks = std::chrono::milliseconds(2'500);

/// What was found running, and whether all places could be asked.
struct Running
{
    QList<OperationRef> operations = {};
    QList<std::pair<ProtectionRef, ProtectionGroup>> groups = {};
    bool isComplete = true;
};

void complain(const Session &session, Running &running, const CloudError &error)
{
    (void)session.out.failed(error);
    running.isComplete = false;
}

Task<Running> findIn(SessionPtr session, Scope scope, Running running)
{
    const auto service = session->all.workspace.stackGroups(scope);
    const std::function<Task<Result<Page<StackGroup>>>(PageToken)> fetch = [service](PageToken page) {
        return service->groups(page, {});
    };
    auto listing = allPages<StackGroup>(fetch);
    const Result<QList<StackGroup>> groups = co_await listing;
    if (!groups) {
        complain(*session, running, groups.error());
        co_return running;
    }
    const QString only = session->arguments.value(QStringLiteral("group"));
    for (const StackGroup &group : *groups) {
        if (group.state == GroupState::Deleted || (!only.isEmpty() && group.key.name != only))
            continue;
        auto reading = service->operations(group.key, PageToken{}, std::stop_token{});
        const Result<Page<Operation>> operations = co_await reading;
        if (!operations) {
            complain(*session, running, operations.error());
            continue;
        }
        for (const Operation &operation : operations->items) {
            if (isEnded(operation.state.value))
                continue;
            const OperationRef ref{scope.connection, group.key, operation.id};
            session->all.operations.take(ref, operation);
            running.operations += ref;
        }
    }
    co_return running;
}

Task<Running> findBusy(SessionPtr session, Scope scope, Running running)
{
    const auto service = session->all.workspace.protectionGroups(scope);
    const std::function<Task<Result<Page<ProtectionGroup>>>(PageToken)> fetch = [service](PageToken page) {
        return service->groups(page, {});
    };
    auto listing = allPages<ProtectionGroup>(fetch);
    const Result<QList<ProtectionGroup>> groups = co_await listing;
    if (!groups) {
        complain(*session, running, groups.error());
        co_return running;
    }
    for (const ProtectionGroup &group : *groups) {
        if (isProtectionBusy(group.state.value))
            running.groups.append({ProtectionRef{scope.connection, scope.region, group.id}, group});
    }
    co_return running;
}

Task<Running> findRunning(SessionPtr session)
{
    Running running;
    for (int look = 1; look <= looksForRunning; ++look) {
        running = {};
        for (const Scope &scope : session->all.workspace.stackGroupScopes()) {
            auto finding = findIn(session, scope, running);
            Running found = co_await finding;
            running = found;
        }
        if (!running.operations.isEmpty() || look == looksForRunning)
            break;
        auto sleeping = QCoro::sleepFor(betweenLooks);
        co_await sleeping;
    }
    for (const Scope &scope : session->all.workspace.protectionScopes()) {
        auto finding = findBusy(session, scope, running);
        Running found = co_await finding;
        running = found;
    }
    co_return running;
}

void print(const Session &session, const StopRow &row)
{
    nlohmann::json object{{"type", "stop-result"},
                          {"connection", utf8(row.connectionName)},
                          {"group", utf8(row.groupName)},
                          {"outcome", utf8(wordOf(row.outcome))}};
    if (!row.ref.id.isEmpty())
        object["operation"] = utf8(row.ref.id.toString());
    if (row.hindrance != StopHindrance::None && row.outcome == StopRow::Outcome::NotAsked)
        object["reason"] = utf8(wordOf(row.hindrance));
    if (const StopProgress *progress = session.all.stops.progress(row.ref)) {
        object["attempts"] = progress->attempts;
        object["recorded"] = progress->recorded;
    }
    if (row.error)
        object["error"] = jsonOf(*row.error);
    QString text = row.connectionName.leftJustified(20) + u' ' + row.groupName.leftJustified(24) + u' ' +
                   row.ref.id.toString().leftJustified(44) + u' ' + wordOf(row.outcome);
    if (object.contains("reason"))
        text += u' ' + wordOf(row.hindrance);
    session.out.line(object, text);
}

Exit exitOf(const QList<StopRow> &rows, bool isComplete)
{
    Exit exit = isComplete ? Exit::Done : Exit::Refused;
    for (const StopRow &row : rows) {
        if (row.outcome == StopRow::Outcome::Unknown || row.outcome == StopRow::Outcome::UnderWay)
            return Exit::Unknown;
        if (row.outcome == StopRow::Outcome::Refused)
            exit = Exit::Refused;
    }
    return exit;
}

} // namespace

StopManyRun::StopManyRun(SessionPtr session, StopMany *many, bool untilStopped, int giveUpSeconds)
    : m_session(std::move(session))
    , m_many(many)
    , m_untilStopped(untilStopped)
{
    m_ended.start();
    connect(many, &StopMany::rowChanged, this, &StopManyRun::look);
    connect(many, &StopMany::over, this, &StopManyRun::look);
    connect(&m_session->all.stops, &StopController::progressed, this, [this](const OperationRef &ref) {
        const StopProgress *progress = m_session->all.stops.progress(ref);
        // Nobody signs in while a command runs.
        if (progress->waitingForSignInSince.isValid() && !progress->has(StopStage::Accepted) &&
            !progress->givenUp)
            m_session->all.stops.giveUp(ref);
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(giveUpSeconds));
    connect(&m_patience, &QTimer::timeout, many, &StopMany::giveUp);
}

void StopManyRun::begin(const QString &note)
{
    m_patience.start();
    m_many->run(note);
    look();
}

void StopManyRun::look()
{
    const bool isEnd = m_untilStopped ? m_many->isOver() : m_many->isAnswered();
    if (!isEnd || m_ended.future().isFinished())
        return;
    m_patience.stop();
    m_ended.finish();
}

Task<Exit> stopAll(SessionPtr session)
{
    if (!session->arguments.operands.isEmpty())
        co_return session->out.wrongUsage(QStringLiteral("--all takes no GROUP; --group narrows it."));
    if (!session->arguments.has(QStringLiteral("yes")))
        co_return session->out.wrongUsage(QStringLiteral("--all stops every running operation: say --yes."));
    const auto patience = patienceOf(session->arguments);
    if (!patience)
        co_return session->out.wrongUsage(patience.error());
    auto opening = openJournal(session); // the brake works without it, and says so
    const Result<Done> opened = co_await opening;
    if (!opened)
        session->out.fault(jsonOf(opened.error()), sentenceOf(opened.error()));

    auto finding = findRunning(session);
    const Running running = co_await finding;
    StopMany many(&session->all.workspace, &session->all.operations, &session->all.stops);
    many.plan(running.operations, running.groups);
    const bool withChecks = session->arguments.has(QStringLiteral("drift-checks"));
    for (int row = 0; row < many.rows().size(); ++row) {
        if (withChecks || many.rows().at(row).action != OperationAction::DetectDrift)
            many.tick(row, true);
    }
    StopManyRun run(session, &many, !session->arguments.has(QStringLiteral("no-wait")), *patience);
    QFuture<void> ended = run.ended();
    run.begin(session->arguments.value(QStringLiteral("note")));
    co_await ended;
    for (const StopRow &row : many.rows())
        print(*session, row);
    co_return exitOf(many.rows(), running.isComplete);
}

} // namespace belay::cli
