// SPDX-License-Identifier: Apache-2.0
#include "core/net/manager.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCertificate>

#include <optional>

namespace belay {
namespace {

/// The given proxy, or the system's; never on the way to this machine, where requests go unencrypted.
class Proxies final : public QNetworkProxyFactory
{
public:
    explicit Proxies(std::optional<QNetworkProxy> given = {})
        : m_given(std::move(given))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == u"localhost" || QHostAddress(host).isLoopback())
            return {QNetworkProxy::NoProxy};
        return m_given ? QList{*m_given} : systemProxyForQuery(query);
    }

private:
    std::optional<QNetworkProxy> m_given;
};

} // namespace

std::shared_ptr<QNetworkAccessManager> managerFor(const Transport &transport)
{
    constexpr int usualProxyPort = 8080;
    auto manager = std::make_shared<QNetworkAccessManager>();
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setAutoDeleteReplies(false);
    switch (transport.proxy) {
    case Transport::Proxy::System:
        manager->setProxyFactory(new Proxies);
        break;
    case Transport::Proxy::None:
        manager->setProxy(QNetworkProxy::NoProxy);
        break;
    case Transport::Proxy::Given:
        manager->setProxyFactory(
            new Proxies(QNetworkProxy(QNetworkProxy::HttpProxy, transport.proxyUrl.host(),
                                      quint16(transport.proxyUrl.port(usualProxyPort)))));
        break;
    }
    return manager;
}

QSslConfiguration tlsFor(const Transport &transport)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    for (const QString &file : transport.caFiles)
        tls.addCaCertificates(QSslCertificate::fromPath(file, QSsl::Pem));
    return tls;
}

} // namespace belay
