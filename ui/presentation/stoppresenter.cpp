// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/stoppresenter.h"

#include "core/engine/intents.h"
#include "core/engine/lookup.h"
#include "ui/presentation/boardpresenter.h"
#include "ui/presentation/connectionform.h"
#include "ui/presentation/connectionwords.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/shellwords.h"
#include "ui/presentation/statewords.h"

namespace belay {
namespace {

constexpr qsizetype mostListed = 20;

/// Accounts and regions of the targets in one state, each once, in first-seen order.
void placesOf(const TargetTable &targets, TargetState state, QStringList &accounts, QStringList &regions)
{
    QSet<QString> seenAccounts;
    QSet<QString> seenRegions;
    for (const TargetRow &row : targets.rows()) {
        if (row.state != state)
            continue;
        const QString account = targets.account(row);
        const QString region = targets.region(row);
        if (!seenAccounts.contains(account))
            accounts += account;
        if (!seenRegions.contains(region))
            regions += region;
        seenAccounts.insert(account);
        seenRegions.insert(region);
    }
}

/// Whether the kept version is the one this operation replaced: its token names the operation.
bool isBefore(const Snapshot &version, const Operation &operation)
{
    return !version.token.isEmpty() && (version.token.toString() == operation.id.toString()
                                        || operation.description.contains(markOf(version.token)));
}

} // namespace

QList<StopLine> stopLines(const TargetCounts &counts, StartedOnStop started)
{
    const QString running = started == StartedOnStop::Finish
        ? StopPresenter::tr("run to their end; the cloud does not interrupt them")
        : StopPresenter::tr("are expected to finish; this cloud does not say");
    QList<StopLine> lines{
        {counts.succeeded, StopPresenter::tr("already changed"), StopPresenter::tr("stay as they are, new version")},
        {counts.running, StopPresenter::tr("changing right now"), running},
        {counts.waiting, StopPresenter::tr("not started"),
         StopPresenter::tr("will be cancelled, stay on the old version")},
        {counts.failed, StopPresenter::tr("failed"), StopPresenter::tr("stay failed")}};
    if (counts.cancelled + counts.skipped > 0)
        lines.append({counts.cancelled + counts.skipped, StopPresenter::tr("cancelled or skipped"),
                      StopPresenter::tr("stay on the old version")});
    if (counts.unknown > 0)
        lines.append({counts.unknown, StopPresenter::tr("unknown"),
                      StopPresenter::tr("the cloud uses a word nobody here knows")});
    return lines;
}

StopPresenter::StopPresenter(const AppContext &context, const OperationRef &ref, std::function<QDateTime()> now,
                             QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_workspace(context.workspace)
    , m_watch(context.operations)
    , m_stops(context.stops)
    , m_ref(ref)
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
{
    connect(m_watch, &OperationWatch::recordsChanged, this, &StopPresenter::take);
    connect(m_workspace, &Workspace::statusChanged, this, &StopPresenter::take);
    connect(m_stops, &StopController::progressed, this, [this](const OperationRef &changed) {
        if (changed == m_ref)
            take();
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StopPresenter::take);
    m_tick.start();
    m_stops->prewarm(ref);
    lookForVersion();
    take();
}

void StopPresenter::lookForVersion()
{
    if (!m_context.snapshots)
        return;
    m_context.snapshots->versionsOf(m_ref.connection, m_ref.group).then(this, [this](const QList<Snapshot> &versions) {
        const OperationRecord *record = m_watch->record(m_ref);
        for (const Snapshot &version : versions)
            if (record && isBefore(version, record->operation))
                m_before = version;
        take();
    });
}

std::optional<Connection> StopPresenter::connection() const
{
    const Connection *known = m_workspace->connection(m_ref.connection);
    return known ? std::optional(*known) : std::nullopt;
}

QString StopPresenter::commandLine() const
{
    const auto service = m_workspace->stackGroups({m_ref.connection, m_ref.group.region});
    return service ? service->stopCommandLine(m_ref) : QString();
}

void StopPresenter::stop(const QString &note)
{
    m_stops->stop(m_ref, Actor::Person, note);
    take();
}

void StopPresenter::remedy(const QString &note)
{
    switch (m_view.remedy) {
    case StopRemedy::SendAgain:
        m_stops->sendAgain(m_ref);
        break;
    case StopRemedy::StopAnew:
        m_stops->stop(m_ref, Actor::Person, note);
        break;
    case StopRemedy::SignIn:
    case StopRemedy::SwitchConnection:
    case StopRemedy::None:
        return;
    }
    take();
}

QString StopPresenter::handOverDraft() const
{
    const OperationRecord *record = m_watch->record(m_ref);
    const StopProgress *progress = m_stops->progress(m_ref);
    if (!record || !progress)
        return {};
    //: Begins a note: %1 is an operation, %2 when it had stopped, %3 counts of its targets.
    return tr("%1 stopped at %2: %3.")
        .arg(m_view.title, clockText(progress->reached.isEmpty() ? m_now() : progress->reached.last().second, m_now()),
             shortCountsText(record->counts));
}

void StopPresenter::writeHandOver(const QString &text)
{
    const StopProgress *progress = m_stops->progress(m_ref);
    if (!progress || text.trimmed().isEmpty())
        return;
    QCoro::connect(m_workspace->journal().note(progress->token, text.trimmed(), loginName()), this,
                   [this](const Result<Done> &kept) {
                       emit noteKept(kept ? QString() : errorSentence(kept.error()));
                   });
}

void StopPresenter::take()
{
    StopView view;
    const OperationRecord *record = m_watch->record(m_ref);
    const std::optional<Connection> known = connection();
    if (!record || !known) {
        view.refusal = tr("This operation is not followed any more.");
        view.endedSentence = view.refusal;
        view.face = StopView::Ended;
    } else {
        view.title = titleOf(rowOf(*record, RowSetting{.connection = *known, .now = m_now()}));
        //: Where an operation runs: %1 connection, %2 cloud, %3 region, %4 the operation's id.
        view.place = tr("%1 / %2 / %3 / op %4")
                         .arg(known->name, cloudWord(known->cloud), m_ref.group.region, m_ref.id.toString());
        takeQuestion(view, *record);
        if (const StopProgress *progress = m_stops->progress(m_ref))
            takeStrip(view, *progress, *record);
    }
    if (view == m_view)
        return;
    m_view = view;
    emit changed();
}

void StopPresenter::takeQuestion(StopView &view, const OperationRecord &record) const
{
    const QDateTime now = m_now();
    const auto service = m_workspace->stackGroups({m_ref.connection, m_ref.group.region});
    const StartedOnStop started = service ? service->capabilities().startedOnStop : StartedOnStop::NotStated;
    view.lines = stopLines(record.counts, started);
    if (!record.countsKnown)
        view.numbers = tr("If you stop now (the targets have not all been read yet)");
    else if (record.resultsAt.secsTo(now) > 30)
        //: %1 is a stretch of time such as "2 min".
        view.numbers = tr("If you stop now (numbers are %1 old and may have changed)").arg(durationText(record.resultsAt.secsTo(now)));
    else
        //: %1 is a stretch of time such as "4 s".
        view.numbers = tr("If you stop now (numbers from %1 ago)").arg(durationText(record.resultsAt.secsTo(now)));
    view.consequence = record.operation.action == OperationAction::DetectDrift
        ? tr("This only reads; stopping it changes nothing at the targets.")
        : tr("Stopping is not undoing. The group definition already points to the new version, so later updates and newly "
             "joined accounts will receive it.");
    if (m_before)
        view.consequence += u' ' + tr("A snapshot of the old version was kept.");
    const ConnectionStatus &status = m_workspace->status(m_ref.connection);
    const QString wording = started == StartedOnStop::Finish ? tr("unstarted cancelled, started finish")
                                                             : tr("unstarted cancelled; started not stated");
    QString lane = tr("ready");
    if (status.reachability == Reachability::Offline)
        lane = tr("waits for the network");
    else if (!status.mayWrite())
        lane = tr("waits for the sign-in");
    const QString keys = keysLine(status, now).text;
    //: %1 is how the way of a stop stands, %2 what is known of the sign-in, %3 how the provider says
    //: what a stop does.
    view.facts = tr("Stop lane: %1    Sign-in: %2    Provider wording: %3")
                     .arg(lane, keys.isEmpty() ? signInWord(status.signIn) : keys, wording);
    view.refusal = stopRefusalOf(record, *connection());
    if (isEnded(record.operation.state.value)) {
        view.face = StopView::Ended;
        const QDateTime ended = record.operation.endedAt.isValid() ? record.operation.endedAt : record.statusAt;
        //: %1 is a time of the day, %2 the final counts.
        view.endedSentence = tr("Ended by itself at %1, nothing to stop. %2").arg(clockText(ended, now), countsText(record.counts));
    }
}

void StopPresenter::takeStrip(StopView &view, const StopProgress &progress, const OperationRecord &record) const
{
    view.face = StopView::Strip;
    view.strip = stopStrip(progress);
    view.isOver = progress.isOver();
    view.remedy = remedyOf(progress);
    if (view.remedy == StopRemedy::StopAnew && !view.refusal.isEmpty())
        view.remedy = StopRemedy::None;
    if (progress.error && progress.stage != StopStage::Stopped && progress.stage != StopStage::EndedByItself)
        view.stripError = errorSentence(*progress.error);
    if (progress.stuckSince.isValid() && !view.isOver)
        takeUnchanged(view);
    if (progress.stage == StopStage::Stopped)
        view.after = afterStop(record);
}

void StopPresenter::takeUnchanged(StopView &view) const
{
    const TargetTable targets = m_watch->targets(m_ref);
    const auto service = m_workspace->stackGroups({m_ref.connection, m_ref.group.region});
    for (const TargetRow &row : targets.rows()) {
        if (row.state != TargetState::Running)
            continue;
        const QString region = targets.region(row);
        if (view.unchanged.size() < mostListed)
            //: A target: %1 is an account, %2 a region.
            view.unchanged += tr("%1 / %2").arg(targets.account(row), region);
        const QUrl page = service ? service->consoleUrl(m_ref.group, region) : QUrl();
        if (!page.isEmpty() && !view.pages.contains(page))
            view.pages += page;
    }
}

AfterStop StopPresenter::afterStop(const OperationRecord &record) const
{
    AfterStop after;
    const TargetTable targets = m_watch->targets(m_ref);
    after.cancelled = record.counts.cancelled;
    after.changed = record.counts.succeeded;
    placesOf(targets, TargetState::Cancelled, after.cancelledAccounts, after.cancelledRegions);
    placesOf(targets, TargetState::Succeeded, after.changedAccounts, after.changedRegions);
    const auto known = connection();
    QString none;
    if (known && !mayChange(known->mode))
        none = tr("This connection may not start changes.");
    else if (record.operation.action != OperationAction::Update)
        none = tr("Only an update can be taken up again.");
    after.resumeRefusal = none;
    after.backRefusal = none;
    if (none.isEmpty() && after.cancelledAccounts.isEmpty())
        after.resumeRefusal = after.cancelled > 0 ? tr("The cancelled targets are not read yet.")
                                                  : tr("No target was cancelled.");
    if (none.isEmpty() && after.changedAccounts.isEmpty())
        after.backRefusal = after.changed > 0 ? tr("The changed targets are not read yet.")
                                              : tr("No target was changed.");
    else if (none.isEmpty() && !m_before)
        after.backRefusal = tr("No version from before this update was kept here.");
    return after;
}

} // namespace belay
