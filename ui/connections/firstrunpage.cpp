// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/firstrunpage.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace belay {
namespace {

QPushButton *addCard(QBoxLayout *row, const QString &title, const QString &text, const QString &act,
                     QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setFrameShape(QFrame::StyledPanel);
    card->setFixedWidth(300);
    auto *heading = new QLabel(title, card);
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    heading->setFont(large);
    heading->setWordWrap(true);
    auto *body = new QLabel(text, card);
    body->setWordWrap(true);
    body->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *button = new QPushButton(act, card);
    button->setMinimumHeight(32);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(18, 16, 18, 16);
    column->addWidget(heading);
    column->addWidget(body, 1);
    column->addWidget(button);
    row->addWidget(card);
    return button;
}

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
{
    auto *lead = new QLabel(tr("Nothing is connected yet."), this);
    lead->setAlignment(Qt::AlignCenter);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(18);
    cards->addStretch(1);
    QPushButton *connectButton =
        addCard(cards, tr("Connect a cloud"),
                tr("Watch AWS stack sets, Alibaba Cloud stack groups or Huawei Cloud protection groups. A "
                   "new connection "
                   "watches and stops; it changes nothing else until you raise its mode."),
                tr("&Add connection…"), this);
    QPushButton *practice = addCard(cards, tr("Try it on the practice range"),
                                    tr("A cloud that is not real, with operations running and some of them "
                                       "going wrong. Nothing you do there "
                                       "reaches anything real."),
                                    tr("Open &practice"), this);
    cards->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(lead);
    layout->addSpacing(14);
    layout->addLayout(cards);
    layout->addStretch(3);
    connect(connectButton, &QPushButton::clicked, this, &FirstRunPage::connectionRequested);
    connect(practice, &QPushButton::clicked, this, &FirstRunPage::practiceRequested);
}

} // namespace belay
