// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/guardtrials.h"
#include "ui/presentation/guardwords.h"

#include <QTimer>

namespace belay {

/// The guard dialog without a widget: rules as they are being set, how each stands now, what past
/// runs say, and what would be watched. Main thread.
class GuardForm final : public QObject
{
    Q_OBJECT
public:
    /// A guard as it is kept, or a new one (empty id). `context.guards` is there.
    GuardForm(const AppContext &context, Guard guard, QObject *parent = nullptr);

    /// The guard of this operation, or the one a new guard begins as: 8 failures, count down.
    [[nodiscard]] static Guard forOperation(const GuardWatch &guards, const OperationRef &ref);
    [[nodiscard]] static Guard forConnection(const GuardWatch &guards, const ConnectionId &connection);

    [[nodiscard]] const Guard &guard() const { return m_guard; }
    void edit(const std::function<void(Guard &)> &change);
    [[nodiscard]] bool isKept() const; ///< It is armed already.

    [[nodiscard]] QString title() const; ///< "Guard for baseline-iam UPDATE".
    [[nodiscard]] QString stateWord() const;
    [[nodiscard]] QString blind() const; ///< Why it sees nothing now; empty: it does.
    /// "now 4" of a rule, set or not; empty where no one operation is watched.
    [[nodiscard]] QString nowOf(GuardRule rule) const;
    [[nodiscard]] QString trials() const;
    [[nodiscard]] QList<PastRun> pastRuns() const { return m_runs.tryOn(m_guard.rules); }
    /// What it watches right now, a title each: the list a guard that stops is confirmed with.
    [[nodiscard]] QStringList watched() const;
    /// "Arm for 3 operations", "Keep armed".
    [[nodiscard]] QString armWord() const;
    [[nodiscard]] QString refusal() const; ///< Why it cannot be armed, as a sentence; empty: it can.

    void arm();
    void disarm();

signals:
    void changed();

private:
    AppContext m_context;
    Guard m_guard;
    PastRuns m_runs;
    QTimer m_tick;
};

} // namespace belay
