// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/matrixlayout.h"

#include "ui/presentation/reasons.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace belay {
namespace {

constexpr int enoughDurations = 5;

struct Key
{
    quint64 number;
    quint32 folder;
    quint8 digits;
    friend bool operator==(const Key &, const Key &) = default;
    friend size_t qHash(const Key &key, size_t seed)
    {
        return qHashMulti(seed, key.number, key.folder, key.digits);
    }
};

void countIn(TargetCounts &counts, TargetState state)
{
    switch (state) {
    case TargetState::Waiting:
        ++counts.waiting;
        return;
    case TargetState::Running:
        ++counts.running;
        return;
    case TargetState::Succeeded:
        ++counts.succeeded;
        return;
    case TargetState::Failed:
        ++counts.failed;
        return;
    case TargetState::Cancelled:
        ++counts.cancelled;
        return;
    case TargetState::Skipped:
        ++counts.skipped;
        return;
    case TargetState::Unknown:
        ++counts.unknown;
        return;
    }
}

/// Builds one layout step by step.
class Builder
{
public:
    Builder(TargetTable table, const MatrixWish &wish)
        : m_wish(wish)
    {
        m_layout.table = std::move(table);
        m_layout.draining = wish.draining;
        m_layout.stalled = wish.stalled;
        m_layout.isWhole = wish.isWhole;
    }

    MatrixLayout build()
    {
        arrangeRegions();
        gatherAccounts();
        arrangeAccounts();
        fill();
        m_layout.usualSeconds = usualSeconds();
        return std::move(m_layout);
    }

private:
    void arrangeRegions();
    void gatherAccounts();
    void arrangeAccounts();
    void fill();
    [[nodiscard]] std::vector<bool> asked(const std::vector<qint32> &cells) const;
    [[nodiscard]] std::vector<bool> askedByWords() const;
    [[nodiscard]] bool isAsked(const TargetRow &row, std::vector<signed char> &reasons) const;
    [[nodiscard]] int usualSeconds() const;

    const MatrixWish &m_wish;
    MatrixLayout m_layout;
    std::vector<int> m_columnOf;    ///< By region id of the table.
    std::vector<Key> m_keys;        ///< An account in a folder each, as sighted.
    std::vector<qint32> m_keyOfRow; ///< By row of the table.
    std::vector<qint32> m_placeOf;  ///< By key: its place in order.
};

void Builder::arrangeRegions()
{
    const Dictionary &known = m_layout.table.regions();
    std::vector<bool> isSeen(size_t(known.size()), false);
    for (const TargetRow &row : m_layout.table.rows())
        isSeen[row.region] = true;
    QHash<QString, int> idOf;
    for (int id = 0; id < int(known.size()); ++id)
        if (isSeen[size_t(id)])
            idOf.insert(known.text(quint32(id)), id);
    m_columnOf.assign(size_t(known.size()), -1);
    const auto append = [this](int id, const QString &name) {
        m_columnOf[size_t(id)] = int(m_layout.regions.size());
        m_layout.regions.append(name);
    };
    for (const QString &name : m_wish.regionOrder)
        if (const auto id = idOf.constFind(name); id != idOf.constEnd() && m_columnOf[size_t(*id)] < 0)
            append(*id, name);
    for (int id = 0; id < int(known.size()); ++id)
        if (isSeen[size_t(id)] && m_columnOf[size_t(id)] < 0)
            append(id, known.text(quint32(id)));
}

void Builder::gatherAccounts()
{
    QHash<Key, qint32> places;
    m_keyOfRow.reserve(size_t(m_layout.table.size()));
    for (const TargetRow &row : m_layout.table.rows()) {
        const Key key{row.account, row.folder, row.digits};
        const auto found = places.constFind(key);
        if (found != places.constEnd()) {
            m_keyOfRow.push_back(*found);
            continue;
        }
        const auto place = qint32(m_keys.size());
        places.insert(key, place);
        m_keys.push_back(key);
        m_keyOfRow.push_back(place);
    }
}

void Builder::arrangeAccounts()
{
    const Dictionary &texts = m_layout.table.texts();
    std::vector<quint32> folders;
    for (const Key &key : m_keys)
        folders.push_back(key.folder);
    std::sort(folders.begin(), folders.end());
    folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
    std::sort(folders.begin(), folders.end(),
              [&](quint32 a, quint32 b) { return texts.text(a) < texts.text(b); });
    QHash<quint32, qint32> rank;
    for (const quint32 folder : folders) {
        rank.insert(folder, qint32(m_layout.folders.size()));
        m_layout.folders.push_back({.name = texts.text(folder)});
        m_layout.hasFolders = m_layout.hasFolders || folder != 0;
    }

    const auto before = [&](const Key &a, const Key &b) {
        if (a.folder != b.folder)
            return rank.value(a.folder) < rank.value(b.folder);
        if ((a.digits == 0) != (b.digits == 0))
            return b.digits == 0;
        if (a.digits == 0)
            return texts.text(quint32(a.number)) < texts.text(quint32(b.number));
        return a.number != b.number ? a.number < b.number : a.digits < b.digits;
    };
    std::vector<qint32> order(m_keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](qint32 a, qint32 b) { return before(m_keys[size_t(a)], m_keys[size_t(b)]); });
    m_placeOf.resize(m_keys.size());
    m_layout.accounts.reserve(order.size());
    for (const qint32 key : order) {
        const Key &one = m_keys[size_t(key)];
        m_placeOf[size_t(key)] = qint32(m_layout.accounts.size());
        const qint32 folder = rank.value(one.folder);
        ++m_layout.folders[size_t(folder)].accounts;
        m_layout.accounts.push_back({{one.number, one.digits}, folder});
    }
}

