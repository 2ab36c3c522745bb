// SPDX-License-Identifier: Apache-2.0
#include "app/tour/hands.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

namespace belay::hands {

bool until(const std::function<bool()> &isTrue, int seconds)
{
    return QTest::qWaitFor([&] { return isTrue(); }, seconds * 1000);
}

QPushButton *button(const QWidget *in, const QString &text)
{
    for (QPushButton *one : in->findChildren<QPushButton *>()) {
        const QString said = QString(one->text()).remove(u'&').section(QStringLiteral("  "), 0, 0);
        if (one->isVisible() && said == text)
            return one;
    }
    return nullptr;
}

bool click(QPushButton *button)
{
    if (!button || !button->isEnabled() || !button->isVisible())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool clickRow(QAbstractItemView *view, const QString &text)
{
    const QAbstractItemModel *model = view ? view->model() : nullptr;
    for (int row = 0; model && row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            if (!index.data().toString().contains(text))
                continue;
            view->scrollTo(index);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
            return view->currentIndex().row() == row;
        }
    return false;
}

bool edit(QAbstractItemView *view, const QString &text, int column, const QString &value)
{
    if (!clickRow(view, text))
        return false;
    view->setCurrentIndex(view->currentIndex().siblingAtColumn(column));
    QTest::keyClick(view, Qt::Key_F2);
    QLineEdit *editor = nullptr;
    for (auto *one : view->viewport()->findChildren<QLineEdit *>())
        editor = one->isVisible() ? one : editor;
    if (!editor)
        return false;
    editor->selectAll();
    QTest::keyClicks(editor, value);
    QTest::keyClick(editor, Qt::Key_Return);
    return until([&] { return view->currentIndex().data().toString() == value; }, 5); // committed when the editor goes
}

bool clickTab(const QWidget *in, int index)
{
    auto *bar = in->findChild<QTabBar *>();
    if (!bar || index >= bar->count())
        return false;
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(index).center());
    return bar->currentIndex() == index;
}

QAbstractItemView *view(const QWidget *in, const QString &accessibleName)
{
    for (auto *one : in->findChildren<QAbstractItemView *>())
        if (one->isVisible() && one->accessibleName() == accessibleName)
            return one;
    return nullptr;
}

void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(widget, key, modifiers); }

void type(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keyClicks(field, text);
}

} // namespace belay::hands
