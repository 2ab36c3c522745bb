// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"
#include "tests/ui/accessiblewalk.h"
#include "tests/ui/picture.h"
#include "ui/guards/guardbar.h"
#include "ui/guards/guarddialog.h"
#include "ui/guards/guardspage.h"
#include "ui/guards/pastrunsdialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace belay;

namespace {

/// An update under way on AWS, and guards whose clock is in the test's hand.
struct Scene
{
    Range range{QStringLiteral("smooth"), 1.0};
    QDateTime now = QDateTime::currentDateTimeUtc();
    Samples samples{range.directory.path()};
    GuardWatch guards{&range.workspace, &range.watch, &range.stops, range.directory.path(), [this] { return now; }};
    AppContext context;
    OperationRef ref;

    Scene()
    {
        context.workspace = &range.workspace;
        context.operations = &range.watch;
        context.stops = &range.stops;
        context.updates = &range.updates;
        context.protection = &range.protection;
        context.protecting = &range.protectionControl;
        context.scheduler = &range.scheduler;
        context.samples = &samples;
        context.guards = &guards;
        const UpdateOutcome outcome = range.update(QStringLiteral("aws"));
        if (outcome.operation)
            ref = *outcome.operation;
    }
    [[nodiscard]] GuardState state() const { return guards.status(ref).state; }
    [[nodiscard]] int stopsSent() { return range.applied(QStringLiteral("StopStackSetOperation")); }

    /// Armed with a rule that holds at once: it runs longer than no time at all.
    bool countDown(GuardAct act = GuardAct::CountDown)
    {
        if (!QTest::qWaitFor([this] { return range.watch.record(ref) && range.watch.record(ref)->countsKnown; }, 20'000))
            return false;
        now = QDateTime::currentDateTimeUtc().addSecs(120); // not yet old data
        Guard guard = GuardForm::forOperation(guards, ref);
        guard.rules = {};
        guard.rules.runsLongerMinutes = 1;
        guard.act = act;
        guards.arm(guard);
        return true;
    }
};

QPushButton *named(const QWidget &window, const char *name)
{
    return window.findChild<QPushButton *>(QLatin1String(name));
}

} // namespace

class GuardScreensTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }
    void dialogArmsWhatItShows();
    void dialogRefusesAGuardWithoutRules();
    void barIsThereWhileOneCounts_data();
    void barIsThereWhileOneCounts();
    void pageListsGuardsAndTheirState();
    void connectionGuardListsWhatItWatches();
};

