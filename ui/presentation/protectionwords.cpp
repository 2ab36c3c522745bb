// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/protectionwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ProtectionWords)

public:
    static QString state(const Worded<ProtectionState> &state);
    static QString meaning(const Worded<ProtectionState> &state);
    static QString action(ProtectionAction action);
    static QString refusal(ActionRefusal refusal, ProtectionAction action, const ProtectionGroup &group);
    static QString stage(const ProtectionProgress &progress);
    static QString stageWord(ProtectionStage stage);
    static QString job(const Worded<JobState> &state);
    static QString jobType(const QString &type);
    static QString failure(const QString &failure);
    static QString notProvided() { return tr("not provided"); }
    //: %1 is a number from 0 to 100.
    static QString percent(int percent) { return tr("%1 %").arg(QLocale().toString(percent)); }
    static QString fault(const QString &level);
};

QString Words::state(const Worded<ProtectionState> &state)
{
    switch (state.value) {
    case ProtectionState::Creating:
        return tr("CREATING");
    case ProtectionState::Available:
        return tr("AVAILABLE");
    case ProtectionState::Starting:
        return tr("STARTING");
    case ProtectionState::ErrorStarting:
        return tr("ERROR-STARTING");
    case ProtectionState::Protected:
        return tr("PROTECTED");
    case ProtectionState::Stopping:
        return tr("STOPPING");
    case ProtectionState::ErrorStopping:
        return tr("ERROR-STOPPING");
    case ProtectionState::Reversing:
        return tr("REVERSING");
    case ProtectionState::ErrorReversing:
        return tr("ERROR-REVERSING");
    case ProtectionState::FailingOver:
        return tr("FAILING-OVER");
    case ProtectionState::FailedOver:
        return tr("FAILED-OVER");
    case ProtectionState::ErrorFailingOver:
        return tr("ERROR-FAILING-OVER");
    case ProtectionState::Reprotecting:
        return tr("REPROTECTING");
    case ProtectionState::ErrorReprotecting:
        return tr("ERROR-REPROTECTING");
    case ProtectionState::Deleting:
        return tr("DELETING");
    case ProtectionState::ErrorDeleting:
        return tr("ERROR-DELETING");
    case ProtectionState::Error:
        return tr("ERROR");
    case ProtectionState::Unknown:
        //: %1 is a state as the cloud sends it, not known to this program.
        return state.word.isEmpty() ? tr("UNKNOWN") : tr("UNKNOWN (%1)").arg(state.word);
    }
    return {};
}

QString Words::meaning(const Worded<ProtectionState> &state)
{
    switch (state.value) {
    case ProtectionState::Creating:
        return tr("The group is being created.");
    case ProtectionState::Available:
        return tr("Not protected: nothing is copied to the standby site.");
    case ProtectionState::Starting:
        return tr("Protection is being enabled; copying starts again.");
    case ProtectionState::ErrorStarting:
        return tr("Enabling protection failed. The group is not protected.");
    case ProtectionState::Protected:
        return tr("Protected: data is copied to the standby site.");
    case ProtectionState::Stopping:
        return tr("Protection is being disabled.");
    case ProtectionState::ErrorStopping:
        return tr("Disabling protection failed part of the way. Some pairs may not be copied any more.");
    case ProtectionState::Reversing:
        return tr("Production is moving to the other site.");
    case ProtectionState::ErrorReversing:
        return tr("Moving production to the other site failed.");
    case ProtectionState::FailingOver:
        return tr("Production is failing over to the standby site.");
    case ProtectionState::FailedOver:
        return tr("Failed over: production runs at the standby site and is not protected.");
    case ProtectionState::ErrorFailingOver:
        return tr("The failover failed.");
    case ProtectionState::Reprotecting:
        return tr("Protection is being enabled again after a failover.");
    case ProtectionState::ErrorReprotecting:
        return tr("Protecting again after the failover failed. The group is not protected.");
    case ProtectionState::Deleting:
        return tr("The group is being deleted.");
    case ProtectionState::ErrorDeleting:
        return tr("Deleting the group failed.");
    case ProtectionState::Error:
        return tr("Creating the group failed.");
    case ProtectionState::Unknown:
        return tr("The cloud reports a state this program does not know.");
    }
    return {};
}

