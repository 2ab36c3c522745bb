// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/guardtrials.h"

#include "ui/presentation/figures.h"
#include "ui/presentation/guardwords.h"

#include <QLocale>

namespace belay {
namespace {

GuardFacts factsAt(const QDateTime &at, const Sample &sample, const Recording &recording)
{
    GuardFacts facts;
    facts.at = at;
    facts.startedAt = recording.samples.constFirst().at;
    facts.changedAt = sample.at;
    facts.counts = sample.counts;
    for (const SampledFailure &failure : recording.failures) {
        if (failure.at > at)
            continue;
        facts.failedAccounts += failure.account;
        facts.failureReasons += failure.reason;
    }
    return facts;
}

} // namespace

QList<GuardFacts> momentsOf(const Recording &recording, const GuardRules &rules)
{
    QList<GuardFacts> moments;
    const QList<Sample> &samples = recording.samples;
    for (qsizetype place = 0; place < samples.size(); ++place) {
        const Sample &sample = samples.at(place);
        moments += factsAt(sample.at, sample, recording);
        if (place + 1 == samples.size())
            break;
        QList<QDateTime> between;
        if (rules.quietMinutes)
            between += sample.at.addSecs(qint64(*rules.quietMinutes) * 60);
        if (rules.runsLongerMinutes)
            between += samples.constFirst().at.addSecs(qint64(*rules.runsLongerMinutes) * 60 + 1);
        std::sort(between.begin(), between.end());
        for (const QDateTime &at : std::as_const(between))
            if (at > sample.at && at < samples.at(place + 1).at)
                moments += factsAt(at, sample, recording);
    }
    return moments;
}

bool wentWrong(const RecordedOperation &run)
{
    return run.state == OperationState::Failed || run.state == OperationState::Stopped || run.counts.failed > 0;
}

QString trialSentence(const QList<PastRun> &runs)
{
    if (runs.isEmpty())
        return PastRuns::tr("No run was recorded here yet that it could be tried on.");
    QStringList fired;
    for (const PastRun &run : runs) {
        if (!run.trial.fired())
            continue;
        const QString day = QLocale().toString(run.trial.at.toLocalTime().date(), QLocale::ShortFormat);
        //: %1 is a date: a guard would have braked a run that failed indeed.
        fired += wentWrong(run.operation) ? PastRuns::tr("%1, correct").arg(day)
                                          //: %1 is a date: a guard would have braked a run that went well.
                                          : PastRuns::tr("%1, too early").arg(day);
    }
    //: %1 is how many recorded runs a guard would have braked, %2 how many there are.
    const QString counts = PastRuns::tr("Would have fired on past runs: %1 of %2").arg(fired.size()).arg(runs.size());
    //: %1 is "Would have fired on past runs: 1 of 14", %2 a list of dates.
    return fired.isEmpty() ? counts
                           : PastRuns::tr("%1 (%2)").arg(counts, fired.mid(0, 3).join(QStringLiteral("; ")));
}

QString pastRunSentence(const PastRun &run)
{
    if (!run.trial.fired())
        return PastRuns::tr("Would not have fired.");
    //: %1 is how long a run had been under way, %2 what had come true.
    return PastRuns::tr("Would have fired %1 in: %2.")
        .arg(durationText(run.operation.from.secsTo(run.trial.at)), firedSentence(run.trial.verdict));
}

PastRuns::PastRuns(Samples *samples, const ConnectionId &connection, const QString &group, QObject *parent)
    : QObject(parent)
    , m_samples(samples)
    , m_connection(connection)
    , m_group(group)
{
    if (!samples)
        return;
    m_waiting = 1;
    QCoro::connect(samples->recordedOperations(), this, [this](const Result<QList<RecordedOperation>> &all) {
        for (const RecordedOperation &one : all.value_or(QList<RecordedOperation>()))
            if (one.action == OperationAction::Update && one.ref.connection == m_connection
                && (m_group.isEmpty() || one.ref.group.name == m_group) && isEnded(one.state)
                && m_toRead.size() < most)
                m_toRead += one;
        readNext();
    });
}

void PastRuns::readNext()
{
    m_waiting = int(m_toRead.size());
    emit changed();
    if (m_toRead.isEmpty())
        return;
    const RecordedOperation next = m_toRead.takeFirst();
    QCoro::connect(m_samples->samplesOf(next.ref), this, [this, next](const Result<Recording> &recording) {
        if (recording && !recording->samples.isEmpty())
            m_runs.append({next, *recording});
        readNext();
    });
}

QList<PastRun> PastRuns::tryOn(const GuardRules &rules) const
{
    QList<PastRun> runs;
    for (const auto &[operation, recording] : m_runs)
        runs.append({operation, belay::tryOn(rules, momentsOf(recording, rules))});
    return runs;
}

} // namespace belay
