// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awserrors.h"

#include "core/cloud/aws/xmlanswer.h"

#include <QHash>

namespace belay::aws {

namespace {

struct Meaning
{
    RetryClass cls;
    ErrorKind kind;
};

constexpr Meaning throttle{RetryClass::Throttle, ErrorKind::Throttled};
constexpr Meaning transient{RetryClass::Transient, ErrorKind::Transient};
constexpr Meaning clock{RetryClass::Clock, ErrorKind::ClockSkew};
constexpr Meaning signature{RetryClass::Clock, ErrorKind::SignInAgain};
constexpr Meaning lookFirst{RetryClass::LookFirst, ErrorKind::Conflict};

Meaning never(ErrorKind kind)
{
    return {RetryClass::Never, kind};
}

/// Codes without their ending "Exception".
const QHash<QString, Meaning> &meanings()
{
    static const QHash<QString, Meaning> table{
        {QStringLiteral("Throttling"), throttle},
        {QStringLiteral("Throttled"), throttle},
        {QStringLiteral("RequestThrottled"), throttle},
        {QStringLiteral("TooManyRequests"), throttle},
        {QStringLiteral("RequestLimitExceeded"), throttle},
        {QStringLiteral("BandwidthLimitExceeded"), throttle},
        {QStringLiteral("SlowDown"), throttle},
        {QStringLiteral("PriorRequestNotComplete"), throttle},
        {QStringLiteral("RequestTimeout"), transient},
        {QStringLiteral("InternalFailure"), transient},
        {QStringLiteral("ServiceUnavailable"), transient},
        {QStringLiteral("RequestExpired"), clock},
        {QStringLiteral("RequestTimeTooSkewed"), clock},
        {QStringLiteral("RequestInTheFuture"), clock},
        {QStringLiteral("SignatureDoesNotMatch"), signature},
        {QStringLiteral("InvalidSignature"), signature},
        {QStringLiteral("AuthFailure"), signature},
        {QStringLiteral("ExpiredToken"), {RetryClass::SignInAgain, ErrorKind::SignInAgain}},
        {QStringLiteral("InvalidClientTokenId"), never(ErrorKind::SignInAgain)},
        {QStringLiteral("UnrecognizedClient"), never(ErrorKind::SignInAgain)},
        {QStringLiteral("OperationInProgress"), lookFirst},
        {QStringLiteral("OperationIdAlreadyExists"), lookFirst},
        {QStringLiteral("StaleRequest"), lookFirst},
        {QStringLiteral("NameAlreadyExists"), lookFirst},
        {QStringLiteral("TokenAlreadyExists"), lookFirst},
        {QStringLiteral("MissingAuthenticationToken"), never(ErrorKind::Invalid)},
        {QStringLiteral("IncompleteSignature"), never(ErrorKind::Invalid)},
        {QStringLiteral("InvalidAction"), never(ErrorKind::Invalid)},
        {QStringLiteral("LimitExceeded"), never(ErrorKind::Invalid)},
        {QStringLiteral("AccessDenied"), never(ErrorKind::Denied)},
        {QStringLiteral("OptInRequired"), never(ErrorKind::Denied)},
    };
    return table;
}

QString withoutException(const QString &code)
{
    const QString ending = QStringLiteral("Exception");
    return code.endsWith(ending) ? code.chopped(ending.size()) : code;
}

std::optional<Meaning> meaningOfStatus(int status)
{
    switch (status) {
    case 429:
        return throttle;
    case 500:
    case 502:
    case 503:
    case 504:
        return transient;
    default:
        return std::nullopt;
    }
}

Meaning meaningOf(const QString &code, int status)
{
    const auto known = meanings().constFind(withoutException(code));
    if (known != meanings().constEnd())
        return *known;
    if (const std::optional<Meaning> byStatus = meaningOfStatus(status))
        return *byStatus;
    switch (status) {
    case 401:
    case 403:
        return never(ErrorKind::Denied);
    case 404:
        return never(ErrorKind::NotFound);
    case 409:
        return never(ErrorKind::Conflict);
    default:
        return never(ErrorKind::Invalid);
    }
}

bool clockDiffers(const HttpResponse &response, const QDateTime &signedAt)
{
    constexpr qint64 tolerated = 4 * 60;
    const QDateTime date = ServerClock::parseHttpDate(response.header("Date"));
    return date.isValid() && signedAt.isValid() && std::abs(signedAt.secsTo(date)) > tolerated;
}

/// Some services repeat the whole canonical request, session token included, after these words.
QString withoutCanonicalRequest(const QString &message)
{
    return message.left(message.indexOf(QStringLiteral("The Canonical String"))).trimmed();
}

Verdict notPromised(const HttpResponse &response, const QString &message)
{
    CloudError error = protocolError(message);
    error.httpStatus = response.status;
    error.requestId = QString::fromLatin1(response.header("x-amzn-RequestId"));
    if (response.status >= 300 && response.status < 400)
        error.fault = NetFault::Redirect;
    return {RetryClass::Unknown, error};
}

} // namespace

Verdict classify(const HttpResponse &response, const QString &action, const QDateTime &signedAt)
{
    if (response.status >= 200 && response.status < 300) {
        const Result<XmlAnswer> answer = goodAnswer(response.body, action);
        return answer ? Verdict{RetryClass::Good, {}} : notPromised(response, answer.error().message);
    }
    if (response.status < 400)
        return notPromised(response, QStringLiteral("The answer is a redirect; it was not followed."));

    CloudError error;
    error.httpStatus = response.status;
    error.requestId = QString::fromLatin1(response.header("x-amzn-RequestId"));
    const Result<XmlAnswer> answer = XmlAnswer::parse(response.body);
    Surprise ignored;
    if (answer) {
        const XmlFields said = answer->root(&ignored).structure("Error");
        error.code = said.text("Code");
        error.message = withoutCanonicalRequest(said.text("Message"));
        if (!answer->requestId().isEmpty())
            error.requestId = answer->requestId();
    }
    if (error.code.isEmpty()) {
        const QString message =
            QStringLiteral("HTTP %1 without an error of the service.").arg(response.status);
        const std::optional<Meaning> byStatus = meaningOfStatus(response.status);
        if (!byStatus)
            return notPromised(response, message);
        error.message = message;
        error.kind = byStatus->kind;
        return {byStatus->cls, error};
    }

    const Meaning meaning = meaningOf(error.code, response.status);
    error.kind = meaning.kind;
    if (meaning.cls != RetryClass::Clock)
        return {meaning.cls, error};
    if (!clockDiffers(response, signedAt))
        return {RetryClass::Never, error};
    error.kind = ErrorKind::ClockSkew;
    return {RetryClass::Clock, error};
}

} // namespace belay::aws
