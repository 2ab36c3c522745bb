// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/sdrserrors.h"

#include "core/cloud/huawei/sdrscodec.h"
#include "core/cloud/jsonfields.h"

#include <nlohmann/json.hpp>

#include <array>

namespace belay::huawei {

namespace {

using nlohmann::json;

constexpr qsizetype longestMessage = 600;

QString scalar(const json &object, const char *name)
{
    const auto member = object.find(name);
    if (member == object.end())
        return {};
    if (member->is_string())
        return QString::fromStdString(member->get_ref<const std::string &>());
    return member->is_number() ? QString::fromStdString(member->dump()) : QString();
}

std::optional<ErrorAnswer> findError(const json &object)
{
    static constexpr auto pairs = std::to_array<std::pair<const char *, const char *>>(
        {{"error_code", "error_msg"}, {"errorCode", "errorMsg"}, {"code", "message"}});
    for (const auto &[code, message] : pairs) {
        ErrorAnswer answer{scalar(object, code), scalar(object, message)};
        if (answer.code.isEmpty() || answer.message.isEmpty())
            continue;
        const QString details = scalar(object, "encoded_authorization_message");
        if (!details.isEmpty())
            answer.message += QStringLiteral(" (encoded_authorization_message: %1)").arg(details);
        return answer;
    }
    for (const json &member : object) {
        if (!member.is_object())
            continue;
        if (std::optional<ErrorAnswer> inner = findError(member))
            return inner;
    }
    return std::nullopt;
}

/// The gateway repeats the whole canonical request, token header included, behind this phrase.
QString withoutCanonicalRequest(const QString &message)
{
    static const QString phrase = QStringLiteral("verify aksk signature fail");
    const qsizetype at = message.indexOf(phrase);
    return at < 0 ? message : message.left(at + phrase.size());
}

/// The four digits of a gateway code, whichever prefix the region uses; 0 for any other code.
int gatewayNumber(const QString &code)
{
    for (const auto prefix : {QLatin1String("APIGW."), QLatin1String("APIG.")}) {
        if (code.startsWith(prefix))
            return QStringView(code).mid(prefix.size()).toInt();
    }
    return 0;
}

int sdrsNumber(const QString &code)
{
    static constexpr QLatin1String prefix("SDRS.");
    return code.startsWith(prefix) ? QStringView(code).mid(prefix.size()).toInt() : 0;
}

bool contains(std::initializer_list<int> numbers, int number)
{
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

ErrorKind kindOf(int status, const QString &code)
{
    const int sdrs = sdrsNumber(code);
    if (contains({408, 1013, 1320, 1326, 1608, 1902}, sdrs))
        return ErrorKind::NotFound;
    if (contains({2, 3}, sdrs))
        return ErrorKind::SignInAgain;
    if (contains({4, 5, 231, 232}, sdrs))
        return ErrorKind::Denied;
    if (sdrs == 1002 || (sdrs >= 1014 && sdrs <= 1032) || sdrs == 1830)
        return ErrorKind::Conflict;
    if (gatewayNumber(code) == 101)
        return ErrorKind::Invalid;
    switch (status) {
    case 401:
        return ErrorKind::SignInAgain;
    case 403:
        return ErrorKind::Denied;
    case 404:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    default:
        return status >= 400 ? ErrorKind::Invalid : ErrorKind::Protocol;
    }
}

Verdict unreadable(CloudError error, const QString &message)
{
    error.kind = ErrorKind::Protocol;
    error.message = message;
    return {RetryClass::Unknown, error};
}

Verdict goodOrUnreadable(const HttpResponse &response, const CallFacts &facts, CloudError error)
{
    if (facts.change) {
        const Result<JobId> job = decodeAccepted(response.body);
        return job ? Verdict{RetryClass::Good, {}} : unreadable(error, job.error().message);
    }
    const Result<json> document = parseObject(response.body);
    return document ? Verdict{RetryClass::Good, {}} : unreadable(error, document.error().message);
}

Verdict refusedSignIn(const HttpResponse &response, const CallFacts &facts, CloudError error)
{
    constexpr qint64 tolerated = 10 * 60;
    error.kind = ErrorKind::SignInAgain;
    if (facts.proof == CallFacts::Proof::Token || gatewayNumber(error.code) == 307)
        return {RetryClass::SignInAgain, error};
    const QDateTime date = ServerClock::parseHttpDate(response.header("Date"));
    if (date.isValid() && facts.signedAt.isValid() && std::abs(facts.signedAt.secsTo(date)) > tolerated) {
        error.kind = ErrorKind::ClockSkew;
        return {RetryClass::Clock, error};
    }
    return {RetryClass::Never, error};
}

} // namespace

ErrorAnswer decodeError(const QByteArray &body, int httpStatus)
{
    std::optional<ErrorAnswer> answer;
    if (const Result<json> document = parseObject(body))
        answer = findError(*document);
    if (!answer)
        answer = ErrorAnswer{QString::number(httpStatus), QString::fromUtf8(body).trimmed()};
    answer->message = withoutCanonicalRequest(answer->message).left(longestMessage);
    return *answer;
}

Verdict classify(const HttpResponse &response, const CallFacts &facts)
{
    CloudError error;
    error.httpStatus = response.status;
    error.requestId = QString::fromUtf8(response.header("X-Request-Id"));
    if (response.status >= 200 && response.status < 300)
        return goodOrUnreadable(response, facts, error);

    if (facts.change && response.status < 400) {
        error.fault = NetFault::Redirect;
        return unreadable(error, QStringLiteral("The answer is a redirect; it was not followed."));
    }

    const ErrorAnswer answer = decodeError(response.body, response.status);
    error.code = answer.code;
    error.message = answer.message;
    const int gateway = gatewayNumber(error.code);
    if (response.status == 429 || gateway == 308) {
        error.kind = ErrorKind::Throttled;
        return {RetryClass::Throttle, error};
    }
    if (response.status == 401)
        return refusedSignIn(response, facts, error);
    error.kind = kindOf(response.status, error.code);
    const bool transient =
        contains({408, 500, 502, 503, 504}, response.status) || contains({601, 608, 610, 613}, gateway);
    if (facts.change && (transient || response.status >= 500)) {
        error.kind = ErrorKind::UnknownOutcome;
        return {RetryClass::LookFirst, error};
    }
    if (transient && error.kind != ErrorKind::NotFound) {
        error.kind = ErrorKind::Transient;
        return {RetryClass::Transient, error};
    }
    if (response.status >= 500 && error.kind != ErrorKind::NotFound)
        error.kind = ErrorKind::Protocol;
    if (facts.change && error.kind == ErrorKind::Conflict)
        return {RetryClass::LookFirst, error};
    return {RetryClass::Never, error};
}

} // namespace belay::huawei
