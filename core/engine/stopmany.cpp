// SPDX-License-Identifier: Apache-2.0
#include "core/engine/stopmany.h"

namespace belay {

namespace {

/// The less, the earlier.
auto placeOf(const StopRow &row)
{
    const bool canStop = row.hindrance == StopHindrance::None;
    const bool isProduction = row.environment == Environment::Production && !row.practice;
    return std::make_tuple(!canStop, !isProduction, -row.waiting, -row.finishing, row.connectionName,
                           row.groupName);
}

bool isAnswer(StopRow::Outcome outcome)
{
    return outcome != StopRow::Outcome::NotAsked && outcome != StopRow::Outcome::UnderWay;
}

bool isEnd(StopRow::Outcome outcome)
{
    return isAnswer(outcome) && outcome != StopRow::Outcome::Accepted;
}

StopRow::Outcome outcomeOf(const StopProgress &progress)
{
    switch (progress.stage) {
    case StopStage::Stopped:
        return StopRow::Outcome::Stopped;
    case StopStage::EndedByItself:
        return StopRow::Outcome::EndedByItself;
    case StopStage::Refused:
        return StopRow::Outcome::Refused;
    case StopStage::Accepted:
    case StopStage::Stopping:
    case StopStage::Draining:
        return StopRow::Outcome::Accepted;
    case StopStage::Written:
    case StopStage::Sent:
    case StopStage::Unknown:
        break;
    }
    return progress.givenUp ? StopRow::Outcome::Unknown : StopRow::Outcome::UnderWay;
}

} // namespace

QList<StopRow> planned(QList<StopRow> rows)
{
    for (StopRow &row : rows)
        row.ticked = row.hindrance == StopHindrance::None && row.action != OperationAction::DetectDrift &&
                     !row.practice;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const StopRow &a, const StopRow &b) { return placeOf(a) < placeOf(b); });
    return rows;
}

StopMany::StopMany(Workspace *workspace, OperationWatch *watch, StopController *stops, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_watch(watch)
    , m_stops(stops)
{
    connect(watch, &OperationWatch::recordsChanged, this, &StopMany::refreshNumbers);
    connect(stops, &StopController::progressed, this, &StopMany::take);
}

QList<OperationRef> StopMany::allRunning(const OperationWatch &watch)
{
    QList<OperationRef> running;
    for (const OperationRecord &record : watch.records()) {
        if (!isEnded(record.operation.state.value))
            running += record.ref;
    }
    return running;
}

QList<std::pair<ProtectionRef, ProtectionGroup>> StopMany::busyGroups(const ProtectionWatch &watch)
{
    QList<std::pair<ProtectionRef, ProtectionGroup>> busy;
    for (const auto &[ref, group] : watch.groups()) {
        if (isProtectionBusy(group.state.value))
            busy.append({ref, group});
    }
    return busy;
}

StopRow StopMany::rowOf(const OperationRef &ref) const
{
    StopRow row;
    row.ref = ref;
    row.groupName = ref.group.name;
    const Connection *connection = m_workspace->connection(ref.connection);
    const auto service = m_workspace->stackGroups({ref.connection, ref.group.region});
    if (!connection || !service) {
        row.hindrance = StopHindrance::NoConnection;
        return row;
    }
    row.connectionName = connection->name;
    row.environment = connection->environment;
    row.environmentName = connection->environmentName;
    row.practice = connection->practice;
    row.started = service->capabilities().startedOnStop;
    if (!mayStop(connection->mode))
        row.hindrance = StopHindrance::WatchOnly;
    const OperationRecord *record = m_watch->record(ref);
    if (!record)
        return row;
    const OperationState state = record->operation.state.value;
    row.action = record->operation.action.value;
    row.countsKnown = record->countsKnown;
    row.finishing = record->counts.running;
    row.waiting = record->counts.waiting;
    if (isEnded(state))
        row.hindrance = StopHindrance::Ended;
    else if (state == OperationState::Stopping)
        row.hindrance = StopHindrance::AlreadyStopping;
    return row;
}

StopRow StopMany::rowOf(const ProtectionRef &ref, const ProtectionGroup &group) const
{
    StopRow row;
    row.ref.connection = ref.connection;
    row.protection = ref;
    row.groupName = group.name;
    row.hindrance = StopHindrance::NoCancel;
    if (const Connection *connection = m_workspace->connection(ref.connection)) {
        row.connectionName = connection->name;
        row.environment = connection->environment;
        row.environmentName = connection->environmentName;
        row.practice = connection->practice;
    }
    return row;
}

void StopMany::plan(const QList<OperationRef> &operations,
                    const QList<std::pair<ProtectionRef, ProtectionGroup>> &groups)
{
    QList<StopRow> rows;
    for (const OperationRef &ref : operations) {
        rows += rowOf(ref);
        if (rows.constLast().hindrance == StopHindrance::None)
            m_stops->prewarm(ref);
    }
    for (const auto &[ref, group] : groups)
        rows += rowOf(ref, group);
    m_rows = planned(rows);
    m_begun = false;
}

int StopMany::ticked() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const StopRow &row) { return row.ticked; }));
}

