// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/wiretap.h"

#include <QRegularExpression>
#include <QTcpSocket>

namespace belay::testing {

WireTap::WireTap(const QUrl &server, QObject *parent)
    : QTcpServer(parent)
    , m_server(server)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("The tap cannot listen.");
}

QString WireTap::endpoint() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(serverPort());
}

void WireTap::incomingConnection(qintptr descriptor)
{
    auto *client = new QTcpSocket(this);
    client->setSocketDescriptor(descriptor);
    auto *server = new QTcpSocket(client);
    server->connectToHost(m_server.host(), quint16(m_server.port()));
    const auto handOn = [this](QTcpSocket *from, QTcpSocket *to, QByteArray &kept) {
        const auto take = [from, to, &kept] {
            const QByteArray bytes = from->readAll();
            kept += bytes;
            to->write(bytes);
        };
        connect(from, &QTcpSocket::readyRead, this, take);
        connect(from, &QTcpSocket::disconnected, to, [take, to] {
            take();
            to->disconnectFromHost();
        });
    };
    handOn(client, server, m_sent);
    handOn(server, client, m_answered);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

QList<Canary> WireTap::secrets() const
{
    QList<Canary> secrets;
    const auto take = [&](const char *name, const QByteArray &bytes, const char *expression) {
        const QRegularExpression shape(QString::fromLatin1(expression));
        for (auto match = shape.globalMatch(QString::fromLatin1(bytes)); match.hasNext();)
            secrets.append({QString::fromLatin1(name), match.next().captured(1).toLatin1()});
    };
    take("signature", m_sent, "Signature=([0-9a-f]{64})");
    take("issued token", m_answered, "X-Subject-Token: ([^\\r\\n]+)");
    take("issued key", m_answered, "\"secret\":\"([^\"]+)\"");
    take("issued security token", m_answered, "\"securitytoken\":\"([^\"]+)\"");
    return secrets;
}

} // namespace belay::testing
