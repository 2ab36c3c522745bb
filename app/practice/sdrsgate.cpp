// SPDX-License-Identifier: Apache-2.0
#include "app/practice/sdrsgate.h"

#include "app/practice/seeded.h"
#include "core/cloud/hmac.h"
#include "core/cloud/huawei/sdkhmacsigner.h"

namespace belay::practice {

namespace {

constexpr qint64 toleratedSkew = 15 * 60;
constexpr int toleratedFailures = 5;
constexpr Ticks lockedFor = 5 * 60'000;

tl::unexpected<GateRefusal> refused(const char *number, const QString &message)
{
    return tl::make_unexpected(
        GateRefusal{QStringLiteral("APIGW.") + QLatin1String(number),
                    QStringLiteral("Incorrect IAM authentication information: ") + message});
}

QueryItems decodedQuery(const QByteArray &rawQuery)
{
    QueryItems items;
    for (const QByteArray &part : rawQuery.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        items.append({QString::fromUtf8(QByteArray::fromPercentEncoding(name)),
                      QString::fromUtf8(QByteArray::fromPercentEncoding(value))});
    }
    return items;
}

} // namespace

SdrsGate::SdrsGate(PracticeContext &context, HuaweiKey key)
    : m_context(context)
    , m_keys{std::move(key)}
{
}

tl::expected<void, GateRefusal> SdrsGate::check(const PracticeRequest &request)
{
    return request.hasHeader("X-Auth-Token") ? checkToken(request) : checkSignature(request);
}

bool SdrsGate::signInHasEnded() const
{
    return m_context.scenario.signInEnds && m_context.clock.now() >= *m_context.scenario.signInEnds;
}

tl::expected<void, GateRefusal> SdrsGate::checkToken(const PracticeRequest &request) const
{
    const auto token = m_tokens.constFind(request.header("X-Auth-Token"));
    if (token == m_tokens.constEnd())
        return refused("0301", QStringLiteral("decrypt token fail"));
    const bool ended = signInHasEnded() && token->issued < *m_context.scenario.signInEnds;
    if (ended || token->expiresAt <= request.receivedAt)
        return refused("0307", QStringLiteral("the token must be updated"));
    return {};
}

tl::expected<void, GateRefusal> SdrsGate::checkSignature(const PracticeRequest &request)
{
    const QByteArray header = request.header("Authorization");
    if (header.isEmpty())
        return refused("0301", QStringLiteral("x-auth-token not found"));
    const auto authorization = huawei::parseAuthorization(header);
    if (!authorization)
        return refused("0301", QStringLiteral("the authorization header is malformed"));

    const QByteArray &accessKey = authorization->accessKey;
    const auto key = std::find_if(m_keys.cbegin(), m_keys.cend(), [&accessKey](const HuaweiKey &known) {
        return known.accessKey == accessKey;
    });
    if (key == m_keys.cend())
        return refused(
            "0301",
            QStringLiteral("Get secretKey failed,ak:%1,err:ak not exist").arg(QString::fromUtf8(accessKey)));
    Failures &failures = m_failures[accessKey];
    if (failures.inRow > toleratedFailures) {
        if (m_context.clock.now() - failures.last < lockedFor)
            return refused("0301", QStringLiteral("AK access failed to reach the limit, forbidden"));
        failures = {};
    }
    const auto fail = [this, &failures](const QString &message) {
        ++failures.inRow;
        failures.last = m_context.clock.now();
        return refused("0301", message);
    };
    const QString wrong = QStringLiteral("verify aksk signature fail");

    if (!key->securityToken.isEmpty()) {
        if (request.header("X-Security-Token") != key->securityToken)
            return fail(QStringLiteral("decrypt token fail"));
        if (!authorization->signedHeaders.contains("x-security-token"))
            return fail(wrong);
    }
    const bool permanentEnded = key->securityToken.isEmpty() && signInHasEnded();
    if (permanentEnded || (key->expiresAt.isValid() && key->expiresAt <= request.receivedAt))
        return refused("0301", QStringLiteral("the access key has expired"));

    huawei::Signable signable;
    signable.method = request.method;
    signable.path = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path));
    signable.query = decodedQuery(request.rawQuery);
    for (const QByteArray &name : authorization->signedHeaders) {
        if (!request.hasHeader(name))
            return fail(wrong);
        signable.headers.append({name, request.header(name)});
    }
    const bool enough =
        authorization->signedHeaders.contains("host") && authorization->signedHeaders.contains("x-sdk-date");
    if (!enough)
        return fail(wrong);
    const QByteArray date = request.header("X-Sdk-Date");
    const QDateTime signedAt = huawei::parseSdkDate(date);
    if (!signedAt.isValid() || std::abs(signedAt.secsTo(request.receivedAt)) > toleratedSkew)
        return fail(QStringLiteral("the X-Sdk-Date is more than 15 minutes off"));

    const bool unsignedPayload = authorization->signedHeaders.contains("x-sdk-content-sha256") &&
                                 request.header("X-Sdk-Content-Sha256") == "UNSIGNED-PAYLOAD";
    signable.bodyHash = unsignedPayload ? QByteArray("UNSIGNED-PAYLOAD") : sha256Hex(request.body);
    const QByteArray canonical = huawei::canonicalRequest(signable);
    const QByteArray expected = huawei::signature(key->secretKey, huawei::stringToSign(date, canonical));
    if (expected != authorization->signature) {
        QByteArray echo = canonical;
        echo.replace('\n', '|');
        return fail(wrong + QStringLiteral(", canonicalRequest:") + QString::fromUtf8(echo));
    }
    failures = {};
    return {};
}

QByteArray SdrsGate::issueToken(const QDateTime &expiresAt)
{
    const QString number = QString::number(m_tokens.size() + 1);
    QByteArray token = "MIIPracticeToken";
    // Real ones are several kilobytes of base64; a client has to cope.
    for (int i = 0; i < 60; ++i)
        token += QByteArray::number(seeded(m_context.seed, {u"token", number, QString::number(i)}), 36);
    m_tokens.insert(token, {expiresAt, m_context.clock.now()});
    return token;
}

HuaweiKey SdrsGate::issueKeys(const QDateTime &expiresAt)
{
    const QString number = QString::number(m_keys.size());
    const auto word = [this, &number](QStringView kind) {
        return QByteArray::number(seeded(m_context.seed, {kind, number}), 36).toUpper();
    };
    HuaweiKey key;
    key.accessKey = "HST" + word(u"ak");
    key.secretKey = "practice/" + word(u"sk") + "+=";
    key.securityToken = "ggpjbi1ub3J0aC00" + word(u"st") + "/with+chars=";
    key.expiresAt = expiresAt;
    m_keys.append(key);
    return key;
}

} // namespace belay::practice
