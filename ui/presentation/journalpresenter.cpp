// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/journalpresenter.h"

#include "core/engine/intents.h"
#include "core/engine/operationwatch.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/journalcommand.h"
#include "ui/presentation/lookupwords.h"

#include <QLocale>

namespace belay {
namespace {

bool isEvent(ChangeKind kind)
{
    return kind == ChangeKind::SignIn || kind == ChangeKind::Guard;
}

/// What is not an event.
const QList<ChangeKind> changesOnly{ChangeKind::Update,           ChangeKind::Stop,
                                    ChangeKind::EnableProtection, ChangeKind::Reprotect,
                                    ChangeKind::DisableProtection, ChangeKind::DetectDrift};

QString spanWord(JournalSpan span)
{
    switch (span) {
    case JournalSpan::Always:
        return {};
    case JournalSpan::Today:
        return JournalPresenter::tr("Today");
    case JournalSpan::Week:
        return JournalPresenter::tr("Last 7 days");
    case JournalSpan::Month:
        return JournalPresenter::tr("Last 30 days");
    }
    return {};
}

QString requestLine(const JournalEntry &entry)
{
    //: A line about a request: %1 is an act, %2 its token, %3 how often it was tried.
    QString line = JournalPresenter::tr("Request  %1   token %2   tries %3")
                       .arg(journalActionWord(entry.intent), entry.intent.token.toString())
                       .arg(entry.attempts);
    if (entry.answer && entry.answer->httpStatus > 0)
        line += QStringLiteral("   http %1").arg(entry.answer->httpStatus);
    if (entry.answer && !entry.answer->requestId.isEmpty())
        //: Continues a line about a request: %1 is what the provider calls it.
        line += JournalPresenter::tr("   request id %1").arg(entry.answer->requestId);
    return line;
}

QString verdictSentence(const JournalEntry &entry)
{
    if (isEvent(entry.intent.kind))
        return entry.evidence;
    const QString verdict = journalOutcomeWord(entry);
    if (!entry.closedBy.isEmpty())
        //: %1 is a verdict, %2 a person, %3 what it is based on.
        return JournalPresenter::tr("Decided by %2: %1. %3").arg(verdict, entry.closedBy, entry.evidence);
    //: %1 is a verdict, %2 what it is based on.
    return entry.evidence.isEmpty() ? verdict : JournalPresenter::tr("%1. %2").arg(verdict, entry.evidence);
}

} // namespace

JournalFilter filterOf(const JournalAsk &ask, const QDateTime &localNow)
{
    JournalFilter filter;
    switch (ask.span) {
    case JournalSpan::Always:
        break;
    case JournalSpan::Today:
        filter.since = QDateTime(localNow.date(), QTime(0, 0), Qt::LocalTime).toUTC();
        break;
    case JournalSpan::Week:
        filter.since = localNow.addDays(-7).toUTC();
        break;
    case JournalSpan::Month:
        filter.since = localNow.addDays(-30).toUTC();
        break;
    }
    filter.connection = ask.connection;
    filter.person = ask.person;
    filter.outcome = ask.outcome;
    filter.words = ask.words;
    if (ask.writesOnly)
        filter.kinds = changesOnly;
    filter.limit = JournalPresenter::most;
    return filter;
}

QString askText(const JournalAsk &ask, const QString &connectionName)
{
    QStringList parts{spanWord(ask.span), connectionName, ask.person};
    if (ask.outcome) {
        JournalEntry sample;
        sample.outcome = *ask.outcome;
        parts += journalOutcomeWord(sample);
    }
    if (ask.writesOnly)
        parts += JournalPresenter::tr("writes only");
    parts += ask.words;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

JournalPresenter::JournalPresenter(const AppContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_journal(&context.workspace->journal())
{
    connect(m_journal, &Journal::changed, this, &JournalPresenter::refresh);
    if (context.reconciler)
        connect(context.reconciler, &Reconciler::changed, this, &JournalPresenter::changed);
    m_chainDelay.setSingleShot(true);
    m_chainDelay.setInterval(2'000);
    connect(&m_chainDelay, &QTimer::timeout, this, &JournalPresenter::checkChain);
}

void JournalPresenter::setAsk(const JournalAsk &ask)
{
    if (ask == m_ask)
        return;
    m_ask = ask;
    refresh();
}

void JournalPresenter::refresh()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    emit changed();
    QCoro::connect(m_journal->entries(filterOf(m_ask, QDateTime::currentDateTime())), this,
                   [this](const Result<QList<JournalEntry>> &entries) {
                       m_reading = false;
                       m_readOnce = true;
                       m_error.reset();
                       if (entries)
                           m_model.apply(*entries);
                       else
                           m_error = entries.error();
                       for (const JournalEntry &entry : m_model.all())
                           if (!entry.intent.person.isEmpty() && !m_persons.contains(entry.intent.person))
                               m_persons += entry.intent.person;
                       emit changed();
                       if (!m_chain.isEmpty())
                           m_chainDelay.start();
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
        //: %1 is the path of a file, %n entries of it are in the new journal.
        return tr("The journal was damaged and a new one begun, with %n entries of the old one. The old file is kept "
                  "as %1.", nullptr, m_journal->recovered())
            .arg(m_journal->damagedFile());
    if (m_journal->isReadOnly())
        return tr("Another Belay is writing this journal; here it is only read. A stop still goes out.");
    if (m_model.placeCount() == 0 && m_ask == JournalAsk{})
        return tr("Nothing was changed from here yet. Each change is written down here before it is sent.");
    return {};
}

JournalDetail JournalPresenter::detail(const QString &key) const
{
    JournalDetail detail;
    const JournalEntry *entry = m_model.find(key);
    if (!entry)
        return detail;
    detail.entry = *entry;
    detail.facts = journalEvidence(*entry);
    detail.commandLine = commandLineOf(*entry, *m_context.workspace);
    detail.operation = operationOf(*entry, *m_context.workspace);
    detail.sentence = verdictSentence(*entry);
    if (!isEvent(entry->intent.kind))
        detail.request = requestLine(*entry);
    const Lookup *lookup = m_context.reconciler ? m_context.reconciler->lookup(entry->intent.token) : nullptr;
    if (lookup && entry->closedBy.isEmpty()) {
        detail.sentence = lookupSentence(*lookup, QDateTime::currentDateTimeUtc());
        if (lookup->operation)
            detail.operation = lookup->operation;
    }
    if (!detail.operation)
        detail.attachRefusal = tr("No operation belongs to this entry.");
    else if (!m_context.workspace->connection(entry->intent.connection))
        detail.attachRefusal = tr("The connection is not there any more.");
    const bool isSettled = entry->outcome == Outcome::Applied || entry->outcome == Outcome::NotApplied;
    if (isSettled || isEvent(entry->intent.kind))
        detail.resolveRefusal = tr("It is settled; there is nothing to decide.");
    else if (m_journal->isLive(entry->intent.token))
        detail.resolveRefusal = tr("It is still under way.");
    else if (m_journal->isReadOnly() || !m_context.reconciler)
        detail.resolveRefusal = tr("Another Belay window of this profile writes the journal.");
    return detail;
}

void JournalPresenter::checkChain()
{
    QCoro::connect(m_journal->verifyChain(), this, [this](const Result<ChainCheck> &check) {
        m_chainBroken = check && check->broken.has_value();
        if (!check)
            //: %1 is a sentence about what went wrong.
            m_chain = tr("chain check: could not be done. %1").arg(errorSentence(check.error()));
        else if (check->broken)
            //: %1 is a number in the journal's chain, %2 an untranslated word, %3 a token or nothing.
            m_chain = tr("chain check: BROKEN at link %1 (%2) %3")
                          .arg(QLocale().toString(check->broken->link), check->broken->reason, check->broken->token)
                          .trimmed();
        else
            //: %1 is a number of entries.
            m_chain = tr("chain check: ok (%1 entries)").arg(QLocale().toString(check->entries));
        emit changed();
    });
}

void JournalPresenter::attach(const QString &key)
{
    const JournalDetail chosen = detail(key);
    if (!chosen.operation || !chosen.attachRefusal.isEmpty())
        return;
    if (m_context.reconciler)
        m_context.reconciler->attach(chosen.entry->intent.token);
    m_context.operations->follow(*chosen.operation);
    emit attached(*chosen.operation);
}

void JournalPresenter::resolve(const ClientToken &token, Outcome outcome, const QString &evidence)
{
    if (!m_context.reconciler || evidence.trimmed().isEmpty())
        return;
    QCoro::connect(m_context.reconciler->resolve(token, outcome, evidence.trimmed()), this,
                   [this](const Result<Done> &written) {
                       emit resolved(written ? QString() : errorSentence(written.error()));
                       refresh();
                   });
}

} // namespace belay
