// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/operationsmodel.h"

#include "ui/presentation/connectionwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/statewords.h"

namespace belay {
namespace {

QString firstLine(const OperationRow &row, int column)
{
    switch (column) {
    case OperationsModel::RiskColumn:
        return riskWord(riskWordOf(row.risk, row.outlook));
    case OperationsModel::OperationColumn:
        return titleOf(row);
    case OperationsModel::EnvironmentColumn:
        return environmentWord(row.connection);
    case OperationsModel::ProgressColumn:
        return progressOf(row);
    case OperationsModel::FailuresColumn:
        return failuresOf(row);
    case OperationsModel::StateColumn:
        return stateWordOf(row);
    default:
        return {};
    }
}

QString secondLine(const OperationRow &row, int column, const QDateTime &now)
{
    switch (column) {
    case OperationsModel::OperationColumn:
        //: Where an operation runs: %1 is a connection, %2 a region.
        return OperationsModel::tr("%1, %2").arg(row.connection.name, row.ref.group.region);
    case OperationsModel::ProgressColumn:
        return progressLineOf(row);
    case OperationsModel::StateColumn:
        return timeLineOf(row, now);
    default:
        return {};
    }
}

bool accepts(const OperationRow &row, const BoardFilter &filter, const QStringList &words)
{
    const bool ended = isEnded(row.operation.state.value);
    if ((filter.show == BoardFilter::Running && ended) ||
        (filter.show == BoardFilter::Attention && !row.needsAttention()))
        return false;
    if (filter.cloud && *filter.cloud != row.connection.cloud)
        return false;
    if (filter.environment && *filter.environment != row.connection.environment)
        return false;
    const QString text = titleOf(row) + u' ' + row.connection.name + u' ' + row.ref.group.region + u' ' +
                         environmentWord(row.connection) + u' ' + stateWordOf(row) + u' ' +
                         row.ref.id.toString();
    return matches(words, {text});
}

/// What needs a hand first; ended ones last.
bool isRiskier(const OperationRow &one, const OperationRow &other)
{
    const bool oneEnded = isEnded(one.operation.state.value);
    if (oneEnded != isEnded(other.operation.state.value))
        return !oneEnded;
    if (one.risk.sum() != other.risk.sum())
        return one.risk.sum() > other.risk.sum();
    return oneEnded ? one.operation.endedAt > other.operation.endedAt
                    : one.operation.createdAt < other.operation.createdAt;
}

double sortValue(const OperationRow &row, int column)
{
    switch (column) {
    case OperationsModel::ProgressColumn:
        return double(row.counts.finished()) / std::max(1, row.counts.total());
    case OperationsModel::FailuresColumn:
        return row.counts.failed;
    default:
        return row.risk.sum();
    }
}

Ranks ranksFor(const QList<OperationRow> &rows, int column)
{
    if (column == OperationsModel::ProgressColumn || column == OperationsModel::FailuresColumn ||
        column == OperationsModel::RiskColumn)
        return ranksBy(quint32(rows.size()), [&](quint32 a, quint32 b) {
            return sortValue(rows.at(a), column) < sortValue(rows.at(b), column);
        });
    QStringList texts;
    for (const OperationRow &row : rows)
        texts.append(firstLine(row, column));
    return ranksOf(texts);
}

QString keyText(const OperationRef &ref)
{
    return QStringList{ref.connection.toString(), ref.group.region, QString::number(int(ref.group.callAs)),
                       ref.group.name, ref.id.toString()}
        .join(u'|');
}

} // namespace

OperationsModel::OperationsModel(QObject *parent)
    : SnapshotModel(parent)
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

void OperationsModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (rowCount() > 0)
        emit dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
}

int OperationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

OrderedModel::Arrange OperationsModel::arrangement() const
{
    return [rows = all(), filter = m_filter, typed = words(), keys = sortKeys()](const Stale &stale) {
        const QStringList wanted = typed + filterWords(filter.words);
        QList<quint32> shown;
        for (quint32 place = 0; place < quint32(rows.size()) && !stale(); ++place)
            if (accepts(rows.at(place), filter, wanted))
                shown.append(place);
        std::vector<Ranks> ranks;
        for (const SortKey &key : keys) {
            ranks.push_back(ranksFor(rows, key.column));
            if (key.order == Qt::DescendingOrder)
                reverse(ranks.back());
        }
        ranks.push_back(ranksBy(quint32(rows.size()),
                                [&](quint32 a, quint32 b) { return isRiskier(rows.at(a), rows.at(b)); }));
        return inOrder(std::move(shown), ranks);
    };
}

OrderedModel::CellTexts OperationsModel::cellTexts() const
{
    return [rows = all(), now = m_now](quint32 place, int column) {
        const OperationRow &row = rows.at(place);
        const QString second = secondLine(row, column, now);
        return second.isEmpty() ? firstLine(row, column) : firstLine(row, column) + u'\n' + second;
    };
}

int OperationsModel::rowOfKey(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (keyText(at(row).ref) == key)
            return row;
    return -1;
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
        return secondLine(row, index.column(), m_now);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        if (index.column() == RiskColumn)
            return riskSentence(row.risk);
        QStringList lines{firstLine(row, index.column()), secondLine(row, index.column(), m_now)};
        if (index.column() == StateColumn)
            lines += fullTimeText(row.operation.createdAt);
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case RowKeyRole:
        return keyText(row.ref);
    case Qt::TextAlignmentRole:
        return index.column() == FailuresColumn
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    default:
        return {};
    }
}

QVariant OperationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == ColumnKindRole)
        return int(section == FailuresColumn ? ColumnKind::Number : ColumnKind::Text);
    if (role != Qt::DisplayRole)
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
