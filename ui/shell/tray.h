// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/notices.h"
#include "ui/presentation/stateglyphs.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace belay {

/// The sign in the system's tray, where there is one: its shape says how things stand. Never the
/// only channel (ux.md 6.6).
class Tray final : public QObject
{
    Q_OBJECT
public:
    explicit Tray(QObject *parent = nullptr);

    [[nodiscard]] static bool isThere() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    /// What the icon is while so many run and need attention.
    [[nodiscard]] static Glyph glyphFor(int running, int attention);

    void show(int running, int attention, const QString &words);
    void announce(const Announcement &announcement);
    /// What counts down, with Stop now and Hold off in the menu; empty: nothing does.
    void showGuard(const QString &sentence);

signals:
    void openRequested();
    void quitRequested();
    void guardStopRequested();
    void guardHoldOffRequested();
    void announcementClicked(const std::optional<belay::NoticeTarget> &target);

private:
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    Glyph m_glyph = Glyph::None;
    std::optional<NoticeTarget> m_target; ///< Of the last announcement.
    QAction *m_guard;
    QAction *m_guardStop;
    QAction *m_guardHoldOff;
};

} // namespace belay
