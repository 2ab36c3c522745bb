// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/roscodec.h"

#include <QFile>
#include <QTest>

using namespace belay;
using namespace belay::alibaba;

/// The samples of api/alibaba-ros.md section 8 to values; broken input to a clear error.
class RosCodecTest final : public QObject
{
    Q_OBJECT

private slots:
    void groups();
    void group();
    void driftDetailsBesideTheGroup();
    void instances();
    void instance();
    void operations();
    void operation();
    void results();
    void resultsAreFilteredByPage();
    void acceptedChanges();
    void templates();
    void regionsAndIdentity();
    void pagesGoOnUntilTheCountIsReached_data();
    void pagesGoOnUntilTheCountIsReached();
    void numbersMayBeText();
    void times_data();
    void times();
    void unknownWordsAreKept();
    void masksAreMarkedHidden();
    void brokenBodies_data();
    void brokenBodies();
    void everyPrefixIsAnError();
};

namespace {

const QString region = QStringLiteral("cn-hangzhou");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray sample(const char *action)
{
    QFile file(QStringLiteral(BELAY_TEST_DATA "/alibaba/%1.json").arg(QLatin1String(action)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray changed(const char *action, const char *from, const char *to)
{
    QByteArray body = sample(action);
    Q_ASSERT(body.contains(from));
    return body.replace(from, to);
}

QDateTime utc(int y, int m, int d, int h, int min, int sec)
{
    return QDateTime(QDate(y, m, d), QTime(h, min, sec), Qt::UTC);
}

template <class T>
QString messageOf(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

void RosCodecTest::groups()
{
    const auto page = decodeGroups(sample("ListStackGroups"), region);
    QVERIFY2(page, qPrintable(messageOf(page)));
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->total, std::optional<qint64>(1));
    QVERIFY(page->next.isEmpty());
    const StackGroup &group = page->items[0];
    QCOMPARE(group.key, (GroupKey{region, s("MyStackGroup")}));
    QCOMPARE(group.id, s("fd0ddef9-9540-4b42-a464-94f778350001"));
    QCOMPARE(group.description, s("My Stack Group"));
    QVERIFY(group.state == GroupState::Active);
    QVERIFY(group.permissionModel == PermissionModel::SelfManaged);
    QVERIFY(group.drift == DriftState::InSync);
    QCOMPARE(group.driftCheckedAt, utc(2026, 2, 27, 7, 47, 47));
    QCOMPARE(group.resourceGroup, s("rg-acfmxazb4ph60001"));
    QCOMPARE(group.tags, QList<Tag>({{s("team"), s("ops")}}));
    QCOMPARE(group.createdAt, utc(2026, 1, 5, 5, 38, 31));
    QCOMPARE(group.updatedAt, utc(2026, 2, 15, 16, 40, 25));
    QVERIFY(!group.managedExecution);
}

void RosCodecTest::group()
{
    const auto detail = decodeGroup(sample("GetStackGroup"), region);
    QVERIFY2(detail, qPrintable(messageOf(detail)));
    QCOMPARE(detail->templateBody, QByteArray("{\"ROSTemplateFormatVersion\":\"2015-09-01\",\"Parameters\":{"
                                              "\"Amount\":{\"Type\":\"Number\"}}}"));
    QCOMPARE(detail->parameters.size(), 1);
    QCOMPARE(detail->parameters[0].key, s("Amount"));
    QCOMPARE(detail->parameters[0].value, s("12"));
    QVERIFY(!detail->parameters[0].hidden);
    QCOMPARE(detail->administrationRole, s("AliyunROSStackGroupAdministrationRole"));
    QCOMPARE(detail->executionRole, s("AliyunROSStackGroupExecutionRole"));
    QVERIFY(detail->driftDetails);
    QVERIFY(detail->driftDetails->state == DriftState::Drifted);
    QCOMPARE(detail->driftDetails->total, 2);
    QCOMPARE(detail->driftDetails->drifted, 1);
    QCOMPARE(detail->driftDetails->inSync, 1);
    QCOMPARE(detail->driftDetails->failed, 0);
    QVERIFY(detail->group.drift == DriftState::Drifted);
}

void RosCodecTest::driftDetailsBesideTheGroup()
{
    const auto detail = decodeGroup(
        R"({"RequestId":"R","StackGroupDriftDetectionDetail":{"TotalStackInstancesCount":"7"},
            "StackGroup":{"StackGroupName":"G","StackGroupId":"1","TemplateBody":"{}"}})",
        region);
    QVERIFY2(detail, qPrintable(messageOf(detail)));
    QCOMPARE(detail->driftDetails->total, 7);
    QCOMPARE(detail->driftDetails->drifted, -1);
    QCOMPARE(detail->templateBody, QByteArray("{}"));
    QVERIFY(detail->group.drift == DriftState::NotChecked);
}

void RosCodecTest::instances()
{
    const auto page = decodeInstances(sample("ListStackInstances"));
    QVERIFY2(page, qPrintable(messageOf(page)));
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->items[0].account, s("1512666876910001"));
    QCOMPARE(page->items[0].region, s("cn-hangzhou"));
    QCOMPARE(page->items[0].stackId, s("35ad60e3-6a92-42d8-8812-f0700d450001"));
    QVERIFY(page->items[0].sync == InstanceSync::Current);
    QVERIFY(page->items[1].sync == InstanceSync::Outdated);
    QCOMPARE(page->items[1].reason, s("User initiated stop"));
    QVERIFY(page->items[1].stackId.isEmpty());
}

void RosCodecTest::instance()
{
    const auto instance = decodeInstance(sample("GetStackInstance"));
    QVERIFY2(instance, qPrintable(messageOf(instance)));
    QCOMPARE(instance->region, s("cn-beijing"));
    QCOMPARE(instance->overrides.size(), 1);
    QCOMPARE(instance->overrides[0].value, s("3"));
}

void RosCodecTest::operations()
{
    const auto page = decodeOperations(sample("ListStackGroupOperations"), region);
    QVERIFY2(page, qPrintable(messageOf(page)));
    QCOMPARE(page->items.size(), 2);
    const Operation &running = page->items[0];
    QCOMPARE(running.id, OperationId(s("6da106ca-1784-4a6f-a7e1-e723863d0001")));
    QCOMPARE(running.group, (GroupKey{region, s("MyStackGroup")}));
    QVERIFY(running.action == OperationAction::Update);
    QVERIFY(running.state == OperationState::Running);
    QCOMPARE(running.description, s("Update stack instances in hangzhou"));
    QCOMPARE(running.createdAt, utc(2026, 3, 1, 2, 3, 6));
    QVERIFY(!running.endedAt.isValid());
    QCOMPARE(page->items[1].endedAt, utc(2026, 1, 20, 9, 22, 41));
}

void RosCodecTest::operation()
{
    const auto operation = decodeOperation(sample("GetStackGroupOperation"), region);
    QVERIFY2(operation, qPrintable(messageOf(operation)));
    QVERIFY(operation->state == OperationState::Stopping);
    QCOMPARE(operation->preferences.failureToleranceCount, std::optional(1));
    QCOMPARE(operation->preferences.maxConcurrentCount, std::optional(2));
    QVERIFY(!operation->preferences.maxConcurrentPercentage);
    QCOMPARE(operation->preferences.regionOrder, QStringList({s("cn-hangzhou"), s("cn-beijing")}));
    QVERIFY(!operation->failedTargets); // the service counts nothing
}

void RosCodecTest::results()
{
    const auto page = decodeResults(sample("ListStackGroupOperationResults"), {});
    QVERIFY2(page, qPrintable(messageOf(page)));
    QCOMPARE(page->items.size(), 3);
    QVERIFY(page->items[0].state == TargetState::Succeeded);
    QVERIFY(page->items[1].state == TargetState::Running);
    QVERIFY(page->items[2].state == TargetState::Waiting);
    QCOMPARE(page->items[2].account, s("1412613871910002"));
}

void RosCodecTest::resultsAreFilteredByPage()
{
    QByteArray body = changed("ListStackGroupOperationResults", "\"PageSize\":50,\"TotalCount\":3",
                              "\"PageSize\":3,\"TotalCount\":9");
    const auto page = decodeResults(body, {TargetState::Running});
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->next.value, s("2")); // the list goes on although a page may be empty
    QVERIFY(!page->total);
}

