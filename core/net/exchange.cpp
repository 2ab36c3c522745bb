// SPDX-License-Identifier: Apache-2.0
#include "core/net/exchange.h"

#include "core/net/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace belay {
namespace {

NetFault faultOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
        return NetFault::None;
    case QNetworkReply::ConnectionRefusedError:
        return NetFault::Refused;
    case QNetworkReply::HostNotFoundError:
        return NetFault::HostNotFound;
    case QNetworkReply::SslHandshakeFailedError:
        return NetFault::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return NetFault::Deadline;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return NetFault::Proxy;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return NetFault::Reset;
    default:
        return NetFault::Unreachable;
    }
}

/// Errors that only repeat the HTTP status: the answer itself is complete.
bool isOnlyStatus(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError)
        return true;
    if (error == QNetworkReply::UnknownContentError && status < 400)
        return false; // the body could not be unpacked
    return error >= QNetworkReply::ContentAccessDenied
        && (error != QNetworkReply::ContentReSendError || status >= 300);
}

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

std::pair<Attempt::Fate, NetFault> fateOf(const ReplyFacts &facts)
{
    using Fate = Attempt::Fate;
    if (facts.sends == 0) {
        if (facts.ended != NetFault::None)
            return {Fate::NotSent, facts.ended};
        return {Fate::NotSent, facts.certificateRefused ? NetFault::Certificate : faultOf(facts.error)};
    }
    if (facts.ended != NetFault::None)
        return {Fate::Unknown, facts.ended};
    if (facts.status == 0)
        return {Fate::Unknown, faultOf(facts.error)};
    if (facts.status >= 300 && facts.status < 400)
        return {Fate::Answered, NetFault::Redirect};
    if (!isOnlyStatus(facts.error, facts.status))
        return {Fate::Unknown, facts.error == QNetworkReply::UnknownContentError ? NetFault::TooLarge : NetFault::Cut};
    if (facts.announcedLength >= 0 && facts.receivedLength != facts.announcedLength)
        return {Fate::Unknown, NetFault::Cut};
    return {Fate::Answered, NetFault::None};
}

Exchange::Exchange(const HttpRequest &request, Limits limits, std::function<void()> onSent)
    : m_request(request)
    , m_limits(limits)
    , m_onSent(std::move(onSent))
{
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
    startTimer(m_connect, m_limits.deadlines.connect);
    startTimer(m_firstByte, m_limits.deadlines.firstByte);
    startTimer(m_whole, m_limits.deadlines.whole);

    auto *body = new OneShotBody(m_request.body);
    m_reply = manager.sendCustomRequest(wireRequest(m_request, tls), m_request.method, body);
    body->setParent(m_reply);
    connect(m_reply, &QNetworkReply::requestSent, this, &Exchange::sent);
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
    if (m_reply) {
        if (m_facts.ended == NetFault::None)
            m_attempt.response.body += m_reply->readAll();
        m_facts.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_facts.error = m_reply->error();
        m_attempt.response.headers = m_reply->rawHeaderPairs();
        const bool packed = m_reply->hasRawHeader("Content-Encoding");
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        const bool hasBody = m_request.method != "HEAD" && m_facts.status != 204;
        if (!packed && hasBody && length.isValid())
            m_facts.announcedLength = length.toLongLong();
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
