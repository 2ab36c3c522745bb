// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/apicall.h"
#include "core/cloud/percentencoding.h"

namespace belay::aws {

/// What a Signature Version 4 covers (api/aws-cloudformation.md section 5). Pure functions, each
/// step by itself, so that every one can be compared with the public vectors.
struct SigV4Request
{
    QByteArray method;
    QByteArray path;          ///< Percent-encoded, as on the wire.
    QueryItems query;         ///< Decoded.
    QList<RawHeader> headers; ///< Those that are signed, in any order and case.
    QByteArray bodyHash;      ///< Lower-case hex SHA-256.
};

/// Where and for what a signature holds.
struct SigV4Scope
{
    QByteArray amzDate; ///< 20261121T101530Z
    QByteArray region;
    QByteArray service;

    [[nodiscard]] QByteArray text() const; ///< date/region/service/aws4_request
};

enum class PathForm {
    Normalized, ///< ".", ".." and empty segments resolved.
    AsIs,
};

/// A decoded path percent-encoded once.
[[nodiscard]] QByteArray encodedPath(const QString &path, PathForm form);

[[nodiscard]] QByteArray amzDate(const QDateTime &time);
[[nodiscard]] QByteArray signedHeaderNames(const QList<RawHeader> &headers);
[[nodiscard]] QByteArray canonicalRequest(const SigV4Request &request);
[[nodiscard]] QByteArray stringToSign(const SigV4Scope &scope, const QByteArray &canonicalRequest);
/// Good for one day, region and service; as secret as the key it comes from.
[[nodiscard]] Secret signingKey(const Secret &secret, const SigV4Scope &scope);
[[nodiscard]] QByteArray signature(const Secret &signingKey, const QByteArray &stringToSign);
[[nodiscard]] QByteArray authorization(const QString &keyId, const SigV4Scope &scope,
                                       const QByteArray &signedHeaderNames, const QByteArray &signature);

/// The request ready for the wire. Signed are host, x-amz-date, content-type, x-amz-security-token
/// with temporary keys, and the request's own headers; nothing that proxies change.
[[nodiscard]] HttpRequest signSigV4(const ApiRequest &request, const Keys &keys, const QDateTime &now,
                                    const QByteArray &region, const QByteArray &service);

} // namespace belay::aws
