// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/faultfront.h"

#include "app/practice/httprequestreader.h"

#include <QLocale>
#include <QTcpSocket>
#include <QUrl>

namespace belay::testing {
namespace {

using practice::PracticeRequest;
using practice::PracticeResponse;

constexpr int connectionsBrokenMs = 1'500;

constexpr char portal[] = "<!DOCTYPE html><html><head><title>Sign in to the network</title></head>"
                          "<body><h1>Welcome, guest</h1></body></html>";

QByteArray date()
{
    return QLocale::c()
               .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"))
               .toLatin1() +
           " GMT";
}

/// Status line and headers, without those that tell where the body ends.
QByteArray headOf(const PracticeResponse &response)
{
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(response.status) + " Status\r\nDate: " + date() + "\r\n";
    for (const practice::Header &header : response.headers)
        head += header.name + ": " + header.value + "\r\n";
    return head;
}

QByteArray lengthOf(const QByteArray &body)
{
    return "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
}

/// FIN instead of RST needs an empty receive buffer, which a reader that reads everything has.
void closeAfter(QTcpSocket *socket, const QByteArray &bytes)
{
    socket->write(bytes);
    socket->disconnectFromHost();
}

void resetAfter(QTcpSocket *socket, const QByteArray &bytes)
{
    socket->write(bytes);
    socket->flush();
    socket->abort();
}

} // namespace

struct FaultFront::Peer
{
    practice::HttpRequestReader reader;
    int requests = 0;
};

FaultFront::FaultFront(practice::PracticeCloud *cloud, QObject *parent)
    : QTcpServer(parent)
    , m_cloud(cloud)
{
    m_connectionsHeal.setSingleShot(true);
    connect(&m_connectionsHeal, &QTimer::timeout, this, [this] {
        m_connectionsBroken = false;
        m_left = 0;
        for (QTcpSocket *socket : m_peers.keys())
            socket->abort();
        if (!isListening() && !listen(QHostAddress::LocalHost, m_port))
            qFatal("The front cannot listen again.");
    });
    if (!listen(QHostAddress::LocalHost))
        qFatal("The front cannot listen.");
    m_port = serverPort();
}

QUrl FaultFront::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void FaultFront::arm(const FaultRow &row, Strike strike, const QString &action, int times)
{
    m_row = &row;
    m_strike = strike;
    m_action = action;
    m_left = times;
}

void FaultFront::disarm()
{
    m_left = 0;
    for (QTcpSocket *socket : std::exchange(m_sending, {}))
        socket->abort();
    if (m_connectionsHeal.isActive()) {
        m_connectionsHeal.stop();
        m_connectionsHeal.start(0);
    }
}

bool FaultFront::isOver() const
{
    return m_left == 0 && !m_connectionsBroken;
}

void FaultFront::strikeConnections()
{
    if (!m_row || !m_row->atConnections || m_strike != Strike::Before || m_left == 0)
        return;
    if (++m_strikes == 1)
        m_struckReused =
            std::any_of(m_peers.begin(), m_peers.end(), [](const auto &peer) { return peer->requests > 0; });
    breakConnections();
    emit struck();
}

void FaultFront::breakConnections()
{
    m_left = 0;
    m_connectionsBroken = true;
    m_connectionsHeal.start(connectionsBrokenMs);
    if (m_row->kind == FaultKind::Refused)
        close();
    if (m_row->kind == FaultKind::SilentAtAccept)
        return; // what stands stays, unread
    for (QTcpSocket *socket : m_peers.keys())
        m_row->kind == FaultKind::ClosedAtAccept ? socket->close() : socket->abort();
}

void FaultFront::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_connectionsBroken && m_row->kind != FaultKind::SilentAtAccept) {
        m_row->kind == FaultKind::ClosedAtAccept ? socket->close() : socket->abort();
        socket->deleteLater();
        return;
    }
    m_peers.insert(socket, std::make_shared<Peer>());
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_peers.remove(socket);
        m_sending.removeAll(socket);
        socket->deleteLater();
    });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
}

void FaultFront::serve(QTcpSocket *socket)
{
    if (m_connectionsBroken)
        return;
    const std::shared_ptr<Peer> peer = m_peers.value(socket);
    if (!peer)
        return;
    peer->reader.feed(socket->readAll());
    while (const std::optional<PracticeRequest> request = peer->reader.next()) {
        ++peer->requests;
        carryOut(socket, *request);
        if (socket->state() != QAbstractSocket::ConnectedState)
            return;
    }
}

