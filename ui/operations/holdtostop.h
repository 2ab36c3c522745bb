// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace belay {

/// F8 in a window: a short press is told on release, holding it for a second is told as held while
/// a ring fills; releasing before the end does nothing (ux.md 5.4).
class HoldToStop final : public QObject
{
    Q_OBJECT
public:
    /// `wants` says whether there is something to stop; without it F8 goes on to the page.
    HoldToStop(QWidget *window, std::function<bool()> wants);
    ~HoldToStop() override;

    void setHoldTime(int milliseconds) { m_holdTime = milliseconds; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void pressed(); ///< Short; the dialog opens.
    void held();    ///< The whole time; stop without the dialog.

private:
    class Ring;
    void begin();
    void end(bool isReleased);

    QWidget *m_window;
    std::function<bool()> m_wants;
    Ring *m_ring;
    QTimer m_hold;
    int m_holdTime = 1000;
};

} // namespace belay
