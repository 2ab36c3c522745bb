// SPDX-License-Identifier: Apache-2.0
#include "core/domain/connection.h"
#include "core/domain/progress.h"
#include "core/domain/secret.h"

#include <QTest>

using namespace belay;

class ValuesTest final : public QObject
{
    Q_OBJECT

private slots:
    void endpointsAreHttpsOrLoopback_data();
    void endpointsAreHttpsOrLoopback();
    void operationsNeverGoBack_data();
    void operationsNeverGoBack();
    void successIsCountedPerTarget_data();
    void successIsCountedPerTarget();
    void onlyWhatMayRunIsStoppable_data();
    void onlyWhatMayRunIsStoppable();
    void aSecretMovesAndLeavesNothing();
    void secretsCompareByBytes();
};

void ValuesTest::endpointsAreHttpsOrLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("https") << QStringLiteral("https://cloud.example.org") << true;
    QTest::newRow("https with a port") << QStringLiteral("https://cloud.example.org:8443") << true;
    QTest::newRow("http to loopback") << QStringLiteral("http://127.0.0.1:8080") << true;
    QTest::newRow("http to localhost") << QStringLiteral("http://localhost:8080") << true;
    QTest::newRow("http to IPv6 loopback") << QStringLiteral("http://[::1]:8080") << true;
    QTest::newRow("http to another machine") << QStringLiteral("http://cloud.example.org") << false;
    QTest::newRow("a name that begins like loopback") << QStringLiteral("http://127.example.org") << false;
    QTest::newRow("a password in the address") << QStringLiteral("https://user:word@cloud.example.org") << false;
    QTest::newRow("another scheme") << QStringLiteral("ftp://cloud.example.org") << false;
    QTest::newRow("no host") << QStringLiteral("https:///path") << false;
    QTest::newRow("empty") << QString() << false;
}

void ValuesTest::endpointsAreHttpsOrLoopback()
{
    QFETCH(QString, url);
    QTEST(isAllowedEndpoint(QUrl(url, QUrl::StrictMode)), "allowed");
}

void ValuesTest::operationsNeverGoBack_data()
{
    QTest::addColumn<int>("known");
    QTest::addColumn<int>("told");
    QTest::addColumn<int>("shown");
    const auto row = [](const char *name, OperationState known, OperationState told, OperationState shown) {
        QTest::newRow(name) << int(known) << int(told) << int(shown);
    };
    using enum OperationState;
    row("queued begins to run", Queued, Running, Running);
    row("a stale list says running", Stopping, Running, Stopping);
    row("a stale list says running after the end", Stopped, Running, Stopped);
    row("stopping may end by itself", Stopping, Succeeded, Succeeded);
    row("the first word counts", Unknown, Running, Running);
    row("a word nobody knows does not undo", Running, Unknown, Running);
}

void ValuesTest::operationsNeverGoBack()
{
    QFETCH(int, known);
    QFETCH(int, told);
    QTEST(int(laterOf(OperationState(known), OperationState(told))), "shown");
}

void ValuesTest::successIsCountedPerTarget_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("failedByCloud");
    QTest::addColumn<int>("failedTargets");
    QTest::addColumn<int>("outlook");
    using enum OperationState;
    QTest::newRow("plain success") << int(Succeeded) << 0 << 0 << int(Outlook::Succeeded);
    QTest::newRow("the cloud counts failures") << int(Succeeded) << 4 << 0 << int(Outlook::SucceededWithFailures);
    QTest::newRow("we saw failures") << int(Succeeded) << -1 << 1 << int(Outlook::SucceededWithFailures);
    QTest::newRow("failed") << int(Failed) << 9 << 9 << int(Outlook::Failed);
    QTest::newRow("failures while running") << int(Running) << 1 << 1 << int(Outlook::Running);
    QTest::newRow("unknown is a state") << int(Unknown) << -1 << 0 << int(Outlook::Unknown);
}

void ValuesTest::successIsCountedPerTarget()
{
    QFETCH(int, state);
    QFETCH(int, failedByCloud);
    QFETCH(int, failedTargets);
    Operation operation;
    operation.state = {OperationState(state), {}};
    if (failedByCloud >= 0)
        operation.failedTargets = failedByCloud;
    TargetCounts counts;
    counts.failed = failedTargets;
    QTEST(int(outlookOf(operation, counts)), "outlook");
}

void ValuesTest::onlyWhatMayRunIsStoppable_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("stoppable");
    using enum OperationState;
    QTest::newRow("queued") << int(Queued) << true;
    QTest::newRow("running") << int(Running) << true;
    QTest::newRow("unknown may be running") << int(Unknown) << true;
    QTest::newRow("stopping") << int(Stopping) << false;
    QTest::newRow("succeeded") << int(Succeeded) << false;
    QTest::newRow("failed") << int(Failed) << false;
    QTest::newRow("stopped") << int(Stopped) << false;
}

void ValuesTest::onlyWhatMayRunIsStoppable()
{
    QFETCH(int, state);
    QTEST(isStoppable(OperationState(state)), "stoppable");
}

void ValuesTest::aSecretMovesAndLeavesNothing()
{
    QByteArray typed("canary-secret");
    Secret first = Secret::take(typed);
    QVERIFY(typed.isEmpty());
    Secret second = std::move(first);
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
    QCOMPARE(second.view().toByteArray(), QByteArray("canary-secret"));
    second.wipe();
    QVERIFY(second.isEmpty());
}

void ValuesTest::secretsCompareByBytes()
{
    QVERIFY(Secret("abc") == Secret("abc"));
    QVERIFY(!(Secret("abc") == Secret("abd")));
    QVERIFY(!(Secret("abc") == Secret("ab")));
    QVERIFY(Secret() == Secret(""));
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "tst_values.moc"
