// SPDX-License-Identifier: Apache-2.0
#include "core/net/manager.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCertificate>

namespace belay {
namespace {

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == u"localhost" || QHostAddress(host).isLoopback())
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
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
        manager->setProxyFactory(new SystemProxies);
        break;
    case Transport::Proxy::None:
        manager->setProxy(QNetworkProxy::NoProxy);
        break;
    case Transport::Proxy::Given:
        manager->setProxy({QNetworkProxy::HttpProxy, transport.proxyUrl.host(),
                           quint16(transport.proxyUrl.port(usualProxyPort))});
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
