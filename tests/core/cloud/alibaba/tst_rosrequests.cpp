// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/endpoints.h"
#include "core/cloud/alibaba/roscommandline.h"
#include "core/cloud/alibaba/rosrequests.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace belay;
using namespace belay::alibaba;

/// Names, encodings and places of parameters (api/alibaba-ros.md sections 1, 6, 7 and 13).
class RosRequestsTest final : public QObject
{
    Q_OBJECT

private slots:
    void theSdkSendsTheSameUpdate_data();
    void theSdkSendsTheSameUpdate();
    void theSdkSendsTheSameDriftDetection();
    void fields_data();
    void fields();
    void whatIsNotSetIsNotSent();
    void theTemplateGoesIntoTheForm();
    void pages_data();
    void pages();
    void endpoints_data();
    void endpoints();
    void commandLines_data();
    void commandLines();
    void hiddenValuesStayOutOfTheCommandLine();
};

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QMap<QString, QString> decodedQuery(const QByteArray &encoded)
{
    QMap<QString, QString> items;
    for (const QByteArray &pair : encoded.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        items.insert(QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(equals))),
                     QString::fromUtf8(QByteArray::fromPercentEncoding(pair.mid(equals + 1))));
    }
    return items;
}

QMap<QString, QString> asMap(const QueryItems &items)
{
    QMap<QString, QString> map;
    for (const auto &[name, value] : items)
        map.insert(name, value);
    return map;
}

/// What was given to the SDK when its update requests were recorded.
UpdateDraft recordedDraft(int which)
{
    UpdateDraft draft;
    draft.group = {s("cn-hangzhou"), s("Group-1")};
    if (which == 1) {
        draft.templateId = s("5ecd1e10-b0e9-4389-a565-e4c15efc0001");
        draft.templateVersion = s("v2");
        return draft;
    }
    draft.accounts = {s("1512666876910001"), s("1412613871910002")};
    draft.regions = {s("cn-hangzhou"), s("cn-beijing")};
    draft.capabilities = {s("ExpandModules")};
    draft.deploymentOptions = {s("IgnoreExisting")};
    draft.deploymentTargets = DeploymentTargets{};
    draft.deploymentTargets->accounts = {s("1512666876910001")};
    draft.deploymentTargets->folders = {s("fd-4PvlVLOL8v")};
    draft.operationDescription = s("Update 杭州");
    draft.preferences.failureToleranceCount = 1;
    draft.preferences.maxConcurrentCount = 2;
    draft.preferences.regionConcurrency = RegionConcurrency::Parallel;
    draft.parameters = {{s("Amount"), s("1")}, {s("Name"), s("a b~*+!'()/=&%值")}};
    draft.templateBody = "{\"ROSTemplateFormatVersion\":\"2015-09-01\",\"Description\":\"a b~*+!'()\"}";
    return draft;
}

} // namespace

void RosRequestsTest::theSdkSendsTheSameUpdate_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("every kind of encoding") << 0;
    QTest::newRow("a template by id") << 1;
}

