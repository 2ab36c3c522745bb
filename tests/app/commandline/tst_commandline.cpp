// SPDX-License-Identifier: Apache-2.0
// Drives the real program against the practice cloud: what it says must be what the practice
// cloud's own ledger says (architecture.md section 7, network-and-safety.md sections 4 and 6).
#include "commandlinerun.h"
#include "practiceprocess.h"

#include <QDirIterator>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace belay::testing;

namespace {

/// "--a b" as words.
QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

/// ROS cannot keep a hidden value; it is given anew, and not as an argument.
const QByteArray hiddenValueOfRos(R"({"parameters":[{"key":"WriterToken","value":"typed anew"}]})");

} // namespace

class CommandLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsWhatIsThere_data();
    void listsWhatIsThere();
    void updatesStopsAndAgreesWithTheLedger_data();
    void updatesStopsAndAgreesWithTheLedger();
    void updateKeepsWhatIsNotNamed();
    void waitsForTheEnd();
    void lostReplyIsFoundAndNotRepeated_data();
    void lostReplyIsFoundAndNotRepeated();
    void stopsAllAndSaysHow();
    void stopAllLeavesChecksAndSaysNothingTwice_data();
    void stopAllLeavesChecksAndSaysNothingTwice();
    void journalIsSearchedAndChecked();
    void earlierChangesAreLookedUp();
    void disablesAndEnablesProtection();
    void wrongSecretIsRefused_data();
    void wrongSecretIsRefused();
    void expiredSignInSaysSo_data();
    void expiredSignInSaysSo();
    void nobodyThereIsSaid_data();
    void nobodyThereIsSaid();
    void unknownRegionIsSaid();
    void violationsComeAtOnceAndNothingIsSent_data();
    void violationsComeAtOnceAndNothingIsSent();
    void endedOperationIsNotStopped_data();
    void endedOperationIsNotStopped();
    void wrongProtectionStateIsRefused_data();
    void wrongProtectionStateIsRefused();
    void unknownNamesAreNotFound_data();
    void unknownNamesAreNotFound();
    void wrongUsageSendsNothing_data();
    void wrongUsageSendsNothing();
    void connectionsLiveInTheProfile();
    void everyCallIsLogged_data();
    void everyCallIsLogged();
    void nothingSecretIsWritten();
    void memoryIsNotDumped();

private:
    void startPractice(const QString &scenario = QStringLiteral("smooth"), int clock = 20);
    /// `line` with the options of a cloud's connection.
    [[nodiscard]] CommandLineRun run(const QString &line, const QString &cloud, const QByteArray &input = {});
    [[nodiscard]] QStringList connectionOf(const QString &cloud) const;

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<PracticeProcess> m_practice;
    QProcessEnvironment m_environment;
};

void CommandLineTest::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
}

void CommandLineTest::cleanup()
{
    m_practice.reset();
}

void CommandLineTest::startPractice(const QString &scenario, int clock)
{
    m_practice = std::make_unique<PracticeProcess>(scenario, clock);
    QVERIFY(m_practice->isRunning());
    m_environment = m_practice->environment();
}

QStringList CommandLineTest::connectionOf(const QString &cloud) const
{
    const QString region = cloud == u"aws"       ? QStringLiteral("eu-west-1")
                           : cloud == u"alibaba" ? QStringLiteral("cn-hangzhou")
                                                 : QStringLiteral("cn-north-4");
    QStringList options{QStringLiteral("--profile-dir"), m_profile->filePath(QStringLiteral("profile"))};
    options += QStringList{QStringLiteral("--cloud"), cloud, QStringLiteral("--region"), region};
    if (m_practice)
        options += QStringList{QStringLiteral("--endpoint"), m_practice->endpoint()};
    return options;
}

CommandLineRun CommandLineTest::run(const QString &line, const QString &cloud, const QByteArray &input)
{
    CommandLineRun run = runCommandLine(words(line) + connectionOf(cloud), m_environment, input);
    if (!run.errors.isEmpty())
        qInfo().noquote() << run.errors;
    return run;
}

