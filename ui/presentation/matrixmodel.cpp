// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/matrixmodel.h"

#include "ui/presentation/matrixwords.h"

#include <algorithm>

namespace belay {
namespace {

constexpr int fewLines = 200;
constexpr int mostRuns = 50; ///< With more places that changed, a reset is cheaper for everyone.

int linesWhenOpen(const MatrixLayout &layout)
{
    int lines = int(layout.accounts.size());
    for (const MatrixLayout::Folder &folder : layout.folders)
        lines += layout.hasFolders && folder.shown > 0 ? 1 : 0;
    return lines;
}

int runsIn(const std::vector<bool> &marks)
{
    int runs = 0;
    for (size_t place = 0; place < marks.size(); ++place)
        runs += marks[place] && (place == 0 || !marks[place - 1]) ? 1 : 0;
    return runs;
}

bool saysTheSame(const MatrixLayout &a, qint32 placeA, const MatrixLayout &b, qint32 placeB)
{
    if (placeA < 0 || placeB < 0)
        return placeA == placeB;
    const TargetRow &one = a.table.row(placeA);
    const TargetRow &other = b.table.row(placeB);
    return one.state == other.state && one.reason == other.reason && one.word == other.word &&
           one.beganAt == other.beganAt && one.endedAt == other.endedAt;
}

} // namespace

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_layout(std::make_shared<MatrixLayout>())
{
}

bool MatrixModel::isOpenByName(const MatrixLayout &layout, const QString &name) const
{
    if (layout.isNarrowed || !m_isDecided)
        if (linesWhenOpen(layout) <= fewLines)
            return !m_folded.contains(name);
    return m_isDecided && m_open.contains(name);
}

std::vector<MatrixModel::Line> MatrixModel::linesOf(const MatrixLayout &layout) const
{
    std::vector<Line> lines;
    for (int folder = 0; folder < int(layout.folders.size()); ++folder) {
        const MatrixLayout::Folder &one = layout.folders[size_t(folder)];
        if (one.shown == 0)
            continue;
        if (layout.hasFolders)
            lines.push_back({folder, -1});
        if (layout.hasFolders && !isOpenByName(layout, one.name))
            continue;
        for (int account = one.first; account < one.first + one.shown; ++account)
            lines.push_back({folder, account});
    }
    return lines;
}

bool MatrixModel::comesBefore(const Line &mine, const MatrixLayout &other, const Line &theirs) const
{
    const int folders = QString::compare(m_layout->folders[size_t(mine.folder)].name,
                                         other.folders[size_t(theirs.folder)].name);
    if (folders != 0)
        return folders < 0;
    if (mine.account < 0 || theirs.account < 0)
        return mine.account < 0 && theirs.account >= 0;
    return compareAccounts(*m_layout, mine.account, other, theirs.account) < 0;
}

bool MatrixModel::isSameLine(const Line &mine, const MatrixLayout &other, const Line &theirs) const
{
    if ((mine.account < 0) != (theirs.account < 0) ||
        m_layout->folders[size_t(mine.folder)].name != other.folders[size_t(theirs.folder)].name)
        return false;
    return mine.account < 0 || compareAccounts(*m_layout, mine.account, other, theirs.account) == 0;
}

void MatrixModel::apply(std::shared_ptr<const MatrixLayout> layout)
{
    if (!m_isDecided && layout->isWhole && !layout->isNarrowed && !layout->accounts.empty())
        decideFolding(*layout);
    arrange(std::move(layout));
}

void MatrixModel::clear()
{
    m_open.clear();
    m_folded.clear();
    m_isDecided = false;
    arrange(std::make_shared<MatrixLayout>());
}

void MatrixModel::arrange(std::shared_ptr<const MatrixLayout> layout)
{
    const std::vector<Line> lines = linesOf(*layout);
    std::vector<bool> goes(m_lines.size(), false);
    std::vector<bool> comes(lines.size(), false);
    std::vector<std::pair<Line, Line>> pairs;
    size_t mine = 0;
    size_t theirs = 0;
    while (mine < m_lines.size() || theirs < lines.size()) {
        const bool both = mine < m_lines.size() && theirs < lines.size();
        if (both && isSameLine(m_lines[mine], *layout, lines[theirs]))
            pairs.push_back({m_lines[mine++], lines[theirs++]});
        else if (theirs == lines.size() || (both && comesBefore(m_lines[mine], *layout, lines[theirs])))
            goes[mine++] = true;
        else
            comes[theirs++] = true;
    }
    if (layout->regions != m_layout->regions || runsIn(goes) + runsIn(comes) > mostRuns) {
        beginResetModel();
        m_layout = std::move(layout);
        m_lines = lines;
        endResetModel();
        return;
    }
    remove(goes);
    const std::shared_ptr<const MatrixLayout> before = std::exchange(m_layout, std::move(layout));
    m_lines.clear();
    for (const auto &[was, is] : pairs)
        m_lines.push_back(is);
    insert(lines, comes);
    if (before != m_layout)
        tellChanged(*before, pairs);
}

void MatrixModel::remove(const std::vector<bool> &goes)
{
    for (int last = int(goes.size()) - 1; last >= 0; --last) {
        if (!goes[size_t(last)])
            continue;
        int first = last;
        while (first > 0 && goes[size_t(first - 1)])
            --first;
        beginRemoveRows({}, first, last);
        m_lines.erase(m_lines.begin() + first, m_lines.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void MatrixModel::insert(const std::vector<Line> &lines, const std::vector<bool> &comes)
{
    for (int first = 0; first < int(comes.size()); ++first) {
        if (!comes[size_t(first)])
            continue;
        int last = first;
        while (last + 1 < int(comes.size()) && comes[size_t(last + 1)])
            ++last;
        beginInsertRows({}, first, last);
        m_lines.insert(m_lines.begin() + first, lines.begin() + first, lines.begin() + last + 1);
        endInsertRows();
        first = last;
    }
}

void MatrixModel::tellChanged(const MatrixLayout &before, const std::vector<std::pair<Line, Line>> &pairs)
{
    if (pairs.empty() || columnCount() == 0)
        return;
    const bool all = before.draining != m_layout->draining || before.stalled != m_layout->stalled ||
                     before.usualSeconds != m_layout->usualSeconds;
    const auto isChanged = [&](const Line &was, const Line &is) {
        for (int region = 0; region < columnCount(); ++region) {
            const bool same = is.account < 0
                                  ? before.counts(was.folder, region) == m_layout->counts(is.folder, region)
                                  : saysTheSame(before, before.cell(was.account, region), *m_layout,
                                                m_layout->cell(is.account, region));
            if (!same)
                return true;
        }
        return false;
    };
    QModelIndex first;
    QModelIndex last;
    for (const auto &[was, is] : pairs) {
        if (!all && !isChanged(was, is))
            continue;
        const auto found =
            std::lower_bound(m_lines.begin(), m_lines.end(), is, [](const Line &a, const Line &b) {
                return a.folder != b.folder ? a.folder < b.folder : a.account < b.account;
            });
        last = index(int(found - m_lines.begin()), columnCount() - 1);
        if (!first.isValid())
            first = last.siblingAtColumn(0);
    }
    if (first.isValid())
        emit dataChanged(first, last);
    if (m_layout->hasFolders && rowCount() > 0)
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

void MatrixModel::setNow(const QDateTime &now)
{
    m_now = now;
    const qint64 overdue = now.toSecsSinceEpoch() - 2 * m_layout->usualSeconds;
    const QList<TargetRow> &rows = m_layout->table.rows();
    const bool anyAges =
        m_layout->usualSeconds > 0 && m_layout->table.counts().running > 0 &&
        std::any_of(rows.begin(), rows.end(), [overdue](const TargetRow &row) {
            return row.state == TargetState::Running && row.beganAt != 0 && row.beganAt < overdue;
        });
    if (anyAges && rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                         {Qt::DisplayRole, Qt::ToolTipRole});
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_layout->regions.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    const bool folder = line.account < 0;
    switch (role) {
    case Qt::DisplayRole:
        return folder ? folderText(*m_layout, line.folder, index.column())
                      : cellText(*m_layout, line.account, index.column(), m_now);
    case Qt::ToolTipRole:
        return folder ? folderText(*m_layout, line.folder, index.column())
                      : cellTip(*m_layout, line.account, index.column(), m_now);
    case Qt::AccessibleTextRole:
        return folder ? folderSpeech(*m_layout, line.folder, index.column())
                      : cellSpeech(*m_layout, line.account, index.column());
    case CellStateRole:
        return int(folder ? m_layout->worst(line.folder, index.column())
                          : m_layout->state(line.account, index.column()));
    case IsFolderRole:
        return folder;
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (section < 0 || section >= columnCount())
            return {};
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return regionTitle(m_layout->regions.at(section), section + 1);
        return {};
    }
    if (section < 0 || section >= rowCount())
        return {};
    const Line &line = m_lines[size_t(section)];
    const bool folder = line.account < 0;
    const MatrixLayout::Folder &of = m_layout->folders[size_t(line.folder)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return folder ? folderTitle(of) : m_layout->accountText(line.account);
    case Qt::AccessibleTextRole:
        return folder ? folderTitleSpeech(of, isOpen(section)) : m_layout->accountText(line.account);
    case IsFolderRole:
        return folder;
    case IsOpenRole:
        return isOpen(section);
    default:
        return {};
    }
}

bool MatrixModel::isOpen(int row) const
{
    return isOpenByName(*m_layout, m_layout->folders[size_t(folderOf(row))].name);
}

void MatrixModel::decideFolding(const MatrixLayout &layout)
{
    const bool isFew = linesWhenOpen(layout) <= fewLines;
    int lines = int(layout.folders.size());
    for (int folder = 0; folder < int(layout.folders.size()); ++folder) {
        const MatrixLayout::Folder &one = layout.folders[size_t(folder)];
        const bool opens = isFew || (layout.hasFailures(folder) && lines + one.shown <= fewLines);
        if (!opens || m_folded.contains(one.name))
            continue;
        m_open.insert(one.name);
        lines += one.shown;
    }
    m_isDecided = true;
}

/// As it stands, so that what a person opens or folds is the only thing that changes.
void MatrixModel::keepFolding()
{
    if (m_isDecided)
        return;
    for (const MatrixLayout::Folder &folder : m_layout->folders)
        if (isOpenByName(*m_layout, folder.name))
            m_open.insert(folder.name);
    m_isDecided = true;
}

void MatrixModel::setOpen(int row, bool open)
{
    if (!m_layout->hasFolders || row < 0 || row >= rowCount() || isOpen(row) == open)
        return;
    if (!m_layout->isNarrowed)
        keepFolding();
    const int folder = folderOf(row);
    const QString &name = m_layout->folders[size_t(folder)].name;
    if (open) {
        m_open.insert(name);
        m_folded.remove(name);
    } else {
        m_open.remove(name);
        m_folded.insert(name);
    }
    arrange(m_layout);
    const int line = rowOfFolder(folder);
    emit headerDataChanged(Qt::Vertical, line, line);
}

void MatrixModel::setAllOpen(bool open)
{
    m_isDecided = true;
    m_open.clear();
    m_folded.clear();
    for (const MatrixLayout::Folder &folder : m_layout->folders)
        (open ? m_open : m_folded).insert(folder.name);
    arrange(m_layout);
    if (rowCount() > 0)
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int MatrixModel::rowOfFolder(int folder) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [folder](const Line &line) { return line.folder == folder; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

MatrixPlace MatrixModel::placeAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Line &line = m_lines[size_t(index.row())];
    return {m_layout->folders[size_t(line.folder)].name,
            line.account < 0 ? QString() : m_layout->accountText(line.account),
            m_layout->regions.at(index.column())};
}

QModelIndex MatrixModel::indexOf(const MatrixPlace &place) const
{
    const int column = std::max(0, int(m_layout->regions.indexOf(place.region)));
    int folderLine = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const Line &line = m_lines[size_t(row)];
        if (m_layout->folders[size_t(line.folder)].name != place.folder)
            continue;
        if (line.account < 0)
            folderLine = row;
        else if (place.isTarget() && m_layout->accountText(line.account) == place.account)
            return index(row, column);
    }
    return folderLine >= 0 ? index(folderLine, column) : QModelIndex();
}

qint32 MatrixModel::targetAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return -1;
    const Line &line = m_lines[size_t(index.row())];
    return line.account < 0 ? -1 : m_layout->cell(line.account, index.column());
}

QModelIndex MatrixModel::shown(int account, int region)
{
    const int folder = m_layout->accounts[size_t(account)].folder;
    if (const int row = rowOfFolder(folder); row >= 0)
        setOpen(row, true);
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [account](const Line &line) { return line.account == account; });
    return found == m_lines.end() ? QModelIndex() : index(int(found - m_lines.begin()), region);
}

QModelIndex MatrixModel::nextFailure(const QModelIndex &from, int step)
{
    const qint64 columns = columnCount();
    const qint64 count = qint64(m_layout->accounts.size()) * columns;
    qint64 at =
        step > 0 ? -1 : count; // from a folder's line: its first account's first, or what is before it
    if (from.isValid() && from.row() < rowCount()) {
        const Line &line = m_lines[size_t(from.row())];
        const qint64 first = qint64(m_layout->folders[size_t(line.folder)].first) * columns;
        at = line.account >= 0 ? line.account * columns + from.column() : step > 0 ? first - 1 : first;
    }
    for (qint64 tried = 0; tried < count; ++tried) {
        at = ((at + step) % count + count) % count;
        const qint32 place = m_layout->cells[size_t(at)];
        if (place >= 0 && m_layout->table.row(place).state == TargetState::Failed)
            return shown(int(at / columns), int(at % columns));
    }
    return {};
}

QModelIndex MatrixModel::accountLike(const QString &start, const QModelIndex &from)
{
    const int count = int(m_layout->accounts.size());
    int at = 0;
    if (from.isValid() && from.row() < rowCount()) {
        const Line &line = m_lines[size_t(from.row())];
        at = line.account >= 0 ? line.account : m_layout->folders[size_t(line.folder)].first;
    }
    for (int tried = 0; tried < count; ++tried, at = (at + 1) % count)
        if (m_layout->accountText(at).startsWith(start))
            return shown(at, from.isValid() ? from.column() : 0);
    return {};
}

} // namespace belay
