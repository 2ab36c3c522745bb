// SPDX-License-Identifier: Apache-2.0
#include "tests/core/net/connectproxy.h"

ConnectProxy::ConnectProxy(quint16 target, QObject *parent)
    : QTcpServer(parent)
    , m_target(target)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("The proxy cannot listen.");
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = nextPendingConnection()) {
            m_reading.insert(client, {});
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
            connect(client, &QTcpSocket::disconnected, this, [this, client] {
                m_reading.remove(client);
                client->deleteLater();
            });
        }
    });
}

void ConnectProxy::ask(const QByteArray &user, const QByteArray &password)
{
    m_wanted = "Proxy-Authorization: Basic " + (user + ':' + password).toBase64();
}

QUrl ConnectProxy::url() const
{
    return QUrl(QStringLiteral("http://") + name());
}

QString ConnectProxy::name() const
{
    return QStringLiteral("127.0.0.1:%1").arg(serverPort());
}

int ConnectProxy::signIns() const
{
    return int(std::count_if(m_heads.begin(), m_heads.end(),
                             [](const QByteArray &head) { return head.contains("Proxy-Authorization"); }));
}

void ConnectProxy::read(QTcpSocket *client)
{
    const auto reading = m_reading.find(client);
    if (reading == m_reading.end())
        return; // a tunnel
    *reading += client->readAll();
    const qsizetype end = reading->indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = reading->left(end);
    reading->remove(0, end + 4);
    m_heads.append(head);
    if (!head.startsWith("CONNECT ")) {
        client->write("HTTP/1.1 405 Only tunnels\r\nContent-Length: 0\r\n\r\n");
    } else if (!m_wanted.isEmpty() && !head.contains(m_wanted)) {
        client->write("HTTP/1.1 407 Who is it\r\nProxy-Authenticate: Basic realm=\"office\"\r\n"
                      "Content-Length: 0\r\n\r\n");
    } else {
        m_reading.erase(reading);
        tunnel(client);
    }
}

void ConnectProxy::tunnel(QTcpSocket *client)
{
    ++m_tunnels;
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client,
            [client] { client->write("HTTP/1.1 200 Go ahead\r\n\r\n"); });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}
