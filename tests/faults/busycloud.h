// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/certificates.h"

#include <QHash>
#include <QMutex>
#include <QTcpServer>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace belay::testing {

using Moment = std::chrono::steady_clock::time_point;

/// A stand-in for AWS on a thread of its own that answers what watching and stopping ask, keeps
/// group reads waiting, refuses every third poll as too fast, and knows when the first byte of each
/// stop came.
class BusyCloud
{
public:
    /// With an identity it speaks TLS.
    explicit BusyCloud(std::optional<Certificates::Identity> identity = {});
    ~BusyCloud();

    [[nodiscard]] QUrl url() const { return m_url; }
    /// Nothing: it has not arrived yet.
    [[nodiscard]] std::optional<Moment> stopArrived(const QString &operation) const;
    [[nodiscard]] int heldReads() const;
    [[nodiscard]] int connections() const; ///< Those ready for requests, TLS handshakes included.
    [[nodiscard]] int polls() const;       ///< Of operations that run.
    [[nodiscard]] int refused() const;     ///< As too fast.
    void releaseReads();                   ///< Refuses what is held as too fast.

    class Server;

private:
    QThread m_thread;
    std::unique_ptr<Server> m_server;
    QUrl m_url;
};

} // namespace belay::testing
