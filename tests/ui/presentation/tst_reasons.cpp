// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/matrixcase.h"
#include "ui/presentation/reasons.h"

#include <QTest>

using namespace belay;

class ReasonsTest final : public QObject
{
    Q_OBJECT
private slots:
    void causes_data();
    void causes();
    void heads_data();
    void heads();
    void nextSteps_data();
    void nextSteps();
    void grouping_data();
    void grouping();
    void cancelledComeLast();
    void firstSeenIsOnlySaidWhenKnown();
};

void ReasonsTest::causes_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("cause");
    QTest::newRow("AWS packaging goes")
        << "ResourceLogicalId:BoundaryPolicy, ResourceType:AWS::IAM::ManagedPolicy, "
           "ResourceStatusReason:AccessDenied: not "
           "authorized to perform: iam:CreatePolicy"
        << "AccessDenied: not authorized to perform: iam:CreatePolicy";
    QTest::newRow("ROS packaging goes")
        << "Resource CREATE failed: ResponseException: resources.Bucket: BucketAlreadyExists"
        << "BucketAlreadyExists";
    QTest::newRow("accounts go") << "Account 222233334444 is suspended"
                                 << "Account … is suspended";
    QTest::newRow("ARNs go") << "arn:aws:iam::222233334444:role/ops is missing"
                             << "… is missing";
    QTest::newRow("ids go") << "Stack 1b2c3d4e-0000-1111-2222-333344445555 failed"
                            << "Stack … failed";
    QTest::newRow("request ids go")
        << "Rate exceeded (Service: AmazonIAM; Status Code: 400; Request ID: 1b2c)"
        << "Rate exceeded";
    QTest::newRow("short numbers stay") << "Limit of 50 rules"
                                        << "Limit of 50 rules";
    QTest::newRow("unknown texts stay") << "Etwas ging schief"
                                        << "Etwas ging schief";
    QTest::newRow("none") << ""
                          << "";
}

void ReasonsTest::causes()
{
    QFETCH(QString, reason);
    QTEST(plainCause(reason), "cause");
}

void ReasonsTest::heads_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("head");
    QTest::newRow("up to the colon") << "AccessDenied: not authorized"
                                     << "AccessDenied";
    QTest::newRow("short text whole") << "Rate exceeded"
                                      << "Rate exceeded";
    QTest::newRow("long text cut") << "The role that Belay would like to assume does not exist"
                                   << "The role that Belay would like to assum…";
    QTest::newRow("none") << ""
                          << "";
}

void ReasonsTest::heads()
{
    QFETCH(QString, reason);
    QTEST(reasonHead(reason), "head");
}

void ReasonsTest::nextSteps_data()
{
    QTest::addColumn<QString>("cause");
    QTest::addColumn<int>("step");
    const auto row = [](const char *cause, NextStep step) { QTest::newRow(cause) << cause << int(step); };
    row("AccessDenied: not authorized to perform: iam:CreatePolicy", NextStep::CheckPermissions);
    row("AlreadyExists: role ops-read already exists", NextStep::ImportOrRename);
    row("BucketAlreadyExists", NextStep::ImportOrRename);
    row("Rate exceeded", NextStep::RetrySlower);
    row("Throttling.User", NextStep::RetrySlower);
    row("LimitExceededException: too many roles", NextStep::RaiseQuota);
    row("Account … should have 'AWSCloudFormationStackSetExecutionRole' role", NextStep::CheckExecutionRole);
    row("Account gate function failed", NextStep::CheckGate);
    row("Account … is suspended", NextStep::LeaveAccountOut);
    row("OptInRequired", NextStep::EnableRegion);
    row("Stack:… is in ROLLBACK_COMPLETE state and can not be updated.", NextStep::RepairStack);
    row("ValidationError: Parameter Size is invalid", NextStep::CheckParameters);
    row("InsufficientBalance", NextStep::PayBill);
    row("Something nobody has seen", NextStep::None);
}