void CommandLineTest::listsWhatIsThere_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("contains");
    QTest::newRow("aws groups") << "aws"
                                << "groups"
                                << "group"
                                << "group"
                                << "baseline-iam";
    QTest::newRow("aws identity") << "aws"
                                  << "test-connection"
                                  << "identity"
                                  << "account"
                                  << "999988887777";
    QTest::newRow("aws group") << "aws"
                               << "group baseline-iam"
                               << "group"
                               << "group"
                               << "baseline-iam";
    QTest::newRow("aws instances") << "aws"
                                   << "instances baseline-iam"
                                   << "instance"
                                   << "region"
                                   << "eu-west-1";
    QTest::newRow("aws operations") << "aws"
                                    << "operations baseline-iam"
                                    << "operation"
                                    << "state"
                                    << "succeeded";
    QTest::newRow("alibaba groups") << "alibaba"
                                    << "groups"
                                    << "group"
                                    << "group"
                                    << "vpc-flow-logs";
    QTest::newRow("alibaba identity") << "alibaba"
                                      << "test-connection"
                                      << "identity"
                                      << "account"
                                      << "1512666876910001";
    QTest::newRow("alibaba group") << "alibaba"
                                   << "group vpc-flow-logs"
                                   << "group"
                                   << "group"
                                   << "vpc-flow-logs";
    QTest::newRow("alibaba instances") << "alibaba"
                                       << "instances vpc-flow-logs"
                                       << "instance"
                                       << "region"
                                       << "cn-hangzhou";
    QTest::newRow("huawei groups") << "huawei"
                                   << "protection"
                                   << "protectionGroup"
                                   << "group"
                                   << "dr-web";
    QTest::newRow("huawei insides") << "huawei"
                                    << "protection dr-web"
                                    << "replicationPair"
                                    << "name"
                                    << "rp-01";
    QTest::newRow("huawei identity") << "huawei"
                                     << "test-connection"
                                     << "identity"
                                     << "connection"
                                     << "command line";
}

void CommandLineTest::listsWhatIsThere()
{
    QFETCH(QString, cloud);
    QFETCH(QString, line);
    QFETCH(QString, type);
    QFETCH(QString, member);
    QFETCH(QString, contains);
    startPractice();
    const CommandLineRun listed = run(line, cloud);
    QVERIFY2(listed.exit == 0, listed.output);
    QVERIFY2(listed.all(type, member).contains(contains), listed.output);
    QVERIFY(m_practice->ledger().isEmpty());
}

void CommandLineTest::updatesStopsAndAgreesWithTheLedger_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<QStringList>("actions");
    QTest::newRow("aws") << "aws"
                         << "baseline-iam" << QByteArray("{}")
                         << words(QStringLiteral("UpdateStackSet StopStackSetOperation"));
    QTest::newRow("alibaba") << "alibaba"
                             << "vpc-flow-logs" << hiddenValueOfRos
                             << words(QStringLiteral("UpdateStackGroup StopStackGroupOperation"));
}

void CommandLineTest::updatesStopsAndAgreesWithTheLedger()
{
    QFETCH(QString, cloud);
    QFETCH(QString, group);
    QFETCH(QByteArray, draft);
    QFETCH(QStringList, actions);
    startPractice(QStringLiteral("smooth"), 4);
    const CommandLineRun updated = run(
        QStringLiteral("update %1 --draft-json - --concurrency-count 1 --yes-name %1 --note why").arg(group),
        cloud, draft);
    QVERIFY2(updated.exit == 0, updated.output);
    const QString operation = updated.first(u"update")[u"operation"].toString();
    QVERIFY(!operation.isEmpty());

    const CommandLineRun stopped = run(QStringLiteral("stop %1 %2").arg(group, operation), cloud);
    QVERIFY2(stopped.exit == 0, stopped.output);
    const QStringList stages = stopped.all(u"stop", u"stage");
    for (const QString &stage : words(QStringLiteral("written sent accepted stopped")))
        QVERIFY2(stages.contains(stage), stopped.output);
    QCOMPARE(stages.constLast(), QStringLiteral("stopped"));

    const CommandLineRun seen = run(QStringLiteral("operation %1 %2").arg(group, operation), cloud);
    QCOMPARE(seen.first(u"operation")[u"state"].toString(), QStringLiteral("stopped"));
    const QJsonObject counts = seen.first(u"operation")[u"counts"].toObject();
    QCOMPARE(counts[u"running"].toInt(), 0);
    QVERIFY2(counts[u"cancelled"].toInt() > 0, seen.output);

    const QList<QJsonObject> ledger = m_practice->ledger(actions);
    QCOMPARE(ledger.size(), 2); // each applied once, in this order
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(ledger.at(i)[u"action"].toString(), actions.at(i));
        QCOMPARE(ledger.at(i)[u"operation"].toString(), operation);
    }
    QCOMPARE(ledger.at(0)[u"token"].toString(), updated.first(u"update")[u"token"].toString());

    const CommandLineRun journal = run(QStringLiteral("journal"), cloud);
    QCOMPARE(journal.all(u"journal", u"change"), words(QStringLiteral("stop update"))); // newest first
    QCOMPARE(journal.all(u"journal", u"outcome"), words(QStringLiteral("applied applied")));
}

