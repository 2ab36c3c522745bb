// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/stacksetcodec.h"
#include "core/cloud/aws/xmlanswer.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace belay;
using namespace belay::aws;

namespace {

const GroupKey baseline{QStringLiteral("us-east-1"), QStringLiteral("edge-baseline")};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(BELAY_TEST_DATA "/aws/") + QLatin1String(name) + QStringLiteral(".xml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODateWithMs);
}

template <class T>
std::optional<CloudError> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

/// Every decoder under the name of its sample: an error, or nothing when it was read.
std::optional<CloudError> decode(const QByteArray &name, const QByteArray &body)
{
    if (name == "list-stack-sets")
        return errorOf(decodeGroups(body, s("us-east-1"), CallAs::Self));
    if (name == "describe-stack-set")
        return errorOf(decodeGroup(body, s("us-east-1"), CallAs::Self));
    if (name == "list-stack-instances")
        return errorOf(decodeInstances(body));
    if (name == "describe-stack-instance")
        return errorOf(decodeInstance(body));
    if (name == "list-stack-set-operations")
        return errorOf(decodeOperations(body, baseline));
    if (name == "describe-stack-set-operation")
        return errorOf(decodeOperation(body, baseline));
    if (name == "list-stack-set-operation-results")
        return errorOf(decodeResults(body));
    if (name == "get-template-summary")
        return errorOf(decodeTemplateSummary(body, s("GetTemplateSummary")));
    if (name == "validate-template")
        return errorOf(decodeTemplateSummary(body, s("ValidateTemplate")));
    if (name == "get-caller-identity")
        return errorOf(decodeIdentity(body));
    if (name == "update-stack-set")
        return errorOf(decodeUpdate(body));
    if (name == "stop-stack-set-operation")
        return errorOf(decodeStop(body));
    qFatal("no decoder for %s", name.constData());
}

QByteArray replaced(QByteArray text, const char *what, const char *with)
{
    if (!text.contains(what))
        qFatal("the sample does not contain %s", what);
    return text.replace(what, with);
}

} // namespace

/// Rules: the samples of api/aws-cloudformation.md are read whole; whatever else arrives is either a
/// value or a clear error, never a crash and never a silent default (network-and-safety.md Q4, 14).
class StackSetCodecTest final : public QObject
{
    Q_OBJECT

private slots:
    void groups();
    void group();
    void instances();
    void instanceWithOverrides();
    void operations();
    void operation();
    void results();
    void templateSummary();
    void validatedTemplate();
    void identity();
    void accepted();
    void wordsNobodyKnowsAreKept();
    void anyNamespaceAndPrefix();
    void textIsReadExactly();
    void fieldsMayBeMissing();
    void timestamps_data();
    void timestamps();
    void cutAnswersAreErrors_data();
    void cutAnswersAreErrors();
    void brokenAnswersAreErrors_data();
    void brokenAnswersAreErrors();
};

void StackSetCodecTest::groups()
{
    const auto page = decodeGroups(sample("list-stack-sets"), s("eu-west-1"), CallAs::DelegatedAdmin);
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    const StackGroup &group = page->items.first();
    QVERIFY((group.key == GroupKey{s("eu-west-1"), s("edge-baseline"), CallAs::DelegatedAdmin}));
    QCOMPARE(group.id, s("edge-baseline:3f2c9a10-7b1e-4c7d-9a55-0d6f1e2b3c4d"));
    QCOMPARE(group.description, s("Baseline for edge accounts"));
    QVERIFY(group.state == GroupState::Active);
    QVERIFY(group.permissionModel == PermissionModel::SelfManaged);
    QVERIFY(group.drift == DriftState::NotChecked);
    QVERIFY(!group.autoDeployment); // the empty element says nothing
    QCOMPARE(group.managedExecution, std::optional(false));
    QCOMPARE(page->next.value, s("eyJtYXJrZXIiOiAiMTAwIn0="));
}

