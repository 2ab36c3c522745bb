// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/domain/result.h"

namespace belay {

/// The directory of settings, journal and caches of one person; holds no secret.
///
/// connections.json is written new, synced, renamed, and its directory synced. Reading keeps
/// unknown members out and refuses a file over 1 MiB or of another version with ErrorKind::Invalid.
class Profile
{
public:
    explicit Profile(QString directory);
    [[nodiscard]] static QString defaultDirectory();

    [[nodiscard]] const QString &directory() const { return m_directory; }
    [[nodiscard]] Result<QList<Connection>> loadConnections() const;
    [[nodiscard]] Result<Done> saveConnections(const QList<Connection> &connections) const;

private:
    QString m_directory;
};

} // namespace belay
