// SPDX-License-Identifier: Apache-2.0
// Holds the form of the command line: what it takes, what it refuses, and that there is no way to
// put a secret into it.
#include "app/cli/connectionoptions.h"
#include "app/cli/draftoptions.h"
#include "core/journal/draftjson.h"

#include <QTemporaryDir>
#include <QTest>

using namespace belay;
using namespace belay::cli;

namespace {

QStringList wordsOf(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

UpdateDraft currentDraft()
{
    UpdateDraft draft;
    draft.usePreviousTemplate = true;
    draft.parameters = {{QStringLiteral("A"), std::nullopt, true}, {QStringLiteral("B"), std::nullopt, true}};
    draft.capabilities = {QStringLiteral("CAPABILITY_IAM")};
    return draft;
}

/// Only what a table row needs to tell drafts apart.
QString shown(const UpdateDraft &draft)
{
    QStringList parts;
    const auto add = [&](const char *name, const std::optional<QString> &value) {
        if (value)
            parts += QString::fromLatin1(name) + u'=' + *value;
    };
    const auto addNumber = [&](const char *name, const std::optional<int> &value) {
        if (value)
            parts += QString::fromLatin1(name) + u'=' + QString::number(*value);
    };
    if (draft.usePreviousTemplate)
        parts += QStringLiteral("previous");
    if (draft.templateBody)
        parts += QLatin1String("body=") + QString::fromUtf8(*draft.templateBody);
    add("url", draft.templateUrl);
    add("id", draft.templateId);
    add("version", draft.templateVersion);
    for (const ParameterChoice &choice : draft.parameters)
        parts += choice.key + (choice.usePrevious ? QStringLiteral("~")
                                                  : u'=' + choice.value.value_or(QStringLiteral("?")));
    parts += draft.capabilities;
    if (draft.tags) {
        QStringList tags;
        for (const Tag &tag : *draft.tags)
            tags += tag.key + u'=' + tag.value;
        parts += QStringLiteral("tags(%1)").arg(tags.join(u','));
    }
    add("description", draft.description);
    addNumber("tc", draft.preferences.failureToleranceCount);
    addNumber("tp", draft.preferences.failureTolerancePercentage);
    addNumber("cc", draft.preferences.maxConcurrentCount);
    addNumber("cp", draft.preferences.maxConcurrentPercentage);
    if (draft.preferences.regionConcurrency)
        parts += *draft.preferences.regionConcurrency == RegionConcurrency::Parallel
                     ? QStringLiteral("parallel")
                     : QStringLiteral("sequential");
    if (draft.preferences.concurrencyMode)
        parts += *draft.preferences.concurrencyMode == ConcurrencyMode::Soft ? QStringLiteral("soft")
                                                                             : QStringLiteral("strict");
    if (!draft.preferences.regionOrder.isEmpty())
        parts += QStringLiteral("order(%1)").arg(draft.preferences.regionOrder.join(u','));
    if (!draft.accounts.isEmpty())
        parts += QStringLiteral("accounts(%1)").arg(draft.accounts.join(u','));
    if (!draft.regions.isEmpty())
        parts += QStringLiteral("regions(%1)").arg(draft.regions.join(u','));
    if (draft.deploymentTargets) {
        parts +=
            QStringLiteral("targets(%1;%2;%3;%4)")
                .arg(draft.deploymentTargets->folders.join(u','),
                     draft.deploymentTargets->accounts.join(u','), draft.deploymentTargets->accountsUrl)
                .arg(draft.deploymentTargets->accountFilter ? int(*draft.deploymentTargets->accountFilter)
                                                            : -1);
    }
    add("admin", draft.administrationRole);
    add("exec", draft.executionRole);
    if (draft.permissionModel)
        parts += *draft.permissionModel == PermissionModel::SelfManaged ? QStringLiteral("self")
                                                                        : QStringLiteral("service");
    if (draft.autoDeployment) {
        parts += QStringLiteral("auto(%1;%2;%3)")
                     .arg(draft.autoDeployment->enabled)
                     .arg(draft.autoDeployment->retainStacks ? int(*draft.autoDeployment->retainStacks) : -1)
                     .arg(draft.autoDeployment->dependsOn.join(u','));
    }
    if (draft.managedExecution)
        parts += QStringLiteral("managed=%1").arg(*draft.managedExecution);
    add("opdesc", draft.operationDescription);
    if (!draft.deploymentOptions.isEmpty())
        parts += QStringLiteral("options(%1)").arg(draft.deploymentOptions.join(u','));
    return parts.join(u' ');
}

} // namespace

class ArgumentsTest final : public QObject
{
    Q_OBJECT

private slots:
    void formIsChecked_data();
    void formIsChecked();
    void noOptionTakesASecret();
    void adHocConnectionIsReadOrRefused_data();
    void adHocConnectionIsReadOrRefused();
    void connectionsAreChosenByName_data();
    void connectionsAreChosenByName();
    void draftTakesEveryField_data();
    void draftTakesEveryField();
    void draftJsonTakesEveryField_data();
    void draftJsonTakesEveryField();
    void unreadableDraftsNameAllFaults();
    void templateComesFromAFile();
};

void ArgumentsTest::formIsChecked_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fault"); // empty: fine; otherwise a part of the sentence
    QTest::newRow("a command alone") << "groups"
                                     << "";
    QTest::newRow("nothing") << ""
                             << "missing";
    QTest::newRow("unknown command") << "delete everything"
                                     << "no command";
    QTest::newRow("operands") << "results g o --json"
                              << "";
    QTest::newRow("options before operands") << "results --json g o"
                                             << "";
    QTest::newRow("value after =") << "groups --region=eu-west-1"
                                   << "";
    QTest::newRow("too few operands") << "results g"
                                      << "GROUP OPERATION";
    QTest::newRow("too many operands") << "group a b"
                                       << "too many";
    QTest::newRow("unknown option") << "groups --colour"
                                    << "colour";
    QTest::newRow("option of another command") << "groups --wait"
                                               << "wait";
    QTest::newRow("value missing") << "groups --region"
                                   << "region";
    QTest::newRow("value for a flag") << "groups --json=yes"
                                      << "json";
    QTest::newRow("given twice") << "groups --region a --region b"
                                 << "more than once";
    QTest::newRow("repeatable") << "update g --parameter A=1 --parameter B=2"
                                << "";
    QTest::newRow("help needs no operands") << "results --help"
                                            << "";
}

