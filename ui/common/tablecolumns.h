// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

class QAction;
class QMenu;
class QSettings;
class QTableView;

namespace belay {

/// Which columns a table shows, how wide and in which order; the first one stays where it is.
///
/// Columns are dragged by the header and chosen in its menu, which the action opens too. Remembered
/// in characters, so that another text size does not cut them. Child of its table.
class TableColumns final : public QObject
{
    Q_OBJECT
public:
    explicit TableColumns(QTableView *table);

    /// Takes over what is kept under this name and keeps it from now on, with the sorting; settings
    /// may be null and outlive the table.
    void rememberAs(const QString &view, QSettings *settings);
    [[nodiscard]] QAction *action() const { return m_action; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(const QPoint &at);
    void fill(QMenu *menu);
    void moveCurrent(int step);
    void restore();
    void save();
    [[nodiscard]] QString key(const char *part) const;

    QTableView *m_table;
    QAction *m_action;
    QString m_view;
    QSettings *m_settings = nullptr;
    QTimer m_saving;
};

} // namespace belay
