// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

/// An HTTP proxy on the loopback that opens tunnels, all of them to one port of this machine.
class ConnectProxy final : public QTcpServer
{
    Q_OBJECT
public:
    explicit ConnectProxy(quint16 target, QObject *parent = nullptr);

    /// From now on only with this name and password.
    void ask(const QByteArray &user, const QByteArray &password);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString name() const; ///< "host:port"
    [[nodiscard]] int tunnels() const { return m_tunnels; }
    /// The heads of all requests, as they came.
    [[nodiscard]] const QByteArrayList &heads() const { return m_heads; }
    /// How many of them carried a name and password.
    [[nodiscard]] int signIns() const;

private:
    void read(QTcpSocket *client);
    void tunnel(QTcpSocket *client);

    quint16 m_target;
    QByteArray m_wanted;
    QHash<QTcpSocket *, QByteArray> m_reading;
    QByteArrayList m_heads;
    int m_tunnels = 0;
};
