// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/lookup.h"
#include "core/engine/protectionwatch.h"

namespace belay {

enum class ProtectionStage {
    Reading,      ///< The state is read once more before sending.
    Written,
    Sent,
    Accepted,     ///< A job id came back.
    Working,      ///< The job runs; parts() of it are pairs.
    Finished,     ///< The job succeeded and the group shows the goal state.
    Failed,
    Refused,      ///< By us or the cloud; nothing was started.
    Unknown,      ///< It left, nothing came back; the group's state is being read, at last by the reconciler.
    NotCarriedOut, ///< As far as visible it never arrived; may be sent anew by a person.
    ReachedAnyhow, ///< The goal state is there, but it cannot be told who did it.
};

struct ProtectionProgress
{
    ProtectionRef ref;
    ProtectionAction action = ProtectionAction::Disable;
    ProtectionStage stage = ProtectionStage::Reading;
    QList<std::pair<ProtectionStage, QDateTime>> reached;
    ClientToken token; ///< Names the intent in the journal; the cloud has no token for it.
    JobId jobId;
    std::optional<Job> job = {};
    ActionRefusal refusal = ActionRefusal::None;
    std::optional<CloudError> error = {};

    [[nodiscard]] bool isOver() const;
};

/// Enables and disables protection: state re-read, written down, sent once on the change lane,
/// the job followed to its end, then the group until it shows the goal. Never repeats by itself.
class ProtectionController final : public QObject
{
    Q_OBJECT
public:
    ProtectionController(Workspace *workspace, ProtectionWatch *watch, QObject *parent = nullptr,
                         LookTimes times = {});
    ~ProtectionController() override;

    void act(const ProtectionRef &ref, ProtectionAction action, const QString &reason);
    [[nodiscard]] const ProtectionProgress *progress(const ProtectionRef &ref) const;

signals:
    void progressed(const belay::ProtectionRef &ref);

public:
    class Private;

private:
    std::shared_ptr<Private> d; ///< Shared with the flows under way.
};

} // namespace belay
