// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/groupdrift.h"

#include "ui/presentation/errorwords.h"
#include "ui/presentation/groupwords.h"

#include <QCoro/QCoroTask>
#include <QLocale>

namespace belay {

GroupDrift::GroupDrift(UpdateController *updates, const GroupRow &row, QObject *parent)
    : QObject(parent)
    , m_updates(updates)
    , m_row(row)
{
}

QString GroupDrift::title() const
{
    //: %1 is the name of a group.
    return tr("Detect drift of %1").arg(m_row.group.key.name);
}

QStringList GroupDrift::sentences() const
{
    QStringList all;
    if (m_row.sight.targets > 0 && !m_row.sight.isMore)
        //: %1 is how many targets a group has.
        all += tr("Compares what is deployed in %1 targets with the template. It changes nothing there.")
                   .arg(QLocale().toString(m_row.sight.targets));
    else
        all += tr("Compares what is deployed in the targets with the template. It changes nothing there.");
    const OperationPreferences pace = driftPace();
    //: %1 is a number: percent of the accounts.
    all += tr("Up to %1 % of the accounts at a time; a target that cannot be looked at does not end it.")
               .arg(*pace.maxConcurrentPercentage);
    all += m_row.group.managedExecution.value_or(false)
               ? tr("It is an operation of the group: updates wait behind it, and it can be stopped.")
               : tr("It is an operation of the group: updates are refused while it runs, and it can be "
                    "stopped.");
    return all;
}

void GroupDrift::send(const QString &note)
{
    if (m_stage == Sending || m_stage == Accepted)
        return;
    m_stage = Sending;
    m_problem.clear();
    emit changed();
    QCoro::connect(m_updates->detectDrift(m_row.connection.id, m_row.group.key, note), this,
                   [this](const UpdateOutcome &outcome) { take(outcome); });
}

void GroupDrift::take(const UpdateOutcome &outcome)
{
    m_stage = outcome.operation ? Accepted : Refused;
    if (outcome.blocking)
        //: %1 is an operation such as UPDATE.
        m_problem = tr("%1 runs on this group: wait for its end, or stop it.")
                        .arg(operationActionWord(outcome.blocking->action));
    else if (outcome.isUnknown)
        m_problem = tr("The answer was lost. Belay goes on finding out whether it was started.");
    else if (outcome.error)
        m_problem = errorSentence(*outcome.error);
    emit changed();
}

} // namespace belay
