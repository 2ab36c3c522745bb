// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/protectionwatch.h"
#include "core/engine/stopcontroller.h"

namespace belay {

/// Why a row of Stop many has no box to tick.
enum class StopHindrance {
    None,
    NoCancel,  ///< This cloud has no cancel (protection groups).
    WatchOnly, ///< The connection may not stop.
    Ended,
    AlreadyStopping,
    NoConnection,
};

/// One operation Stop many could stop, or says why not.
struct StopRow
{
    OperationRef ref; ///< Empty id for a protection group's job.
    std::optional<ProtectionRef> protection = {};
    QString connectionName = {};
    Environment environment = Environment::Other;
    QString environmentName = {};
    bool practice = false;
    QString groupName = {};
    OperationAction action = OperationAction::Unknown;
    StopHindrance hindrance = StopHindrance::None;
    bool countsKnown = false;
    int finishing = 0; ///< Targets that run to their end.
    int waiting = 0;   ///< Targets that will be cancelled.
    StartedOnStop started = StartedOnStop::Finish;
    bool ticked = false;

    enum class Outcome { NotAsked, UnderWay, Accepted, Stopped, EndedByItself, Refused, Unknown };
    Outcome outcome = Outcome::NotAsked;
    std::optional<CloudError> error = {};
    friend bool operator==(const StopRow &, const StopRow &) = default;
};

/// PROD first, most waiting targets first; what cannot be stopped last. Ticks what can be stopped,
/// except drift checks and practice runs. Pure.
[[nodiscard]] QList<StopRow> planned(QList<StopRow> rows);

/// Stops several operations, each through StopController::stop(), and keeps one outcome a row.
///
/// The list is made once and does not reorder under the hand; numbers are refreshed in place.
class StopMany final : public QObject
{
    Q_OBJECT
public:
    StopMany(Workspace *workspace, OperationWatch *watch, StopController *stops, QObject *parent = nullptr);

    /// Everything that runs, by what the watches know now.
    [[nodiscard]] static QList<OperationRef> allRunning(const OperationWatch &watch);
    [[nodiscard]] static QList<std::pair<ProtectionRef, ProtectionGroup>>
    busyGroups(const ProtectionWatch &watch);

    void plan(const QList<OperationRef> &operations,
              const QList<std::pair<ProtectionRef, ProtectionGroup>> &groups = {});
    [[nodiscard]] const QList<StopRow> &rows() const { return m_rows; }
    [[nodiscard]] int ticked() const;
    void tick(int row, bool on); ///< Ignored where there is no box, and once it has begun.
    void tickAll();

    void run(const QString &note);
    [[nodiscard]] bool hasBegun() const { return m_begun; }
    /// Every ticked row has stopped, was too late, or was refused; accepted ones are still under way.
    [[nodiscard]] bool isOver() const;
    /// Every ticked row was accepted, was too late, or was refused.
    [[nodiscard]] bool isAnswered() const;
    void giveUp(); ///< Stops trying what is not accepted; those rows become Unknown or Refused.

signals:
    void rowChanged(int row);
    void over();

private:
    [[nodiscard]] StopRow rowOf(const OperationRef &ref) const;
    [[nodiscard]] StopRow rowOf(const ProtectionRef &ref, const ProtectionGroup &group) const;
    void refreshNumbers();
    void take(const OperationRef &ref);

    Workspace *m_workspace;
    OperationWatch *m_watch;
    StopController *m_stops;
    QList<StopRow> m_rows;
    bool m_begun = false;
};

} // namespace belay
