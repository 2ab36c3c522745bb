// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace belay {

/// Regions to choose from, in an order a person sets: Space chooses, Alt+Up and Alt+Down move; the
/// chosen ones carry their place in the order.
class RegionList final : public QWidget
{
    Q_OBJECT
public:
    explicit RegionList(const QString &name, QWidget *parent = nullptr);

    /// What may be chosen. Regions chosen already stay, also those that are not among these.
    void offer(const QStringList &regions);
    /// Chooses these, in this order; a region that is not offered is added, so that it is seen.
    void choose(const QStringList &regions);
    [[nodiscard]] QStringList chosen() const; ///< In order; a region stands once.
    [[nodiscard]] QStringList shown() const;  ///< All, as they stand.

signals:
    void edited(); ///< By a person.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill(const QStringList &regions, const QStringList &chosen);
    void move(int step);
    void number();
    void fitHeight();
    void showMoves();

    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QStringList m_offered;
};

} // namespace belay
