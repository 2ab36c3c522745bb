// SPDX-License-Identifier: Apache-2.0
#include "core/domain/protectiongroup.h"

#include <QtTest>

using namespace belay;

Q_DECLARE_METATYPE(belay::ProtectionState)

/// Rule: Belay offers an action exactly where the provider takes it (api/huawei-sdrs.md sections
/// 6.6 and 8.1).
class ProtectionGroupTest : public QObject
{
    Q_OBJECT

private slots:
    void actionsOfState_data();
    void actionsOfState();
    void nothingWithoutPairs();
    void course_data();
    void course();
    void productionFollowsTheStation_data();
    void productionFollowsTheStation();
};

void ProtectionGroupTest::actionsOfState_data()
{
    QTest::addColumn<ProtectionState>("state");
    QTest::addColumn<QString>("allowed"); // E enable, R re-protect, D disable
    QTest::addColumn<bool>("busy");
    QTest::addColumn<bool>("problem");
    using State = ProtectionState;
    const auto row = [](const char *name, State state, const char *allowed, bool busy, bool problem) {
        QTest::newRow(name) << state << QString::fromLatin1(allowed) << busy << problem;
    };
    row("creating", State::Creating, "", true, false);
    row("available", State::Available, "E", false, false);
    row("starting", State::Starting, "", true, false);
    row("error-starting", State::ErrorStarting, "E", false, true);
    row("protected", State::Protected, "D", false, false);
    row("stopping", State::Stopping, "", true, false);
    row("error-stopping", State::ErrorStopping, "D", false, true);
    row("reversing", State::Reversing, "", true, false);
    row("error-reversing", State::ErrorReversing, "", false, true);
    row("failing-over", State::FailingOver, "", true, false);
    row("failed-over", State::FailedOver, "R", false, true);
    row("error-failing-over", State::ErrorFailingOver, "", false, true);
    row("reprotecting", State::Reprotecting, "", true, false);
    row("error-reprotecting", State::ErrorReprotecting, "R", false, true);
    row("deleting", State::Deleting, "", true, false);
    row("error-deleting", State::ErrorDeleting, "", false, true);
    row("error", State::Error, "", false, true);
    row("a word we do not know", State::Unknown, "", false, false);
}

void ProtectionGroupTest::actionsOfState()
{
    QFETCH(ProtectionState, state);
    ProtectionGroup group;
    group.state.value = state;
    group.pairs = 1;
    QString allowed;
    if (refusalOf(ProtectionAction::Enable, group) == ActionRefusal::None)
        allowed += u'E';
    if (refusalOf(ProtectionAction::Reprotect, group) == ActionRefusal::None)
        allowed += u'R';
    if (refusalOf(ProtectionAction::Disable, group) == ActionRefusal::None)
        allowed += u'D';
    QTEST(allowed, "allowed");
    QTEST(isProtectionBusy(state), "busy");
    QTEST(isProtectionProblem(state), "problem");
}

void ProtectionGroupTest::nothingWithoutPairs()
{
    ProtectionGroup group;
    group.state.value = ProtectionState::Available;
    QCOMPARE(refusalOf(ProtectionAction::Enable, group), ActionRefusal::NoPairs);
    group.state.value = ProtectionState::Protected;
    QCOMPARE(refusalOf(ProtectionAction::Disable, group), ActionRefusal::NoPairs);
    QCOMPARE(refusalOf(ProtectionAction::Enable, group), ActionRefusal::WrongState);
}

void ProtectionGroupTest::course_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<ProtectionState>("during");
    QTest::addColumn<ProtectionState>("goal");
    QTest::addColumn<ProtectionState>("failed");
    using State = ProtectionState;
    QTest::newRow("enable") << int(ProtectionAction::Enable) << State::Starting << State::Protected
                            << State::ErrorStarting;
    QTest::newRow("re-protect") << int(ProtectionAction::Reprotect) << State::Reprotecting << State::Protected
                                << State::ErrorReprotecting;
    QTest::newRow("disable") << int(ProtectionAction::Disable) << State::Stopping << State::Available
                             << State::ErrorStopping;
}

void ProtectionGroupTest::course()
{
    QFETCH(int, action);
    const ProtectionCourse course = courseOf(ProtectionAction(action));
    QTEST(course.during, "during");
    QTEST(course.goal, "goal");
    QTEST(course.failed, "failed");
    QVERIFY(isProtectionBusy(course.during));
    QVERIFY(isProtectionProblem(course.failed));
}

void ProtectionGroupTest::productionFollowsTheStation_data()
{
    QTest::addColumn<int>("station");
    QTest::addColumn<QString>("production");
    QTest::addColumn<QString>("standby");
    QTest::newRow("source") << int(ProtectionStation::Source) << QStringLiteral("a") << QStringLiteral("b");
    QTest::newRow("target") << int(ProtectionStation::Target) << QStringLiteral("b") << QStringLiteral("a");
    QTest::newRow("not told") << int(ProtectionStation::Unknown) << QString() << QString();
}

void ProtectionGroupTest::productionFollowsTheStation()
{
    QFETCH(int, station);
    ProtectionGroup group;
    group.sourceZone = QStringLiteral("a");
    group.targetZone = QStringLiteral("b");
    group.station.value = ProtectionStation(station);
    QTEST(productionZone(group), "production");
    QTEST(standbyZone(group), "standby");
}

QTEST_GUILESS_MAIN(ProtectionGroupTest)
#include "tst_protectiongroup.moc"
