// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"

#include <QWidget>

namespace belay {

/// The environment as a chip that is never colour only: PROD filled with a lock, STAGING outlined,
/// DEV plain, PRACTICE hatched (ux.md 4.3).
class EnvironmentChip final : public QWidget
{
    Q_OBJECT
public:
    explicit EnvironmentChip(QWidget *parent = nullptr);
    void setConnection(const Connection &connection);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Connection m_connection;
};

/// Six pixels down the left edge, in the environment's colour.
class EnvironmentStripe final : public QWidget
{
    Q_OBJECT
public:
    explicit EnvironmentStripe(QWidget *parent = nullptr);
    void setConnection(const Connection &connection);
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Connection> m_connection;
};

/// For delegates: the chip drawn from the left, in the middle of `place`.
void paintEnvironmentChip(QPainter &painter, const QRect &place, const Connection &connection, const QPalette &palette);
/// The stripe, hatched for practice.
void paintEnvironmentStripe(QPainter &painter, const QRect &place, const Connection &connection);

} // namespace belay
