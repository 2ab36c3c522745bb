// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/timeline.h"

#include "core/domain/forecast.h"
#include "core/domain/limits.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/reasons.h"
#include "ui/presentation/statewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace belay {
namespace {

constexpr qint64 burstSeconds = 30;
constexpr int sameMomentSeconds = 5;

QDateTime timeOf(quint32 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::Timeline)

public:
    static QString text(const Moment &moment);

private:
    static QString failure(const Moment &moment);
    static QString place(const Moment &moment)
    {
        //: %1 is an account, %2 a region.
        return tr("%1 / %2").arg(moment.account, moment.region);
    }
};

QString Words::failure(const Moment &moment)
{
    const QString head = reasonHead(moment.reason);
    if (!moment.at.isValid())
        //: Failures of targets that were there when Belay first looked.
        return tr("failures before this was watched: %n", nullptr, moment.more);
    if (moment.more > 1)
        //: %1 is the account and region of the first of several failures, %2 how many there are by now.
        return tr("%n failures at once, the first in %1; %2 in all", nullptr, moment.more)
            .arg(place(moment))
            .arg(moment.count);
    if (moment.count == 1)
        //: %1 is an account and a region, %2 the start of a reason.
        return tr("first failure: %1, %2").arg(place(moment), head);
    //: %1 is which failure it is, %2 an account and a region, %3 the start of a reason.
    return tr("failure number %1: %2, %3").arg(QString::number(moment.count), place(moment), head);
}

QString Words::text(const Moment &moment)
{
    switch (moment.kind) {
    case MomentKind::Sent:
        return tr("sent from here");
    case MomentKind::Accepted:
        return tr("accepted by the cloud");
    case MomentKind::Began:
        //: %n is how many targets began together.
        return tr("first targets seen working: %n", nullptr, moment.count);
    case MomentKind::Failed:
        return failure(moment);
    case MomentKind::Paced:
        //: %1 is a sentence about a failure, %2 and %3 are how many targets are worked on at once.
        return tr("%1; pace %2 to %3")
            .arg(failure(moment), QString::number(moment.paceBefore), QString::number(moment.paceAfter));
    case MomentKind::Stalled:
        //: %1 is a stretch of time such as 14 min.
        return moment.until.isValid()
                   ? tr("no change for %1").arg(durationText(moment.at.secsTo(moment.until)))
                   : tr("no change since");
    case MomentKind::Stop:
        return stopStageSentence(moment.stage);
    case MomentKind::Ended:
        //: %1 is the cloud's word for how an operation ended.
        return tr("ended: %1").arg(moment.word);
    case MomentKind::Now:
        return tr("now");
    }
    return {};
}

/// Gathers the moments of one operation.
class Gatherer
{
public:
    explicit Gatherer(const TimelineInput &input)
        : m_input(input)
    {
    }

    QList<Moment> gather()
    {
        ends();
        begins();
        failures();
        stalls();
        stops();
        // What was before anyone looked stands right after the start; at one moment, "now" is last.
        const QDateTime start = m_input.operation.createdAt;
        const auto key = [&start](const Moment &moment) {
            return std::pair(moment.at.isValid() ? moment.at : start, moment.kind == MomentKind::Now);
        };
        std::stable_sort(m_moments.begin(), m_moments.end(),
                         [&key](const Moment &a, const Moment &b) { return key(a) < key(b); });
        return m_moments;
    }

private:
    void ends();
    void begins();
    void failures();
    void stalls();
    [[nodiscard]] int usualSecondsAt(quint32 moment) const;
    void stops();

    const TimelineInput &m_input;
    QList<Moment> m_moments;
};

void Gatherer::ends()
{
    const Operation &operation = m_input.operation;
    for (const JournalEntry &entry : m_input.entries)
        if (entry.intent.kind == ChangeKind::Update)
            m_moments.append({.kind = MomentKind::Sent, .at = entry.intent.at, .isOurs = true});
    if (operation.createdAt.isValid())
        m_moments.append({.kind = MomentKind::Accepted, .at = operation.createdAt});
    if (operation.endedAt.isValid())
        m_moments.append({.kind = MomentKind::Ended,
                          .at = operation.endedAt,
                          .outlook = outlookOf(operation, m_input.table.counts()),
                          .word = operation.state.word});
    else if (!isEnded(operation.state.value) && m_input.now.isValid())
        m_moments.append({.kind = MomentKind::Now, .at = m_input.now});
}

void Gatherer::begins()
{
    quint32 first = 0;
    for (const TargetRow &row : m_input.table.rows())
        if (row.beganAt != 0 && (first == 0 || row.beganAt < first))
            first = row.beganAt;
    if (first == 0)
        return;
    const auto together = std::count_if(
        m_input.table.rows().begin(), m_input.table.rows().end(), [first](const TargetRow &row) {
            return row.beganAt != 0 && row.beganAt - first < sameMomentSeconds;
        });
    m_moments.append({.kind = MomentKind::Began, .at = timeOf(first), .count = int(together)});
}

