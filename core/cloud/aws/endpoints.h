// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"

namespace belay::aws {

/// Regions of one partition and the name their hosts end with (api/aws-cloudformation.md section 1).
struct Partition
{
    QString id; ///< As in ARNs: "aws", "aws-cn", ...
    QString hostSuffix;
    QStringList regions; ///< Known by name; the provider may have opened more since.
};

/// The partition a region's name belongs to; a name that fits none is taken for one of "aws".
[[nodiscard]] const Partition &partitionOf(const QString &region);

/// What the provider accepts as a region's name: letters, digits and hyphens, at most 128.
[[nodiscard]] bool isRegionName(const QString &region);

/// The connection's own endpoint, else the service's host in that region; invalid when the region's
/// name is not one.
[[nodiscard]] QUrl cloudFormationEndpoint(const Connection &connection, const QString &region);

/// identityEndpoint, else the connection's own endpoint, else the region's STS.
[[nodiscard]] QUrl stsEndpoint(const Connection &connection, const QString &region);

} // namespace belay::aws
