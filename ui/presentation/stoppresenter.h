// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/snapshots.h"
#include "ui/presentation/appcontext.h"
#include "ui/presentation/operationrow.h"
#include "ui/presentation/stopstrip.h"

#include <QTimer>
#include <QUrl>

namespace belay {

/// One line of "if you stop now": how many targets, what they are, what becomes of them.
struct StopLine
{
    int count = 0;
    QString what;
    QString fate;
    friend bool operator==(const StopLine &, const StopLine &) = default;
};

/// What is offered once it has stopped (ux.md 5.4); nothing is sent without a review.
struct AfterStop
{
    int cancelled = 0;
    int changed = 0;
    QStringList cancelledAccounts;
    QStringList cancelledRegions;
    QStringList changedAccounts;
    QStringList changedRegions;
    QString resumeRefusal; ///< Why "resume" is off; empty: it is on.
    QString backRefusal;   ///< Why "go back" is off; empty: it is on.
    friend bool operator==(const AfterStop &, const AfterStop &) = default;
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
    StopRemedy remedy = StopRemedy::None;
    QStringList unchanged; ///< Draining is stuck: the targets still working, as "account / region".
    QList<QUrl> pages;     ///< And the provider's pages about them.
    bool isOver = false;
    std::optional<AfterStop> after; ///< Once it has stopped.
    friend bool operator==(const StopView &, const StopView &) = default;
};

/// The stop dialog without a widget. Opens from what is known and never waits for the network;
/// fresh numbers replace old ones.
class StopPresenter final : public QObject
{
    Q_OBJECT
public:
    StopPresenter(const AppContext &context, const OperationRef &ref, std::function<QDateTime()> now = {},
                  QObject *parent = nullptr);

    [[nodiscard]] const OperationRef &ref() const { return m_ref; }
    [[nodiscard]] const StopView &view() const { return m_view; }
    [[nodiscard]] std::optional<Connection> connection() const;
    [[nodiscard]] QString commandLine() const; ///< The vendor's own, for the same stop.
    void stop(const QString &note);
    /// Does what the view's remedy says, where no dialog is needed for it.
    void remedy(const QString &note);
    /// The definition before the stopped update, where it was kept; absent: going back is off.
    [[nodiscard]] const std::optional<Snapshot> &versionBefore() const { return m_before; }
    /// What a hand-over note begins with: what was stopped, and how the targets stand.
    [[nodiscard]] QString handOverDraft() const;
    /// Adds it to the stop's entry in the journal; noteKept() tells how that went.
    void writeHandOver(const QString &text);

signals:
    void changed();
    void noteKept(const QString &problem); ///< Empty: it is in the journal.

private:
    void take();
    void takeQuestion(StopView &view, const OperationRecord &record) const;
    void takeStrip(StopView &view, const StopProgress &progress, const OperationRecord &record) const;
    void takeUnchanged(StopView &view) const;
    [[nodiscard]] AfterStop afterStop(const OperationRecord &record) const;
    void lookForVersion();

    AppContext m_context;
    Workspace *m_workspace;
    OperationWatch *m_watch;
    StopController *m_stops;
    OperationRef m_ref;
    std::function<QDateTime()> m_now;
    StopView m_view;
    std::optional<Snapshot> m_before;
    QTimer m_tick;
};

/// The lines of the question; `total` of counts is the sum of their counts, always.
[[nodiscard]] QList<StopLine> stopLines(const TargetCounts &counts, StartedOnStop started);

} // namespace belay
