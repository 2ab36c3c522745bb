// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/keyguard.h"

#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>

#include <chrono>

namespace belay {
namespace {

constexpr qint64 deafMs = 250;

qint64 steadyNow()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

bool confirms(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space || key == Qt::Key_F8;
}

bool isTyping(const QObject *watched, const QKeyEvent &event)
{
    return qobject_cast<const QLineEdit *>(watched) && !event.text().isEmpty() && event.text().at(0).isPrint();
}

} // namespace

KeyGuard::KeyGuard(QDialog *dialog, Clock clock)
    : QObject(dialog)
    , m_dialog(dialog)
    , m_clock(clock ? std::move(clock) : Clock(&steadyNow))
{
    dialog->installEventFilter(this);
    for (QWidget *child : dialog->findChildren<QWidget *>())
        child->installEventFilter(this);
}

bool KeyGuard::isDeafTo(const QKeyEvent &event) const
{
    return m_clock() - m_openedAt < deafMs || (event.isAutoRepeat() && confirms(event.key()));
}

bool KeyGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_dialog && event->type() == QEvent::Show)
        m_openedAt = m_clock();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    return !isTyping(watched, key) && isDeafTo(key);
}

} // namespace belay
