// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <time.h>

namespace belay::bench {

/// The application, measuring what each turn of its event loop costs the main thread in CPU time:
/// from one waking of the loop to the next. Waiting costs nothing. Needs Qt's own loop
/// (QT_NO_GLIB=1). Beats at the wall, too: the longest time between two ticks of a 10 ms timer.
class TurnMeter final : public QApplication
{
public:
    struct Worst
    {
        double turnMs = 0.0;
        double eventMs = 0.0; ///< The dearest single event, and whose it was.
        QByteArray event = {};
        qint64 beatMs = 0;
    };

    TurnMeter(int &argc, char **argv)
        : QApplication(argc, argv)
    {
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, [this] {
            const double now = cpuMs();
            m_worst.turnMs = std::max(m_worst.turnMs, now - m_turn);
            m_turn = now;
        });
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this,
                [this] { m_worst.beatMs = std::max(m_worst.beatMs, m_sinceBeat.restart()); });
        m_sinceBeat.start();
        m_beat.start(10);
    }

    /// What was worst since the last call.
    [[nodiscard]] Worst take()
    {
        m_turn = cpuMs();
        m_sinceBeat.restart();
        return std::exchange(m_worst, {});
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_depth > 0) // others deliver their events here, too
            return QApplication::notify(receiver, event);
        const QByteArray whose =
            receiver->metaObject()->className() + QByteArray(" event ") + QByteArray::number(event->type());
        ++m_depth;
        const double begin = cpuMs();
        const bool done = QApplication::notify(receiver, event);
        const double took = cpuMs() - begin;
        --m_depth;
        if (took > m_worst.eventMs) {
            m_worst.eventMs = took;
            m_worst.event = whose;
        }
        return done;
    }

private:
    static double cpuMs()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }

    Worst m_worst;
    double m_turn = cpuMs();
    int m_depth = 0;
    QElapsedTimer m_sinceBeat;
    QTimer m_beat;
};

} // namespace belay::bench
