// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awscommandline.h"
#include "core/cloud/aws/endpoints.h"
#include "core/cloud/aws/queryform.h"
#include "core/cloud/aws/stacksetinputs.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace belay;
using namespace belay::aws;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const GroupKey own{QStringLiteral("us-east-1"), QStringLiteral("edge-baseline")};
const GroupKey delegated{QStringLiteral("us-east-1"), QStringLiteral("edge-baseline"),
                         CallAs::DelegatedAdmin};

QString shown(const Input &input)
{
    QStringList parts;
    for (const auto &[name, value] : flattened(input))
        parts.append(name + u'=' + value);
    return parts.join(u' ');
}

Input vectorInput(const char *name)
{
    QFile file(QStringLiteral(BELAY_TEST_DATA "/vectors/aws-sigv4/cloudformation/") + QLatin1String(name) +
               QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? Input::parse(file.readAll().toStdString())["input"] : Input();
}

/// The draft behind the vector cfn-update-stack-set-full.
UpdateDraft fullDraft()
{
    UpdateDraft draft;
    draft.group = own;
    draft.description = s("Größe ändern – 100 % & more");
    draft.usePreviousTemplate = true;
    draft.parameters = {{s("Env"), s("a b&c=d+é~*,x")}, {s("Size"), {}, true}, {s("Empty"), s("")}};
    draft.capabilities = {s("CAPABILITY_NAMED_IAM")};
    draft.tags = QList<Tag>{{s("team"), s("ops")}};
    draft.preferences.regionConcurrency = RegionConcurrency::Sequential;
    draft.preferences.regionOrder = {s("us-east-1"), s("eu-west-1")};
    draft.preferences.failureToleranceCount = 0;
    draft.preferences.maxConcurrentPercentage = 25;
    draft.preferences.concurrencyMode = ConcurrencyMode::Soft;
    draft.accounts = {s("111111111111"), s("222222222222")};
    draft.regions = {s("us-east-1"), s("eu-west-1")};
    draft.managedExecution = true;
    return draft;
}

/// What a POSIX shell makes of a command line.
QStringList wordsOf(const QString &line)
{
    QProcess shell;
    shell.start(s("sh"), {s("-c"), s("printf '%s\\n--next--\\n' ") + line});
    shell.waitForFinished();
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(s("\n--next--\n"));
    words.removeLast();
    return words;
}

} // namespace

/// Rule: every field of api/aws-cloudformation.md section 7 goes out under its own name, CallAs with
/// all that take it, and the command lines of section 14 are made of the same input.
class StackSetInputsTest final : public QObject
{
    Q_OBJECT

private slots:
    void inputs_data();
    void inputs();
    void fullUpdateIsTheVector();
    void everyOtherFieldOfAnUpdate();
    void absentFieldsAreNotSent();
    void emptyTagsClear();
    void operationIds_data();
    void operationIds();
    void commandLines();
    void commandLineSurvivesTheShell();
    void hiddenValuesAreNotPrinted();
    void endpoints_data();
    void endpoints();
    void ownEndpointsWin();
};

