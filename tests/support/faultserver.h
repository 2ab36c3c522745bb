// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/certificates.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>
#include <utility>

class QTcpSocket;

/// An HTTP server on the loopback that counts what arrives and breaks off where it is told to.
///
///     FaultServer server;
///     server.setReply({503, {{"Retry-After", "1"}}, "busy"});
///     server.setFault(FaultServer::Fault::ResetAfterReading, 1);   // the next request only
///     ... call server.url("/path") ...
///     QCOMPARE(server.deliveries(), 1);
///
/// Lives on the test's thread and works whenever that thread's event loop does.
class FaultServer final : public QTcpServer
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray method;
        QByteArray target;
        QList<std::pair<QByteArray, QByteArray>> headers; ///< As sent.
        QByteArray body;
        int connection = 0; ///< Counts from 1.

        [[nodiscard]] QByteArray header(QByteArrayView name) const;
    };

    struct Reply
    {
        int status = 200;
        QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< Content-Length is added.
        QByteArray body = "fine";
    };

    enum class Fault {
        None,
        CloseAtAccept,      ///< Closes the connection at once.
        CloseBeforeReading, ///< Closes when the first byte of a request is there, which is not read.
        ResetBeforeReading, ///< The same, with a TCP reset.
        CloseAfterReading,  ///< Closes when the whole request is there.
        ResetAfterReading,
        NoAnswer,        ///< Reads the request and says nothing more.
        NoHandshake,     ///< Accepts the TCP connection and says nothing at all.
        CloseAfterReply, ///< Answers well, promises to keep the connection, and closes it.
        CutBody,         ///< Announces twice the length it sends.
        CutChunks,       ///< Ends inside a chunked body.
        EndlessBody,     ///< Chunks of body without end, as fast as they are taken.
        EndlessHeaders,  ///< Headers without end, as fast as they are taken.
        OpenEnded,       ///< Neither length nor chunks; the end of the connection ends the body.
        Drip,            ///< One byte of body every few milliseconds, without end.
        Silence,         ///< Half of the announced body, then nothing.
        NotHttp,         ///< Answers with bytes that are no HTTP.
    };

    explicit FaultServer(QObject *parent = nullptr);
    /// Speaks TLS with that identity.
    explicit FaultServer(const Certificates::Identity &identity, QObject *parent = nullptr);

    [[nodiscard]] QUrl url(const QString &pathAndQuery = QStringLiteral("/")) const;

    void setReply(const Reply &reply);
    void setHandler(std::function<Reply(const Request &)> handler);
    void setReplyDelay(int milliseconds);
    /// Breaks the next `times` requests (for ...AtAccept and NoHandshake: connections); -1: all.
    void setFault(Fault fault, int times = -1);
    /// Answers wait until release() is called; for tests of queues.
    void hold();
    void release(int count = -1);

    /// Requests of which at least one byte arrived, also those broken off unread.
    [[nodiscard]] int deliveries() const { return m_deliveries; }
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; } ///< Read whole.
    [[nodiscard]] int connections() const { return m_connections; }             ///< TCP, ever.
    [[nodiscard]] int open() const { return int(m_peers.size()); }              ///< TCP, now.
    [[nodiscard]] int held() const { return int(m_held.size()); }
    void forget(); ///< Counts start anew; connections stay.

signals:
    void arrived();       ///< A request was read whole.
    void handshakeDone(); ///< TLS only.

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Peer
    {
        int number = 0;
        QByteArray unread;
        bool counted = false; ///< The request being read is in m_deliveries.
    };

    [[nodiscard]] bool meets(Fault fault); ///< And if so, that is one time less.
    void gotBytes(QTcpSocket *socket);
    [[nodiscard]] std::optional<Request> takeRequest(Peer &peer) const;
    void answer(QTcpSocket *socket, const Request &request, Fault fault);
    void send(QTcpSocket *socket, const Reply &reply, Fault fault);
    void keepSending(QTcpSocket *socket, const QByteArray &piece, int everyMs);

    std::optional<Certificates::Identity> m_identity;
    std::function<Reply(const Request &)> m_handler;
    Fault m_fault = Fault::None;
    int m_faultsLeft = 0;
    int m_delay = 0;
    bool m_holding = false;
    QList<std::function<void()>> m_held;
    QHash<QTcpSocket *, Peer> m_peers;
    QList<Request> m_requests;
    int m_deliveries = 0;
    int m_connections = 0;
};
