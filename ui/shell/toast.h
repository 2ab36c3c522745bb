// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace belay {

/// "Done; Undo?" at the lower edge of a window for ten seconds. Takes no focus; the pointer on it or
/// the focus in it holds the time (ux.md 6.1, 6.9).
class Toast final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int showMs = 10'000;

    explicit Toast(QWidget *window);

    /// Replaces what is shown. Without `undo` there is only the sentence.
    void say(const QString &sentence, std::function<void()> undo = {});
    [[nodiscard]] bool canUndo() const { return bool(m_undo); }
    void undo();

signals:
    void undoChanged(); ///< canUndo() differs.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void over();
    void place();

    QLabel *m_sentence;
    QPushButton *m_button;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace belay