QString Words::action(ProtectionAction action)
{
    switch (action) {
    case ProtectionAction::Enable:
        return tr("Enable protection");
    case ProtectionAction::Reprotect:
        return tr("Protect again");
    case ProtectionAction::Disable:
        return tr("Disable protection");
    }
    return {};
}

QString Words::refusal(ActionRefusal refusal, ProtectionAction action, const ProtectionGroup &group)
{
    switch (refusal) {
    case ActionRefusal::None:
        return {};
    case ActionRefusal::NoPairs:
        return tr("The group has no replication pairs.");
    case ActionRefusal::WrongState:
        break;
    }
    if (isProtectionBusy(group.state.value))
        return tr("Not while the group is changing.");
    switch (action) {
    case ProtectionAction::Enable:
        //: %1 is a state of a protection group in capitals.
        return tr("Not from %1: possible from AVAILABLE and ERROR-STARTING.").arg(state(group.state));
    case ProtectionAction::Reprotect:
        //: %1 is a state of a protection group in capitals.
        return tr("Not from %1: possible from FAILED-OVER and ERROR-REPROTECTING.").arg(state(group.state));
    case ProtectionAction::Disable:
        //: %1 is a state of a protection group in capitals.
        return tr("Not from %1: possible from PROTECTED and ERROR-STOPPING.").arg(state(group.state));
    }
    return {};
}

QString Words::stageWord(ProtectionStage stage)
{
    switch (stage) {
    case ProtectionStage::Reading:
        return tr("state read");
    case ProtectionStage::Written:
        return tr("written");
    case ProtectionStage::Sent:
        return tr("sent");
    case ProtectionStage::Accepted:
        return tr("accepted");
    case ProtectionStage::Working:
        return tr("job running");
    case ProtectionStage::Finished:
        return tr("finished");
    case ProtectionStage::Failed:
        return tr("failed");
    case ProtectionStage::Refused:
        return tr("refused");
    case ProtectionStage::Unknown:
        return tr("outcome unknown");
    case ProtectionStage::NotCarriedOut:
        return tr("not carried out");
    case ProtectionStage::ReachedAnyhow:
        return tr("goal reached");
    }
    return {};
}

QString Words::stage(const ProtectionProgress &progress)
{
    switch (progress.stage) {
    case ProtectionStage::Reading:
        return tr("Reading the group's state once more before sending.");
    case ProtectionStage::Written:
        return tr("Written to the journal, not sent yet.");
    case ProtectionStage::Sent:
        return tr("Sent, no answer yet.");
    case ProtectionStage::Accepted:
        return tr("Accepted by the cloud: a job has started.");
    case ProtectionStage::Working:
        return tr("The job is running. It cannot be cancelled.");
    case ProtectionStage::Finished:
        return progress.action == ProtectionAction::Disable
                   ? tr("Finished: the group is not protected any more.")
                   : tr("Finished: the group is protected.");
    case ProtectionStage::Failed:
        return tr("The job failed.");
    case ProtectionStage::Refused:
        return progress.refusal == ActionRefusal::None ? tr("Refused by the cloud; nothing was started.")
                                                       : tr("Not sent: the group's state changed meanwhile.");
    case ProtectionStage::Unknown:
        return tr("Sent, but the answer was lost. The group's state is being read to find out.");
    case ProtectionStage::NotCarriedOut:
        return tr("As far as can be seen the request never arrived. It may be sent again.");
    case ProtectionStage::ReachedAnyhow:
        return tr("The group has reached the goal; it cannot be told whether this request did it.");
    }
    return {};
}

QString Words::job(const Worded<JobState> &state)
{
    switch (state.value) {
    case JobState::Init:
        return tr("WAITING");
    case JobState::Running:
        return tr("RUNNING");
    case JobState::Success:
        return tr("OK");
    case JobState::Fail:
        return tr("FAILED");
    case JobState::Unknown:
        //: %1 is a state as the cloud sends it, not known to this program.
        return state.word.isEmpty() ? tr("UNKNOWN") : tr("UNKNOWN (%1)").arg(state.word);
    }
    return {};
}

