// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/palette.h"

#include "ui/presentation/pinyin.h"

#include <algorithm>

namespace belay {
namespace {

enum Fit {
    WholeWord = 100,
    StartOfWord = 80,
    Initials = 60,
    PartOfWord = 40,
    LettersInOrder = 10,
    NoFit = -1
};

bool isWordStart(const QString &text, qsizetype place)
{
    return place == 0 || !text.at(place - 1).isLetterOrNumber();
}

bool isWordEnd(const QString &text, qsizetype place)
{
    return place == text.size() || !text.at(place).isLetterOrNumber();
}

bool hasInOrder(const QString &text, const QString &letters)
{
    qsizetype next = 0;
    for (const QChar character : text)
        if (next < letters.size() && character == letters.at(next))
            ++next;
    return next == letters.size();
}

int fitOf(const QString &text, const QString &initials, const QString &word)
{
    int best = NoFit;
    for (qsizetype place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
        if (!isWordStart(text, place))
            best = std::max<int>(best, PartOfWord);
        else
            best = std::max<int>(best, isWordEnd(text, place + word.size()) ? WholeWord : StartOfWord);
    }
    if (best < Initials && initials.contains(word))
        best = Initials;
    // Letters in order find too much when there are few of them.
    if (best == NoFit && word.size() >= 3 && hasInOrder(text, word))
        best = LettersInOrder;
    return best;
}

} // namespace

PaletteQuery paletteQuery(const QString &typed)
{
    QString line = typed.trimmed();
    // Full-width signs, as Chinese input methods write them, are the same signs.
    for (qsizetype place = 0; place < std::min<qsizetype>(4, line.size()); ++place)
        if (const char16_t sign = line.at(place).unicode(); sign > 0xFF00 && sign < 0xFF5F)
            line[place] = QChar(char16_t(sign - 0xFEE0));
    const std::pair<QLatin1String, PaletteQuery::Among> prefixes[] = {
        {QLatin1String(">"), PaletteQuery::Commands},    {QLatin1String("@"), PaletteQuery::Connections},
        {QLatin1String("#"), PaletteQuery::Groups},      {QLatin1String("op:"), PaletteQuery::Operations},
        {QLatin1String("acc:"), PaletteQuery::Accounts}, {QLatin1String("?"), PaletteQuery::Help}};
    for (const auto &[prefix, among] : prefixes)
        if (line.startsWith(prefix, Qt::CaseInsensitive))
            return {among, line.sliced(prefix.size()).trimmed()};
    return {PaletteQuery::Everything, line};
}

int paletteScore(const QString &text, const QString &words)
{
    const QString among = text.toLower();
    const QString initials = initialsOf(text);
    const QStringList wanted = words.toLower().split(u' ', Qt::SkipEmptyParts);
    int sum = 0;
    for (const QString &word : wanted) {
        const int fit = fitOf(among, initials, word);
        if (fit == NoFit)
            return NoFit;
        sum += fit;
    }
    return wanted.isEmpty() ? 0 : sum / int(wanted.size());
}

std::vector<PaletteEntry> paletteMatches(std::vector<PaletteEntry> entries, const PaletteQuery &query,
                                         const QStringList &recent, size_t most)
{
    struct Ranked
    {
        size_t place;
        int score;
        bool refused;
        qsizetype recent;
    };
    std::vector<Ranked> ranked;
    for (size_t place = 0; place < entries.size(); ++place) {
        const PaletteEntry &entry = entries[place];
        if (query.among != PaletteQuery::Everything && entry.kind != query.among)
            continue;
        const int inTitle = paletteScore(entry.title, query.words);
        // Found only with the help of what stands beside the title: behind all that the title finds.
        const int score =
            inTitle >= 0 ? inTitle + 1
                         : paletteScore(entry.title + u' ' + entry.detail + u' ' + entry.alias, query.words);
        if (score < 0)
            continue;
        const qsizetype used = recent.indexOf(entry.id);
        ranked.push_back({place, inTitle >= 0 ? score : score / 10, !entry.refusal.isEmpty(),
                          used < 0 ? recent.size() : used});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
        return std::tuple(-a.score, a.refused, a.recent) < std::tuple(-b.score, b.refused, b.recent);
    });
    std::vector<PaletteEntry> matches;
    for (const Ranked &one : ranked)
        if (matches.size() < most)
            matches.push_back(std::move(entries[one.place]));
    return matches;
}

PaletteModel::PaletteModel(Source source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(std::move(source))
{
}

void PaletteModel::setTyped(const QString &typed, const QStringList &recent)
{
    const PaletteQuery query = paletteQuery(typed);
    beginResetModel();
    m_entries = paletteMatches(m_source(query), query, recent);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &entry = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case DetailRole:
        return entry.refusal.isEmpty() ? entry.detail : tr("not available: %1").arg(entry.refusal);
    case KeysRole:
        return entry.keys;
    case RefusalRole:
    case Qt::ToolTipRole:
        return entry.refusal;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.title, data(index, DetailRole).toString(), entry.keys};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace belay