void CommandLineTest::updateKeepsWhatIsNotNamed()
{
    startPractice(QStringLiteral("smooth"), 4);
    const QJsonObject before =
        run(QStringLiteral("group baseline-iam"), QStringLiteral("aws")).first(u"group");
    const CommandLineRun updated =
        run(QStringLiteral("update baseline-iam --parameter SessionHours=6 --yes-name baseline-iam"),
            QStringLiteral("aws"));
    QVERIFY2(updated.exit == 0, updated.output);
    const QJsonObject after =
        run(QStringLiteral("group baseline-iam"), QStringLiteral("aws")).first(u"group");
    QJsonObject expected = before[u"parameters"].toObject();
    expected[u"SessionHours"] = QStringLiteral("6");
    QCOMPARE(after[u"parameters"].toObject(), expected);
    QCOMPARE(after[u"tags"].toObject(), before[u"tags"].toObject());
    QCOMPARE(after[u"capabilities"].toArray(), before[u"capabilities"].toArray());
    const QList<QJsonObject> ledger = m_practice->ledger({QStringLiteral("UpdateStackSet")});
    QCOMPARE(ledger.size(), 1);
    QCOMPARE(ledger.constFirst()[u"parameters"][u"parameters"][u"SessionHours"].toString(),
             QStringLiteral("6"));
}

void CommandLineTest::waitsForTheEnd()
{
    startPractice(QStringLiteral("smooth"), 2'000);
    const CommandLineRun updated =
        run(QStringLiteral("update edge-logs --wait --yes-name edge-logs --concurrency-percentage 100 "
                           "--tolerance-percentage 99"),
            QStringLiteral("aws"));
    QVERIFY2(updated.exit == 0, updated.output);
    const QJsonObject last = updated.lines.constLast();
    QCOMPARE(last[u"state"].toString(), QStringLiteral("succeeded"));
    QCOMPARE(last[u"ended"].toBool(), true);
    QCOMPARE(last[u"counts"][u"succeeded"].toInt(), last[u"counts"][u"total"].toInt());

    const CommandLineRun watched =
        run(QStringLiteral("watch edge-logs %1").arg(updated.first(u"update")[u"operation"].toString()),
            QStringLiteral("aws"));
    QCOMPARE(watched.exit, 0); // it had ended: one look is enough
    QCOMPARE(watched.lines.constLast()[u"state"].toString(), QStringLiteral("succeeded"));
}

void CommandLineTest::lostReplyIsFoundAndNotRepeated_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<QString>("action");
    QTest::newRow("aws") << "aws"
                         << "baseline-iam" << QByteArray("{}") << "UpdateStackSet";
    QTest::newRow("alibaba") << "alibaba"
                             << "vpc-flow-logs" << hiddenValueOfRos << "UpdateStackGroup";
}

void CommandLineTest::lostReplyIsFoundAndNotRepeated()
{
    QFETCH(QString, cloud);
    QFETCH(QString, group);
    QFETCH(QByteArray, draft);
    QFETCH(QString, action);
    startPractice(QStringLiteral("smooth"), 4);
    m_practice->addFault(action, QStringLiteral("dropAfterApply"));
    const CommandLineRun updated =
        run(QStringLiteral("update %1 --draft-json - --yes-name %1").arg(group), cloud, draft);
    QVERIFY2(updated.exit == 0, updated.output);
    const QList<QJsonObject> ledger = m_practice->ledger({action});
    QCOMPARE(ledger.size(), 1);
    QCOMPARE(updated.first(u"update")[u"operation"].toString(), ledger.constFirst()[u"operation"].toString());
}

void CommandLineTest::stopsAllAndSaysHow()
{
    startPractice(QStringLiteral("smooth"), 1);
    QStringList operations;
    for (const QString &group : words(QStringLiteral("baseline-iam edge-logs"))) {
        const CommandLineRun updated =
            run(QStringLiteral("update %1 --yes-name %1 --concurrency-count 1").arg(group), QStringLiteral("aws"));
        QVERIFY2(updated.exit == 0, updated.output);
        operations += updated.first(u"update")[u"operation"].toString();
    }
    const CommandLineRun stopped = run(QStringLiteral("stop --all --yes --note enough"), QStringLiteral("aws"));
    QVERIFY2(stopped.exit == 0, stopped.output);
    QStringList told = stopped.all(u"stop-result", u"operation");
    told.sort();
    operations.sort();
    QCOMPARE(told, operations);
    for (const QString &outcome : stopped.all(u"stop-result", u"outcome"))
        QCOMPARE(outcome, QStringLiteral("stopped"));
    QCOMPARE(m_practice->ledger({QStringLiteral("StopStackSetOperation")}).size(), 2);
    const CommandLineRun again = run(QStringLiteral("stop --all --yes"), QStringLiteral("aws"));
    QVERIFY2(again.exit == 0, again.output); // nothing runs
    QVERIFY(again.all(u"stop-result", u"operation").isEmpty());
}

