// SPDX-License-Identifier: Apache-2.0
#include "app/practice/rosgate.h"

#include "app/practice/rosform.h"
#include "core/cloud/alibaba/acs3signer.h"
#include "core/cloud/hmac.h"

#include <QRegularExpression>

namespace belay::practice {

static constexpr qint64 allowedSkewSeconds = 900;

static tl::unexpected<RosRefusal> refused(int status, const char *code, const QString &message)
{
    return tl::unexpected(RosRefusal{status, QLatin1String(code), message});
}

namespace {

struct Authorization
{
    QByteArray keyId;
    QByteArray signedHeaders;
    QByteArray signature;
};

} // namespace

static tl::expected<Authorization, RosRefusal> readAuthorization(const QByteArray &header)
{
    if (header.isEmpty())
        return refused(400, "MissingAccessKeyId",
                       QStringLiteral("AccessKeyId is mandatory for this action."));
    static const QRegularExpression form(
        QStringLiteral("\\AACS3-HMAC-SHA256 "
                       "Credential=([^,\\s]+),\\s*SignedHeaders=([^,\\s]+),\\s*Signature=([0-9a-f]{64})\\z"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(header));
    if (!match.hasMatch())
        return refused(400, "IncompleteSignature",
                       QStringLiteral("The request signature does not conform to Aliyun standards."));
    return Authorization{match.captured(1).toLatin1(), match.captured(2).toLatin1(),
                         match.captured(3).toLatin1()};
}

static std::optional<RosRefusal> dateProblem(const QByteArray &date, const QDateTime &now)
{
    static const QRegularExpression form(QStringLiteral("\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\z"));
    const QString text = QString::fromLatin1(date);
    const QDateTime signedAt = QDateTime::fromString(text, Qt::ISODate);
    if (!form.match(text).hasMatch() || !signedAt.isValid())
        return RosRefusal{400, QStringLiteral("InvalidTimeStamp.Format"),
                          QStringLiteral("Specified time stamp or date value is not well formatted.")};
    if (std::abs(signedAt.secsTo(now)) > allowedSkewSeconds)
        return RosRefusal{400, QStringLiteral("InvalidTimeStamp.Expired"),
                          QStringLiteral("Specified time stamp or date value is expired.")};
    return std::nullopt;
}

static std::optional<RosRefusal> tokenProblem(const RosKey &key, const QByteArray &token)
{
    if (key.securityToken == token)
        return std::nullopt;
    if (token.isEmpty())
        return RosRefusal{400, QStringLiteral("MissingSecurityToken"),
                          QStringLiteral("SecurityToken is mandatory for this action.")};
    return RosRefusal{400,
                      key.securityToken.isEmpty()
                          ? QStringLiteral("InvalidSecurityToken.MismatchWithAccessKey")
                          : QStringLiteral("InvalidSecurityToken.Malformed"),
                      QStringLiteral("Specified SecurityToken is not valid for this AccessKey.")};
}

static std::optional<RosRefusal> headersProblem(const PracticeRequest &request,
                                                const QList<QByteArray> &signedNames)
{
    const auto unsignedHeader = [](const QByteArray &name) {
        return RosRefusal{
            400, QStringLiteral("IncompleteSignature"),
            QStringLiteral("The header %1 is required to be signed.").arg(QString::fromLatin1(name))};
    };
    for (const char *name : {"host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce",
                             "x-acs-content-sha256"}) {
        if (!request.hasHeader(name) || !signedNames.contains(name))
            return unsignedHeader(name);
    }
    for (const Header &header : request.headers) {
        if (alibaba::isSignedHeader(header.name) && !signedNames.contains(header.name.toLower()))
            return unsignedHeader(header.name.toLower());
    }
    return std::nullopt;
}

static alibaba::Acs3Request asReceived(const PracticeRequest &request, const QList<QByteArray> &signedNames)
{
    alibaba::Acs3Request received;
    received.method = request.method;
    received.path = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path));
    received.query = rosFields(request.rawQuery);
    for (const QByteArray &name : signedNames)
        received.headers.append({name, request.header(name)});
    received.bodyHash = sha256Hex(request.body);
    return received;
}

RosGate::RosGate(QList<RosKey> keys)
    : m_keys(std::move(keys))
{
}

std::optional<RosRefusal> RosGate::useNonce(const QByteArray &nonce, const QDateTime &now)
{
    if (m_nonces.contains(nonce))
        return RosRefusal{400, QStringLiteral("SignatureNonceUsed"),
                          QStringLiteral("Specified signature nonce was used already.")};
    constexpr qsizetype many = 100'000;
    if (m_nonces.size() > many) {
        // Older ones are refused for their date anyway.
        const QDateTime oldest = now.addSecs(-2 * allowedSkewSeconds);
        m_nonces.removeIf([&oldest](const auto &used) { return used.value() < oldest; });
    }
    m_nonces.insert(nonce, now);
    return std::nullopt;
}

tl::expected<RosKey, RosRefusal> RosGate::check(const PracticeRequest &request)
{
    const auto authorization = readAuthorization(request.header("Authorization"));
    if (!authorization)
        return tl::unexpected(authorization.error());
    if (const auto problem = dateProblem(request.header("x-acs-date"), request.receivedAt))
        return tl::unexpected(*problem);
    const auto key = std::find_if(m_keys.begin(), m_keys.end(),
                                  [&](const RosKey &known) { return known.id == authorization->keyId; });
    if (key == m_keys.end())
        return refused(404, "InvalidAccessKeyId.NotFound",
                       QStringLiteral("Specified access key is not found."));
    if (const auto problem = tokenProblem(*key, request.header("x-acs-security-token")))
        return tl::unexpected(*problem);
    const QList<QByteArray> signedNames = authorization->signedHeaders.split(';');
    if (const auto problem = headersProblem(request, signedNames))
        return tl::unexpected(*problem);

    const QByteArray toSign =
        alibaba::stringToSign(alibaba::canonicalRequest(asReceived(request, signedNames)));
    const bool hashHolds = request.header("x-acs-content-sha256") == sha256Hex(request.body);
    if (!hashHolds || alibaba::signature(toSign, Secret(key->secret)) != authorization->signature)
        return refused(
            400, "SignatureDoesNotMatch",
            QStringLiteral("Specified signature does not match our calculation. server StringToSign is [%1]")
                .arg(QString::fromLatin1(toSign)));
    if (const auto problem = useNonce(request.header("x-acs-signature-nonce"), request.receivedAt))
        return tl::unexpected(*problem);
    return *key;
}

} // namespace belay::practice
