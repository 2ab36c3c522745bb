// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/practicecloud.h"
#include "tests/faults/faulttable.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTcpServer>
#include <QTimer>

class QTcpSocket;

namespace belay::testing {

/// When the fault strikes, seen from the cloud behind the front.
enum class Strike {
    Before, ///< The cloud never gets the request.
    After,  ///< The cloud has carried it out; only its answer suffers.
};

/// A front door to a practice cloud in this process that breaks off where it is told to, and keeps
/// count of what arrived. Lives on the cloud's thread.
class FaultFront final : public QTcpServer
{
    Q_OBJECT
public:
    explicit FaultFront(practice::PracticeCloud *cloud, QObject *parent = nullptr);

    [[nodiscard]] QUrl url() const;
    /// False: every answer ends its connection, so that each request comes over a fresh one.
    void setKeepAlive(bool keep) { m_keepAlive = keep; }

    /// The next `times` requests of that action meet the fault. Rows that strike at connections do
    /// so, with Before, only from strikeConnections() on; with After, once such a request was carried
    /// out. They end by themselves after a moment.
    void arm(const FaultRow &row, Strike strike, const QString &action, int times);
    void strikeConnections();
    void disarm();
    [[nodiscard]] bool isOver() const; ///< Nothing armed is left that could still strike.

    [[nodiscard]] int deliveries(const QString &action) const { return m_deliveries.value(action); }
    [[nodiscard]] int strikes() const { return m_strikes; } ///< Requests or moments the fault has hit.
    /// Whether the connection first struck had carried a request before; with a row that strikes at
    /// connections, whether one was open.
    [[nodiscard]] bool struckReused() const { return m_struckReused; }

signals:
    void struck();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Peer;

    void serve(QTcpSocket *socket);
    void carryOut(QTcpSocket *socket, const practice::PracticeRequest &request);
    void answer(QTcpSocket *socket, const practice::PracticeResponse &response);
    void breakOff(QTcpSocket *socket, const practice::PracticeRequest &request,
                  const practice::PracticeResponse &response);
    void breakConnections();
    void keepSending(QTcpSocket *socket, const QByteArray &piece, int everyMs);

    practice::PracticeCloud *m_cloud;
    bool m_keepAlive = true;
    const FaultRow *m_row = nullptr;
    Strike m_strike = Strike::Before;
    QString m_action;
    int m_left = 0;
    bool m_connectionsBroken = false;
    QTimer m_connectionsHeal;
    quint16 m_port = 0;
    QHash<QTcpSocket *, std::shared_ptr<Peer>> m_peers;
    QList<QTcpSocket *> m_sending; ///< Those that get something without end.
    QHash<QString, int> m_deliveries;
    int m_strikes = 0;
    bool m_struckReused = false;
};

} // namespace belay::testing