void CommandLineTest::stopAllLeavesChecksAndSaysNothingTwice_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("without --yes") << "stop --all";
    QTest::newRow("with a group beside it") << "stop --all --yes baseline-iam";
    QTest::newRow("neither") << "stop";
    QTest::newRow("--yes alone") << "stop baseline-iam --yes";
    QTest::newRow("no number") << "stop --all --yes --give-up soon";
    QTest::newRow("resolved without a verdict") << "resolve belay-1 --evidence seen";
    QTest::newRow("resolved both ways") << "resolve belay-1 --applied --not-applied --evidence seen";
    QTest::newRow("resolved without evidence") << "resolve belay-1 --applied";
    QTest::newRow("journal of a strange kind") << "journal --change haircut";
    QTest::newRow("journal since never") << "journal --since never";
    QTest::newRow("journal of a strange outcome") << "journal --outcome perhaps";
}

void CommandLineTest::stopAllLeavesChecksAndSaysNothingTwice()
{
    QFETCH(QString, line);
    startPractice();
    const CommandLineRun wrong = run(line, QStringLiteral("aws"));
    QVERIFY2(wrong.exit == 2, wrong.output);
    QVERIFY(m_practice->ledger().isEmpty());
}

void CommandLineTest::journalIsSearchedAndChecked()
{
    startPractice(QStringLiteral("smooth"), 2'000);
    const QString aws = QStringLiteral("aws");
    QCOMPARE(run(QStringLiteral("update baseline-iam --yes-name baseline-iam --note first"), aws).exit, 0);
    const auto changes = [&](const QString &options) {
        return run(QStringLiteral("journal ") + options, aws).all(u"journal", u"change");
    };
    QCOMPARE(changes({}), words(QStringLiteral("update")));
    QVERIFY(changes(QStringLiteral("--events")).contains(QStringLiteral("sign-in")));
    QCOMPARE(changes(QStringLiteral("--words FIRST")), words(QStringLiteral("update")));
    QCOMPARE(changes(QStringLiteral("--words second")), QStringList());
    QCOMPARE(changes(QStringLiteral("--since 5m --outcome applied --change update --group baseline-iam")),
             words(QStringLiteral("update")));
    QCOMPARE(changes(QStringLiteral("--until 5m")), QStringList());
    const CommandLineRun entry = run(QStringLiteral("journal"), aws);
    QVERIFY(!entry.first(u"journal")[u"person"].toString().isEmpty());
    const CommandLineRun check = run(QStringLiteral("journal --check"), aws);
    QCOMPARE(check.exit, 0);
    QCOMPARE(check.first(u"chain")[u"whole"].toBool(), true);
    QVERIFY(check.first(u"chain")[u"entries"].toInt() >= 1);
}

void CommandLineTest::earlierChangesAreLookedUp()
{
    startPractice(QStringLiteral("smooth"), 5);
    const QString aws = QStringLiteral("aws");
    m_practice->addFault(QStringLiteral("UpdateStackSet"), QStringLiteral("dropAfterApply"));
    m_practice->addFault(QStringLiteral("DescribeStackSetOperation"), QStringLiteral("error500"), 3); // one read's tries
    const CommandLineRun lost =
        run(QStringLiteral("update baseline-iam --yes-name baseline-iam --concurrency-count 1"), aws);
    QVERIFY2(lost.exit == 3, lost.output);
    QCOMPARE(run(QStringLiteral("journal --open"), aws).all(u"journal", u"change"), words(QStringLiteral("update")));

    const CommandLineRun found = run(QStringLiteral("reconcile"), aws);
    QVERIFY2(found.exit == 0, found.output);
    QCOMPARE(found.first(u"lookup")[u"outcome"].toString(), QStringLiteral("applied"));
    QCOMPARE(found.first(u"lookup")[u"operation"].toString(), found.first(u"lookup")[u"token"].toString());
    QCOMPARE(m_practice->ledger({QStringLiteral("UpdateStackSet")}).size(), 1);
    QVERIFY(run(QStringLiteral("journal --open"), aws).all(u"journal", u"change").isEmpty());
    QCOMPARE(run(QStringLiteral("reconcile"), aws).exit, 0); // nothing is left

    const QString token = found.first(u"lookup")[u"token"].toString();
    const CommandLineRun resolved =
        run(QStringLiteral("resolve %1 --not-applied --evidence rolled-back-by-hand").arg(token), aws);
    QVERIFY2(resolved.exit == 0, resolved.output);
    const QJsonObject entry = run(QStringLiteral("journal"), aws).first(u"journal");
    QCOMPARE(entry[u"outcome"].toString(), QStringLiteral("not-applied"));
    QCOMPARE(entry[u"closedBy"].toString(), resolved.first(u"resolved")[u"person"].toString());
    QCOMPARE(run(QStringLiteral("resolve belay-nobody --applied --evidence x"), aws).exit, 1);
}

void CommandLineTest::disablesAndEnablesProtection()
{
    startPractice(QStringLiteral("smooth"), 20);
    const QString huawei = QStringLiteral("huawei");
    const CommandLineRun disabled =
        run(QStringLiteral("disable-protection dr-web --yes-name dr-web"), huawei);
    QVERIFY2(disabled.exit == 0, disabled.output);
    QCOMPARE(disabled.lines.constLast()[u"stage"].toString(), QStringLiteral("finished"));
    const QString job = disabled.lines.constLast()[u"job"].toString();
    QCOMPARE(run(QStringLiteral("job ") + job, huawei).first(u"job")[u"state"].toString(),
             QStringLiteral("success"));
    const auto stateOf = [&] {
        return run(QStringLiteral("protection dr-web"), huawei)
            .first(u"protectionGroup")[u"state"]
            .toString();
    };
    QCOMPARE(stateOf(), QStringLiteral("available"));

    const CommandLineRun enabled = run(QStringLiteral("enable-protection dr-web"), huawei);
    QVERIFY2(enabled.exit == 0, enabled.output);
    QCOMPARE(stateOf(), QStringLiteral("protected"));

    QStringList jobs;
    for (const QJsonObject &entry : m_practice->ledger())
        jobs += entry[u"job"].toString();
    QCOMPARE(jobs, QStringList({job, enabled.lines.constLast()[u"job"].toString()}));
    const CommandLineRun journal = run(QStringLiteral("journal"), huawei);
    QCOMPARE(journal.all(u"journal", u"change"),
             words(QStringLiteral("enable-protection disable-protection")));
    QCOMPARE(journal.all(u"journal", u"outcome"), words(QStringLiteral("applied applied")));
}

void CommandLineTest::wrongSecretIsRefused_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("line");
    QTest::newRow("aws") << "aws"
                         << "AWS_SECRET_ACCESS_KEY"
                         << "update baseline-iam --yes-name baseline-iam";
    QTest::newRow("alibaba") << "alibaba"
                             << "ALIBABA_CLOUD_ACCESS_KEY_SECRET"
                             << "update vpc-flow-logs --yes-name vpc-flow-logs";
    QTest::newRow("huawei") << "huawei"
                            << "HUAWEICLOUD_SDK_SK"
                            << "disable-protection dr-web --yes-name dr-web";
}

