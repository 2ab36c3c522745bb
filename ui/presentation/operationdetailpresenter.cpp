// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/operationdetailpresenter.h"

#include "ui/presentation/boardpresenter.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/matrixwords.h"

#include <QPromise>
#include <QThreadPool>

namespace belay {
namespace {

constexpr qint64 restsPerWork = 4;
constexpr qint64 longestRestMs = 2000;

} // namespace

/// What a picture is made from; copies only.
struct OperationDetailPresenter::Question
{
    OperationRef of;
    TimelineInput timeline;
    MatrixWish wish;
    CauseGrouping grouping;

    [[nodiscard]] Picture answer() const
    {
        return {std::make_shared<MatrixLayout>(layOut(timeline.table, wish)),
                causesOf(timeline.table, grouping), timelineOf(timeline), thinned(timeline.table.durations()),
                of};
    }
};

OperationDetailPresenter::OperationDetailPresenter(const AppContext &context, std::function<QDateTime()> now,
                                                   QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
{
    connect(context.operations, &OperationWatch::recordsChanged, this, &OperationDetailPresenter::takeRecord);
    connect(context.stops, &StopController::progressed, this, [this](const OperationRef &ref) {
        if (m_ref != ref)
            return;
        takeRecord();
        askSoon();
    });
    connect(context.operations, &OperationWatch::targetsChanged, this, [this](const OperationRef &ref) {
        if (m_ref == ref)
            takeTargets();
    });
    connect(context.workspace, &Workspace::connectionsChanged, this, &OperationDetailPresenter::takeRecord);
    connect(&context.workspace->journal(), &Journal::changed, this, &OperationDetailPresenter::readJournal);
    connect(&m_picture, &QFutureWatcher<Picture>::finished, this, &OperationDetailPresenter::takePicture);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_askAgain)
            ask();
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_matrix.setNow(m_now());
        takeRecord();
        emit aged();
    });
}

OperationDetailPresenter::~OperationDetailPresenter() = default;

void OperationDetailPresenter::show(const std::optional<OperationRef> &ref)
{
    if (m_ref == ref)
        return;
    m_ref = ref;
    m_targets.clear();
    m_matrix.clear();
    m_entries.clear();
    m_durations.clear();
    m_remaining = {};
    m_detail = {};
    m_rest.stop();
    m_context.operations->focus(ref);
    if (ref) {
        m_matrix.setNow(m_now());
        m_tick.start();
        readJournal();
        takeTargets();
    } else {
        m_tick.stop();
    }
    takeRecord();
    emit changed();
}

Capabilities OperationDetailPresenter::capabilities() const
{
    const auto service =
        m_ref ? m_context.workspace->stackGroups({m_ref->connection, m_ref->group.region}) : nullptr;
    return service ? service->capabilities() : Capabilities{};
}

void OperationDetailPresenter::readJournal()
{
    if (!m_ref)
        return;
    JournalFilter filter;
    filter.operation = m_ref->id;
    QCoro::connect(m_context.workspace->journal().entries(filter), this,
                   [this, of = *m_ref](const Result<QList<JournalEntry>> &entries) {
                       if (m_ref != of || !entries)
                           return;
                       m_entries = *entries;
                       m_entries.removeIf([&of](const JournalEntry &entry) {
                           return entry.intent.connection != of.connection;
                       });
                       std::reverse(m_entries.begin(), m_entries.end()); // oldest first
                       takeRecord();
                       ask();
                   });
}

void OperationDetailPresenter::takeTargets()
{
    m_targets.setTableSoon(
        [this, of = *m_ref] { return m_ref == of ? m_context.operations->targets(of) : TargetTable(); });
    takeRecord();
    askSoon();
}

void OperationDetailPresenter::askSoon()
{
    if (m_isAsked || m_rest.isActive())
        m_askAgain = true;
    else
        ask();
}

