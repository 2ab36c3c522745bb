// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/endpoints.h"

namespace belay::alibaba {

QUrl rosEndpoint(const Connection &connection)
{
    if (!connection.endpoint.isEmpty())
        return connection.endpoint;
    return QUrl(connection.internationalSite ? QStringLiteral("https://ros-intl.aliyuncs.com")
                                             : QStringLiteral("https://ros.aliyuncs.com"));
}

QUrl stsEndpoint(const Connection &connection)
{
    if (!connection.identityEndpoint.isEmpty())
        return connection.identityEndpoint;
    return connection.endpoint.isEmpty() ? QUrl(QStringLiteral("https://sts.aliyuncs.com"))
                                         : connection.endpoint;
}

} // namespace belay::alibaba
