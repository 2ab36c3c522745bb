// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/operationdetailpresenter.h"
#include "ui/presentation/replay.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace belay {

class ReplayScrubber;
class SegmentedBar;
class Samples;

/// Plays what was recorded of an operation, and writes a report of it.
class ReplayView final : public QWidget
{
    Q_OBJECT
public:
    /// `samples` may be null: then nothing is recorded. Both outlive the view.
    ReplayView(OperationDetailPresenter *presenter, Samples *samples, QWidget *parent = nullptr);

    void read(); ///< Reads the recording of the operation shown.
    [[nodiscard]] ReplayPlayer *player() { return &m_player; }
    [[nodiscard]] QString report() const;
    void writeReport(const QString &path); ///< A dialog says when that did not work.

private:
    QWidget *buildTransport();
    void take(const Recording &recording);
    void showMoment();
    void exportReport();

    OperationDetailPresenter *m_presenter;
    Samples *m_samples;
    ReplayPlayer m_player;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_legend;
    ReplayScrubber *m_scrubber;
    SegmentedBar *m_bar;
    QPushButton *m_play = nullptr;
    QList<QWidget *> m_transport;
    QComboBox *m_speed = nullptr;
    QPushButton *m_export;
};

} // namespace belay
