// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/keys.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace belay {

class SecretField;

/// Asks for the name and password of one proxy. The password leaves the field as a `Secret`.
class ProxySignIn final : public QDialog
{
    Q_OBJECT
public:
    /// `proxy` is "host:port".
    explicit ProxySignIn(const QString &proxy, QWidget *parent = nullptr);

    [[nodiscard]] KeysPtr takeKeys();
    [[nodiscard]] bool isToBeKept() const; ///< In the keychain.

private:
    QLineEdit *m_user;
    SecretField *m_password;
    QCheckBox *m_keep;
};

} // namespace belay
