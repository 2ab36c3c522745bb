// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/boardpresenter.h"

#include "ui/presentation/errorwords.h"
#include "ui/presentation/figures.h"

namespace belay {
namespace {

bool onlyPractice(const QList<Connection> &connections)
{
    return std::all_of(connections.begin(), connections.end(), [](const Connection &one) { return one.practice; });
}

} // namespace

QString stopRefusalOf(const OperationRecord &record, const Connection &connection)
{
    if (isEnded(record.operation.state.value))
        return BoardPresenter::tr("It has ended; there is nothing to stop.");
    if (!mayStop(connection.mode))
        return BoardPresenter::tr("This connection only watches. Change its mode to stop operations here.");
    return {};
}

BoardPresenter::BoardPresenter(Workspace *workspace, OperationWatch *watch, StopController *stops,
                               PollScheduler *scheduler, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_watch(watch)
    , m_stops(stops)
    , m_scheduler(scheduler)
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(16);
    connect(&m_soon, &QTimer::timeout, this, &BoardPresenter::take);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(watch, &OperationWatch::recordsChanged, this, soon);
    connect(watch, &OperationWatch::groupsChanged, this, soon);
    connect(workspace, &Workspace::connectionsChanged, this, soon);
    connect(workspace, &Workspace::statusChanged, this, soon);
    connect(stops, &StopController::progressed, this, soon);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        take();
        m_model.setNow(m_now());
        emit aged();
    });
    m_tick.start();
    take();
}

bool BoardPresenter::isShown(const Connection &connection) const
{
    return connection.practice == onlyPractice(m_workspace->connections());
}

void BoardPresenter::take()
{
    const QDateTime now = m_now();
    std::vector<OperationRow> rows;
    for (const OperationRecord &record : m_watch->records()) {
        const Connection *connection = m_workspace->connection(record.ref.connection);
        if (!connection || !isShown(*connection))
            continue;
        Sighting &sighting = m_sightings[record.ref];
        if (!sighting.changedAt.isValid() || sighting.counts != record.counts)
            sighting = {record.counts, now};
        const auto service = m_workspace->stackGroups({record.ref.connection, record.ref.group.region});
        RowSetting setting{.connection = *connection, .changedAt = sighting.changedAt, .now = now};
        setting.rules = service ? service->capabilities().updateRules : UpdateRules::StackSet;
        setting.stop = m_stops->progress(record.ref);
        OperationRow row = rowOf(record, listOf(m_watch->targets(record.ref)), setting);
        if (row.outlook == Outlook::Queued) {
            for (const OperationRecord &ahead : m_watch->records())
                if (ahead.ref.connection == record.ref.connection && ahead.ref.group == record.ref.group
                    && (ahead.operation.state == OperationState::Running || ahead.operation.state == OperationState::Stopping))
                    row.queuedBehind = titleOf(rowOf(ahead, {}, setting));
        }
        rows.push_back(std::move(row));
    }
    takeState(rows);
    m_model.take(std::move(rows));
    takeSelection();
}

void BoardPresenter::takeState(const std::vector<OperationRow> &rows)
{
    BoardState state;
    state.paused = m_scheduler->isPaused();
    for (const OperationRow &row : rows) {
        state.running += isEnded(row.operation.state.value) ? 0 : 1;
        state.attention += row.needsAttention() ? 1 : 0;
    }
    //: Above the board: %n operations run.
    const QString running = tr("%n running", nullptr, state.running);
    //: Above the board: %n operations need attention.
    const QString attention = tr("%n need attention", nullptr, state.attention);
    state.headline = state.attention > 0 ? running + QStringLiteral("   ") + attention : running;

    QStringList unread;
    int waiting = 0;
    int scopes = 0;
    for (const Scope &scope : m_workspace->stackGroupScopes()) {
        const Connection *connection = m_workspace->connection(scope.connection);
        if (!connection || !isShown(*connection))
            continue;
        ++scopes;
        if (const auto error = m_watch->groupsError(scope))
            //: %1 is a connection, %2 a region, %3 a sentence about what went wrong.
            unread += tr("%1, %2 could not be read. %3").arg(connection->name, scope.region, errorSentence(*error));
        else if (!m_watch->groupsAt(scope).isValid())
            ++waiting;
    }
    state.notice = unread.join(u' ');
    if (!rows.empty()) {
        state.face = BoardState::Table;
    } else if (m_workspace->connections().isEmpty()) {
        state.face = BoardState::FirstRun;
    } else if (waiting > 0) {
        state.face = BoardState::Loading;
        //: %1 connections and regions of %2 in all are still being read.
        state.message = tr("Reading operations; %1 of %2 places to go…").arg(waiting).arg(scopes);
    } else {
        state.face = BoardState::Empty;
        //: %1 is how many connections and regions were looked at.
        state.message = unread.isEmpty() ? tr("Nothing is running. Places looked at: %1.").arg(scopes)
                                         : tr("Nothing is known to run; not everything could be read.");
    }
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

void BoardPresenter::takeSelection()
{
    BoardSelection selection;
    const int row = m_selected ? m_model.rowOf(*m_selected) : -1;
    const OperationRecord *record = m_selected ? m_watch->record(*m_selected) : nullptr;
    if (row >= 0 && record) {
        selection.row = m_model.at(row);
        const Connection &connection = selection.row->connection;
        //: %1 is the name of a group, %2 how many of its targets are in which state.
        selection.counts = tr("%1   %2").arg(m_selected->group.name, countsText(record->counts));
        if (record->firstFailure)
            //: %1 is an account, %2 a region, %3 the cloud's reason.
            selection.firstFailure = tr("First failure: %1 / %2  %3")
                                         .arg(record->firstFailure->account, record->firstFailure->region,
                                              record->firstFailure->reason);
        selection.stopRefusal = stopRefusalOf(*record, connection);
        if (!mayChange(connection.mode))
            selection.updateRefusal = tr("This connection may not start changes.");
        else if (!m_workspace->status(connection.id).mayWrite())
            selection.updateRefusal = tr("This connection is not signed in.");
    }
    if (selection == m_selection)
        return;
    m_selection = selection;
    emit selectionChanged();
}

QString BoardPresenter::dataAge() const
{
    QDateTime oldest;
    for (const Connection &connection : m_workspace->connections()) {
        const QDateTime at = m_workspace->status(connection.id).lastAnswerAt;
        if (isShown(connection) && at.isValid() && (!oldest.isValid() || at < oldest))
            oldest = at;
    }
    //: %1 is an age such as "4 s old".
    return tr("Data: %1").arg(ageText(oldest, m_now()));
}

void BoardPresenter::select(const std::optional<OperationRef> &ref)
{
    m_selected = ref;
    takeSelection();
}

void BoardPresenter::setFilter(const BoardFilter &filter)
{
    m_model.setFilter(filter);
    takeSelection();
}

void BoardPresenter::setPaused(bool paused)
{
    m_scheduler->setPaused(paused);
    take();
}

void BoardPresenter::dismissSelected()
{
    if (m_selection.row && isEnded(m_selection.row->operation.state.value))
        m_watch->dismiss(m_selection.row->ref);
}

void BoardPresenter::refresh() { m_watch->refresh(); }

int BoardPresenter::nextProblem(int row, int step) const
{
    const int count = m_model.rowCount();
    for (int tried = 0, place = row; tried < count; ++tried) {
        place = ((place + step) % count + count) % count;
        if (m_model.at(place).needsAttention())
            return place;
    }
    return -1;
}

} // namespace belay
