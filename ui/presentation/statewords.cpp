// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/statewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::StateWords)

public:
    static QString outlook(Outlook outlook, const TargetCounts &counts);
    static QString target(TargetState state);
    static QString targetNoun(TargetState state);
    static QString risk(RiskWord word);
    static QString riskParts(const Risk &risk);
    static QString forecast(Forecast forecast);
    static QString stage(StopStage stage);
    static QString stageWord(StopStage stage);
};

QString Words::outlook(Outlook outlook, const TargetCounts &counts)
{
    switch (outlook) {
    case Outlook::Succeeded:
        return tr("OK");
    case Outlook::SucceededWithFailures:
        //: %n is how many targets failed although the cloud calls the operation successful.
        return tr("OK, %n FAILED", nullptr, counts.failed);
    case Outlook::Failed:
        return tr("FAILED");
    case Outlook::Running:
        return tr("RUNNING");
    case Outlook::Queued:
        return tr("QUEUED");
    case Outlook::Stopping:
        //: %n is how many targets still work while the operation is being stopped.
        return counts.running > 0 ? tr("STOPPING, %n LEFT", nullptr, counts.running) : tr("STOPPING");
    case Outlook::Stopped:
        return tr("STOPPED");
    case Outlook::Unknown:
        return tr("UNKNOWN");
    }
    return {};
}

QString Words::target(TargetState state)
{
    switch (state) {
    case TargetState::Waiting:
        return tr("WAITING");
    case TargetState::Running:
        return tr("RUNNING");
    case TargetState::Succeeded:
        return tr("OK");
    case TargetState::Failed:
        return tr("FAILED");
    case TargetState::Cancelled:
        return tr("CANCELLED");
    case TargetState::Skipped:
        return tr("SKIPPED");
    case TargetState::Unknown:
        return tr("UNKNOWN");
    }
    return {};
}

QString Words::targetNoun(TargetState state)
{
    switch (state) {
    case TargetState::Waiting:
        return tr("waiting");
    case TargetState::Running:
        return tr("running");
    case TargetState::Succeeded:
        return tr("ok");
    case TargetState::Failed:
        return tr("failed");
    case TargetState::Cancelled:
        return tr("cancelled");
    case TargetState::Skipped:
        return tr("skipped");
    case TargetState::Unknown:
        return tr("unknown");
    }
    return {};
}

QString Words::risk(RiskWord word)
{
    switch (word) {
    case RiskWord::High:
        return tr("HIGH");
    case RiskWord::Medium:
        return tr("MED");
    case RiskWord::Low:
        return tr("LOW");
    case RiskWord::Done:
        return tr("DONE");
    }
    return {};
}

QString Words::riskParts(const Risk &risk)
{
    //: %1 is a number of risk points, here and in the lines that follow.
    QStringList lines{tr("Risk %1").arg(risk.sum())};
    if (risk.environment > 0)
        lines += tr("Environment: %1").arg(risk.environment);
    if (risk.limitUsed > 0)
        lines += tr("Allowed failures used: %1").arg(risk.limitUsed);
    if (risk.forecast > 0)
        lines += tr("Forecast: %1").arg(risk.forecast);
    if (risk.stall > 0)
        lines += tr("Nothing moves: %1").arg(risk.stall);
    if (risk.unseen > 0)
        lines += tr("No fresh data: %1").arg(risk.unseen);
    return lines.join(u'\n');
}

QString Words::forecast(Forecast forecast)
{
    switch (forecast) {
    case Forecast::Unlikely:
        return tr("unlikely over limit");
    case Forecast::Possible:
        return tr("possibly over limit");
    case Forecast::Likely:
        return tr("LIKELY over limit");
    case Forecast::AlreadyOver:
        return tr("over the limit");
    case Forecast::NotStarted:
        return tr("not started");
    case Forecast::MayNeverStart:
        return tr("may never start");
    }
    return {};
}

QString Words::stage(StopStage stage)
{
    switch (stage) {
    case StopStage::Written:
        return tr("Written to journal");
    case StopStage::Sent:
        return tr("Sent on the stop lane");
    case StopStage::Accepted:
        return tr("Accepted by the cloud (this is not yet stopped)");
    case StopStage::Stopping:
        return tr("Cloud reports STOPPING");
    case StopStage::Draining:
        return tr("Draining: started targets still working");
    case StopStage::Stopped:
        return tr("Stopped");
    case StopStage::EndedByItself:
        return tr("Too late: it had ended");
    case StopStage::Refused:
        return tr("Not accepted");
    case StopStage::Unknown:
        return tr("Sent, no answer yet: looking what happened");
    }
    return {};
}

QString Words::stageWord(StopStage stage)
{
    switch (stage) {
    case StopStage::Written:
        return tr("stop written");
    case StopStage::Sent:
        return tr("stop sent");
    case StopStage::Accepted:
        return tr("stop accepted, not yet stopped");
    case StopStage::Stopping:
        return tr("stopping");
    case StopStage::Draining:
        return tr("draining");
    case StopStage::Stopped:
        return tr("stopped by you");
    case StopStage::EndedByItself:
        return tr("ended before the stop");
    case StopStage::Refused:
        return tr("stop not accepted");
    case StopStage::Unknown:
        return tr("stop sent, no answer yet");
    }
    return {};
}

} // namespace

QString outlookWord(Outlook outlook, const TargetCounts &counts) { return Words::outlook(outlook, counts); }
QString targetStateWord(TargetState state) { return Words::target(state); }
QString targetStateNoun(TargetState state) { return Words::targetNoun(state); }
QString riskWord(RiskWord word) { return Words::risk(word); }
QString riskSentence(const Risk &risk) { return Words::riskParts(risk); }
QString forecastWord(Forecast forecast) { return Words::forecast(forecast); }
QString stopStageSentence(StopStage stage) { return Words::stage(stage); }
QString stopStageWord(StopStage stage) { return Words::stageWord(stage); }

} // namespace belay
