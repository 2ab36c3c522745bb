// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/guard.h"
#include "core/journal/samples.h"

namespace belay {

/// The moments of a recorded run as a guard would have seen them, oldest first. Between two samples
/// nothing changed, so the moments a rule about time comes true at are put in between.
[[nodiscard]] QList<GuardFacts> momentsOf(const Recording &recording, const GuardRules &rules);

/// What a guard would have made of one recorded run.
struct PastRun
{
    RecordedOperation operation;
    GuardTrial trial;
    friend bool operator==(const PastRun &a, const PastRun &b)
    {
        return a.operation.ref == b.operation.ref && a.operation.state == b.operation.state
            && a.operation.counts == b.operation.counts && a.trial.moment == b.trial.moment && a.trial.at == b.trial.at
            && a.trial.verdict == b.trial.verdict;
    }
};

/// "Would have fired on past runs: 1 of 14 (12 Mar, correct)"; correct: that run failed or was
/// stopped. Says so when there are none.
[[nodiscard]] QString trialSentence(const QList<PastRun> &runs);
/// Whether braking that run would have been right: it failed, was stopped, or targets failed in it.
[[nodiscard]] bool wentWrong(const RecordedOperation &run);
/// "Would have fired 25 min in: 8 failures in all regions reached", or that it would not have.
[[nodiscard]] QString pastRunSentence(const PastRun &run);

/// Recorded updates a guard can be tried on: of one group, or of a whole connection. Reads once,
/// then tries rules without reading again. Main thread.
class PastRuns final : public QObject
{
    Q_OBJECT
public:
    static constexpr int most = 40; ///< The newest ones.

    /// `group` empty: of every group. `samples` null: there are none.
    PastRuns(Samples *samples, const ConnectionId &connection, const QString &group, QObject *parent = nullptr);

    [[nodiscard]] bool isReading() const { return m_waiting > 0; }
    [[nodiscard]] QList<PastRun> tryOn(const GuardRules &rules) const; ///< Newest first.

signals:
    void changed();

private:
    void readNext();

    Samples *m_samples;
    ConnectionId m_connection;
    QString m_group;
    QList<RecordedOperation> m_toRead;
    QList<std::pair<RecordedOperation, Recording>> m_runs;
    int m_waiting = 0;
};

} // namespace belay
