// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awsgate.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

namespace belay::practice {

static constexpr char algorithm[] = "AWS4-HMAC-SHA256";
static constexpr qint64 allowedSkewSeconds = 15 * 60;

static tl::unexpected<AwsRefusal> refused(int status, const char *code, const QString &message)
{
    return tl::unexpected(AwsRefusal{status, QLatin1String(code), message});
}

static QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

static QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

namespace {

struct Authorization
{
    QByteArray keyId;
    QByteArray date;
    QByteArray region;
    QByteArray service;
    QList<QByteArray> signedHeaders;
    QByteArray signature;

    QByteArray scope() const { return date + '/' + region + '/' + service + "/aws4_request"; }
};

} // namespace

static tl::expected<Authorization, AwsRefusal> readAuthorization(const QByteArray &header)
{
    if (!header.startsWith(QByteArray(algorithm) + ' '))
        return refused(400, "IncompleteSignature",
                       QStringLiteral("Authorization header requires 'AWS4-HMAC-SHA256'."));
    QHash<QByteArray, QByteArray> parts;
    for (const QByteArray &part : header.mid(qsizetype(sizeof(algorithm))).split(',')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            parts.insert(part.left(equals).trimmed(), part.mid(equals + 1).trimmed());
    }
    for (const char *name : {"Credential", "SignedHeaders", "Signature"}) {
        if (parts.value(name).isEmpty())
            return refused(
                400, "IncompleteSignature",
                QStringLiteral("Authorization header requires '%1' parameter.").arg(QLatin1String(name)));
    }
    const QList<QByteArray> credential = parts.value("Credential").split('/');
    if (credential.size() != 5 || credential[4] != "aws4_request")
        return refused(400, "IncompleteSignature",
                       QStringLiteral("Credential must have exactly 5 slash-delimited elements, e.g. "
                                      "keyid/date/region/service/term"));
    return Authorization{credential[0],
                         credential[1],
                         credential[2],
                         credential[3],
                         parts.value("SignedHeaders").split(';'),
                         parts.value("Signature")};
}

static QByteArray collapsed(const QByteArray &value)
{
    static const QRegularExpression spaces(QStringLiteral(" +"));
    return QString::fromLatin1(value.trimmed()).replace(spaces, QStringLiteral(" ")).toLatin1();
}

static QByteArray canonicalRequest(const PracticeRequest &request, const QList<QByteArray> &signedHeaders)
{
    QList<QByteArray> query = request.rawQuery.isEmpty() ? QList<QByteArray>() : request.rawQuery.split('&');
    for (QByteArray &item : query)
        item = item.contains('=') ? item : item + '=';
    std::sort(query.begin(), query.end());

    QByteArray headers;
    for (const QByteArray &name : signedHeaders) {
        QByteArrayList values;
        for (const Header &header : request.headers) {
            if (header.name.toLower() == name)
                values.append(collapsed(header.value));
        }
        headers += name + ':' + values.join(',') + '\n';
    }
    const QByteArray declaredHash = request.header("x-amz-content-sha256");
    const QByteArray bodyHash = declaredHash == "UNSIGNED-PAYLOAD" ? declaredHash : sha256Hex(request.body);
    return request.method + '\n' + request.path + '\n' + query.join('&') + '\n' + headers + '\n' +
           signedHeaders.join(';') + '\n' + bodyHash;
}

static std::optional<AwsRefusal> checkHeaders(const PracticeRequest &request,
                                              const QList<QByteArray> &signedHeaders)
{
    const auto mustSign = [](const QString &name) {
        return AwsRefusal{
            403, QStringLiteral("SignatureDoesNotMatch"),
            QStringLiteral("'%1' must be a 'SignedHeader' in the AWS Authorization.").arg(name)};
    };
    if (!signedHeaders.contains("host"))
        return mustSign(QStringLiteral("Host"));
    for (const Header &header : request.headers) {
        const QByteArray name = header.name.toLower();
        if ((name == "content-type" || name.startsWith("x-amz-")) && !signedHeaders.contains(name))
            return mustSign(QString::fromLatin1(name));
    }
    return std::nullopt;
}

static std::optional<AwsRefusal> checkDate(const QByteArray &stamp, const QDateTime &now)
{
    const auto shown = [](const QDateTime &time) {
        return time.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    };
    QDateTime signedAt =
        QDateTime::fromString(QString::fromLatin1(stamp), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    signedAt.setTimeSpec(Qt::UTC);
    const QString code = QStringLiteral("SignatureDoesNotMatch");
    if (signedAt.secsTo(now) > allowedSkewSeconds)
        return AwsRefusal{403, code,
                          QStringLiteral("Signature expired: %1 is now earlier than %2 (%3 - 15 min.)")
                              .arg(shown(signedAt), shown(now.addSecs(-allowedSkewSeconds)), shown(now))};
    if (now.secsTo(signedAt) > allowedSkewSeconds)
        return AwsRefusal{
            403, code,
            QStringLiteral("Signature not yet current: %1 is still later than %2 (%3 + 15 min.)")
                .arg(shown(signedAt), shown(now.addSecs(allowedSkewSeconds)), shown(now))};
    return std::nullopt;
}

tl::expected<AwsCaller, AwsRefusal> checkAwsSignature(const PracticeRequest &request,
                                                      const QList<AwsKey> &keys)
{
    if (!request.hasHeader("Authorization"))
        return refused(403, "MissingAuthenticationToken",
                       QStringLiteral("Request is missing Authentication Token"));
    const auto authorization = readAuthorization(request.header("Authorization"));
    if (!authorization)
        return tl::unexpected(authorization.error());
    static const QRegularExpression stampForm(QStringLiteral("^\\d{8}T\\d{6}Z$"));
    const QByteArray stamp = request.header("x-amz-date");
    if (!stampForm.match(QString::fromLatin1(stamp)).hasMatch())
        return refused(
            400, "IncompleteSignature",
            QStringLiteral("Authorization header requires existence of a valid 'X-Amz-Date' header."));

    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&](const AwsKey &known) { return known.id == authorization->keyId; });
    if (key == keys.end() || request.header("x-amz-security-token") != key->sessionToken)
        return refused(403, "InvalidClientTokenId",
                       QStringLiteral("The security token included in the request is invalid."));
    if (const auto problem = checkDate(stamp, request.receivedAt))
        return tl::unexpected(*problem);
    if (const auto problem = checkHeaders(request, authorization->signedHeaders))
        return tl::unexpected(*problem);
    if (authorization->date != stamp.left(8))
        return refused(
            403, "SignatureDoesNotMatch",
            QStringLiteral("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date "
                           "from HTTP"));
    static const QRegularExpression regionForm(QStringLiteral("^[a-z]{2,4}(-[a-z]+)+-\\d+$"));
    const QString region = QString::fromLatin1(authorization->region);
    if (!regionForm.match(region).hasMatch())
        return refused(403, "SignatureDoesNotMatch",
                       QStringLiteral("Credential should be scoped to a valid region."));

