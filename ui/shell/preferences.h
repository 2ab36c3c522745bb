// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/windowsettings.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QTreeWidget;

namespace belay {

class Appearance;

/// Ctrl+,: colours, density, text size, the brake's key, closing, keys. Each acts at once. Not modal.
class Preferences final : public QDialog
{
    Q_OBJECT
public:
    Preferences(Appearance *appearance, WindowSettings *settings, Commands *commands, QWidget *parent);

signals:
    void holdChanged(bool on);

private:
    QWidget *buildLook();
    QWidget *buildBrake();
    QWidget *buildKeys();
    void showKeys();
    void setKey(const QList<QKeySequence> &keys);
    [[nodiscard]] QString currentId() const;

    Appearance *m_appearance;
    WindowSettings *m_settings;
    Commands *m_commands;
    QTreeWidget *m_keys = nullptr;
    QKeySequenceEdit *m_edit = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace belay
