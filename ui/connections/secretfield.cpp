// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/secretfield.h"

#include <QContextMenuEvent>

namespace belay {

SecretField::SecretField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_emptyText(placeholder)
{
    setEchoMode(QLineEdit::Password);
    setDragEnabled(false);
    setAcceptDrops(false);
    setPlaceholderText(placeholder);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    connect(this, &QLineEdit::returnPressed, this, &SecretField::commit);
}

void SecretField::commit()
{
    if (text().isEmpty())
        return;
    QString typed = text();
    clear();
    QByteArray bytes = typed.trimmed().toUtf8();
    typed.fill(u'\0');
    const qsizetype length = bytes.size();
    m_secret = Secret::take(bytes);
    //: Stands in an empty password field; %1 is how many characters were entered.
    setPlaceholderText(length > 0 ? tr("entered, length %1").arg(length) : m_emptyText);
    emit committed();
}

Secret SecretField::take()
{
    return std::move(m_secret);
}

void SecretField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    commit();
}

void SecretField::contextMenuEvent(QContextMenuEvent *event)
{
    event->ignore();
}

} // namespace belay