void CommandLineTest::wrongSecretIsRefused()
{
    QFETCH(QString, cloud);
    QFETCH(QString, variable);
    QFETCH(QString, line);
    startPractice();
    m_environment.insert(variable, QStringLiteral("not-the-secret-of-these-keys"));
    const CommandLineRun refused = run(line, cloud);
    QVERIFY2(refused.exit == 1, refused.output);
    QVERIFY2(!refused.first(u"error")[u"code"].toString().isEmpty(), refused.output);
    QVERIFY(!refused.output.contains("not-the-secret-of-these-keys"));
    QVERIFY(m_practice->ledger().isEmpty());
}

void CommandLineTest::expiredSignInSaysSo_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("line");
    QTest::newRow("aws") << "aws"
                         << "groups";
    QTest::newRow("alibaba") << "alibaba"
                             << "groups";
    QTest::newRow("huawei") << "huawei"
                            << "protection";
}

void CommandLineTest::expiredSignInSaysSo()
{
    QFETCH(QString, cloud);
    QFETCH(QString, line);
    startPractice(QStringLiteral("expired-sign-in"), 100'000); // the sign-in lasts milliseconds
    QTRY_VERIFY_WITH_TIMEOUT(run(line, cloud).exit == 1, 20'000);
    const QJsonObject error = run(line, cloud).first(u"error");
    QCOMPARE(error[u"kind"].toString(), QStringLiteral("sign-in-again"));
}

void CommandLineTest::nobodyThereIsSaid_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("line");
    QTest::newRow("aws groups") << "aws"
                                << "groups";
    QTest::newRow("aws update") << "aws"
                                << "update g --yes-name g";
    QTest::newRow("aws stop") << "aws"
                              << "stop g op --give-up 2";
    QTest::newRow("alibaba groups") << "alibaba"
                                    << "groups";
    QTest::newRow("alibaba stop") << "alibaba"
                                  << "stop g op --give-up 2";
    QTest::newRow("huawei protection") << "huawei"
                                       << "protection";
}

void CommandLineTest::nobodyThereIsSaid()
{
    QFETCH(QString, cloud);
    QFETCH(QString, line);
    startPractice();
    QTcpServer closed; // a port that was free a moment ago
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString endpoint = QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort());
    closed.close();
    QStringList options = connectionOf(cloud);
    options.last() = endpoint;
    const CommandLineRun refused = runCommandLine(words(line) + options, m_environment);
    QVERIFY2(refused.exit == 1, refused.output);
    QCOMPARE(refused.first(u"error")[u"kind"].toString(), QStringLiteral("not-sent"));
}

