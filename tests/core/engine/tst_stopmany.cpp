// SPDX-License-Identifier: Apache-2.0
// Holds ux.md 5.5: what is listed, in which order, what is ticked, and one outcome a row.
#include "tests/core/engine/secondrun.h"

#include <QSignalSpy>
#include <QTest>

using namespace belay;
using Kind = practice::Faults::Kind;

namespace {

StopRow row(const char *name, Environment environment, int waiting,
            OperationAction action = OperationAction::Update, StopHindrance hindrance = StopHindrance::None,
            bool practice = false)
{
    StopRow row;
    row.groupName = QString::fromLatin1(name);
    row.environment = environment;
    row.waiting = waiting;
    row.action = action;
    row.hindrance = hindrance;
    row.practice = practice;
    return row;
}

} // namespace

class StopManyTest final : public QObject
{
    Q_OBJECT

private slots:
    void plansByUrgency();
    void stopsEachAndSaysHow();
    void onePartialFailureStaysVisible();
    void listsWhatCannotBeStopped();
};

void StopManyTest::plansByUrgency()
{
    using E = Environment;
    const QList<StopRow> rows = planned(
        {row("dev", E::Development, 900),
         row("jobs", E::Production, 0, OperationAction::Unknown, StopHindrance::NoCancel),
         row("small", E::Production, 3), row("drift", E::Development, 1'000, OperationAction::DetectDrift),
         row("large", E::Production, 171),
         row("range", E::Production, 5'000, OperationAction::Update, StopHindrance::None, true)});
    QStringList order;
    QStringList ticked;
    for (const StopRow &one : rows) {
        order += one.groupName;
        if (one.ticked)
            ticked += one.groupName;
    }
    QCOMPARE(order.join(u' '), QStringLiteral("large small range drift dev jobs"));
    QCOMPARE(ticked.join(u' '), QStringLiteral("large small dev"));
}

void StopManyTest::stopsEachAndSaysHow()
{
    Range range(QStringLiteral("smooth"), 2.0);
    QList<OperationRef> refs;
    for (const QString &cloud : {QStringLiteral("aws"), QStringLiteral("ros")}) {
        const UpdateOutcome outcome = range.update(cloud);
        QVERIFY(outcome.operation.has_value());
        refs += *outcome.operation;
    }
    StopMany many(&range.workspace, &range.watch, &range.stops);
    QSignalSpy over(&many, &StopMany::over);
    many.plan(refs);
    QCOMPARE(many.rows().size(), 2);
    QCOMPARE(many.ticked(), 0); // practice runs are not ticked
    many.tickAll();
    QCOMPARE(many.ticked(), 2);
    many.run(QStringLiteral("all at once"));
    many.tick(0, false); // too late
    QCOMPARE(many.ticked(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(many.isAnswered(), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(over.count(), 1, 60'000);
    for (const StopRow &one : many.rows())
        QCOMPARE(one.outcome, StopRow::Outcome::Stopped);
    QCOMPARE(range.applied(QStringLiteral("StopStackSetOperation")), 1);
    QCOMPARE(range.applied(QStringLiteral("StopStackGroupOperation")), 1);
}

void StopManyTest::onePartialFailureStaysVisible()
{
    Range range(QStringLiteral("smooth"), 2.0);
    const UpdateOutcome running = range.update(QStringLiteral("aws"));
    const UpdateOutcome other = range.update(QStringLiteral("ros"));
    QVERIFY(running.operation && other.operation);
    StopMany many(&range.workspace, &range.watch, &range.stops);
    many.plan({*running.operation, *other.operation});
    many.tickAll();
    // The rights go between the list and the stop.
    Connection connection = range.connection(QStringLiteral("ros"));
    connection.mode = Mode::WatchOnly;
    range.set(connection);
    many.run({});
    QTRY_VERIFY_WITH_TIMEOUT(many.isOver(), 60'000);
    int stopped = 0;
    for (const StopRow &one : many.rows()) {
        if (one.ref == *other.operation) {
            QCOMPARE(one.outcome, StopRow::Outcome::Refused);
            QCOMPARE(one.error->code, QStringLiteral("connection.watchOnly"));
        } else {
            stopped += one.outcome == StopRow::Outcome::Stopped ? 1 : 0;
        }
    }
    QCOMPARE(stopped, 1);
    QCOMPARE(range.applied(QStringLiteral("StopStackGroupOperation")), 0);
}

void StopManyTest::listsWhatCannotBeStopped()
{
    Range range(QStringLiteral("smooth"), 2'000.0);
    const UpdateOutcome ended = range.update(QStringLiteral("aws"));
    QVERIFY(ended.operation.has_value());
    QTRY_VERIFY_WITH_TIMEOUT(isEnded(range.watch.record(*ended.operation)->operation.state.value), 30'000);
    const ProtectionRef group = range.protectionGroup(QStringLiteral("dr-db"));
    StopMany many(&range.workspace, &range.watch, &range.stops);
    const OperationRef stranger{
        ConnectionId(QStringLiteral("nobody")), {}, OperationId(QStringLiteral("op"))};
    many.plan({*ended.operation, stranger}, {{group, *range.protection.group(group)}});
    QHash<StopHindrance, int> why;
    for (const StopRow &one : many.rows())
        ++why[one.hindrance];
    QCOMPARE(why.value(StopHindrance::Ended), 1);
    QCOMPARE(why.value(StopHindrance::NoConnection), 1);
    QCOMPARE(why.value(StopHindrance::NoCancel), 1);
    many.tickAll();
    QCOMPARE(many.ticked(), 0);
    QSignalSpy over(&many, &StopMany::over);
    many.run({});
    QCOMPARE(over.count(), 1);
    QVERIFY(StopMany::allRunning(range.watch).isEmpty());
    QVERIFY(StopMany::busyGroups(range.protection).isEmpty());
}

QTEST_GUILESS_MAIN(StopManyTest)
#include "tst_stopmany.moc"
