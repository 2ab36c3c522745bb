// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QAbstractItemView;
class QPushButton;

namespace belay::hands {

/// What a person does at the screen, as real events on real widgets; each says whether it could be
/// done. Waiting runs the event loop, so only a tour or a test may use this.

/// Waits until it is true; false after so many seconds.
bool until(const std::function<bool()> &isTrue, int seconds = 90);
/// The visible button with this text, mnemonics and key hints aside; null when there is none.
QPushButton *button(const QWidget *in, const QString &text);
bool click(QPushButton *button);
/// A click on the first row that contains the text.
bool clickRow(QAbstractItemView *view, const QString &text);
/// Types a new value into a cell of the row that contains the text.
bool edit(QAbstractItemView *view, const QString &text, int column, const QString &value);
bool clickTab(const QWidget *in, int index);
QAbstractItemView *view(const QWidget *in, const QString &accessibleName);
void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(QWidget *field, const QString &text);

/// The visible window of this kind; null until it is there.
template <class Window>
Window *window(const QWidget *owner)
{
    for (Window *one : owner->findChildren<Window *>())
        if (one->isVisible())
            return one;
    return nullptr;
}

} // namespace belay::hands
