// SPDX-License-Identifier: Apache-2.0
#include "core/engine/pagewalk.h"

namespace belay {

std::optional<PageToken> PageWalk::take()
{
    constexpr qsizetype mostOfAChain = 2;
    if (m_pending.isEmpty() || (!m_listed && m_underWay.size() >= mostOfAChain))
        return std::nullopt;
    const PageToken token = m_pending.takeFirst();
    m_underWay.insert(token.value);
    return token;
}

bool PageWalk::nextKnown(const PageToken &of, const PageToken &next)
{
    if (!m_underWay.contains(of.value) || m_told.contains(of.value))
        return true;
    m_told.insert(of.value);
    return enqueue(next);
}

bool PageWalk::arrived(const PageToken &of, const PageToken &next, const QList<PageToken> &ahead,
                       std::optional<qint64> total)
{
    if (!m_underWay.remove(of.value))
        return true;
    const bool wasTold = m_told.remove(of.value);
    ++m_read;
    if (total && m_total && *total != *m_total)
        m_shifted = true;
    if (total)
        m_total = total;
    m_listed = m_listed || !ahead.isEmpty();
    const bool isNew = wasTold || enqueue(next);
    for (const PageToken &later : ahead)
        enqueue(later);
    return isNew;
}

bool PageWalk::enqueue(const PageToken &token)
{
    if (token.isEmpty())
        return true;
    if (m_known.contains(token.value))
        return m_listed; // later pages name each other too
    m_known.insert(token.value);
    m_pending.append(token);
    return true;
}

void PageWalk::failed(const PageToken &of)
{
    m_told.remove(of.value);
    if (m_underWay.remove(of.value))
        m_pending.prepend(of);
}

void PageWalk::restart()
{
    *this = PageWalk();
}

void PageWalk::finish()
{
    m_pending.clear();
}

int PageWalk::pagesTotal() const
{
    if (!m_listed && !isDone())
        return -1;
    return m_read + int(m_pending.size() + m_underWay.size());
}

} // namespace belay
