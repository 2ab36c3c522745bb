// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/stopstrip.h"

#include "ui/presentation/statewords.h"

#include <QCoreApplication>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::StopStrip)

public:
    static void addReached(QList<StripLine> &lines, const StopProgress &progress);
    static void addExceptions(QList<StripLine> &lines, const StopProgress &progress);
    static void addToCome(QList<StripLine> &lines, const StopProgress &progress);
};

QString preciseTime(const QDateTime &at)
{
    return at.toLocalTime().time().toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString clock(const QDateTime &at)
{
    return at.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"));
}

Glyph glyphOf(StopStage stage)
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

void Words::addReached(QList<StripLine> &lines, const StopProgress &progress)
{
    for (const auto &[stage, at] : progress.reached) {
        StripLine line{glyphOf(stage), preciseTime(at), stopStageSentence(stage), {}};
        if (stage == StopStage::Written && !progress.recorded) {
            line.glyph = Glyph::Failed;
            line.sentence = tr("Not yet recorded: the journal could not be written. The stop goes out all the same");
        } else if (stage == StopStage::Sent) {
            const double seconds = double(progress.clickedAt.msecsTo(at)) / 1000.0;
            // %1 is a number of seconds such as 0.17.
            line.note = tr("%1 s after your click").arg(seconds, 0, 'f', 2);
        } else if (stage == StopStage::Refused && progress.isDenied()) {
            line.sentence = tr("This sign-in may not stop");
        } else if (stage == StopStage::EndedByItself) {
            line.sentence = tr("Too late: it had ended");
        }
        lines.append(line);
    }
}

void Words::addExceptions(QList<StripLine> &lines, const StopProgress &progress)
{
    if (!progress.recorded && !progress.has(StopStage::Written))
        lines.append({Glyph::Stalled, {}, tr("Not yet recorded in the journal; writing it goes on"), {}});
    if (progress.throttled > 0)
        lines.append({Glyph::Running, {}, tr("The cloud asked to slow down; sent again after a short wait"),
                      tr("%n times", nullptr, progress.throttled)});
    if (progress.attempts > 1)
        lines.append({Glyph::Running, {}, tr("Sent more than once; repeating a stop is safe"),
                      tr("sent %n times", nullptr, progress.attempts)});
    if (progress.isOver())
        return;
    if (progress.waitingForSignInSince.isValid())
        // %1 is a time of the day.
        lines.append({Glyph::Stalled, {}, tr("Waiting for your sign-in, first in line"),
                      tr("since %1").arg(clock(progress.waitingForSignInSince))});
    if (progress.waitingForNetworkSince.isValid())
        // %1 is a time of the day.
        lines.append({Glyph::Stalled, {}, tr("Waiting for network, first in line"),
                      tr("since %1").arg(clock(progress.waitingForNetworkSince))});
    if (progress.noEffectSince.isValid())
        lines.append({Glyph::Stalled, {}, tr("Accepted, no effect seen yet"),
                      tr("since %1").arg(clock(progress.noEffectSince))});
    if (progress.stuckSince.isValid())
        // %n started targets do not change while a stop is draining.
        lines.append({Glyph::Stalled, {}, tr("Draining is stuck: %n targets unchanged", nullptr,
                                             std::max(progress.draining, 0)),
                      tr("since %1").arg(clock(progress.stuckSince))});
    if (progress.givenUp)
        lines.append({Glyph::Unknown, {}, tr("Nothing more is sent, as you asked"), {}});
}

void Words::addToCome(QList<StripLine> &lines, const StopProgress &progress)
{
    bool isNext = true;
    for (const StopStage stage : {StopStage::Written, StopStage::Sent, StopStage::Accepted, StopStage::Stopping,
                                  StopStage::Draining, StopStage::Stopped}) {
        if (progress.has(stage) || stage < progress.stage)
            continue;
        lines.append({isNext ? Glyph::Running : Glyph::Waiting, {}, stopStageSentence(stage), {}});
        isNext = false;
    }
    const bool drains = progress.stage == StopStage::Draining || progress.stage == StopStage::Stopping;
    if (!drains || progress.draining < 0)
        return;
    for (StripLine &line : lines)
        if (line.sentence == stopStageSentence(StopStage::Draining))
            // %n started targets are still working.
            line.note = tr("%n left", nullptr, progress.draining);
}

} // namespace

QList<StripLine> stopStrip(const StopProgress &progress)
{
    QList<StripLine> lines;
    Words::addReached(lines, progress);
    Words::addExceptions(lines, progress);
    if (!progress.isOver() && progress.stage != StopStage::Unknown)
        Words::addToCome(lines, progress);
    return lines;
}

StopRemedy remedyOf(const StopProgress &progress)
{
    if (progress.isDenied())
        return StopRemedy::SwitchConnection;
    if (progress.stage == StopStage::Refused)
        return StopRemedy::StopAnew;
    if (progress.isOver())
        return StopRemedy::None;
    if (progress.waitingForSignInSince.isValid())
        return StopRemedy::SignIn;
    if (progress.noEffectSince.isValid())
        return StopRemedy::SendAgain;
    return StopRemedy::None;
}

} // namespace belay
