// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/protectiongroupservice.h"
#include "core/cloud/stackgroupservice.h"
#include "core/credentials/keyring.h"
#include "core/engine/connectionstatus.h"
#include "core/journal/journal.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

namespace belay {

namespace huawei {
class KeyLockout;
}

/// A place groups live in: the unit of polling, pacing and quota.
struct Scope
{
    ConnectionId connection;
    QString region;

    friend bool operator==(const Scope &, const Scope &) = default;
    friend size_t qHash(const Scope &scope, size_t seed = 0)
    {
        return qHashMulti(seed, scope.connection, scope.region);
    }
};

/// All connections, their services and what is known of their sign-in.
///
/// Owns the transports (one set of lanes per trust and proxy configuration) and one service per
/// connection and region. Main thread. Services stay valid until their connection is changed or
/// removed; flows hold them as shared_ptr and so may outlive both.
class Workspace final : public QObject
{
    Q_OBJECT
public:
    Workspace(KeyRing *keyRing, Journal *journal, QObject *parent = nullptr);
    ~Workspace() override;

    void setConnections(const QList<Connection> &connections); ///< Keeps services of unchanged ones.
    [[nodiscard]] const QList<Connection> &connections() const { return m_connections; }
    [[nodiscard]] const Connection *connection(const ConnectionId &id) const; ///< Null when unknown.
    [[nodiscard]] const ConnectionStatus &status(const ConnectionId &id) const;

    /// Null when the connection is unknown or of the other kind.
    [[nodiscard]] std::shared_ptr<StackGroupService> stackGroups(const Scope &scope) const;
    [[nodiscard]] std::shared_ptr<ProtectionGroupService> protectionGroups(const Scope &scope) const;
    [[nodiscard]] QList<Scope> stackGroupScopes() const;
    [[nodiscard]] QList<Scope> protectionScopes() const;

    /// Asks who we are, compares with the expected account, sets the status.
    Task<Result<Identity>> signIn(ConnectionId id);
    /// The same for settings and keys that are not saved yet: the Test button.
    Task<Result<Identity>> test(Connection connection, KeysPtr keys);

    /// Told of every attempt from now on, whatever it carried and however it ended; set it first.
    void setCallLog(std::function<void(const CallEvent &)> log);

    /// The name and password for one proxy ("host:port"), for all connections that go through it; null:
    /// none any more. Reads ask for them by themselves only once, and only the keychain.
    void signInToProxy(const QString &proxy, KeysPtr keys);

    /// Reads report how they went; the status, age and banners follow from that.
    void report(const ConnectionId &id, const std::optional<CloudError> &error);

    [[nodiscard]] KeyRing &keyRing() { return *m_keyRing; }
    [[nodiscard]] Journal &journal() { return *m_journal; }
    /// Opens connections on the stop lane of this scope ahead of need.
    void prewarmStop(const Scope &scope);

signals:
    void connectionsChanged();
    void statusChanged(const belay::ConnectionId &id);
    void throttled(const belay::Scope &scope); ///< The provider asked this scope to slow down.

private:
    struct Services;
    [[nodiscard]] std::shared_ptr<Services> servicesOf(const Connection &connection, KeySource keys);
    [[nodiscard]] KeySource keySourceOf(const Connection &connection);
    [[nodiscard]] std::shared_ptr<Lanes> lanesOf(const Connection &connection);
    void setStatus(const ConnectionId &id, ConnectionStatus status);
    Result<Identity> signedIn(const ConnectionId &id, Result<Identity> identity);
    static Task<Result<Identity>> signInFlow(QPointer<Workspace> self, ConnectionId id,
                                             std::shared_ptr<Services> services);

    static Task<void> findProxyKeys(QPointer<Workspace> self, QString proxy);
    void takeProxyRefusal(const QString &proxy);

    KeyRing *m_keyRing;
    Journal *m_journal;
    QList<Connection> m_connections;
    QHash<ConnectionId, std::shared_ptr<Services>> m_services;
    QHash<ConnectionId, ConnectionStatus> m_status;
    std::shared_ptr<ServerClock> m_clock;
    std::shared_ptr<huawei::KeyLockout> m_lockout; ///< The provider counts refusals per key, not per region.
    QList<std::pair<Transport, std::shared_ptr<Lanes>>> m_transports;
    std::function<void(const CallEvent &)> m_callLog;
    ProxySignIns m_proxySignIns;
    QSet<QString> m_proxiesLookedUp; ///< In the keychain, whatever it said.
};

} // namespace belay
