// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/guardwords.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace belay {

/// The count-down of guards over the pages: the one that stops first, how long that is, and what a
/// person can do (ux.md 5.10). Hidden while none counts. It never takes the focus; F6 reaches it,
/// then Enter stops now and Space holds off.
class GuardBar final : public QFrame
{
    Q_OBJECT
public:
    /// `guards` may be null: the bar stays hidden.
    explicit GuardBar(GuardWatch *guards, std::function<QDateTime()> now = {}, QWidget *parent = nullptr);

    /// The operation whose guard stops first; absent: none counts.
    [[nodiscard]] std::optional<OperationRef> operation() const { return m_operation; }
    [[nodiscard]] QString sentence() const;
    void stopNow();
    void holdOff();

signals:
    void operationRequested(const belay::OperationRef &ref);
    void counted(); ///< A second passed, or another guard is the first.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take();
    void applyColours();

    GuardWatch *m_guards;
    std::function<QDateTime()> m_now;
    std::optional<OperationRef> m_operation;
    QLabel *m_words;
    QLabel *m_keys;
    QTimer m_tick;
};

} // namespace belay
