// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awsform.h"
#include "app/practice/httpserver.h"
#include "app/practice/practicecloud.h"
#include "core/cloud/aws/awscommandline.h"
#include "core/cloud/aws/queryform.h"
#include "tests/app/drafts/randomdraft.h"

#include <nlohmann/json.hpp>

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;
using practice::AwsForm;
using practice::PracticeRequest;

/// The command a person copies out of Belay, run in a shell by the AWS CLI against the practice
/// cloud: it must be accepted and send what Belay itself would have sent.
class CopiedCommandsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void anUpdate_data();
    void anUpdate();
    void aStop();

private:
    /// Ends when the command does; its exit code, and what it said in m_said.
    int run(const QString &line);

    std::unique_ptr<practice::PracticeCloud> m_cloud;
    std::unique_ptr<practice::HttpServer> m_server;
    QList<AwsForm> m_received; ///< One for each request, in order.
    QTemporaryDir m_directory;
    QByteArray m_said;
};

namespace {

const QString cli = QStringLiteral("/usr/bin/aws");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

AwsForm formOf(const char *action, const aws::Input &input)
{
    PracticeRequest request;
    request.method = "POST";
    request.body = formEncoded(aws::queryForm(QLatin1String(action), s("2010-05-15"), input));
    return AwsForm::read(request);
}

DraftGround groundNamed(const QString &name)
{
    for (const DraftGround &ground : draftGrounds(UpdateRules::StackSet)) {
        if (ground.group.name == name)
            return ground;
    }
    return {};
}

} // namespace

void CopiedCommandsTest::initTestCase()
{
    QVERIFY2(QFile::exists(cli), "the AWS CLI is not installed");
    QVERIFY(m_directory.isValid());
}

void CopiedCommandsTest::init()
{
    m_received.clear();
    m_cloud = std::make_unique<practice::PracticeCloud>(*practice::Scenario::named(s("smooth")), 42,
                                                        practice::PracticeClock(20));
    m_server = std::make_unique<practice::HttpServer>([this](const PracticeRequest &request) {
        m_received.append(AwsForm::read(request));
        return m_cloud->answer(request);
    });
    QVERIFY(m_server->listen(0));
}

int CopiedCommandsTest::run(const QString &line)
{
    const QJsonObject keys = m_cloud->startLine()[s("aws")].toObject();
    QProcessEnvironment environment;
    environment.insert(s("PATH"), s("/usr/bin:/bin"));
    environment.insert(s("HOME"), m_directory.path());
    environment.insert(s("LC_ALL"), s("C.UTF-8"));
    environment.insert(s("NO_PROXY"), s("*"));
    environment.insert(s("AWS_PAGER"), QString());
    environment.insert(s("AWS_MAX_ATTEMPTS"), s("1"));
    environment.insert(s("AWS_EC2_METADATA_DISABLED"), s("true"));
    environment.insert(s("AWS_ACCESS_KEY_ID"), keys[s("accessKeyId")].toString());
    environment.insert(s("AWS_SECRET_ACCESS_KEY"), keys[s("secretAccessKey")].toString());
    QProcess shell;
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(m_directory.path());
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(s("/bin/sh"), {s("-c"), line});
    const bool ended = QTest::qWaitFor([&shell] { return shell.state() == QProcess::NotRunning; }, 60'000);
    m_said = shell.readAll();
    return ended && shell.exitStatus() == QProcess::NormalExit ? shell.exitCode() : -1;
}

void CopiedCommandsTest::anUpdate_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<UpdateDraft>("draft");
    const auto row = [](const char *name, const char *group,
                        const std::function<void(UpdateDraft &)> &change) {
        UpdateDraft draft = unchangedDraft(groundNamed(s(group)));
        change(draft);
        QTest::newRow(name) << s(group) << draft;
    };
    row("previous template, previous values", "baseline-iam", [](UpdateDraft &) {});
    row("one value typed", "baseline-iam", [](UpdateDraft &draft) {
        draft.parameters[0] = {s("AlertToken"), s("x")};
    });
    row("quotes, line breaks and other scripts", "edge-logs", [](UpdateDraft &draft) {
        draft.description = s("it's \"said\"\n$HOME `id` \\n %41 a+b=c & ü 日本 \U0001F9D7");
        draft.tags = {{s("it's"), s("a,b=c \"d\"\n$e")}, {s("ü"), s("-leading")}};
    });
    row("a description like an option", "edge-logs",
        [](UpdateDraft &draft) { draft.description = s("--help"); });
    row("a comma in a value", "tags-policy", [](UpdateDraft &draft) {
        for (ParameterChoice &choice : draft.parameters) {
            if (choice.key == s("RequiredTags"))
                choice = {choice.key, s("owner,cost-centre,it's")};
        }
    });
    row("no tags any more", "edge-logs", [](UpdateDraft &draft) { draft.tags = QList<Tag>(); });
    row("counts, order and pace", "guardrails", [](UpdateDraft &draft) {
        draft.preferences.failureToleranceCount = 0;
        draft.preferences.maxConcurrentCount = 3;
        draft.preferences.regionConcurrency = RegionConcurrency::Sequential;
        draft.preferences.regionOrder = {s("us-east-1"), s("eu-west-1")};
    });
    row("percentages in parallel", "guardrails", [](UpdateDraft &draft) {
        draft.preferences.failureTolerancePercentage = 10;
        draft.preferences.maxConcurrentPercentage = 25;
        draft.preferences.regionConcurrency = RegionConcurrency::Parallel;
    });
    row("named accounts", "edge-logs", [](UpdateDraft &draft) {
        draft.accounts = {s("123412341234"), s("012301230123")}; // leading zero kept
        draft.regions = {s("eu-west-1"), s("us-east-1")};
    });
    row("organisational units with a filter", "baseline-iam", [](UpdateDraft &draft) {
        DeploymentTargets targets;
        targets.folders = {s("ou-r4ng-core0001"), s("ou-r4ng-labs0001")};
        targets.accounts = {s("012345678901")};
        targets.accountFilter = AccountFilter::Difference;
        draft.deploymentTargets = targets;
        draft.regions = {s("eu-west-1")};
    });
    row("a list of accounts by address", "baseline-iam", [](UpdateDraft &draft) {
        DeploymentTargets targets;
        targets.accountsUrl = s("https://lists.example.com/first-ring.csv");
        draft.deploymentTargets = targets;
        draft.regions = {s("eu-west-1")};
    });
    row("automatic deployment off", "baseline-iam", [](UpdateDraft &draft) {
        draft.autoDeployment = AutoDeployment{false, std::nullopt};
    });
    row("automatic deployment that retains", "baseline-iam", [](UpdateDraft &draft) {
        draft.autoDeployment = AutoDeployment{true, true};
    });
    row("roles and queueing", "edge-logs", [](UpdateDraft &draft) {
        draft.administrationRole = s("arn:aws:iam::123412341234:role/own");
        draft.executionRole = s("Own+Role=1,@x.-");
        draft.managedExecution = true;
    });
    row("template by address", "edge-logs", [](UpdateDraft &draft) {
        draft.usePreviousTemplate = false;
        draft.templateUrl = s("https://templates.example.com/a%20b/edge-logs.yaml");
    });
    row("template from the file beside it", "edge-logs", [](UpdateDraft &draft) {
        draft.usePreviousTemplate = false;
        draft.templateBody =
            "# it's \"here\" ü\n" + groundNamed(s("edge-logs")).group.templateBody.toUtf8() + "\n# end\n\n";
    });
}

