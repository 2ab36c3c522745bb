// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/operations/keyguard.h"
#include "ui/presentation/appcontext.h"
#include "ui/presentation/stopmanymodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace belay {

class DataTable;

/// Stops several operations after one look at the list: exactly what will be sent, with a count in
/// the button, then a result a row that stays (ux.md 5.5).
///
/// Not modal. Focus starts on the list; Space ticks, Ctrl+A ticks all, Enter stops, Esc keeps
/// running. Keys right after opening and auto-repeat are ignored.
class StopManyDialog final : public QDialog
{
    Q_OBJECT
public:
    StopManyDialog(const AppContext &context, const QList<OperationRef> &operations, QWidget *parent = nullptr,
                   KeyGuard::Clock clock = {});

    [[nodiscard]] const StopMany &many() const { return m_many; }

signals:
    void operationRequested(const belay::OperationRef &ref); ///< A row was opened after the stop.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    QWidget *buildBottom();
    void stop();
    void toggle();
    void showState();

    StopMany m_many;
    StopManyModel m_model;
    DataTable *m_table;
    QLabel *m_heading;
    QLabel *m_order;
    QLineEdit *m_note;
    QPushButton *m_giveUp;
    QPushButton *m_keep;
    QPushButton *m_stop;
};

} // namespace belay
