// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/face.h"

#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace belay::practice {

class HttpRequestReader;

/// A small HTTP/1.1 server on the loopback address with keep-alive.
///
/// Not QHttpServer: in Qt 6.4 it keeps headers in a hash (order and repeats are lost), hands the
/// target out as a parsed QUrl (a signature covers the raw one) and gives no access to the socket,
/// which cut and dropped answers need.
class HttpServer final : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<PracticeResponse(const PracticeRequest &)>;

    explicit HttpServer(Handler handler, QObject *parent = nullptr);

    [[nodiscard]] bool listen(quint16 port);
    /// The server's clock goes wrong by so much, in its Date and in what it takes for the time of arrival.
    void setClockSkew(qint64 seconds) { m_skew = seconds; }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void accept();
    void serve(QTcpSocket *socket, HttpRequestReader &reader);
    void send(QTcpSocket *socket, const PracticeResponse &response, bool keepAlive);

    Handler m_handler;
    qint64 m_skew = 0;
    QTcpServer m_server;
};

} // namespace belay::practice
