// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/workspace.h"

#include <QWidget>

class QLabel;

namespace belay {

class EnvironmentChip;
class EnvironmentStripe;

/// Where we are: stripe, chip, connection, cloud, region, account, mode, how long the keys last with
/// warnings from 15 and from 2 minutes on, and whether another connection is the same account.
class Header final : public QWidget
{
    Q_OBJECT
public:
    explicit Header(Workspace *workspace, QWidget *parent = nullptr);
    void setPlace(const std::optional<Scope> &place);

private:
    void retell();
    void showKeys(const ConnectionStatus &status);

    Workspace *m_workspace;
    std::optional<Scope> m_place;
    EnvironmentStripe *m_stripe;
    EnvironmentChip *m_chip;
    QLabel *m_where;
    QLabel *m_mode;
    QLabel *m_same;
    QLabel *m_keys;
};

} // namespace belay
