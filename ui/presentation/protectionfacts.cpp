// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/protectionpresenter.h"

#include "ui/presentation/protectionwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ProtectionFacts)

public:
    static QList<Fact> overview(const ProtectionGroup &group);
    static QString onlyWatches()
    {
        return tr("This connection only watches and stops. Raise its mode to change protection.");
    }
    static QString underWay() { return tr("A request for this group is under way."); }
    //: %1 is an act such as "Disable protection"; it opens a dialog, hence the dots.
    static QString opens(const QString &act) { return tr("%1…").arg(act); }
    //: %1 is an act such as "Disable protection"; it failed the last time. It opens a dialog, hence the dots.
    static QString tryAgain(const QString &act) { return tr("Try again: %1…").arg(act); }
    static QString here(const QString &state)
    {
        //: %1 is a state in a row of states; this one is where the group is.
        return tr("[%1]").arg(state);
    }
    static QStringList consequences(const ProtectionGroup &group);
};

QList<Fact> Words::overview(const ProtectionGroup &group)
{
    const auto at = [](const QDateTime &when) {
        return when.isValid() ? QLocale().toString(when.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                              : orNotProvided({});
    };
    return {
        {tr("State"), protectionStateWord(group.state)},
        {tr("Production now"), orNotProvided(productionZone(group))},
        {tr("Standby"), orNotProvided(standbyZone(group))},
        {tr("Sync"), percentWord(group.progress)},
        {tr("Model"), group.protectionType == QLatin1String("replication-pair")
                          ? tr("per pair")
                          : orNotProvided(group.protectionType)},
        {tr("Instances"), QLocale().toString(group.instances)},
        {tr("Pairs"), QLocale().toString(group.pairs)},
        {tr("Drills"), QLocale().toString(group.drills)},
        {tr("Health"), orNotProvided(group.healthStatus)},
        {tr("Protection status"), orNotProvided(group.protectedStatus)},
        {tr("Replication status"), orNotProvided(group.replicationStatus)},
        {tr("Created"), at(group.createdAt)},
        {tr("Changed"), at(group.updatedAt)},
        {tr("Id"), group.id.toString()},
    };
}

QStringList Words::consequences(const ProtectionGroup &group)
{
    const QString from = orNotProvided(productionZone(group));
    const QString to = orNotProvided(standbyZone(group));
    return {
        //: %1 is a number of servers, %2 a number of pairs of disks.
        tr("This turns disaster recovery off for %1 instances and %2 replication pairs.")
            .arg(QLocale().toString(group.instances), QLocale().toString(group.pairs)),
        //: %1 and %2 are availability zones.
        tr("Copying from %1 to %2 ends for all of them.").arg(from, to),
        tr("Until protection is enabled again, a site failure loses newer data."),
        tr("The request starts a job of its own. Once started it cannot be cancelled."),
    };
}

bool hasFailed(ProtectionAction action, ProtectionState state)
{
    return courseOf(action).failed == state;
}

} // namespace

QList<Fact> overviewOf(const ProtectionGroup &group)
{
    return Words::overview(group);
}

QList<ProtectionOffer> offersFor(const ProtectionGroup &group, Mode mode, bool isUnderWay)
{
    const bool afterFailover = group.state == ProtectionState::FailedOver ||
                               group.state == ProtectionState::ErrorReprotecting ||
                               group.state == ProtectionState::Reprotecting;
    const ProtectionAction enable = afterFailover ? ProtectionAction::Reprotect : ProtectionAction::Enable;
    QList<ProtectionOffer> offers;
    for (const ProtectionAction action : {enable, ProtectionAction::Disable}) {
        ProtectionOffer offer;
        offer.action = action;
        const QString word = protectionActionWord(action);
        offer.text = hasFailed(action, group.state.value) ? Words::tryAgain(word) : Words::opens(word);
        offer.refusal = refusalSentence(refusalOf(action, group), action, group);
        if (offer.refusal.isEmpty() && isUnderWay)
            offer.refusal = Words::underWay();
        if (offer.refusal.isEmpty() && !mayChange(mode))
            offer.refusal = Words::onlyWatches();
        offers.append(offer);
    }
    return offers;
}

QString stateGraph(ProtectionState state)
{
    const bool afterFailover = state == ProtectionState::FailedOver ||
                               state == ProtectionState::Reprotecting ||
                               state == ProtectionState::ErrorReprotecting;
    const bool enabling = state == ProtectionState::Available || state == ProtectionState::Starting ||
                          state == ProtectionState::ErrorStarting;
    QList<ProtectionState> course{ProtectionState::Protected, ProtectionState::Stopping,
                                  ProtectionState::Available};
    if (afterFailover)
        course = {ProtectionState::FailedOver, ProtectionState::Reprotecting, ProtectionState::Protected};
    else if (enabling)
        course = {ProtectionState::Available, ProtectionState::Starting, ProtectionState::Protected};
    QStringList words;
    for (const ProtectionState step : course) {
        const bool failedHere =
            (step == ProtectionState::Stopping && state == ProtectionState::ErrorStopping) ||
            (step == ProtectionState::Starting && state == ProtectionState::ErrorStarting) ||
            (step == ProtectionState::Reprotecting && state == ProtectionState::ErrorReprotecting);
        const QString word = protectionStateWord({failedHere ? state : step, {}});
        words += failedHere || step == state ? Words::here(word) : word;
    }
    return words.join(QStringLiteral("  ›  "));
}

QStringList disableConsequences(const ProtectionGroup &group)
{
    return Words::consequences(group);
}

QString supportBundle(const ProtectionRow &row, const ProtectionProgress *progress,
                      const QList<FailedTask> &failures, const QDateTime &now)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines += name + QStringLiteral(": ") + value;
    };
    const auto time = [](const QDateTime &at) {
        return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
    };
    const auto addJob = [&](const Job &job) {
        add(QStringLiteral("job"), job.id.toString());
        add(QStringLiteral("  type"), job.type);
        add(QStringLiteral("  state"), job.state.word);
        add(QStringLiteral("  pair"), job.pair);
        add(QStringLiteral("  began"), time(job.beganAt));
        add(QStringLiteral("  ended"), time(job.endedAt));
        add(QStringLiteral("  code"), job.errorCode);
        add(QStringLiteral("  text"), job.failReason);
    };
    add(QStringLiteral("copied"), time(now));
    add(QStringLiteral("region"), row.ref.region);
    add(QStringLiteral("group"), row.group.id.toString());
    add(QStringLiteral("name"), row.group.name);
    add(QStringLiteral("state"), row.group.state.word);
    add(QStringLiteral("changed"), time(row.group.updatedAt));
    if (progress) {
        for (const auto &[stage, at] : progress->reached)
            add(QStringLiteral("reached ") + protectionStageWord(stage), time(at));
        if (progress->error) {
            add(QStringLiteral("error code"), progress->error->code);
            add(QStringLiteral("error text"), progress->error->message);
            add(QStringLiteral("request id"), progress->error->requestId);
        }
        add(QStringLiteral("job id"), progress->jobId.toString());
        if (progress->job) {
            addJob(*progress->job);
            for (const Job &part : progress->job->parts)
                addJob(part);
        }
    }
    for (const FailedTask &task : failures) {
        add(QStringLiteral("failed task"), task.job.toString());
        add(QStringLiteral("  failure"), task.failure);
        add(QStringLiteral("  resource"), task.resourceId);
        add(QStringLiteral("  began"), time(task.beganAt));
        add(QStringLiteral("  code"), task.errorCode);
        add(QStringLiteral("  text"), task.failReason);
    }
    return lines.join(u'\n');
}

} // namespace belay
