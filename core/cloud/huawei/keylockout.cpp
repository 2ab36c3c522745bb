// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/keylockout.h"

#include "core/cloud/hmac.h"

namespace belay::huawei {

QByteArray KeyLockout::fingerprint(const Keys &keys)
{
    return hmacSha256(keys.secret.view(), keys.keyId.toUtf8() + '\n' + keys.domain.toUtf8());
}

void KeyLockout::failed(const QByteArray &fingerprint, qint64 nowMs)
{
    QList<qint64> &failures = m_failures[fingerprint];
    failures.removeIf([nowMs](qint64 at) { return nowMs - at >= windowMs; });
    failures.append(nowMs);
}

void KeyLockout::succeeded(const QByteArray &fingerprint)
{
    m_failures.remove(fingerprint);
}

bool KeyLockout::isLocked(const QByteArray &fingerprint, qint64 nowMs) const
{
    const QList<qint64> failures = m_failures.value(fingerprint);
    const auto recent =
        std::count_if(failures.begin(), failures.end(), [nowMs](qint64 at) { return nowMs - at < windowMs; });
    return recent >= allowedFailures;
}

} // namespace belay::huawei
