// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/roserrors.h"

#include "core/cloud/jsonfields.h"

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <QRegularExpression>

namespace belay::alibaba {

namespace {

struct Envelope
{
    QString code;
    QString message;
    QString requestId;
};

Envelope fromJson(const QByteArray &body)
{
    const Result<nlohmann::json> document = parseObject(body);
    if (!document)
        return {};
    Surprise ignored;
    const JsonFields fields(*document, {}, &ignored);
    const auto either = [&fields](const char *usual, const char *lower) {
        const QString text = fields.text(usual);
        return text.isEmpty() ? fields.text(lower) : text;
    };
    return {either("Code", "code"), either("Message", "message"), either("RequestId", "requestId")};
}

Envelope fromXml(const QByteArray &body)
{
    pugi::xml_document document;
    if (!document.load_buffer(body.constData(), size_t(body.size())))
        return {};
    const pugi::xml_node error = document.child("Error");
    const auto text = [&error](const char *name) { return QString::fromUtf8(error.child_value(name)); };
    return {text("Code"), text("Message"), text("RequestId")};
}

Envelope envelopeOf(const QByteArray &body)
{
    return body.trimmed().startsWith('<') ? fromXml(body) : fromJson(body);
}

QString signatureFinding(const QString &message, const QByteArray &canonicalHash)
{
    static const QRegularExpression serverHash(
        QStringLiteral("ACS3-HMAC-SHA256(?:\\s|\\\\n)+([0-9a-f]{64})"));
    const QString theirs = serverHash.match(message).captured(1);
    if (theirs.isEmpty())
        return QStringLiteral("The service refused the signature.");
    if (theirs == QLatin1String(canonicalHash))
        return QStringLiteral("The secret is wrong: the service received exactly what was signed.");
    return QStringLiteral("The service received another request than was signed: something on the way "
                          "rewrites requests, or the canonical form is wrong. The secret was not judged.");
}

struct Meaning
{
    RetryClass cls;
    ErrorKind kind;
};

std::optional<Meaning> meaningOfCode(const Envelope &said, int status)
{
    const QString &code = said.code;
    const bool tokenEnded = code == u"InvalidSecurityToken.Expired" ||
                            (code == u"InvalidParameter" && said.message.contains(u"SecurityToken.Expired"));
    if (tokenEnded)
        return Meaning{RetryClass::SignInAgain, ErrorKind::SignInAgain};
    if (code.contains(u"Throttling"))
        return Meaning{RetryClass::Throttle, ErrorKind::Throttled};
    if (code == u"InternalError" || code == u"ServiceUnavailable" ||
        (code == u"UnknownError" && status >= 500))
        return Meaning{RetryClass::Transient, ErrorKind::Transient};
    if (code == u"LastTokenProcessing")
        return Meaning{RetryClass::Wait, ErrorKind::Conflict};
    if (code == u"InvalidTimeStamp.Expired")
        return Meaning{RetryClass::Clock, ErrorKind::ClockSkew};
    if (code == u"StackGroupOperationInProgress" || code == u"StackGroupExists")
        return Meaning{RetryClass::LookFirst, ErrorKind::Conflict};
    if (code == u"SignatureNonceUsed")
        return Meaning{RetryClass::LookFirst, ErrorKind::UnknownOutcome};

    static const QStringList signIn{
        QStringLiteral("SignatureDoesNotMatch"), QStringLiteral("IncompleteSignature"),
        QStringLiteral("MissingAccessKeyId"), QStringLiteral("MissingSecurityToken")};
    if (signIn.contains(code) || code.startsWith(u"InvalidAccessKeyId") ||
        code.startsWith(u"InvalidSecurityToken"))
        return Meaning{RetryClass::Never, ErrorKind::SignInAgain};
    if (code == u"NoPermission" || code.startsWith(u"Forbidden") || code == u"AccountTypeNotSupported")
        return Meaning{RetryClass::Never, ErrorKind::Denied};
    // InvalidAction.NotFound and its like say that we ask at the wrong place, not that a thing is gone.
    if (code.endsWith(u"NotFound"))
        return Meaning{RetryClass::Never,
                       code.startsWith(u"Invalid") ? ErrorKind::Invalid : ErrorKind::NotFound};
    return std::nullopt;
}

Meaning meaningOfStatus(int status, bool saidSomething)
{
    switch (status) {
    case 429:
        return {RetryClass::Throttle, ErrorKind::Throttled};
    case 500:
    case 502:
    case 503:
    case 504:
        return {RetryClass::Transient, ErrorKind::Transient};
    default:
        break;
    }
    // Without a word of the service's own, a proxy or a portal may be talking.
    if (!saidSomething)
        return {RetryClass::Unknown, ErrorKind::Protocol};
    switch (status) {
    case 403:
        return {RetryClass::Never, ErrorKind::Denied};
    case 404:
        return {RetryClass::Never, ErrorKind::NotFound};
    case 409:
        return {RetryClass::LookFirst, ErrorKind::Conflict};
    default:
        return {RetryClass::Never, ErrorKind::Invalid};
    }
}

Verdict notPromised(const HttpResponse &response, const QString &message)
{
    CloudError error = protocolError(message);
    error.httpStatus = response.status;
    if (response.status >= 300 && response.status < 400)
        error.fault = NetFault::Redirect;
    return {RetryClass::Unknown, error};
}

Verdict classifyGood(const HttpResponse &response)
{
    const Result<nlohmann::json> document = parseObject(response.body);
    if (!document)
        return notPromised(response, document.error().message);
    Surprise surprise;
    if (JsonFields(*document, {}, &surprise).needText("RequestId").isEmpty())
        return notPromised(response, surprise);
    return {RetryClass::Good, {}};
}

} // namespace

Verdict classify(const HttpResponse &response, const QByteArray &canonicalHash)
{
    if (response.status >= 200 && response.status < 300)
        return classifyGood(response);
    if (response.status < 400)
        return notPromised(response, QStringLiteral("The answer is a redirect; it was not followed."));

    const Envelope said = envelopeOf(response.body);
    const bool saidSomething = !said.code.isEmpty();
    const Meaning meaning =
        meaningOfCode(said, response.status).value_or(meaningOfStatus(response.status, saidSomething));
    CloudError error;
    error.kind = meaning.kind;
    error.code = said.code;
    error.message = said.code == u"SignatureDoesNotMatch" ? signatureFinding(said.message, canonicalHash)
                    : saidSomething
                        ? said.message
                        : QStringLiteral("HTTP %1 without an error of the service.").arg(response.status);
    error.httpStatus = response.status;
    error.requestId = said.requestId;
    return {meaning.cls, error};
}

} // namespace belay::alibaba
