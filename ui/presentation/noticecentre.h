// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/notices.h"

#include <QTimer>

namespace belay {

/// Takes events in, keeps the list, says what is to be said when it is due. Main thread.
class NoticeCentre final : public QObject
{
    Q_OBJECT
public:
    explicit NoticeCentre(std::function<QDateTime()> now = {}, QObject *parent = nullptr);

    /// Asked of each event: does the person see its subject right now?
    void setOnScreen(std::function<bool(const NoticeTarget &)> isOnScreen)
    {
        m_isOnScreen = std::move(isOnScreen);
    }

    [[nodiscard]] const Notices &notices() const { return m_notices; }
    void take(NoticeEvent event);
    void markRead();
    void remove(const QString &subject);

signals:
    void changed(); ///< The list or what is unread.
    void announced(const belay::Announcement &announcement);

private:
    void speak();
    void wait();

    std::function<QDateTime()> m_now;
    std::function<bool(const NoticeTarget &)> m_isOnScreen;
    Notices m_notices;
    QTimer m_timer;
};

} // namespace belay
