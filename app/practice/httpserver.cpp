// SPDX-License-Identifier: Apache-2.0
#include "app/practice/httpserver.h"

#include "app/practice/httprequestreader.h"

#include <QLocale>
#include <QTcpSocket>
#include <QTimer>

namespace belay::practice {

static QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

static QByteArray httpDate(qint64 skew)
{
    return QLocale::c()
               .toString(QDateTime::currentDateTimeUtc().addSecs(skew), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"))
               .toLatin1() +
           " GMT";
}

HttpServer::HttpServer(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

bool HttpServer::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        auto reader = std::make_shared<HttpRequestReader>();
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, reader] {
            reader->feed(socket->readAll());
            serve(socket, *reader);
        });
    }
}

void HttpServer::serve(QTcpSocket *socket, HttpRequestReader &reader)
{
    while (socket->state() == QAbstractSocket::ConnectedState) {
        std::optional<PracticeRequest> request = reader.next();
        if (!request) {
            if (reader.takeExpectsContinue())
                socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            if (reader.problem() != 0)
                send(socket, {reader.problem(), {}, {}}, false);
            return;
        }
        const bool keepAlive = HttpRequestReader::keepsAlive(*request, reader.lastWasHttp11());
        request->receivedAt = request->receivedAt.addSecs(m_skew);
        const PracticeResponse response = m_handler(*request);
        if (response.delayMs > 0) {
            QTimer::singleShot(response.delayMs, socket,
                               [this, socket, response, keepAlive] { send(socket, response, keepAlive); });
            continue;
        }
        send(socket, response, keepAlive);
    }
}

void HttpServer::send(QTcpSocket *socket, const PracticeResponse &response, bool keepAlive)
{
    if (response.fault == SocketFault::Drop) {
        socket->abort();
        return;
    }
    const bool bodyless = response.status == 204;
    const bool cut = response.fault == SocketFault::CutBody;
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    head += "Date: " + httpDate(m_skew) + "\r\n";
    for (const Header &header : response.headers)
        head += header.name + ": " + header.value + "\r\n";
    if (!bodyless)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    head += keepAlive && !cut ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    socket->write(head);
    if (!bodyless)
        socket->write(cut ? response.body.left(response.body.size() / 2) : response.body);
    if (cut || !keepAlive)
        socket->disconnectFromHost();
}

} // namespace belay::practice
