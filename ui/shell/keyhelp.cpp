// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keyhelp.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace belay {

KeyHelp::KeyHelp(const Commands &commands, const QString &page, const QString &title, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window: %1 is the name of a screen.
    setWindowTitle(tr("Keys of this screen: %1").arg(title));
    auto *list = new QTreeWidget;
    list->setAccessibleName(tr("Keys of this screen"));
    list->setHeaderLabels({tr("Key"), tr("Does")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    const auto add = [&](const Command &command) {
        if (!command.keys().isEmpty())
            list->addTopLevelItem(new QTreeWidgetItem({command.keys(), command.text()}));
    };
    // What is special here comes before what works everywhere.
    const QList<Command> all = commands.on(page);
    for (const Command &command : all)
        if (!command.page.isEmpty())
            add(command);
    for (const Command &command : all)
        if (command.page.isEmpty())
            add(command);
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->setCurrentItem(list->topLevelItem(0));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(list, 1);
    lines->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 26);
}

} // namespace belay
