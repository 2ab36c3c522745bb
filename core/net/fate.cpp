// SPDX-License-Identifier: Apache-2.0
#include "core/net/fate.h"

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

/// Errors from before anything can be written.
bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (faultOf(error)) {
    case NetFault::Refused:
    case NetFault::HostNotFound:
    case NetFault::Tls:
    case NetFault::Proxy:
        return true;
    default:
        return false;
    }
}

bool mayHaveLeft(const ReplyFacts &facts)
{
    if (facts.sends > 0 || facts.status != 0)
        return true;
    if (facts.bodySize > 0)
        return facts.bodyTaken >= facts.bodySize;
    // Qt 6.4 never tells that a request without a body was sent.
    return facts.ended != NetFault::None || !(facts.certificateRefused || isBeforeSending(facts.error));
}

/// Errors that only repeat the HTTP status: the answer itself is complete.
bool repeatsTheStatus(QNetworkReply::NetworkError error, int status)
{
    switch (error) {
    case QNetworkReply::NoError:
        return true;
    case QNetworkReply::ContentReSendError:  // what the one-shot body gives with a 401 or a 409
    case QNetworkReply::UnknownContentError: // also a body that could not be unpacked
        return status >= 400;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
        return false;
    default:
        return error >= QNetworkReply::ContentAccessDenied;
    }
}

} // namespace

std::pair<Attempt::Fate, NetFault> fateOf(const ReplyFacts &facts)
{
    using Fate = Attempt::Fate;
    if (!mayHaveLeft(facts)) {
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
    if (facts.endsWithConnection && faultOf(facts.error) == NetFault::Reset)
        return {Fate::Answered, NetFault::None}; // how such an answer ends, and how Qt may take it
    if (!repeatsTheStatus(facts.error, facts.status))
        return {Fate::Unknown,
                facts.error == QNetworkReply::UnknownContentError ? NetFault::TooLarge : NetFault::Cut};
    if (facts.announcedLength >= 0 && facts.receivedLength != facts.announcedLength)
        return {Fate::Unknown, NetFault::Cut};
    return {Fate::Answered, NetFault::None};
}

} // namespace belay
