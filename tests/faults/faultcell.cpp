// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/faultcell.h"

#include <QCoro/QCoroTask>
#include <QCoro/QCoroTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace belay::testing {
namespace {

using namespace std::chrono_literals;

constexpr int longestCellMs = 240'000;

QString scenarioFor(CallClass call)
{
    return call == CallClass::Stop ? QStringLiteral("board") : QStringLiteral("smooth");
}

double paceFor(CallClass call)
{
    return call == CallClass::Stop ? 1.0 : 50.0;
}

QString actionOf(const CellSpec &spec)
{
    const bool aws = spec.connection == u"aws";
    switch (spec.call) {
    case CallClass::Read:
        return aws                          ? QStringLiteral("DescribeStackSet")
               : spec.connection == u"sdrs" ? QStringLiteral("ShowProtectionGroup")
                                            : QStringLiteral("GetStackGroup");
    case CallClass::TokenChange:
        return aws ? QStringLiteral("UpdateStackSet") : QStringLiteral("UpdateStackGroup");
    case CallClass::PlainChange:
        return QStringLiteral("StopProtectionGroup");
    case CallClass::Stop:
        break;
    }
    return aws ? QStringLiteral("StopStackSetOperation") : QStringLiteral("StopStackGroupOperation");
}

/// How often the fault strikes: twice shows that a repeat meets it too.
int timesOf(const CellSpec &spec)
{
    return spec.row->slow ? 1 : 2;
}

int boundOf(const CellSpec &spec)
{
    switch (spec.call) {
    case CallClass::Read:
        return spec.connection == u"sdrs" ? 5 : 3;
    case CallClass::TokenChange:
        return 3;
    case CallClass::PlainChange:
        return spec.row->kind == FaultKind::Throttled ? 3 : 1;
    case CallClass::Stop:
        break;
    }
    return timesOf(spec) + 1;
}

QString word(const CloudError &error)
{
    return QStringLiteral("%1 %2 (kind %3, fault %4, HTTP %5)")
        .arg(error.code, error.message)
        .arg(int(error.kind))
        .arg(int(error.fault))
        .arg(error.httpStatus);
}

OperationRef runningOperation(FaultCell &cell, const QString &connection)
{
    practice::PracticeRequest asking;
    asking.method = "GET";
    asking.path = "/practice/state";
    const QJsonObject state = QJsonDocument::fromJson(cell.range.cloud.answer(asking).body).object();
    const QString cloud = connection == u"aws" ? QStringLiteral("aws") : QStringLiteral("alibaba");
    for (const QJsonValue &operation : state[cloud][u"operations"].toArray())
        if (operation[u"status"].toString() == u"RUNNING" && operation[u"action"].toString() == u"UPDATE")
            return {ConnectionId(connection),
                    {operation[u"region"].toString(), operation[u"group"].toString(), CallAs::Self},
                    OperationId(operation[u"id"].toString())};
    qFatal("No operation runs in the practice cloud.");
    return {};
}

/// Verdict against ledger; what the program says must be what the cloud did.
void judge(const FaultCell &cell, CellResult &result)
{
    if (cell.front.strikes() == 0)
        result.problems.append(QStringLiteral("the fault did not strike"));
    else if (cell.front.struckReused() != cell.spec().reused)
        result.problems.append(QStringLiteral("struck a connection of the other kind"));
    if (result.sends > result.sendsBound)
        result.problems.append(
            QStringLiteral("%1 sends, at most %2").arg(result.sends).arg(result.sendsBound));
    if (result.applied > 1)
        result.problems.append(QStringLiteral("doubled: applied %1 times").arg(result.applied));
    if (result.told == Outcome::Open || result.told == Outcome::Unresolved)
        result.problems.append(QStringLiteral("left unknown; applied %1").arg(result.applied));
    else if ((result.told == Outcome::Applied) != (result.applied > 0))
        result.problems.append(QStringLiteral("wrong: told %1, applied %2")
                                   .arg(result.told == Outcome::Applied ? u"applied" : u"not applied")
                                   .arg(result.applied));
    result.seconds = double(cell.clock.elapsed()) / 1'000;
}

bool isSettled(Outcome outcome)
{
    return outcome == Outcome::Applied || outcome == Outcome::NotApplied;
}

/// The newest entry of a change once it has a verdict, or as it stands after a moment.
Task<JournalEntry> settledEntry(FaultCell *cell)
{
    JournalEntry entry;
    for (int look = 0; look < 40; ++look) {
        JournalFilter changes;
        changes.kinds = {ChangeKind::Update, ChangeKind::Stop, ChangeKind::DisableProtection};
        changes.limit = 1;
        auto reading = cell->range.journal.entries(changes);
        Result<QList<JournalEntry>> entries = co_await reading;
        if (entries && !entries->isEmpty())
            entry = entries->first();
        if (isSettled(entry.outcome))
            break;
        auto sleeping = QCoro::sleepFor(50ms);
        co_await sleeping;
    }
    co_return entry;
}

/// What a flow leaves open, the reconciler finds out once the cloud can be asked again.
Task<JournalEntry> reconciledEntry(FaultCell *cell)
{
    LookTimes times;
    times.between = 200ms;
    times.groupEvery = 200ms;
    times.groupLongest = 3s;
    times.retryEvery = 500ms;
    Reconciler reconciler(&cell->range.workspace, &cell->range.watch, nullptr, times);
    JournalEntry entry;
    for (int look = 0; look < 10 && !isSettled(entry.outcome); ++look) {
        auto looking = reconciler.lookUpAll();
        Result<Done> looked = co_await looking;
        auto reading = settledEntry(cell);
        entry = co_await reading;
    }
    co_return entry;
}

Task<void> finish(FaultCell *cell, CellResult result)
{
    const QString action = actionOf(cell->spec());
    auto reading = settledEntry(cell);
    JournalEntry entry = co_await reading;
    if (!isSettled(result.told) && !isSettled(entry.outcome)) {
        cell->front.disarm();
        auto reconciling = reconciledEntry(cell);
        entry = co_await reconciling;
        result.told = entry.outcome;
        result.foundLater = true;
    }
    result.applied = cell->range.applied(action);
    if (result.told != entry.outcome)
        result.problems.append(QStringLiteral("told %1, journal has %2: %3")
                                   .arg(int(result.told))
                                   .arg(int(entry.outcome))
                                   .arg(entry.evidence));
    judge(*cell, result);
    cell->end(result);
}

template <class Value>
Task<void> endRead(FaultCell *cell, CellResult result, Result<Value> first, Result<Value> again)
{
    result.applied = int(cell->range.cloud.context().ledger.entries().size());
    result.told = Outcome::NotApplied;
    const bool fair = first || first.error().kind == ErrorKind::Transient ||
                      first.error().kind == ErrorKind::NotSent ||
                      first.error().kind == ErrorKind::Throttled || first.error().kind == ErrorKind::Protocol;
    if (!fair)
        result.problems.append(QStringLiteral("a fault told as a fact: ") + word(first.error()));
    if (!again)
        result.problems.append(QStringLiteral("does not read once the fault has ended: ") +
                               word(again.error()));
    else if (first && *first != *again)
        result.problems.append(QStringLiteral("read something else under the fault"));
    judge(*cell, result);
    cell->end(result);
    co_return;
}

Task<void> waitUntilOver(FaultCell *cell)
{
    cell->front.disarm();
    while (!cell->front.isOver()) {
        auto sleeping = QCoro::sleepFor(20ms);
        co_await sleeping;
    }
}

Task<void> readGroup(FaultCell *cell, CellResult result)
{
    const GroupKey key = Range::group(cell->spec().connection);
    const auto service =
        cell->range.workspace.stackGroups({ConnectionId(cell->spec().connection), key.region});
    if (cell->spec().reused) {
        auto warming = service->group(key, std::stop_token{});
        co_await warming;
    }
    const int before = cell->front.deliveries(actionOf(cell->spec()));
    cell->arm(actionOf(cell->spec()));
    cell->front.strikeConnections();
    auto reading = service->group(key, std::stop_token{});
    Result<StackGroupDetail> first = co_await reading;
    result.sends = cell->front.deliveries(actionOf(cell->spec())) - before;
    auto waiting = waitUntilOver(cell);
    co_await waiting;
    auto readingAgain = service->group(key, std::stop_token{});
    Result<StackGroupDetail> again = co_await readingAgain;
    auto ending = endRead(cell, result, first, again);
    co_await ending;
}

Task<ProtectionRef> protectionGroup(FaultCell *cell)
{
    const ConnectionId id(QStringLiteral("sdrs"));
    const Scope scope = cell->range.workspace.protectionScopes().first();
    const auto service = cell->range.workspace.protectionGroups(scope);
    auto listing = service->groups(PageToken{}, std::stop_token{});
    Result<Page<ProtectionGroup>> page = co_await listing;
    ProtectionRef ref{id, scope.region, {}};
    if (page)
        for (const ProtectionGroup &group : page->items)
            if (group.name == u"dr-db")
                ref.group = group.id;
    co_return ref;
}

Task<void> readProtection(FaultCell *cell, CellResult result)
{
    auto finding = protectionGroup(cell);
    ProtectionRef ref = co_await finding;
    const auto service = cell->range.workspace.protectionGroups({ref.connection, ref.region});
    if (cell->spec().reused) {
        auto warming = service->group(ref.group, LaneKind::Read, std::stop_token{});
        co_await warming;
    }
    const int before = cell->front.deliveries(actionOf(cell->spec()));
    cell->arm(actionOf(cell->spec()));
    cell->front.strikeConnections();
    auto reading = service->group(ref.group, LaneKind::Read, std::stop_token{});
    Result<ProtectionGroup> first = co_await reading;
    result.sends = cell->front.deliveries(actionOf(cell->spec())) - before;
    auto waiting = waitUntilOver(cell);
    co_await waiting;
    auto readingAgain = service->group(ref.group, LaneKind::Read, std::stop_token{});
    Result<ProtectionGroup> again = co_await readingAgain;
    auto ending = endRead(cell, result, first, again);
    co_await ending;
}

Task<void> update(FaultCell *cell, CellResult result)
{
    const ConnectionId id(cell->spec().connection);
    const GroupKey key = Range::group(cell->spec().connection);
    const auto service = cell->range.workspace.stackGroups({id, key.region});
    auto grounding = cell->range.updates.ground(id, key, std::stop_token{});
    Result<UpdateGround> ground = co_await grounding;
    if (!ground) {
        result.problems.append(QStringLiteral("no ground: ") + word(ground.error()));
        cell->end(result);
        co_return;
    }
    UpdateDraft draft = UpdateController::draftFrom(*ground, service->capabilities());
    for (ParameterChoice &choice : draft.parameters)
        if (!choice.value && !choice.usePrevious) // ROS cannot keep a hidden value
            choice.value = QStringLiteral("typed anew");
    draft.preferences.maxConcurrentCount = 2;
    draft.preferences.failureToleranceCount = 1;
    if (cell->spec().reused) {
        const OperationRef nothing{id, key, OperationId(QStringLiteral("belay-nothing"))};
        auto warming = service->operation(nothing, LaneKind::Change, std::stop_token{});
        co_await warming;
    }
    cell->arm(actionOf(cell->spec()));
    auto sending = cell->range.updates.send(id, draft, QStringLiteral("fault matrix"), std::nullopt);
    UpdateOutcome outcome = co_await sending;
    if (blocks(outcome.violations))
        result.problems.append(QStringLiteral("the draft was refused"));
    result.told = outcome.operation ? Outcome::Applied : Outcome::NotApplied;
    if (!outcome.operation && outcome.error &&
        (outcome.error->kind == ErrorKind::UnknownOutcome || outcome.error->kind == ErrorKind::Transient))
        result.told = Outcome::Unresolved;
    result.sends = cell->front.deliveries(actionOf(cell->spec()));
    auto ending = finish(cell, result);
    co_await ending;
}

Task<void> disableProtection(FaultCell *cell, CellResult result)
{
    auto finding = protectionGroup(cell);
    ProtectionRef ref = co_await finding;
    cell->arm(actionOf(cell->spec()));
    cell->range.protectionControl.act(ref, ProtectionAction::Disable, QStringLiteral("fault matrix"));
    const ClientToken token = cell->range.protectionControl.progress(ref)->token;
    const auto isUnderWay = [cell, ref, token] {
        const ProtectionProgress *progress = cell->range.protectionControl.progress(ref);
        const bool handedOver =
            progress->stage == ProtectionStage::Unknown && !cell->range.journal.isLive(token);
        return !handedOver && !progress->isOver();
    };
    while (isUnderWay() && cell->clock.elapsed() < longestCellMs) {
        auto sleeping = QCoro::sleepFor(20ms);
        co_await sleeping;
    }
    switch (cell->range.protectionControl.progress(ref)->stage) {
    case ProtectionStage::Finished:
    case ProtectionStage::Failed:
    case ProtectionStage::ReachedAnyhow:
        result.told = Outcome::Applied;
        break;
    case ProtectionStage::Refused:
    case ProtectionStage::NotCarriedOut:
        result.told = Outcome::NotApplied;
        break;
    case ProtectionStage::Reading:
    case ProtectionStage::Written:
    case ProtectionStage::Sent:
    case ProtectionStage::Accepted:
    case ProtectionStage::Working:
    case ProtectionStage::Unknown:
        result.told = Outcome::Unresolved;
        break;
    }
    result.sends = cell->front.deliveries(actionOf(cell->spec()));
    auto ending = finish(cell, result);
    co_await ending;
}

Task<void> stop(FaultCell *cell, CellResult result)
{
    const OperationRef ref = runningOperation(*cell, cell->spec().connection);
    const auto service = cell->range.workspace.stackGroups({ref.connection, ref.group.region});
    if (cell->spec().reused) {
        auto warming = service->operation(ref, LaneKind::Stop, std::stop_token{});
        co_await warming;
    }
    cell->arm(actionOf(cell->spec()));
    cell->range.stops.stop(ref, Actor::Person, QStringLiteral("fault matrix"));
    while (!cell->range.stops.progress(ref)->isOver() && cell->clock.elapsed() < longestCellMs) {
        if (cell->range.applied(actionOf(cell->spec())) > 0)
            cell->range.cloud.context().clock.setFactor(500); // started targets drain sooner
        auto sleeping = QCoro::sleepFor(20ms);
        co_await sleeping;
    }
    const StopStage stage = cell->range.stops.progress(ref)->stage;
    result.told = stage == StopStage::Stopped                 ? Outcome::Applied
                  : cell->range.stops.progress(ref)->isOver() ? Outcome::NotApplied
                                                              : Outcome::Unresolved;
    result.sends = cell->front.deliveries(actionOf(cell->spec()));
    auto ending = finish(cell, result);
    co_await ending;
}

QStringList cloudsOf(CallClass call)
{
    QStringList clouds;
    if (call != CallClass::PlainChange)
        clouds = {QStringLiteral("aws"), QStringLiteral("ros")};
    if (call == CallClass::Read || call == CallClass::PlainChange)
        clouds.append(QStringLiteral("sdrs"));
    return clouds;
}

} // namespace