void OperationDetailPresenter::ask()
{
    const OperationRecord *record = m_ref ? m_context.operations->record(*m_ref) : nullptr;
    if (!record)
        return;
    if (m_isAsked) {
        m_askAgain = m_askAtOnce = true;
        return;
    }
    m_rest.stop();
    m_isAsked = true;
    m_askAgain = m_askAtOnce = false;
    m_asked.start();
    Question question{*m_ref, {}, m_wish, m_grouping};
    question.timeline = {record->operation, capabilities().updateRules,
                         m_context.operations->targets(*m_ref)};
    if (const StopProgress *stop = m_context.stops->progress(*m_ref))
        question.timeline.stop = stop->reached;
    question.timeline.entries = m_entries;
    question.timeline.dataAt = record->resultsAt;
    question.timeline.now = m_now();
    question.wish.regionOrder = record->operation.preferences.regionOrder;
    question.wish.draining = record->operation.state == OperationState::Stopping;
    question.wish.isWhole = record->countsKnown;
    question.wish.stalled = m_detail.row && m_detail.row->stillSeconds >= 0;
    auto promise = std::make_shared<QPromise<Picture>>();
    m_picture.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, question = std::move(question)] {
        promise->start();
        promise->addResult(question.answer());
        promise->finish();
    });
}

void OperationDetailPresenter::takePicture()
{
    m_isAsked = false;
    if (m_picture.future().resultCount() == 0)
        return;
    const Picture picture = m_picture.result();
    if (m_ref == picture.of) {
        m_matrix.apply(picture.layout);
        m_durations = picture.durations;
        if (m_detail.causes != picture.causes || m_detail.moments != picture.moments) {
            m_detail.causes = picture.causes;
            m_detail.moments = picture.moments;
            emit changed();
        }
        if (!m_askAgain)
            emit pictureTaken();
    } else {
        m_askAgain = m_askAtOnce = true;
    }
    if (m_askAtOnce)
        ask();
    else
        m_rest.start(int(std::min(longestRestMs, restsPerWork * m_asked.elapsed())));
}

void OperationDetailPresenter::tellRemaining(OperationDetail &detail)
{
    const Remaining remaining = remainingOf(*detail.row, detail.regions, m_durations);
    if (remaining != m_remaining) {
        detail.grows = hasGrown(m_remaining, remaining);
        m_remaining = remaining;
    } else {
        detail.grows = m_detail.grows;
    }
    detail.remaining = remainingSentence(remaining, detail.grows);
}

void OperationDetailPresenter::takeRecord()
{
    OperationDetail detail;
    detail.causes = m_detail.causes;
    detail.moments = m_detail.moments;
    const OperationRecord *record = m_ref ? m_context.operations->record(*m_ref) : nullptr;
    const Connection *connection = m_ref ? m_context.workspace->connection(m_ref->connection) : nullptr;
    if (record && connection) {
        const QDateTime now = m_now();
        const UpdateRules rules = capabilities().updateRules;
        RowSetting setting{
            .connection = *connection, .rules = rules, .stop = m_context.stops->progress(*m_ref), .now = now};
        detail.row = rowOf(*record, setting);
        detail.finished = finishedText(record->counts);
        detail.counts = countsText(record->counts);
        detail.regions = regionsOf(record->operation, record->regions, rules);
        tellRemaining(detail);
        detail.warning = warningOf(*detail.row, detail.regions, now);
        detail.wasStopped =
            detail.row->outlook == Outlook::Stopped || detail.row->outlook == Outlook::Stopping;
        detail.facts = requestFacts(*detail.row, m_entries);
        detail.sent = sentParameters(m_entries);
        detail.stopRefusal = stopRefusalOf(*record, *connection);
        if (!mayChange(connection->mode))
            detail.retryRefusal = tr("This connection may not start changes.");
        else if (!detail.row->isEnded())
            detail.retryRefusal = tr("The operation still runs; the group takes no other one meanwhile.");
        if (record->lastError)
            //: %1 is a time of the day, %2 a sentence about what went wrong.
            detail.missing = tr("Not read since %1. %2")
                                 .arg(clockText(record->statusAt, now), errorSentence(*record->lastError));
        else if (!record->countsKnown && record->operation.state != OperationState::Queued)
            detail.missing = tr("Targets are still being read; the figures grow.");
    }
    if (detail == m_detail)
        return;
    const bool wasStalled = m_detail.row && m_detail.row->stillSeconds >= 0;
    const bool isStalled = detail.row && detail.row->stillSeconds >= 0;
    const bool isElse = m_detail.row && detail.row && m_detail.row->operation != detail.row->operation;
    m_detail = detail;
    emit changed();
    if (wasStalled != isStalled || isElse)
        askSoon();
}