QString Words::jobType(const QString &type)
{
    if (type.startsWith(QLatin1String("stop")))
        return tr("disable protection");
    if (type.startsWith(QLatin1String("start")))
        return tr("enable protection");
    if (type.startsWith(QLatin1String("reprotect")))
        return tr("protect again");
    if (type.startsWith(QLatin1String("failover")))
        return tr("fail over");
    return type.startsWith(QLatin1String("reverse")) ? tr("move production") : type;
}

QString Words::failure(const QString &failure)
{
    if (failure == QLatin1String("stopFail"))
        return tr("disabling protection failed");
    if (failure == QLatin1String("startFail"))
        return tr("enabling protection failed");
    if (failure == QLatin1String("reprotectFail"))
        return tr("protecting again failed");
    if (failure == QLatin1String("failoverFail"))
        return tr("failing over failed");
    return failure == QLatin1String("reverseFail") ? tr("moving production failed") : failure;
}

QString Words::fault(const QString &level)
{
    if (level.isEmpty())
        return notProvided();
    if (level == QLatin1String("0"))
        return tr("none");
    if (level == QLatin1String("2"))
        return tr("production disk cannot be read or written");
    if (level == QLatin1String("5"))
        return tr("replication link broken");
    return level;
}

} // namespace

QString protectionStateWord(const Worded<ProtectionState> &state)
{
    return Words::state(state);
}

Glyph glyphOf(ProtectionState state)
{
    if (state == ProtectionState::Unknown)
        return Glyph::Unknown;
    if (isProtectionProblem(state))
        return Glyph::Failed;
    if (isProtectionBusy(state))
        return Glyph::Running;
    return state == ProtectionState::Protected ? Glyph::Succeeded : Glyph::Waiting;
}

Glyph glyphOf(JobState state)
{
    switch (state) {
    case JobState::Init:
        return Glyph::Waiting;
    case JobState::Running:
        return Glyph::Running;
    case JobState::Success:
        return Glyph::Succeeded;
    case JobState::Fail:
        return Glyph::Failed;
    case JobState::Unknown:
        return Glyph::Unknown;
    }
    return Glyph::Unknown;
}

Glyph glyphOfProviderState(const QString &word)
{
    if (word.startsWith(QLatin1String("error")) || word == QLatin1String("fault") ||
        word == QLatin1String("invalid"))
        return Glyph::Failed;
    if (word == QLatin1String("protected"))
        return Glyph::Succeeded;
    if (word == QLatin1String("available") || word == QLatin1String("failed-over"))
        return Glyph::Waiting;
    return word.endsWith(QLatin1String("ing")) || word == QLatin1String("failing-over") ? Glyph::Running
                                                                                        : Glyph::Unknown;
}

QString protectionStateSentence(const Worded<ProtectionState> &state)
{
    return Words::meaning(state);
}

QString protectionActionWord(ProtectionAction action)
{
    return Words::action(action);
}

QString refusalSentence(ActionRefusal refusal, ProtectionAction action, const ProtectionGroup &group)
{
    return Words::refusal(refusal, action, group);
}

QString protectionStageSentence(const ProtectionProgress &progress)
{
    return Words::stage(progress);
}

QString protectionStageWord(ProtectionStage stage)
{
    return Words::stageWord(stage);
}

QString jobStateWord(const Worded<JobState> &state)
{
    return Words::job(state);
}

QString jobTypeWord(const QString &type)
{
    return Words::jobType(type);
}

QString failureWord(const QString &failure)
{
    return Words::failure(failure);
}

QString orNotProvided(const QString &value)
{
    return value.isEmpty() ? Words::notProvided() : value;
}

QString percentWord(const std::optional<int> &percent)
{
    return percent ? Words::percent(*percent) : Words::notProvided();
}

QString faultLevelWord(const QString &level)
{
    return Words::fault(level);
}

} // namespace belay
