// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace belay {

Toast::Toast(QWidget *window)
    : QFrame(window)
    , m_sentence(new QLabel)
    , m_button(new QPushButton(tr("&Undo")))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_button->setMinimumHeight(28);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(14, 8, 10, 8);
    line->setSpacing(14);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_button);
    m_timer.setSingleShot(true);
    m_timer.setInterval(showMs);
    connect(&m_timer, &QTimer::timeout, this, &Toast::over);
    connect(m_button, &QPushButton::clicked, this, &Toast::undo);
    window->installEventFilter(this);
    m_button->installEventFilter(this);
    hide();
}

void Toast::say(const QString &sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_sentence->setText(sentence);
    m_button->setVisible(bool(m_undo));
    setAccessibleName(sentence);
    show();
    place();
    raise();
    m_timer.start();
    emit undoChanged();
}

void Toast::undo()
{
    const auto act = std::exchange(m_undo, {});
    over();
    if (act)
        act();
}

void Toast::over()
{
    m_timer.stop();
    m_undo = {};
    hide();
    emit undoChanged();
}

void Toast::place()
{
    adjustSize();
    const QWidget *window = parentWidget();
    const int width = std::min(sizeHint().width(), window->width() - 40);
    resize(width, sizeHint().height());
    move((window->width() - width) / 2, window->height() - height() - 48);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_button && event->type() == QEvent::FocusIn)
        m_timer.stop();
    if (watched == m_button && event->type() == QEvent::FocusOut && isVisible())
        m_timer.start();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    m_timer.start();
}

} // namespace belay
