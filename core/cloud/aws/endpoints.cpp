// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/endpoints.h"

#include <QRegularExpression>

namespace belay::aws {

namespace {

struct Row
{
    QRegularExpression names;
    Partition partition;
};

Row row(const char *names, const char *id, const char *hostSuffix, const char *regions)
{
    const QString known = QString::fromLatin1(regions);
    return {
        QRegularExpression(QLatin1String("\\A") + QLatin1String(names) + QLatin1String("-\\w+-\\d+\\z")),
        {QString::fromLatin1(id), QString::fromLatin1(hostSuffix), known.split(u' ', Qt::SkipEmptyParts)}};
}

/// The commercial partition is last: its pattern is the widest.
const QList<Row> &rows()
{
    static const QList<Row> table{
        row("cn", "aws-cn", "amazonaws.com.cn", "cn-north-1 cn-northwest-1"),
        row("us-gov", "aws-us-gov", "amazonaws.com", "us-gov-east-1 us-gov-west-1"),
        row("eusc-(de)", "aws-eusc", "amazonaws.eu", "eusc-de-east-1"),
        row("us-iso", "aws-iso", "c2s.ic.gov", "us-iso-east-1 us-iso-west-1"),
        row("us-isob", "aws-iso-b", "sc2s.sgov.gov", "us-isob-east-1"),
        row("eu-isoe", "aws-iso-e", "cloud.adc-e.uk", "eu-isoe-west-1"),
        row("us-isof", "aws-iso-f", "csp.hci.ic.gov", "us-isof-east-1 us-isof-south-1"),
        row("(us|eu|ap|sa|ca|me|af|il|mx)", "aws", "amazonaws.com",
            "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 "
            "ap-south-2 "
            "ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 "
            "ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 "
            "eu-south-2 "
            "eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 "
            "us-east-1 "
            "us-east-2 us-west-1 us-west-2"),
    };
    return table;
}

QUrl host(const QString &service, const QString &region)
{
    if (!isRegionName(region))
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(service + u'.' + region + u'.' + partitionOf(region).hostSuffix);
    return url;
}

} // namespace

const Partition &partitionOf(const QString &region)
{
    for (const Row &candidate : rows()) {
        if (candidate.names.match(region).hasMatch())
            return candidate.partition;
    }
    return rows().constLast().partition;
}

bool isRegionName(const QString &region)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-zA-Z0-9-]{1,128}\\z"));
    return form.match(region).hasMatch();
}

QUrl cloudFormationEndpoint(const Connection &connection, const QString &region)
{
    return connection.endpoint.isEmpty() ? host(QStringLiteral("cloudformation"), region)
                                         : connection.endpoint;
}

QUrl stsEndpoint(const Connection &connection, const QString &region)
{
    if (!connection.identityEndpoint.isEmpty())
        return connection.identityEndpoint;
    return connection.endpoint.isEmpty() ? host(QStringLiteral("sts"), region) : connection.endpoint;
}

} // namespace belay::aws
