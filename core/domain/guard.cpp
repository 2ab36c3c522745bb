// SPDX-License-Identifier: Apache-2.0
#include "core/domain/guard.h"

namespace belay {

namespace {

int minutesBetween(const QDateTime &from, const QDateTime &to)
{
    return from.isValid() && to.isValid() ? int(from.secsTo(to) / 60) : 0;
}

int percentOf(int part, int whole)
{
    return whole > 0 ? int(qint64(part) * 100 / whole) : 0;
}

/// Whether part of whole is more than `percent`, without rounding.
bool exceeds(int part, int whole, int percent)
{
    return qint64(part) * 100 > qint64(whole) * percent;
}

GuardReading accountReading(const QStringList &wanted, const QStringList &failed)
{
    GuardReading reading{GuardRule::Account, 0, 1};
    for (const QString &account : wanted) {
        if (!failed.contains(account))
            continue;
        if (reading.now++ == 0)
            reading.detail = account;
    }
    reading.holds = reading.now > 0;
    return reading;
}

GuardReading reasonReading(const QString &wanted, const QStringList &reasons)
{
    GuardReading reading{GuardRule::Reason, 0, 1};
    for (const QString &reason : reasons) {
        if (!reason.contains(wanted, Qt::CaseInsensitive))
            continue;
        if (reading.now++ == 0)
            reading.detail = reason;
    }
    reading.holds = reading.now > 0;
    return reading;
}

} // namespace

bool GuardRules::isEmpty() const
{
    return !failures && !failurePercent && !quietMinutes && !runsLongerMinutes && accounts.isEmpty() &&
           reasonContains.isEmpty();
}

GuardVerdict evaluate(const GuardRules &rules, const GuardFacts &facts)
{
    GuardVerdict verdict;
    QList<GuardReading> &readings = verdict.readings;
    const TargetCounts &counts = facts.counts;
    if (rules.failures)
        readings.append(
            {GuardRule::Failures, counts.failed, *rules.failures, {}, counts.failed >= *rules.failures});
    if (rules.failurePercent) {
        const bool enough = counts.finished() > 0 && counts.finished() >= rules.afterFinished;
        readings.append({GuardRule::FailurePercent,
                         percentOf(counts.failed, counts.finished()),
                         *rules.failurePercent,
                         {},
                         enough && exceeds(counts.failed, counts.finished(), *rules.failurePercent)});
    }
    if (rules.quietMinutes) {
        const int quiet = minutesBetween(facts.changedAt, facts.at);
        readings.append({GuardRule::Quiet,
                         quiet,
                         *rules.quietMinutes,
                         {},
                         facts.changedAt.isValid() && quiet >= *rules.quietMinutes});
    }
    if (rules.runsLongerMinutes) {
        const bool longer = facts.startedAt.isValid() &&
                            facts.startedAt.secsTo(facts.at) > qint64(*rules.runsLongerMinutes) * 60;
        readings.append({GuardRule::RunsLonger,
                         minutesBetween(facts.startedAt, facts.at),
                         *rules.runsLongerMinutes,
                         {},
                         longer});
    }
    if (!rules.accounts.isEmpty())
        readings.append(accountReading(rules.accounts, facts.failedAccounts));
    if (!rules.reasonContains.isEmpty())
        readings.append(reasonReading(rules.reasonContains, facts.failureReasons));

    const auto holds = [](const GuardReading &reading) { return reading.holds; };
    switch (rules.join) {
    case GuardRules::Join::AnyOf:
        verdict.fires = std::any_of(readings.begin(), readings.end(), holds);
        break;
    case GuardRules::Join::AllOf:
        verdict.fires = !readings.isEmpty() && std::all_of(readings.begin(), readings.end(), holds);
        break;
    }
    return verdict;
}

GuardTrial tryOn(const GuardRules &rules, const QList<GuardFacts> &moments)
{
    for (qsizetype moment = 0; moment < moments.size(); ++moment) {
        const GuardVerdict verdict = evaluate(rules, moments.at(moment));
        if (verdict.fires)
            return {moment, moments.at(moment).at, verdict};
    }
    return {};
}

} // namespace belay