bool Builder::isAsked(const TargetRow &row, std::vector<signed char> &reasons) const
{
    if (m_wish.only && row.state != *m_wish.only)
        return false;
    if (m_wish.cause.isEmpty())
        return true;
    if (row.state != TargetState::Failed)
        return false;
    signed char &known = reasons[row.reason];
    if (known < 0)
        known = plainCause(m_layout.table.reason(row)) == m_wish.cause ? 1 : 0;
    return known == 1;
}

std::vector<bool> Builder::askedByWords() const
{
    const QStringList words = m_wish.words.split(u' ', Qt::SkipEmptyParts);
    std::vector<bool> isIn(m_layout.accounts.size(), true);
    for (size_t account = 0; account < isIn.size() && !words.isEmpty(); ++account) {
        const QString text = m_layout.accountText(int(account));
        const QString &folder = m_layout.folders[size_t(m_layout.accounts[account].folder)].name;
        isIn[account] = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return text.contains(word, Qt::CaseInsensitive) || folder.contains(word, Qt::CaseInsensitive);
        });
    }
    return isIn;
}

std::vector<bool> Builder::asked(const std::vector<qint32> &cells) const
{
    std::vector<bool> isIn = askedByWords();
    if (!m_wish.only && m_wish.cause.isEmpty())
        return isIn;
    std::vector<signed char> reasons(size_t(m_layout.table.texts().size()), -1);
    const auto columns = size_t(m_layout.regions.size());
    for (size_t account = 0; account < isIn.size(); ++account) {
        bool any = false;
        for (size_t column = 0; isIn[account] && !any && column < columns; ++column) {
            const qint32 row = cells[account * columns + column];
            any = row >= 0 && isAsked(m_layout.table.row(row), reasons);
        }
        isIn[account] = any;
    }
    return isIn;
}

