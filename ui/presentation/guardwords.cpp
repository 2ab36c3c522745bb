// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/guardwords.h"

#include <QCoreApplication>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::GuardWords)

public:
    static QString state(GuardState state);
    static QString mark(const GuardStatus &status, const QDateTime &now);
    static QString blind(GuardBlindness blindness);
    static QStringList rules(const GuardRules &rules);
    static QString rulesLine(const GuardRules &rules);
    static QString act(const Guard &guard);
    static QString fired(const GuardReading &reading);
    static QString now(const GuardReading &reading);
    static QString countDown(const GuardStatus &status, const QDateTime &now);
    static QString title(NoticeKind kind, const QString &group);
    static QString told(NoticeKind kind, const GuardStatus &status, bool stops, const QDateTime &now);
    static QString limits()
    {
        return tr("A guard works only while Belay is open, online and signed in. The cloud's own limit stays active.");
    }
};

QString Words::state(GuardState state)
{
    switch (state) {
    case GuardState::Off:
        return tr("off");
    case GuardState::Armed:
        return tr("armed");
    case GuardState::CountingDown:
        return tr("COUNTING DOWN");
    case GuardState::Fired:
        return tr("FIRED");
    case GuardState::Blind:
        return tr("BLIND");
    }
    return {};
}

QString Words::mark(const GuardStatus &status, const QDateTime &now)
{
    switch (status.state) {
    case GuardState::Off:
        return {};
    case GuardState::Armed:
        return tr("guard armed");
    case GuardState::CountingDown:
        //: On a row of the board: %1 is minutes and seconds such as 00:24.
        return tr("guard stops in %1").arg(countDownText(status.stopsAt, now));
    case GuardState::Fired:
        return tr("guard fired");
    case GuardState::Blind:
        return tr("guard is BLIND");
    }
    return {};
}

QString Words::blind(GuardBlindness blindness)
{
    switch (blindness) {
    case GuardBlindness::None:
        return {};
    case GuardBlindness::Offline:
        return tr("The guard sees nothing: there is no network.");
    case GuardBlindness::SignedOut:
        return tr("The guard sees nothing: the connection is not signed in.");
    case GuardBlindness::OldData:
        return tr("The guard sees nothing: the data is older than two sweeps.");
    }
    return {};
}

QStringList Words::rules(const GuardRules &rules)
{
    QStringList parts;
    if (rules.failures)
        parts += tr("%n failures in all regions", nullptr, *rules.failures);
    if (rules.failurePercent)
        //: A rule of a guard: %1 is a share in percent, %2 a number of finished targets.
        parts += tr("more than %1 % failed after %2 finished").arg(*rules.failurePercent).arg(rules.afterFinished);
    if (rules.quietMinutes)
        parts += tr("no change for %n min", nullptr, *rules.quietMinutes);
    if (rules.runsLongerMinutes)
        parts += tr("runs longer than %n min", nullptr, *rules.runsLongerMinutes);
    if (!rules.accounts.isEmpty())
        //: A rule of a guard: %1 is a list of accounts.
        parts += tr("one of these fails: %1").arg(rules.accounts.join(QStringLiteral(", ")));
    if (!rules.reasonContains.isEmpty())
        //: A rule of a guard: %1 is a piece of text.
        parts += tr("a reason contains “%1”").arg(rules.reasonContains);
    return parts;
}

QString Words::rulesLine(const GuardRules &set)
{
    const QStringList parts = rules(set);
    const QString list = parts.join(QStringLiteral("; "));
    if (parts.size() < 2)
        return parts.isEmpty() ? tr("no rule") : list;
    //: %1 is a list of rules of a guard.
    return set.join == GuardRules::Join::AnyOf ? tr("any of: %1").arg(list) : tr("all of: %1").arg(list);
}

QString Words::act(const Guard &guard)
{
    switch (guard.act) {
    case GuardAct::Tell:
        return tr("tells");
    case GuardAct::CountDown:
        return tr("counts down %n s, then stops", nullptr, guard.countDownSeconds);
    case GuardAct::StopAtOnce:
        return tr("stops at once");
    }
    return {};
}

QString Words::fired(const GuardReading &reading)
{
    switch (reading.rule) {
    case GuardRule::Failures:
        return tr("%n failures in all regions reached", nullptr, reading.now);
    case GuardRule::FailurePercent:
        //: %1 and %2 are shares in percent.
        return tr("%1 % failed, more than %2 %").arg(reading.now).arg(reading.limit);
    case GuardRule::Quiet:
        return tr("nothing changed for %n min", nullptr, reading.now);
    case GuardRule::RunsLonger:
        return tr("it runs for %n min", nullptr, reading.now);
    case GuardRule::Account:
        //: %1 is an account.
        return tr("%1 failed").arg(reading.detail);
    case GuardRule::Reason:
        //: %1 is the reason of a failure as the cloud words it.
        return tr("a failure says: %1").arg(reading.detail);
    }
    return {};
}

