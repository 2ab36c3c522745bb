// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/stoppresenter.h"

#include <QDialog>

#include <array>
#include <functional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace belay {

class StageStrip;

/// Asks whether to stop one operation and then shows the stages until it has stopped.
///
/// Not modal. Opens from what is known. Focus starts on Stop operation; auto-repeat, and any key
/// within 250 ms of opening, are ignored, so that a double press cannot confirm by accident.
class StopDialog final : public QDialog
{
    Q_OBJECT
public:
    using Clock = std::function<qint64()>; ///< Monotonic milliseconds.

    StopDialog(const AppContext &context, const OperationRef &ref, QWidget *parent = nullptr, Clock clock = {});

    [[nodiscard]] const OperationRef &ref() const { return m_presenter.ref(); }
    [[nodiscard]] const StopPresenter &presenter() const { return m_presenter; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void resultRequested(const belay::OperationRef &ref); ///< "Open result" of an ended operation.

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildQuestion();
    QWidget *buildStrip();
    QWidget *buildEnded();
    void showView();
    void showLines(const QList<StopLine> &lines);
    [[nodiscard]] bool isTooEarly(const QKeyEvent &event) const;

    StopPresenter m_presenter;
    Clock m_clock;
    qint64 m_openedAt = 0;
    QStackedWidget *m_faces;
    QLabel *m_numbers = nullptr;
    QGridLayout *m_lines = nullptr;
    QList<std::array<QLabel *, 3>> m_lineLabels;
    QLabel *m_consequence = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_keep = nullptr;
    StageStrip *m_strip = nullptr;
    QLabel *m_stripError = nullptr;
    QLabel *m_stripHint = nullptr;
    QPushButton *m_repeat = nullptr;
    QPushButton *m_hide = nullptr;
    QLabel *m_ended = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace belay