CellDetail OperationDetailPresenter::cell(const QModelIndex &index) const
{
    CellDetail cell;
    if (!m_ref || !index.isValid())
        return cell;
    const MatrixPlace place = m_matrix.placeAt(index);
    //: %1 is an account or a folder, %2 a region.
    cell.title = tr("%1 / %2").arg(place.isTarget() ? place.account : place.folder, place.region);
    cell.state = CellState(index.data(CellStateRole).toInt());
    const qint32 row = m_matrix.targetAt(index);
    if (row < 0) {
        cell.stateText = index.data().toString();
        return cell;
    }
    const MatrixLayout &layout = m_matrix.layout();
    const TargetRow &target = layout.table.row(row);
    cell.isTarget = true;
    cell.stateText = cellStateWord(cell.state);
    cell.reason = layout.table.reason(target);
    const QDateTime now = m_now();
    const qint64 until = target.endedAt ? target.endedAt : now.toSecsSinceEpoch();
    if (target.beganAt)
        //: %1 is a time of the day, %2 a stretch of time such as 1m09s.
        cell.times = tr("Seen working from %1 (%2)")
                         .arg(clockText(QDateTime::fromSecsSinceEpoch(target.beganAt, Qt::UTC), now),
                              shortDuration(until - target.beganAt));
    else if (target.endedAt)
        //: %1 is a time of the day.
        cell.times = tr("Seen finished at %1")
                         .arg(clockText(QDateTime::fromSecsSinceEpoch(target.endedAt, Qt::UTC), now));
    if (target.state == TargetState::Failed) {
        cell.cause = plainCause(cell.reason);
        for (const CauseRow &row_ : m_detail.causes)
            if (!row_.isCancelled && row_.cause == cell.cause)
                cell.sameCause += row_.targets;
    }
    const Connection *connection = m_context.workspace->connection(m_ref->connection);
    const auto service = m_context.workspace->stackGroups({m_ref->connection, m_ref->group.region});
    if (service && connection && !connection->practice) // nothing of the practice range is at the cloud
        cell.page = service->consoleUrl(m_ref->group, place.region);
    return cell;
}

OperationDetailPresenter::Choice OperationDetailPresenter::choiceOf(const QList<qint32> &rows) const
{
    const TargetTable &targets = m_matrix.layout().table;
    Choice choice;
    QSet<QString> accounts;
    for (const qint32 row : rows) {
        const TargetRow &target = targets.row(row);
        const QString account = targets.account(target);
        if (!accounts.contains(account)) {
            accounts.insert(account);
            choice.accounts.append(account);
        }
        if (!choice.regions.contains(targets.region(target)))
            choice.regions.append(targets.region(target));
    }
    int held = 0;
    for (const QString &account : std::as_const(choice.accounts))
        for (const QString &region : std::as_const(choice.regions))
            held += targets.find(account, region) >= 0 ? 1 : 0;
    choice.further = held - int(rows.size());
    return choice;
}

QString OperationDetailPresenter::dataAge() const
{
    const OperationRecord *record = m_ref ? m_context.operations->record(*m_ref) : nullptr;
    //: %1 is an age such as "4 s old".
    return record ? tr("Data %1").arg(ageText(record->statusAt, m_now())) : QString();
}

QString OperationDetailPresenter::stopCommandLine() const
{
    const auto service =
        m_ref ? m_context.workspace->stackGroups({m_ref->connection, m_ref->group.region}) : nullptr;
    return service ? service->stopCommandLine(*m_ref) : QString();
}

void OperationDetailPresenter::refresh()
{
    if (m_ref)
        m_context.operations->follow(*m_ref);
}

void OperationDetailPresenter::setState(const std::optional<TargetState> &state)
{
    m_wish.only = state;
    m_targets.setState(state);
    ask();
}

void OperationDetailPresenter::setCause(const QString &cause)
{
    m_wish.cause = cause;
    m_targets.setCause(cause.isEmpty() ? std::nullopt : std::optional(cause));
    ask();
}

void OperationDetailPresenter::setWords(const QString &words)
{
    m_wish.words = words;
    m_targets.setWords(words);
    ask();
}

void OperationDetailPresenter::setGrouping(CauseGrouping grouping)
{
    m_grouping = grouping;
    ask();
}

} // namespace belay
