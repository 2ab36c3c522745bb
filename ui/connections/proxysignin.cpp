// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/proxysignin.h"

#include "core/credentials/keychain.h"
#include "ui/connections/secretfield.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace belay {

ProxySignIn::ProxySignIn(const QString &proxy, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit(this))
    , m_password(new SecretField(QString(), this))
    //: %1 is the name of the system's keychain.
    , m_keep(new QCheckBox(tr("&Keep it in the keychain (%1)").arg(Keychain::backendName()), this))
{
    setWindowTitle(tr("Proxy"));
    auto *rows = new QFormLayout(this);
    //: %1 is the address of a proxy.
    auto *question = new QLabel(
        tr("The proxy %1 asks for a name and password. Only the proxy gets them.").arg(proxy), this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    rows->addRow(question);
    m_user->setAccessibleName(tr("Name"));
    m_password->setAccessibleName(tr("Password"));
    rows->addRow(tr("&Name"), m_user);
    rows->addRow(tr("&Password"), m_password);
    rows->addRow(m_keep);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *signIn = buttons->addButton(tr("&Sign in"), QDialogButtonBox::AcceptRole);
    signIn->setEnabled(false);
    rows->addRow(buttons);
    connect(m_user, &QLineEdit::textChanged, signIn,
            [signIn](const QString &user) { signIn->setEnabled(!user.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

KeysPtr ProxySignIn::takeKeys()
{
    auto keys = std::make_shared<Keys>();
    keys->kind = Keys::Kind::Password;
    keys->keyId = m_user->text().trimmed();
    m_password->commit();
    keys->secret = m_password->take();
    return keys;
}

bool ProxySignIn::isToBeKept() const
{
    return m_keep->isChecked();
}

} // namespace belay