void CommandLineTest::unknownRegionIsSaid()
{
    startPractice();
    QStringList options = connectionOf(QStringLiteral("alibaba"));
    options[options.indexOf(QStringLiteral("cn-hangzhou"))] = QStringLiteral("atlantis-1");
    const CommandLineRun refused = runCommandLine(words(QStringLiteral("groups")) + options, m_environment);
    QVERIFY2(refused.exit == 1, refused.output);
    QVERIFY2(!refused.first(u"error").isEmpty(), refused.output);
}

void CommandLineTest::violationsComeAtOnceAndNothingIsSent_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("templateBytes");  // a template file of this size; 0: none
    QTest::addColumn<QStringList>("fields"); // each must be the beginning of a violation's field
    QTest::newRow("aws numbers") << "aws"
                                 << "update baseline-iam --tolerance-count -1 --concurrency-count 0 "
                                    "--region-order nowhere! --description x"
                                 << 0 << words(QStringLiteral("OperationPreferences"));
    QTest::newRow("aws exclusive limits and bad accounts")
        << "aws"
        << "update edge-logs --tolerance-count 1 --tolerance-percentage 1 --account 12 --account 12 "
           "--target-region eu-west-1"
        << 0 << words(QStringLiteral("OperationPreferences Accounts"));
    QTest::newRow("aws template over the limit")
        << "aws"
        << "update baseline-iam" << 1'100'000 << words(QStringLiteral("TemplateBody"));
    QTest::newRow("alibaba numbers and accounts")
        << "alibaba"
        << "update vpc-flow-logs --tolerance-count -1 --concurrency-count 0 --account x --target-region "
           "cn-hangzhou"
        << 0 << words(QStringLiteral("OperationPreferences AccountIds"));
    QTest::newRow("alibaba template over the limit")
        << "alibaba"
        << "update vpc-flow-logs" << 600'000 << words(QStringLiteral("TemplateBody"));
}

void CommandLineTest::violationsComeAtOnceAndNothingIsSent()
{
    QFETCH(QString, cloud);
    QFETCH(QString, line);
    QFETCH(int, templateBytes);
    QFETCH(QStringList, fields);
    startPractice();
    if (templateBytes > 0) {
        QFile file(m_profile->filePath(QStringLiteral("t.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(templateBytes, 'x'));
        line += QStringLiteral(" --template-file ") + file.fileName();
    }
    line += QStringLiteral(" --yes-name ") + words(line).at(1);
    const CommandLineRun refused = run(line, cloud);
    QVERIFY2(refused.exit == 2, refused.output);
    const QStringList named = refused.all(u"violation", u"field");
    for (const QString &field : std::as_const(fields)) {
        const bool found = std::any_of(named.begin(), named.end(),
                                       [&](const QString &one) { return one.startsWith(field); });
        QVERIFY2(found, refused.output);
    }
    QVERIFY2(templateBytes > 0 || named.size() >= 2, refused.output);
    QVERIFY(m_practice->ledger().isEmpty());
}

void CommandLineTest::endedOperationIsNotStopped_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("group");
    QTest::newRow("aws") << "aws"
                         << "baseline-iam";
    QTest::newRow("alibaba") << "alibaba"
                             << "vpc-flow-logs";
}

void CommandLineTest::endedOperationIsNotStopped()
{
    QFETCH(QString, cloud);
    QFETCH(QString, group);
    startPractice();
    const QString ended =
        run(QStringLiteral("operations ") + group, cloud).first(u"operation")[u"operation"].toString();
    QVERIFY(!ended.isEmpty());
    const CommandLineRun refused = run(QStringLiteral("stop %1 %2").arg(group, ended), cloud);
    QVERIFY2(refused.exit == 1, refused.output);
    QCOMPARE(refused.all(u"stop", u"stage").constLast(), QStringLiteral("ended-by-itself"));
    QVERIFY(m_practice->ledger().isEmpty());
}

void CommandLineTest::wrongProtectionStateIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("enable what is protected") << "enable-protection dr-web";
    QTest::newRow("disable what is not") << "disable-protection dr-batch --yes-name dr-batch";
    QTest::newRow("enable without pairs") << "enable-protection dr-new";
}

void CommandLineTest::wrongProtectionStateIsRefused()
{
    QFETCH(QString, line);
    startPractice();
    const CommandLineRun refused = run(line, QStringLiteral("huawei"));
    QVERIFY2(refused.exit == 1, refused.output);
    QVERIFY2(!refused.first(u"error").isEmpty(), refused.output);
    QVERIFY(m_practice->ledger().isEmpty());
}

void CommandLineTest::unknownNamesAreNotFound_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("line");
    QTest::newRow("aws group") << "aws"
                               << "group nobody";
    QTest::newRow("aws operation") << "aws"
                                   << "operation baseline-iam nobody";
    QTest::newRow("aws update") << "aws"
                                << "update nobody --yes-name nobody";
    QTest::newRow("alibaba group") << "alibaba"
                                   << "group nobody";
    QTest::newRow("alibaba update") << "alibaba"
                                    << "update nobody --yes-name nobody";
    QTest::newRow("huawei group") << "huawei"
                                  << "protection nobody";
    QTest::newRow("huawei disable") << "huawei"
                                    << "disable-protection nobody --yes-name nobody";
}

