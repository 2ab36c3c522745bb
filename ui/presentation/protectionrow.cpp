// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/protectionrow.h"

#include "ui/presentation/protectionwords.h"

#include <QCoreApplication>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ProtectionRow)

public:
    static QString title(const ProtectionGroup &group, const ProtectionProgress *progress);
    static QString pairs(const TargetCounts &counts)
    {
        //: A job over pairs of disks: %1 have ended of %2 in all.
        return tr("%1 of %2 pairs done").arg(counts.finished()).arg(counts.total());
    }
    static QString percent(int percent)
    {
        //: How far a job over pairs of disks has come: %1 percent.
        return tr("%1 % synchronised").arg(percent);
    }
    static QString begun(const ProtectionProgress &progress) { return protectionStageWord(progress.stage); }
};

QString Words::title(const ProtectionGroup &group, const ProtectionProgress *progress)
{
    if (progress)
        //: A row of the board: %1 is an act such as "DISABLE PROTECTION", %2 a group.
        return tr("%1 %2").arg(protectionActionWord(progress->action).toUpper(), group.name);
    //: A row of the board: %1 is a state such as "STOPPING", %2 a protection group.
    return tr("PROTECTION %1 %2").arg(protectionStateWord(group.state), group.name);
}

TargetCounts countsOf(const ProtectionProgress *progress)
{
    TargetCounts counts;
    const QList<Job> parts = progress && progress->job ? progress->job->parts : QList<Job>();
    for (const Job &part : parts) {
        switch (part.state.value) {
        case JobState::Init:
            ++counts.waiting;
            break;
        case JobState::Running:
            ++counts.running;
            break;
        case JobState::Success:
            ++counts.succeeded;
            break;
        case JobState::Fail:
            ++counts.failed;
            break;
        case JobState::Unknown:
            ++counts.unknown;
            break;
        }
    }
    return counts;
}

OperationState stateOf(const ProtectionGroup &group, const ProtectionProgress *progress)
{
    if (progress) {
        switch (progress->stage) {
        case ProtectionStage::Finished:
        case ProtectionStage::ReachedAnyhow:
            return OperationState::Succeeded;
        case ProtectionStage::Failed:
        case ProtectionStage::Refused:
        case ProtectionStage::NotCarriedOut:
            return OperationState::Failed;
        case ProtectionStage::Unknown:
            return OperationState::Unknown;
        case ProtectionStage::Reading:
        case ProtectionStage::Written:
        case ProtectionStage::Sent:
        case ProtectionStage::Accepted:
        case ProtectionStage::Working:
            return OperationState::Running;
        }
    }
    if (isProtectionBusy(group.state.value))
        return OperationState::Running;
    return isProtectionProblem(group.state.value) ? OperationState::Failed : OperationState::Succeeded;
}

} // namespace

OperationRef boardRefOf(const ProtectionRef &ref, const QString &name)
{
    return {ref.connection,
            {ref.region, name},
            OperationId(QStringLiteral("protection/") + ref.group.toString())};
}

OperationRow protectionRowOf(const ProtectionRef &ref, const ProtectionGroup &group,
                             const ProtectionProgress *progress, const Connection &connection,
                             const QDateTime &since)
{
    OperationRow row;
    row.ref = boardRefOf(ref, group.name);
    row.connection = connection;
    row.operation.group = row.ref.group;
    row.operation.id = row.ref.id;
    row.operation.state.value = stateOf(group, progress);
    row.operation.createdAt =
        progress && !progress->reached.isEmpty() ? progress->reached.first().second : since;
    if (row.isEnded() && progress && !progress->reached.isEmpty())
        row.operation.endedAt = progress->reached.last().second;
    row.counts = countsOf(progress);
    row.countsKnown = row.counts.total() > 0;
    row.outlook = outlookOf(row.operation, row.counts);
    QString state = protectionStateWord(group.state);
    if (progress && (progress->isOver() || progress->stage == ProtectionStage::Unknown))
        state = protectionStageWord(progress->stage).toUpper();
    QString said;
    if (row.counts.total() > 0)
        said = Words::pairs(row.counts);
    else if (group.progress && !row.isEnded())
        said = Words::percent(*group.progress);
    else if (progress)
        said = Words::begun(*progress);
    row.protection = ProtectionPart{ref, Words::title(group, progress), state, said};
    row.risk = riskOf({.environment = connection.environment, .outlook = row.outlook});
    return row;
}

} // namespace belay