void RosRequestsTest::theSdkSendsTheSameUpdate()
{
    QFETCH(int, which);
    QFile file(QStringLiteral(BELAY_TEST_DATA "/alibaba/recorded-requests.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<QJsonObject> recorded;
    for (const QJsonValue request : QJsonDocument::fromJson(file.readAll()).object()[u"requests"].toArray()) {
        if (request[u"action"].toString() == u"UpdateStackGroup")
            recorded.append(request.toObject());
    }
    QCOMPARE(recorded.size(), 2);

    const UpdateDraft draft = recordedDraft(which);
    const ApiRequest request = rosRequest(QUrl(s("http://127.0.0.1:8080")), s("UpdateStackGroup"),
                                          updateParameters(draft), draft.templateBody);
    QMap<QString, QString> theirs = decodedQuery(recorded[which][u"target"].toString().toUtf8().mid(2));
    QVERIFY(theirs.remove(s("ClientToken")) == 1);
    QCOMPARE(asMap(request.query), theirs);
    const QString theirBody = recorded[which][u"body"].toString();
    QCOMPARE(QByteArray::fromPercentEncoding(request.body),
             QByteArray::fromPercentEncoding(theirBody.toUtf8()));
}

/// As the vendor's SDK sent it, api/alibaba-ros.md section 7.
void RosRequestsTest::theSdkSendsTheSameDriftDetection()
{
    const QMap<QString, QString> theirs = decodedQuery(
        "OperationPreferences=%7B%22FailureTolerancePercentage%22%3A10%2C%22MaxConcurrentPercentage%22%3A50"
        "%7D&RegionId=cn-hangzhou&StackGroupName=Group-1");
    OperationPreferences pace;
    pace.failureTolerancePercentage = 10;
    pace.maxConcurrentPercentage = 50;
    QCOMPARE(asMap(driftParameters({s("cn-hangzhou"), s("Group-1")}, pace)), theirs);
    pace.regionConcurrency = RegionConcurrency::Parallel; // not taken by this call
    QCOMPARE(asMap(driftParameters({s("cn-hangzhou"), s("Group-1")}, pace)), theirs);
}

using Fill = std::function<void(UpdateDraft &)>;
Q_DECLARE_METATYPE(Fill)

void RosRequestsTest::fields_data()
{
    QTest::addColumn<Fill>("fill");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const Fill &fill, const char *value) {
        QTest::newRow(name) << fill << s(name) << s(value);
    };
    row(
        "Description", [](UpdateDraft &d) { d.description = s("更新"); }, "更新");
    row(
        "TemplateURL", [](UpdateDraft &d) { d.templateUrl = s("oss://ros/demo"); }, "oss://ros/demo");
    row(
        "AdministrationRoleName", [](UpdateDraft &d) { d.administrationRole = s("Admin"); }, "Admin");
    row(
        "ExecutionRoleName", [](UpdateDraft &d) { d.executionRole = s("Exec"); }, "Exec");
    row(
        "PermissionModel", [](UpdateDraft &d) { d.permissionModel = PermissionModel::ServiceManaged; },
        "SERVICE_MANAGED");
    row(
        "AutoDeployment",
        [](UpdateDraft &d) {
            d.autoDeployment = AutoDeployment{true, false};
        },
        R"({"Enabled":true,"RetainStacksOnAccountRemoval":false})");
    row(
        "AutoDeployment",
        [](UpdateDraft &d) {
            d.autoDeployment = AutoDeployment{false, std::nullopt};
        },
        R"({"Enabled":false})");
    row(
        "DeploymentTargets",
        [](UpdateDraft &d) {
            d.deploymentTargets = DeploymentTargets{};
            d.deploymentTargets->folders = {s("fd-1")};
        },
        R"({"RdFolderIds":["fd-1"]})");
    row(
        "OperationPreferences",
        [](UpdateDraft &d) {
            d.preferences.failureTolerancePercentage = 10;
            d.preferences.maxConcurrentPercentage = 50;
            d.preferences.regionConcurrency = RegionConcurrency::Sequential;
        },
        R"({"FailureTolerancePercentage":10,"MaxConcurrentPercentage":50,"RegionConcurrencyType":"SEQUENTIAL"})");
    row(
        "Parameters.1.ParameterValue",
        [](UpdateDraft &d) {
            d.parameters = {{s("Empty"), QString(s(""))}};
        },
        "");
    row(
        "Parameters.11.ParameterKey",
        [](UpdateDraft &d) {
            for (int i = 1; i <= 11; ++i)
                d.parameters.append({s("P%1").arg(i), s("v")});
        },
        "P11");
}

void RosRequestsTest::fields()
{
    QFETCH(Fill, fill);
    QFETCH(QString, name);
    UpdateDraft draft;
    fill(draft);
    const QMap<QString, QString> sent = asMap(updateParameters(draft));
    QVERIFY(sent.contains(name));
    QTEST(sent[name], "value");
}

void RosRequestsTest::whatIsNotSetIsNotSent()
{
    UpdateDraft draft;
    draft.group = {s("cn-hangzhou"), s("G")};
    draft.deploymentTargets = DeploymentTargets{};
    draft.usePreviousTemplate = true;
    const QueryItems expected{{s("RegionId"), s("cn-hangzhou")}, {s("StackGroupName"), s("G")}};
    QCOMPARE(updateParameters(draft), expected);
}

void RosRequestsTest::theTemplateGoesIntoTheForm()
{
    const ApiRequest request = rosRequest({}, s("UpdateStackGroup"), {}, QByteArray("a b+c: 模\n"));
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.body, QByteArray("TemplateBody=a%20b%2Bc%3A%20%E6%A8%A1%0A"));
    QCOMPARE(request.contentType, QByteArray("application/x-www-form-urlencoded"));
    QVERIFY(request.headers.contains(RawHeader("x-acs-version", "2019-09-10")));
    QCOMPARE(stsRequest({}, s("GetCallerIdentity")).headers,
             QList<RawHeader>({{"x-acs-version", "2015-04-01"}}));
}

