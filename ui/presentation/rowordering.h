// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <vector>

namespace belay {

/// A column to sort by; the first of several counts most.
struct SortKey
{
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortKey &, const SortKey &) = default;
};

/// Where each row stands for one sort key, by its place in the table; the smaller comes first.
using Ranks = std::vector<quint64>;

/// Ranks of `count` values under a strict order; equal values share one.
[[nodiscard]] Ranks ranksBy(quint32 count, const std::function<bool(quint32, quint32)> &comesBefore);
/// Ranks of texts, upper and lower case alike.
[[nodiscard]] Ranks ranksOf(const QStringList &texts);
/// Texts without regard to case, everything else by its value; what cannot be compared is equal.
[[nodiscard]] bool sortsBefore(const QVariant &a, const QVariant &b);
/// Turns the order round; rows of the same rank still keep the order they came in.
void reverse(Ranks &ranks);

/// The places sorted by the first ranks, then the second and so on, then by place.
[[nodiscard]] QList<quint32> inOrder(QList<quint32> places, const std::vector<Ranks> &keys);

/// What was typed into a filter, word by word.
[[nodiscard]] QStringList filterWords(const QString &typed);
/// Each word occurs in one of the texts, upper and lower case alike.
[[nodiscard]] bool matches(const QStringList &words, const QStringList &texts);

} // namespace belay