void CommandLineTest::unknownNamesAreNotFound()
{
    QFETCH(QString, cloud);
    QFETCH(QString, line);
    startPractice();
    const CommandLineRun refused = run(line, cloud);
    QVERIFY2(refused.exit == 1, refused.output);
    QCOMPARE(refused.first(u"error")[u"kind"].toString(), QStringLiteral("not-found"));
    QVERIFY(m_practice->ledger().isEmpty());
}

void CommandLineTest::wrongUsageSendsNothing_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("unset"); // a variable that is missing
    QTest::addColumn<QString>("says");
    QTest::newRow("production needs the name") << "aws"
                                               << "update baseline-iam"
                                               << ""
                                               << "--yes-name";
    QTest::newRow("another name") << "aws"
                                  << "update baseline-iam --yes-name baseline"
                                  << ""
                                  << "baseline-iam";
    QTest::newRow("disabling needs the name") << "huawei"
                                              << "disable-protection dr-web"
                                              << ""
                                              << "--yes-name dr-web";
    QTest::newRow("protection is not stopped by the brake") << "huawei"
                                                            << "stop dr-web"
                                                            << ""
                                                            << "Huawei";
    QTest::newRow("stack groups have no protection")
        << "aws"
        << "disable-protection baseline-iam --yes-name baseline-iam"
        << ""
        << "Huawei";
    QTest::newRow("no keys") << "aws"
                             << "groups"
                             << "AWS_SECRET_ACCESS_KEY"
                             << "AWS_SECRET_ACCESS_KEY";
    QTest::newRow("no keys at all") << "alibaba"
                                    << "groups"
                                    << "ALIBABA_CLOUD_ACCESS_KEY_ID"
                                    << "ALIBABA_CLOUD_ACCESS_KEY_ID";
    QTest::newRow("unreadable number") << "aws"
                                       << "update baseline-iam --tolerance-count many"
                                       << ""
                                       << "tolerance-count";
    QTest::newRow("unknown option") << "aws"
                                    << "groups --colour"
                                    << ""
                                    << "colour";
}

void CommandLineTest::wrongUsageSendsNothing()
{
    QFETCH(QString, cloud);
    QFETCH(QString, line);
    QFETCH(QString, unset);
    QFETCH(QString, says);
    startPractice();
    m_environment.remove(unset);
    const CommandLineRun refused = run(line, cloud);
    QVERIFY2(refused.exit == 2, refused.output);
    QVERIFY2(refused.first(u"error")[u"message"].toString().contains(says), refused.output);
    QVERIFY(m_practice->ledger().isEmpty());
}

void CommandLineTest::connectionsLiveInTheProfile()
{
    startPractice();
    const QStringList profile{QStringLiteral("--profile-dir"),
                              m_profile->filePath(QStringLiteral("profile"))};
    const QStringList place =
        words(QStringLiteral(
            "--cloud aws --region eu-west-1 --keys environment --environment development --endpoint ")) +
        QStringList{m_practice->endpoint()};
    const CommandLineRun added =
        runCommandLine(words(QStringLiteral("connections add main")) + place + profile, m_environment);
    QVERIFY2(added.exit == 0, added.output);
    QCOMPARE(
        runCommandLine(words(QStringLiteral("connections add main")) + place + profile, m_environment).exit,
        2);
    QCOMPARE(runCommandLine(words(QStringLiteral("connections")) + profile, m_environment)
                 .all(u"connection", u"name"),
             QStringList{QStringLiteral("main")});
    const CommandLineRun groups =
        runCommandLine(words(QStringLiteral("groups --connection main")) + profile, m_environment);
    QVERIFY2(groups.all(u"group", u"group").contains(QStringLiteral("baseline-iam")), groups.output);
    // Outside production one confirmation is enough, and the command line is one.
    const CommandLineRun updated =
        runCommandLine(words(QStringLiteral("update edge-logs --connection main")) + profile, m_environment);
    QVERIFY2(updated.exit == 0, updated.output);
    QCOMPARE(runCommandLine(words(QStringLiteral("connections remove main")) + profile, m_environment).exit,
             0);
    QCOMPARE(runCommandLine(words(QStringLiteral("groups --connection main")) + profile, m_environment).exit,
             2);

    // Keys typed in need a keychain, and here is none: nothing is kept, and it says so.
    QStringList typed = place;
    typed.remove(typed.indexOf(QStringLiteral("--keys")), 2);
    const CommandLineRun refused =
        runCommandLine(words(QStringLiteral("connections add typed --key-id AKIA")) + typed + profile,
                       m_environment, "planted-canary\n\n");
    QVERIFY2(refused.exit == 2, refused.output);
    QVERIFY2(refused.first(u"error")[u"message"].toString().contains(u"keychain"), refused.output);
    QVERIFY(!refused.output.contains("planted-canary"));
    QVERIFY(runCommandLine(words(QStringLiteral("connections")) + profile, m_environment).lines.isEmpty());
}

