// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/task.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <memory>

namespace belay {

/// One wait that can be ended at once.
class Nap final : public QObject, public std::enable_shared_from_this<Nap>
{
    Q_OBJECT
public:
    explicit Nap(std::chrono::milliseconds longest);
    void end(); ///< Resumes who waits, inside this call. Once is enough.
    [[nodiscard]] bool isOver() const { return m_isOver; }

signals:
    void over();

private:
    bool m_isOver = false;
};

/// The waits of an owner's flows: they end with the owner, so that no flow outlives it asleep.
///
/// The owner calls endAll() after it has marked itself gone; flows woken by it, or that come to
/// wait later, go on at once and see that. Main thread.
class Naps
{
public:
    void endAll();  ///< For good.
    void wakeAll(); ///< Everyone goes on now; later waits are waits again.
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    [[nodiscard]] std::shared_ptr<Nap> begin(std::chrono::milliseconds longest);

private:
    QList<std::weak_ptr<Nap>> m_waiting;
    bool m_ended = false;
};
using NapsPtr = std::shared_ptr<Naps>;

Task<void> nap(NapsPtr naps, std::chrono::milliseconds longest);
Task<void> nap(std::shared_ptr<Nap> one);

} // namespace belay