void Gatherer::failures()
{
    const TargetTable &table = m_input.table;
    QList<qint32> failed;
    for (qint32 place = 0; place < qint32(table.size()); ++place)
        if (table.row(place).state == TargetState::Failed)
            failed.append(place);
    std::stable_sort(failed.begin(), failed.end(),
                     [&table](qint32 a, qint32 b) { return table.row(a).endedAt < table.row(b).endedAt; });

    QHash<quint16, int> inRegion;
    QHash<quint16, RegionLimits> limits;
    int count = 0;
    for (const qint32 place : std::as_const(failed)) {
        const TargetRow &row = table.row(place);
        if (!limits.contains(row.region))
            limits.insert(row.region, limitsOf(m_input.operation.preferences, m_input.rules,
                                               table.countsIn(row.region).total()));
        const int before = inRegion[row.region]++;
        const int pace = paceAfter(limits[row.region], before);
        const int paceThen = paceAfter(limits[row.region], before + 1);
        const QDateTime at = row.endedAt ? timeOf(row.endedAt) : QDateTime();
        ++count;
        Moment *last = m_moments.isEmpty() ? nullptr : &m_moments.last();
        const bool isFailure = last && (last->kind == MomentKind::Failed || last->kind == MomentKind::Paced);
        const bool goesOn = isFailure && last->at.isValid() == at.isValid() &&
                            (!at.isValid() || last->until.secsTo(at) < burstSeconds);
        if (!goesOn) {
            m_moments.append({.kind = MomentKind::Failed,
                              .at = at,
                              .account = table.account(row),
                              .region = table.region(row),
                              .reason = table.reason(row),
                              .paceBefore = pace});
            last = &m_moments.last();
        }
        last->until = at;
        last->count = count;
        ++last->more;
        last->paceAfter = paceThen;
        // The pace of a burst is told when all of it is in one region; mixed bursts tell only counts.
        if (last->region != table.region(row))
            last->paceBefore = 0;
        const bool isSlower = at.isValid() && last->paceBefore > 0 && paceThen < last->paceBefore;
        last->kind = isSlower ? MomentKind::Paced : MomentKind::Failed;
    }
}

int Gatherer::usualSecondsAt(quint32 moment) const
{
    QList<quint32> durations;
    for (const TargetRow &row : m_input.table.rows())
        if (row.beganAt != 0 && row.endedAt >= row.beganAt && row.endedAt <= moment)
            durations.append(row.endedAt - row.beganAt);
    if (durations.isEmpty())
        return 0;
    const auto middle = durations.begin() + durations.size() / 2;
    std::nth_element(durations.begin(), middle, durations.end());
    return int(*middle);
}

void Gatherer::stalls()
{
    QList<quint32> changes;
    for (const TargetRow &row : m_input.table.rows()) {
        if (row.beganAt != 0)
            changes.append(row.beganAt);
        if (row.endedAt != 0)
            changes.append(row.endedAt);
    }
    if (changes.isEmpty())
        return;
    std::sort(changes.begin(), changes.end());
    // As it was judged then: by the targets that had finished before.
    const auto isStall = [this](quint32 from, qint64 still) {
        constexpr int leastStall = 5 * 60;
        return still >= leastStall && isStalled(int(still), usualSecondsAt(from), 0).value_or(false);
    };
    for (qsizetype change = 1; change < changes.size(); ++change)
        if (isStall(changes[change - 1], qint64(changes[change]) - changes[change - 1]))
            m_moments.append({.kind = MomentKind::Stalled,
                              .at = timeOf(changes[change - 1]),
                              .until = timeOf(changes[change])});
    const qint64 still = timeOf(changes.last()).secsTo(m_input.dataAt);
    if (!isEnded(m_input.operation.state.value) && m_input.dataAt.isValid() && isStall(changes.last(), still))
        m_moments.append({.kind = MomentKind::Stalled, .at = timeOf(changes.last())});
}

void Gatherer::stops()
{
    for (const auto &[stage, at] : m_input.stop) {
        const bool isOurs =
            stage == StopStage::Written || stage == StopStage::Sent || stage == StopStage::Unknown;
        m_moments.append({.kind = MomentKind::Stop, .at = at, .stage = stage, .isOurs = isOurs});
    }
    if (!m_input.stop.isEmpty())
        return;
    for (const JournalEntry &entry : m_input.entries) { // of an earlier run of the program
        if (entry.intent.kind != ChangeKind::Stop)
            continue;
        m_moments.append(
            {.kind = MomentKind::Stop, .at = entry.intent.at, .stage = StopStage::Written, .isOurs = true});
        if (entry.answer && entry.answer->at.isValid())
            m_moments.append(
                {.kind = MomentKind::Stop,
                 .at = entry.answer->at,
                 .stage = entry.outcome == Outcome::NotApplied ? StopStage::Refused : StopStage::Accepted});
    }
}

} // namespace

QList<Moment> timelineOf(const TimelineInput &input)
{
    return Gatherer(input).gather();
}
QString momentText(const Moment &moment)
{
    return Words::text(moment);
}

} // namespace belay
