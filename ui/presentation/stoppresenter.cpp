// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/stoppresenter.h"

#include "ui/presentation/boardpresenter.h"
#include "ui/presentation/connectionform.h"
#include "ui/presentation/connectionwords.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/statewords.h"

namespace belay {
namespace {

QString preciseTime(const QDateTime &at)
{
    return at.toLocalTime().time().toString(QStringLiteral("HH:mm:ss.zzz"));
}

Glyph stripGlyph(StopStage stage)
{
    switch (stage) {
    case StopStage::Refused:
        return Glyph::Failed;
    case StopStage::Unknown:
        return Glyph::Unknown;
    case StopStage::EndedByItself:
        return Glyph::None;
    case StopStage::Written:
    case StopStage::Sent:
    case StopStage::Accepted:
    case StopStage::Stopping:
    case StopStage::Draining:
    case StopStage::Stopped:
        return Glyph::Succeeded;
    }
    return Glyph::None;
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

QList<StripLine> stopStrip(const StopProgress &progress)
{
    QList<StripLine> lines;
    QList<StopStage> seen;
    for (const auto &[stage, at] : progress.reached) {
        StripLine line{stripGlyph(stage), preciseTime(at), stopStageSentence(stage), {}};
        if (stage == StopStage::Written && !progress.recorded) {
            line.glyph = Glyph::Failed;
            line.sentence = StopPresenter::tr("The journal could not be written; the stop was sent all the same");
        } else if (stage == StopStage::Sent) {
            const double seconds = double(progress.clickedAt.msecsTo(at)) / 1000.0;
            //: %1 is a number of seconds such as 0.17.
            line.note = StopPresenter::tr("%1 s after your click").arg(seconds, 0, 'f', 2);
        }
        lines.append(line);
        seen.append(stage);
    }
    if (progress.isOver() || progress.stage == StopStage::Unknown)
        return lines;

    bool isNext = true;
    for (const StopStage stage : {StopStage::Written, StopStage::Sent, StopStage::Accepted, StopStage::Stopping,
                                  StopStage::Draining, StopStage::Stopped}) {
        if (seen.contains(stage) || stage < progress.stage)
            continue;
        lines.append({isNext ? Glyph::Running : Glyph::Waiting, {}, stopStageSentence(stage), {}});
        isNext = false;
    }
    const bool drains = progress.stage == StopStage::Draining || progress.stage == StopStage::Stopping;
    if (drains && progress.draining >= 0 && !lines.isEmpty()) {
        for (StripLine &line : lines)
            if (line.sentence == stopStageSentence(StopStage::Draining))
                //: %n started targets are still working.
                line.note = StopPresenter::tr("%n left", nullptr, progress.draining);
    }
    return lines;
}

StopPresenter::StopPresenter(Workspace *workspace, OperationWatch *watch, StopController *stops, const OperationRef &ref,
                             std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_watch(watch)
    , m_stops(stops)
    , m_ref(ref)
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
{
    connect(watch, &OperationWatch::recordsChanged, this, &StopPresenter::take);
    connect(workspace, &Workspace::statusChanged, this, &StopPresenter::take);
    connect(stops, &StopController::progressed, this, [this](const OperationRef &changed) {
        if (changed == m_ref)
            take();
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StopPresenter::take);
    m_tick.start();
    take();
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
            takeStrip(view, *progress);
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
    const SignInState signIn = m_workspace->status(m_ref.connection).signIn;
    const QString wording = started == StartedOnStop::Finish ? tr("unstarted cancelled, started finish")
                                                             : tr("unstarted cancelled; started not stated");
    //: %1 is what is known of the sign-in, %2 how the provider says what a stop does.
    view.facts = tr("Sign-in: %1    Provider wording: %2").arg(signInWord(signIn), wording);
    view.refusal = stopRefusalOf(record, *connection());
    if (isEnded(record.operation.state.value)) {
        view.face = StopView::Ended;
        const QDateTime ended = record.operation.endedAt.isValid() ? record.operation.endedAt : record.statusAt;
        //: %1 is a time of the day, %2 the final counts.
        view.endedSentence = tr("Ended by itself at %1, nothing to stop. %2").arg(clockText(ended, now), countsText(record.counts));
    }
}

void StopPresenter::takeStrip(StopView &view, const StopProgress &progress) const
{
    view.face = StopView::Strip;
    view.strip = stopStrip(progress);
    view.isOver = progress.isOver();
    view.canRepeat = progress.stage == StopStage::Refused && view.refusal.isEmpty();
    if (progress.error)
        view.stripError = progress.error->kind == ErrorKind::Denied ? tr("This sign-in may not stop. %1").arg(errorSentence(*progress.error))
                                                                    : errorSentence(*progress.error);
    if (progress.attempts > 1)
        //: After a sentence about an error: %n is how often a stop was sent.
        view.stripError += u' ' + tr("Sent %n times.", nullptr, progress.attempts);
}

} // namespace belay
