// SPDX-License-Identifier: Apache-2.0
#include "core/net/serverclock.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace belay {
namespace {

constexpr qint64 ignoredMs = 2 * 60 * 1'000;
constexpr qsizetype keptDifferences = 5;

qint64 tickMs()
{
#ifdef CLOCK_BOOTTIME // goes on during suspend, unlike the monotonic clock of Linux
    std::timespec now = {};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return qint64(now.tv_sec) * 1'000 + now.tv_nsec / 1'000'000;
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

ServerClock::ServerClock(std::function<QDateTime()> wall)
    : m_wall(std::move(wall))
    , m_start(m_wall())
    , m_startTick(tickMs())
{
}

QDateTime ServerClock::local() const
{
    return m_start.addMSecs(tickMs() - m_startTick);
}

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

QDateTime ServerClock::now(const QString &host) const
{
    return local().addMSecs(m_corrected.value(host));
}

std::chrono::seconds ServerClock::offset(const QString &host) const
{
    return std::chrono::seconds(m_corrected.value(host) / 1'000);
}

QDateTime ServerClock::parseHttpDate(const QByteArray &header)
{
    QByteArray text = header.trimmed();
    if (text.endsWith(" GMT"))
        text.replace(text.size() - 3, 3, "+0000");
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
    return date.toUTC();
}

} // namespace belay
