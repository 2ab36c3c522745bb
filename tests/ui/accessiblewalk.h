// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QStackedWidget>
#include <QWidget>

namespace belay {

/// Put out of sight on purpose, not only because another tab is in front.
inline bool isPutAway(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    const bool isTab =
        parent && parent->parentWidget() && qobject_cast<QStackedWidget *>(parent->parentWidget());
    return widget->isHidden() || (parent && parent->isHidden() && !isTab);
}

/// The first control that Tab reaches and a screen reader could not name; empty when there is none.
inline QString unnamedControl(const QWidget &window)
{
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isInner = widget->objectName().startsWith(QLatin1String("qt_"));
        if (isInner || isPutAway(widget) || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            return QStringLiteral("%1 in %2")
                .arg(QLatin1String(widget->metaObject()->className()),
                     QLatin1String(widget->parentWidget()->metaObject()->className()));
    }
    return {};
}

} // namespace belay
