// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/boardpresenter.h"

#include "core/engine/operationwatch.h"
#include "core/engine/protectionwatch.h"
#include "core/engine/reconciler.h"
#include "core/engine/stopcontroller.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/lookupwords.h"
#include "ui/presentation/protectionrow.h"
#include "ui/presentation/reasons.h"

namespace belay {
namespace {

constexpr qint64 endedStaySeconds = 24 * 3600;

bool onlyPractice(const QList<Connection> &connections)
{
    return std::all_of(connections.begin(), connections.end(),
                       [](const Connection &one) { return one.practice; });
}

/// Names a group among all connections.
using GroupPlace = std::pair<ConnectionId, GroupKey>;

} // namespace

QString stopRefusalOf(const OperationRecord &record, const Connection &connection)
{
    if (isEnded(record.operation.state.value))
        return BoardPresenter::tr("It has ended; there is nothing to stop.");
    if (!mayStop(connection.mode))
        return BoardPresenter::tr("This connection only watches. Change its mode to stop operations here.");
    return {};
}

QString firstFailureOf(const OperationRow &row, const QDateTime &now)
{
    const TargetResult &failure = *row.firstFailure;
    const QString cause = plainCause(failure.reason);
    if (!row.firstFailureAt.isValid())
        //: %1 is an account, %2 a region, %3 the cloud's reason.
        return BoardPresenter::tr("First failure: %1 / %2  %3").arg(failure.account, failure.region, cause);
    //: %1 is a time of the day, %2 an account, %3 a region, %4 the cloud's reason.
    return BoardPresenter::tr("First failure %1: %2 / %3  %4")
        .arg(clockText(row.firstFailureAt, now), failure.account, failure.region, cause);
}

BoardPresenter::BoardPresenter(const AppContext &context, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(16);
    connect(&m_soon, &QTimer::timeout, this, &BoardPresenter::take);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(context.operations, &OperationWatch::recordsChanged, this, soon);
    connect(context.operations, &OperationWatch::groupsChanged, this, soon);
    connect(context.workspace, &Workspace::connectionsChanged, this, soon);
    connect(context.workspace, &Workspace::statusChanged, this, soon);
    connect(context.stops, &StopController::progressed, this, soon);
    if (context.protection)
        connect(context.protection, &ProtectionWatch::groupsChanged, this, soon);
    if (context.guards)
        connect(context.guards, &GuardWatch::statusChanged, this, soon);
    if (context.reconciler)
        connect(context.reconciler, &Reconciler::changed, this, soon);
    if (context.protecting)
        connect(context.protecting, &ProtectionController::progressed, this, soon);
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
    return connection.practice == onlyPractice(m_context.workspace->connections());
}

QList<OperationRow> BoardPresenter::operationRows(const QDateTime &now) const
{
    const QList<OperationRecord> records = m_context.operations->records();
    QList<OperationRow> rows;
    rows.reserve(records.size());
    QHash<GroupPlace, QStringList> atWork;
    for (const OperationRecord &record : records) {
        const Connection *connection = m_context.workspace->connection(record.ref.connection);
        if (!connection || !isShown(*connection))
            continue;
        const QDateTime endedAt = record.operation.endedAt;
        if (isEnded(record.operation.state.value) && endedAt.isValid() &&
            endedAt.secsTo(now) > endedStaySeconds)
            continue;
        const auto service =
            m_context.workspace->stackGroups({record.ref.connection, record.ref.group.region});
        RowSetting setting{.connection = *connection, .now = now};
        setting.rules = service ? service->capabilities().updateRules : UpdateRules::StackSet;
        setting.stop = m_context.stops->progress(record.ref);
        const GuardStatus guard = m_context.guards ? m_context.guards->status(record.ref) : GuardStatus{};
        setting.guard = &guard;
        OperationRow row = rowOf(record, setting);
        row.ticked = m_ticked.contains(row.ref);
        if (row.outlook == Outlook::Running || row.outlook == Outlook::Stopping)
            atWork[{row.ref.connection, row.ref.group}] += titleOf(row);
        rows.append(std::move(row));
    }
    for (OperationRow &row : rows) {
        if (row.outlook != Outlook::Queued)
            continue;
        const QStringList ahead = atWork.value({row.ref.connection, row.ref.group});
        row.ahead = int(ahead.size());
        row.queuedBehind = ahead.value(0);
        for (const OperationRow &other : rows)
            if (other.outlook == Outlook::Queued && other.ref.connection == row.ref.connection &&
                other.ref.group == row.ref.group && other.operation.createdAt < row.operation.createdAt)
                ++row.ahead;
    }
    return rows;
}

void BoardPresenter::appendProtection(QList<OperationRow> &rows, const QDateTime &now)
{
    if (!m_context.protection)
        return;
    for (const auto &[ref, group] : m_context.protection->groups()) {
        const Connection *connection = m_context.workspace->connection(ref.connection);
        if (!connection || !isShown(*connection))
            continue;
        const ProtectionProgress *progress =
            m_context.protecting ? m_context.protecting->progress(ref) : nullptr;
        const bool isBusy = isProtectionBusy(group.state.value) || (progress && !progress->isOver());
        if (isBusy && !m_jobsSeen.contains(ref)) {
            m_jobsSeen.insert(ref, now);
            m_jobsDismissed.remove(boardRefOf(ref, group.name)); // a new job is news
        }
        if (!m_jobsSeen.contains(ref) && !progress)
            continue;
        OperationRow row = protectionRowOf(ref, group, progress, *connection, m_jobsSeen.value(ref, now));
        if (!isBusy && m_jobsDismissed.contains(row.ref)) {
            m_jobsSeen.remove(ref);
            continue;
        }
        if (row.isEnded() && row.operation.endedAt.isValid() &&
            row.operation.endedAt.secsTo(now) > endedStaySeconds)
            continue;
        row.ticked = m_ticked.contains(row.ref);
        rows.append(std::move(row));
    }
}

void BoardPresenter::take()
{
    if (m_isHeld) {
        m_isLate = true;
        return;
    }
    const QDateTime now = m_now();
    QList<OperationRow> rows = operationRows(now);
    appendProtection(rows, now);
    QSet<OperationRef> still;
    for (const OperationRow &row : rows) {
        if (row.ticked)
            still.insert(row.ref);
        if (row.operation.endedAt.isValid() && !(row.operation.endedAt < m_lastEnded))
            m_lastEnded = row.operation.endedAt;
    }
    m_ticked = still;
    m_model.take(rows);
    takeState();
    takeSelection();
    emit taken();
}

void BoardPresenter::hold(bool isHeld)
{
    m_isHeld = isHeld;
    if (!isHeld && std::exchange(m_isLate, false))
        take();
}

void BoardPresenter::sayRunning(BoardState &state) const
{
    for (const OperationRow &row : m_model.all()) {
        state.running += row.isEnded() ? 0 : 1;
        state.attention += row.needsAttention() ? 1 : 0;
        state.ticked += row.ticked ? 1 : 0;
    }
    //: Above the board: %n operations run.
    QStringList parts{tr("%n running", nullptr, state.running)};
    if (state.attention > 0)
        //: Above the board: %n operations need attention.
        parts += tr("%n need attention", nullptr, state.attention);
    if (state.ticked > 0)
        //: Above the board: %n rows are ticked.
        parts += tr("%n ticked", nullptr, state.ticked);
    state.headline = parts.join(QStringLiteral("   "));
}

void BoardPresenter::takeFace(BoardState &state) const
{
    QStringList unread;
    int waiting = 0;
    int scopes = 0;
    QSet<ConnectionId> connections;
    const auto look = [&](const Scope &scope, const std::optional<CloudError> &error,
                          const QDateTime &readAt) {
        const Connection *connection = m_context.workspace->connection(scope.connection);
        if (!connection || !isShown(*connection))
            return;
        ++scopes;
        connections.insert(scope.connection);
        if (error) {
            //: %1 is a connection, %2 a region, %3 a sentence about what went wrong.
            unread +=
                tr("%1, %2 could not be read. %3").arg(connection->name, scope.region, errorSentence(*error));
        } else if (!readAt.isValid()) {
            ++waiting;
            if (!state.reading.contains(connection->name))
                state.reading += connection->name;
        }
    };
    for (const Scope &scope : m_context.workspace->stackGroupScopes())
        look(scope, m_context.operations->groupsError(scope), m_context.operations->groupsAt(scope));
    if (m_context.protection)
        for (const Scope &scope : m_context.workspace->protectionScopes())
            look(scope, m_context.protection->error(scope), m_context.protection->readAt(scope));
    state.notice = unread.join(u' ');
    if (m_model.rowCount() > 0) {
        state.face = BoardState::Table;
    } else if (!m_model.all().isEmpty()) {
        state.face = BoardState::NothingFits;
        //: %n operations are on the board, but the filter hides them.
        state.message = tr("The filter hides all %n operations.", nullptr, int(m_model.all().size()));
    } else if (m_context.workspace->connections().isEmpty()) {
        state.face = BoardState::FirstRun;
    } else if (waiting > 0) {
        state.face = BoardState::Loading;
        //: %1 connections and regions of %2 in all are still being read.
        state.message = tr("Reading operations; %1 of %2 places to go…").arg(waiting).arg(scopes);
    } else {
        state.face = BoardState::Empty;
        state.message = unread.isEmpty()
                            ? tr("Nothing is running in %n connections.", nullptr, int(connections.size()))
                            : tr("Nothing is known to run; not everything could be read.");
        if (m_lastEnded.isValid())
            //: %1 is a time of the day.
            state.message += u' ' + tr("Last operation ended %1.").arg(clockText(m_lastEnded, m_now()));
    }
    if (state.face != BoardState::Loading)
        state.reading.clear();
}

void BoardPresenter::takeState()
{
    BoardState state;
    state.paused = m_context.scheduler->isPaused();
    sayRunning(state);
    takeFace(state);
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

void BoardPresenter::takeSelection()
{
    BoardSelection selection;
    const int at = m_selected ? m_model.rowOf(*m_selected) : -1;
    if (at >= 0) {
        const OperationRow &row = m_model.at(at);
        selection.row = row;
        //: %1 is the name of a group, %2 how many of its targets are in which state.
        selection.counts = tr("%1   %2").arg(row.ref.group.name, row.counts.total() > 0 && !row.protection
                                                                     ? countsText(row.counts)
                                                                     : progressLineOf(row));
        if (row.firstFailure)
            selection.firstFailure = firstFailureOf(row, m_now());
        const OperationRecord *record = m_context.operations->record(row.ref);
        if (row.protection)
            selection.stopRefusal =
                tr("A job of a protection group cannot be stopped: the provider has no call for it.");
        else if (record)
            selection.stopRefusal = stopRefusalOf(*record, row.connection);
        if (row.protection)
            selection.updateRefusal = tr("Protection groups have no template to update.");
        else if (!mayChange(row.connection.mode))
            selection.updateRefusal = tr("This connection may not start changes.");
        else if (!m_context.workspace->status(row.connection.id).mayWrite())
            selection.updateRefusal = tr("This connection is not signed in.");
        else if (m_context.reconciler &&
                 m_context.reconciler->isHeld(row.connection.id, row.ref.group.region, row.ref.group.name))
            selection.updateRefusal = heldSentence();
        if (row.protection)
            selection.guardRefusal = tr("A job of a protection group cannot be stopped, so no guard can help.");
        else if (row.isEnded())
            selection.guardRefusal = tr("It has ended; there is nothing to guard.");
        else if (!m_context.guards)
            selection.guardRefusal = tr("There are no guards here.");
    }
    if (selection == m_selection)
        return;
    m_selection = selection;
    emit selectionChanged();
}

QString BoardPresenter::dataAge() const
{
    QDateTime oldest;
    for (const Connection &connection : m_context.workspace->connections()) {
        const QDateTime at = m_context.workspace->status(connection.id).lastAnswerAt;
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
    takeState();
    takeSelection();
}

void BoardPresenter::setPaused(bool paused)
{
    m_context.scheduler->setPaused(paused);
    take();
}

void BoardPresenter::dismissSelected()
{
    if (!m_selection.row || !m_selection.row->isEnded())
        return;
    const OperationRow row = *m_selection.row;
    if (row.protection)
        m_jobsDismissed.insert(row.ref);
    else
        m_context.operations->dismiss(row.ref);
    take();
    emit dismissed(row.ref, titleOf(row));
}

void BoardPresenter::bringBack(const OperationRef &ref)
{
    if (!m_jobsDismissed.remove(ref))
        m_context.operations->follow(ref);
    take();
}

void BoardPresenter::refresh()
{
    m_context.operations->refresh();
    if (m_context.protection)
        m_context.protection->refresh();
}

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

void BoardPresenter::toggleTick(const OperationRef &ref)
{
    if (!m_ticked.remove(ref))
        m_ticked.insert(ref);
    take();
}

void BoardPresenter::tickAllShown()
{
    QSet<OperationRef> shown;
    for (int row = 0; row < m_model.rowCount(); ++row)
        shown.insert(m_model.at(row).ref);
    if (m_ticked.contains(shown))
        m_ticked.subtract(shown);
    else
        m_ticked.unite(shown);
    take();
}

void BoardPresenter::clearTicks()
{
    m_ticked.clear();
    take();
}

QList<OperationRef> BoardPresenter::ticked() const
{
    QList<OperationRef> list;
    for (const OperationRow &row : m_model.all())
        if (row.ticked)
            list.append(row.ref);
    return list;
}

QList<OperationRef> BoardPresenter::shownOrTicked() const
{
    QList<OperationRef> list;
    const auto add = [&](const OperationRow &row) {
        if (!row.isEnded() && !row.protection)
            list.append(row.ref);
    };
    if (m_ticked.isEmpty())
        for (int row = 0; row < m_model.rowCount(); ++row)
            add(m_model.at(row));
    else
        for (const OperationRow &row : m_model.all())
            if (row.ticked)
                add(row);
    return list;
}

} // namespace belay
