// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace belay {

/// Tells that this machine is about to sleep, as logind says on the system bus. Without one it
/// never does. Main thread.
class SuspendWatch final : public QObject
{
    Q_OBJECT
public:
    explicit SuspendWatch(QObject *parent = nullptr);

    void listen(); ///< Opens the bus; once.

signals:
    void suspending();

private slots:
    void PrepareForSleep(bool begins); ///< As logind names its signal.

private:
    bool m_isListening = false;
};

} // namespace belay
