// SPDX-License-Identifier: Apache-2.0
#include "core/domain/connection.h"

#include <QRegularExpression>

namespace belay {

bool isAllowedEndpoint(const QUrl &endpoint)
{
    if (!endpoint.isValid() || endpoint.host().isEmpty() || !endpoint.userInfo().isEmpty())
        return false;
    if (endpoint.scheme() == u"https")
        return true;
    static const QRegularExpression loopback(QStringLiteral("^(localhost|::1|127(\\.\\d{1,3}){3})$"));
    return endpoint.scheme() == u"http" && loopback.match(endpoint.host()).hasMatch();
}

} // namespace belay
