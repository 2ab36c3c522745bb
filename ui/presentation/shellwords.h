// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/pollscheduler.h"

namespace belay {

/// How much of a hurry a countdown is in.
enum class Urgency { None, Soon, Now };

/// How long keys still last, as the header counts it down: Soon from 15 minutes on, Now from 2.
struct KeysLine
{
    QString text;
    Urgency urgency = Urgency::None;
    friend bool operator==(const KeysLine &, const KeysLine &) = default;
};
[[nodiscard]] KeysLine keysLine(const ConnectionStatus &status, const QDateTime &now);

/// The other connections that are signed in to the same account of the same cloud, by name; without
/// an account, none.
[[nodiscard]] QStringList sameAccount(const QList<Connection> &connections,
                                      const std::function<ConnectionStatus(const ConnectionId &)> &statusOf,
                                      const ConnectionId &id);
/// "same account as Sandbox"; empty for no names.
[[nodiscard]] QString sameAccountText(const QStringList &names);

/// The status line at the bottom: stop lanes that are ready, reads a second of those allowed, who
/// asked to slow down, which zone times are in.
struct StatusFigures
{
    int lanes = 0;      ///< Connections a stop can go to ...
    int lanesReady = 0; ///< ... and those it can go to right now.
    double rate = 0;    ///< Reads a second over the last seconds.
    double allowed = 0;
    QStringList slowed = {};
    bool paused = false;
    friend bool operator==(const StatusFigures &, const StatusFigures &) = default;
};
[[nodiscard]] StatusFigures statusFigures(const Workspace &workspace, const PollScheduler &scheduler);
[[nodiscard]] QString statusLine(const StatusFigures &figures, const QDateTime &localNow);

} // namespace belay
