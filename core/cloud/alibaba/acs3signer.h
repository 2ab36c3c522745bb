// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/apicall.h"
#include "core/cloud/percentencoding.h"

namespace belay::alibaba {

/// What ACS3-HMAC-SHA256 covers, decoded (api/alibaba-ros.md section 4). Client and practice server
/// build the same value and come to the same signature.
struct Acs3Request
{
    QByteArray method;
    QString path = QStringLiteral("/");
    QueryItems query;         ///< Of the URL only; form fields count as body.
    QList<RawHeader> headers; ///< Exactly those to be signed, names in any case.
    QByteArray bodyHash;      ///< Lower-case hex SHA-256 of the body's bytes.
};

/// host, content-type and everything that starts with x-acs- is signed when present.
[[nodiscard]] bool isSignedHeader(QByteArrayView name);

[[nodiscard]] QByteArray signedHeaders(const QList<RawHeader> &headers); ///< "content-type;host;x-acs-…"
[[nodiscard]] QByteArray canonicalRequest(const Acs3Request &request);
[[nodiscard]] QByteArray stringToSign(const QByteArray &canonicalRequest);
[[nodiscard]] QByteArray signature(const QByteArray &stringToSign, const Secret &secret); ///< Lower-case hex.
[[nodiscard]] QByteArray authorization(const QString &keyId, const QByteArray &signedHeaders,
                                       const QByteArray &signature);

struct SignedRequest
{
    HttpRequest http;
    QByteArray canonicalHash; ///< Hex; what a server's StringToSign is compared with.
};

/// Signs a request; `nonce` must never have been used before. The action comes from
/// ApiRequest::action, the version must be among its headers.
[[nodiscard]] SignedRequest signAcs3(const ApiRequest &request, const Keys &keys, const QDateTime &now,
                                     const QByteArray &nonce);

} // namespace belay::alibaba