void StackSetCodecTest::group()
{
    const auto detail = decodeGroup(sample("describe-stack-set"), s("us-east-1"), CallAs::Self);
    QVERIFY(detail);
    QVERIFY(detail->group.key == baseline);
    QVERIFY(detail->templateBody.startsWith("Parameters:\n  Env: {Type: String}\n"));
    QVERIFY(detail->templateBody.endsWith("}\n"));
    QCOMPARE(detail->parameters.size(), 2);
    QVERIFY((detail->parameters[0] == Parameter{s("Env"), s("prod")}));
    QVERIFY((detail->parameters[1] == Parameter{s("Token"), s("****"), true}));
    QCOMPARE(detail->capabilities, QStringList{s("CAPABILITY_NAMED_IAM")});
    QVERIFY((detail->group.tags == QList<Tag>{{s("team"), s("ops")}}));
    QCOMPARE(detail->arn, s("arn:aws:cloudformation:us-east-1:123456789012:stackset/"
                            "edge-baseline:3f2c9a10-7b1e-4c7d-9a55-0d6f1e2b3c4d"));
    QCOMPARE(detail->administrationRole,
             s("arn:aws:iam::123456789012:role/AWSCloudFormationStackSetAdministrationRole"));
    QCOMPARE(detail->executionRole, s("AWSCloudFormationStackSetExecutionRole"));
    QCOMPARE(detail->regions, (QStringList{s("us-east-1"), s("eu-west-1")}));
    QVERIFY(detail->folders.isEmpty());
    QVERIFY(detail->driftDetails);
    QVERIFY(detail->driftDetails->state == DriftState::InSync);
    QCOMPARE(detail->driftDetails->runState, s("COMPLETED"));
    QCOMPARE(detail->driftDetails->checkedAt, utc("2026-11-20T08:00:04.511Z"));
    QCOMPARE(detail->driftDetails->total, 40);
    QCOMPARE(detail->driftDetails->inSync, 40);
    QCOMPARE(detail->driftDetails->drifted, 0);
    QCOMPARE(detail->driftDetails->cancelled, -1); // not this provider's figure
}

void StackSetCodecTest::instances()
{
    const auto page = decodeInstances(sample("list-stack-instances"));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    const StackInstance &instance = page->items.first();
    QCOMPARE(instance.account, s("012345678901"));
    QCOMPARE(instance.region, s("eu-west-1"));
    QVERIFY(instance.sync == InstanceSync::Outdated);
    QCOMPARE(instance.detailedState, s("CANCELLED"));
    QCOMPARE(instance.reason, s("Cancelled by user"));
    QCOMPARE(instance.lastOperation.toString(), s("5d7a0c3e-1111-4222-8333-944455556666"));
    QVERIFY(instance.folder.isEmpty());
    QVERIFY(page->next.isEmpty());
}

void StackSetCodecTest::instanceWithOverrides()
{
    const auto instance = decodeInstance(sample("describe-stack-instance"));
    QVERIFY(instance);
    QVERIFY((instance->overrides == QList<Parameter>{{s("Env"), s("canary")}}));
    QVERIFY(instance->sync == InstanceSync::Current);
    QVERIFY(instance->drift == DriftState::InSync);
    QCOMPARE(instance->driftCheckedAt, utc("2026-11-20T08:00:04.511Z"));
}

void StackSetCodecTest::operations()
{
    const auto page = decodeOperations(sample("list-stack-set-operations"), baseline);
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    const Operation &running = page->items[0];
    QVERIFY(running.group == baseline);
    QVERIFY(running.action == OperationAction::Update);
    QVERIFY(running.state == OperationState::Running);
    QCOMPARE(running.createdAt, utc("2026-11-21T10:15:31.573Z"));
    QVERIFY(!running.endedAt.isValid());
    QCOMPARE(running.failedTargets, std::optional(0));
    QCOMPARE(running.preferences.regionOrder, (QStringList{s("us-east-1"), s("eu-west-1")}));
    QCOMPARE(running.preferences.failureToleranceCount, std::optional(1));
    QCOMPARE(running.preferences.maxConcurrentCount, std::optional(2));
    QVERIFY(running.preferences.regionConcurrency == RegionConcurrency::Sequential);
    QVERIFY(!page->items[1].failedTargets); // absent is not zero
    QVERIFY(page->items[1].action == OperationAction::DetectDrift);
}

void StackSetCodecTest::operation()
{
    const auto operation = decodeOperation(sample("describe-stack-set-operation"), baseline);
    QVERIFY(operation);
    QVERIFY(operation->state == OperationState::Stopped);
    QCOMPARE(operation->endedAt, utc("2026-11-21T10:24:02.018Z"));
    QVERIFY(operation->preferences.regionOrder.isEmpty());
    QVERIFY(!operation->deploymentTargets);
}

