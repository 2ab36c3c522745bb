// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/requestfacts.h"

#include "ui/presentation/figures.h"
#include "ui/presentation/journalmodel.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace belay {
namespace {

const QString comma = QStringLiteral(", ");

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::OperationRequest)

public:
    QList<RequestFact> facts;

    void operation(const OperationRow &row);
    void limits(const OperationPreferences &preferences);
    void targets(const DeploymentTargets &targets);
    void entry(const JournalEntry &entry);
    void elsewhere()
    {
        m_part = tr("Sent from here");
        add(tr("Started"), tr("elsewhere: this journal has no request that started it"));
    }
    static QString line(const RequestFact &fact)
    {
        //: One fact as text: %1 is what it is called, %2 what it is.
        return tr("%1: %2").arg(fact.name, fact.value);
    }

private:
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            facts.append({m_part, name, value});
    }
    void either(const QString &name, std::optional<int> count, std::optional<int> percent)
    {
        if (count)
            add(name, QString::number(*count));
        else if (percent)
            //: %1 is a number: a share in percent.
            add(name, tr("%1 %").arg(*percent));
    }

    QString m_part;
};

void Words::operation(const OperationRow &row)
{
    const Operation &operation = row.operation;
    m_part = tr("What the cloud was asked");
    add(tr("Operation"), operation.id.toString());
    add(tr("Group"), row.ref.group.name);
    add(tr("Home region"), row.ref.group.region);
    add(tr("Act"), operation.action.word);
    add(tr("State at the cloud"), operation.state.word);
    add(tr("Reason"), operation.reason);
    add(tr("Description"), operation.description);
    add(tr("Accepted"), fullTimeText(operation.createdAt));
    add(tr("Ended"), fullTimeText(operation.endedAt));
    limits(operation.preferences);
    if (operation.deploymentTargets)
        targets(*operation.deploymentTargets);
}

void Words::limits(const OperationPreferences &preferences)
{
    either(tr("Allowed failures per region"), preferences.failureToleranceCount,
           preferences.failureTolerancePercentage);
    either(tr("At a time per region"), preferences.maxConcurrentCount, preferences.maxConcurrentPercentage);
    if (preferences.regionConcurrency)
        add(tr("Regions"), *preferences.regionConcurrency == RegionConcurrency::Parallel
                               ? tr("side by side")
                               : tr("one after the other"));
    if (preferences.concurrencyMode)
        add(tr("Failure tolerance"),
            *preferences.concurrencyMode == ConcurrencyMode::Soft ? tr("soft") : tr("strict"));
    add(tr("Order of regions"), preferences.regionOrder.join(comma));
}

void Words::targets(const DeploymentTargets &targets)
{
    add(tr("Folders"), targets.folders.join(comma));
    add(tr("Accounts"), targets.accounts.join(comma));
    add(tr("Accounts listed at"), targets.accountsUrl);
}

void Words::entry(const JournalEntry &entry)
{
    const Intent &intent = entry.intent;
    //: Heading: %1 is an act such as "UPDATE baseline-iam".
    m_part = tr("Sent from here: %1").arg(journalActionWord(intent));
    add(tr("Decided"), fullTimeText(intent.at));
    add(tr("By"), intent.actor == Actor::Guard ? tr("guard")
                  : intent.person.isEmpty()    ? tr("person")
                                               : intent.person);
    add(tr("Note"), intent.note);
    add(tr("Token"), intent.token.toString());
    add(tr("Tries"), QString::number(entry.attempts));
    if (entry.answer) {
        add(tr("Answered"), fullTimeText(entry.answer->at));
        add(tr("Request id"), entry.answer->requestId);
        if (entry.answer->httpStatus > 0)
            add(tr("HTTP status"), QString::number(entry.answer->httpStatus));
        add(tr("Code"), entry.answer->code);
    }
    add(tr("Outcome"), journalOutcomeWord(entry));
    add(tr("Evidence"), entry.evidence);
}

} // namespace

QList<RequestFact> requestFacts(const OperationRow &row, const QList<JournalEntry> &entries)
{
    Words words;
    words.operation(row);
    bool isOurs = false;
    for (const JournalEntry &entry : entries)
        isOurs = isOurs || entry.intent.kind == ChangeKind::Update;
    if (!isOurs)
        words.elsewhere();
    for (const JournalEntry &entry : entries)
        words.entry(entry);
    return words.facts;
}

QString sentParameters(const QList<JournalEntry> &entries)
{
    QStringList texts;
    for (const JournalEntry &entry : entries) {
        if (entry.intent.parameters.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(entry.intent.parameters.toUtf8());
        texts += document.isNull() ? entry.intent.parameters
                                   : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
    }
    return texts.join(QStringLiteral("\n\n"));
}

QString factsAsText(const QList<RequestFact> &facts, const QString &sent)
{
    QStringList lines;
    QString part;
    for (const RequestFact &fact : facts) {
        if (fact.part != part)
            lines += lines.isEmpty() ? fact.part : u'\n' + fact.part;
        part = fact.part;
        lines += Words::line(fact);
    }
    if (!sent.isEmpty())
        lines += u'\n' + sent;
    return lines.join(u'\n');
}

} // namespace belay