QString Words::now(const GuardReading &reading)
{
    switch (reading.rule) {
    case GuardRule::FailurePercent:
        //: How a rule of a guard stands: %1 is a share in percent.
        return tr("now %1 %").arg(reading.now);
    case GuardRule::Quiet:
    case GuardRule::RunsLonger:
        //: How a rule of a guard stands: %1 is a number of minutes.
        return tr("now %1 min").arg(reading.now);
    case GuardRule::Failures:
    case GuardRule::Account:
    case GuardRule::Reason:
        break;
    }
    //: How a rule of a guard stands: %1 is a count.
    return tr("now %1").arg(reading.now);
}

QString Words::countDown(const GuardStatus &status, const QDateTime &now)
{
    //: On the count-down bar: %1 a group, %2 what came true, %3 minutes and seconds such as 00:24.
    const QString sentence = tr("%1: %2.  Stopping in %3")
                                 .arg(status.operation.group.name, firedSentence(status.verdict),
                                      countDownText(status.stopsAt, now));
    return status.blindness == GuardBlindness::None ? sentence
                                                    : sentence + QStringLiteral(". ") + blind(status.blindness);
}

QString Words::title(NoticeKind kind, const QString &group)
{
    if (kind == NoticeKind::GuardCountdown)
        //: Title of a notification: %1 is the name of a group.
        return tr("Guard of %1 counts down").arg(group);
    //: Title of a notification: %1 is the name of a group.
    return tr("Guard of %1 has fired").arg(group);
}

QString Words::told(NoticeKind kind, const GuardStatus &status, bool stops, const QDateTime &now)
{
    const QString why = firedSentence(status.verdict);
    if (kind == NoticeKind::GuardCountdown)
        //: %1 is what came true, %2 minutes and seconds such as 00:24.
        return tr("%1. Stopping in %2; open Belay to stop now or hold off.")
            .arg(why, countDownText(status.stopsAt, now));
    //: %1 is what came true.
    return stops ? tr("%1. The stop is on its way.").arg(why) : tr("%1. Nothing was stopped.").arg(why);
}

} // namespace

QString guardStateWord(GuardState state) { return Words::state(state); }

Glyph glyphOf(GuardState state)
{
    switch (state) {
    case GuardState::Off:
        return Glyph::None;
    case GuardState::Armed:
        return Glyph::Running;
    case GuardState::CountingDown:
        return Glyph::Stalled;
    case GuardState::Fired:
        return Glyph::Stopping;
    case GuardState::Blind:
        return Glyph::Unknown;
    }
    return Glyph::None;
}

QString guardMark(const GuardStatus &status, const QDateTime &now) { return Words::mark(status, now); }
QString blindSentence(GuardBlindness blindness) { return Words::blind(blindness); }
QString guardRulesLine(const GuardRules &rules) { return Words::rulesLine(rules); }
QString guardActLine(const Guard &guard) { return Words::act(guard); }
QString readingText(const GuardReading &reading) { return Words::now(reading); }
QString guardLimitsSentence() { return Words::limits(); }

QString firedSentence(const GuardVerdict &verdict)
{
    QStringList parts;
    for (const GuardReading &reading : verdict.readings)
        if (reading.holds)
            parts += Words::fired(reading);
    return parts.join(QStringLiteral("; "));
}

QString countDownText(const QDateTime &stopsAt, const QDateTime &now)
{
    const qint64 left = std::max<qint64>(0, (now.msecsTo(stopsAt) + 999) / 1000);
    return QStringLiteral("%1:%2").arg(left / 60, 2, 10, QLatin1Char('0')).arg(left % 60, 2, 10, QLatin1Char('0'));
}

QString countDownSentence(const GuardStatus &status, const QDateTime &now) { return Words::countDown(status, now); }

NoticeEvent guardNotice(NoticeKind kind, const GuardStatus &status, bool stops, const QDateTime &now)
{
    const OperationRef &ref = status.operation;
    NoticeEvent event;
    event.kind = kind;
    event.subject = QStringLiteral("guard/") + ref.connection.toString() + u'/' + ref.group.region + u'/' +
                    ref.group.name + u'/' + ref.id.toString();
    event.title = Words::title(kind, ref.group.name);
    event.sentence = Words::told(kind, status, stops, now);
    event.target.operation = ref;
    event.target.connection = ref.connection;
    return event;
}

} // namespace belay