void CopiedCommandsTest::anUpdate()
{
    QFETCH(QString, group);
    QFETCH(UpdateDraft, draft);
    const DraftGround ground = groundNamed(group);
    QVERIFY(!blocks(validate(draft, ground.capabilities(), basisFor(ground, draft))));
    if (draft.templateBody) {
        QFile file(m_directory.filePath(s("template.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*draft.templateBody);
    }
    const aws::Input input = aws::updateInput(draft, {});
    const QString line = aws::commandLine(s("update-stack-set"), input, ground.group.region,
                                          QUrl(s("http://127.0.0.1:%1").arg(m_server->port())));
    const int code = run(line);
    QVERIFY2(code == 0, qPrintable(line + u'\n' + QString::fromUtf8(m_said)));
    QCOMPARE(m_received.size(), 1);
    QCOMPARE(m_cloud->context().ledger.entries().size(), 1);
    // The CLI makes an operation id of its own.
    const AwsForm sent = m_received.constFirst().without({s("OperationId")});
    QVERIFY2(sent.fingerprint() == formOf("UpdateStackSet", input).fingerprint(), qPrintable(line));
}

void CopiedCommandsTest::aStop()
{
    const DraftGround ground = groundNamed(s("guardrails"));
    const QUrl endpoint(s("http://127.0.0.1:%1").arg(m_server->port()));
    const QString region = ground.group.region;
    const aws::Input update = aws::updateInput(unchangedDraft(ground), ClientToken(s("belay-copied")));
    const int started = run(aws::commandLine(s("update-stack-set"), update, region, endpoint));
    QVERIFY2(started == 0, m_said.constData());
    QVERIFY(m_received.constLast().fingerprint() == formOf("UpdateStackSet", update).fingerprint());

    const aws::Input stop =
        aws::operationInput({ConnectionId(), ground.key(), OperationId(s("belay-copied"))});
    const int stopped = run(aws::commandLine(s("stop-stack-set-operation"), stop, region, endpoint));
    QVERIFY2(stopped == 0, m_said.constData());
    QVERIFY(m_received.constLast().fingerprint() == formOf("StopStackSetOperation", stop).fingerprint());
    QCOMPARE(m_cloud->context().ledger.entries().constLast().action, s("StopStackSetOperation"));
}

QTEST_GUILESS_MAIN(CopiedCommandsTest)
#include "tst_copiedcommands.moc"
