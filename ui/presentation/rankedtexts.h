// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/packedaccount.h"
#include "ui/presentation/rowordering.h"

namespace belay {

/// Ranks and filter hits for the ids of a dictionary, so that rows are compared by numbers.
class RankedTexts
{
public:
    explicit RankedTexts(const Dictionary &texts)
        : m_texts(texts)
    {
    }

    [[nodiscard]] quint64 rank(quint32 id)
    {
        if (m_ranks.empty())
            m_ranks = ranksBy(quint32(m_texts.size()), [this](quint32 a, quint32 b) {
                return m_texts.text(a).compare(m_texts.text(b), Qt::CaseInsensitive) < 0;
            });
        return m_ranks[id];
    }

    /// By number; what is no number comes after, by its text.
    [[nodiscard]] quint64 rankOfAccount(quint64 account, quint8 digits)
    {
        constexpr quint64 afterNumbers = 10'000'000'000'000'000'000ULL;
        return digits > 0 ? account : afterNumbers + rank(quint32(account));
    }

    /// By id, whether the text contains the word.
    [[nodiscard]] std::vector<bool> hits(const QString &word) const
    {
        std::vector<bool> found(size_t(m_texts.size()));
        for (quint32 id = 0; id < quint32(m_texts.size()); ++id)
            found[id] = m_texts.text(id).contains(word, Qt::CaseInsensitive);
        return found;
    }

private:
    const Dictionary &m_texts;
    Ranks m_ranks;
};

/// Whether an account contains a word of a filter; `hits` are those of its dictionary.
[[nodiscard]] inline bool accountHas(quint64 account, quint8 digits, const QString &word,
                                     const std::vector<bool> &hits)
{
    if (digits == 0)
        return hits[size_t(account)];
    const bool isNumber =
        std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber && accountText({account, digits}, {}).contains(word);
}

} // namespace belay
