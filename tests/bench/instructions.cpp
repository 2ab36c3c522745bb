// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/acs3signer.h"
#include "core/cloud/alibaba/roscodec.h"
#include "core/cloud/aws/sigv4signer.h"
#include "core/cloud/aws/stacksetcodec.h"
#include "core/cloud/huawei/sdkhmacsigner.h"
#include "tests/bench/measure.h"
#include "tests/bench/pages.h"
#include "ui/presentation/instancesmodel.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace belay::bench {

namespace {

const QDateTime signedAt(QDate(2026, 11, 21), QTime(10, 15, 30), Qt::UTC);

Keys keys()
{
    Keys keys;
    keys.keyId = QStringLiteral("AKIDEXAMPLE");
    keys.secret = Secret(QByteArrayView("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"));
    return keys;
}

ApiRequest request(const char *endpoint)
{
    ApiRequest request;
    request.action = QStringLiteral("ListStackInstances");
    request.endpoint = QUrl(QString::fromLatin1(endpoint));
    request.contentType = "application/x-www-form-urlencoded; charset=utf-8";
    request.headers = {{"x-acs-version", "2019-06-01"}};
    request.body = "Action=ListStackInstances&Version=2010-05-15&StackSetName=landing-zone&MaxResults=100"
                   "&StackInstanceRegion=eu-west-1&NextToken=p000417";
    return request;
}

QByteArray rosPage()
{
    QJsonArray summaries;
    for (int i = 0; i < 100; ++i)
        summaries.append(QJsonObject{
            {QStringLiteral("StackGroupId"), QStringLiteral("fd0ddef9-9540-4b42-a464-94f77835a2f1")},
            {QStringLiteral("StackGroupName"), QStringLiteral("landing-zone")},
            {QStringLiteral("AccountId"), QString::number(151'266'687'691'000'000LL + i)},
            {QStringLiteral("RegionId"), QStringLiteral("cn-hangzhou")},
            {QStringLiteral("StackId"),
             QStringLiteral("35ad60e3-6a92-42d8-8812-f0700d45%1").arg(i, 4, 10, QLatin1Char('0'))},
            {QStringLiteral("Status"), i % 9 ? QStringLiteral("CURRENT") : QStringLiteral("OUTDATED")},
            {QStringLiteral("StatusReason"),
             i % 9 ? QString() : QStringLiteral("NoPermission on ram:CreateRole")},
            {QStringLiteral("StackDriftStatus"), QStringLiteral("IN_SYNC")},
            {QStringLiteral("DriftDetectionTime"), QStringLiteral("2026-11-20T08:00:04")},
            {QStringLiteral("RdFolderId"), QStringLiteral("fd-4PvlVLOL8v")}});
    return QJsonDocument(QJsonObject{{QStringLiteral("RequestId"),
                                      QStringLiteral("14A07460-EBE7-47CA-9757-12CC4761D47A")},
                                     {QStringLiteral("TotalCount"), 2'000},
                                     {QStringLiteral("PageNumber"), 1},
                                     {QStringLiteral("PageSize"), 100},
                                     {QStringLiteral("StackInstances"), summaries}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

/// instructions NAME: signs a request, reads a page of a hundred rows or sorts a
/// hundred thousand, to be counted.
int instructions(const QStringList &arguments)
{
    const QByteArray xml = QByteArray::fromStdString(page(0, 100, -1, "p000001"));
    const QByteArray json = rosPage();
    const Keys signing = keys();
    InstanceTable table;
    if (arguments.value(0).startsWith(u"sort"))
        eachInstancePage(100'000, [&](const QList<StackInstance> &rows) { table.take(rows); });
    const auto sorted = [&](int column) {
        InstanceQuestion question;
        question.keys = {{column, Qt::AscendingOrder}};
        return orderInstances(table, question, [] { return false; }).size() == table.size();
    };
    const Works works = {
        {QStringLiteral("sign-aws"),
         [&] {
             const ApiRequest asked = request("https://cloudformation.eu-west-1.amazonaws.com");
             return !aws::signSigV4(asked, signing, signedAt, "eu-west-1", "cloudformation")
                         .headers.isEmpty();
         }},
        {QStringLiteral("sign-alibaba"),
         [&] {
             const ApiRequest asked = request("https://ros.aliyuncs.com");
             return !alibaba::signAcs3(asked, signing, signedAt, "3156853299f313e23d1673dc12e1703d")
                         .http.headers.isEmpty();
         }},
        {QStringLiteral("sign-huawei"),
         [&] {
             const ApiRequest asked = request("https://sdrs.eu-west-101.myhuaweicloud.eu");
             return !huawei::signedRequest(asked, signing, signedAt).headers.isEmpty();
         }},
        {QStringLiteral("parse-aws-page"),
         [&] {
             // Bytes of its own each time: an answer seen before would not be parsed again.
             const QByteArray body(xml.constData(), xml.size());
             return aws::decodeInstances(body)->items.size() == 100;
         }},
        {QStringLiteral("parse-ros-page"),
         [&] { return alibaba::decodeInstances(json)->items.size() == 100; }},
        {QStringLiteral("sort-by-account"), [&] { return sorted(InstancesModel::AccountColumn); }},
        {QStringLiteral("sort-by-reason"), [&] { return sorted(InstancesModel::ReasonColumn); }},
    };
    return countInstructions(works, arguments.value(0));
}

} // namespace belay::bench