void StackSetInputsTest::inputs_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Input &input, const char *expected) {
        QTest::newRow(name) << shown(input) << s(expected);
    };
    const PageToken token{s("AbC+/=dEf 12")};
    const OperationRef ref{{}, delegated, OperationId(s("op-1"))};
    row("ListStackSets", listGroupsInput(CallAs::Self, {}), "MaxResults=100 Status=ACTIVE");
    row("ListStackSets, delegated, next page", listGroupsInput(CallAs::DelegatedAdmin, token),
        "NextToken=AbC+/=dEf 12 MaxResults=100 Status=ACTIVE CallAs=DELEGATED_ADMIN");
    row("DescribeStackSet", groupInput(own), "StackSetName=edge-baseline");
    row("DescribeStackSet, delegated", groupInput(delegated),
        "StackSetName=edge-baseline CallAs=DELEGATED_ADMIN");
    row("ListStackInstances",
        instancesInput(delegated, {s("012345678901"), s("eu-central-1"), s("FAILED")}, token),
        "StackSetName=edge-baseline NextToken=AbC+/=dEf 12 MaxResults=100 "
        "Filters.member.1.Name=DETAILED_STATUS "
        "Filters.member.1.Values=FAILED StackInstanceAccount=012345678901 StackInstanceRegion=eu-central-1 "
        "CallAs=DELEGATED_ADMIN");
    row("ListStackInstances, all", instancesInput(own, {}, {}), "StackSetName=edge-baseline MaxResults=100");
    row("DescribeStackInstance", instanceInput(delegated, s("012345678901"), s("eu-west-1")),
        "StackSetName=edge-baseline StackInstanceAccount=012345678901 StackInstanceRegion=eu-west-1 "
        "CallAs=DELEGATED_ADMIN");
    row("ListStackSetOperations", operationsInput(delegated, {}),
        "StackSetName=edge-baseline MaxResults=100 CallAs=DELEGATED_ADMIN");
    row("DescribeStackSetOperation and Stop", operationInput(ref),
        "StackSetName=edge-baseline OperationId=op-1 CallAs=DELEGATED_ADMIN");
    row("ListStackSetOperationResults", resultsInput(ref, {}, token),
        "StackSetName=edge-baseline OperationId=op-1 NextToken=AbC+/=dEf 12 MaxResults=100 "
        "CallAs=DELEGATED_ADMIN");
    row("ListStackSetOperationResults, failed ones",
        resultsInput({{}, own, OperationId(s("op-1"))}, {TargetState::Failed}, {}),
        "StackSetName=edge-baseline OperationId=op-1 MaxResults=100 "
        "Filters.member.1.Name=OPERATION_RESULT_STATUS "
        "Filters.member.1.Values=FAILED");
    row("a state without a word is no filter",
        resultsInput({{}, own, OperationId(s("op-1"))}, {TargetState::Skipped}, {}),
        "StackSetName=edge-baseline OperationId=op-1 MaxResults=100");
    row("DetectStackSetDrift", driftInput(own, {}, ClientToken(s("t-1"))),
        "StackSetName=edge-baseline OperationId=t-1");
    OperationPreferences pace;
    pace.failureTolerancePercentage = 100;
    pace.maxConcurrentPercentage = 25;
    row("DetectStackSetDrift, delegated, at a pace", driftInput(delegated, pace, {}),
        "StackSetName=edge-baseline OperationPreferences.FailureTolerancePercentage=100 "
        "OperationPreferences.MaxConcurrentPercentage=25 CallAs=DELEGATED_ADMIN");
    TemplateSource source;
    source.body = QByteArray("A: ü");
    row("a template's text", templateInput(source), "TemplateBody=A: ü");
    source = {};
    source.url = s("https://b/t");
    row("a template's address", templateInput(source), "TemplateURL=https://b/t");
    source = {};
    source.group = delegated;
    row("a set's template", templateInput(source), "StackSetName=edge-baseline CallAs=DELEGATED_ADMIN");
}

void StackSetInputsTest::inputs()
{
    QFETCH(QString, input);
    QTEST(input, "expected");
}

void StackSetInputsTest::fullUpdateIsTheVector()
{
    const ClientToken token(s("5d7a0c3e-1111-4222-8333-944455556666"));
    QCOMPARE(shown(updateInput(fullDraft(), token)), shown(vectorInput("cfn-update-stack-set-full")));
}

