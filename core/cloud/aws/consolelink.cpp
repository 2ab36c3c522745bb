// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/consolelink.h"

#include "core/cloud/aws/endpoints.h"

#include <QHash>

namespace belay::aws {

QUrl consoleLink(const QString &group, const QString &region)
{
    static const QHash<QString, QString> hosts{
        {QStringLiteral("aws"), QStringLiteral("console.aws.amazon.com")},
        {QStringLiteral("aws-cn"), QStringLiteral("console.amazonaws.cn")},
        {QStringLiteral("aws-us-gov"), QStringLiteral("console.amazonaws-us-gov.com")},
    };
    const QString host = isRegionName(region) ? hosts.value(partitionOf(region).id) : QString();
    if (host.isEmpty())
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(region + u'.' + host);
    url.setPath(QStringLiteral("/cloudformation/home"));
    url.setQuery(QStringLiteral("region=") + region);
    const QByteArray text = QUrl::toPercentEncoding(QStringLiteral("StackSet-") + group);
    url.setFragment(QStringLiteral("/stacks?filteringText=") + QString::fromLatin1(text));
    return url;
}

} // namespace belay::aws
