// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/rowordering.h"

#include <algorithm>
#include <numeric>

namespace belay {

Ranks ranksBy(quint32 count, const std::function<bool(quint32, quint32)> &comesBefore)
{
    std::vector<quint32> sorted(count);
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::stable_sort(sorted.begin(), sorted.end(), comesBefore);
    Ranks ranks(count, 0);
    for (size_t i = 1; i < sorted.size(); ++i)
        ranks[sorted[i]] = ranks[sorted[i - 1]] + (comesBefore(sorted[i - 1], sorted[i]) ? 1 : 0);
    return ranks;
}

Ranks ranksOf(const QStringList &texts)
{
    return ranksBy(quint32(texts.size()), [&texts](quint32 a, quint32 b) {
        return texts.at(a).compare(texts.at(b), Qt::CaseInsensitive) < 0;
    });
}

bool sortsBefore(const QVariant &a, const QVariant &b)
{
    if (a.userType() == QMetaType::QString && b.userType() == QMetaType::QString)
        return a.toString().compare(b.toString(), Qt::CaseInsensitive) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

void reverse(Ranks &ranks)
{
    for (quint64 &rank : ranks)
        rank = ~rank;
}

QList<quint32> inOrder(QList<quint32> places, const std::vector<Ranks> &keys)
{
    std::sort(places.begin(), places.end(), [&keys](quint32 a, quint32 b) {
        for (const Ranks &ranks : keys)
            if (ranks[a] != ranks[b])
                return ranks[a] < ranks[b];
        return a < b;
    });
    return places;
}

QStringList filterWords(const QString &typed)
{
    return typed.split(u' ', Qt::SkipEmptyParts);
}

bool matches(const QStringList &words, const QStringList &texts)
{
    return std::all_of(words.begin(), words.end(), [&texts](const QString &word) {
        return std::any_of(texts.begin(), texts.end(),
                           [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace belay