void RosCodecTest::acceptedChanges()
{
    const auto updated = decodeUpdate(sample("UpdateStackGroup"));
    QVERIFY(updated);
    QCOMPARE(updated->operation, OperationId(s("6da106ca-1784-4a6f-a7e1-e723863d0001")));
    QCOMPARE(updated->requestId, s("14A07460-EBE7-47CA-9757-12CC4761D47A"));
    const auto stopped = decodeStop(sample("StopStackGroupOperation"));
    QVERIFY(stopped);
    QVERIFY(stopped->operation.isEmpty());
}

void RosCodecTest::templates()
{
    const auto summary = decodeTemplateSummary(sample("ValidateTemplate"));
    QVERIFY2(summary, qPrintable(messageOf(summary)));
    QCOMPARE(summary->description, s("Buckets with a lifecycle"));
    QCOMPARE(summary->parameters.size(), 4);
    const TemplateParameter &amount = summary->parameters[0];
    QCOMPARE(amount.type, s("Number"));
    QCOMPARE(amount.defaultValue, std::optional(s("12")));
    QCOMPARE(amount.minValue, std::optional(1.0));
    QCOMPARE(amount.maxValue, std::optional(20.0));
    const TemplateParameter &password = summary->parameters[1];
    QVERIFY(password.noEcho);
    QVERIFY(!password.defaultValue);
    QCOMPARE(password.minLength, std::optional(8));
    QCOMPARE(password.maxLength, std::optional(30));
    QCOMPARE(password.allowedPattern, s("[0-9A-Za-z]+"));
    QCOMPARE(summary->parameters[2].allowedValues, QStringList({s("a"), s("b"), s("3")}));
    QVERIFY(!summary->parameters[2].noEcho);
    QCOMPARE(summary->parameters[3].defaultValue, std::optional(s("{\"team\":\"ops\"}")));
    QCOMPARE(summary->resourceTypes, QStringList({s("ALIYUN::OSS::Bucket"), s("DATASOURCE::ECS::Zones")}));

    const auto body = decodeTemplateBody(sample("GetTemplate"));
    QVERIFY(body);
    QCOMPARE(*body,
             QByteArray("{\"ROSTemplateFormatVersion\":\"2015-09-01\",\n \"Description\":\"模板\"}\n"));
}

