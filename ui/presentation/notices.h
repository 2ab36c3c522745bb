// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/operation.h"
#include "core/engine/protectionwatch.h"

namespace belay {

/// What a person can act on (ux.md 6.6); nothing else is told.
enum class NoticeKind {
    FirstFailure, ///< In production.
    LikelyOverLimit,
    Stalled,
    StopFinished,
    StopStuck,
    Ended,
    EndedWithFailures,
    SignInExpiring, ///< While something runs there.
    ProtectionProblem,
    GuardCountdown, ///< Told at once, whatever was told before.
    GuardFired,     ///< The same.
};

/// Where a notice leads.
struct NoticeTarget
{
    std::optional<OperationRef> operation = {};
    std::optional<ProtectionRef> protection = {};
    ConnectionId connection = {};
    friend bool operator==(const NoticeTarget &, const NoticeTarget &) = default;
};

/// Something happened.
struct NoticeEvent
{
    NoticeKind kind = NoticeKind::Ended;
    QString subject; ///< One notice a subject: an operation, a group, a connection.
    QString title;
    QString sentence;
    NoticeTarget target = {};
    bool onScreen = false; ///< Whoever would be told sees it already.
    friend bool operator==(const NoticeEvent &, const NoticeEvent &) = default;
};

/// A line of the list inside the window.
struct Notice
{
    NoticeEvent event;
    QDateTime at;
    int times = 1;
    bool isRead = false;
    friend bool operator==(const Notice &, const Notice &) = default;
};

/// What is said outside the window: by the system, the tray and the task bar.
struct Announcement
{
    QString title;
    QString sentence;
    std::optional<NoticeTarget> target = {}; ///< Nothing: several things at once; the list tells.
    bool isUrgent = false;
    friend bool operator==(const Announcement &, const Announcement &) = default;
};

/// What becomes of events: one notice a subject, updated in place; bursts of a kind in one
/// announcement; nothing said of what is on screen; at most six announcements in ten minutes, then
/// one that sums up. Guards speak at once and are not counted. Plain state: the caller has the clock.
class Notices
{
public:
    static constexpr int mostInWindow = 6;
    static constexpr int windowSeconds = 600;
    static constexpr int burstSeconds = 3;
    static constexpr qsizetype kept = 200;

    void take(const NoticeEvent &event, const QDateTime &now);
    /// What is to be said now; call it again at nextDue().
    [[nodiscard]] QList<Announcement> due(const QDateTime &now);
    [[nodiscard]] QDateTime nextDue() const; ///< Invalid: nothing waits.

    [[nodiscard]] const QList<Notice> &list() const { return m_list; } ///< The newest first.
    [[nodiscard]] int unread() const;
    void markRead();
    void remove(const QString &subject);

private:
    [[nodiscard]] QList<Announcement> merged() const;

    QList<Notice> m_list;
    QList<NoticeEvent> m_pending; ///< At most one a subject.
    QDateTime m_pendingSince;
    QList<Announcement> m_urgent;
    QList<QDateTime> m_said;
    int m_withheld = 0;
};

/// "5 operations failed": several events of one kind in a line.
[[nodiscard]] QString burstText(NoticeKind kind, int times);
/// Those that need a hand before others.
[[nodiscard]] bool isTrouble(NoticeKind kind);

} // namespace belay
