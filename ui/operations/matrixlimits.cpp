// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/matrixlimits.h"

#include "ui/common/celldelegate.h"
#include "ui/presentation/detailwords.h"
#include "ui/presentation/statewords.h"
#include "ui/presentation/theme.h"

#include <QHeaderView>
#include <QPainter>

namespace belay {
namespace {

enum Column { RegionColumn, FinishedColumn, FailedColumn, ForecastColumn, PaceColumn };
constexpr int mostLines = 6;

/// "4 / 5" beside how much of what is allowed that is, as a bar; both stand in line over all rows.
class LimitDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem text = option;
        const int width = std::min(option.rect.width() / 2, 8 * option.fontMetrics.averageCharWidth());
        text.rect.setRight(option.rect.right() - width - 8);
        CellDelegate::paint(painter, text, index);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(
                QRect(text.rect.right() + 1, option.rect.top(), width + 8, option.rect.height()),
                option.palette.brush(QPalette::Highlight));
        const Theme &theme = themeFor(option.palette);
        const double share = std::clamp(index.data(SortValueRole).toDouble(), 0.0, 1.0);
        const int height = option.fontMetrics.height() / 2;
        const QRect bar(option.rect.right() - width - 4, option.rect.center().y() - height / 2, width,
                        height);
        painter->save();
        painter->fillRect(bar, theme.background);
        QRect filled = bar;
        filled.setWidth(int(share * width));
        painter->fillRect(filled, theme.failed);
        painter->fillRect(filled, QBrush(theme.background, Qt::DiagCrossPattern));
        painter->setPen(theme.neutral);
        painter->drawRect(bar.adjusted(0, 0, -1, -1));
        painter->restore();
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
};

/// Failures over allowed ones plus one: full once one more would pass the limit by itself.
double share(const RegionRow &region)
{
    return double(region.progress.failed) / (region.limits.tolerated + 1);
}

} // namespace

MatrixLimits::Model *MatrixLimits::makeModel()
{
    using Spec = Model::ColumnSpec;
    using In = const Row &;
    return new Model(
        {Spec(tr("Region"), [](In row) { return row.region.region; }).sortedBy([](In row) {
             return row.place;
         }),
         Spec(tr("Finished"),
              [](In row) {
                  //: Finished of all targets: %1 of %2.
                  return tr("%1 / %2").arg(row.region.progress.finished).arg(row.region.progress.total);
              })
             .sortedBy([](In row) { return row.region.progress.finished; })
             .asNumber(),
         Spec(tr("Failed / allowed"), [](In row) { return failuresText(row.region); }).sortedBy([](In row) {
             return share(row.region);
         }),
         Spec(tr("Forecast"), [](In row) { return forecastWord(row.region.forecast); })
             .sortedBy([](In row) { return int(row.region.forecast); })
             .tipped([](In row) { return forecastTip(row.region); }),
         Spec(tr("Pace"),
              [](In row) {
                  const QString reason = paceReason(row.region);
                  const QString pace = paceText(row.region);
                  //: %1 is a pace such as "2 (from 6)", %2 why it is so.
                  return reason.isEmpty() || pace == QLatin1String("-") ? pace
                                                                        : tr("%1: %2").arg(pace, reason);
              })
             .sortedBy([](In row) { return row.region.pace; })},
        [](In row) { return row.region.region; });
}

MatrixLimits::MatrixLimits(QWidget *parent)
    : MatrixLimits(makeModel(), parent)
{
}

MatrixLimits::MatrixLimits(Model *model, QWidget *parent)
    : DataTable(model, tr("Regions against their limits"), parent)
    , m_regions(model)
{
    model->setParent(this);
    setItemDelegateForColumn(FailedColumn, new LimitDelegate(this));
    setWidths({15, 10, 17, 18, 8});
}

void MatrixLimits::apply(const QList<RegionRow> &regions)
{
    QList<Row> rows;
    for (const RegionRow &region : regions)
        rows.append({int(rows.size()), region});
    const bool isOther = m_regions->rowCount() != rows.size();
    m_regions->apply(rows);
    if (isOther)
        updateGeometry();
}

QSize MatrixLimits::sizeHint() const
{
    const int lines = std::clamp(m_regions->rowCount(), 1, mostLines);
    return {DataTable::sizeHint().width(), horizontalHeader()->sizeHint().height() +
                                               lines * verticalHeader()->defaultSectionSize() +
                                               2 * frameWidth() + 2};
}

} // namespace belay