FaultCell::FaultCell(const CellSpec &spec)
    : range(scenarioFor(spec.call), paceFor(spec.call))
    , front(&range.cloud)
    , m_spec(spec)
{
    front.setKeepAlive(spec.reused);
    Connection connection = range.connection(spec.connection);
    connection.endpoint = front.url();
    range.set(connection);
    // A change is on its way as soon as its intent is durable.
    QObject::connect(&range.journal, &Journal::changed, &front, &FaultFront::strikeConnections);
}

void FaultCell::start()
{
    clock.start();
    CellResult result;
    result.sendsBound = boundOf(m_spec);
    switch (m_spec.call) {
    case CallClass::Read:
        m_spec.connection == u"sdrs" ? readProtection(this, result) : readGroup(this, result);
        break;
    case CallClass::TokenChange:
        update(this, result);
        break;
    case CallClass::PlainChange:
        disableProtection(this, result);
        break;
    case CallClass::Stop:
        stop(this, result);
        break;
    }
}

void FaultCell::arm(const QString &action)
{
    front.arm(*m_spec.row, m_spec.strike, action, timesOf(m_spec));
}

void FaultCell::end(CellResult result)
{
    m_result = std::move(result);
}

QList<CellSpec> allCells()
{
    QList<CellSpec> cells;
    for (const bool slow : {true, false}) // long ones first
        for (const FaultRow &row : faultTable)
            for (const CallClass call :
                 {CallClass::TokenChange, CallClass::PlainChange, CallClass::Stop, CallClass::Read})
                for (const QString &cloud : cloudsOf(call))
                    for (const Strike strike : {Strike::Before, Strike::After})
                        for (const bool reused : {false, true})
                            if (row.slow == slow)
                                cells.append({&row, call, cloud, strike, reused});
    return cells;
}

QList<CellSpec> someCells()
{
    QList<CellSpec> cells;
    for (int i = 0; i < int(faultTable.size()); ++i) {
        CellSpec spec;
        spec.row = &faultTable[size_t(i)];
        spec.call = spec.row->slow ? CallClass::Stop : CallClass(i % 4);
        spec.strike =
            (i / 4 + i) % 2 == 0 || spec.call == CallClass::PlainChange ? Strike::After : Strike::Before;
        spec.reused = (i / 8 + i) % 2 == 0;
        const QStringList clouds = cloudsOf(spec.call);
        spec.connection = clouds[i / 4 % clouds.size()];
        cells.append(spec);
    }
    return cells;
}

} // namespace belay::testing
