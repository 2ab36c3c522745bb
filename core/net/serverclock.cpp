// SPDX-License-Identifier: Apache-2.0
#include "core/net/serverclock.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace belay {
namespace {

constexpr qint64 ignoredMs = 2 * 60 * 1'000;
constexpr qsizetype keptDifferences = 5;

} // namespace

ServerClock::ServerClock(std::function<QDateTime()> wall)
    : m_wall(std::move(wall))
    , m_start(m_wall())
{
    m_sinceStart.start();
}

QDateTime ServerClock::local() const { return m_start.addMSecs(m_sinceStart.elapsed()); }

void ServerClock::learn(const QString &host, const QDateTime &date)
{
    if (!date.isValid())
        return;
    QList<qint64> &differences = m_differences[host];
    differences.append(local().msecsTo(date));
    while (differences.size() > keptDifferences)
        differences.removeFirst();
    QList<qint64> sorted = differences;
    std::sort(sorted.begin(), sorted.end());
    const qint64 median = sorted[sorted.size() / 2];
    m_corrected[host] = std::abs(median) > ignoredMs ? median : 0;
}

void ServerClock::correct(const QString &host, const QDateTime &date)
{
    if (!date.isValid())
        return;
    const qint64 difference = local().msecsTo(date);
    m_differences[host] = QList<qint64>(keptDifferences, difference);
    m_corrected[host] = std::abs(difference) > ignoredMs ? difference : 0;
}

QDateTime ServerClock::now(const QString &host) const { return local().addMSecs(m_corrected.value(host)); }

std::chrono::seconds ServerClock::offset(const QString &host) const
{
    return std::chrono::seconds(m_corrected.value(host) / 1'000);
}

QDateTime ServerClock::parseHttpDate(const QByteArray &header)
{
    // RFC 7231 dates are always GMT: "Sat, 21 Nov 2026 10:15:30 GMT".
    QString text = QString::fromLatin1(header.trimmed());
    if (!text.endsWith(u" GMT"))
        return {};
    text.chop(4);
    QDateTime date = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace belay
