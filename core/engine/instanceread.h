// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/stackgroupservice.h"
#include "core/domain/instancetable.h"
#include "core/engine/listread.h"

#include <QTimer>

namespace belay {

/// Reads the instances of one group, however many there are, into a packed table.
///
/// Rows are there from the first page on. A list of more than three pages is read by one chain a
/// region side by side where the group names more than one region and its pages have no numbers.
/// What breaks off keeps its rows and goes on behind the last good page with retry(). A second
/// reading changes rows in place; what the list has lost goes when it was read to its end. Signals
/// come at most every 16 ms, and once at the end. Main thread.
class InstanceRead final : public QObject
{
    Q_OBJECT
public:
    explicit InstanceRead(QObject *parent = nullptr);
    ~InstanceRead() override;

    /// Begins with an empty table. `pace` pays for each call; empty: no budget.
    void start(std::shared_ptr<StackGroupService> service, const GroupKey &group, ListRead::Pace pace = {});
    void refresh(); ///< Reads the same group again; rows stay meanwhile.
    void retry();   ///< After an error: goes on where it broke off.
    void cancel();  ///< Keeps what came.
    void clear();   ///< No group, no rows.

    [[nodiscard]] const InstanceTable &table() const { return m_table; }
    [[nodiscard]] bool isReading() const { return m_list && m_list->isReading(); }
    [[nodiscard]] bool isComplete() const
    {
        return m_isComplete;
    } ///< The table is the whole list, as of readAt().
    /// How often a reading has taken rows out, so that the others changed their index.
    [[nodiscard]] int removals() const { return m_removals; }
    [[nodiscard]] QDateTime readAt() const { return m_readAt; } ///< When it was last complete.
    [[nodiscard]] int pagesRead() const { return m_list ? m_list->pagesRead() : 0; }
    [[nodiscard]] int pagesTotal() const
    {
        return m_list ? m_list->pagesTotal() : -1;
    } ///< -1: not known yet.
    [[nodiscard]] std::optional<CloudError> error() const;

signals:
    void changed(); ///< Rows or state.

private:
    void splitByRegion();
    void listEnded();
    [[nodiscard]] ListRead::Fetch fetchOf(const QString &region);

    std::shared_ptr<StackGroupService> m_service;
    GroupKey m_group;
    ListRead::Pace m_pace;
    NapsPtr m_naps = std::make_shared<Naps>();
    std::unique_ptr<ListRead> m_list;
    InstanceTable m_table;
    QTimer m_announce;
    QDateTime m_readAt;
    bool m_isComplete = false;
    int m_passes = 0;
    int m_removals = 0;
};

} // namespace belay