void RosCodecTest::regionsAndIdentity()
{
    QCOMPARE(decodeRegions(sample("DescribeRegions")).value(), QStringList({s("cn-hangzhou")}));
    QCOMPARE(decodeIdentity(sample("GetCallerIdentity")).value(),
             (Identity{s("1234567890123456"), s("acs:ram::1234567890123456:user/operator")}));
}

void RosCodecTest::pagesGoOnUntilTheCountIsReached_data()
{
    QTest::addColumn<QByteArray>("numbers");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("next");
    const QByteArray one("[{\"AccountId\":\"1\",\"RegionId\":\"r\",\"Status\":\"CURRENT\"}]");
    QTest::newRow("more to come") << QByteArray("1,\"PageSize\":1,\"TotalCount\":3") << one << s("2");
    QTest::newRow("the last one") << QByteArray("3,\"PageSize\":1,\"TotalCount\":3") << one << QString();
    QTest::newRow("an empty page ends the list")
        << QByteArray("2,\"PageSize\":1,\"TotalCount\":3") << QByteArray("[]") << QString();
    QTest::newRow("no rows at all") << QByteArray("1,\"PageSize\":50,\"TotalCount\":0") << QByteArray("null")
                                    << QString();
}

void RosCodecTest::pagesGoOnUntilTheCountIsReached()
{
    QFETCH(QByteArray, numbers);
    QFETCH(QByteArray, rows);
    const auto page = decodeInstances("{\"PageNumber\":" + numbers + ",\"StackInstances\":" + rows + "}");
    QVERIFY2(page, qPrintable(messageOf(page)));
    QTEST(page->next.value, "next");
}

