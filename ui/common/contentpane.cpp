// SPDX-License-Identifier: Apache-2.0
#include "ui/common/contentpane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>

namespace belay {

ContentPane::ContentPane(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_noticeBar(new QWidget(this))
    , m_notice(new QLabel(this))
    , m_noticeRetry(new QPushButton(tr("Read again"), this))
    , m_message(new QWidget(this))
    , m_text(new QLabel(this))
    , m_retry(new QPushButton(tr("Read again"), this))
    , m_stack(new QStackedLayout)
{
    m_notice->setWordWrap(true);
    auto *bar = new QHBoxLayout(m_noticeBar);
    bar->setContentsMargins(0, 0, 0, 6);
    bar->addWidget(m_notice, 1);
    bar->addWidget(m_noticeRetry);

    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto *middle = new QVBoxLayout(m_message);
    middle->addStretch(2);
    middle->addWidget(m_text);
    middle->addWidget(m_retry, 0, Qt::AlignHCenter);
    middle->addStretch(3);

    m_content->setParent(this); // the stack shows its first widget: without a parent, as a window
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_message);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_noticeBar);
    all->addLayout(m_stack, 1);
    for (QPushButton *retry : {m_retry, m_noticeRetry})
        connect(retry, &QPushButton::clicked, this, &ContentPane::retryRequested);
    showContent();
}

void ContentPane::showContent(const QString &notice, bool canRetry)
{
    m_notice->setText(notice);
    m_noticeRetry->setVisible(canRetry);
    m_noticeBar->setVisible(!notice.isEmpty());
    m_stack->setCurrentWidget(m_content);
}

void ContentPane::showInstead(const QString &text, bool canRetry)
{
    m_noticeBar->hide();
    m_text->setText(text);
    m_retry->setVisible(canRetry);
    m_stack->setCurrentWidget(m_message);
}

QPushButton *ContentPane::addAction(const QString &text)
{
    auto *button = new QPushButton(text, m_message);
    auto *middle = qobject_cast<QVBoxLayout *>(m_message->layout());
    middle->insertWidget(middle->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace belay
