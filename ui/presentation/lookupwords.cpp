// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/lookupwords.h"

#include "ui/presentation/errorwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/groupwords.h"
#include "ui/presentation/journalmodel.h"

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::LookupWords)

public:
    static QString begin(const Lookup &lookup, const QDateTime &now);
    static QString finding(const Lookup &lookup);
    static QString summary(const QList<Lookup> &lookups, int unresolved);
    static QString held()
    {
        return tr("An earlier change of this group is still being looked up. Until it is known what became of it, "
                  "this group takes no other change. A stop always goes out.");
    }
};

QString Words::begin(const Lookup &lookup, const QDateTime &now)
{
    const QString act = journalActionWord(lookup.entry.intent);
    if (lookup.entry.firstAttemptAt.isValid())
        //: %1 is an act such as UPDATE config-rules, %2 a time.
        return tr("No answer was written down for %1, sent at %2.")
            .arg(act, clockText(lookup.entry.firstAttemptAt, now));
    //: %1 is an act such as UPDATE config-rules, %2 a time.
    return tr("%1, decided at %2, may or may not have been sent.").arg(act, clockText(lookup.entry.intent.at, now));
}

QString Words::finding(const Lookup &lookup)
{
    if (lookup.stage == Lookup::Stage::Looking)
        return tr("The cloud is being asked, by reading only.");
    if (lookup.stage == Lookup::Stage::Waiting) {
        if (!lookup.finding.error)
            return tr("The cloud will be asked, by reading only.");
        //: %1 is a sentence about what went wrong.
        return tr("The cloud could not be asked yet: %1 It is asked again by itself.")
            .arg(errorSentence(*lookup.finding.error));
    }
    switch (lookup.finding.outcome) {
    case Outcome::Applied: {
        if (!lookup.finding.operation)
            return tr("Asked the cloud: it WAS carried out.");
        const Operation &operation = *lookup.finding.operation;
        //: %1 is the id of an operation, %2 how it stands now.
        return tr("Asked the cloud: it WAS accepted, op %1, now %2.")
            .arg(operation.id.toString(), operationOutcomeWord(operation));
    }
    case Outcome::NotApplied:
        return tr("Asked the cloud: it was NOT carried out. It can be sent again.");
    case Outcome::Unresolved:
        return tr("Asked the cloud: it could not be told. A person has to decide.");
    case Outcome::Open:
        break;
    }
    return {};
}

QString Words::summary(const QList<Lookup> &lookups, int unresolved)
{
    int pending = 0;
    int applied = 0;
    int notApplied = 0;
    for (const Lookup &lookup : lookups) {
        pending += lookup.stage == Lookup::Stage::Done ? 0 : 1;
        applied += lookup.stage == Lookup::Stage::Done && lookup.finding.outcome == Outcome::Applied ? 1 : 0;
        notApplied += lookup.stage == Lookup::Stage::Done && lookup.finding.outcome == Outcome::NotApplied ? 1 : 0;
    }
    QStringList parts;
    if (pending > 0)
        parts += tr("%n earlier changes are being looked up; their groups take no change until then.", nullptr, pending);
    if (applied > 0)
        parts += tr("%n earlier changes WERE carried out.", nullptr, applied);
    if (notApplied > 0)
        parts += tr("%n earlier changes were NOT carried out.", nullptr, notApplied);
    if (unresolved > 0)
        parts += tr("%n changes have an unknown outcome.", nullptr, unresolved);
    return parts.join(u' ');
}

} // namespace

QString lookupSentence(const Lookup &lookup, const QDateTime &now)
{
    return Words::begin(lookup, now) + u' ' + Words::finding(lookup);
}

QString lookupsSummary(const QList<Lookup> &lookups, int unresolved) { return Words::summary(lookups, unresolved); }

QString heldSentence() { return Words::held(); }

} // namespace belay
