// SPDX-License-Identifier: Apache-2.0
#include "core/domain/textdiff.h"

#include <QHash>

#include <vector>

namespace belay {
namespace {

constexpr int deepest = 3'000; ///< Differences beyond which a stretch is told as replaced.
constexpr int nowhere = -1;

struct Range
{
    int first;
    int last; ///< One past the end.
    [[nodiscard]] int size() const { return last - first; }
};

/// Where the shortest way through a stretch passes its middle.
struct Middle
{
    int oldFirst;
    int newFirst;
    int oldLast;
    int newLast;
};

/// Marks which lines are not common to both sides.
class Comparison
{
public:
    Comparison(const std::vector<int> &before, const std::vector<int> &after)
        : removed(before.size(), false)
        , added(after.size(), false)
        , m_old(before)
        , m_new(after)
    {
        compare({0, int(before.size())}, {0, int(after.size())});
    }

    std::vector<bool> removed;
    std::vector<bool> added;

private:
    [[nodiscard]] bool same(int a, int b) const { return m_old[size_t(a)] == m_new[size_t(b)]; }

    void compare(Range a, Range b)
    {
        while (a.size() > 0 && b.size() > 0 && same(a.first, b.first))
            ++a.first, ++b.first;
        while (a.size() > 0 && b.size() > 0 && same(a.last - 1, b.last - 1))
            --a.last, --b.last;
        const std::optional<Middle> middle = a.size() > 0 && b.size() > 0 ? middleOf(a, b) : std::nullopt;
        if (!middle) {
            for (int line = a.first; line < a.last; ++line)
                removed[size_t(line)] = true;
            for (int line = b.first; line < b.last; ++line)
                added[size_t(line)] = true;
            return;
        }
        compare({a.first, middle->oldFirst}, {b.first, middle->newFirst});
        compare({middle->oldLast, a.last}, {middle->newLast, b.last});
    }

    /// The furthest x on diagonal k after one more step; `nowhere` when none leads there.
    static int step(const std::vector<int> &reached, int offset, int k, int n, int m)
    {
        const int right = reached[size_t(offset + k - 1)];
        const int down = reached[size_t(offset + k + 1)];
        int x = nowhere;
        if (right != nowhere && right < n)
            x = right + 1;
        if (down != nowhere && down - k <= m)
            x = std::max(x, down);
        return x;
    }

    /// Both ends at once, until the ways meet; nothing when they are too far apart.
    [[nodiscard]] std::optional<Middle> middleOf(Range a, Range b) const
    {
        const int n = a.size();
        const int m = b.size();
        const int delta = n - m;
        const int most = std::min((n + m + 1) / 2, deepest);
        const int offset = most + 1;
        std::vector<int> forward(size_t(2 * most + 3), nowhere);
        std::vector<int> backward(size_t(2 * most + 3), nowhere);
        const auto meets = [&](int x, const std::vector<int> &other, int k, int reach) {
            return k >= -reach && k <= reach && other[size_t(offset + k)] != nowhere &&
                   x + other[size_t(offset + k)] >= n;
        };
        for (int d = 0; d <= most; ++d) {
            for (int k = -d; k <= d; k += 2) {
                int x = d == 0 ? 0 : step(forward, offset, k, n, m);
                const int from = x;
                while (x != nowhere && x < n && x - k < m && same(a.first + x, b.first + x - k))
                    ++x;
                forward[size_t(offset + k)] = x;
                if (x != nowhere && delta % 2 != 0 && meets(x, backward, delta - k, d - 1))
                    return Middle{a.first + from, b.first + from - k, a.first + x, b.first + x - k};
            }
            for (int k = -d; k <= d; k += 2) {
                int x = d == 0 ? 0 : step(backward, offset, k, n, m);
                const int from = x;
                while (x != nowhere && x < n && x - k < m && same(a.last - x - 1, b.last - (x - k) - 1))
                    ++x;
                backward[size_t(offset + k)] = x;
                if (x != nowhere && delta % 2 == 0 && meets(x, forward, delta - k, d))
                    return Middle{a.last - x, b.last - (x - k), a.last - from, b.last - (from - k)};
            }
        }
        return std::nullopt;
    }

    const std::vector<int> &m_old;
    const std::vector<int> &m_new;
};

QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    for (QString &line : lines)
        if (line.endsWith(u'\r'))
            line.chop(1);
    return lines;
}

} // namespace

QList<DiffHunk> TextDiff::hunks() const
{
    QList<DiffHunk> all;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind == LineKind::Same)
            continue;
        if (!all.isEmpty() && all.constLast().first + all.constLast().count == i)
            ++all.last().count;
        else
            all.append({i, 1});
    }
    return all;
}

TextDiff diffOf(const QString &before, const QString &after)
{
    TextDiff diff;
    diff.oldLines = linesOf(before);
    diff.newLines = linesOf(after);
    QHash<QString, int> numbers;
    const auto numbered = [&numbers](const QStringList &lines) {
        std::vector<int> list;
        list.reserve(size_t(lines.size()));
        for (const QString &line : lines) {
            const auto known = numbers.constFind(line);
            list.push_back(known != numbers.constEnd() ? *known : *numbers.insert(line, int(numbers.size())));
        }
        return list;
    };
    const std::vector<int> a = numbered(diff.oldLines);
    const std::vector<int> b = numbered(diff.newLines);
    const Comparison compared(a, b);
    size_t x = 0;
    size_t y = 0;
    while (x < a.size() || y < b.size()) {
        if (x < a.size() && compared.removed[x]) {
            diff.lines.append({LineKind::Removed, int(x++), -1});
            ++diff.removed;
        } else if (y < b.size() && compared.added[y]) {
            diff.lines.append({LineKind::Added, -1, int(y++)});
            ++diff.added;
        } else {
            diff.lines.append({LineKind::Same, int(x++), int(y++)});
        }
    }
    return diff;
}

} // namespace belay
