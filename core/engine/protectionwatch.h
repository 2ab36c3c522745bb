// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/protectiongroup.h"
#include "core/engine/pollscheduler.h"

namespace belay {

struct ProtectionRef
{
    ConnectionId connection;
    QString region;
    ProtectionGroupId group;

    friend bool operator==(const ProtectionRef &, const ProtectionRef &) = default;
    friend size_t qHash(const ProtectionRef &ref, size_t seed = 0)
    {
        return qHashMulti(seed, ref.connection, ref.region, ref.group);
    }
};

/// The protection groups of all Huawei connections and the insides of the focused one.
class ProtectionWatch final : public QObject
{
    Q_OBJECT
public:
    ProtectionWatch(Workspace *workspace, PollScheduler *scheduler, QObject *parent = nullptr);
    ~ProtectionWatch() override;

    void start();
    void refresh();
    [[nodiscard]] QList<std::pair<ProtectionRef, ProtectionGroup>> groups() const;
    [[nodiscard]] std::optional<ProtectionGroup> group(const ProtectionRef &ref) const;
    [[nodiscard]] QDateTime readAt(const Scope &scope) const; ///< Invalid: not read yet.
    [[nodiscard]] std::optional<CloudError> error(const Scope &scope) const;

    void focus(const std::optional<ProtectionRef> &ref);
    [[nodiscard]] QList<ProtectedInstance> instances(const ProtectionRef &ref) const;
    [[nodiscard]] QList<ReplicationPair> pairs(const ProtectionRef &ref) const;
    [[nodiscard]] QList<FailedTask> failedTasks(const ProtectionRef &ref) const;
    void take(const ProtectionRef &ref, const ProtectionGroup &group); ///< News read elsewhere.

signals:
    void groupsChanged();
    void insidesChanged(const belay::ProtectionRef &ref);

public:
    class Private;

private:
    std::shared_ptr<Private> d; ///< Shared with the flows under way.
};

} // namespace belay
