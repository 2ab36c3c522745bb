// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/operationwatch.h"

namespace belay {

/// Sent, accepted, stopping and stopped are four facts; this is how far one stop has come
/// (ux.md 5.4).
enum class StopStage {
    Written,     ///< In the journal (or `recorded` is false and it says so).
    Sent,
    Accepted,    ///< By the cloud; this is not yet stopped.
    Stopping,    ///< The cloud reports it.
    Draining,    ///< Started targets still working.
    Stopped,
    EndedByItself, ///< Too late: it had ended.
    Refused,     ///< The cloud said no; `error` says why.
    Unknown,     ///< It left and nothing came back yet; being looked into.
};

struct StopProgress
{
    OperationRef ref;
    StopStage stage = StopStage::Written;
    QList<std::pair<StopStage, QDateTime>> reached; ///< With the time of each, in order.
    bool recorded = true;         ///< False: sent although the journal could not be written.
    int attempts = 0;
    int draining = -1;            ///< Targets still running; -1 when not known.
    QDateTime clickedAt;
    std::optional<CloudError> error = {};

    [[nodiscard]] bool isOver() const
    {
        return stage == StopStage::Stopped || stage == StopStage::EndedByItself || stage == StopStage::Refused;
    }
};

/// The brake. One method for people, guards and the command line.
///
/// The request goes out on the stop lane, waits at most 50 ms for the journal, is repeated until it
/// is accepted, the operation has ended, or giveUp() is called, and is followed until the operation
/// has stopped. A second stop() for the same operation while one is under way joins it.
class StopController final : public QObject
{
    Q_OBJECT
public:
    StopController(Workspace *workspace, OperationWatch *watch, QObject *parent = nullptr);
    ~StopController() override;

    void stop(const OperationRef &ref, Actor actor, const QString &note = {});
    void giveUp(const OperationRef &ref); ///< Stops trying; what was sent stays sent.
    [[nodiscard]] const StopProgress *progress(const OperationRef &ref) const; ///< Null: never asked.

signals:
    void progressed(const belay::OperationRef &ref);

public:
    class Private;

private:
    std::shared_ptr<Private> d; ///< Shared with the flows under way.
};

} // namespace belay
