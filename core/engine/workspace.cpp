// SPDX-License-Identifier: Apache-2.0
#include "core/engine/workspace.h"

#include "core/cloud/alibaba/alibabaservice.h"
#include "core/cloud/aws/awsservice.h"
#include "core/cloud/huawei/huaweiservice.h"
#include "core/cloud/huawei/keylockout.h"

namespace belay {

struct Workspace::Services
{
    Connection connection;
    std::shared_ptr<Lanes> lanes;
    QHash<QString, std::shared_ptr<StackGroupService>> stackGroups;
    QHash<QString, std::shared_ptr<ProtectionGroupService>> protectionGroups;

    [[nodiscard]] Task<Result<Identity>> identity() const
    {
        if (!stackGroups.isEmpty())
            return stackGroups.begin().value()->identity({});
        if (!protectionGroups.isEmpty())
            return protectionGroups.begin().value()->identity({});
        return noRegion();
    }

private:
    static Task<Result<Identity>> noRegion()
    {
        CloudError error;
        error.kind = ErrorKind::Invalid;
        error.code = QStringLiteral("connection.noRegion");
        co_return failure(error);
    }
};

namespace {

const ConnectionStatus untouched;

Transport transportOf(const Connection &connection)
{
    Transport transport;
    transport.caFiles = connection.caFiles;
    switch (connection.proxy) {
    case ProxyChoice::System:
        transport.proxy = Transport::Proxy::System;
        break;
    case ProxyChoice::None:
        transport.proxy = Transport::Proxy::None;
        break;
    case ProxyChoice::Given:
        transport.proxy = Transport::Proxy::Given;
        transport.proxyUrl = connection.proxyUrl;
        break;
    }
    if (!connection.endpoint.isEmpty() && connection.endpoint.scheme() == u"http")
        transport.proxy = Transport::Proxy::None; // plain http is loopback only
    return transport;
}

RetryNumbers retryNumbersOf(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Aws:
        return awsRetryNumbers();
    case Cloud::Alibaba:
        return alibabaRetryNumbers();
    case Cloud::Huawei:
        return huaweiRetryNumbers();
    }
    return {};
}

bool isTransportFault(NetFault fault)
{
    switch (fault) {
    case NetFault::Refused:
    case NetFault::HostNotFound:
    case NetFault::Unreachable:
    case NetFault::Tls:
    case NetFault::Certificate:
    case NetFault::Proxy:
    case NetFault::Deadline:
    case NetFault::Reset:
    case NetFault::Cut:
        return true;
    case NetFault::None:
    case NetFault::TooLarge:
    case NetFault::Redirect:
    case NetFault::NoKeys:
        return false;
    }
    return false;
}

Task<Result<KeysPtr>> ready(KeysPtr keys) { co_return keys; }

Task<Result<Identity>> testFlow(std::shared_ptr<void> services, Task<Result<Identity>> asking)
{
    Result<Identity> identity = co_await asking;
    services.reset(); // only now may they go
    co_return identity;
}

} // namespace

Workspace::Workspace(KeyRing *keyRing, Journal *journal, QObject *parent)
    : QObject(parent)
    , m_keyRing(keyRing)
    , m_journal(journal)
    , m_clock(std::make_shared<ServerClock>())
    , m_lockout(std::make_shared<huawei::KeyLockout>())
{
}

Workspace::~Workspace() = default;

std::shared_ptr<Lanes> Workspace::lanesOf(const Connection &connection)
{
    const Transport transport = transportOf(connection);
    for (const auto &[known, lanes] : m_transports)
        if (known == transport)
            return lanes;
    auto lanes = std::make_shared<Lanes>(transport);
    lanes->setProxySignIns(m_proxySignIns);
    m_transports.append({transport, lanes});
    return lanes;
}

/// For a flow that outlives the program's composition: it has nothing to sign with any more.
static Task<Result<KeysPtr>> noKeyRing()
{
    CloudError closing;
    closing.kind = ErrorKind::NotSent;
    closing.fault = NetFault::NoKeys;
    co_return failure(closing);
}

KeySource Workspace::keySourceOf(const Connection &connection)
{
    return [ring = QPointer<KeyRing>(m_keyRing), connection](KeyUse use) {
        if (!ring)
            return noKeyRing();
        return ring->keys(connection, use == KeyUse::Renewed);
    };
}

