// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/instancesmodel.h"

#include "core/domain/plaintext.h"
#include "ui/presentation/instancestates.h"
#include "ui/presentation/rankedtexts.h"

namespace belay {
namespace {

/// What the row says about its state, as an instance.
StackInstance sampleOf(const InstanceTable &table, const InstanceRow &row)
{
    const InstanceKind &kind = table.kind(row);
    StackInstance instance;
    instance.sync = kind.sync;
    instance.detailedState = kind.detailedState;
    instance.reason = table.reason(row);
    return instance;
}

QString cellText(const InstanceTable &table, const InstanceRow &row, int column)
{
    switch (column) {
    case InstancesModel::AccountColumn:
        return table.account(row);
    case InstancesModel::FolderColumn:
        return table.folder(row);
    case InstancesModel::RegionColumn:
        return table.region(row);
    case InstancesModel::StateColumn:
        return instanceStateWord(sampleOf(table, row));
    case InstancesModel::ReasonColumn:
        return table.reason(row);
    default:
        return {};
    }
}

/// Whether rows contain one word, decided once for each text.
class WordFilter
{
public:
    WordFilter(const InstanceTable &table, const InstanceStates &states, const QString &word)
        : m_word(word)
        , m_stateOf(states)
        , m_texts(RankedTexts(table.texts()).hits(word))
        , m_regions(RankedTexts(table.regions()).hits(word))
    {
        for (const QString &state : states.words())
            m_states.push_back(state.contains(word, Qt::CaseInsensitive));
    }

    [[nodiscard]] bool accepts(const InstanceRow &row) const
    {
        return m_texts[row.folder] || m_texts[row.reason] || m_regions[row.region] ||
               m_states[m_stateOf.idOf(row)] ||
               accountHas(row.account, row.digits, m_word, m_texts);
    }

private:
    QString m_word;
    const InstanceStates &m_stateOf;
    std::vector<bool> m_texts;
    std::vector<bool> m_regions;
    std::vector<bool> m_states;
};

quint64 rankOf(const InstanceRow &row, int column, RankedTexts &texts, RankedTexts &regions,
               const InstanceStates &states, const Ranks &stateRanks)
{
    switch (column) {
    case InstancesModel::AccountColumn:
        return texts.rankOfAccount(row.account, row.digits);
    case InstancesModel::FolderColumn:
        return texts.rank(row.folder);
    case InstancesModel::RegionColumn:
        return regions.rank(row.region);
    case InstancesModel::StateColumn:
        return stateRanks[states.idOf(row)];
    case InstancesModel::ReasonColumn:
        return texts.rank(row.reason);
    default:
        return 0;
    }
}

} // namespace

QList<quint32> orderInstances(const InstanceTable &table, const InstanceQuestion &question,
                              const std::function<bool()> &stale)
{
    const InstanceStates states(table);
    std::vector<WordFilter> words;
    for (const QString &word : question.words)
        words.emplace_back(table, states, word);
    QList<quint32> shown;
    for (qsizetype place = 0; place < table.size(); ++place) {
        if (place % 4096 == 0 && stale())
            return {};
        const InstanceRow &row = table.row(place);
        if ((!question.onlyNotCurrent || table.kind(row).sync.value != InstanceSync::Current) &&
            std::all_of(words.begin(), words.end(),
                        [&row](const WordFilter &word) { return word.accepts(row); }))
            shown.append(quint32(place));
    }
    RankedTexts texts(table.texts());
    RankedTexts regions(table.regions());
    const Ranks stateRanks = ranksOf(states.words());
    std::vector<Ranks> keys;
    for (const SortKey &key : question.keys) {
        if (stale())
            return {};
        Ranks ranks(size_t(table.size()));
        for (const quint32 place : std::as_const(shown))
            ranks[place] = rankOf(table.row(place), key.column, texts, regions, states, stateRanks);
        if (key.order == Qt::DescendingOrder)
            reverse(ranks);
        keys.push_back(std::move(ranks));
    }
    return keys.empty() || stale() ? shown : inOrder(std::move(shown), keys);
}

InstancesModel::InstancesModel(QObject *parent)
    : PackedModel(parent)
{
}

void InstancesModel::setOnlyNotCurrent(bool only)
{
    if (m_onlyNotCurrent == only)
        return;
    m_onlyNotCurrent = only;
    rearrange();
}

bool InstancesModel::isNotCurrent(int row) const
{
    return table().kind(at(row)).sync.value != InstanceSync::Current;
}

QItemSelection InstancesModel::selectionOf(Standing standing)
{
    const InstanceStates states(table());
    QItemSelection selection;
    int first = -1;
    for (int row = 0; row <= rowCount(); ++row) {
        const bool isWanted = row < rowCount() && states.standing(at(row)) == standing;
        if (isWanted && first < 0)
            first = row;
        if (!isWanted && first >= 0)
            selection.append({index(std::exchange(first, -1), 0), index(row - 1, ColumnCount - 1)});
    }
    return selection;
}

int InstancesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool InstancesModel::isSame(const InstanceRow &a, const InstanceRow &b) const
{
    return a.kind == b.kind && a.folder == b.folder && a.reason == b.reason;
}

bool InstancesModel::isUnasked() const
{
    return OrderedModel::isUnasked() && !m_onlyNotCurrent;
}

OrderedModel::Arrange InstancesModel::arrangement() const
{
    return [table = table(), question = InstanceQuestion{sortKeys(), words(), m_onlyNotCurrent}](
               const Stale &stale) { return orderInstances(table, question, stale); };
}

OrderedModel::CellTexts InstancesModel::cellTexts() const
{
    return [table = table()](quint32 place, int column) { return cellText(table, table.row(place), column); };
}

QVariant InstancesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const InstanceRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return neutralised(cellText(table(), row, index.column()));
    case Qt::DecorationRole:
        return index.column() == StateColumn ? QVariant(glyphIcon(glyphOf(sampleOf(table(), row))))
                                             : QVariant();
    case Qt::AccessibleTextRole:
        //: One target of a group for screen readers: %1 account, %2 region, %3 state.
        return tr("%1, %2, %3")
            .arg(table().account(row), table().region(row), cellText(table(), row, StateColumn));
    case RowKeyRole:
        return keyOf(row);
    default:
        return {};
    }
}

QVariant InstancesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == ColumnKindRole)
        return int(section == AccountColumn ? ColumnKind::Id : ColumnKind::Text);
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
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace belay
