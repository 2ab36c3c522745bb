// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/boardpresenter.h"

#include <QTest>

using namespace belay;

namespace {

const QDateTime now(QDate(2026, 7, 9), QTime(12, 30), Qt::UTC);

OperationRecord running()
{
    OperationRecord record;
    record.operation.state = {OperationState::Running, {}};
    record.operation.action = {OperationAction::Update, {}};
    record.counts.succeeded = 150;
    record.counts.running = 48;
    record.countsKnown = true;
    record.resultsAt = now.addSecs(-5);
    record.statusAt = now.addSecs(-5);
    record.changedAt = now.addSecs(-5);
    return record;
}

OperationRow rowOfNow(const OperationRecord &record)
{
    RowSetting setting;
    setting.now = now;
    return rowOf(record, setting);
}

} // namespace

/// What the board makes of one record.
class OperationRowTest final : public QObject
{
    Q_OBJECT

private slots:
    void stallIsMeasuredAgainstTheUsualTime_data();
    void stallIsMeasuredAgainstTheUsualTime();
    void unreadTargetsAreSaid_data();
    void unreadTargetsAreSaid();
    void firstFailureHasItsTimeWhereItIsKnown();
};

void OperationRowTest::stallIsMeasuredAgainstTheUsualTime_data()
{
    QTest::addColumn<int>("usual");
    QTest::addColumn<int>("still");
    QTest::addColumn<bool>("stalled");
    QTest::newRow("not yet five minutes") << 0 << 299 << false;
    QTest::newRow("five minutes, usual time not known") << 0 << 300 << true;
    QTest::newRow("five minutes, short targets") << 70 << 300 << true;
    QTest::newRow("less than three times the usual") << 240 << 719 << false;
    QTest::newRow("three times the usual") << 240 << 720 << true;
}

void OperationRowTest::stallIsMeasuredAgainstTheUsualTime()
{
    QFETCH(int, usual);
    QFETCH(int, still);
    OperationRecord record = running();
    record.usualSeconds = usual;
    record.changedAt = now.addSecs(-still);
    const OperationRow row = rowOfNow(record);
    QTEST(row.stillSeconds >= 0, "stalled");
    if (row.stillSeconds >= 0)
        QCOMPARE(row.stillSeconds, still);
}

void OperationRowTest::unreadTargetsAreSaid_data()
{
    QTest::addColumn<int>("total"); // -1: the cloud does not count
    QTest::addColumn<bool>("partial");
    QTest::addColumn<int>("unread");
    QTest::addColumn<QString>("line");
    const QString counts = QStringLiteral("150 ok   48 running");
    QTest::newRow("broke off") << 203 << true << 5
                               << QStringLiteral("198 of 203 targets read; 5 could not be read");
    QTest::newRow("still being read") << 203 << false << 0 << counts;
    QTest::newRow("broke off behind the last row") << 198 << true << 0 << counts;
    QTest::newRow("nobody counts") << -1 << true << 0 << counts;
}

void OperationRowTest::unreadTargetsAreSaid()
{
    QFETCH(int, total);
    QFETCH(bool, partial);
    OperationRecord record = running();
    if (total >= 0)
        record.targetsTotal = total;
    record.isPartial = partial;
    const OperationRow row = rowOfNow(record);
    QTEST(row.unread, "unread");
    QTEST(progressLineOf(row), "line");
}

void OperationRowTest::firstFailureHasItsTimeWhereItIsKnown()
{
    OperationRecord record = running();
    record.firstFailure = TargetResult{.account = QStringLiteral("222233334444"),
                                       .region = QStringLiteral("eu-west-1"),
                                       .folder = {},
                                       .state = {TargetState::Failed, {}},
                                       .reason = QStringLiteral("AccessDenied")};
    QCOMPARE(firstFailureOf(rowOfNow(record), now),
             QStringLiteral("First failure: 222233334444 / eu-west-1  AccessDenied"));
    record.firstFailureAt = now.addSecs(-600);
    const QString time = record.firstFailureAt.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"));
    QCOMPARE(firstFailureOf(rowOfNow(record), now),
             QStringLiteral("First failure %1: 222233334444 / eu-west-1  AccessDenied").arg(time));
}

QTEST_GUILESS_MAIN(OperationRowTest)
#include "tst_operationrow.moc"