    const QByteArray toSign = QByteArray(algorithm) + '\n' + stamp + '\n' + authorization->scope() + '\n' +
                              sha256Hex(canonicalRequest(request, authorization->signedHeaders));
    QByteArray signingKey = "AWS4" + key->secret;
    for (const QByteArray &step :
         {authorization->date, authorization->region, authorization->service, QByteArray("aws4_request")})
        signingKey = hmac(signingKey, step);
    const QByteArray declaredHash = request.header("x-amz-content-sha256");
    const bool bodyMatches = declaredHash.isEmpty() || declaredHash == "UNSIGNED-PAYLOAD" ||
                             declaredHash == sha256Hex(request.body);
    if (!bodyMatches || hmac(signingKey, toSign).toHex() != authorization->signature)
        return refused(
            403, "SignatureDoesNotMatch",
            QStringLiteral("The request signature we calculated does not match the signature you provided. "
                           "Check your AWS Secret Access Key and signing method. Consult the service "
                           "documentation for details."));
    return AwsCaller{*key, region, QString::fromLatin1(authorization->service)};
}

QByteArray awsScopeService(const PracticeRequest &request)
{
    const auto authorization = readAuthorization(request.header("Authorization"));
    return authorization ? authorization->service : QByteArray();
}

} // namespace belay::practice