void ArgumentsTest::formIsChecked()
{
    QFETCH(QString, line);
    QFETCH(QString, fault);
    const auto arguments = parseArguments(wordsOf(line));
    if (fault.isEmpty())
        QVERIFY2(arguments, qPrintable(arguments ? QString() : arguments.error()));
    else
        QVERIFY2(!arguments && arguments.error().contains(fault),
                 qPrintable(arguments ? line : arguments.error()));
}

void ArgumentsTest::noOptionTakesASecret()
{
    for (const CommandSpec &command : commands()) {
        for (const OptionSpec &option : command.options) {
            const bool soundsSecret = option.name.contains(u"secret") || option.name.contains(u"token") ||
                                      option.name.contains(u"password");
            QVERIFY2(!soundsSecret || option.value.isEmpty(), qPrintable(option.name));
        }
    }
}

void ArgumentsTest::adHocConnectionIsReadOrRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("expected"); // "region endpoint identity project", or "! part of the sentence"
    QTest::newRow("plain") << "--cloud aws --region eu-west-1"
                           << ""
                           << "eu-west-1 - - -";
    QTest::newRow("region from the variables") << "--cloud aws"
                                               << "AWS_REGION=eu-west-1"
                                               << "eu-west-1 - - -";
    QTest::newRow("option wins") << "--cloud aws --region a"
                                 << "AWS_REGION=b"
                                 << "a - - -";
    QTest::newRow("no region") << "--cloud aws"
                               << ""
                               << "! --region";
    QTest::newRow("unknown cloud") << "--cloud azure --region a"
                                   << ""
                                   << "! azure";
    QTest::newRow("loopback http") << "--cloud aws --region a --endpoint http://127.0.0.1:8"
                                   << ""
                                   << "a http://127.0.0.1:8 - -";
    QTest::newRow("http elsewhere") << "--cloud aws --region a --endpoint http://example.org"
                                    << ""
                                    << "! https";
    QTest::newRow("not a URL") << "--cloud aws --region a --endpoint nonsense"
                               << ""
                               << "! --endpoint";
    QTest::newRow("keys in the URL") << "--cloud aws --region a --endpoint https://u:p@example.org"
                                     << ""
                                     << "! --endpoint";
    QTest::newRow("identity endpoint") << "--cloud huawei --region a --endpoint https://s.example "
                                          "--identity-endpoint https://i.example --project p"
                                       << ""
                                       << "a https://s.example https://i.example p";
    QTest::newRow("endpoint option takes the sign-in along")
        << "--cloud aws --region a --endpoint http://127.0.0.1:8"
        << "AWS_ENDPOINT_URL_STS=https://sts.example"
        << "a http://127.0.0.1:8 - -";
    QTest::newRow("endpoint variable that is not allowed") << "--cloud aws --region a"
                                                           << "AWS_ENDPOINT_URL=http://example.org"
                                                           << "! --endpoint";
    QTest::newRow("unknown role") << "--cloud aws --region a --call-as admin"
                                  << ""
                                  << "! call-as";
    QTest::newRow("unknown environment") << "--cloud aws --region a --environment prod"
                                         << ""
                                         << "! environment";
    QTest::newRow("keychain needs a connection") << "--cloud aws --region a --keys keychain"
                                                 << ""
                                                 << "! --connection";
    QTest::newRow("certificate that is not there") << "--cloud aws --region a --ca /nonexistent.pem"
                                                   << ""
                                                   << "! --ca";
    QTest::newRow("all faults at once") << "--cloud aws --call-as x --endpoint y"
                                        << ""
                                        << "! --region";
}