/// Rules are taken as shown; the armed guard is kept, and disarming takes it away.
void GuardScreensTest::dialogArmsWhatItShows()
{
    Scene scene;
    QVERIFY(QTest::qWaitFor([&] { return scene.range.watch.record(scene.ref) != nullptr; }, 20'000));
    QPointer<GuardDialog> dialog(new GuardDialog(scene.context, GuardForm::forOperation(scene.guards, scene.ref)));
    dialog->show();
    const QList<QCheckBox *> rules = dialog->findChildren<QCheckBox *>();
    QCOMPARE(rules.size(), 6);
    QVERIFY(rules.at(0)->isChecked());
    QTest::mouseClick(rules.at(2), Qt::LeftButton, {}, QPoint(8, rules.at(2)->height() / 2));
    QTRY_VERIFY(rules.at(2)->isChecked());
    QTRY_VERIFY(!dialog->form()->trials().isEmpty());
    QVERIFY(!dialog->form()->nowOf(GuardRule::Failures).isEmpty());
    QCOMPARE(unnamedControl(*dialog), QString());
    keepPictures(*dialog, QStringLiteral("guard-dialog"));
    QTest::mouseClick(named(*dialog, "tryOnRuns"), Qt::LeftButton);
    QVERIFY(dialog->findChild<PastRunsDialog *>());
    QTest::keyClick(named(*dialog, "armGuard"), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(scene.guards.guards().size(), 1);
    const Guard kept = scene.guards.guards().constFirst();
    QCOMPARE(kept.operation, std::optional(scene.ref));
    QCOMPARE(kept.rules.failures, std::optional(8));
    QCOMPARE(kept.rules.quietMinutes, std::optional(15));
    QCOMPARE(kept.act, GuardAct::CountDown);

    dialog = new GuardDialog(scene.context, kept);
    dialog->show();
    QTest::mouseClick(named(*dialog, "disarmGuard"), Qt::LeftButton);
    QVERIFY(scene.guards.guards().isEmpty());
}

void GuardScreensTest::dialogRefusesAGuardWithoutRules()
{
    Scene scene;
    Guard guard = GuardForm::forOperation(scene.guards, scene.ref);
    guard.rules = {};
    GuardDialog dialog(scene.context, guard);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(!named(dialog, "armGuard")->isEnabled());
    QVERIFY(!dialog.form()->refusal().isEmpty());
}

void GuardScreensTest::barIsThereWhileOneCounts_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("stops");
    QTest::addColumn<int>("state");
    QTest::newRow("Enter stops now") << int(Qt::Key_Return) << 1 << int(GuardState::Fired);
    QTest::newRow("Space holds off") << int(Qt::Key_Space) << 0 << int(GuardState::Armed);
}

/// The bar comes with the count-down, its keys do what it says, and it goes.
void GuardScreensTest::barIsThereWhileOneCounts()
{
    QFETCH(int, key);
    QFETCH(int, stops);
    QFETCH(int, state);
    Scene scene;
    QWidget window;
    GuardBar bar(&scene.guards, [&scene] { return scene.now; }, &window);
    window.resize(900, 120);
    bar.resize(900, 110);
    window.show();
    QVERIFY(bar.isHidden());
    QVERIFY(scene.countDown());
    QCOMPARE(scene.state(), GuardState::CountingDown);
    QVERIFY(!bar.isHidden());
    QVERIFY(!bar.hasFocus()); // never taken
    QVERIFY2(bar.sentence().contains(QLatin1String("Stopping in 00:30")), qPrintable(bar.sentence()));
    QCOMPARE(bar.operation(), std::optional(scene.ref));
    QCOMPARE(unnamedControl(bar), QString());
    keepPictures(bar, QStringLiteral("guard-bar"));
    QTest::keyClick(&bar, Qt::Key(key));
    QCOMPARE(int(scene.state()), state);
    QVERIFY(bar.isHidden());
    QTRY_COMPARE_WITH_TIMEOUT(scene.stopsSent(), stops, 10'000);
}

void GuardScreensTest::pageListsGuardsAndTheirState()
{
    Scene scene;
    GuardsPage page(scene.context);
    page.resize(1180, 500);
    page.show();
    QAbstractItemModelTester tester(page.presenter()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    keepPictures(page, QStringLiteral("guards-empty"));
    QVERIFY(scene.countDown());
    QTRY_COMPARE(page.presenter()->model()->rowCount(), 1);
    QTRY_VERIFY(page.presenter()->model()->at(0).state.startsWith(QLatin1String("COUNTING DOWN")));
    QCOMPARE(page.presenter()->attention(), 1);
    auto *table = page.findChild<QTableView *>();
    table->selectRow(0);
    QSignalSpy asked(&page, &GuardsPage::guardRequested);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(page.stopTarget(), std::optional(scene.ref));
    QCOMPARE(unnamedControl(page), QString());
    keepPictures(page, QStringLiteral("guards"));
    scene.guards.holdOff(scene.ref);
    QTRY_COMPARE(page.presenter()->model()->at(0).status.state, GuardState::Armed);
    scene.guards.disarm(scene.guards.guards().constFirst().id);
    QTRY_COMPARE(page.presenter()->model()->rowCount(), 0);
}

/// A guard of a whole connection says in its button how many operations it means now.
void GuardScreensTest::connectionGuardListsWhatItWatches()
{
    Scene scene;
    QVERIFY(QTest::qWaitFor([&] { return scene.range.watch.record(scene.ref) != nullptr; }, 20'000));
    GuardDialog dialog(scene.context, GuardForm::forConnection(scene.guards, scene.ref.connection));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_COMPARE_WITH_TIMEOUT(dialog.form()->watched().size(), 1, 20'000);
    dialog.form()->edit([](Guard &guard) { guard.rules.failures = 9; });
    QVERIFY2(named(dialog, "armGuard")->text().contains(QLatin1Char('1')), qPrintable(named(dialog, "armGuard")->text()));
    keepPictures(dialog, QStringLiteral("guard-connection"));
}

QTEST_MAIN(GuardScreensTest)
#include "tst_guardscreens.moc"
