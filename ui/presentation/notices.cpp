// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/notices.h"

#include <QCoreApplication>

#include <algorithm>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::Notices)

public:
    static QString burst(NoticeKind kind, int times);
    static QString summary(int times)
    {
        //: A notification in place of several: %n things were not told one by one.
        return tr("%n further events; the list in the window has them", nullptr, times);
    }
};

QString Words::burst(NoticeKind kind, int times)
{
    switch (kind) {
    case NoticeKind::FirstFailure:
        return tr("First targets failed in %n operations", nullptr, times);
    case NoticeKind::LikelyOverLimit:
        return tr("%n operations are likely to pass their limit", nullptr, times);
    case NoticeKind::Stalled:
        return tr("Nothing moves in %n operations", nullptr, times);
    case NoticeKind::StopFinished:
        return tr("%n operations have stopped", nullptr, times);
    case NoticeKind::StopStuck:
        return tr("%n operations do not stop", nullptr, times);
    case NoticeKind::Ended:
        return tr("%n operations have ended", nullptr, times);
    case NoticeKind::EndedWithFailures:
        return tr("%n operations failed", nullptr, times);
    case NoticeKind::SignInExpiring:
        return tr("%n sign-ins are about to expire", nullptr, times);
    case NoticeKind::ProtectionProblem:
        return tr("%n protection groups have a problem", nullptr, times);
    case NoticeKind::GuardCountdown:
        return tr("%n guards count down", nullptr, times);
    case NoticeKind::GuardFired:
        return tr("%n guards have fired", nullptr, times);
    }
    return {};
}

bool isUrgent(NoticeKind kind)
{
    return kind == NoticeKind::GuardCountdown || kind == NoticeKind::GuardFired;
}

Announcement announcementOf(const NoticeEvent &event)
{
    return {event.title, event.sentence, event.target, isTrouble(event.kind)};
}

} // namespace

QString burstText(NoticeKind kind, int times)
{
    return Words::burst(kind, times);
}

bool isTrouble(NoticeKind kind)
{
    return kind != NoticeKind::Ended && kind != NoticeKind::StopFinished;
}

void Notices::take(const NoticeEvent &event, const QDateTime &now)
{
    const auto same = [&](const Notice &notice) { return notice.event.subject == event.subject; };
    const auto known = std::find_if(m_list.begin(), m_list.end(), same);
    Notice notice{event, now, 1, event.onScreen};
    if (known != m_list.end()) {
        notice.times = known->times + 1;
        m_list.erase(known);
    }
    m_list.prepend(notice);
    if (m_list.size() > kept)
        m_list.resize(kept);

    m_pending.removeIf([&](const NoticeEvent &other) { return other.subject == event.subject; });
    if (event.onScreen)
        return;
    if (isUrgent(event.kind)) {
        m_urgent.append(announcementOf(event));
        return;
    }
    if (m_pending.isEmpty())
        m_pendingSince = now;
    m_pending.append(event);
}

QList<Announcement> Notices::merged() const
{
    QList<Announcement> lines;
    QList<NoticeKind> told;
    for (const NoticeEvent &event : m_pending) {
        if (told.contains(event.kind))
            continue;
        told.append(event.kind);
        QStringList titles;
        for (const NoticeEvent &other : m_pending)
            if (other.kind == event.kind)
                titles += other.title;
        if (titles.size() == 1)
            lines.append(announcementOf(event));
        else
            lines.append(
                {burstText(event.kind, int(titles.size())), titles.join(u'\n'), {}, isTrouble(event.kind)});
    }
    return lines;
}

QList<Announcement> Notices::due(const QDateTime &now)
{
    QList<Announcement> say = std::exchange(m_urgent, {});
    m_said.removeIf([&](const QDateTime &at) { return at.secsTo(now) >= windowSeconds; });
    const auto room = [this] { return m_said.size() < mostInWindow; };
    if (m_withheld > 0 && room()) {
        say.append({Words::summary(std::exchange(m_withheld, 0)), {}, {}, false});
        m_said.append(now);
    }
    if (m_pending.isEmpty() || m_pendingSince.secsTo(now) < burstSeconds)
        return say;
    for (const Announcement &line : merged()) {
        if (room()) {
            say.append(line);
            m_said.append(now);
        } else {
            ++m_withheld;
        }
    }
    m_pending.clear();
    return say;
}

QDateTime Notices::nextDue() const
{
    if (!m_urgent.isEmpty())
        return m_list.isEmpty() ? QDateTime() : m_list.first().at;
    QDateTime next;
    if (!m_pending.isEmpty())
        next = m_pendingSince.addSecs(burstSeconds);
    if (m_withheld > 0 && !m_said.isEmpty()) {
        const QDateTime room = m_said.first().addSecs(windowSeconds);
        next = next.isValid() ? std::min(next, room) : room;
    }
    return next;
}

int Notices::unread() const
{
    return int(
        std::count_if(m_list.begin(), m_list.end(), [](const Notice &notice) { return !notice.isRead; }));
}

void Notices::markRead()
{
    for (Notice &notice : m_list)
        notice.isRead = true;
}

void Notices::remove(const QString &subject)
{
    m_list.removeIf([&](const Notice &notice) { return notice.event.subject == subject; });
    m_pending.removeIf([&](const NoticeEvent &event) { return event.subject == subject; });
}

} // namespace belay
