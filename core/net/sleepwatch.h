// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>

namespace belay {

/// Tells whether the machine was suspended: the wall clock has jumped ahead of the monotonic one by
/// more than 10 s (network-and-safety.md section 3). A clock set forward looks the same.
class SleepWatch
{
public:
    /// `ahead` is wall time minus monotonic time in milliseconds; tests replace it.
    explicit SleepWatch(std::function<qint64()> ahead = &wallAhead);

    /// Since it was asked last, or made.
    [[nodiscard]] bool slept();

private:
    [[nodiscard]] static qint64 wallAhead();

    std::function<qint64()> m_ahead;
    qint64 m_last;
};

} // namespace belay
