// SPDX-License-Identifier: Apache-2.0
#include "core/domain/connection.h"

namespace belay {

bool isAllowedEndpoint(const QUrl &endpoint)
{
    if (!endpoint.isValid() || endpoint.host().isEmpty() || !endpoint.userInfo().isEmpty())
        return false;
    if (endpoint.scheme() == u"https")
        return true;
    const QString host = endpoint.host();
    const bool loopback = host == u"localhost" || host == u"::1" || host.startsWith(u"127.");
    return endpoint.scheme() == u"http" && loopback;
}

} // namespace belay
