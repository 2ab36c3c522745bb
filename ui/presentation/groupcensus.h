// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/instanceread.h"
#include "core/engine/operationwatch.h"
#include "ui/presentation/groupsmodel.h"

#include <stop_token>

namespace belay {

/// Looks once into each group of a list, one after another, for what the list does not tell: how
/// many targets, in which accounts, which template, how many have drifted.
///
/// Reads inside the budget, only while it is active, and no more than the first pages of a long
/// group. What is read elsewhere is taken in. Main thread.
class GroupCensus final : public QObject
{
    Q_OBJECT
public:
    GroupCensus(Workspace *workspace, OperationWatch *watch, QObject *parent = nullptr);
    ~GroupCensus() override;

    void setActive(bool active);
    void
    want(const QList<std::pair<ConnectionId, GroupKey>> &groups); ///< Those without a sight are looked into.
    [[nodiscard]] GroupSight sight(const ConnectionId &connection, const GroupKey &group) const;
    void takeTargets(const ConnectionId &connection, const GroupKey &group, const InstanceTable &table);
    void takeDefinition(const ConnectionId &connection, const GroupKey &group,
                        const StackGroupDetail &detail);

signals:
    void changed();

private:
    using Place = std::pair<ConnectionId, GroupKey>;

    void next();
    void describe();
    void readTargets();
    void takeRead();
    [[nodiscard]] ListRead::Pace pace() const;
    [[nodiscard]] std::shared_ptr<StackGroupService> service() const;

    Workspace *m_workspace;
    OperationWatch *m_watch;
    QHash<Place, GroupSight> m_sights;
    QSet<Place> m_tried;
    QList<Place> m_queue;
    std::optional<Place> m_at;
    InstanceRead m_read;
    QTimer m_later; ///< For a call the budget does not have yet.
    std::stop_source m_reading;
    bool m_isActive = false;
};

} // namespace belay