void StackSetCodecTest::results()
{
    const auto page = decodeResults(sample("list-stack-set-operation-results"));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QVERIFY(page->items[0].state == TargetState::Succeeded);
    QCOMPARE(page->items[0].gate, s("SKIPPED"));
    QVERIFY(page->items[0].reason.isEmpty()); // a skipped gate is no reason
    QVERIFY(page->items[1].state == TargetState::Cancelled);
    QCOMPARE(page->items[1].reason, s("Cancelled since failure tolerance has exceeded"));
}

void StackSetCodecTest::templateSummary()
{
    const auto summary = decodeTemplateSummary(sample("get-template-summary"), s("GetTemplateSummary"));
    QVERIFY(summary);
    QCOMPARE(summary->parameters.size(), 1);
    const TemplateParameter &parameter = summary->parameters.first();
    QCOMPARE(parameter.key, s("Env"));
    QCOMPARE(parameter.type, s("String"));
    QCOMPARE(parameter.defaultValue, std::optional(s("dev")));
    QCOMPARE(parameter.allowedValues, (QStringList{s("dev"), s("prod")}));
    QVERIFY(!parameter.noEcho);
    QCOMPARE(summary->resourceTypes, QStringList{s("AWS::SNS::Topic")});

    const auto withoutDefault = decodeTemplateSummary(
        replaced(sample("get-template-summary"), "<DefaultValue>dev</DefaultValue>", ""),
        s("GetTemplateSummary"));
    QVERIFY(!withoutDefault->parameters.first().defaultValue);
    const auto emptyDefault =
        decodeTemplateSummary(replaced(sample("get-template-summary"), "<DefaultValue>dev", "<DefaultValue>"),
                              s("GetTemplateSummary"));
    QCOMPARE(emptyDefault->parameters.first().defaultValue, std::optional(QString()));
}

void StackSetCodecTest::validatedTemplate()
{
    const auto summary = decodeTemplateSummary(sample("validate-template"), s("ValidateTemplate"));
    QVERIFY(summary);
    QCOMPARE(summary->capabilities, QStringList{s("CAPABILITY_NAMED_IAM")});
    QCOMPARE(summary->capabilitiesReason,
             s("The following resource(s) require capabilities: [AWS::IAM::Role]"));
    QCOMPARE(summary->description, s("Edge baseline"));
}

void StackSetCodecTest::identity()
{
    const auto identity = decodeIdentity(sample("get-caller-identity"));
    QVERIFY(identity);
    QVERIFY((*identity == Identity{s("123456789012"),
                                   s("arn:aws:sts::123456789012:assumed-role/StackSetOperator/belay")}));
}

void StackSetCodecTest::accepted()
{
    const auto update = decodeUpdate(sample("update-stack-set"));
    QVERIFY(update);
    QCOMPARE(update->operation.toString(), s("5d7a0c3e-1111-4222-8333-944455556666"));
    QCOMPARE(update->requestId, s("35ec5187-794a-41e7-8c45-3f1800000003"));
    const auto stop = decodeStop(sample("stop-stack-set-operation"));
    QVERIFY(stop);
    QVERIFY(stop->operation.isEmpty());
    QCOMPARE(stop->requestId, s("0f6c7c1e-2a5d-4f0b-9f37-6f1f5b0c1d2e"));
}

void StackSetCodecTest::wordsNobodyKnowsAreKept()
{
    const auto operation = decodeOperation(
        replaced(sample("describe-stack-set-operation"), "STOPPED", "SUCCEEDED_SORT_OF"), baseline);
    QVERIFY(operation);
    QVERIFY(operation->state == OperationState::Unknown);
    QCOMPARE(operation->state.word, s("SUCCEEDED_SORT_OF"));
    const auto results = decodeResults(
        replaced(sample("list-stack-set-operation-results"), ">SUCCEEDED<", ">SKIPPED_SUSPENDED<"));
    QVERIFY(results->items.first().state == TargetState::Unknown);
    QCOMPARE(results->items.first().state.word, s("SKIPPED_SUSPENDED"));
}

void StackSetCodecTest::anyNamespaceAndPrefix()
{
    const QByteArray body = R"(<?xml version="1.0"?><a:StopStackSetOperationResponse xmlns:a="urn:x">
        <a:StopStackSetOperationResult/><a:ResponseMetadata><a:RequestId> r-1 </a:RequestId></a:ResponseMetadata>
        <a:Unheard/></a:StopStackSetOperationResponse>)";
    const auto stop = decodeStop(body);
    QVERIFY(stop);
    QCOMPARE(stop->requestId, s("r-1"));
}

