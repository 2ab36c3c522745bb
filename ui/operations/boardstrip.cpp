// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/boardstrip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace belay {

BoardStrip::BoardStrip(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel)
    , m_failure(new QLabel)
    , m_buttons(new QHBoxLayout)
{
    for (QLabel *label : {m_summary, m_failure}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_summary);
    lines->addWidget(m_failure);
    lines->addLayout(m_buttons);
}

QPushButton *BoardStrip::addButton(QAction *action, const QString &text)
{
    auto *push = new QPushButton(text);
    push->setFocusPolicy(Qt::TabFocus);
    push->setMinimumHeight(32);
    const auto follow = [push, action] {
        push->setEnabled(action->isEnabled());
        push->setToolTip(action->property("refusal").toString());
    };
    follow();
    connect(push, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, push, follow);
    m_buttons->addWidget(push);
    if (!m_first)
        m_first = push;
    return push;
}

void BoardStrip::addSpace()
{
    m_buttons->addStretch();
}

void BoardStrip::show(const BoardSelection &selection)
{
    m_summary->setText(selection.row ? selection.counts : tr("No operation selected."));
    m_failureText = selection.firstFailure;
    const bool hasFailed = selection.row && selection.row->firstFailure;
    m_failure->setToolTip(hasFailed ? selection.row->firstFailure->reason : QString());
    elide();
}

void BoardStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void BoardStrip::elide()
{
    m_failure->setText(m_failure->fontMetrics().elidedText(m_failureText, Qt::ElideRight, width()));
    m_failure->setAccessibleName(m_failureText);
}

} // namespace belay
