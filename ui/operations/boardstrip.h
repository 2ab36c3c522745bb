// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/boardpresenter.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace belay {

/// Under the board: the selected row in plain words, its first failure, and the buttons that are
/// needed most. A button never moves, whatever is selected or comes in.
class BoardStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit BoardStrip(QWidget *parent = nullptr);

    /// Buttons stand in the order they are added.
    QPushButton *addButton(QAction *action, const QString &text);
    void addSpace();
    void show(const BoardSelection &selection);
    [[nodiscard]] QPushButton *firstButton() const { return m_first; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QLabel *m_summary;
    QLabel *m_failure;
    QString m_failureText;
    QHBoxLayout *m_buttons;
    QPushButton *m_first = nullptr;
};

} // namespace belay
