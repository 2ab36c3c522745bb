// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/timelineview.h"

#include "ui/presentation/figures.h"
#include "ui/presentation/stateglyphs.h"

#include <QHeaderView>
#include <QScrollBar>

namespace belay {
namespace {

Glyph signOf(const Moment &moment)
{
    switch (moment.kind) {
    case MomentKind::Sent:
    case MomentKind::Accepted:
        return Glyph::Queued;
    case MomentKind::Began:
        return Glyph::Running;
    case MomentKind::Failed:
    case MomentKind::Paced:
        return Glyph::Failed;
    case MomentKind::Stalled:
        return Glyph::Stalled;
    case MomentKind::Stop:
        return Glyph::Stopping;
    case MomentKind::Ended:
        return glyphOf(moment.outlook);
    case MomentKind::Now:
        return Glyph::Waiting;
    }
    return Glyph::None;
}

QString keyOf(const Moment &moment)
{
    const int kind = int(moment.kind == MomentKind::Paced ? MomentKind::Failed : moment.kind);
    const QString at =
        moment.kind == MomentKind::Now ? QString() : QString::number(moment.at.toMSecsSinceEpoch());
    return QStringLiteral("%1|%2|%3|%4|%5")
        .arg(QString::number(kind), at, QString::number(int(moment.stage)), moment.account, moment.region);
}

} // namespace

TimelineView::Model *TimelineView::makeModel(bool narrow)
{
    using Spec = Model::ColumnSpec;
    using In = const Row &;
    const auto text = [narrow](In row) {
        const QString words = momentText(row.moment);
        //: %1 is what happened; Belay did it.
        return narrow && row.moment.isOurs ? tr("Belay: %1").arg(words) : words;
    };
    const auto tip = [](In row) {
        return fullTimeText(row.moment.at) + u'\n' + momentText(row.moment) +
               (row.moment.reason.isEmpty() ? QString() : u'\n' + row.moment.reason);
    };
    std::vector<Spec> columns{
        Spec(tr("Time"),
             [](In row) {
                 return row.moment.at.isValid()
                            ? row.moment.at.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"))
                            : QStringLiteral("-");
             })
            .sortedBy([](In row) { return row.moment.at; })
            .tipped(tip),
        Spec(tr("What"), text).tipped(tip).marked([](In row) { return glyphIcon(signOf(row.moment)); })};
    if (!narrow)
        columns.push_back(Spec(tr("By"), [](In row) { return row.moment.isOurs ? tr("Belay") : QString(); }));
    return new Model(std::move(columns), [](In row) { return keyOf(row.moment); });
}

TimelineView::TimelineView(bool narrow, QWidget *parent)
    : TimelineView(makeModel(narrow), narrow, parent)
{
}

TimelineView::TimelineView(Model *model, bool narrow, QWidget *parent)
    : DataTable(model, narrow ? tr("Timeline beside the matrix") : tr("Timeline"), parent)
    , m_moments(model)
{
    model->setParent(this);
    if (narrow) {
        setWidths({10, 10});
        setLines(2);
        setWordWrap(true);
        horizontalHeader()->hide();
    } else {
        setWidths({12, 100, 12});
    }
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_isAtEnd = value == verticalScrollBar()->maximum(); });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int last) {
        if (m_isAtEnd)
            verticalScrollBar()->setValue(last);
    });
}

void TimelineView::apply(const QList<Moment> &moments)
{
    QList<Row> rows;
    for (const Moment &moment : moments)
        rows.append({int(rows.size()), moment});
    m_moments->apply(rows);
}

} // namespace belay