void StackSetCodecTest::textIsReadExactly()
{
    const auto detail = decodeGroup(replaced(sample("describe-stack-set"), "<ParameterValue>prod<",
                                             "<ParameterValue> a&lt;b<!-- c --><![CDATA[&x]]> <"),
                                    s("us-east-1"), CallAs::Self);
    QVERIFY(detail);
    QCOMPARE(detail->parameters.first().value, s(" a<b&x "));
    const auto spaces =
        decodeGroup(replaced(sample("describe-stack-set"), "<ParameterValue>prod<", "<ParameterValue>  <"),
                    s("us-east-1"), CallAs::Self);
    QCOMPARE(spaces->parameters.first().value, s("  "));
}

void StackSetCodecTest::fieldsMayBeMissing()
{
    const auto page = decodeOperations(
        R"(<ListStackSetOperationsResponse><ListStackSetOperationsResult/><ResponseMetadata><RequestId>r</RequestId>
           </ResponseMetadata></ListStackSetOperationsResponse>)",
        baseline);
    QVERIFY(page);
    QVERIFY(page->items.isEmpty());
    const auto emptyPage = decodeGroups(
        R"(<ListStackSetsResponse><ListStackSetsResult><Summaries/><NextToken>more</NextToken></ListStackSetsResult>
           <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></ListStackSetsResponse>)",
        s("us-east-1"), CallAs::Self);
    QVERIFY(emptyPage->items.isEmpty());
    const auto withNews = decodeGroup(replaced(sample("describe-stack-set"), "<Regions>",
                                               "<Unheard><x/></Unheard><Regions><Note>of lists</Note>"),
                                      s("us-east-1"), CallAs::Self);
    QVERIFY(withNews);
    QCOMPARE(withNews->regions.size(), 2);      // unknown children may come at any time
    QCOMPARE(emptyPage->next.value, s("more")); // an empty page does not end the list
}

void StackSetCodecTest::timestamps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime whole = utc("2026-11-21T10:15:30.000Z");
    QTest::newRow("no fraction") << s("2026-11-21T10:15:30Z") << whole;
    QTest::newRow("milliseconds") << s("2026-11-21T10:15:30.508Z") << whole.addMSecs(508);
    QTest::newRow("nanoseconds") << s("2026-11-21T10:15:30.508123456Z") << whole.addMSecs(508);
    QTest::newRow("one digit") << s("2026-11-21T10:15:30.5Z") << whole.addMSecs(500);
    QTest::newRow("an offset") << s("2026-11-21T11:45:30+01:30") << whole;
    QTest::newRow("an offset without colon") << s("2026-11-21T02:15:30.0-0800") << whole;
    QTest::newRow("empty") << QString() << QDateTime();
    QTest::newRow("a word") << s("yesterday") << QDateTime();
    QTest::newRow("no such day") << s("2026-02-30T10:15:30Z") << QDateTime();
}

void StackSetCodecTest::timestamps()
{
    QFETCH(QString, text);
    QTEST(parseTimestamp(text), "expected");
}

void StackSetCodecTest::cutAnswersAreErrors_data()
{
    QTest::addColumn<QByteArray>("name");
    const QDir folder(QStringLiteral(BELAY_TEST_DATA "/aws"));
    for (const QString &file : folder.entryList({QStringLiteral("*.xml")})) {
        const QByteArray name = file.chopped(4).toLatin1();
        if (!name.startsWith("error"))
            QTest::newRow(name) << name;
    }
}

void StackSetCodecTest::cutAnswersAreErrors()
{
    QFETCH(QByteArray, name);
    const QByteArray whole = sample(name).trimmed();
    QVERIFY2(!decode(name, whole), qPrintable(decode(name, whole).value_or(CloudError{}).message));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto error = decode(name, whole.left(length));
        QVERIFY2(error, qPrintable(QStringLiteral("cut after %1 bytes").arg(length)));
        QCOMPARE(error->kind, ErrorKind::Protocol);
        QVERIFY(!error->message.isEmpty());
    }
    for (qsizetype at = 0; at < whole.size(); at += 7) { // one byte wrong: a value or an error, no crash
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x15);
        decode(name, damaged);
    }
}

