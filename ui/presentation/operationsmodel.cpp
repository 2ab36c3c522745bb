// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/operationsmodel.h"

#include "ui/presentation/connectionwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/statewords.h"

namespace belay {

OperationsModel::OperationsModel(QObject *parent)
    : OrderedTable(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

void OperationsModel::setFilter(const BoardFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    rearrange();
}

void OperationsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    rearrange();
}

void OperationsModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (rowCount() > 0)
        emit dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
}

int OperationsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool OperationsModel::accepts(const OperationRow &row) const
{
    const bool ended = isEnded(row.operation.state.value);
    if ((m_filter.show == BoardFilter::Running && ended) || (m_filter.show == BoardFilter::Attention && !row.needsAttention()))
        return false;
    if (m_filter.cloud && *m_filter.cloud != row.connection.cloud)
        return false;
    if (m_filter.environment && *m_filter.environment != row.connection.environment)
        return false;
    const QString text = titleOf(row) + u' ' + row.connection.name + u' ' + row.ref.group.region + u' '
        + environmentWord(row.connection) + u' ' + stateWordOf(row) + u' ' + row.ref.id.toString();
    const QStringList words = m_filter.words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool OperationsModel::comesBefore(const OperationRow &a, const OperationRow &b) const
{
    const auto byRisk = [](const OperationRow &one, const OperationRow &other) {
        const bool oneEnded = isEnded(one.operation.state.value);
        if (oneEnded != isEnded(other.operation.state.value))
            return !oneEnded;
        if (one.risk.sum() != other.risk.sum())
            return one.risk.sum() > other.risk.sum();
        return oneEnded ? one.operation.endedAt > other.operation.endedAt
                        : one.operation.createdAt < other.operation.createdAt;
    };
    const auto byColumn = [this](const OperationRow &one, const OperationRow &other) {
        switch (m_sortColumn) {
        case ProgressColumn:
            return one.counts.finished() * std::max(1, other.counts.total())
                < other.counts.finished() * std::max(1, one.counts.total());
        case FailuresColumn:
            return one.counts.failed < other.counts.failed;
        case RiskColumn:
            return one.risk.sum() < other.risk.sum();
        default:
            return firstLine(one, m_sortColumn).compare(firstLine(other, m_sortColumn), Qt::CaseInsensitive) < 0;
        }
    };
    if (m_sortColumn < 0)
        return byRisk(a, b);
    const bool down = m_sortOrder == Qt::DescendingOrder;
    if (byColumn(a, b))
        return !down;
    return byColumn(b, a) ? down : byRisk(a, b);
}

QString OperationsModel::firstLine(const OperationRow &row, int column) const
{
    switch (column) {
    case RiskColumn:
        return riskWord(riskWordOf(row.risk, row.outlook));
    case OperationColumn:
        return titleOf(row);
    case EnvironmentColumn:
        return environmentWord(row.connection);
    case ProgressColumn:
        return finishedText(row.counts);
    case FailuresColumn:
        return failuresOf(row);
    case StateColumn:
        return stateWordOf(row);
    default:
        return {};
    }
}

QString OperationsModel::secondLine(const OperationRow &row, int column) const
{
    switch (column) {
    case OperationColumn:
        //: Where an operation runs: %1 is a connection, %2 a region.
        return tr("%1, %2").arg(row.connection.name, row.ref.group.region);
    case ProgressColumn:
        return progressLineOf(row);
    case StateColumn:
        return timeLineOf(row, m_now);
    default:
        return {};
    }
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OperationRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return firstLine(row, index.column());
    case SecondLineRole:
        return secondLine(row, index.column());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        if (index.column() == RiskColumn)
            return riskSentence(row.risk);
        QStringList lines{firstLine(row, index.column()), secondLine(row, index.column())};
        if (index.column() == StateColumn)
            lines += fullTimeText(row.operation.createdAt);
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case Qt::TextAlignmentRole:
        return index.column() == FailuresColumn ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                                                : QVariant();
    default:
        return {};
    }
}

QVariant OperationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RiskColumn:
        return tr("Risk");
    case OperationColumn:
        return tr("Operation / group");
    case EnvironmentColumn:
        return tr("Env");
    case ProgressColumn:
        return tr("Progress");
    case FailuresColumn:
        //: Header of the column "failures / allowed failures".
        return tr("Fail");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace belay