void ReasonsTest::nextSteps()
{
    QFETCH(QString, cause);
    QFETCH(int, step);
    QCOMPARE(int(nextStepFor(cause)), step);
    QCOMPARE(nextStepWords(NextStep(step)).isEmpty(), NextStep(step) == NextStep::None);
}

void ReasonsTest::grouping_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("rows");
    QTest::newRow("cause") << int(CauseGrouping::Cause) << "AccessDenied: role of … may not do this:3 | :0";
    QTest::newRow("cause and folder")
        << int(CauseGrouping::CauseAndFolder)
        << "AccessDenied: role of … may not do this (core):2 | AccessDenied: role of … may not do "
           "this (labs):1 | :0";
    QTest::newRow("cause and region") << int(CauseGrouping::CauseAndRegion)
                                      << "AccessDenied: role of … may not do this (us):2 | AccessDenied: "
                                         "role of … may not do this (eu):1 | :0";
}

void ReasonsTest::grouping()
{
    QFETCH(int, by);
    const TargetTable table = tableOf(QStringLiteral(
        "core/111122223333 eu:x us:x\ncore/222233334444 eu:k us:w\nlabs/333344445555 eu:k us:x"));
    QStringList said;
    for (const CauseRow &row : causesOf(table, CauseGrouping(by)))
        said += QStringLiteral("%1:%2")
                    .arg(row.isCancelled ? QString() : causeWords(row, false))
                    .arg(row.targets);
    QTEST(said.join(QStringLiteral(" | ")), "rows");
}

void ReasonsTest::cancelledComeLast()
{
    TargetTable table = tableOf(QStringLiteral("core/1 eu:x\ncore/2 eu:c\ncore/3 eu:c\ncore/4 eu:c"));
    table.take({{.account = QStringLiteral("5"),
                 .region = QStringLiteral("eu"),
                 .folder = QStringLiteral("core"),
                 .state = {TargetState::Failed, {}},
                 .reason = QStringLiteral("Cancelled since failure tolerance has exceeded")}},
               QDateTime::fromSecsSinceEpoch(2000, Qt::UTC));
    const QList<CauseRow> rows = causesOf(table, CauseGrouping::Cause);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().targets, 1);
    QVERIFY(rows.last().isCancelled);
    QCOMPARE(rows.last().targets, 4);
    QCOMPARE(rows.last().rows.size(), 4);
    QCOMPARE(causeWords(rows.last(), false), QStringLiteral("Cancelled because the limit was passed"));
    QCOMPARE(causeWords(rows.last(), true), QStringLiteral("Cancelled by the stop"));
    QCOMPARE(causeStepWords(rows.last()), QStringLiteral("not a cause by itself"));
    QCOMPARE(causesAsText(rows, false).count(u'\n'), 1);
}

void ReasonsTest::firstSeenIsOnlySaidWhenKnown()
{
    TargetTable table = tableOf(QStringLiteral("core/111111 eu:r\ncore/222222 eu:r"), 1000);
    table.take(targetsOf(QStringLiteral("core/111111 eu:x")), QDateTime::fromSecsSinceEpoch(1060, Qt::UTC));
    table.take(targetsOf(QStringLiteral("core/222222 eu:x")), QDateTime::fromSecsSinceEpoch(1090, Qt::UTC));
    const CauseRow seen = causesOf(table, CauseGrouping::Cause).first();
    QCOMPARE(seen.targets, 2);
    QCOMPARE(seen.firstSeen.toSecsSinceEpoch(), 1060);
    QCOMPARE(seen.where, QStringList{QStringLiteral("core")});
    table.take(targetsOf(QStringLiteral("core/333333 eu:x")), QDateTime::fromSecsSinceEpoch(1120, Qt::UTC));
    QVERIFY(!causesOf(table, CauseGrouping::Cause).first().firstSeen.isValid());
}

QTEST_GUILESS_MAIN(ReasonsTest)
#include "tst_reasons.moc"