void ArgumentsTest::adHocConnectionIsReadOrRefused()
{
    QFETCH(QString, line);
    QFETCH(QString, environment);
    QFETCH(QString, expected);
    QProcessEnvironment variables;
    for (const QString &pair : wordsOf(environment))
        variables.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    const auto arguments = parseArguments(QStringList{QStringLiteral("groups")} + wordsOf(line));
    QVERIFY(arguments);
    const auto connection = adHocConnection(*arguments, variables);
    if (expected.startsWith(u'!')) {
        QVERIFY(!connection);
        QVERIFY2(connection.error().contains(expected.mid(2)), qPrintable(connection.error()));
        return;
    }
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error()));
    const auto dash = [](const QString &text) { return text.isEmpty() ? QStringLiteral("-") : text; };
    const QStringList got{connection->regions.join(u','), dash(connection->endpoint.toString()),
                          dash(connection->identityEndpoint.toString()), dash(connection->projectId)};
    QCOMPARE(got.join(u' '), expected);
    QCOMPARE(connection->signIn, SignIn::Environment);
    QCOMPARE(connection->environment, Environment::Production);
}

void ArgumentsTest::connectionsAreChosenByName_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("chosen"); // "name:region,region ..."
    QTest::newRow("all") << "groups"
                         << "one:a,b two:c";
    QTest::newRow("by name") << "groups --connection two"
                             << "two:c";
    QTest::newRow("another region") << "groups --connection one --region z"
                                    << "one:z";
    QTest::newRow("unknown") << "groups --connection three"
                             << "!";
    QTest::newRow("unknown key source") << "groups --keys magic"
                                        << "!";
}

void ArgumentsTest::connectionsAreChosenByName()
{
    QFETCH(QString, line);
    QFETCH(QString, chosen);
    Connection one;
    one.name = QStringLiteral("one");
    one.regions = {QStringLiteral("a"), QStringLiteral("b")};
    Connection two;
    two.name = QStringLiteral("two");
    two.regions = {QStringLiteral("c")};
    const auto arguments = parseArguments(wordsOf(line));
    QVERIFY(arguments);
    const auto connections = chosenConnections(*arguments, {one, two});
    if (chosen == u"!") {
        QVERIFY(!connections);
        return;
    }
    QVERIFY(connections);
    QStringList got;
    for (const Connection &connection : *connections)
        got += connection.name + u':' + connection.regions.join(u',');
    QCOMPARE(got.join(u' '), chosen);
}

