// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/consolelink.h"

#include <QRegularExpression>

namespace belay::alibaba {

QUrl consoleLink(const QString &region)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9-]{1,64}\\z"));
    if (!form.match(region).hasMatch())
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(QStringLiteral("ros.console.aliyun.com"));
    url.setPath(u'/' + region + QStringLiteral("/stacks"));
    return url;
}

} // namespace belay::alibaba
