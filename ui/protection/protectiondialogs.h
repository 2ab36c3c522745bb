// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/protectionmodel.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace belay {

class DialogHeader;

/// A shield with a gap: disaster recovery going off. Nothing else uses it.
[[nodiscard]] QIcon brokenShieldIcon(const QPalette &palette);

/// Turns disaster recovery off for one group, after its name was typed.
///
/// Focus begins in the name field; the default button keeps the group protected; the other one is on
/// only while the name matches exactly, case counting, spaces around it not. disableRequested() comes
/// once, just before the dialog closes.
class DisableProtectionDialog final : public QDialog
{
    Q_OBJECT
public:
    DisableProtectionDialog(const ProtectionRow &row, const QString &account, const QString &commandLine,
                            QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QPushButton *keepButton() const { return m_keep; }
    [[nodiscard]] QPushButton *disableButton() const { return m_disable; }

protected:
    void changeEvent(QEvent *event) override;

signals:
    void disableRequested(const belay::ProtectionRef &ref, const QString &reason);

private:
    void showIcons();

    DialogHeader *m_header;
    QLineEdit *m_name;
    QLineEdit *m_reason;
    QPushButton *m_keep;
    QPushButton *m_disable;
};

/// Enables protection, or protects again after a failover: one confirmation that says what it does.
class EnableProtectionDialog final : public QDialog
{
    Q_OBJECT
public:
    EnableProtectionDialog(const ProtectionRow &row, ProtectionAction action, const QString &account,
                           const QString &commandLine, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *enableButton() const { return m_enable; }

signals:
    void enableRequested(const belay::ProtectionRef &ref, belay::ProtectionAction action,
                         const QString &reason);

private:
    QPushButton *m_enable;
};

} // namespace belay