void ArgumentsTest::draftTakesEveryField_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("draft");
    const QString base = QStringLiteral("previous A~ B~ CAPABILITY_IAM");
    QTest::newRow("nothing changes nothing") << "" << base;
    QTest::newRow("parameter keeps its place") << "--parameter A=1"
                                               << "previous A=1 B~ CAPABILITY_IAM";
    QTest::newRow("value with =") << "--parameter A=x=y"
                                  << "previous A=x=y B~ CAPABILITY_IAM";
    QTest::newRow("empty value") << "--parameter A="
                                 << "previous A= B~ CAPABILITY_IAM";
    QTest::newRow("new parameter") << "--parameter C=1"
                                   << "previous A~ B~ C=1 CAPABILITY_IAM";
    QTest::newRow("use previous") << "--use-previous C"
                                  << "previous A~ B~ C~ CAPABILITY_IAM";
    QTest::newRow("drop") << "--drop-parameter A"
                          << "previous B~ CAPABILITY_IAM";
    QTest::newRow("template URL") << "--template-url https://t"
                                  << "url=https://t A~ B~ CAPABILITY_IAM";
    QTest::newRow("template id") << "--template-id t --template-version v3"
                                 << "id=t version=v3 A~ B~ CAPABILITY_IAM";
    QTest::newRow("contradiction is for the rules") << "--template-url https://t --use-previous-template"
                                                    << "previous url=https://t A~ B~ CAPABILITY_IAM";
    QTest::newRow("capabilities replace") << "--capability X --capability Y"
                                          << "previous A~ B~ X Y";
    QTest::newRow("tags") << "--tag a=1 --tag b=" << base + QLatin1String(" tags(a=1,b=)");
    QTest::newRow("no tags") << "--clear-tags" << base + QLatin1String(" tags()");
    QTest::newRow("description") << "--description d" << base + QLatin1String(" description=d");
    QTest::newRow("limits") << "--tolerance-count 0 --concurrency-count 5"
                            << base + QLatin1String(" tc=0 cc=5");
    QTest::newRow("limits in percent")
        << "--tolerance-percentage 10 --concurrency-percentage 100" << base + QLatin1String(" tp=10 cp=100");
    QTest::newRow("limits out of range are for the rules")
        << "--concurrency-count -1" << base + QLatin1String(" cc=-1");
    QTest::newRow("regions")
        << "--region-concurrency parallel --region-order a --region-order b --concurrency-mode soft"
        << base + QLatin1String(" parallel soft order(a,b)");
    QTest::newRow("targets") << "--account 1 --account 2 --target-region r"
                             << base + QLatin1String(" accounts(1,2) regions(r)");
    QTest::newRow("folders")
        << "--folder ou-1 --folder-account 3 --account-filter union --folder-accounts-url u"
        << base + QLatin1String(" targets(ou-1;3;u;3)");
    QTest::newRow("roles") << "--admin-role a --execution-role e --permission-model self-managed"
                           << base + QLatin1String(" admin=a exec=e self");
    QTest::newRow("auto deployment") << "--auto-deployment on --retain-stacks off --depends-on arn"
                                     << base + QLatin1String(" auto(1;0;arn)");
    QTest::newRow("the rest") << "--managed-execution off --operation-description o --deployment-option x"
                              << base + QLatin1String(" managed=0 opdesc=o options(x)");
}

void ArgumentsTest::draftTakesEveryField()
{
    QFETCH(QString, options);
    const auto arguments =
        parseArguments(QStringList{QStringLiteral("update"), QStringLiteral("g")} + wordsOf(options));
    QVERIFY2(arguments, qPrintable(arguments ? QString() : arguments.error()));
    const auto draft = draftWith(currentDraft(), *arguments);
    QVERIFY2(draft, qPrintable(draft ? QString() : draft.error()));
    QTEST(shown(*draft), "draft");
}

