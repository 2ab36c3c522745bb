// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/keys.h"
#include "core/net/http.h"
#include "core/net/task.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace belay {

/// What a manager trusts and goes through; fixed for its life (network-and-safety.md Q12, Q13).
struct Transport
{
    enum class Proxy { System, None, Given };

    QStringList caFiles = {};
    Proxy proxy = Proxy::System;
    QUrl proxyUrl = {};
    friend bool operator==(const Transport &, const Transport &) = default;
};

/// Name and password by proxy ("host:port"); none is ever asked for here.
using ProxySignIns = QHash<QString, KeysPtr>;

/// One queue above QNetworkAccessManager: eight calls to one host at once for reads (over two managers,
/// so that both stay below Qt's own limit), two for changes, six for stops.
///
/// A request is handed to Qt only when it can start at once, so order, cancelling and deadlines
/// are ours. Guarantees: one call of send() is at most one delivery; redirects are not followed;
/// no cookie, cache or automatic answer to a 401; bodies and headers are capped; what was sent and
/// then given up has Fate::Unknown. Lives on the main thread; answers arrive there, from the event
/// loop. Its end ends every call, with the Fate of what had happened.
class Lane final : public QObject
{
    Q_OBJECT
public:
    Lane(LaneKind kind, const Transport &transport, QObject *parent = nullptr);
    ~Lane() override;

    /// Sends once. `onSent` runs at most once, when the last byte of the request has left; without
    /// a body Qt does not tell that, and it runs when the answer begins.
    /// A stop request while waiting gives NotSent; afterwards Unknown, unless it is certain that
    /// the request cannot have been delivered whole.
    Task<Attempt> send(HttpRequest request, std::stop_token stop = {}, std::function<void()> onSent = {});

    /// Opens a connection that the next send() to this origin will use.
    void prewarm(const QUrl &origin);

    /// Later calls use fresh connections, calls under way go on. After a suspend it does so by itself.
    void dropConnections();

    /// From the next call on, over fresh connections. Sent to that proxy only, when it asks.
    void setProxySignIns(const ProxySignIns &signIns);

    [[nodiscard]] LaneKind kind() const;
    [[nodiscard]] int inFlight() const; ///< Handed over and not answered.
    [[nodiscard]] int waiting() const;  ///< In our queue.

    void setDeadlines(const Deadlines &deadlines); ///< For tests; Deadlines::of(kind) otherwise.

    class Private;

private:
    std::shared_ptr<Private> d; ///< Shared with the calls under way.
};

/// The three lanes of one transport.
struct Lanes
{
    explicit Lanes(const Transport &transport);

    Lane read;
    Lane change;
    Lane stop;

    [[nodiscard]] Lane &of(LaneKind kind);
    void setProxySignIns(const ProxySignIns &signIns);
};

} // namespace belay
