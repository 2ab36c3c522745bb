// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/targetsmodel.h"

#include "ui/presentation/figures.h"
#include "ui/presentation/stateglyphs.h"

namespace belay {

TargetsModel::TargetsModel(QObject *parent)
    : PackedModel(parent)
{
}

void TargetsModel::setState(const std::optional<TargetState> &state)
{
    m_question.state = state;
    rearrange();
}

void TargetsModel::setCause(const std::optional<QString> &cause)
{
    m_question.cause = cause;
    rearrange();
}

void TargetsModel::setRows(const std::optional<QList<qint32>> &rows)
{
    m_question.rows = rows;
    rearrange();
}

int TargetsModel::nextFailure(int row, int step) const
{
    const int count = rowCount();
    for (int tried = 0, at_ = row; tried < count; ++tried) {
        at_ = ((at_ + step) % count + count) % count;
        if (at(at_).state == TargetState::Failed)
            return at_;
    }
    return -1;
}

int TargetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool TargetsModel::isSame(const TargetRow &a, const TargetRow &b) const
{
    return a.state == b.state && a.word == b.word && a.reason == b.reason && a.folder == b.folder &&
           a.beganAt == b.beganAt && a.endedAt == b.endedAt;
}

bool TargetsModel::isUnasked() const
{
    return OrderedModel::isUnasked() && m_question.isEmpty();
}

OrderedModel::Arrange TargetsModel::arrangement() const
{
    TargetQuestion question = m_question;
    question.keys = sortKeys();
    question.words = words();
    question.now = quint32(QDateTime::currentSecsSinceEpoch());
    return [table = table(), question](const Stale &stale) { return orderTargets(table, question, stale); };
}

OrderedModel::CellTexts TargetsModel::cellTexts() const
{
    return [table = table()](quint32 place, int column) {
        return targetExport(table, table.row(place), column);
    };
}

QVariant TargetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TargetRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return targetText(table(), row, index.column());
    case Qt::ToolTipRole:
        return tip(row, index.column());
    case Qt::DecorationRole:
        return index.column() == StateColumn ? QVariant(glyphIcon(glyphOf(row.state))) : QVariant();
    case Qt::AccessibleTextRole:
        return speech(row);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (index.column() == TimeColumn ? Qt::AlignRight : Qt::AlignLeft)));
    case RowKeyRole:
        return keyOf(row);
    default:
        return {};
    }
}

QString TargetsModel::speech(const TargetRow &row) const
{
    const QString state = targetText(table(), row, StateColumn);
    if (row.reason == 0)
        //: One target for screen readers: %1 account, %2 region, %3 state.
        return tr("%1, %2, %3").arg(table().account(row), table().region(row), state);
    //: One target for screen readers: %1 account, %2 region, %3 state, %4 reason.
    return tr("%1, %2, %3, %4")
        .arg(table().account(row), table().region(row), state, targetText(table(), row, ReasonColumn));
}

QString TargetsModel::tip(const TargetRow &row, int column) const
{
    if (column != TimeColumn || row.beganAt == 0)
        return targetText(table(), row, column);
    const QString began = fullTimeText(QDateTime::fromSecsSinceEpoch(row.beganAt, Qt::UTC));
    if (row.endedAt == 0)
        //: %1 is a date and time.
        return tr("First seen running %1").arg(began);
    //: %1 and %2 are dates and times.
    return tr("First seen running %1\nFirst seen finished %2")
        .arg(began, fullTimeText(QDateTime::fromSecsSinceEpoch(row.endedAt, Qt::UTC)));
}

QVariant TargetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == ColumnKindRole)
        return int(section == AccountColumn ? ColumnKind::Id
                   : section == TimeColumn  ? ColumnKind::Number
                                            : ColumnKind::Text);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AccountColumn:
        return tr("Account");
    case FolderColumn:
        return tr("Folder");
    case RegionColumn:
        return tr("Region");
    case StateColumn:
        return tr("State");
    case TimeColumn:
        //: Header of the column "running since, or how long it took".
        return tr("Since / took");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace belay
