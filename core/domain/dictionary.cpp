// SPDX-License-Identifier: Apache-2.0
#include "core/domain/dictionary.h"

namespace belay {

quint32 Dictionary::idOf(const QString &text)
{
    if (const auto known = find(text))
        return *known;
    const quint32 id = quint32(m_texts.size());
    m_texts.append(text);
    m_ids.insert(text, id);
    return id;
}

std::optional<quint32> Dictionary::find(const QString &text) const
{
    if (text.isEmpty())
        return 0;
    const auto known = m_ids.constFind(text);
    return known != m_ids.constEnd() ? std::optional(*known) : std::nullopt;
}

} // namespace belay
