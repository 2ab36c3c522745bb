// SPDX-License-Identifier: Apache-2.0
#include "core/net/exchange.h"

#include "core/net/manager.h"
#include "core/net/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace belay {
namespace {

QNetworkRequest wireRequest(const HttpRequest &request, const QSslConfiguration &tls)
{
    QNetworkRequest wire(request.url);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    wire.setSslConfiguration(tls);
    wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    wire.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("belay/" BELAY_VERSION));
    for (const auto &[name, value] : request.headers)
        if (name.compare("host", Qt::CaseInsensitive) != 0) // Qt sends the URL's
            wire.setRawHeader(name, value);
    return wire;
}

} // namespace

Exchange::Exchange(const HttpRequest &request, Limits limits, std::function<void()> onSent)
    : m_request(request)
    , m_limits(limits)
    , m_onSent(std::move(onSent))
{
    m_facts.bodySize = m_request.body.size();
    for (QTimer *timer : {&m_connect, &m_firstByte, &m_silence, &m_whole}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this] { end(NetFault::Deadline); });
    }
}

Exchange::~Exchange()
{
    if (m_reply)
        m_reply->deleteLater();
}

void Exchange::startTimer(QTimer &timer, int milliseconds)
{
    timer.setTimerType(Qt::PreciseTimer);
    timer.start(milliseconds);
}

void Exchange::start(QNetworkAccessManager &manager, const QSslConfiguration &tls)
{
    m_clock.start();
    startTimer(m_firstByte, m_limits.deadlines.firstByte);
    startTimer(m_whole, m_limits.deadlines.whole);

    m_body = new OneShotBody(m_request.body);
    m_reply = manager.sendCustomRequest(wireRequest(m_request, tls), m_request.method, m_body);
    m_body->setParent(m_reply);
    connect(m_reply, &QNetworkReply::requestSent, this, &Exchange::sent);
    // Connected, though not all is sent.
    connect(m_reply, &QNetworkReply::uploadProgress, &m_connect, &QTimer::stop);
    connect(m_reply, &QNetworkReply::encrypted, &m_connect, &QTimer::stop);
    // A plain connection without a body to send never tells that it stands; it goes to loopback only.
    const bool tellsWhenConnected = m_facts.bodySize > 0 || m_request.url.scheme() == u"https";
    if (tellsWhenConnected)
        connect(m_reply, &QNetworkReply::socketStartedConnecting, this,
                [this] { startTimer(m_connect, m_limits.deadlines.connect); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::gotHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::gotBytes);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this] { m_facts.certificateRefused = true; });
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
}

void Exchange::sent()
{
    ++m_facts.sends;
    m_connect.stop();
    if (m_facts.sends == 1 && m_onSent)
        m_onSent();
}

void Exchange::gotHeaders()
{
    if (m_over)
        return;
    m_firstByte.stop();
    m_connect.stop();
    if (m_facts.sends == 0) // without a body the answer is the first sign
        sent();
    startTimer(m_silence, m_limits.deadlines.silence);
    qint64 bytes = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        bytes += name.size() + value.size() + 4;
    if (bytes > m_limits.headerBytes)
        end(NetFault::TooLarge);
}

void Exchange::gotBytes()
{
    if (m_over)
        return;
    startTimer(m_silence, m_limits.deadlines.silence);
    m_attempt.response.body += m_reply->readAll();
    if (m_attempt.response.body.size() > m_limits.bodyBytes)
        end(NetFault::TooLarge);
}

void Exchange::end(NetFault why)
{
    if (m_over)
        return;
    m_facts.ended = why;
    finish();
}

void Exchange::finish()
{
    if (std::exchange(m_over, true))
        return;
    const auto alive = shared_from_this();
    for (QTimer *timer : {&m_connect, &m_firstByte, &m_silence, &m_whole})
        timer->stop();
    if (m_body) {
        m_facts.bodyTaken = m_body->taken();
        m_body->seal();
    }
    if (m_reply) {
        if (m_facts.ended == NetFault::None)
            m_attempt.response.body += m_reply->readAll();
        m_facts.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_facts.error = m_reply->error();
        m_attempt.response.headers = m_reply->rawHeaderPairs();
        if (m_facts.error == QNetworkReply::ProxyAuthenticationRequiredError)
            m_attempt.proxyAsking = proxyThatAsked(*m_reply->manager());
        const bool packed = m_reply->hasRawHeader("Content-Encoding");
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        const bool hasBody = m_request.method != "HEAD" && m_facts.status != 204;
        if (!packed && hasBody && length.isValid())
            m_facts.announcedLength = length.toLongLong();
        m_facts.endsWithConnection = !length.isValid() && !m_reply->hasRawHeader("Transfer-Encoding");
        disconnect(m_reply, nullptr, this, nullptr); // ours only; Qt's own wiring must stay
        m_reply->abort();
        m_reply->deleteLater();
    }
    m_facts.receivedLength = m_attempt.response.body.size();
    m_attempt.response.status = m_facts.status;
    m_attempt.sends = m_facts.sends;
    m_attempt.tookMs = m_clock.isValid() ? m_clock.elapsed() : 0;
    std::tie(m_attempt.fate, m_attempt.fault) = fateOf(m_facts);
    emit ended();
}

} // namespace belay
