// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/awsxml.h"

#include <tl/expected.hpp>

namespace belay::practice {

/// A key pair the practice cloud knows.
struct AwsKey
{
    QByteArray id;
    QByteArray secret;
    QByteArray sessionToken = {}; ///< Empty for long-lived keys.
    bool delegatedAdmin = false;  ///< Belongs to the delegated administrator's account.
};

/// Who signed a request, and for where.
struct AwsCaller
{
    AwsKey key;
    QString region;
    QString service;
};

/// Checks Signature Version 4 over the bytes as received (aws-cloudformation.md section 5): header
/// there and well-formed, known key and session token, date within 15 minutes, scope, signed
/// headers, body, signature. On its own: nothing of the client's signer is used here.
[[nodiscard]] tl::expected<AwsCaller, AwsRefusal> checkAwsSignature(const PracticeRequest &request,
                                                                    const QList<AwsKey> &keys);

/// The service named in the credential scope, unchecked; empty when there is none.
[[nodiscard]] QByteArray awsScopeService(const PracticeRequest &request);

} // namespace belay::practice
