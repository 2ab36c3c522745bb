// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>

namespace belay {

/// The time at each host, from the Date headers of its answers (network-and-safety.md section 5).
///
/// Keeps the median of the last five differences and uses it once it exceeds two minutes, measured
/// against a clock that no one sets and that goes on while the machine sleeps. Main thread.
class ServerClock
{
public:
    /// `wall` is the local UTC time; tests replace it.
    explicit ServerClock(std::function<QDateTime()> wall = &QDateTime::currentDateTimeUtc);

    void learn(const QString &host, const QDateTime &date);
    /// A clock error of the provider: believe this one date at once.
    void correct(const QString &host, const QDateTime &date);

    [[nodiscard]] QDateTime now(const QString &host) const;
    [[nodiscard]] std::chrono::seconds
    offset(const QString &host) const; ///< Server minus local; 0 within two minutes.

    /// The Date header of an answer (RFC 7231 section 7.1.1.1), or an invalid time.
    [[nodiscard]] static QDateTime parseHttpDate(const QByteArray &header);

private:
    [[nodiscard]] QDateTime local() const;

    std::function<QDateTime()> m_wall;
    QDateTime m_start;
    qint64 m_startTick;
    QHash<QString, QList<qint64>> m_differences;
    QHash<QString, qint64> m_corrected;
};

} // namespace belay