void StackSetInputsTest::everyOtherFieldOfAnUpdate()
{
    UpdateDraft draft;
    draft.group = delegated;
    draft.templateBody = QByteArray("A");
    draft.templateUrl = s("https://b/t");
    draft.preferences.failureTolerancePercentage = 10;
    draft.preferences.maxConcurrentCount = 3;
    draft.preferences.regionConcurrency = RegionConcurrency::Parallel;
    draft.preferences.concurrencyMode = ConcurrencyMode::Strict;
    draft.administrationRole = s("arn:aws:iam::123456789012:role/Own");
    draft.executionRole = s("Exec");
    draft.deploymentTargets = DeploymentTargets{
        {s("ou-ab12-cdef3456")}, {s("111111111111")}, s("s3://b/a.csv"), AccountFilter::Difference};
    draft.permissionModel = PermissionModel::ServiceManaged;
    draft.autoDeployment = AutoDeployment{true, false, {s("arn:set")}};
    draft.regions = {s("us-east-1")};
    draft.managedExecution = false;
    QCOMPARE(shown(updateInput(draft, {})),
             s("StackSetName=edge-baseline TemplateBody=A TemplateURL=https://b/t "
               "OperationPreferences.RegionConcurrencyType=PARALLEL "
               "OperationPreferences.FailureTolerancePercentage=10 OperationPreferences.MaxConcurrentCount=3 "
               "OperationPreferences.ConcurrencyMode=STRICT_FAILURE_TOLERANCE "
               "AdministrationRoleARN=arn:aws:iam::123456789012:role/Own ExecutionRoleName=Exec "
               "DeploymentTargets.Accounts.member.1=111111111111 DeploymentTargets.AccountsUrl=s3://b/a.csv "
               "DeploymentTargets.OrganizationalUnitIds.member.1=ou-ab12-cdef3456 "
               "DeploymentTargets.AccountFilterType=DIFFERENCE PermissionModel=SERVICE_MANAGED "
               "AutoDeployment.Enabled=true AutoDeployment.RetainStacksOnAccountRemoval=false "
               "AutoDeployment.DependsOn.member.1=arn:set Regions.member.1=us-east-1 CallAs=DELEGATED_ADMIN "
               "ManagedExecution.Active=false"));
}

void StackSetInputsTest::absentFieldsAreNotSent()
{
    UpdateDraft draft;
    draft.group = own;
    draft.usePreviousTemplate = true;
    QCOMPARE(shown(updateInput(draft, ClientToken(s("t")))),
             s("StackSetName=edge-baseline UsePreviousTemplate=true OperationId=t"));
}

void StackSetInputsTest::emptyTagsClear()
{
    UpdateDraft draft;
    draft.group = own;
    draft.usePreviousTemplate = true;
    draft.tags = QList<Tag>{};
    QCOMPARE(shown(updateInput(draft, {})), s("StackSetName=edge-baseline UsePreviousTemplate=true Tags="));
}

void StackSetInputsTest::operationIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("good");
    QTest::newRow("row 20: a token of ours") << s("belay-5d7a0c3e-1111-4222-8333-944455556666") << true;
    QTest::newRow("row 20: 128 characters") << QString(128, u'a') << true;
    QTest::newRow("row 20: 129 characters") << QString(129, u'a') << false;
    QTest::newRow("row 20: empty") << QString() << false;
    QTest::newRow("row 20: starts with a hyphen") << s("-a") << false;
    QTest::newRow("row 20: an underscore") << s("a_b") << false;
}

void StackSetInputsTest::operationIds()
{
    QFETCH(QString, id);
    QTEST(isOperationId(id), "good");
}

void StackSetInputsTest::commandLines()
{
    const OperationRef ref{{}, delegated, OperationId(s("op-1"))};
    QCOMPARE(
        commandLine(s("stop-stack-set-operation"), operationInput(ref), s("us-east-1"), {}),
        s("aws cloudformation stop-stack-set-operation --stack-set-name edge-baseline --operation-id op-1 "
          "--call-as DELEGATED_ADMIN --region us-east-1"));
    UpdateDraft draft = fullDraft();
    draft.usePreviousTemplate = false;
    draft.templateBody = QByteArray("Resources: {}");
    draft.description.reset();
    draft.parameters = {{s("Size"), {}, true}};
    draft.tags = QList<Tag>{};
    draft.preferences = {};
    draft.preferences.failureToleranceCount = 1;
    draft.administrationRole = s("arn:aws:iam::123456789012:role/Own");
    QCOMPARE(
        commandLine(s("update-stack-set"), updateInput(draft, {}), s("us-east-1"),
                    QUrl(s("http://127.0.0.1:8443"))),
        s("aws cloudformation update-stack-set --stack-set-name edge-baseline --template-body "
          "file://template.yaml "
          "--parameters '[{\"ParameterKey\":\"Size\",\"UsePreviousValue\":true}]' "
          "--capabilities CAPABILITY_NAMED_IAM --tags '[]' "
          "--operation-preferences '{\"FailureToleranceCount\":1}' "
          "--administration-role-arn arn:aws:iam::123456789012:role/Own --accounts 111111111111 222222222222 "
          "--regions us-east-1 eu-west-1 --managed-execution '{\"Active\":true}' --region us-east-1 "
          "--endpoint-url http://127.0.0.1:8443"));
}