void RosCodecTest::numbersMayBeText()
{
    const auto page = decodeOperations(
        changed("ListStackGroupOperations", "\"TotalCount\":2", "\"TotalCount\":\"2\""), region);
    QVERIFY2(page, qPrintable(messageOf(page)));
    QCOMPARE(page->total, std::optional<qint64>(2));
    const auto operation = decodeOperation(
        changed("GetStackGroupOperation", "\"MaxConcurrentCount\":2", "\"MaxConcurrentCount\":\"2\""),
        region);
    QCOMPARE(operation->preferences.maxConcurrentCount, std::optional(2));
}

void RosCodecTest::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("time");
    QTest::newRow("without a zone is UTC") << QByteArray("2024-01-05T05:38:31") << utc(2024, 1, 5, 5, 38, 31);
    QTest::newRow("with fractions") << QByteArray("2020-01-20T09:22:36.500000")
                                    << utc(2020, 1, 20, 9, 22, 36).addMSecs(500);
    QTest::newRow("with Z") << QByteArray("2024-01-05T05:38:31Z") << utc(2024, 1, 5, 5, 38, 31);
    QTest::newRow("the reference's sample that is none") << QByteArray("2020-01-20T09:22:3") << QDateTime();
    QTest::newRow("empty") << QByteArray() << QDateTime();
}

void RosCodecTest::times()
{
    QFETCH(QByteArray, text);
    const auto page =
        decodeOperations(changed("ListStackGroupOperations", "2026-03-01T02:03:06.000000", text), region);
    QVERIFY(page);
    QTEST(page->items[0].createdAt, "time");
    QCOMPARE(page->items[0].createdAt.timeSpec() == Qt::UTC, page->items[0].createdAt.isValid());
}

void RosCodecTest::unknownWordsAreKept()
{
    const auto operation =
        decodeOperation(changed("GetStackGroupOperation", "STOPPING", "CANCELLED"), region);
    QVERIFY(operation);
    QVERIFY(operation->state == OperationState::Unknown);
    QCOMPARE(operation->state.word, s("CANCELLED"));
    QVERIFY(isStoppable(operation->state.value));
    const auto results =
        decodeResults(changed("ListStackGroupOperationResults", "SUCCEEDED", "SKIPPED_BY_MOON"), {});
    QVERIFY(results);
    QVERIFY(results->items[0].state == TargetState::Unknown);
    QCOMPARE(results->items[0].state.word, s("SKIPPED_BY_MOON"));
    for (const char *word : {"STOPPING", "RUNNING"})
        QVERIFY(
            decodeResults(changed("ListStackGroupOperationResults", "SUCCEEDED", word), {})->items[0].state ==
            TargetState::Running);
    for (const char *word : {"STOPPED", "CANCELLED"})
        QVERIFY(
            decodeResults(changed("ListStackGroupOperationResults", "SUCCEEDED", word), {})->items[0].state ==
            TargetState::Cancelled);
}

void RosCodecTest::masksAreMarkedHidden()
{
    const auto detail = decodeGroup(
        changed("GetStackGroup", "\"ParameterValue\":\"12\"", "\"ParameterValue\":\"******\""), region);
    QVERIFY(detail);
    QVERIFY(detail->parameters[0].hidden);
}

