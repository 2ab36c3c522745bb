// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faultserver.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <sys/socket.h>

namespace {

void closeAbruptly(QTcpSocket *socket)
{
    const linger none = {1, 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket->abort();
}

QByteArray head(const FaultServer::Reply &reply, const QByteArray &framing)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + " Whatever\r\n" + framing;
    for (const auto &[name, value] : reply.headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

/// Strikes before a request has been read.
bool isEarly(FaultServer::Fault fault)
{
    using Fault = FaultServer::Fault;
    return fault == Fault::CloseAtAccept || fault == Fault::NoHandshake ||
           fault == Fault::CloseBeforeReading || fault == Fault::ResetBeforeReading;
}

QByteArray length(qsizetype bytes)
{
    return "Content-Length: " + QByteArray::number(bytes) + "\r\n";
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

QByteArray FaultServer::Request::header(QByteArrayView name) const
{
    for (const auto &[known, value] : headers)
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

FaultServer::FaultServer(QObject *parent)
    : QTcpServer(parent)
    , m_handler([](const Request &) { return Reply(); })
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("The fault server cannot listen.");
}

FaultServer::FaultServer(const Certificates::Identity &identity, QObject *parent)
    : FaultServer(parent)
{
    m_identity = identity;
}

QUrl FaultServer::url(const QString &pathAndQuery) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                    .arg(m_identity ? QStringLiteral("https") : QStringLiteral("http"),
                         QString::number(serverPort()), pathAndQuery));
}

void FaultServer::setReply(const Reply &reply)
{
    m_handler = [reply](const Request &) { return reply; };
}

void FaultServer::setHandler(std::function<Reply(const Request &)> handler)
{
    m_handler = std::move(handler);
}

void FaultServer::setReplyDelay(int milliseconds)
{
    m_delay = milliseconds;
}

void FaultServer::setFault(Fault fault, int times)
{
    m_fault = fault;
    m_faultsLeft = times;
}

void FaultServer::hold()
{
    m_holding = true;
}

void FaultServer::release(int count)
{
    if (count < 0)
        m_holding = false;
    for (; count != 0 && !m_held.isEmpty(); --count)
        m_held.takeFirst()();
}

void FaultServer::forget()
{
    m_deliveries = 0;
    m_connections = 0;
    m_requests.clear();
}

bool FaultServer::meets(Fault fault)
{
    if (m_fault != fault || m_faultsLeft == 0)
        return false;
    if (m_faultsLeft > 0)
        --m_faultsLeft;
    return true;
}

void FaultServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    QTcpSocket *socket = m_identity ? new QSslSocket(this) : new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    m_peers[socket].number = m_connections;
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_peers.remove(socket);
        socket->deleteLater();
    });
    if (meets(Fault::CloseAtAccept)) {
        socket->abort();
        return;
    }
    if (meets(Fault::NoHandshake))
        return;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { gotBytes(socket); });
    if (auto *secure = qobject_cast<QSslSocket *>(socket)) {
        QSslConfiguration tls = secure->sslConfiguration();
        tls.setLocalCertificate(m_identity->certificate);
        tls.setPrivateKey(m_identity->key);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        secure->setSslConfiguration(tls);
        connect(secure, &QSslSocket::encrypted, this, &FaultServer::handshakeDone);
        secure->startServerEncryption();
    }
}

void FaultServer::gotBytes(QTcpSocket *socket)
{
    const auto known = m_peers.find(socket);
    if (known == m_peers.end() || socket->bytesAvailable() == 0)
        return;
    if (!known->counted) {
        known->counted = true;
        ++m_deliveries;
        if (meets(Fault::CloseBeforeReading)) {
            socket->disconnectFromHost();
            return;
        }
        if (meets(Fault::ResetBeforeReading)) {
            closeAbruptly(socket);
            return;
        }
    }
    known->unread += socket->readAll();
    const std::optional<Request> request = takeRequest(*known);
    if (!request)
        return;
    known->counted = false;
    m_requests.append(*request);
    const Fault fault = !isEarly(m_fault) && meets(m_fault) ? m_fault : Fault::None;
    const auto act = [this, guard = QPointer(socket), request = *request, fault] {
        if (guard)
            answer(guard, request, fault);
    };
    if (m_holding)
        m_held.append(act);
    else if (m_delay > 0)
        QTimer::singleShot(m_delay, socket, act);
    else
        act();
    emit arrived();
}

std::optional<FaultServer::Request> FaultServer::takeRequest(Peer &peer) const
{
    const qsizetype end = peer.unread.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    QList<QByteArray> lines = peer.unread.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    Request request;
    request.connection = peer.number;
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    const qsizetype body = request.header("Content-Length").toLongLong();
    if (peer.unread.size() < end + 4 + body)
        return {};
    request.body = peer.unread.mid(end + 4, body);
    peer.unread.remove(0, end + 4 + body);
    return request;
}

void FaultServer::answer(QTcpSocket *socket, const Request &request, Fault fault)
{
    if (fault == Fault::CloseAfterReading)
        socket->disconnectFromHost();
    else if (fault == Fault::ResetAfterReading)
        closeAbruptly(socket);
    else if (fault != Fault::NoAnswer)
        send(socket, m_handler(request), fault);
}

void FaultServer::send(QTcpSocket *socket, const Reply &reply, Fault fault)
{
    constexpr int dripMs = 5;
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    switch (fault) {
    case Fault::CutBody:
        socket->write(head(reply, length(reply.body.size() * 2)) + reply.body);
        socket->disconnectFromHost();
        return;
    case Fault::CutChunks:
        socket->write(head(reply, chunked) + chunk(reply.body) + "40\r\nhalf");
        socket->disconnectFromHost();
        return;
    case Fault::EndlessBody:
        socket->write(head(reply, chunked));
        keepSending(socket, chunk(QByteArray(256 << 10, 'x')), 0);
        return;
    case Fault::EndlessHeaders:
        socket->write("HTTP/1.1 200 OK\r\n");
        keepSending(socket, "X-More: " + QByteArray(1 << 10, 'h') + "\r\n", 1);
        return;
    case Fault::OpenEnded:
        socket->write(head(reply, "Connection: close\r\n") + reply.body);
        socket->disconnectFromHost();
        return;
    case Fault::Drip:
        socket->write(head(reply, chunked));
        keepSending(socket, chunk("."), dripMs);
        return;
    case Fault::Silence:
        socket->write(head(reply, length(reply.body.size() * 2)) + reply.body);
        return;
    case Fault::NotHttp:
        socket->write("220 mail.example ESMTP\r\n\r\n");
        socket->disconnectFromHost();
        return;
    case Fault::CloseAfterReply:
        socket->write(head(reply, length(reply.body.size())) + reply.body);
        socket->disconnectFromHost();
        return;
    default:
        socket->write(head(reply, length(reply.body.size())) + reply.body);
        return;
    }
}

void FaultServer::keepSending(QTcpSocket *socket, const QByteArray &piece, int everyMs)
{
    constexpr qint64 unsentAtMost = 1 << 20;
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, piece] {
        if (socket->bytesToWrite() < unsentAtMost)
            socket->write(piece);
    });
    timer->start(everyMs);
}
