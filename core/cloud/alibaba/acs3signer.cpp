// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/acs3signer.h"

#include "core/cloud/hmac.h"

#include <algorithm>

namespace belay::alibaba {

namespace {

constexpr char algorithm[] = "ACS3-HMAC-SHA256";

QList<RawHeader> inOrder(const QList<RawHeader> &headers)
{
    QList<RawHeader> sorted;
    for (const auto &[name, value] : headers)
        sorted.append({name.toLower(), value.trimmed()});
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

/// Sorted by decoded name in byte order, unlike AWS.
QByteArray canonicalQueryOf(QueryItems query)
{
    std::sort(query.begin(), query.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first.toUtf8(), a.second.toUtf8()) <
               std::pair(b.first.toUtf8(), b.second.toUtf8());
    });
    return formEncoded(query);
}

QByteArray canonicalPath(const QString &path)
{
    const QByteArray encoded = QUrl::toPercentEncoding(path, "/");
    return encoded.isEmpty() ? QByteArrayLiteral("/") : encoded;
}

} // namespace

bool isSignedHeader(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    return lower == "host" || lower == "content-type" || lower.startsWith("x-acs-");
}

QByteArray signedHeaders(const QList<RawHeader> &headers)
{
    QByteArrayList names;
    for (const auto &[name, value] : inOrder(headers))
        names.append(name);
    return names.join(';');
}

QByteArray canonicalRequest(const Acs3Request &request)
{
    QByteArray text =
        request.method + '\n' + canonicalPath(request.path) + '\n' + canonicalQueryOf(request.query) + '\n';
    for (const auto &[name, value] : inOrder(request.headers))
        text += name + ':' + value + '\n';
    return text + '\n' + signedHeaders(request.headers) + '\n' + request.bodyHash;
}

QByteArray stringToSign(const QByteArray &canonicalRequest)
{
    return QByteArray(algorithm) + '\n' + sha256Hex(canonicalRequest);
}

QByteArray signature(const QByteArray &stringToSign, const Secret &secret)
{
    return hmacSha256(secret.view(), stringToSign).toHex();
}

QByteArray authorization(const QString &keyId, const QByteArray &signedHeaders, const QByteArray &signature)
{
    return QByteArray(algorithm) + " Credential=" + keyId.toUtf8() + ",SignedHeaders=" + signedHeaders +
           ",Signature=" + signature;
}

SignedRequest signAcs3(const ApiRequest &request, const Keys &keys, const QDateTime &now,
                       const QByteArray &nonce)
{
    const QByteArray bodyHash = sha256Hex(request.body);
    QList<RawHeader> headers = request.headers;
    headers.append({"x-acs-action", request.action.toUtf8()});
    headers.append({"x-acs-date", now.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")).toLatin1()});
    headers.append({"x-acs-signature-nonce", nonce});
    headers.append({"x-acs-content-sha256", bodyHash});
    if (!request.contentType.isEmpty())
        headers.append({"content-type", request.contentType});
    if (!keys.token.isEmpty())
        headers.append({"x-acs-security-token", keys.token.view().toByteArray()});

    Acs3Request covered{request.method, request.path, request.query, {}, bodyHash};
    covered.headers.append({"host", hostHeader(request.endpoint)});
    for (const RawHeader &header : headers) {
        if (isSignedHeader(header.first))
            covered.headers.append(header);
    }

    const QByteArray toSign = stringToSign(canonicalRequest(covered));
    headers.emplaceBack("accept", "application/json");
    headers.append({"authorization", authorization(keys.keyId, signedHeaders(covered.headers),
                                                   signature(toSign, keys.secret))});
    HttpRequest http{request.method,
                     wireUrl(request.endpoint, canonicalPath(request.path), canonicalQueryOf(request.query)),
                     headers, request.body};
    return {http, toSign.split('\n').constLast()};
}

} // namespace belay::alibaba
