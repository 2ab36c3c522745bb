// SPDX-License-Identifier: Apache-2.0
#include "ui/guards/guardbar.h"

#include "ui/presentation/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace belay {

GuardBar::GuardBar(GuardWatch *guards, std::function<QDateTime()> now, QWidget *parent)
    : QFrame(parent)
    , m_guards(guards)
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
    , m_words(new QLabel)
    , m_keys(new QLabel(tr("space = hold off, Enter = stop now")))
{
    setObjectName(QStringLiteral("guardBar"));
    setAccessibleName(tr("Guard is counting down"));
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    auto *buttons = new QHBoxLayout;
    const auto add = [&](const char *name, const QString &text, auto &&act) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setMinimumHeight(32);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, act);
        buttons->addWidget(button);
    };
    add("guardStopNow", tr("Stop &now"), [this] { stopNow(); });
    add("guardHoldOff", tr("&Hold off"), [this] { holdOff(); });
    add("guardOpen", tr("&Open"), [this] {
        if (m_operation)
            emit operationRequested(*m_operation);
    });
    buttons->addStretch();
    buttons->addWidget(m_keys);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(m_words);
    lines->addLayout(buttons);
    applyColours();
    hide();
    if (!guards)
        return;
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &GuardBar::take);
    connect(guards, &GuardWatch::statusChanged, this, &GuardBar::take);
    take();
}

void GuardBar::take()
{
    std::optional<GuardStatus> first;
    int counting = 0;
    for (const GuardStatus &status : m_guards->statuses()) {
        if (status.state != GuardState::CountingDown)
            continue;
        ++counting;
        if (!first || status.stopsAt < first->stopsAt)
            first = status;
    }
    const bool isNews = first && m_operation != first->operation;
    m_operation = first ? std::optional(first->operation) : std::nullopt;
    if (!first) {
        m_words->clear();
        m_tick.stop();
        hide();
        emit counted();
        return;
    }
    //: On the bar of a guard: %1 is what came true and when it stops.
    QString words = tr("!! GUARD  %1").arg(countDownSentence(*first, m_now()));
    if (counting > 1)
        //: After the count-down of a guard: %n further guards count down.
        words += QStringLiteral("   ") + tr("%n more", nullptr, counting - 1);
    m_words->setText(words);
    if (!m_tick.isActive())
        m_tick.start();
    show();
    if (isNews) {
        setAccessibleDescription(words);
        QAccessibleEvent said(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
    emit counted();
}

QString GuardBar::sentence() const
{
    return m_words->text();
}

void GuardBar::stopNow()
{
    if (m_operation)
        m_guards->stopNow(*m_operation);
}

void GuardBar::holdOff()
{
    if (m_operation)
        m_guards->holdOff(*m_operation);
}

void GuardBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!event->isAutoRepeat() && isEnter)
        stopNow();
    else if (!event->isAutoRepeat() && event->key() == Qt::Key_Space)
        holdOff();
    else
        QFrame::keyPressEvent(event);
}

void GuardBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColours();
}

void GuardBar::applyColours()
{
    const QPalette around = parentWidget() ? parentWidget()->palette() : QPalette();
    const Theme &theme = themeFor(around);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.attentionFill);
    colours.setColor(QPalette::WindowText, theme.attentionInk);
    setPalette(colours);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setPalette(around);
}

} // namespace belay