void CommandLineTest::everyCallIsLogged_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("logged");
    QTest::newRow("aws") << "aws"
                         << "operations baseline-iam"
                         << QByteArray(" call lane=read provider=aws region=eu-west-1 "
                                       "action=ListStackSetOperations target=baseline-iam request=");
    QTest::newRow("alibaba") << "alibaba"
                             << "operations vpc-flow-logs"
                             << QByteArray(" call lane=read provider=alibaba region=cn-hangzhou "
                                           "action=ListStackGroupOperations target=vpc-flow-logs request=");
    QTest::newRow("huawei") << "huawei"
                            << "protection"
                            << QByteArray(" call lane=read provider=huawei region=cn-north-4 "
                                          "action=ListProtectionGroups target=- request=");
}

void CommandLineTest::everyCallIsLogged()
{
    QFETCH(QString, cloud);
    QFETCH(QString, line);
    QFETCH(QByteArray, logged);
    startPractice();
    (void)run(line, cloud);
    QFile log(m_profile->filePath(QStringLiteral("profile/belay.log")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(!(log.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    const QByteArray text = log.readAll();
    QVERIFY2(text.contains(logged), text);
    for (const QByteArray &one : text.trimmed().split('\n'))
        QVERIFY2(one.contains(" call lane=") || one.contains(" qt type="), one);
    for (const char *variable : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "ALIBABA_CLOUD_ACCESS_KEY_ID",
                                 "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK"}) {
        const QByteArray value = m_environment.value(QString::fromLatin1(variable)).toUtf8();
        QVERIFY2(!value.isEmpty() && !text.contains(value), variable);
    }
    QVERIFY(!text.contains("Authorization") && !text.contains("http") && !text.contains('?'));
}

void CommandLineTest::nothingSecretIsWritten()
{
    startPractice(QStringLiteral("smooth"), 4);
    (void)run(
        QStringLiteral("update baseline-iam --yes-name baseline-iam --parameter AlertToken=planted-canary"),
        QStringLiteral("aws"));
    (void)run(QStringLiteral("disable-protection dr-web --no-wait --yes-name dr-web"),
              QStringLiteral("huawei"));
    QList<QByteArray> secrets{"planted-canary"};
    for (const char *variable :
         {"AWS_SECRET_ACCESS_KEY", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "HUAWEICLOUD_SDK_SK"})
        secrets += m_environment.value(QString::fromLatin1(variable)).toUtf8();
    int files = 0;
    QDirIterator paths(m_profile->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (paths.hasNext()) {
        QFile file(paths.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        for (const QByteArray &secret : std::as_const(secrets)) {
            QVERIFY2(!bytes.contains(secret), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains(secret.toBase64()), qPrintable(file.fileName()));
        }
    }
    QVERIFY(files > 0);
}

void CommandLineTest::memoryIsNotDumped()
{
    QProcessEnvironment environment = plainEnvironment();
    environment.remove(QStringLiteral("BELAY_DIAGNOSTICS"));
    QProcess asking; // waits for a secret on its standard input
    asking.setProcessEnvironment(environment);
    asking.start(QStringLiteral(BELAY_PROGRAM),
                 words(QStringLiteral("connections add x --key-id A --cloud aws --region r --profile-dir ")) +
                     QStringList{m_profile->filePath(QStringLiteral("profile"))});
    QVERIFY(asking.waitForStarted());
    const auto coreLimit = [&asking] {
        QFile limits(QStringLiteral("/proc/%1/limits").arg(asking.processId()));
        if (!limits.open(QIODevice::ReadOnly))
            return QByteArray();
        const QByteArray all = limits.readAll();
        const qsizetype at = all.indexOf("Max core file size");
        return all.mid(at, all.indexOf('\n', at) - at).simplified();
    };
    QTRY_COMPARE(coreLimit(), QByteArray("Max core file size 0 0 bytes"));
    asking.kill();
    asking.waitForFinished();
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