void FaultFront::carryOut(QTcpSocket *socket, const PracticeRequest &request)
{
    const QString action = m_cloud->action(request);
    ++m_deliveries[action];
    const bool strikes =
        m_left > 0 && action == m_action && !(m_row->atConnections && m_strike == Strike::Before);
    if (!strikes) {
        answer(socket, m_cloud->answer(request));
        return;
    }
    --m_left;
    if (++m_strikes == 1)
        m_struckReused = m_peers.value(socket)->requests > 1;
    const PracticeResponse response =
        m_strike == Strike::After
            ? m_cloud->answer(request)
            : PracticeResponse{200, {{"Content-Type", "text/xml"}}, QByteArray("<Answer>").repeated(20)};
    if (m_row->atConnections) {
        socket->abort();
        breakConnections();
    } else {
        breakOff(socket, request, response);
    }
    emit struck();
}

void FaultFront::answer(QTcpSocket *socket, const PracticeResponse &response)
{
    socket->write(headOf(response) + (m_keepAlive ? "" : "Connection: close\r\n") +
                  (response.status == 204 ? QByteArray("\r\n") : lengthOf(response.body) + response.body));
    if (!m_keepAlive)
        socket->disconnectFromHost();
}

void FaultFront::breakOff(QTcpSocket *socket, const PracticeRequest &request,
                          const PracticeResponse &response)
{
    const QByteArray head = headOf(response);
    const QByteArray half = response.body.left(response.body.size() / 2);
    switch (m_row->kind) {
    case FaultKind::Refused:
    case FaultKind::ClosedAtAccept:
    case FaultKind::ResetAtAccept:
    case FaultKind::SilentAtAccept:
        break; // at connections
    case FaultKind::Closed:
        return closeAfter(socket, {});
    case FaultKind::Reset:
        return socket->abort();
    case FaultKind::NoAnswer:
        return;
    case FaultKind::ClosedAfterContinue:
        return closeAfter(socket, "HTTP/1.1 100 Continue\r\n\r\n");
    case FaultKind::HalfStatusLine:
        return closeAfter(socket, "HTTP/1.1 2");
    case FaultKind::HalfHeaders:
        return closeAfter(socket, head.left(head.size() - 7));
    case FaultKind::NoBody:
        return closeAfter(socket, head + lengthOf(response.body));
    case FaultKind::CutBody:
        return closeAfter(socket, head + lengthOf(response.body) + half);
    case FaultKind::CutBodyReset:
        return resetAfter(socket, head + lengthOf(response.body) + half);
    case FaultKind::CutChunks:
        return closeAfter(socket, head + "Transfer-Encoding: chunked\r\n\r\n" +
                                      QByteArray::number(half.size(), 16) + "\r\n" + half + "\r\n");
    case FaultKind::CutOpenEnded:
        return closeAfter(socket, head + "Connection: close\r\n\r\n" + half);
    case FaultKind::SilenceInBody:
        socket->write(head + lengthOf(response.body) + half);
        return;
    case FaultKind::Drip:
        socket->write(head + "Content-Length: 100000\r\n\r\n");
        return keepSending(socket, "x", 500);
    case FaultKind::EndlessBody:
        socket->write(head + "Transfer-Encoding: chunked\r\n\r\n");
        return keepSending(socket, "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n", 1);
    case FaultKind::EndlessHeaders:
        socket->write(head);
        return keepSending(socket, "X-More: " + QByteArray(8'000, 'x') + "\r\n", 1);
    case FaultKind::NotHttp:
        return closeAfter(socket, "\x16\x03\x01\x02\x00 220 mail.example ESMTP\r\n");
    case FaultKind::BrokenGzip:
        return closeAfter(socket,
                          head + "Content-Encoding: gzip\r\n" + lengthOf(response.body) + response.body);
    case FaultKind::Portal:
        return answer(socket, {200, {{"Content-Type", "text/html"}}, portal});
    case FaultKind::EmptyBody:
        return answer(socket, {200, {}, {}});
    case FaultKind::OtherAnswer:
        return answer(
            socket, {200, {{"Content-Type", "text/xml"}}, "<ListBucketsResult><Owner/></ListBucketsResult>"});
    case FaultKind::Redirect:
        return answer(socket, {302, {{"Location", "http://127.0.0.1:9/elsewhere"}}, {}});
    case FaultKind::ServerError:
        return answer(socket, m_cloud->failure(practice::CommonFailure::ServerError, request));
    case FaultKind::GatewayError:
        return answer(socket, {503, {{"Content-Type", "text/html"}, {"Retry-After", "1"}}, "<h1>503</h1>"});
    case FaultKind::Throttled:
        return answer(socket, m_cloud->failure(practice::CommonFailure::Throttled, request));
    }
}

void FaultFront::keepSending(QTcpSocket *socket, const QByteArray &piece, int everyMs)
{
    m_sending.append(socket);
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, piece] {
        if (socket->bytesToWrite() < 256 * 1024)
            socket->write(piece);
    });
    timer->start(everyMs);
}

} // namespace belay::testing
