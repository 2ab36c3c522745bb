// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/endpoints.h"

#include <QRegularExpression>

namespace belay::huawei {

namespace {

QUrl endpoint(QLatin1String service, const QString &region)
{
    static const QRegularExpression host(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    static const QRegularExpression europe(QStringLiteral("\\Aeu-west-1[0-9]{2}\\z"));
    if (!host.match(region).hasMatch())
        return {};
    const QLatin1String domain = europe.match(region).hasMatch() ? QLatin1String("myhuaweicloud.eu")
                                                                 : QLatin1String("myhuaweicloud.com");
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(service + u'.' + region + u'.' + domain);
    return url;
}

} // namespace

QUrl sdrsEndpoint(const QString &region)
{
    // Bangkok is served from Singapore's host.
    const QString served = region == u"ap-southeast-2" ? QStringLiteral("ap-southeast-3") : region;
    return endpoint(QLatin1String("sdrs"), served);
}

QUrl iamEndpoint(const QString &region)
{
    return endpoint(QLatin1String("iam"), region);
}

} // namespace belay::huawei