void StackSetInputsTest::commandLineSurvivesTheShell()
{
    UpdateDraft draft;
    draft.group = own;
    draft.usePreviousTemplate = true;
    draft.description = s("it's $HOME; `rm` \"x\"\n -- ü");
    draft.parameters = {{s("Env"), s("a'b\\c $(x)")}};
    const QStringList words =
        wordsOf(commandLine(s("update-stack-set"), updateInput(draft, {}), s("us-east-1"), {}));
    QVERIFY(words.contains(*draft.description));
    const QString parameters = s("[{\"ParameterKey\":\"Env\",\"ParameterValue\":\"a'b\\\\c $(x)\"}]");
    QVERIFY(words.contains(parameters));
    QVERIFY(words.contains(s("--use-previous-template")));
}

void StackSetInputsTest::hiddenValuesAreNotPrinted()
{
    UpdateDraft draft;
    draft.group = own;
    draft.parameters = {{s("Token"), s("t0ps3cret")}, {s("Env"), s("dev")}, {s("Other"), {}, true}};
    const Input input = withoutHiddenValues(updateInput(draft, {}), {s("Token"), s("Other")});
    const QString line = commandLine(s("update-stack-set"), input, s("us-east-1"), {});
    QVERIFY(!line.contains(s("t0ps3cret")));
    QVERIFY(line.contains(s("<Token>")));
    QVERIFY(line.contains(s("dev")));
    QVERIFY(!line.contains(s("<Other>"))); // the previous value stays the previous value
}

void StackSetInputsTest::endpoints_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("cloudFormation");
    QTest::addColumn<QString>("sts");
    const auto row = [](const char *region, const char *suffix) {
        const QString tail = u'.' + s(region) + u'.' + s(suffix);
        QTest::newRow(region) << s(region) << s("https://cloudformation") + tail << s("https://sts") + tail;
    };
    row("us-east-1", "amazonaws.com");
    row("mx-central-1", "amazonaws.com");
    row("ap-southeast-7", "amazonaws.com");
    row("cn-northwest-1", "amazonaws.com.cn");
    row("us-gov-west-1", "amazonaws.com");
    row("eusc-de-east-1", "amazonaws.eu");
    row("us-iso-east-1", "c2s.ic.gov");
    row("us-isob-east-1", "sc2s.sgov.gov");
    row("eu-isoe-west-1", "cloud.adc-e.uk");
    row("us-isof-south-1", "csp.hci.ic.gov");
    row("new-land-9", "amazonaws.com");
    QTest::newRow("no region") << QString() << QString() << QString();
    QTest::newRow("not a region") << s("evil.example.com/x") << QString() << QString();
}

void StackSetInputsTest::endpoints()
{
    QFETCH(QString, region);
    QTEST(cloudFormationEndpoint({}, region).toString(), "cloudFormation");
    QTEST(stsEndpoint({}, region).toString(), "sts");
    if (region == u"us-gov-west-1")
        QCOMPARE(partitionOf(region).id, s("aws-us-gov"));
    if (region.startsWith(u"us-east"))
        QVERIFY(partitionOf(region).regions.contains(region));
}

void StackSetInputsTest::ownEndpointsWin()
{
    Connection connection;
    connection.endpoint = QUrl(s("http://127.0.0.1:8443"));
    QCOMPARE(cloudFormationEndpoint(connection, s("us-east-1")), connection.endpoint);
    QCOMPARE(stsEndpoint(connection, s("us-east-1")), connection.endpoint);
    connection.identityEndpoint = QUrl(s("http://127.0.0.1:8444"));
    QCOMPARE(stsEndpoint(connection, s("us-east-1")), connection.identityEndpoint);
}

QTEST_GUILESS_MAIN(StackSetInputsTest)
#include "tst_stacksetinputs.moc"
