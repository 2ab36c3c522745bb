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
    return !m_underWay.contains(of.value) || follow(of, next);
}

bool PageWalk::arrived(const PageToken &of, const PageToken &next, const QList<PageToken> &ahead,
                       std::optional<qint64> total)
{
    if (!m_underWay.contains(of.value))
        return true;
    m_listed = m_listed || !ahead.isEmpty();
    if (!follow(of, next))
        return false;
    for (const PageToken &later : ahead)
        enqueue(later);
    m_underWay.remove(of.value);
    m_nexts.remove(of.value);
    ++m_read;
    m_shifted = m_shifted || (total && m_total && *total != *m_total);
    if (total)
        m_total = total;
    return true;
}

bool PageWalk::follow(const PageToken &of, const PageToken &next)
{
    const auto told = m_nexts.constFind(of.value);
    if (told != m_nexts.constEnd() && *told == next.value)
        return true;
    if (!enqueue(next))
        return false;
    m_nexts.insert(of.value, next.value);
    return true;
}

bool PageWalk::enqueue(const PageToken &token)
{
    if (token.isEmpty() || m_finished)
        return true;
    if (m_known.contains(token.value))
        return m_listed; // later pages name each other too
    m_known.insert(token.value);
    m_pending.append(token);
    return true;
}

void PageWalk::failed(const PageToken &of)
{
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
    m_finished = true;
}

int PageWalk::pagesTotal() const
{
    if (!m_listed && !isDone())
        return -1;
    return m_read + int(m_pending.size() + m_underWay.size());
}

} // namespace belay
