// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/busycloud.h"

#include "app/practice/httprequestreader.h"

#include <QFile>
#include <QSslSocket>
#include <QUrlQuery>

#include <atomic>

namespace belay::testing {
namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(BELAY_TEST_DATA "/aws/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(name));
    return file.readAll();
}

QByteArray answerOf(int status, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " Status\r\nContent-Type: text/xml\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

QByteArray member(const QByteArray &xml, const QByteArray &name, const QByteArray &value)
{
    const qsizetype begin = xml.indexOf('<' + name + '>') + name.size() + 2;
    const qsizetype end = xml.indexOf("</" + name + '>', begin);
    return xml.left(begin) + value + xml.mid(end);
}

} // namespace

/// Lives on the thread; its counters are read from outside.
class BusyCloud::Server final : public QTcpServer
{
public:
    std::optional<Certificates::Identity> identity;
    mutable QMutex mutex;
    QHash<QString, Moment> stops;
    std::atomic<int> held = 0;
    std::atomic<int> ready = 0;
    std::atomic<int> refused = 0;
    std::atomic<int> polls = 0;

    void release()
    {
        for (QSslSocket *socket : std::exchange(m_held, {}))
            refuse(socket);
        held = 0;
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        auto reader = std::make_shared<practice::HttpRequestReader>();
        auto began = std::make_shared<std::optional<Moment>>();
        connect(socket, &QSslSocket::disconnected, this, [this, socket] {
            held -= int(m_held.removeAll(socket));
            socket->deleteLater();
        });
        connect(socket, &QSslSocket::readyRead, this, [this, socket, reader, began] {
            if (!began->has_value())
                began->emplace(std::chrono::steady_clock::now());
            reader->feed(socket->readAll());
            while (const auto request = reader->next()) {
                serve(socket, *request, **began);
                began->reset();
            }
        });
        if (!identity) {
            ++ready;
            return;
        }
        connect(socket, &QSslSocket::encrypted, this, [this] { ++ready; });
        socket->setLocalCertificate(identity->certificate);
        socket->setPrivateKey(identity->key);
        socket->startServerEncryption();
    }

private:
    void serve(QSslSocket *socket, const practice::PracticeRequest &request, Moment began)
    {
        const QUrlQuery form(QString::fromUtf8(request.body));
        const QString action = form.queryItemValue(QStringLiteral("Action"));
        const QString operation = form.queryItemValue(QStringLiteral("OperationId"));
        if (action == u"StopStackSetOperation") {
            const QMutexLocker lock(&mutex);
            stops.insert(operation, began);
            socket->write(answerOf(200, m_stop));
        } else if (action == u"DescribeStackSet") {
            hold(socket);
        } else if (action == u"DescribeStackSetOperation" && (stopped(operation) || ++polls % 3 != 0)) {
            const QByteArray body = member(m_operation, "OperationId", operation.toUtf8());
            socket->write(answerOf(200, member(body, "Status", stopped(operation) ? "STOPPED" : "RUNNING")));
        } else if (action == u"ListStackSetOperationResults") {
            socket->write(answerOf(200, m_results));
        } else {
            refuse(socket);
        }
    }

    void refuse(QSslSocket *socket)
    {
        ++refused;
        socket->write(answerOf(400,
                               "<ErrorResponse><Error><Code>Throttling</Code><Message>Rate exceeded</Message>"
                               "</Error><RequestId>r</RequestId></ErrorResponse>"));
    }

    void hold(QSslSocket *socket)
    {
        ++held;
        m_held.append(socket);
    }

    [[nodiscard]] bool stopped(const QString &operation) const
    {
        const QMutexLocker lock(&mutex);
        return stops.contains(operation);
    }

    const QByteArray m_stop = sample(QStringLiteral("stop-stack-set-operation.xml"));
    const QByteArray m_operation = sample(QStringLiteral("describe-stack-set-operation.xml"));
    const QByteArray m_results = sample(QStringLiteral("list-stack-set-operation-results.xml"));
    QList<QSslSocket *> m_held;
};

BusyCloud::BusyCloud(std::optional<Certificates::Identity> identity)
    : m_server(std::make_unique<Server>())
{
    const QString scheme = identity ? QStringLiteral("https") : QStringLiteral("http");
    m_server->identity = std::move(identity);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The busy cloud cannot listen.");
    m_url = QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_server->serverPort()));
    m_server->moveToThread(&m_thread);
    m_thread.start();
}

BusyCloud::~BusyCloud()
{
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

std::optional<Moment> BusyCloud::stopArrived(const QString &operation) const
{
    const QMutexLocker lock(&m_server->mutex);
    const auto found = m_server->stops.constFind(operation);
    return found == m_server->stops.constEnd() ? std::nullopt : std::optional(*found);
}

int BusyCloud::heldReads() const
{
    return m_server->held;
}
int BusyCloud::connections() const
{
    return m_server->ready;
}
int BusyCloud::refused() const
{
    return m_server->refused;
}

int BusyCloud::polls() const
{
    return m_server->polls;
}

void BusyCloud::releaseReads()
{
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server->release(); }, Qt::BlockingQueuedConnection);
}

} // namespace belay::testing
