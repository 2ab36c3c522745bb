// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/engine/range.h"
#include "ui/groups/groupspage.h"
#include "ui/presentation/parametersmodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/update/updatedialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTableView>
#include <QTest>

#include <functional>

namespace belay::keys {

/// Keys as a person sends them: to whatever has the focus.
inline void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : QApplication::activeWindow(), Qt::Key(key), modifiers);
}

inline void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

/// Tab until the focus is where `wanted` says; at most once around.
inline bool tabTo(const std::function<bool(QWidget *)> &wanted)
{
    for (int i = 0; i < 150; ++i) {
        if (QApplication::focusWidget() && wanted(QApplication::focusWidget()))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

inline bool tabToNamed(const QString &name)
{
    return tabTo([&name](QWidget *widget) { return widget->accessibleName() == name; });
}

inline bool tabToButton(const QString &text)
{
    return tabTo([&text](QWidget *widget) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        return button && button->text().remove(u'&') == text;
    });
}

/// Moves the current cell of the focused table by arrows alone.
inline bool arrowTo(QTableView *table, int row, int column)
{
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < row; ++i)
        press(Qt::Key_Down);
    for (int i = 0; i < column; ++i)
        press(Qt::Key_Right);
    return table->currentIndex().row() == row && table->currentIndex().column() == column;
}

inline int rowOf(const QAbstractItemModel *model, const QString &name)
{
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data().toString() == name)
            return row;
    return -1;
}

inline AppContext contextOf(Range &range)
{
    AppContext context;
    context.workspace = &range.workspace;
    context.operations = &range.watch;
    context.stops = &range.stops;
    context.updates = &range.updates;
    context.protection = &range.protection;
    context.protecting = &range.protectionControl;
    context.scheduler = &range.scheduler;
    context.drafts = &range.drafts;
    context.snapshots = &range.snapshots;
    return context;
}

/// Ctrl+2 and the group by its name; false when a step is not to be had.
inline bool goToGroup(MainWindow &window, const QString &group)
{
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_F, Qt::ControlModifier);
    type(group);
    QTableView *groups = nullptr;
    for (QTableView *found : window.groups()->findChildren<QTableView *>())
        if (found->accessibleName() == QLatin1String("Groups"))
            groups = found;
    const auto isListed = [&] { return groups->isVisible() && groups->model()->rowCount() == 1; };
    if (!groups || !QTest::qWaitFor(isListed, 20'000) || !tabToNamed(QStringLiteral("Groups")))
        return false;
    press(Qt::Key_Down);
    press(Qt::Key_Home, Qt::ControlModifier);
    return true;
}

/// The wizard once it is there and has read the group and its targets; null: it did not come.
inline UpdateDialog *awaitWizard(MainWindow &window)
{
    UpdateDialog *dialog = nullptr;
    const auto isOpen = [&] {
        for (UpdateDialog *found : window.findChildren<UpdateDialog *>())
            if (found->isVisible())
                dialog = found;
        return dialog != nullptr;
    };
    if (!QTest::qWaitFor(isOpen, 10'000) || !QTest::qWaitForWindowActive(dialog))
        return nullptr;
    const bool isRead = QTest::qWaitFor(
        [&] { return dialog->presenter()->form() && dialog->presenter()->form()->targets(); }, 20'000);
    return isRead ? dialog : nullptr;
}

/// From anywhere in the window to the wizard of the group, by F2.
inline UpdateDialog *openWizard(MainWindow &window, const QString &group)
{
    if (!goToGroup(window, group))
        return nullptr;
    const bool isOpen = QTest::qWaitFor(
        [&] {
            press(Qt::Key_F2);
            return window.findChild<UpdateDialog *>() != nullptr;
        },
        10'000);
    return isOpen ? awaitWizard(window) : nullptr;
}

/// Types a parameter's new value in the second step; empty: the form has it. Else what went wrong.
inline QString typeParameter(UpdateDialog &dialog, const QString &key, const QString &value)
{
    press(Qt::Key_2, Qt::AltModifier);
    if (!tabToNamed(QStringLiteral("Parameters")))
        return QStringLiteral("the table is not reached by Tab");
    auto *table = qobject_cast<QTableView *>(QApplication::focusWidget());
    if (!table || rowOf(table->model(), key) < 0)
        return QStringLiteral("no such parameter");
    if (!arrowTo(table, rowOf(table->model(), key), ParametersModel::ThenColumn))
        return QStringLiteral("arrows do not lead to the cell");
    press(Qt::Key_F2);
    if (QApplication::focusWidget() == table)
        return QStringLiteral("F2 opens no editor");
    type(value);
    press(Qt::Key_Return);
    const auto isTaken = [&] {
        for (const ParameterChoice &choice : dialog.presenter()->form()->draft().parameters)
            if (choice.key == key && choice.value == value)
                return QApplication::focusWidget() == table;
        return false;
    };
    return QTest::qWaitFor(isTaken, 5'000) ? QString() : QStringLiteral("the value does not arrive");
}

} // namespace belay::keys
