// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/keys.h"

#include <QHash>

namespace belay::huawei {

/// Keeps us from getting a key or a user locked: the provider locks a key for five minutes after
/// more than five failures, so after two within five minutes ours rest
/// (network-and-safety.md section 4.3). Other keys, also a corrected secret of the same key, are
/// not affected. Times are milliseconds of one monotonic clock.
class KeyLockout
{
public:
    static constexpr int allowedFailures = 2;
    static constexpr qint64 windowMs = 5 * 60 * 1000;

    /// Tells keys apart without keeping them.
    [[nodiscard]] static QByteArray fingerprint(const Keys &keys);

    void failed(const QByteArray &fingerprint, qint64 nowMs);
    void succeeded(const QByteArray &fingerprint);
    [[nodiscard]] bool isLocked(const QByteArray &fingerprint, qint64 nowMs) const;

private:
    QHash<QByteArray, QList<qint64>> m_failures;
};

} // namespace belay::huawei
