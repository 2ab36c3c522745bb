// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>

class QDialog;
class QKeyEvent;

namespace belay {

/// Keeps a dialog that acts on one key from acting by accident: for 250 ms after it was opened it
/// hears no key, and never the auto-repeat of one that confirms. What is typed into a field passes.
class KeyGuard final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<qint64()>; ///< Monotonic milliseconds.

    /// Watches the dialog and all it contains by now; a null clock is the steady one.
    explicit KeyGuard(QDialog *dialog, Clock clock = {});

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isDeafTo(const QKeyEvent &event) const;

    QDialog *m_dialog;
    Clock m_clock;
    qint64 m_openedAt = 0;
};

} // namespace belay