void RosRequestsTest::pages_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("number");
    QTest::newRow("the first page") << QString() << s("1");
    QTest::newRow("a later page") << s("3") << s("3");
}

void RosRequestsTest::pages()
{
    QFETCH(QString, token);
    const QMap<QString, QString> sent = asMap(pageParameters({token}));
    QTEST(sent[s("PageNumber")], "number");
    QCOMPARE(sent[s("PageSize")], s("50"));
}

void RosRequestsTest::endpoints_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("identity");
    QTest::addColumn<bool>("international");
    QTest::addColumn<QString>("ros");
    QTest::addColumn<QString>("sts");
    QTest::newRow("China") << QString() << QString() << false << s("https://ros.aliyuncs.com")
                           << s("https://sts.aliyuncs.com");
    QTest::newRow("Singapore") << QString() << QString() << true << s("https://ros-intl.aliyuncs.com")
                               << s("https://sts.aliyuncs.com");
    QTest::newRow("own endpoint") << s("http://127.0.0.1:8080") << QString() << true
                                  << s("http://127.0.0.1:8080") << s("http://127.0.0.1:8080");
    QTest::newRow("own identity endpoint")
        << QString() << s("https://sts.cn-hangzhou.aliyuncs.com") << false << s("https://ros.aliyuncs.com")
        << s("https://sts.cn-hangzhou.aliyuncs.com");
}

void RosRequestsTest::endpoints()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, identity);
    QFETCH(bool, international);
    Connection connection;
    connection.endpoint = QUrl(endpoint);
    connection.identityEndpoint = QUrl(identity);
    connection.internationalSite = international;
    QTEST(rosEndpoint(connection).toString(), "ros");
    QTEST(stsEndpoint(connection).toString(), "sts");
}

void RosRequestsTest::commandLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const GroupKey group{s("cn-hangzhou"), s("MyStackGroup")};
    const OperationId id(s("6da106ca-1784-4a6f-a7e1-e723863d0001"));
    QTest::newRow("stop") << stopCommandLine({{}, group, id})
                          << s("aliyun ros StopStackGroupOperation --region cn-hangzhou --OperationId "
                               "6da106ca-1784-4a6f-a7e1-e723863d0001");
    UpdateDraft draft;
    draft.group = group;
    draft.templateBody = "{}";
    draft.parameters = {{s("Amount"), s("1")}};
    draft.accounts = {s("1512666876910001")};
    draft.regions = {s("cn-hangzhou"), s("cn-beijing")};
    draft.operationDescription = s("Update it's time");
    QTest::newRow("update")
        << updateCommandLine(draft, {})
        << s("aliyun ros UpdateStackGroup --region cn-hangzhou --StackGroupName MyStackGroup "
             "--Parameters.1.ParameterKey Amount --Parameters.1.ParameterValue 1 "
             "--AccountIds '[\"1512666876910001\"]' --RegionIds '[\"cn-hangzhou\",\"cn-beijing\"]' "
             "--OperationDescription 'Update it'\\''s time' --TemplateBody-FILE ./template");
    UpdateDraft dash;
    dash.group = group;
    dash.description = s("-x; $(rm)");
    QTest::newRow("a value that begins with -")
        << updateCommandLine(dash, {})
        << s("aliyun ros UpdateStackGroup --region cn-hangzhou --StackGroupName MyStackGroup "
             "--Description='-x; $(rm)'");
}

void RosRequestsTest::commandLines()
{
    QFETCH(QString, line);
    QTEST(line, "expected");
}

void RosRequestsTest::hiddenValuesStayOutOfTheCommandLine()
{
    UpdateDraft draft;
    draft.group = {s("cn-hangzhou"), s("G")};
    draft.parameters = {{s("Password"), s("hunter2")}, {s("Amount"), s("3")}};
    const QString line = updateCommandLine(draft, {s("Password")});
    QVERIFY(!line.contains(s("hunter2")));
    QVERIFY(line.contains(s("--Parameters.1.ParameterValue-FILE ./Password")));
    QVERIFY(line.contains(s("--Parameters.2.ParameterValue 3")));
}

QTEST_GUILESS_MAIN(RosRequestsTest)
#include "tst_rosrequests.moc"
