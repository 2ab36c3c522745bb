// SPDX-License-Identifier: Apache-2.0
#include "core/credentials/suspendwatch.h"

#include <QDBusConnection>

namespace belay {

SuspendWatch::SuspendWatch(QObject *parent)
    : QObject(parent)
{
}

void SuspendWatch::listen()
{
    if (std::exchange(m_isListening, true))
        return;
    QDBusConnection::systemBus().connect(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
        SLOT(PrepareForSleep(bool)));
}

void SuspendWatch::PrepareForSleep(bool begins)
{
    if (begins)
        emit suspending();
}

} // namespace belay
