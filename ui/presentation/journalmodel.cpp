// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/journalmodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

constexpr int shownEntries = 2'000;

QString local(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"))
                        : QString();
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::JournalModel)

public:
    static QString action(const Intent &intent);
    static QString outcome(const JournalEntry &entry);
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
        Spec(tr("Who"), [](Row r) { return r.intent.actor == Actor::Guard ? tr("guard") : tr("person"); }),
        Spec(tr("Connection"), [](Row r) { return r.intent.connectionName; }),
        Spec(tr("Action"), [](Row r) { return action(r.intent); }),
        Spec(tr("Outcome"), [](Row r) { return outcome(r); }),
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
           a.closedAt == b.closedAt && answered(a) == answered(b);
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

JournalPresenter::JournalPresenter(Journal *journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    connect(journal, &Journal::changed, this, &JournalPresenter::refresh);
}

void JournalPresenter::refresh()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    emit changed();
    QCoro::connect(m_journal->entries(shownEntries), this,
                   [this](const Result<QList<JournalEntry>> &entries) {
                       m_reading = false;
                       m_readOnce = true;
                       m_error.reset();
                       if (entries)
                           m_model.apply(*entries);
                       else
                           m_error = entries.error();
                       emit changed();
                       if (std::exchange(m_again, false))
                           refresh();
                   });
}

QString JournalPresenter::notice() const
{
    if (m_error)
        //: %1 is what the system said.
        return tr("The journal could not be read: %1").arg(m_error->message);
    if (!m_readOnce)
        return tr("Reading the journal…");
    if (!m_journal->damagedFile().isEmpty())
        //: %1 is the path of a file.
        return tr("The journal was damaged and a new one begun. The old file is kept as %1.")
            .arg(m_journal->damagedFile());
    if (m_journal->isReadOnly())
        return tr("Another Belay is writing this journal; here it is only read.");
    if (m_model.placeCount() == 0)
        return tr("Nothing was changed from here yet. Each change is written down here before it is sent.");
    return {};
}

} // namespace belay
