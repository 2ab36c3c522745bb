// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/targetsmodel.h"

#include "ui/presentation/stateglyphs.h"
#include "ui/presentation/statewords.h"

#include <QRegularExpression>

namespace belay {
namespace {

/// Worst first (ux.md 4.1).
int severity(TargetState state)
{
    switch (state) {
    case TargetState::Failed:
        return 0;
    case TargetState::Unknown:
        return 1;
    case TargetState::Running:
        return 2;
    case TargetState::Waiting:
        return 3;
    case TargetState::Cancelled:
        return 4;
    case TargetState::Skipped:
        return 5;
    case TargetState::Succeeded:
        return 6;
    }
    return 7;
}

QString textOf(const TargetResult &row, int column)
{
    switch (column) {
    case TargetsModel::AccountColumn:
        return row.account;
    case TargetsModel::FolderColumn:
        return row.folder;
    case TargetsModel::RegionColumn:
        return row.region;
    case TargetsModel::StateColumn:
        return row.state == TargetState::Unknown && !row.state.word.isEmpty() ? row.state.word
                                                                                : targetStateWord(row.state.value);
    case TargetsModel::ReasonColumn:
        return row.reason;
    default:
        return {};
    }
}

} // namespace

TargetsModel::TargetsModel(QObject *parent)
    : OrderedTable(parent)
{
}

void TargetsModel::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    rearrange();
}

void TargetsModel::setState(const std::optional<TargetState> &state)
{
    m_state = state;
    rearrange();
}

void TargetsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
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

int TargetsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool TargetsModel::accepts(const TargetResult &row) const
{
    if (m_state && row.state.value != *m_state)
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        for (int column = 0; column < ColumnCount; ++column)
            if (textOf(row, column).contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    });
}

bool TargetsModel::comesBefore(const TargetResult &a, const TargetResult &b) const
{
    if (m_sortColumn < 0)
        return false;
    const auto before = [this](const TargetResult &one, const TargetResult &other) {
        return m_sortColumn == StateColumn ? severity(one.state.value) < severity(other.state.value)
                                           : textOf(one, m_sortColumn) < textOf(other, m_sortColumn);
    };
    return m_sortOrder == Qt::AscendingOrder ? before(a, b) : before(b, a);
}

QVariant TargetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TargetResult &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(row, index.column());
    case Qt::DecorationRole:
        return index.column() == StateColumn ? QVariant(glyphIcon(glyphOf(row.state.value))) : QVariant();
    case Qt::AccessibleTextRole:
        //: One target for screen readers: %1 account, %2 region, %3 state, %4 reason.
        return tr("%1, %2, %3, %4").arg(row.account, row.region, targetStateWord(row.state.value), row.reason);
    default:
        return {};
    }
}

QVariant TargetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
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
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

QString causeOf(const QString &reason)
{
    static const QRegularExpression arn(QStringLiteral(R"(\b(arn|acs):[^\s,;"')]+)"));
    static const QRegularExpression id(QStringLiteral(
        R"(\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b|\b\d{6,}\b)"));
    QString cause = reason;
    cause.replace(arn, QStringLiteral("..."));
    cause.replace(id, QStringLiteral("..."));
    return cause.simplified();
}

QList<ReasonRow> reasonsOf(const QList<TargetResult> &targets)
{
    QList<ReasonRow> reasons;
    QHash<QString, qsizetype> places;
    for (const TargetResult &target : targets) {
        if (target.state != TargetState::Failed)
            continue;
        const QString cause = causeOf(target.reason);
        const auto found = places.constFind(cause);
        if (found != places.constEnd()) {
            ++reasons[*found].targets;
            continue;
        }
        places.insert(cause, reasons.size());
        //: %1 is an account, %2 a region.
        reasons.append({cause, 1, TargetsModel::tr("%1, %2").arg(target.account, target.region)});
    }
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const ReasonRow &a, const ReasonRow &b) { return a.targets > b.targets; });
    return reasons;
}

} // namespace belay