void StopMany::tick(int row, bool on)
{
    StopRow &changed = m_rows[row];
    if (m_begun || changed.hindrance != StopHindrance::None || changed.ticked == on)
        return;
    changed.ticked = on;
    emit rowChanged(row);
}

void StopMany::tickAll()
{
    for (int row = 0; row < m_rows.size(); ++row)
        tick(row, true);
}

void StopMany::run(const QString &note)
{
    if (m_begun)
        return;
    m_begun = true;
    QList<OperationRef> wanted;
    for (StopRow &row : m_rows) {
        if (!row.ticked)
            continue;
        row.outcome = StopRow::Outcome::UnderWay;
        wanted += row.ref;
    }
    for (const OperationRef &ref : std::as_const(wanted)) {
        m_stops->stop(ref, Actor::Person, note);
        take(ref);
    }
    if (wanted.isEmpty())
        emit over();
}

void StopMany::take(const OperationRef &ref)
{
    const StopProgress *progress = m_stops->progress(ref);
    for (int place = 0; place < m_rows.size(); ++place) {
        StopRow &row = m_rows[place];
        if (!progress || row.ref != ref || !row.ticked || !m_begun || isEnd(row.outcome))
            continue;
        const bool wasOver = isOver();
        const StopRow before = row;
        row.outcome = outcomeOf(*progress);
        row.error = progress->error;
        if (row != before)
            emit rowChanged(place);
        if (!wasOver && isOver())
            emit over();
    }
}

void StopMany::giveUp()
{
    for (const StopRow &row : QList<StopRow>(m_rows)) {
        if (row.outcome == StopRow::Outcome::UnderWay)
            m_stops->giveUp(row.ref); // take() hears what becomes of it
    }
}

bool StopMany::isOver() const
{
    return m_begun && std::all_of(m_rows.begin(), m_rows.end(),
                                  [](const StopRow &row) { return !row.ticked || isEnd(row.outcome); });
}

bool StopMany::isAnswered() const
{
    return m_begun && std::all_of(m_rows.begin(), m_rows.end(),
                                  [](const StopRow &row) { return !row.ticked || isAnswer(row.outcome); });
}

void StopMany::refreshNumbers()
{
    for (int place = 0; place < m_rows.size(); ++place) {
        StopRow &row = m_rows[place];
        if (row.protection)
            continue;
        StopRow fresh = rowOf(row.ref);
        fresh.ticked = row.ticked && (m_begun || fresh.hindrance == StopHindrance::None);
        fresh.outcome = row.outcome;
        fresh.error = row.error;
        if (fresh == row)
            continue;
        row = fresh;
        emit rowChanged(place);
    }
}

} // namespace belay