void RosCodecTest::brokenBodies_data()
{
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QString &found, const char *problem) {
        QTest::newRow(name) << s(problem) << found;
    };
    row("empty", messageOf(decodeGroups({}, region)), "not JSON");
    row("HTML", messageOf(decodeGroups("<html></html>", region)), "not JSON");
    row("XML", messageOf(decodeStop("<Error/>")), "not JSON");
    row("a list", messageOf(decodeGroups("[]", region)), "not a JSON object");
    row("too deep",
        messageOf(decodeGroups("{\"a\":" + QByteArray(80, '[') + QByteArray(80, ']') + "}", region)),
        "nested too deeply");
    row("wrong root", messageOf(decodeGroup(sample("ListStackGroups"), region)), "StackGroup is missing");
    row("list is an object",
        messageOf(decodeGroups(changed("ListStackGroups", "\"StackGroups\":[\n", "\"Stacks\":[\n"), region)),
        "StackGroups is missing");
    row("no count", messageOf(decodeGroups(changed("ListStackGroups", "TotalCount", "Count"), region)),
        "TotalCount is missing");
    row("count is a word",
        messageOf(
            decodeGroups(changed("ListStackGroups", "\"TotalCount\":1", "\"TotalCount\":\"one\""), region)),
        "TotalCount: whole number expected, string found");
    row("count is a fraction",
        messageOf(decodeGroups(changed("ListStackGroups", "\"TotalCount\":1", "\"TotalCount\":1.5"), region)),
        "TotalCount: whole number expected");
    row("count is immense",
        messageOf(
            decodeGroups(changed("ListStackGroups", "\"TotalCount\":1", "\"TotalCount\":1e300"), region)),
        "TotalCount: whole number expected");
    row("name is missing",
        messageOf(decodeGroups(changed("ListStackGroups", "StackGroupName", "Name"), region)),
        "StackGroups[0].StackGroupName is missing");
    row("status is a list",
        messageOf(decodeOperation(changed("GetStackGroupOperation", "\"STOPPING\"", "[1]"), region)),
        "StackGroupOperation.Status: text expected, array found");
    row("status is missing",
        messageOf(decodeOperation(changed("GetStackGroupOperation", "\"Status\"", "\"State\""), region)),
        "StackGroupOperation.Status is missing");
    row("row is a number",
        messageOf(decodeInstances(R"({"PageNumber":1,"PageSize":9,"TotalCount":1,"StackInstances":[5]})")),
        "StackInstances[0]: object expected, number found");
    row("result without account",
        messageOf(decodeResults(
            changed("ListStackGroupOperationResults", "\"AccountId\":\"1412613871910002\",", ""), {})),
        "StackGroupOperationResults[2].AccountId is missing");
    row("flag is a word",
        messageOf(decodeTemplateSummary(
            changed("ValidateTemplate", "\"NoEcho\":\"true\"", "\"NoEcho\":\"maybe\""))),
        "Parameters[1].NoEcho: true or false expected");
    row("update without operation", messageOf(decodeUpdate(sample("StopStackGroupOperation"))),
        "OperationId is missing");
    row("template without text", messageOf(decodeTemplateBody("{\"TemplateBody\":{}}")),
        "TemplateBody: text expected");
    row("identity without account", messageOf(decodeIdentity("{\"Arn\":\"a\"}")), "AccountId is missing");
    row("regions missing", messageOf(decodeRegions("{}")), "Regions is missing");
}

void RosCodecTest::brokenBodies()
{
    QFETCH(QString, problem);
    QFETCH(QString, found);
    QVERIFY2(found.contains(problem), qPrintable(found));
}

void RosCodecTest::everyPrefixIsAnError()
{
    const QByteArray whole = sample("GetStackGroup").trimmed();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto detail = decodeGroup(whole.left(size), region);
        QVERIFY(!detail);
        QCOMPARE(detail.error().kind, ErrorKind::Protocol);
    }
    QVERIFY(decodeGroup(whole, region));
}

QTEST_GUILESS_MAIN(RosCodecTest)
#include "tst_roscodec.moc"
