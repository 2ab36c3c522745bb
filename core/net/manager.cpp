// SPDX-License-Identifier: Apache-2.0
#include "core/net/manager.h"

#include <QAuthenticator>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCertificate>

#include <optional>

namespace belay {
namespace {

constexpr char asked[] = "belayProxyThatAsked";

QString nameOf(const QNetworkProxy &proxy)
{
    return proxy.hostName() + u':' + QString::number(proxy.port());
}

/// The given proxy, or the system's; never on the way to this machine, where requests go unencrypted.
class Proxies final : public QNetworkProxyFactory
{
public:
    explicit Proxies(ProxySignIns signIns, std::optional<QNetworkProxy> given = {})
        : m_signIns(std::move(signIns))
        , m_given(std::move(given))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == u"localhost" || QHostAddress(host).isLoopback())
            return {QNetworkProxy::NoProxy};
        QList<QNetworkProxy> proxies = m_given ? QList{*m_given} : systemProxyForQuery(query);
        for (QNetworkProxy &proxy : proxies)
            signIn(proxy);
        return proxies;
    }

private:
    void signIn(QNetworkProxy &proxy) const
    {
        const KeysPtr keys = m_signIns.value(nameOf(proxy));
        if (!keys)
            return;
        proxy.setUser(keys->keyId);
        proxy.setPassword(QString::fromUtf8(keys->secret.view())); // Qt takes nothing else
    }

    ProxySignIns m_signIns;
    std::optional<QNetworkProxy> m_given;
};

} // namespace

std::shared_ptr<QNetworkAccessManager> managerFor(const Transport &transport, const ProxySignIns &signIns)
{
    constexpr int usualProxyPort = 8080;
    auto manager = std::make_shared<QNetworkAccessManager>();
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setAutoDeleteReplies(false);
    // Noted and not answered: a person is asked, never by a call of its own accord.
    QObject::connect(
        manager.get(), &QNetworkAccessManager::proxyAuthenticationRequired, manager.get(),
        [to = manager.get()](const QNetworkProxy &proxy) { to->setProperty(asked, nameOf(proxy)); });
    switch (transport.proxy) {
    case Transport::Proxy::System:
        manager->setProxyFactory(new Proxies(signIns));
        break;
    case Transport::Proxy::None:
        manager->setProxy(QNetworkProxy::NoProxy);
        break;
    case Transport::Proxy::Given:
        manager->setProxyFactory(
            new Proxies(signIns, QNetworkProxy(QNetworkProxy::HttpProxy, transport.proxyUrl.host(),
                                               quint16(transport.proxyUrl.port(usualProxyPort)))));
        break;
    }
    return manager;
}

QString proxyThatAsked(const QNetworkAccessManager &manager)
{
    return manager.property(asked).toString();
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
