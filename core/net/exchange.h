// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/fate.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

class QNetworkAccessManager;

namespace belay {

class OneShotBody;

/// One request on its way, from handing over to the end. Held by shared_ptr; ends exactly once.
class Exchange final : public QObject, public std::enable_shared_from_this<Exchange>
{
    Q_OBJECT
public:
    struct Limits
    {
        Deadlines deadlines;
        qint64 bodyBytes = 8 << 20;
        qint64 headerBytes = 64 << 10;
    };

    Exchange(const HttpRequest &request, Limits limits, std::function<void()> onSent);
    ~Exchange() override;

    void start(QNetworkAccessManager &manager, const QSslConfiguration &tls);
    void end(NetFault why); ///< Gives up; what was sent stays sent.

    [[nodiscard]] const Attempt &attempt() const { return m_attempt; }

signals:
    void ended();

private:
    void sent();
    void gotHeaders();
    void gotBytes();
    void finish();
    void startTimer(QTimer &timer, int milliseconds);

    HttpRequest m_request;
    Limits m_limits;
    std::function<void()> m_onSent;
    QPointer<QNetworkReply> m_reply;
    QPointer<OneShotBody> m_body;
    QTimer m_connect;
    QTimer m_firstByte;
    QTimer m_silence;
    QTimer m_whole;
    QElapsedTimer m_clock;
    ReplyFacts m_facts;
    Attempt m_attempt;
    bool m_over = false;
};

} // namespace belay
