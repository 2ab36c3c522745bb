// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/journalmodel.h"

#include "ui/presentation/stateglyphs.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

QString local(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"))
                        : QString();
}

/// From the first attempt to its answer; -1: not known.
qint64 tookMs(const JournalEntry &entry)
{
    if (!entry.answer || !entry.firstAttemptAt.isValid() || !entry.answer->at.isValid())
        return -1;
    return std::max<qint64>(0, entry.firstAttemptAt.msecsTo(entry.answer->at));
}

Glyph glyphOf(const JournalEntry &entry)
{
    switch (entry.outcome) {
    case Outcome::Open:
        return Glyph::Running;
    case Outcome::Applied:
        return Glyph::Succeeded;
    case Outcome::NotApplied:
        return Glyph::Cancelled;
    case Outcome::Unresolved:
        return Glyph::Unknown;
    }
    return Glyph::None;
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::JournalModel)

public:
    static QString action(const Intent &intent);
    static QString outcome(const JournalEntry &entry);
    static QString who(const Intent &intent)
    {
        if (intent.actor == Actor::Guard)
            return tr("guard");
        return intent.person.isEmpty() ? tr("person") : intent.person;
    }
    static QString took(const JournalEntry &entry)
    {
        const qint64 ms = tookMs(entry);
        //: How long a request took: %1 is a number of seconds such as 0.7.
        return ms < 0 ? QStringLiteral("-") : tr("%1 s").arg(QLocale().toString(double(ms) / 1000.0, 'f', 1));
    }
    static QString evidence(const JournalEntry &entry);
    static std::vector<JournalModel::ColumnSpec> columns();
};

QString Words::action(const Intent &intent)
{
    const QString &group = intent.groupName.isEmpty() ? intent.group : intent.groupName;
    switch (intent.kind) {
    case ChangeKind::Update:
        //: %1 is the name of a group; an act in the journal.
        return tr("UPDATE %1").arg(group);
    case ChangeKind::Stop:
        //: %1 is the name of a group; an act in the journal.
        return tr("STOP %1").arg(group);
    case ChangeKind::EnableProtection:
        //: %1 is the name of a group; an act in the journal.
        return tr("ENABLE PROTECTION %1").arg(group);
    case ChangeKind::Reprotect:
        //: %1 is the name of a group; an act in the journal.
        return tr("PROTECT AGAIN %1").arg(group);
    case ChangeKind::DisableProtection:
        //: %1 is the name of a group; an act in the journal.
        return tr("DISABLE PROTECTION %1").arg(group);
    case ChangeKind::SignIn:
        //: An event in the journal; %1 is a region, or empty.
        return tr("SIGN-IN %1").arg(intent.region);
    case ChangeKind::Guard:
        //: An event in the journal; %1 is the name of a group, or empty.
        return tr("GUARD %1").arg(group);
    case ChangeKind::DetectDrift:
        //: %1 is the name of a group; an act in the journal.
        return tr("DETECT DRIFT %1").arg(group);
    }
    return {};
}

QString Words::outcome(const JournalEntry &entry)
{
    switch (entry.outcome) {
    case Outcome::Open:
        return entry.answer ? tr("accepted, not settled yet") : tr("no answer yet");
    case Outcome::Applied:
        return tr("carried out");
    case Outcome::NotApplied:
        return tr("not carried out");
    case Outcome::Unresolved:
        return tr("OUTCOME UNKNOWN");
    }
    return {};
}

QString Words::evidence(const JournalEntry &entry)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            //: A line of a journal entry: %1 is what it is called, %2 what it is.
            lines += tr("%1: %2").arg(name, value);
    };
    const Intent &intent = entry.intent;
    add(tr("Decided"), local(intent.at));
    add(tr("Account"), intent.account);
    add(tr("Region"), intent.region);
    add(tr("Operation"), intent.operation.toString());
    add(tr("Note"), intent.note);
    add(tr("Token"), intent.token.toString());
    add(tr("Tries"), QLocale().toString(entry.attempts));
    if (entry.answer) {
        add(tr("Answered"), local(entry.answer->at));
        if (entry.answer->httpStatus > 0)
            add(tr("HTTP status"), QString::number(entry.answer->httpStatus));
        add(tr("Code"), entry.answer->code);
        add(tr("Request id"), entry.answer->requestId);
        add(tr("Started"), entry.answer->operation);
    }
    add(tr("Settled"), local(entry.closedAt));
    add(tr("Evidence"), entry.evidence);
    add(tr("Decided by"), entry.closedBy);
    for (const JournalNote &note : entry.notes)
        //: A note in the journal: %1 is when, %2 who, %3 the text.
        lines += tr("Note %1 %2: %3").arg(local(note.at), note.person, note.text);
    add(tr("Sent"), intent.parameters);
    add(tr("Based on"), intent.precondition);
    return lines.join(u'\n');
}

std::vector<JournalModel::ColumnSpec> Words::columns()
{
    using Spec = JournalModel::ColumnSpec;
    using Row = const JournalEntry &;
    return {
        Spec(tr("Time"), [](Row r) { return local(r.intent.at); }).sortedBy([](Row r) {
            return r.intent.at;
        }).asTime(),
        Spec(tr("Who"), [](Row r) { return who(r.intent); }),
        Spec(tr("Connection"), [](Row r) { return r.intent.connectionName; }),
        Spec(tr("Action"), [](Row r) { return action(r.intent); }),
        Spec(tr("Outcome"), [](Row r) { return outcome(r); }).marked([](Row r) { return glyphIcon(glyphOf(r)); }),
        Spec(tr("Took"), [](Row r) { return took(r); }).sortedBy([](Row r) { return tookMs(r); }).asNumber(),
        Spec(tr("Reference"),
             [](Row r) {
                 if (!r.answer)
                     return QString();
                 return r.answer->operation.isEmpty() ? r.answer->code : r.answer->operation;
             }),
    };
}

} // namespace

bool operator==(const JournalEntry &a, const JournalEntry &b)
{
    const auto answered = [](const JournalEntry &e) {
        const JournalAnswer none;
        const JournalAnswer &answer = e.answer ? *e.answer : none;
        return std::tuple(e.answer.has_value(), answer.httpStatus, answer.code, answer.requestId,
                          answer.operation);
    };
    // The intent of an entry never changes: the journal only adds to it.
    return a.id == b.id && a.attempts == b.attempts && a.outcome == b.outcome && a.evidence == b.evidence &&
           a.closedAt == b.closedAt &&
           a.closedBy == b.closedBy && a.notes.size() == b.notes.size() && answered(a) == answered(b);
}

JournalModel::JournalModel(QObject *parent)
    : TableModel(
          Words::columns(), [](const JournalEntry &entry) { return QString::number(entry.id); }, parent)
{
}

QString journalActionWord(const Intent &intent)
{
    return Words::action(intent);
}

QString journalOutcomeWord(const JournalEntry &entry)
{
    return Words::outcome(entry);
}

QString journalEvidence(const JournalEntry &entry)
{
    return Words::evidence(entry);
}

} // namespace belay
