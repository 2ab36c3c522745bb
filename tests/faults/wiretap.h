// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/canaryscan.h"

#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace belay::testing {

/// Hands bytes on to a server of this machine and back, and keeps what it saw.
class WireTap final : public QTcpServer
{
    Q_OBJECT
public:
    explicit WireTap(const QUrl &server, QObject *parent = nullptr);

    [[nodiscard]] QString endpoint() const;
    [[nodiscard]] const QByteArray &sent() const { return m_sent; } ///< By the client.
    /// Signatures of requests, and the tokens and keys the server made.
    [[nodiscard]] QList<Canary> secrets() const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QUrl m_server;
    QByteArray m_sent;
    QByteArray m_answered;
};

} // namespace belay::testing
