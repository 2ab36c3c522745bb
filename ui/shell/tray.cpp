// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/tray.h"

namespace belay {

Tray::Tray(QObject *parent)
    : QObject(parent)
{
    m_guard = m_menu.addAction(QString());
    m_guard->setEnabled(false);
    m_guardStop = m_menu.addAction(tr("&Stop now"), this, &Tray::guardStopRequested);
    m_guardHoldOff = m_menu.addAction(tr("&Hold off"), this, &Tray::guardHoldOffRequested);
    m_menu.addAction(tr("&Open Belay"), this, &Tray::openRequested);
    m_menu.addAction(tr("&Quit"), this, &Tray::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            emit openRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { emit announcementClicked(m_target); });
    showGuard({});
    show(0, 0, tr("Belay"));
}

Glyph Tray::glyphFor(int running, int attention)
{
    if (attention > 0)
        return Glyph::Stalled;
    return running > 0 ? Glyph::Running : Glyph::Waiting;
}

void Tray::show(int running, int attention, const QString &words)
{
    const Glyph glyph = glyphFor(running, attention);
    if (glyph != m_glyph) {
        m_glyph = glyph;
        m_icon.setIcon(glyphIcon(glyph));
    }
    //: Over the sign in the tray: %1 is "6 running   2 need attention".
    m_icon.setToolTip(tr("Belay: %1").arg(words));
    m_icon.show();
}

void Tray::showGuard(const QString &sentence)
{
    for (QAction *action : {m_guard, m_guardStop, m_guardHoldOff})
        action->setVisible(!sentence.isEmpty());
    m_guard->setText(sentence);
    if (sentence.isEmpty() || m_glyph == Glyph::Stalled)
        return;
    m_glyph = Glyph::Stalled; // until show() tells the next state
    m_icon.setIcon(glyphIcon(m_glyph));
}

void Tray::announce(const Announcement &announcement)
{
    m_target = announcement.target;
    m_icon.showMessage(announcement.title, announcement.sentence,
                       announcement.isUrgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

} // namespace belay
