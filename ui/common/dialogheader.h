// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"

#include <QWidget>

class QIcon;
class QLabel;

namespace belay {

/// The top of every dialog that can change something: stripe, chip, what is done to what, and the
/// cloud, account and region it is done in (ux.md 4.3).
class DialogHeader final : public QWidget
{
    Q_OBJECT
public:
    DialogHeader(const Connection &connection, const QString &title, const QString &place,
                 QWidget *parent = nullptr);
    void setIcon(const QIcon &icon);

private:
    QLabel *m_icon;
};

/// "Core platform / AWS / 9999-8888-7777 / eu-west-1": where a change would happen.
[[nodiscard]] QString placeLine(const Connection &connection, const QString &account, const QString &region);

} // namespace belay
