// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/apicall.h"
#include "core/cloud/percentencoding.h"

#include <optional>

// SDK-HMAC-SHA256 (api/huawei-sdrs.md section 4) as pure steps: the client signs with them, the
// practice cloud checks with them.
namespace belay::huawei {

/// What a signature covers. Path and query are decoded, `headers` are exactly those to sign.
struct Signable
{
    QByteArray method;
    QString path;
    QueryItems query;
    QList<RawHeader> headers;
    QByteArray bodyHash; ///< Lower-case hex, or UNSIGNED-PAYLOAD.
};

/// The SignedHeaders list: lower case, sorted, joined with ';'.
[[nodiscard]] QByteArray signedHeaderNames(const QList<RawHeader> &headers);

[[nodiscard]] QByteArray canonicalRequest(const Signable &request);
[[nodiscard]] QByteArray stringToSign(const QByteArray &sdkDate, const QByteArray &canonicalRequest);

/// Lower-case hex.
[[nodiscard]] QByteArray signature(QByteArrayView secretKey, const QByteArray &stringToSign);

struct Authorization
{
    QByteArray accessKey;
    QList<QByteArray> signedHeaders; ///< Lower case, in the order given.
    QByteArray signature;
};

[[nodiscard]] QByteArray authorizationHeader(const Authorization &authorization);
/// Nothing when the header is not of this algorithm or lacks one of the three parts.
[[nodiscard]] std::optional<Authorization> parseAuthorization(const QByteArray &header);

/// 20260115T083000Z, and back; an invalid time when it is not of that form.
[[nodiscard]] QByteArray sdkDate(const QDateTime &time);
[[nodiscard]] QDateTime parseSdkDate(const QByteArray &text);

/// The path as it goes on the wire; only the signature appends a slash.
[[nodiscard]] QByteArray encodedPath(const QString &path);

/// Signs content-type, host, the request's own headers, x-sdk-date and, with temporary keys,
/// x-security-token.
[[nodiscard]] HttpRequest signedRequest(const ApiRequest &request, const Keys &keys, const QDateTime &now);

/// With X-Auth-Token instead of a signature (section 5).
[[nodiscard]] HttpRequest tokenRequest(const ApiRequest &request, const Keys &keys);

/// Neither signed nor carrying a token.
[[nodiscard]] HttpRequest plainRequest(const ApiRequest &request);

} // namespace belay::huawei