std::shared_ptr<Workspace::Services> Workspace::servicesOf(const Connection &connection, KeySource keys)
{
    auto services = std::make_shared<Services>();
    services->connection = connection;
    services->lanes = lanesOf(connection);
    for (const QString &region : connection.regions) {
        ApiContext context;
        context.lanes = services->lanes;
        context.clock = m_clock;
        context.quota = std::make_shared<RetryQuota>();
        context.keys = keys;
        context.retry = retryNumbersOf(connection.cloud);
        context.onAttempt = [self = QPointer<Workspace>(this), cloud = connection.cloud,
                             place = LogWord(region)](CallEvent event) {
            if (!self || !self->m_callLog)
                return;
            event.provider = cloud;
            event.region = place;
            self->m_callLog(event);
        };
        context.onThrottle = [self = QPointer<Workspace>(this), scope = Scope{connection.id, region}](bool slow) {
            if (!self)
                return;
            ConnectionStatus status = self->status(scope.connection);
            if (std::exchange(status.slowed, slow) != slow)
                self->setStatus(scope.connection, status);
            if (slow)
                emit self->throttled(scope);
        };
        switch (connection.cloud) {
        case Cloud::Aws:
            services->stackGroups.insert(region, aws::makeStackSetService(connection, region, context));
            break;
        case Cloud::Alibaba:
            services->stackGroups.insert(region, alibaba::makeRosService(connection, region, context));
            break;
        case Cloud::Huawei:
            services->protectionGroups.insert(region, huawei::makeSdrsService(connection, region, context, m_lockout));
            break;
        }
    }
    return services;
}

void Workspace::setConnections(const QList<Connection> &connections)
{
    QHash<ConnectionId, std::shared_ptr<Services>> kept;
    QHash<ConnectionId, ConnectionStatus> status;
    for (const Connection &connection : connections) {
        const auto known = m_services.value(connection.id);
        if (known && known->connection == connection) {
            kept.insert(connection.id, known);
            status.insert(connection.id, m_status.value(connection.id));
        } else {
            kept.insert(connection.id, servicesOf(connection, keySourceOf(connection)));
        }
    }
    m_services = kept;
    m_status = status;
    m_connections = connections;
    emit connectionsChanged();
}

const Connection *Workspace::connection(const ConnectionId &id) const
{
    for (const Connection &connection : m_connections)
        if (connection.id == id)
            return &connection;
    return nullptr;
}

const ConnectionStatus &Workspace::status(const ConnectionId &id) const
{
    const auto found = m_status.constFind(id);
    return found != m_status.constEnd() ? *found : untouched;
}

std::shared_ptr<StackGroupService> Workspace::stackGroups(const Scope &scope) const
{
    const auto services = m_services.value(scope.connection);
    return services ? services->stackGroups.value(scope.region) : nullptr;
}

std::shared_ptr<ProtectionGroupService> Workspace::protectionGroups(const Scope &scope) const
{
    const auto services = m_services.value(scope.connection);
    return services ? services->protectionGroups.value(scope.region) : nullptr;
}

QList<Scope> Workspace::stackGroupScopes() const
{
    QList<Scope> scopes;
    for (const Connection &connection : m_connections)
        if (connection.cloud != Cloud::Huawei)
            for (const QString &region : connection.regions)
                scopes.append({connection.id, region});
    return scopes;
}

QList<Scope> Workspace::protectionScopes() const
{
    QList<Scope> scopes;
    for (const Connection &connection : m_connections)
        if (connection.cloud == Cloud::Huawei)
            for (const QString &region : connection.regions)
                scopes.append({connection.id, region});
    return scopes;
}

Task<Result<Identity>> Workspace::signIn(ConnectionId id)
{
    const auto services = m_services.value(id);
    ConnectionStatus status = this->status(id);
    status.signIn = SignInState::SigningIn;
    setStatus(id, status);
    return signInFlow(this, id, services ? services : std::make_shared<Services>());
}

Task<Result<Identity>> Workspace::signInFlow(QPointer<Workspace> self, ConnectionId id,
                                             std::shared_ptr<Services> services)
{
    auto asking = services->identity();
    Result<Identity> identity = co_await asking;
    if (self)
        identity = self->signedIn(id, identity);
    co_return identity;
}

