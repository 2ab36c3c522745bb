// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace belay {

class SegmentedBar;
class StateGlyph;
struct OperationDetail;

/// The lines above the parts of an operation: which one, its state, counts that add up, the bar, what
/// is left, what to worry about, how old the data is.
class OperationDetailHead final : public QWidget
{
    Q_OBJECT
public:
    explicit OperationDetailHead(QWidget *parent = nullptr);

    void show(const OperationDetail &detail);
    void showTimes(const QString &runTime, const QString &dataAge); ///< What changes with the clock.
    [[nodiscard]] QPushButton *stopButton() const { return m_stop; }

signals:
    void backRequested();
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void measure();

    QPushButton *m_back;
    QLabel *m_title;
    StateGlyph *m_state;
    QLabel *m_time;
    QPushButton *m_stop;
    QLabel *m_finished;
    QLabel *m_counts;
    SegmentedBar *m_bar;
    QLabel *m_remaining;
    QLabel *m_age;
    QLabel *m_warning;
};

} // namespace belay
