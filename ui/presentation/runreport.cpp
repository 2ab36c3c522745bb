// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/runreport.h"

#include "ui/presentation/detailwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/statewords.h"
#include "ui/presentation/tableexport.h"

#include <QCoreApplication>

namespace belay {
namespace {

QString iso(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QStringLiteral("-");
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::RunReport)

public:
    QString text;

    void head(const OperationDetail &detail, const QDateTime &now);
    void regions(const QList<RegionRow> &regions);
    void causes(const QList<CauseRow> &causes, bool wasStopped);
    void moments(const QList<Moment> &moments);
    void samples(const Replay &replay);

private:
    void heading(const QString &words) { text += QStringLiteral("\n## ") + words + QStringLiteral("\n\n"); }
    void table(const QStringList &columns, const QList<QStringList> &rows)
    {
        text += asMarkdown(columns, rows) + u'\n';
    }
};

void Words::head(const OperationDetail &detail, const QDateTime &now)
{
    const OperationRow &row = *detail.row;
    text += QStringLiteral("# ") + markdownCell(titleOf(row)) + QStringLiteral("\n\n");
    table({tr("Fact"), tr("Value")},
          {{tr("Operation"), row.ref.id.toString()},
           {tr("Connection"), row.connection.name},
           {tr("Home region"), row.ref.group.region},
           {tr("State"), stateWordOf(row)},
           {tr("Accepted"), iso(row.operation.createdAt)},
           {tr("Ended"), iso(row.operation.endedAt)},
           {tr("Targets"), finishedText(row.counts) + QStringLiteral(": ") + countsText(row.counts)},
           {tr("Data of"), iso(row.statusAt)},
           {tr("Report of"), iso(now)}});
}

void Words::regions(const QList<RegionRow> &regions)
{
    heading(tr("Regions"));
    QList<QStringList> rows;
    for (const RegionRow &region : regions)
        rows.append({region.region,
                     QStringLiteral("%1 / %2").arg(region.progress.finished).arg(region.progress.total),
                     failuresText(region), paceText(region), forecastWord(region.forecast)});
    table({tr("Region"), tr("Finished"), tr("Failed / allowed"), tr("Pace"), tr("Forecast")}, rows);
}

void Words::causes(const QList<CauseRow> &causes, bool wasStopped)
{
    heading(tr("Causes of failures"));
    QList<QStringList> rows;
    for (const CauseRow &cause : causes)
        rows.append({causeWords(cause, wasStopped), QString::number(cause.targets), iso(cause.firstSeen),
                     cause.where.join(QStringLiteral(", ")), causeStepWords(cause)});
    table({tr("Cause"), tr("Targets"), tr("First seen"), tr("Where"), tr("Suggested next step")}, rows);
}

void Words::moments(const QList<Moment> &moments)
{
    heading(tr("What happened"));
    QList<QStringList> rows;
    for (const Moment &moment : moments)
        if (moment.kind != MomentKind::Now)
            rows.append({iso(moment.at), momentText(moment), moment.isOurs ? tr("Belay") : QString()});
    table({tr("Time"), tr("What"), tr("By")}, rows);
}

void Words::samples(const Replay &replay)
{
    if (replay.isEmpty())
        return;
    //: %1 and %2 are times.
    heading(tr("Recorded from %1 to %2").arg(iso(replay.from()), iso(replay.to())));
    QList<QStringList> rows;
    for (const ReplayMark &mark : replay.marks())
        rows.append({iso(mark.at), replayMarkText(mark), countsText(replay.at(mark.at).counts)});
    table({tr("Time"), tr("What"), tr("Counts")}, rows);
}

} // namespace

QString runReport(const OperationDetail &detail, const Replay &replay, const QDateTime &now)
{
    if (!detail.row)
        return {};
    Words words;
    words.head(detail, now);
    words.regions(detail.regions);
    words.causes(detail.causes, detail.wasStopped);
    words.moments(detail.moments);
    words.samples(replay);
    return words.text;
}

} // namespace belay
