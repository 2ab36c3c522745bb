// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/workspace.h"

#include <QWidget>

class QLabel;

namespace belay {

class EnvironmentChip;
class EnvironmentStripe;

/// Where we are: stripe, chip, connection, cloud, region, account, mode, how long the keys last.
class Header final : public QWidget
{
    Q_OBJECT
public:
    explicit Header(Workspace *workspace, QWidget *parent = nullptr);
    void setPlace(const std::optional<Scope> &place);

private:
    void retell();

    Workspace *m_workspace;
    std::optional<Scope> m_place;
    EnvironmentStripe *m_stripe;
    EnvironmentChip *m_chip;
    QLabel *m_where;
    QLabel *m_mode;
    QLabel *m_keys;
};

} // namespace belay
