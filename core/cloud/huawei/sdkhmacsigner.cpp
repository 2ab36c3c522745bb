// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/sdkhmacsigner.h"

#include "core/cloud/hmac.h"

namespace belay::huawei {

namespace {

constexpr QByteArrayView algorithm = "SDK-HMAC-SHA256";
const QString dateFormat = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");

QList<RawHeader> sortedLowerCase(const QList<RawHeader> &headers)
{
    QList<RawHeader> sorted;
    sorted.reserve(headers.size());
    for (const auto &[name, value] : headers)
        sorted.append({name.toLower(), value.trimmed()});
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const RawHeader &a, const RawHeader &b) { return a.first < b.first; });
    return sorted;
}

/// By decoded name and value: UTF-8 byte order is code-point order. Sorting the encoded forms
/// would put every escaped letter before the bare ones.
QByteArray canonicalQueryOf(const QueryItems &items)
{
    QList<std::pair<QByteArray, QByteArray>> decoded;
    decoded.reserve(items.size());
    for (const auto &[name, value] : items)
        decoded.append({name.toUtf8(), value.toUtf8()});
    std::sort(decoded.begin(), decoded.end());

    QByteArray query;
    for (const auto &[name, value] : decoded) {
        if (!query.isEmpty())
            query += '&';
        query += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return query;
}

} // namespace

QByteArray encodedPath(const QString &path)
{
    QByteArray encoded;
    const QStringList segments = path.split(u'/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (i > 0)
            encoded += '/';
        encoded += percentEncoded(segments.at(i));
    }
    return encoded;
}

QByteArray signedHeaderNames(const QList<RawHeader> &headers)
{
    QByteArrayList names;
    for (const auto &[name, value] : sortedLowerCase(headers))
        names.append(name);
    return names.join(';');
}

QByteArray canonicalRequest(const Signable &request)
{
    QByteArray path = encodedPath(request.path);
    if (!path.endsWith('/'))
        path += '/';
    QByteArray headers;
    for (const auto &[name, value] : sortedLowerCase(request.headers))
        headers += name + ':' + value + '\n';
    return request.method.toUpper() + '\n' + path + '\n' + canonicalQueryOf(request.query) + '\n' + headers +
           '\n' + signedHeaderNames(request.headers) + '\n' + request.bodyHash;
}

QByteArray stringToSign(const QByteArray &date, const QByteArray &canonical)
{
    return algorithm.toByteArray() + '\n' + date + '\n' + sha256Hex(canonical);
}

QByteArray signature(QByteArrayView secretKey, const QByteArray &text)
{
    return hmacSha256(secretKey, text).toHex();
}

QByteArray authorizationHeader(const Authorization &authorization)
{
    return algorithm.toByteArray() + " Access=" + authorization.accessKey +
           ", SignedHeaders=" + authorization.signedHeaders.join(';') +
           ", Signature=" + authorization.signature;
}

std::optional<Authorization> parseAuthorization(const QByteArray &header)
{
    if (!header.startsWith(algorithm.toByteArray() + ' '))
        return std::nullopt;
    Authorization parsed;
    const QByteArrayList parts = header.mid(algorithm.size() + 1).split(',');
    for (const QByteArray &part : parts) {
        const QByteArray item = part.trimmed();
        const qsizetype equals = item.indexOf('=');
        const QByteArray name = item.left(equals);
        const QByteArray value = item.mid(equals + 1);
        if (name == "Access")
            parsed.accessKey = value;
        else if (name == "SignedHeaders")
            parsed.signedHeaders = value.toLower().split(';');
        else if (name == "Signature")
            parsed.signature = value;
    }
    if (parsed.accessKey.isEmpty() || parsed.signedHeaders.isEmpty() || parsed.signature.isEmpty())
        return std::nullopt;
    return parsed;
}

QByteArray sdkDate(const QDateTime &time)
{
    return time.toUTC().toString(dateFormat).toLatin1();
}

QDateTime parseSdkDate(const QByteArray &text)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), dateFormat);
    time.setTimeSpec(Qt::UTC);
    return time;
}

HttpRequest plainRequest(const ApiRequest &request)
{
    HttpRequest plain;
    plain.method = request.method;
    plain.url = wireUrl(request.endpoint, encodedPath(request.path), formEncoded(request.query));
    plain.headers = request.headers;
    if (!request.contentType.isEmpty())
        plain.headers.append({"Content-Type", request.contentType});
    plain.body = request.body;
    return plain;
}

HttpRequest signedRequest(const ApiRequest &request, const Keys &keys, const QDateTime &now)
{
    HttpRequest wire = plainRequest(request);
    const QByteArray date = sdkDate(now);
    wire.headers.append({"X-Sdk-Date", date});
    if (!keys.token.isEmpty())
        wire.headers.append({"X-Security-Token", keys.token.view().toByteArray()});

    Signable signable{request.method, request.path, request.query, wire.headers, sha256Hex(request.body)};
    signable.headers.append({"host", hostHeader(request.endpoint)});
    Authorization authorization;
    authorization.accessKey = keys.keyId.toUtf8();
    authorization.signedHeaders = {signedHeaderNames(signable.headers)};
    authorization.signature = signature(keys.secret.view(), stringToSign(date, canonicalRequest(signable)));
    wire.headers.append({"Authorization", authorizationHeader(authorization)});
    return wire;
}

HttpRequest tokenRequest(const ApiRequest &request, const Keys &keys)
{
    HttpRequest wire = plainRequest(request);
    wire.headers.append({"X-Auth-Token", keys.token.view().toByteArray()});
    return wire;
}

} // namespace belay::huawei
