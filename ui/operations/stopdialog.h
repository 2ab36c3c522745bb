// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/operations/keyguard.h"
#include "ui/presentation/stoppresenter.h"

#include <QDialog>

#include <array>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
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
    StopDialog(const AppContext &context, const OperationRef &ref, QWidget *parent = nullptr,
               KeyGuard::Clock clock = {});

    [[nodiscard]] const OperationRef &ref() const { return m_presenter.ref(); }
    [[nodiscard]] const StopPresenter &presenter() const { return m_presenter; }

signals:
    void resultRequested(const belay::OperationRef &ref); ///< "Open result" of an ended operation.
    void connectionRequested(const belay::ConnectionId &id); ///< To sign in, or to use another.
    void notifyRequested(const belay::OperationRef &ref);    ///< When it has stopped; also after closing.
    /// The wizard for these targets; with a version, back to it.
    void updateRequested(const belay::OperationRef &ref, const QStringList &accounts, const QStringList &regions,
                         const std::optional<belay::Snapshot> &backTo);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildQuestion();
    QWidget *buildStrip();
    QWidget *buildEnded();
    QWidget *buildStuck();
    QWidget *buildAfter();
    void showView();
    void showLines(const QList<StopLine> &lines);
    void showStrip(const StopView &view);
    void showAfter(const AfterStop &after);
    void remedy();

    StopPresenter m_presenter;
    QStackedWidget *m_faces;
    QLabel *m_numbers = nullptr;
    QGridLayout *m_lines = nullptr;
    QList<std::array<QLabel *, 3>> m_lineLabels;
    QLabel *m_consequence = nullptr;
    QRadioButton *m_doNothing = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_keep = nullptr;
    StageStrip *m_strip = nullptr;
    QLabel *m_stripError = nullptr;
    QLabel *m_stripHint = nullptr;
    QWidget *m_stuck = nullptr;
    QLabel *m_unchanged = nullptr;
    QPushButton *m_pages = nullptr;
    QWidget *m_after = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_goBack = nullptr;
    QLineEdit *m_handOver = nullptr;
    QLabel *m_handOverSaid = nullptr;
    QPushButton *m_notify = nullptr;
    QPushButton *m_remedy = nullptr;
    QPushButton *m_hide = nullptr;
    QLabel *m_ended = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace belay
