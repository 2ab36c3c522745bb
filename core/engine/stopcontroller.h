// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/operationwatch.h"

#include <chrono>

namespace belay {

/// Sent, accepted, stopping and stopped are four facts; this is how far one stop has come
/// (ux.md 5.4).
enum class StopStage {
    Written, ///< In the journal (or `recorded` is false and it says so).
    Sent,
    Accepted, ///< By the cloud; this is not yet stopped.
    Stopping, ///< The cloud reports it.
    Draining, ///< Started targets still working.
    Stopped,
    EndedByItself, ///< Too late: it had ended.
    Refused,       ///< The cloud said no; `error` says why.
    Unknown,       ///< It left and nothing came back yet; being looked into.
};

struct StopProgress
{
    OperationRef ref;
    Actor actor = Actor::Person;
    ClientToken token = {}; ///< Its entry in the journal.
    StopStage stage = StopStage::Written;
    QList<std::pair<StopStage, QDateTime>> reached; ///< With the time of each, in order.
    bool givenUp = false; ///< Nothing more is sent; Refused when it never left, else Unknown.
    bool recorded = true; ///< False: the journal does not have all of it yet; writing goes on.
    int attempts = 0;
    int throttled = 0;         ///< How often the cloud asked to slow down; it is sent again shortly.
    int draining = -1;         ///< Targets still running; -1 when not known.
    QDateTime drainingAt = {}; ///< When they were counted.
    QDateTime clickedAt;
    std::optional<CloudError> error = {};

    // The exceptions of ux.md 5.4; a time is invalid while its exception does not hold.
    QDateTime noEffectSince = {};          ///< Accepted then, and still no STOPPING a minute later.
    QDateTime stuckSince = {};             ///< `draining` has not changed since then for too long.
    QDateTime waitingForNetworkSince = {}; ///< Cannot leave this computer; first in line.
    QDateTime waitingForSignInSince = {};  ///< The keys are refused or missing; first in line.

    [[nodiscard]] bool isOver() const
    {
        return stage == StopStage::Stopped || stage == StopStage::EndedByItself ||
               stage == StopStage::Refused;
    }
    [[nodiscard]] bool isDenied() const
    {
        return stage == StopStage::Refused && error && error->kind == ErrorKind::Denied;
    }
    [[nodiscard]] bool has(StopStage wanted) const
    {
        return std::any_of(reached.begin(), reached.end(),
                           [wanted](const auto &one) { return one.first == wanted; });
    }
};

/// How long a stop waits for what; tests shorten them.
struct StopTimes
{
    std::chrono::milliseconds journal{50};
    std::chrono::milliseconds lookSoon{500}; ///< Between looks in the first ten seconds after acceptance.
    std::chrono::milliseconds lookLater{2'000};
    std::chrono::milliseconds soon{10'000};
    std::chrono::milliseconds noEffect{60'000};
    std::chrono::milliseconds leastStuck{60'000}; ///< At least; more when targets usually take long.
    std::chrono::milliseconds signInRetry{30'000};
    std::chrono::milliseconds prewarm{60'000};
};

/// The brake. One method for people, guards and the command line.
///
/// The request goes out on the stop lane, waits at most 50 ms for the journal, is repeated until it
/// is accepted, the operation has ended, or giveUp() is called, and is followed until the operation
/// has stopped. A second stop() for the same operation while one is under way joins it. While an
/// operation runs, the stop lane of its scope is kept warm.
class StopController final : public QObject
{
    Q_OBJECT
public:
    StopController(Workspace *workspace, OperationWatch *watch, QObject *parent = nullptr,
                   StopTimes times = {});
    ~StopController() override;

    void stop(const OperationRef &ref, Actor actor, const QString &note = {});
    /// Sends the same stop once more, when it was accepted and shows no effect. Safe: the operation
    /// it names is what makes it safe to repeat.
    void sendAgain(const OperationRef &ref);
    void giveUp(const OperationRef &ref); ///< Stops trying; what was sent stays sent.
    /// The stop dialog is about to open.
    void prewarm(const OperationRef &ref);
    [[nodiscard]] const StopProgress *progress(const OperationRef &ref) const; ///< Null: never asked.
    /// Those that could not leave yet: what the OFFLINE banner counts.
    [[nodiscard]] int waitingInLine() const;

signals:
    void progressed(const belay::OperationRef &ref);

public:
    class Private;

private:
    std::shared_ptr<Private> d; ///< Shared with the flows under way.
};

} // namespace belay
