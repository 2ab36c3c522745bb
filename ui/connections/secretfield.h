// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/secret.h"

#include <QLineEdit>

namespace belay {

/// A field for a secret: typed or pasted, turned into a `Secret` as soon as the field is left, and
/// then empty again with only its length shown.
///
/// Nothing can be copied, dragged or undone out of it and input methods do not learn from it. What
/// the toolkit keeps inside while typing is beyond our reach.
class SecretField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SecretField(const QString &placeholder, QWidget *parent = nullptr);

    /// Hands over what was typed since; empty when nothing was. Emptied by taking.
    [[nodiscard]] Secret take();
    /// Ends typing: the text becomes the secret and the field is cleared.
    void commit();

signals:
    void committed();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString m_emptyText;
    Secret m_secret;
};

} // namespace belay
