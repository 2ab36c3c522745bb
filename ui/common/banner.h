// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace belay {

/// One line that pushes content down: a word for the cause, a sentence, one action (ux.md 5.13).
class Banner final : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);
    void show(const QString &word, const QString &sentence, const QString &action = {});

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    QLabel *m_word;
    QLabel *m_sentence;
    QPushButton *m_action;
};

/// The same line over everything while the practice range is shown: hatched, without an action.
class PracticeBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeBanner(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace belay
