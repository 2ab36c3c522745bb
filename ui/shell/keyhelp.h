// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/commands.h"

#include <QDialog>

namespace belay {

/// F1: the keys of the current screen, from the one list of commands. Not modal.
class KeyHelp final : public QDialog
{
    Q_OBJECT
public:
    KeyHelp(const Commands &commands, const QString &page, const QString &title, QWidget *parent);
};

} // namespace belay
