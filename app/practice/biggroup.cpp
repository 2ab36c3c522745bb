// SPDX-License-Identifier: Apache-2.0
#include "app/practice/biggroup.h"

#include "app/practice/seeded.h"

#include <QUuid>

namespace belay::practice {

static constexpr int folders = 40;

static QStringList regionsOf(const QString &cloud)
{
    const char *aws[] = {"eu-west-1",    "eu-central-1", "eu-north-1",     "us-east-1",      "us-west-2",
                         "ca-central-1", "sa-east-1",    "ap-southeast-1", "ap-northeast-1", "ap-south-1"};
    const char *alibaba[] = {"cn-hangzhou", "cn-beijing",  "cn-shanghai",  "cn-shenzhen",    "cn-chengdu",
                             "cn-qingdao",  "cn-hongkong", "eu-central-1", "ap-southeast-1", "us-west-1"};
    QStringList regions;
    for (const char *region : cloud == u"aws" ? aws : alibaba)
        regions.append(QLatin1String(region));
    return regions;
}

static void fallBehind(Instance &instance, quint64 number)
{
    static const QStringList reasons{
        QStringLiteral("ResourceLogicalId:Trail, ResourceType:AWS::CloudTrail::Trail, ResourceStatusReason:"
                       "User is not authorized to perform cloudtrail:CreateTrail"),
        QStringLiteral("Account gate check failed"),
        QStringLiteral("Cancelled since failure tolerance has exceeded"),
    };
    const bool isCancelled = number % 3 == 2;
    instance.status = number % 97 == 0 ? InstanceStatus::Inoperable : InstanceStatus::Outdated;
    instance.detail = isCancelled ? InstanceDetail::Cancelled : InstanceDetail::Failed;
    instance.reason = reasons.at(qsizetype(number % 3));
}

Group bigGroup(const QString &cloud, int targets)
{
    const bool isAws = cloud == u"aws";
    const QStringList regions = regionsOf(cloud);
    const int accounts = targets / int(regions.size());
    Group group;
    group.name = QStringLiteral("landing-zone");
    group.region = isAws ? QStringLiteral("eu-west-1") : QStringLiteral("cn-hangzhou");
    const QString uuid = seededUuid(0, {u"group", cloud, group.region, group.name});
    group.id = isAws ? group.name + u':' + uuid : uuid;
    group.description = QStringLiteral("What every account of the company begins with");
    group.serviceManaged = true;
    group.autoDeploy = true;
    group.templateBody = QStringLiteral("{\"%1\":\"%2\",\"Resources\":{}}")
                             .arg(isAws ? QStringLiteral("AWSTemplateFormatVersion")
                                        : QStringLiteral("ROSTemplateFormatVersion"),
                                  isAws ? QStringLiteral("2010-09-09") : QStringLiteral("2015-09-01"));
    group.createdAt = -66'240'000'000;
    group.updatedAt = -86'400'000;

    const QString lastOperation = seededUuid(0, {u"past operation", group.id, u"0"});
    QStringList accountIds;
    for (int account = 0; account < accounts; ++account) {
        const qint64 first = isAws ? 100'000'000'000 : 1'000'000'000'000'000;
        accountIds.append(QString::number(first + qint64(account) * 84'211));
    }
    for (int folder = 0; folder < folders; ++folder)
        group.folders.append(isAws ? QStringLiteral("ou-r4ng-%1").arg(folder, 8, 10, QLatin1Char('0'))
                                   : QStringLiteral("fd-r4ng%1").arg(folder, 6, 10, QLatin1Char('0')));
    group.instances.reserve(qsizetype(accounts) * regions.size());
    const QUuid space = QUuid::fromString(uuid);
    for (const QString &region : regions) {
        for (int account = 0; account < accounts; ++account) {
            Instance instance;
            instance.account = accountIds.at(account);
            instance.region = region;
            instance.folder = group.folders.at(account % folders);
            instance.stackId =
                QUuid::createUuidV5(space, instance.account + region).toString(QUuid::WithoutBraces);
            instance.lastOperation = lastOperation;
            const quint64 number = quint64(group.instances.size());
            if (number % 331 == 7)
                fallBehind(instance, number / 331);
            group.instances.append(instance);
        }
    }
    return group;
}

} // namespace belay::practice
