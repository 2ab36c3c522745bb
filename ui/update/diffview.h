// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/templatediff.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QStackedWidget;

namespace belay {

/// Two texts compared: side by side or unified, and for templates the values that changed, by
/// their path. n and p go to the next and the change before, from wherever the focus is inside.
class DiffView final : public QWidget
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);

    void show(const QByteArray &before, const QByteArray &after, const QString &beforeName,
              const QString &afterName);
    /// Texts that are no templates: no values by path.
    void showText(const QByteArray &before, const QByteArray &after, const QString &beforeName,
                  const QString &afterName);
    void jump(int step);
    [[nodiscard]] int currentRow() const; ///< In the form shown; -1: none yet.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void goToRow(int row);
    [[nodiscard]] QList<int> starts() const;

    TemplateDiff m_diff;
    QString m_beforeName;
    QString m_afterName;
    QLabel *m_summary;
    QComboBox *m_form;
    QListWidget *m_values;
    QStackedWidget *m_stack;
    QLabel *m_leftName;
    QLabel *m_rightName;
    QPlainTextEdit *m_left;
    QPlainTextEdit *m_right;
    QPlainTextEdit *m_unified;
    QList<SideRow> m_rows;
    int m_current = -1;
};

} // namespace belay
