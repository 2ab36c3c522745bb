// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/result.h"
#include "core/domain/stackgroup.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace belay {

/// A group's definition as it stood just before an update was sent.
struct Snapshot
{
    ConnectionId connection;
    QString connectionName = {};
    QString account = {};        ///< Signed in then.
    QString actor = {};          ///< Who was signed in, as the cloud calls them.
    QString note = {};           ///< Why the update was made.
    QDateTime takenAt = {};      ///< UTC.
    ClientToken token = {};      ///< Of the update that followed.
    StackGroupDetail definition; ///< Hidden parameters have no value here.
    friend bool operator==(const Snapshot &, const Snapshot &) = default;

    [[nodiscard]] QString templateHash() const; ///< SHA-256 of the template text, in hex.
};

/// Definitions kept for going back, a file each under `directory`/versions (0700, files 0600,
/// replaced durably). Values of hidden parameters are never written.
///
/// Files are written and read one after another on a thread of its own; futures always end. Main
/// thread.
class Snapshots final : public QObject
{
    Q_OBJECT
public:
    explicit Snapshots(const QString &directory, QObject *parent = nullptr);
    ~Snapshots() override;

    /// Durable when the future ends well.
    QFuture<Result<Done>> store(const Snapshot &snapshot);
    /// Newest first. A file that cannot be read is left out and left alone.
    [[nodiscard]] QFuture<QList<Snapshot>> versionsOf(const ConnectionId &connection,
                                                      const GroupKey &group) const;

signals:
    void stored(const belay::ConnectionId &connection, const belay::GroupKey &group);

private:
    QString m_directory;
    mutable QThreadPool m_pool;
};

} // namespace belay
