// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/noticecentre.h"

namespace belay {

NoticeCentre::NoticeCentre(std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoticeCentre::speak);
}

void NoticeCentre::take(NoticeEvent event)
{
    event.onScreen = event.onScreen || (m_isOnScreen && m_isOnScreen(event.target));
    m_notices.take(event, m_now());
    emit changed();
    wait();
}

void NoticeCentre::markRead()
{
    m_notices.markRead();
    emit changed();
}

void NoticeCentre::remove(const QString &subject)
{
    m_notices.remove(subject);
    emit changed();
}

void NoticeCentre::speak()
{
    for (const Announcement &announcement : m_notices.due(m_now()))
        emit announced(announcement);
    wait();
}

void NoticeCentre::wait()
{
    const QDateTime next = m_notices.nextDue();
    if (next.isValid())
        m_timer.start(int(std::max<qint64>(0, m_now().msecsTo(next))));
}

} // namespace belay