Result<Identity> Workspace::signedIn(const ConnectionId &id, Result<Identity> identity)
{
    report(id, identity ? std::nullopt : std::optional(identity.error()));
    const Connection *connection = this->connection(id);
    if (!identity || !connection)
        return identity;
    ConnectionStatus status = this->status(id);
    const bool expected = connection->expectedAccount.isEmpty() || connection->expectedAccount == identity->account;
    const SignInState state = expected ? SignInState::SignedIn : SignInState::WrongAccount;
    if (std::exchange(status.signIn, state) != state)
        status.since = QDateTime::currentDateTimeUtc();
    status.identity = *identity;
    setStatus(id, status);
    if (expected)
        return identity;
    CloudError error;
    error.kind = ErrorKind::Denied;
    error.code = QStringLiteral("connection.wrongAccount");
    error.message = QStringLiteral("Signed in as %1, expected %2.").arg(identity->account, connection->expectedAccount);
    return failure(error);
}

Task<Result<Identity>> Workspace::test(Connection connection, KeysPtr keys)
{
    KeySource source = keys ? KeySource([keys](KeyUse) { return ready(keys); }) : keySourceOf(connection);
    const auto services = servicesOf(connection, std::move(source));
    return testFlow(services, services->identity());
}

void Workspace::setCallLog(std::function<void(const CallEvent &)> log)
{
    m_callLog = std::move(log);
}

void Workspace::signInToProxy(const QString &proxy, KeysPtr keys)
{
    if (keys)
        m_proxySignIns.insert(proxy, keys);
    else
        m_proxySignIns.remove(proxy);
    for (const auto &[transport, lanes] : m_transports)
        lanes->setProxySignIns(m_proxySignIns);
    if (!keys)
        return;
    const QList<Connection> all = m_connections;
    for (const Connection &connection : all)
        emit statusChanged(connection.id); // what waits for a way out tries again
}

/// What it was given is wrong and not sent again; what the keychain has is tried once.
void Workspace::takeProxyRefusal(const QString &proxy)
{
    if (m_proxySignIns.contains(proxy))
        signInToProxy(proxy, nullptr);
    else if (!proxy.isEmpty() && !m_proxiesLookedUp.contains(proxy))
        findProxyKeys(this, proxy);
    m_proxiesLookedUp.insert(proxy);
}

Task<void> Workspace::findProxyKeys(QPointer<Workspace> self, QString proxy)
{
    auto asking = self->m_keyRing->keys(KeyRing::proxyEntry(proxy), false);
    const Result<KeysPtr> keys = co_await asking;
    if (self && keys)
        self->signInToProxy(proxy, *keys);
}

void Workspace::report(const ConnectionId &id, const std::optional<CloudError> &error)
{
    if (!connection(id))
        return;
    ConnectionStatus status = this->status(id);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto become = [&](auto &member, auto value) {
        if (std::exchange(member, value) != value)
            status.since = now;
    };
    status.lastError = error;
    if (const std::optional<QString> proxy = error ? proxyAsking(*error) : std::nullopt)
        takeProxyRefusal(*proxy);
    if (!error || error->httpStatus != 0) {
        become(status.reachability, Reachability::Online);
    } else if (isTransportFault(error->fault)) {
        become(status.reachability, Reachability::Offline);
    }
    if (!error) {
        status.lastAnswerAt = now;
    } else if (error->fault == NetFault::NoKeys) {
        become(status.signIn, SignInState::NeedsKeys);
    } else if (error->kind == ErrorKind::SignInAgain) {
        const bool expired = error->code.contains(u"xpired") || error->code.endsWith(u".0307");
        become(status.signIn, expired ? SignInState::Expired : SignInState::Refused);
    } else if (status.signIn == SignInState::SigningIn) {
        status.signIn = SignInState::NotTried;
    }
    if (const auto services = m_services.value(id)) {
        const auto service = services->stackGroups.isEmpty() ? nullptr : services->stackGroups.begin().value();
        if (service)
            status.clockOffsetSeconds = int(m_clock->offset(service->origin().host()).count());
    }
    setStatus(id, status);
}

void Workspace::setStatus(const ConnectionId &id, ConnectionStatus status)
{
    ConnectionStatus &known = m_status[id];
    if (known == status)
        return;
    known = std::move(status);
    emit statusChanged(id);
}

void Workspace::prewarmStop(const Scope &scope)
{
    if (const auto service = stackGroups(scope))
        if (const auto services = m_services.value(scope.connection))
            services->lanes->stop.prewarm(service->origin());
}

} // namespace belay
