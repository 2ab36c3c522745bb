// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/guard.h"
#include "core/engine/stopcontroller.h"

#include <QTimer>

namespace belay {

using GuardId = Id<struct GuardTag>;

/// One guard as a person set it; lives in the profile, holds no secret.
struct Guard
{
    GuardId id;
    ConnectionId connection;
    /// The operation it watches; absent: every update in the connection.
    std::optional<OperationRef> operation = {};
    GuardRules rules;
    GuardAct act = GuardAct::CountDown;
    int countDownSeconds = 30;
    friend bool operator==(const Guard &, const Guard &) = default;
};

enum class GuardState {
    Off, ///< No guard, disarmed, or its operation has ended.
    Armed,
    CountingDown, ///< Stops at `stopsAt`.
    Fired,        ///< It has told, or has sent the stop.
    Blind,        ///< Offline, signed out, or data older than two sweeps: it would not notice.
};

enum class GuardBlindness { None, Offline, SignedOut, OldData };

/// How one guard stands with one operation.
struct GuardStatus
{
    GuardId guard;
    OperationRef operation;
    GuardState state = GuardState::Off;
    GuardVerdict verdict = {}; ///< Of the last evaluation; its readings are the "now 4" of the form.
    QDateTime stopsAt = {};    ///< While counting down.
    QDateTime firedAt = {};
    QDateTime blindSince = {};
    GuardBlindness blindness = GuardBlindness::None; ///< Also told while counting down.
    /// Rules a person held off: they must let go once before they count again.
    QList<GuardRule> held = {};
    friend bool operator==(const GuardStatus &, const GuardStatus &) = default;
};

/// Watches operations for people and brakes them through StopController::stop(), like a person and
/// marked as a guard. It can do nothing else.
///
/// It sees what OperationWatch has read and works only while the program runs. Armed, held off,
/// fired and disarmed are entries of the journal. Guards are kept in guards.json of the profile; a
/// window that may not write the journal holds none, the first window does. Main thread; the clock
/// can be replaced and look() called by tests.
class GuardWatch final : public QObject
{
    Q_OBJECT
public:
    GuardWatch(Workspace *workspace, OperationWatch *watch, StopController *stops, const QString &directory,
               std::function<QDateTime()> now = {}, QObject *parent = nullptr);
    ~GuardWatch() override;

    /// Reads the kept guards and begins to watch; why they could not be read.
    [[nodiscard]] Result<Done> load();

    /// Adds a guard, or replaces the one of the same id; an empty id is given one. Saved at once.
    GuardId arm(Guard guard);
    void disarm(const GuardId &id);
    [[nodiscard]] QList<Guard> guards() const { return m_guards; }
    [[nodiscard]] const Guard *guard(const GuardId &id) const; ///< Null: no such guard.
    /// The guard of this operation, else the one of every update in its connection; null: none.
    [[nodiscard]] const Guard *guardOf(const OperationRef &ref) const;

    /// State Off when nothing watches it.
    [[nodiscard]] GuardStatus status(const OperationRef &ref) const;
    [[nodiscard]] QList<GuardStatus> statuses() const; ///< Of all operations that are watched.

    /// Ends the count-down; the rules that hold now are passed over until they have let go once.
    void holdOff(const OperationRef &ref);
    void stopNow(const OperationRef &ref); ///< Does not wait for the end of the count-down.

    /// What would have become of a recorded run: its moments, oldest first.
    [[nodiscard]] static GuardTrial tryOn(const GuardRules &rules, const QList<GuardFacts> &moments);
    /// The facts of an operation as the watch knows it.
    [[nodiscard]] GuardFacts factsOf(const OperationRef &ref, const GuardRules &rules) const;

    void look(); ///< Evaluates everything; done by itself on news and every second.

signals:
    void guardsChanged();
    void statusChanged(const belay::OperationRef &ref);
    // Notices, for the bar, the tray and the system.
    void counting(const belay::OperationRef &ref);
    void fired(const belay::OperationRef &ref);
    void becameBlind(const belay::OperationRef &ref);
    void notSaved(const belay::CloudError &error); ///< The guard works, but only until the program ends.

private:
    void watchOver(const Guard &guard, const OperationRecord &record);
    void watchSighted(const Guard &guard, GuardStatus &status);
    void act(const Guard &guard, GuardStatus &status);
    void fire(const Guard &guard, GuardStatus &status, bool stops);
    void release(const OperationRef &ref);
    void keep(const GuardStatus &status);
    [[nodiscard]] GuardBlindness blindnessOf(const OperationRecord &record) const;
    void write(const Guard &guard, const OperationRef &ref, const QString &event,
               const GuardVerdict &verdict);
    void save();

    Workspace *m_workspace;
    OperationWatch *m_watch;
    StopController *m_stops;
    QString m_path;
    std::function<QDateTime()> m_now;
    QList<Guard> m_guards;
    QHash<OperationRef, GuardStatus> m_statuses;
    QTimer m_tick;
};

} // namespace belay