void ArgumentsTest::draftJsonTakesEveryField_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("draft"); // "!" and parts of the sentence
    const QString base = QStringLiteral("previous A~ B~ CAPABILITY_IAM");
    const auto row = [](const char *name, const char *json, const QString &draft) {
        QTest::newRow(name) << QByteArray(json) << draft;
    };
    row("empty", "{}", base);
    row("null is absent", R"({"description":null})", base);
    row("parameters", R"({"parameters":[{"key":"A","value":"1"},{"key":"B","usePrevious":true}]})",
        QStringLiteral("previous A=1 B~ CAPABILITY_IAM"));
    row("template", R"({"templateBody":"{}"})", QStringLiteral("body={} A~ B~ CAPABILITY_IAM"));
    row("template id", R"({"templateId":"t","templateVersion":"v1"})",
        QStringLiteral("id=t version=v1 A~ B~ CAPABILITY_IAM"));
    row("lists",
        R"({"capabilities":[],"accounts":["012345678901"],"regions":["r"],"deploymentOptions":["o"]})",
        QStringLiteral("previous A~ B~ accounts(012345678901) regions(r) options(o)"));
    row("tags", R"({"tags":[{"key":"a","value":"1"}]})", base + QLatin1String(" tags(a=1)"));
    row("no tags", R"({"tags":[]})", base + QLatin1String(" tags()"));
    row("preferences",
        R"({"preferences":{"failureToleranceCount":1,"failureTolerancePercentage":2,"maxConcurrentCount":3,
            "maxConcurrentPercentage":4,"regionConcurrency":"sequential","concurrencyMode":"strict","regionOrder":["r"]}})",
        base + QLatin1String(" tc=1 tp=2 cc=3 cp=4 sequential strict order(r)"));
    row("targets",
        R"({"deploymentTargets":{"folders":["f"],"accounts":["1"],"accountsUrl":"u","accountFilter":"none"}})",
        base + QLatin1String(" targets(f;1;u;0)"));
    row("roles", R"({"administrationRole":"a","executionRole":"e","permissionModel":"service-managed"})",
        base + QLatin1String(" admin=a exec=e service"));
    row("the rest",
        R"({"description":"d","managedExecution":true,"operationDescription":"o",
            "autoDeployment":{"enabled":true,"retainStacks":true,"dependsOn":["x"]}})",
        base + QLatin1String(" description=d auto(1;1;x) managed=1 opdesc=o"));
    row("not JSON", "{", QStringLiteral("!not JSON"));
    row("a list", "[]", QStringLiteral("!not an object"));
    row("unknown field", R"({"colour":"red"})", QStringLiteral("!colour"));
    row("unknown field inside", R"({"preferences":{"speed":1}})", QStringLiteral("!preferences.speed"));
    row("wrong type", R"({"description":5})", QStringLiteral("!description is not text"));
    row("number as text", R"({"preferences":{"maxConcurrentCount":"3"}})",
        QStringLiteral("!preferences.maxConcurrentCount"));
    row("broken number", R"({"preferences":{"maxConcurrentCount":3.5}})",
        QStringLiteral("!preferences.maxConcurrentCount"));
    row("huge number", R"({"preferences":{"maxConcurrentCount":99999999999}})",
        QStringLiteral("!preferences.maxConcurrentCount"));
    row("unknown word", R"({"permissionModel":"mixed"})", QStringLiteral("!permissionModel"));
    row("numbers among texts", R"({"accounts":[12]})", QStringLiteral("!accounts"));
    row("parameter without key", R"({"parameters":[{"value":"1"}]})", QStringLiteral("!key is missing"));
    row("parameters as object", R"({"parameters":{"A":"1"}})", QStringLiteral("!parameters is not a list"));
}

void ArgumentsTest::draftJsonTakesEveryField()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, draft);
    const auto read = draftWithJson(currentDraft(), json);
    if (draft.startsWith(u'!'))
        QVERIFY2(!read && read.error().contains(draft.mid(1)),
                 qPrintable(read ? shown(*read) : read.error()));
    else
        QCOMPARE(read ? shown(*read) : read.error(), draft);
}

void ArgumentsTest::unreadableDraftsNameAllFaults()
{
    const auto arguments =
        parseArguments(wordsOf(QStringLiteral("update g --tolerance-count many --parameter novalue "
                                              "--managed-execution maybe --permission-model mixed "
                                              "--template-file /nonexistent --clear-tags --tag a=b")));
    QVERIFY(arguments);
    const auto draft = draftWith({}, *arguments);
    QVERIFY(!draft);
    for (const QString &option : {QStringLiteral("--tolerance-count"), QStringLiteral("--parameter"),
                                  QStringLiteral("--managed-execution"), QStringLiteral("--permission-model"),
                                  QStringLiteral("--template-file"), QStringLiteral("--clear-tags")})
        QVERIFY2(draft.error().contains(option), qPrintable(option));
}

void ArgumentsTest::templateComesFromAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("t.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Resources: {}\r\n\n");
    file.close();
    const auto arguments = parseArguments(
        {QStringLiteral("update"), QStringLiteral("g"), QStringLiteral("--template-file"), file.fileName()});
    QVERIFY(arguments);
    const auto draft = draftWith(currentDraft(), *arguments);
    QVERIFY(draft);
    QCOMPARE(draft->templateBody, QByteArray("Resources: {}\r\n\n")); // every byte as it stands
    QVERIFY(!draft->usePreviousTemplate);
}

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
