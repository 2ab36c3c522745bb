// SPDX-License-Identifier: Apache-2.0
#include "core/engine/naps.h"

#include <QCoro/QCoroSignal>
#include <QTimer>

namespace belay {

Nap::Nap(std::chrono::milliseconds longest)
{
    QTimer::singleShot(longest, this, &Nap::end);
}

void Nap::end()
{
    const auto self = shared_from_this(); // who wakes may let go of it
    if (!std::exchange(m_isOver, true))
        emit over();
}

void Naps::endAll()
{
    m_ended = true;
    wakeAll();
}

void Naps::wakeAll()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const std::weak_ptr<Nap> &one : waiting) {
        if (const auto asleep = one.lock())
            asleep->end();
    }
}

std::shared_ptr<Nap> Naps::begin(std::chrono::milliseconds longest)
{
    auto one = std::make_shared<Nap>(longest);
    m_waiting.removeIf([](const std::weak_ptr<Nap> &other) { return other.expired(); });
    if (m_ended)
        one->end();
    else
        m_waiting.append(one);
    return one;
}

Task<void> nap(NapsPtr naps, std::chrono::milliseconds longest)
{
    auto waiting = nap(naps->begin(longest));
    co_await waiting;
}

Task<void> nap(std::shared_ptr<Nap> one)
{
    if (one->isOver())
        co_return;
    auto waiting = qCoro(one.get(), &Nap::over);
    co_await waiting;
}

} // namespace belay