void Builder::fill()
{
    const auto columns = size_t(m_layout.regions.size());
    std::vector<qint32> cells(m_layout.accounts.size() * columns, -1);
    m_layout.folderCounts.assign(m_layout.folders.size() * columns, {});
    for (size_t row = 0; row < m_keyOfRow.size(); ++row) {
        const TargetRow &target = m_layout.table.row(qsizetype(row));
        const auto place = size_t(m_placeOf[size_t(m_keyOfRow[row])]);
        const auto column = size_t(m_columnOf[target.region]);
        cells[place * columns + column] = qint32(row);
        countIn(m_layout.folderCounts[size_t(m_layout.accounts[place].folder) * columns + column],
                target.state);
    }

    const std::vector<bool> isIn = asked(cells);
    std::vector<MatrixLayout::Account> kept;
    m_layout.cells.reserve(cells.size());
    for (size_t account = 0; account < isIn.size(); ++account) {
        if (!isIn[account])
            continue;
        ++m_layout.folders[size_t(m_layout.accounts[account].folder)].shown;
        kept.push_back(m_layout.accounts[account]);
        const auto from = cells.begin() + qsizetype(account * columns);
        m_layout.cells.insert(m_layout.cells.end(), from, from + qsizetype(columns));
    }
    m_layout.isNarrowed = kept.size() < m_layout.accounts.size();
    m_layout.accounts = std::move(kept);
    int first = 0;
    for (MatrixLayout::Folder &folder : m_layout.folders) {
        folder.first = first;
        first += folder.shown;
    }
}

int Builder::usualSeconds() const
{
    QList<int> durations = m_layout.table.durations();
    if (durations.size() < enoughDurations)
        return 0;
    const auto middle = durations.begin() + durations.size() / 2;
    std::nth_element(durations.begin(), middle, durations.end());
    return *middle;
}

} // namespace

CellState cellStateOf(TargetState state, bool draining, bool stalled)
{
    switch (state) {
    case TargetState::Failed:
        return CellState::Failed;
    case TargetState::Running:
        return stalled ? CellState::Stalled : draining ? CellState::Stopping : CellState::Running;
    case TargetState::Waiting:
        return CellState::Waiting;
    case TargetState::Cancelled:
        return CellState::Cancelled;
    case TargetState::Skipped:
        return CellState::Skipped;
    case TargetState::Succeeded:
        return CellState::Succeeded;
    case TargetState::Unknown:
        return CellState::Unknown;
    }
    return CellState::Unknown;
}

QString MatrixLayout::accountText(int account) const
{
    return belay::accountText(accounts[size_t(account)].number, table.texts());
}

int compareAccounts(const MatrixLayout &one, int account, const MatrixLayout &other, int otherAccount)
{
    const PackedAccount a = one.accounts[size_t(account)].number;
    const PackedAccount b = other.accounts[size_t(otherAccount)].number;
    if ((a.digits == 0) != (b.digits == 0))
        return b.digits == 0 ? -1 : 1;
    if (a.digits == 0)
        return QString::compare(one.table.texts().text(quint32(a.number)),
                                other.table.texts().text(quint32(b.number)));
    if (a.number != b.number)
        return a.number < b.number ? -1 : 1;
    return int(a.digits) - int(b.digits);
}

CellState MatrixLayout::state(int account, int region) const
{
    const qint32 row = cell(account, region);
    return row < 0 ? CellState::None : cellStateOf(table.row(row).state, draining, stalled);
}

CellState MatrixLayout::worst(int folder, int region) const
{
    const TargetCounts &of = counts(folder, region);
    const std::pair<int, TargetState> kinds[] = {
        {of.failed, TargetState::Failed},   {of.running, TargetState::Running},
        {of.waiting, TargetState::Waiting}, {of.cancelled, TargetState::Cancelled},
        {of.skipped, TargetState::Skipped}, {of.succeeded, TargetState::Succeeded},
        {of.unknown, TargetState::Unknown},
    };
    CellState state = CellState::None;
    for (const auto &[count, kind] : kinds)
        if (count > 0)
            state = std::min(state, cellStateOf(kind, draining, stalled));
    return state;
}

bool MatrixLayout::hasFailures(int folder) const
{
    for (int region = 0; region < int(regions.size()); ++region)
        if (counts(folder, region).failed > 0)
            return true;
    return false;
}

MatrixLayout layOut(TargetTable table, const MatrixWish &wish)
{
    return Builder(std::move(table), wish).build();
}

} // namespace belay