void StackSetCodecTest::brokenAnswersAreErrors_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *title, const char *name, const QByteArray &body, const char *says) {
        QTest::newRow(title) << QByteArray(name) << body << s(says);
    };
    const QByteArray sets = sample("list-stack-sets");
    const QByteArray set = sample("describe-stack-set");
    const QByteArray operations = sample("list-stack-set-operations");
    const QByteArray results = sample("list-stack-set-operation-results");
    row("a portal", "list-stack-sets", "<html><body><p>Please sign in</p></body></html>", "<html>");
    row("a portal that is no XML", "list-stack-sets", "<!DOCTYPE html><html><br>Sign in</html>",
        "complete XML");
    row("JSON", "list-stack-sets", R"({"ok":true})", "complete XML");
    row("nothing", "list-stack-sets", "", "complete XML");
    row("a document type", "list-stack-sets", "<!DOCTYPE x [<!ENTITY e 'e'>]>" + sets, "document type");
    row("another action's answer", "list-stack-sets", set, "<DescribeStackSetResponse>");
    row("no request id", "list-stack-sets", replaced(sets, "RequestId", "Id"), "request id");
    row("no result", "list-stack-sets", replaced(sets, "ListStackSetsResult", "Other"), "no result");
    row("no name", "list-stack-sets", replaced(sets, "<StackSetName>edge-baseline</StackSetName>", ""),
        "Summaries[0].StackSetName is missing");
    row("an empty name", "list-stack-sets", replaced(sets, ">edge-baseline<", "><"),
        "Summaries[0].StackSetName is missing");
    row("a list that is text", "list-stack-instances",
        R"(<ListStackInstancesResponse><ListStackInstancesResult><Summaries>none</Summaries></ListStackInstancesResult>
           <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></ListStackInstancesResponse>)",
        "Summaries: a structure expected");
    row("a member that is text", "list-stack-set-operations",
        R"(<ListStackSetOperationsResponse><ListStackSetOperationsResult><Summaries><member>op-1</member></Summaries>
           </ListStackSetOperationsResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>
           </ListStackSetOperationsResponse>)",
        "Summaries[0]: a structure expected");
    row("a list of structures for one of texts", "describe-stack-set",
        replaced(set, "<member>us-east-1</member>", "<member><Name>us-east-1</Name></member>"),
        "Regions[0]: text expected");
    row("a flag that is no flag", "list-stack-sets", replaced(sets, "<Active>false", "<Active>maybe"),
        "Active: true or false expected");
    row("a structure for a text", "describe-stack-set",
        replaced(set, "<Description>Baseline for edge accounts", "<Description><b>x</b>"),
        "Description: text expected");
    row("a text for a structure", "describe-stack-set",
        replaced(set, "<ManagedExecution><Active>false</Active>", "<ManagedExecution>no"),
        "ManagedExecution: a structure expected");
    row("a count that is no number", "describe-stack-set", replaced(set, ">40<", ">forty<"),
        "whole number expected");
    row("a count out of range", "describe-stack-set", replaced(set, ">40<", ">99999999999<"),
        "whole number expected");
    row("no stack set", "describe-stack-set", replaced(set, "StackSet>", "Other>"), "");
    row("no operation id", "list-stack-set-operations",
        replaced(operations, "<OperationId>5d7a0c3e-1111-4222-8333-944455556666</OperationId>", ""),
        "OperationId is missing");
    row("no status", "list-stack-set-operations", replaced(operations, "<Status>RUNNING</Status>", ""),
        "Status is missing");
    row("a target without account", "list-stack-set-operation-results",
        replaced(results, "<Account>012345678901</Account>", ""), "Account is missing");
    row("a target without status", "list-stack-set-operation-results",
        replaced(results, "<Status>CANCELLED</Status>", ""), "Status is missing");
    row("accepted, but what", "update-stack-set",
        replaced(sample("update-stack-set"),
                 "<OperationId>5d7a0c3e-1111-4222-8333-944455556666</OperationId>", ""),
        "OperationId is missing");
    row("nobody", "get-caller-identity",
        replaced(sample("get-caller-identity"), "<Account>123456789012</Account>", ""), "Account is missing");
    row("nested too deeply", "list-stack-sets",
        QByteArray("<a>").repeated(80) + QByteArray("</a>").repeated(80), "too deeply");
    row("too large", "list-stack-sets", "<a>" + QByteArray(9 * 1024 * 1024, 'x') + "</a>", "too large");
}

void StackSetCodecTest::brokenAnswersAreErrors()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    const auto error = decode(name, body);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Protocol);
    QVERIFY2(error->message.contains(says), qPrintable(error->message));
}

QTEST_GUILESS_MAIN(StackSetCodecTest)
#include "tst_stacksetcodec.moc"
