// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/snapshots.h"
#include "ui/presentation/tablemodel.h"

#include <QPointer>

namespace belay {

/// Definitions of one group as they were kept before its updates, newest first.
class VersionsModel final : public TableModel<Snapshot>
{
public:
    enum Column { TakenColumn, WhoColumn, WhyColumn, TemplateColumn, ParametersColumn };
    explicit VersionsModel(QObject *parent = nullptr);
    [[nodiscard]] static QString keyOf(const Snapshot &version);
};

/// Two definitions to compare, the older one first, and what they are called.
struct VersionPair
{
    StackGroupDetail before;
    StackGroupDetail after;
    QString beforeName;
    QString afterName;
    friend bool operator==(const VersionPair &, const VersionPair &) = default;
};

/// "12 Mar 2026 09:14 UTC+1, mb": how a kept version is called.
[[nodiscard]] QString versionName(const Snapshot &version);
/// One version against what stands now, or two against each other; absent: nothing to compare.
[[nodiscard]] std::optional<VersionPair> versionPair(const QList<Snapshot> &chosen,
                                                     const std::optional<StackGroupDetail> &now);

/// The kept versions of the group that is looked at: read when asked for, and again when another is
/// kept. Main thread.
class VersionsPresenter final : public QObject
{
    Q_OBJECT
public:
    explicit VersionsPresenter(Snapshots *snapshots, QObject *parent = nullptr); ///< May be null: none.

    /// Forgets the versions of the group before; nothing is read yet.
    void setGroup(const ConnectionId &connection, const GroupKey &group);
    void need();
    [[nodiscard]] VersionsModel *model() { return &m_model; }
    /// What stands in the table's place: reading, or that nothing is kept and why; empty: rows.
    [[nodiscard]] QString notice() const;

signals:
    void changed();

private:
    void read();

    QPointer<Snapshots> m_snapshots;
    VersionsModel m_model;
    ConnectionId m_connection;
    GroupKey m_group;
    int m_reading = 0; ///< Counts the readings: only the last one's answer is taken.
    bool m_isNeeded = false;
    bool m_wasRead = false;
};

} // namespace belay
