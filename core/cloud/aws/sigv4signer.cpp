// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/sigv4signer.h"

#include "core/cloud/hmac.h"

#include <QStringList>

#include <map>

namespace belay::aws {

namespace {

constexpr char algorithm[] = "AWS4-HMAC-SHA256";

/// Lower-case names in byte order; a repeated header's values joined in the order given.
std::map<QByteArray, QByteArray> canonicalHeaders(const QList<RawHeader> &headers)
{
    std::map<QByteArray, QByteArray> canonical;
    for (const auto &[name, value] : headers) {
        const auto [place, isNew] = canonical.try_emplace(name.trimmed().toLower(), value.simplified());
        if (!isNew)
            place->second += ',' + value.simplified();
    }
    return canonical;
}

QString normalized(const QString &path)
{
    QStringList kept;
    for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts)) {
        if (segment == u".." && !kept.isEmpty())
            kept.removeLast();
        if (segment != u"." && segment != u"..")
            kept.append(segment);
    }
    const bool endsWithSlash = path.endsWith(u'/') && !kept.isEmpty();
    return u'/' + kept.join(u'/') + (endsWithSlash ? QStringLiteral("/") : QString());
}

} // namespace

QByteArray SigV4Scope::text() const
{
    return amzDate.left(8) + '/' + region + '/' + service + "/aws4_request";
}

QByteArray encodedPath(const QString &path, PathForm form)
{
    QByteArrayList segments;
    const QString shown = form == PathForm::Normalized ? normalized(path) : path;
    for (const QString &segment : shown.split(u'/'))
        segments.append(percentEncoded(segment));
    const QByteArray encoded = segments.join('/');
    return encoded.startsWith('/') ? encoded : '/' + encoded;
}

QByteArray amzDate(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
}

QByteArray signedHeaderNames(const QList<RawHeader> &headers)
{
    QByteArrayList names;
    for (const auto &[name, value] : canonicalHeaders(headers))
        names.append(name);
    return names.join(';');
}

QByteArray canonicalRequest(const SigV4Request &request)
{
    QByteArray headers;
    for (const auto &[name, value] : canonicalHeaders(request.headers))
        headers += name + ':' + value + '\n';
    return QByteArrayList{request.method,
                          request.path,
                          canonicalQuery(request.query),
                          headers,
                          signedHeaderNames(request.headers),
                          request.bodyHash}
        .join('\n');
}

QByteArray stringToSign(const SigV4Scope &scope, const QByteArray &canonicalRequest)
{
    return QByteArrayList{algorithm, scope.amzDate, scope.text(), sha256Hex(canonicalRequest)}.join('\n');
}

Secret signingKey(const Secret &secret, const SigV4Scope &scope)
{
    QByteArray key = "AWS4" + secret.view().toByteArray();
    for (const QByteArray &step :
         {scope.amzDate.left(8), scope.region, scope.service, QByteArray("aws4_request")}) {
        QByteArray next = hmacSha256(key, step);
        wipe(key);
        key.swap(next);
    }
    return Secret::take(key);
}

QByteArray signature(const Secret &signingKey, const QByteArray &stringToSign)
{
    return hmacSha256(signingKey.view(), stringToSign).toHex();
}

QByteArray authorization(const QString &keyId, const SigV4Scope &scope, const QByteArray &signedHeaderNames,
                         const QByteArray &signature)
{
    return QByteArray(algorithm) + " Credential=" + keyId.toUtf8() + '/' + scope.text() +
           ", SignedHeaders=" + signedHeaderNames + ", Signature=" + signature;
}

HttpRequest signSigV4(const ApiRequest &request, const Keys &keys, const QDateTime &now,
                      const QByteArray &region, const QByteArray &service)
{
    const SigV4Scope scope{amzDate(now), region, service};
    QList<RawHeader> headers = request.headers;
    headers.append({"X-Amz-Date", scope.amzDate});
    if (!request.contentType.isEmpty())
        headers.append({"Content-Type", request.contentType});
    if (!keys.token.isEmpty())
        headers.append({"X-Amz-Security-Token", keys.token.view().toByteArray()});

    SigV4Request covered{request.method, encodedPath(request.path, PathForm::Normalized), request.query,
                         headers, sha256Hex(request.body)};
    covered.headers.append({"Host", hostHeader(request.endpoint)});
    const QByteArray made =
        signature(signingKey(keys.secret, scope), stringToSign(scope, canonicalRequest(covered)));
    headers.append(
        {"Authorization", authorization(keys.keyId, scope, signedHeaderNames(covered.headers), made)});
    return {request.method, wireUrl(request.endpoint, covered.path, canonicalQuery(request.query)), headers,
            request.body};
}

} // namespace belay::aws
