// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/operationrow.h"

#include <QTimer>

namespace belay {

/// One line of "if you stop now": how many targets, what they are, what becomes of them.
struct StopLine
{
    int count = 0;
    QString what;
    QString fate;
    friend bool operator==(const StopLine &, const StopLine &) = default;
};

/// One line of the stage strip.
struct StripLine
{
    Glyph glyph = Glyph::Waiting;
    QString time; ///< Local, with milliseconds; empty until it has come to that.
    QString sentence;
    QString note; ///< "0.17 s after your click", "1 left".
    friend bool operator==(const StripLine &, const StripLine &) = default;
};

/// What the stop dialog of one operation says.
struct StopView
{
    enum Face {
        Question, ///< Stop or keep running.
        Ended,    ///< It ended by itself; nothing to stop.
        Strip,    ///< Asked for: the stages.
    };
    Face face = Question;
    QString title;     ///< "UPDATE baseline-iam".
    QString place;     ///< Connection / cloud / region / operation.
    QString numbers;   ///< "If you stop now (numbers from 4 s ago)".
    QList<StopLine> lines; ///< Their counts add up to the total.
    QString consequence;
    QString endedSentence;
    QString facts;     ///< Sign-in and the provider's wording.
    QString refusal;   ///< Why the button is off; empty: it is on.
    QList<StripLine> strip;
    QString stripError; ///< What went wrong on the way, as a sentence.
    bool canRepeat = false; ///< Sending again is offered.
    bool isOver = false;
    friend bool operator==(const StopView &, const StopView &) = default;
};

/// The stop dialog without a widget. Opens from what is known and never waits for the network;
/// fresh numbers replace old ones.
class StopPresenter final : public QObject
{
    Q_OBJECT
public:
    StopPresenter(Workspace *workspace, OperationWatch *watch, StopController *stops, const OperationRef &ref,
                  std::function<QDateTime()> now = {}, QObject *parent = nullptr);

    [[nodiscard]] const OperationRef &ref() const { return m_ref; }
    [[nodiscard]] const StopView &view() const { return m_view; }
    [[nodiscard]] std::optional<Connection> connection() const;
    [[nodiscard]] QString commandLine() const; ///< The vendor's own, for the same stop.
    void stop(const QString &note);

signals:
    void changed();

private:
    void take();
    void takeQuestion(StopView &view, const OperationRecord &record) const;
    void takeStrip(StopView &view, const StopProgress &progress) const;

    Workspace *m_workspace;
    OperationWatch *m_watch;
    StopController *m_stops;
    OperationRef m_ref;
    std::function<QDateTime()> m_now;
    StopView m_view;
    QTimer m_tick;
};

/// The lines of the question; `total` of counts is the sum of their counts, always.
[[nodiscard]] QList<StopLine> stopLines(const TargetCounts &counts, StartedOnStop started);
/// The stages done, the one under way, and those to come.
[[nodiscard]] QList<StripLine> stopStrip(const StopProgress &progress);

} // namespace belay
